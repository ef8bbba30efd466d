package app

import (
	"cmp"
	"slices"

	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
)

// Notes of revisions that say how a record went. They are stored: never renamed.
const (
	noteDeleted            = "hapus"
	noteDeletedWithKawasan = "hapus kawasan"
	noteSampleRemoved      = "hapus contoh"
	noteRestored           = "dipulihkan"
)

// RecordKind says which records a [DeletedLine] is of.
type RecordKind string

// The kinds of record that can be brought back.
const (
	RecordDocument RecordKind = "naskah"
	RecordKawasan  RecordKind = "kawasan"
	RecordPerson   RecordKind = "pejabat"
	RecordBody     RecordKind = "instansi"
)

// DeletedLine is a record that was deleted and can be brought back.
type DeletedLine struct {
	Record  RecordKind
	ID      model.ID
	Title   string   // of a paper, name of the others
	Kawasan string   // name of the dossier a paper belongs to
	Loose   bool     // a paper that belongs to none
	Gone    Revision // who deleted it, and when
	Papers  int      // that come back with a dossier
	Waits   bool     // a paper whose dossier must be brought back first
}

// Deleted lists what was deleted and can be brought back, the last first. A
// paper that went with its dossier is counted there. What was removed with the
// sample is gone for good.
func (o *Office) Deleted() ([]DeletedLine, error) {
	var out []DeletedLine
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = deletedIn(tx)
		return err
	})
	slices.SortStableFunc(out, func(a, b DeletedLine) int { return cmp.Compare(b.Gone.ID, a.Gone.ID) })
	return out, wrap("list what was deleted", err)
}

func deletedIn(tx *storage.Tx) (out []DeletedLine, err error) {
	add := func(l DeletedLine) {
		if l.Gone.Note != noteSampleRemoved {
			out = append(out, l)
		}
	}
	dossiers, err := storage.Dossiers.Deleted(tx)
	if err != nil {
		return nil, err
	}
	papers, err := storage.Documents.Deleted(tx)
	if err != nil {
		return nil, err
	}
	gone := map[model.ID]string{}
	for _, d := range dossiers {
		gone[d.Summary.ID] = d.Summary.Name
		add(DeletedLine{Record: RecordKawasan, ID: d.Summary.ID, Title: d.Summary.Name, Gone: d.Gone, Papers: len(wentWith(d.Summary.ID, papers))})
	}
	names, err := dossierNames(tx)
	if err != nil {
		return nil, err
	}
	for _, p := range papers {
		name, waits := gone[p.Summary.Kawasan]
		if waits && p.Gone.Note == noteDeletedWithKawasan {
			continue
		}
		if !waits {
			name = names[p.Summary.Kawasan]
		}
		add(DeletedLine{Record: RecordDocument, ID: p.Summary.ID, Title: p.Summary.Title, Kawasan: name, Loose: p.Summary.Kawasan == "", Gone: p.Gone, Waits: waits})
	}
	people, err := storage.People.Deleted(tx)
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		s := p.Summary
		add(DeletedLine{Record: RecordPerson, ID: s.ID, Title: indonesia.FullName(s.FrontTitle, s.Name, s.BackTitle), Gone: p.Gone})
	}
	bodies, err := storage.Bodies.Deleted(tx)
	for _, b := range bodies {
		add(DeletedLine{Record: RecordBody, ID: b.Summary.ID, Title: b.Summary.Name, Gone: b.Gone})
	}
	return out, err
}

func dossierNames(tx *storage.Tx) (map[model.ID]string, error) {
	names := map[model.ID]string{}
	list, err := storage.Dossiers.List(tx)
	for _, d := range list {
		names[d.ID] = d.Name
	}
	return names, err
}

// wentWith are the deleted papers that went together with their dossier.
func wentWith(kawasan model.ID, papers []storage.Deleted[storage.DocumentSummary]) (out []model.ID) {
	for _, p := range papers {
		if p.Summary.Kawasan == kawasan && p.Gone.Note == noteDeletedWithKawasan {
			out = append(out, p.Summary.ID)
		}
	}
	return out
}

// Restore brings a deleted record back as it was last, a dossier with the
// papers that went with it; whole or not at all. The error is of kind NotFound
// when it is not deleted, NotAllowed for a paper whose dossier is.
func (o *Office) Restore(record RecordKind, id model.ID) error {
	return wrap("restore", o.update(noteRestored, func(tx *storage.Tx) error {
		switch record {
		case RecordKawasan:
			return restoreKawasan(tx, id)
		case RecordPerson:
			return storage.People.Restore(tx, id)
		case RecordBody:
			return storage.Bodies.Restore(tx, id)
		}
		if err := storage.Documents.Restore(tx, id); err != nil {
			return err
		}
		d, err := storage.Documents.Get(tx, id)
		if err != nil || d.Kawasan == "" {
			return err
		}
		if _, err := storage.Dossiers.Revision(tx, d.Kawasan); isNotFound(err) {
			return &model.Error{Kind: model.NotAllowed, Detail: "dossier-deleted"}
		} else if err != nil {
			return err
		}
		return nil
	}))
}

func restoreKawasan(tx *storage.Tx, id model.ID) error {
	papers, err := storage.Documents.Deleted(tx)
	if err != nil {
		return err
	}
	if err := storage.Dossiers.Restore(tx, id); err != nil {
		return err
	}
	for _, p := range wentWith(id, papers) {
		if err := storage.Documents.Restore(tx, p); err != nil {
			return err
		}
	}
	return nil
}
