package app

import (
	"errors"
	"maps"
	"sort"

	"pena/model"
	"pena/storage"
)

// Documents lists the papers of a dossier, in the order of their stages and
// kinds; the empty kawasan has the papers of the office itself.
func (o *Office) Documents(kawasan model.ID) ([]DocumentLine, error) {
	var out []DocumentLine
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.DocumentsOf(tx, kawasan, "")
		return err
	})
	rank := map[string]int{}
	for i, k := range o.Kinds().All() {
		rank[k.Key] = (k.Stage*100+k.Order)*1000 + i
	}
	sort.SliceStable(out, func(i, j int) bool { return rank[out[i].Kind] < rank[out[j].Kind] })
	return out, wrap("list documents", err)
}

// AllDocuments lists every paper, last changed first.
func (o *Office) AllDocuments() ([]DocumentLine, error) {
	var out []DocumentLine
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Documents.List(tx)
		return err
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].Changed.After(out[j].Changed) })
	return out, wrap("list documents", err)
}

// NewDocument starts a paper of a kind in a dossier. The empty kawasan starts a
// paper of the office itself, which belongs to none; a kind that is made of the
// facts of a dossier refuses that with kind Invalid.
func (o *Office) NewDocument(kawasan model.ID, kind string) (model.ID, error) {
	k := o.Kinds().Kind(kind)
	switch {
	case k == nil:
		return "", &model.Error{Kind: model.NotFound, Field: "kind", Detail: "unknown-kind", Value: kind}
	case kawasan == "" && !k.Loose:
		return "", invalid("kawasan", "kind-needs-kawasan", k.Title)
	}
	id, err := o.store.NewID()
	if err != nil {
		return "", err
	}
	d := k.NewDocument(id, kawasan, o.clock())
	return id, wrap("start document", o.update("naskah baru", func(tx *storage.Tx) error {
		if kawasan != "" {
			dossier, err := storage.Dossiers.Get(tx, kawasan)
			if err != nil {
				return err
			}
			d.Sample = dossier.Sample
			if k.UsesMeeting() && d.Meeting == "" {
				d.Meeting = likelyMeeting(&dossier)
			}
		}
		_, err := storage.Documents.Put(tx, d)
		return err
	}))
}

// likelyMeeting is the last MAD of a dossier.
func likelyMeeting(k *model.Kawasan) model.ID {
	for i := len(k.Meetings) - 1; i >= 0; i-- {
		if k.Meetings[i].Kind == model.MAD {
			return k.Meetings[i].ID
		}
	}
	return ""
}

// DeleteDocument removes a paper; [Office.Restore] brings it back.
func (o *Office) DeleteDocument(id model.ID) error {
	return wrap("delete document", o.update(noteDeleted, func(tx *storage.Tx) error {
		if err := mayBeDeleted(tx, id); err != nil {
			return err
		}
		return storage.Documents.Delete(tx, id)
	}))
}

// History lists the saved states of a paper, newest first.
func (o *Office) History(id model.ID) ([]Revision, error) {
	var out []Revision
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Documents.Revisions(tx, id)
		return err
	})
	return out, wrap("list revisions", err)
}

func isNotFound(err error) bool { return errors.Is(err, &model.Error{Kind: model.NotFound}) }

func sameSettings(a, b map[string]map[string]string) bool {
	return maps.EqualFunc(a, b, func(x, y map[string]string) bool { return maps.Equal(x, y) })
}
