package compose

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// titleOf is the chain of offices above a name, one line each.
func titleOf(s block.Signer) string {
	var lines []string
	for _, l := range s.Title {
		lines = append(lines, strings.ReplaceAll(l.String(), nbsp, " "))
	}
	return strings.Join(lines, " / ")
}

// withStaff adds two of the office who may sign in the head's name, and heads of
// the office who follow one another.
func withStaff(f *Dossier) *Dossier {
	day := indonesia.MustDate
	office := func(title string, form model.HoldingForm, from, to string) []model.Holding {
		return []model.Holding{{Role: model.RoleLain, Region: "63", Title: title, Form: form, From: day(from), To: day(to)}}
	}
	head := func(form model.HoldingForm, from, to string) []model.Holding {
		return []model.Holding{{Role: model.RoleKepalaDinasProvinsi, Region: "63", Title: "Kepala Dinas", Form: form, From: day(from), To: day(to)}}
	}
	f.People = append(f.People,
		model.Person{ID: "sek", Name: "Mulyadi", BackTitle: "S.Sos.", Rank: "Pembina", Holdings: office("Sekretaris", model.Definitif, "2024-01-01", "")},
		model.Person{ID: "kabid", Name: "Rina", Holdings: office("Kepala Bidang Pengembangan Kawasan Perdesaan", model.Plt, "2024-01-01", "")},
		model.Person{ID: "h1", Name: "Kepala Lama", Holdings: head(model.Definitif, "2020-01-01", "2023-12-31")},
		model.Person{ID: "h2", Name: "Kepala Harian", Holdings: head(model.Plh, "2024-01-01", "2024-01-14")},
		model.Person{ID: "h3", Name: "Kepala Penjabat", Holdings: head(model.Pj, "2024-01-15", "2024-12-31")},
	)
	return f
}

func TestTheTitleSaysInWhoseNameAndHowAnOfficeIsHeld(t *testing.T) {
	k, f := testKind(t, "surat"), withStaff(testDossier())
	for _, c := range []struct{ name, date, signer, via, title, person string }{
		{"definitif bears no mark", "2023-05-05", "", "", "KEPALA DINAS,", "Kepala Lama"},
		{"pelaksana harian", "2024-01-03", "", "", "Plh. KEPALA DINAS,", "Kepala Harian"},
		{"penjabat", "2024-02-01", "", "", "Pj. KEPALA DINAS,", "Kepala Penjabat"},
		{"pelaksana tugas", "2025-02-01", "", "", "Plt. KEPALA DINAS,", "Dr. Iwan, S.STP., M.AP"},
		{"the last day still counts", "2024-12-31", "", "", "Pj. KEPALA DINAS,", "Kepala Penjabat"},
		{"in the head's name", "2025-08-11", "sek", "", "a.n. KEPALA DINAS / SEKRETARIS,", "Mulyadi, S.Sos."},
		{"by one who acts himself", "2025-08-11", "kabid", "", "a.n. KEPALA DINAS / Plt. KEPALA BIDANG PENGEMBANGAN KAWASAN PERDESAAN,", "Rina"},
		{"on behalf of an office between", "2025-08-11", "kabid", "Sekretaris",
			"a.n. KEPALA DINAS / SEKRETARIS / u.b. / Plt. KEPALA BIDANG PENGEMBANGAN KAWASAN PERDESAAN,", "Rina"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := filled(t, k)
			d.Date, d.Signer, d.Via = indonesia.MustDate(c.date), model.ID(c.signer), c.via
			var composer Composer
			s := signatures(composer.Compose(k, d, f)).Signers[0]
			if got := titleOf(s); got != c.title {
				t.Errorf("the title is %q, want %q", got, c.title)
			}
			if got := s.Name.String(); got != c.person {
				t.Errorf("%q signs, want %q", got, c.person)
			}
		})
	}
}

func TestAnOfficeBetweenIsAskedOnlyWhereSomebodySignsInAnothersName(t *testing.T) {
	k, f := testKind(t, "surat"), withStaff(testDossier())
	asked := func(signer model.ID) bool {
		d := filled(t, k)
		d.Signer = signer
		for _, field := range Form(k, d, f) {
			if field.Def.Key == fieldVia {
				return true
			}
		}
		return false
	}
	if asked("") {
		t.Error("the head himself is asked for an office between")
	}
	if !asked("kabid") {
		t.Error("who signs in the head's name is not asked for an office between")
	}
}

// TestTheSheetNamesNobodyWhereThePaperDoes: "some other office" is held by many,
// so until somebody is chosen neither the paper nor its metadata name one.
func TestTheSheetNamesNobodyWhereThePaperDoes(t *testing.T) {
	f := withStaff(testDossier())
	for _, key := range []string{"nota-dinas", "telaahan-staf"} {
		k := Shipped().Kind(key)
		d := &model.Document{Kind: key, Date: indonesia.MustDate("2025-08-11"), Fields: map[string]string{}}
		if m := Describe(k, d, f); m.Signer != "" || m.NIP != "" {
			t.Errorf("%s is signed by %q, NIP %q", key, m.Signer, m.NIP)
		}
		d.Signer = "sek"
		if m := Describe(k, d, f); !strings.Contains(m.Signer, "Mulyadi") {
			t.Errorf("%s of a chosen signer is signed by %q", key, m.Signer)
		}
	}
}
