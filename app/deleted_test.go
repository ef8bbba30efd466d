package app_test

import (
	"errors"
	"testing"

	"pena/app"
	"pena/model"
)

func deleted(t *testing.T, o *app.Office) []app.DeletedLine {
	t.Helper()
	list, err := o.Deleted()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestDeleted_comes_back_after_a_restart_a_dossier_with_the_papers_that_went_with_it(t *testing.T) {
	dir := t.TempDir()
	o := openOffice(t, dir)
	k := must[model.Kawasan](t)(o.NewKawasan("Agrowisata Bajuin", "63.01"))
	var papers []model.ID
	for range 3 {
		papers = append(papers, must[model.ID](t)(o.NewDocument(k.ID, "surat-audiensi")))
	}
	if err := o.DeleteDocument(papers[0]); err != nil {
		t.Fatal(err)
	}
	must[[]model.ID](t)(o.DeleteKawasan(k.ID))
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}

	o = openOffice(t, dir)
	defer o.Close()
	list := deleted(t, o)
	if len(list) != 2 || list[0].Record != app.RecordKawasan || list[0].Papers != 2 || list[1].ID != papers[0] || !list[1].Waits || list[1].Kawasan != k.Name {
		t.Fatalf("deleted: %+v; want the dossier with two papers, and the paper that went before it", list)
	}
	if err := o.Restore(app.RecordDocument, papers[0]); !errors.Is(err, &model.Error{Kind: model.NotAllowed}) {
		t.Errorf("a paper without its dossier: %v; want not allowed", err)
	}
	if err := o.Restore(app.RecordKawasan, k.ID); err != nil {
		t.Fatal(err)
	}
	if back := must[[]app.DocumentLine](t)(o.Documents(k.ID)); len(back) != 2 {
		t.Errorf("%d papers came back; want the two that went with the dossier", len(back))
	}
	if list = deleted(t, o); len(list) != 1 || list[0].Waits {
		t.Fatalf("deleted: %+v; want the one paper, ready to come back", list)
	}
	if err := o.Restore(app.RecordDocument, papers[0]); err != nil {
		t.Fatal(err)
	}
	if back := must[[]app.DocumentLine](t)(o.Documents(k.ID)); len(back) != 3 || len(deleted(t, o)) != 0 {
		t.Errorf("%d papers, %d deleted; want 3 and none", len(back), len(deleted(t, o)))
	}
	if err := o.Restore(app.RecordKawasan, k.ID); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("bringing back what is there: %v; want not found", err)
	}
}

func TestDeleted_officials_and_bodies_come_back_and_the_removed_sample_does_not(t *testing.T) {
	o := openOffice(t, t.TempDir())
	defer o.Close()
	p := model.Person{Name: "Rahmadi", Holdings: []model.Holding{{Role: model.RoleLain, Form: model.Definitif}}}
	b := model.Body{Name: "Kecamatan Bajuin", Kind: model.BodyKecamatan}
	for _, err := range []error{o.SavePerson(&p), o.SaveBody(&b), o.DeletePerson(p.ID), o.DeleteBody(b.ID), o.InstallSample()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	must[int](t)(o.RemoveSample())
	list := deleted(t, o)
	if len(list) != 2 || list[0].Title != "Kecamatan Bajuin" || list[1].Title != "Rahmadi" {
		t.Fatalf("deleted: %+v; want the body and the official alone", list)
	}
	for _, l := range list {
		if err := o.Restore(l.Record, l.ID); err != nil {
			t.Fatal(err)
		}
	}
	people, bodies := must[[]model.Person](t)(o.People()), must[[]model.Body](t)(o.Bodies())
	if len(people) != 1 || len(bodies) != 1 || len(deleted(t, o)) != 0 {
		t.Errorf("%d officials, %d bodies; want one each and nothing deleted", len(people), len(bodies))
	}
}
