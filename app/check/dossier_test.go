package check_test

import (
	"slices"
	"testing"

	"pena/app/check"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
)

func TestNothingToLookAtGivesNothing(t *testing.T) {
	d := paper(t, undangan)
	for name, got := range map[string][]check.Finding{
		"no input":     check.Check(check.Input{}),
		"no document":  check.Check(check.Input{Kind: d.kind, Facts: d.facts}),
		"no kind":      check.Check(check.Input{Document: d.doc, Facts: d.facts}),
		"no dossier":   check.CheckDossier(nil),
		"no kawasan":   check.CheckDossier(&compose.Dossier{}),
		"a new one":    check.CheckDossier(&compose.Dossier{Kawasan: &model.Kawasan{Name: "Baru", Regency: "63.01"}}),
		"a whole one":  check.CheckDossier(d.facts),
		"no more desa": check.CheckDossier(&compose.Dossier{Kawasan: &model.Kawasan{Members: []model.Member{{Code: "63.01.10.2001", Left: indonesia.MustDate("2025-01-01")}}}}),
	} {
		if len(got) > 0 {
			t.Errorf("%s:\n%s", name, lines(got))
		}
	}
}

func TestAPaperWithoutFactsLacksMuchAndBreaksNoRule(t *testing.T) {
	for _, k := range compose.Shipped().All() {
		got := check.Check(check.Input{Kind: k, Document: k.NewDocument("n", "k", now)})
		if len(got) == 0 || got[0].Level != check.Block {
			t.Errorf("%s may become final although it is empty", k.Key)
		}
		for _, f := range got {
			if f.Rule != "V15" && f.Rule != "naskah-dasar" && f.Rule != "pejabat" && f.Rule != "hukum-periksa" {
				t.Errorf("%s: %s %s", k.Key, f.Rule, f.Sentence)
			}
		}
	}
}

func TestADossierIsCheckedAsItIsNow(t *testing.T) {
	cases := []struct {
		name, rule string
		spoil      func(f *fixture)
	}{
		{"a desa of another kabupaten", "V1", func(f *fixture) { f.kawasan().Members[3].Code = "63.02.06.2010" }},
		{"a kelurahan", "V2", func(f *fixture) { f.kawasan().Members[3].Code = "63.01.03.1001" }},
		{"one desa", "V3", func(f *fixture) { f.kawasan().Members = f.kawasan().Members[:1] }},
		{"a member without capital", "V11", func(f *fixture) { f.kawasan().BUMDesma.Capital = f.kawasan().BUMDesma.Capital[:1] }},
		{"an area too large", "luas", func(f *fixture) { f.kawasan().AreaM2 = 1 << 40 }},
		{"four years", "V12", func(f *fixture) { f.kawasan().PlanTo = 2029 }},
		{"years backwards", "V12", func(f *fixture) { f.kawasan().PlanTo = 2020 }},
		{"a NIP that is none", "V13", func(f *fixture) { f.holder(t, model.RoleCamat, "63.01.10").NIP = "123" }},
	}
	for _, c := range cases {
		f := paper(t, keputusan)
		c.spoil(f)
		if got := check.CheckDossier(f.facts); !slices.ContainsFunc(got, func(g check.Finding) bool { return g.Rule == c.rule }) {
			t.Errorf("%s: %s was not told; found:\n%s", c.name, c.rule, lines(got))
		}
	}
}

func TestAnOfficialOfAnotherKabupatenIsNoMatterOfTheDossier(t *testing.T) {
	f := paper(t, keputusan)
	f.holder(t, model.RoleSekda, "63.02").NIP = "123"
	if got := check.CheckDossier(f.facts); len(got) > 0 {
		t.Error(lines(got))
	}
}

func TestWhatIsRightIsLeftAlone(t *testing.T) {
	cases := []struct {
		name, kind string
		alter      func(f *fixture)
	}{
		{"the same bare number in another register", undangan, func(f *fixture) {
			f.doc.Number, f.other(t, keputusan).Number = "12", "12"
		}},
		{"the same number of another year", undangan, func(f *fixture) {
			o := f.other(t, minutes)
			o.Number, o.Date = f.doc.Number, indonesia.MustDate("2024-09-09")
		}},
		{"a later number and date in a later month", undangan, func(f *fixture) {
			f.doc.Number, f.other(t, keputusan).Number = "400/9/DPMD/IX/2025", "400/10/DPMD/X/2025"
		}},
		{"numbers of two codes", undangan, func(f *fixture) {
			f.doc.Number, f.other(t, minutes).Number = "400.1/9/DPMD/2025", "400.2/1/DPMD/2025"
		}},
		{"a void paper that lists other desa", keputusan, func(f *fixture) {
			f.other(t, plan).State = model.Batal
			f.kawasan().Members[0].Left = indonesia.MustDate("2025-11-30")
			for i := range f.facts.Documents {
				if o := &f.facts.Documents[i]; indonesia.MustDate("2025-11-30").Before(o.Date) {
					o.State = model.Diganti
				}
			}
		}},
		{"sheets are not counted", undangan, func(f *fixture) { f.doc.Fields["lampiran"] = "9 (sembilan) lembar" }},
		{"a signer for the one in office", audiensi, func(f *fixture) {
			f.doc.Signer = f.holder(t, model.RoleSekdaProvinsi, "63").ID
		}},
		{"a NIP of a PPPK", audiensi, func(f *fixture) {
			f.holder(t, model.RoleKepalaDinasProvinsi, "63").NIP = "198003122022211004"
		}},
		{"initials are no titles", keputusan, func(f *fixture) { f.holder(t, model.RoleBupati, "63.01").Name = "M. Nasir A." }},
		{"titles in a letter", audiensi, func(f *fixture) { f.holder(t, model.RoleKepalaDinasProvinsi, "63").Name = "Drs. Nama, M.Si." }},
		{"shares with decimals", charter, func(f *fixture) {
			f.doc.Fields["bagian_desa"], f.doc.Fields["bagian_sosial"] = "40.5", "9.5"
		}},
		{"an area that is not known of one desa", keputusan, func(f *fixture) {
			f.kawasan().AreaM2, f.kawasan().Members[0].AreaM2 = 1<<40, 0
		}},
	}
	for _, c := range cases {
		f := paper(t, c.kind)
		c.alter(f)
		if got := lines(f.check()); got != "" {
			t.Errorf("%s:\n%s", c.name, got)
		}
	}
}

func TestWhatBlocksComesFirstAndThenTheOrderOfThePage(t *testing.T) {
	f := paper(t, undangan)
	f.doc.Number, f.doc.Fields["narahubung"], f.doc.Fields["lampiran"] = "", "[nama]", "3 (tiga) berkas"
	f.kawasan().Members = append(f.kawasan().Members, model.Member{Code: "63.02.06.2010"})
	f.kawasan().Meetings[2].Date = indonesia.MustDate("2025-09-01")
	var got []string
	for _, g := range f.check() {
		got = append(got, g.Rule+" "+g.Source)
	}
	want := []string{
		"V15 field:nomor", "V15 field:narahubung", "V1 fact:kawasan.desa", // head, text, annex
		"V8 field:tanggal", "V14 field:lampiran", "V8 field:batas_konfirmasi",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
