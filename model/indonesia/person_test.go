package indonesia_test

import (
	"strings"
	"testing"

	"pena/model/indonesia"
)

func TestParseNIPReadsEveryGrouping(t *testing.T) {
	for _, typed := range []string{
		"196811151992021002", "19681115 199202 1 002", "19681115 1992 02 1 002", "NIP. 19681115 199202 1 002",
		"NIP 196811151992021002", "nip:\u00a019681115\u00a0199202\u00a01\u00a0002",
	} {
		n, err := indonesia.ParseNIP(typed)
		equal(t, err, nil)
		equal(t, string(n), "196811151992021002")
		equal(t, n.String(), "19681115\u00a0199202\u00a01\u00a0002")
		equal(t, n.Birth(), indonesia.MustDate("1968-11-15"))
		equal(t, n.PPPK(), false)
		equal(t, n.TooYoung(), false)
	}
	pppk, err := indonesia.ParseNIP("NI PPPK 19900229 202221 2 001")
	refused(t, err, indonesia.NIPBirth)
	equal(t, pppk, "")
	pppk, err = indonesia.ParseNIP("NIPPPK 19900228 202221 2 001")
	equal(t, err, nil)
	equal(t, pppk.PPPK(), true)
	young, err := indonesia.ParseNIP("199002282004011001")
	equal(t, err, nil)
	equal(t, young.TooYoung(), true)
}

func TestParseNIPSaysWhatIsWrong(t *testing.T) {
	for typed, want := range map[string]indonesia.Code{
		"":                   indonesia.NIPLength,
		"19681115199202100":  indonesia.NIPLength,
		"19681115199202100x": indonesia.NIPDigits,
		"196813151992021002": indonesia.NIPBirth,
		"196811151992131002": indonesia.NIPMonth,
		"196811151992001002": indonesia.NIPMonth,
		"196811151992023002": indonesia.NIPSex,
	} {
		_, err := indonesia.ParseNIP(typed)
		refused(t, err, want)
	}
	equal(t, indonesia.NIP("123").String(), "123")
	equal(t, indonesia.NIP("123").PPPK(), false)
}

func FuzzParseNIP(f *testing.F) {
	for _, s := range []string{"19681115 199202 1 002", "NIP. 196811151992021002", "NI PPPK 19900228 202221 2 001", "196811151992131002", "NIP\xff", "nip\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := indonesia.ParseNIP(s)
		if err != nil {
			if n != "" {
				t.Errorf("ParseNIP(%q) gave both %q and %v", s, n, err)
			}
			return
		}
		if again, err := indonesia.ParseNIP(n.String()); err != nil || again != n || len(n) != 18 {
			t.Errorf("ParseNIP(%q) = %q, printed and read again %q, %v", s, n, again, err)
		}
	})
}

func TestFullNamePrintsTitlesAsTyped(t *testing.T) {
	for _, v := range []struct{ front, name, back, want string }{
		{"Prof. Dr. Ir. H.", "Nama", "S.T., M.Si.", "Prof. Dr. Ir. H. Nama, S.T., M.Si."},
		{"", "Iwan Ristianto", "AP., M.AP", "Iwan Ristianto, AP., M.AP"},
		{"", "Andie Putra Pratama", ", S.STP., M.Si", "Andie Putra Pratama, S.STP., M.Si"},
		{"Hj.", "Siti Ju'uh binti Ahmad", "", "Hj. Siti Ju'uh binti Ahmad"},
		{" drg. ", " Nama , ", " ", "drg. Nama"},
		{"", "Suharto", "", "Suharto"},
		{"", "", "", ""},
	} {
		equal(t, indonesia.FullName(v.front, v.name, v.back), v.want)
	}
}

func TestLegalNameIsInCapitals(t *testing.T) {
	equal(t, indonesia.LegalName(" Siti Ju'uh binti Ahmad-Noor "), "SITI JU'UH BINTI AHMAD-NOOR")
	equal(t, indonesia.LegalName("José Weiß"), "JOSÉ WEISS")
}

func TestRanks(t *testing.T) {
	ranks := indonesia.Ranks()
	equal(t, len(ranks), 17)
	for _, r := range ranks {
		for _, key := range []string{r.Grade, r.Name, strings.ToUpper(r.Name), strings.Replace(r.Name, "Tingkat I", "Tk. I", 1), strings.Replace(r.Name, "Tingkat I", "Tk.I", 1)} {
			got, ok := indonesia.RankOf(key)
			equal(t, ok, true)
			equal(t, got, r)
		}
	}
	_, ok := indonesia.RankOf("Penata Agung")
	equal(t, ok, false)
	ranks[0].Name = "changed"
	equal(t, indonesia.Ranks()[0].Name, "Juru Muda")
	equal(t, indonesia.RankLine("Pembina Tingkat I", "IV/b"), "Pembina Tingkat I (IV/b)")
	equal(t, indonesia.RankLine("Pembina", ""), "Pembina")
	equal(t, indonesia.RankLine("", "IX"), "IX")
	grades := indonesia.PPPKGrades()
	equal(t, strings.Join(grades, " "), "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII")
}
