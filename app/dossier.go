package app

import (
	"slices"
	"sort"

	"pena/app/check"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/storage"
)

// Kawasans lists all dossiers, by kabupaten and name.
func (o *Office) Kawasans() ([]model.Kawasan, error) {
	var out []model.Kawasan
	err := o.store.View(func(tx *storage.Tx) error {
		for k, err := range storage.Dossiers.All(tx) {
			if err != nil {
				return err
			}
			out = append(out, k)
		}
		return nil
	})
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Regency != out[j].Regency {
			return out[i].Regency < out[j].Regency
		}
		return out[i].Name < out[j].Name
	})
	return out, wrap("list dossiers", err)
}

// Kawasan reads one dossier.
func (o *Office) Kawasan(id model.ID) (model.Kawasan, error) {
	var k model.Kawasan
	err := o.store.View(func(tx *storage.Tx) (err error) {
		k, err = storage.Dossiers.Get(tx, id)
		return err
	})
	return k, wrap("read dossier", err)
}

// NewKawasan starts an empty dossier with the stages in their usual order.
func (o *Office) NewKawasan(name, regency string) (model.Kawasan, error) {
	id, err := o.store.NewID()
	if err != nil {
		return model.Kawasan{}, err
	}
	k := model.Kawasan{ID: id, Name: name, Regency: regency}
	for n := range model.StageCount {
		k.Stages = append(k.Stages, model.Stage{Number: n, State: model.StageNotYet})
	}
	return k, o.SaveKawasan(&k)
}

// SaveKawasan stores a dossier. It refuses, with the place named, what
// [model.CheckKawasan] refuses; nothing is stored then.
func (o *Office) SaveKawasan(k *model.Kawasan) error { return o.saveKawasan(k, "") }

func (o *Office) saveKawasan(k *model.Kawasan, note string) error {
	if err := model.CheckKawasan(k); err != nil {
		return err
	}
	return wrap("save dossier", o.update(note, func(tx *storage.Tx) error {
		_, err := storage.Dossiers.Put(tx, k)
		return err
	}))
}

// DeleteKawasan removes a dossier and its documents; their history stays, and
// [Office.Restore] brings them back together.
func (o *Office) DeleteKawasan(id model.ID) (deleted []model.ID, err error) {
	err = o.update(noteDeletedWithKawasan, func(tx *storage.Tx) error {
		deleted = deleted[:0]
		docs, err := storage.DocumentsOf(tx, id, "")
		if err != nil {
			return err
		}
		for _, d := range docs {
			if err := mayBeDeleted(tx, d.ID); err != nil {
				return err
			}
			if err := storage.Documents.Delete(tx, d.ID); err != nil {
				return err
			}
			deleted = append(deleted, d.ID)
		}
		return storage.Dossiers.Delete(tx, id)
	})
	return deleted, wrap("delete dossier", err)
}

// Bodies lists the issuing bodies whole.
func (o *Office) Bodies() ([]model.Body, error) {
	var out []model.Body
	err := o.store.View(func(tx *storage.Tx) error {
		for b, err := range storage.Bodies.All(tx) {
			if err != nil {
				return err
			}
			out = append(out, b)
		}
		return nil
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out, wrap("list bodies", err)
}

// SaveBody stores an issuing body, giving it an id when it has none.
func (o *Office) SaveBody(b *model.Body) error {
	if err := model.CheckBody(b); err != nil {
		return err
	}
	if err := o.giveID(&b.ID); err != nil {
		return err
	}
	return wrap("save body", o.update("", func(tx *storage.Tx) error {
		_, err := storage.Bodies.Put(tx, b)
		return err
	}))
}

// DeleteBody removes an issuing body; papers that named it fall back to their kind's own.
func (o *Office) DeleteBody(id model.ID) error {
	return wrap("delete body", o.update(noteDeleted, func(tx *storage.Tx) error { return storage.Bodies.Delete(tx, id) }))
}

// People lists the officials whole, by name.
func (o *Office) People() ([]model.Person, error) {
	var out []model.Person
	err := o.store.View(func(tx *storage.Tx) error {
		for p, err := range storage.People.All(tx) {
			if err != nil {
				return err
			}
			out = append(out, p)
		}
		return nil
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out, wrap("list people", err)
}

// SavePerson stores an official, giving it an id when it has none.
func (o *Office) SavePerson(p *model.Person) error {
	if err := model.CheckPerson(p); err != nil {
		return err
	}
	if err := o.giveID(&p.ID); err != nil {
		return err
	}
	return wrap("save person", o.update("", func(tx *storage.Tx) error {
		_, err := storage.People.Put(tx, p)
		return err
	}))
}

// DeletePerson removes an official.
func (o *Office) DeletePerson(id model.ID) error {
	return wrap("delete person", o.update(noteDeleted, func(tx *storage.Tx) error { return storage.People.Delete(tx, id) }))
}

func (o *Office) giveID(id *model.ID) error {
	if *id != "" {
		return nil
	}
	n, err := o.store.NewID()
	*id = n
	return err
}

// Facts gathers what the papers of a dossier are made of. Papers that belong to
// no kawasan have the office alone: its bodies, its officials and the laws.
func (o *Office) Facts(kawasan model.ID) (*compose.Dossier, error) {
	f := &compose.Dossier{Kinds: o.Kinds(), Pictures: o.pictures()}
	if kawasan != "" {
		if err := o.store.View(func(tx *storage.Tx) error { return dossierFacts(tx, kawasan, f) }); err != nil {
			return nil, wrap("gather facts", err)
		}
	}
	var err error
	if f.Bodies, err = o.Bodies(); err != nil {
		return nil, err
	}
	if f.People, err = o.People(); err != nil {
		return nil, err
	}
	if f.Laws, err = o.Laws(); err != nil {
		return nil, err
	}
	if f.HeadTitles, err = o.HeadTitles(); err != nil {
		return nil, err
	}
	// The sample's bodies and officials serve the sample's papers only: a real
	// paper never bears an invented name.
	sample := f.Kawasan != nil && f.Kawasan.Sample
	f.Bodies = slices.DeleteFunc(f.Bodies, func(b model.Body) bool { return b.Sample != sample })
	f.People = slices.DeleteFunc(f.People, func(p model.Person) bool { return p.Sample != sample })
	return f, nil
}

// dossierFacts reads a dossier and what its papers may cite of each other.
func dossierFacts(tx *storage.Tx, kawasan model.ID, f *compose.Dossier) error {
	k, err := storage.Dossiers.Get(tx, kawasan)
	if err != nil {
		return err
	}
	f.Kawasan = &k
	docs, err := storage.DocumentsOf(tx, kawasan, "")
	if err != nil {
		return err
	}
	for _, d := range docs {
		one := compose.Summary{ID: d.ID, Kind: d.Kind, Title: d.Title, Number: d.Number, Date: d.Date, State: d.State}
		kind := f.Kinds.Kind(d.Kind)
		plan := kind != nil && kind.Layout == "rpkp"
		if f.Kinds.AnswersTaken(d.Kind) || plan {
			whole, err := storage.Documents.Get(tx, d.ID)
			if err != nil {
				return err
			}
			if plan {
				one.Budget = check.Budget(kind, &whole, &k)
			}
			if f.Kinds.AnswersTaken(d.Kind) {
				one.Fields = whole.Fields
			}
		}
		f.Documents = append(f.Documents, one)
	}
	return nil
}

// SaveLayoutSettings stores what the office changes in one layout; an empty
// map is the way back to what was shipped. A value that cannot be gives a
// [*typeset.SettingError].
func (o *Office) SaveLayoutSettings(key string, changes map[string]string) error {
	l, ok := typeset.ShippedLayout(key)
	if !ok {
		return &model.Error{Kind: model.NotFound, Field: key, Detail: "layout"}
	}
	if _, err := l.With(changes); err != nil {
		return err
	}
	return o.update("", func(tx *storage.Tx) error {
		all := map[string]map[string]string{}
		if err := tx.Setting(settingLayouts, &all); err != nil && !isNotFound(err) {
			return err
		}
		if len(changes) == 0 {
			delete(all, key)
		} else {
			all[key] = changes
		}
		return tx.PutSetting(settingLayouts, all)
	})
}
