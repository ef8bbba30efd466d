package app

import (
	"log/slog"

	"pena/app/compose"
	"pena/model"
	"pena/storage"
)

// Kinds are the kinds of paper that the office works with: those shipped, with
// the office's own in their place or beside them.
func (o *Office) Kinds() *compose.Set { return o.kinds.Load() }

// kindOf is the kind that a paper was begun with. The error is of kind NotFound
// when there is none.
func (o *Office) kindOf(d *model.Document) (*compose.Kind, error) {
	k := o.Kinds().Kind(d.Kind)
	if k == nil {
		return nil, &model.Error{Kind: model.NotFound, Field: "kind", Detail: "unknown-kind", Value: d.Kind}
	}
	return k, nil
}

// readKinds makes the set of kinds of what is shipped and what is stored. A file
// of the office that this program cannot read never keeps the office closed.
func (o *Office) readKinds() error {
	own, err := o.ownTemplates()
	if err != nil {
		return err
	}
	set, faults := kindsWith(own)
	for key, err := range faults {
		slog.Warn("a template of the office cannot be used", "kind", key, "error", err)
	}
	o.kinds.Store(set)
	return nil
}

func (o *Office) ownTemplates() ([]model.Template, error) {
	var own []model.Template
	err := o.store.View(func(tx *storage.Tx) error {
		own = own[:0]
		for t, err := range storage.Templates.All(tx) {
			if err != nil {
				return err
			}
			own = append(own, t)
		}
		return nil
	})
	return own, wrap("read templates", err)
}

// kindsWith are the shipped kinds with the office's own, and why some of its
// files cannot be used.
func kindsWith(own []model.Template) (set *compose.Set, faults map[string]error) {
	var offered, past []*compose.Kind
	faults = map[string]error{}
	for _, t := range own {
		k, err := kindOfTemplate(&t)
		if err != nil {
			faults[t.Key] = err
		}
		switch {
		case k == nil:
		case t.Text == "" && compose.ShippedText(t.Key) == nil:
			past = append(past, k)
		default:
			offered = append(offered, k)
		}
	}
	return compose.NewSet(offered, past), faults
}
