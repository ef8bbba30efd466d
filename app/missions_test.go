package app_test

import (
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/check"
	"pena/model"
)

// order is a surat tugas that sends one official for a span of days.
func order(t testing.TB, o *app.Office, kawasan model.ID, name, days string) model.ID {
	t.Helper()
	id := must[model.ID](t)(o.NewDocument(kawasan, "surat-tugas"))
	s := openSession(t, o, id)
	if err := s.SetField("tanggal", "2025-09-15"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetField("waktu_tugas", days); err != nil {
		t.Fatal(err)
	}
	var table *model.Node
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind == model.Tabel {
			table = n
		}
		return true
	})
	row := must[string](t)(s.AddRow(table.ID, ""))
	for _, c := range s.Kind().Table(table.Table).ColumnsFor(0, 0) {
		if c.Key == "nama" {
			if err := s.SetCell(table.ID, row, c, name); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return id
}

// One official cannot travel for two kawasan on one day, whichever dossier the
// orders lie in; void orders send nobody.
func TestJourneysOfOneOfficialMayNotOverlap(t *testing.T) {
	o := newOffice(t)
	k := secretariat(t, o)
	other := must[model.Kawasan](t)(o.NewKawasan("Perikanan Aranio", "63.03"))
	first := order(t, o, k, "Siti Rahmah, S.Sos.", "2025-09-22/2025-09-24")
	second := order(t, o, other.ID, "siti  rahmah, S.Sos.", "2025-09-24")
	third := order(t, o, other.ID, "Siti Rahmah, S.Sos.", "2025-09-25/2025-09-26")
	crossed := func(id model.ID) (out []string) {
		plan, err := o.Plan(id, app.IssueRequest{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range plan.Findings {
			if f.Rule == "V18" {
				out = append(out, f.Sentence)
			}
		}
		return out
	}
	if got := crossed(first); len(got) != 1 || !strings.Contains(got[0], "22 s.d. 24 September 2025") || !strings.Contains(got[0], "pada 24 September 2025") {
		t.Errorf("the first order says %q", got)
	}
	if got := crossed(third); len(got) != 0 {
		t.Errorf("the third order crosses none, and says %q", got)
	}
	// The package of the kawasan says so too, though the other order lies elsewhere.
	lines := parcel(t, o, k).Papers()
	i := slices.IndexFunc(lines, func(l app.ParcelLine) bool { return l.Paper.ID == first })
	if lines[i].Light != app.LightConflict || !slices.ContainsFunc(lines[i].Findings, func(f check.Finding) bool { return f.Rule == "V18" }) {
		t.Errorf("in the package the order is %s: %v", lines[i].Light, lines[i].Findings)
	}
	if err := o.DeleteDocument(second); err != nil {
		t.Fatal(err)
	}
	if got := crossed(first); len(got) != 0 {
		t.Errorf("without the second order: %q", got)
	}
	if beside := must[[]check.Mission](t)(o.MissionsBeside(letter(t, o, k))); beside != nil {
		t.Errorf("a letter is given journeys: %v", beside)
	}
}
