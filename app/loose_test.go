package app_test

import (
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/model"
)

// loosePaper starts a paper of the office itself, with everything answered.
func loosePaper(t testing.TB, o *app.Office, kind string) model.ID {
	t.Helper()
	id := must[model.ID](t)(o.NewDocument("", kind))
	fill(t, o, id)
	return id
}

// fill answers everything that a paper asks.
func fill(t testing.TB, o *app.Office, id model.ID) {
	t.Helper()
	s := openSession(t, o, id)
	if err := s.SetField("tanggal", "2025-09-15"); err != nil {
		t.Fatal(err)
	}
	people := must[[]model.Person](t)(o.People())
	head := slices.IndexFunc(people, func(p model.Person) bool { return p.Name == "Rahmadi" })
	if err := s.SetField("penandatangan", string(people[head].ID)); err != nil {
		t.Fatal(err)
	}
	for _, f := range compose.Form(s.Kind(), s.Document(), s.Facts()) {
		if f.BuiltIn || !f.Missing {
			continue
		}
		if err := s.SetField(f.Def.Key, answer(f.Def)); err != nil {
			t.Fatalf("%s: %v", f.Def.Key, err)
		}
	}
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if strings.Contains(n.Text, "[") {
			if err := s.SetNode(n.ID, "telah diisi;"); err != nil {
				t.Fatal(err)
			}
		}
		return true
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestEveryLooseKindIsAPaperOfTheOfficeItself(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	loose := 0
	for _, k := range compose.Shipped().All() {
		id, err := o.NewDocument("", k.Key)
		if !k.Loose {
			wantDetail(t, err, model.Invalid, "kind-needs-kawasan")
			continue
		}
		loose++
		if err != nil {
			t.Fatalf("%s: %v", k.Key, err)
		}
		fill(t, o, id)
		r := must[app.Rendered](t)(o.Render(id))
		if r.Facts.Kawasan != nil || r.Document.Kawasan != "" || r.Document.Sample {
			t.Errorf("%s belongs to %+v", k.Key, r.Facts.Kawasan)
		}
		for _, g := range r.Gaps {
			if !g.Advice && g.Source != "field:nomor" && !strings.HasPrefix(g.Text, "Tabel") { // rows are typed
				t.Errorf("%s still lacks: %s", k.Key, g.Text)
			}
		}
		for _, f := range compose.Form(k, r.Document, r.Facts) {
			if f.Def.Type == compose.TypeMeeting || f.Def.Type == compose.TypePerDesa {
				t.Errorf("%s asks %s, which only a dossier knows", k.Key, f.Def.Label)
			}
		}
	}
	if loose < 11 {
		t.Errorf("%d kinds may belong to no kawasan; want the eleven of the office", loose)
	}
	if list := must[[]app.DocumentLine](t)(o.Documents("")); len(list) != loose {
		t.Errorf("%d papers are listed, %d were made", len(list), loose)
	}
}

func TestALoosePaperIsIssuedDeletedAndBroughtBack(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	id := loosePaper(t, o, "nota-dinas")
	out := issue(t, o, id, app.IssueRequest{})
	if out.Number != "400.10.3.4/0001/PMD/2025" {
		t.Errorf("issued as %q", out.Number)
	}
	lines := must[[]model.Entry](t)(o.Register(2025))
	if len(lines) != 1 || lines[0].Document != id || lines[0].Kawasan != "" {
		t.Errorf("the register has %+v", lines)
	}
	r := must[app.Rendered](t)(o.Render(id))
	if r.Frozen == nil || r.Facts.Kawasan != nil {
		t.Errorf("the print is shown with %+v", r.Facts.Kawasan)
	}
	wantDetail(t, o.DeleteDocument(id), model.NotAllowed, "numbered-stays")

	other := loosePaper(t, o, "surat-tugas")
	if err := o.DeleteDocument(other); err != nil {
		t.Fatal(err)
	}
	gone := must[[]app.DeletedLine](t)(o.Deleted())
	if len(gone) != 1 || !gone[0].Loose || gone[0].Waits || gone[0].ID != other {
		t.Fatalf("deleted are %+v", gone)
	}
	if _, err := o.DeleteKawasan(kawasan); err != nil { // takes none of the office's own papers along
		t.Fatal(err)
	}
	if err := o.Restore(app.RecordDocument, other); err != nil {
		t.Fatal(err)
	}
	ids := []model.ID{}
	for _, d := range must[[]app.DocumentLine](t)(o.Documents("")) {
		ids = append(ids, d.ID)
	}
	if !slices.Contains(ids, id) || !slices.Contains(ids, other) {
		t.Errorf("the papers of the office are %v", ids)
	}
	if h := must[[]app.Revision](t)(o.History(other)); len(h) < 3 {
		t.Errorf("the history has %d states", len(h))
	}
}

func TestALoosePaperSaysWhatOnlyADossierKnows(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	bupati := model.Person{Name: "Bupati Kabupaten Lain", Holdings: []model.Holding{{Role: model.RoleBupati, Region: "63.01", Title: "Bupati", Form: model.Definitif}}}
	if err := o.SavePerson(&bupati); err != nil {
		t.Fatal(err)
	}
	id := loosePaper(t, o, "nota-dinas")
	s := openSession(t, o, id)
	node := all(s.Document(), model.Butir)[1].ID
	if err := s.SetNode(node, "Kawasan {{kawasan.nama}} menurut {{pejabat.bupati.nama}};"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	r := must[app.Rendered](t)(o.Render(id))
	told := ""
	for _, g := range r.Gaps {
		told += g.Text + "\n"
	}
	for _, want := range []string{"Nama kawasan hanya ada pada berkas kawasan", "Nama Bupati hanya ada pada berkas kawasan"} {
		if !strings.Contains(told, want) {
			t.Errorf("told is %q; want %q in it", told, want)
		}
	}
	if strings.Contains(dump(t, r), "Kabupaten Lain") {
		t.Error("the Bupati of some kabupaten stands on the page of a paper that belongs to none")
	}
	out, err := o.Issue(id, app.IssueRequest{})
	wantDetail(t, err, model.NotAllowed, "paper-blocked")
	if len(out.Findings) == 0 {
		t.Error("nothing says why")
	}
}
