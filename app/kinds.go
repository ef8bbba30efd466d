package app

import (
	"pena/app/compose"
	"pena/model"
)

// Kinds are the kinds of paper that the office works with.
func (o *Office) Kinds() *compose.Set { return compose.Shipped() }

// kindOf is the kind that a paper was begun with. The error is of kind NotFound
// when there is none.
func (o *Office) kindOf(d *model.Document) (*compose.Kind, error) {
	k := o.Kinds().Kind(d.Kind)
	if k == nil {
		return nil, &model.Error{Kind: model.NotFound, Field: "kind", Detail: "unknown-kind", Value: d.Kind}
	}
	return k, nil
}
