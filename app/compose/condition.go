package compose

import (
	"fmt"
	"slices"
	"strings"

	"pena/model"
)

// What a field of type ya-tidak stores.
const (
	answerYes = "ya"
	answerNo  = "tidak"
)

// Printed is the text of a paper without the parts whose condition does not
// hold. Nodes are shared with the paper's own text.
func Printed(k *Kind, d *model.Document, f *Dossier) []*model.Node {
	if f == nil {
		f = &Dossier{}
	}
	return newFacts(k, d, f).printed(d.Text)
}

func (e *facts) printed(text []*model.Node) []*model.Node {
	return model.Visible(text, func(n *model.Node) bool { return !e.holds(n.When) })
}

// holds reports whether a condition lets its part be printed. What cannot be
// understood hides nothing: no text is lost by a question that is gone.
func (e *facts) holds(when string) bool {
	if when == "" {
		return true
	}
	c, err := model.ParseCondition(when)
	if err != nil || e.kind.CheckCondition(when) != nil {
		return true
	}
	text, known := e.asked(c.Key)
	switch {
	case len(c.Values) == 0:
		known = known && text != answerNo
	default:
		known = known && slices.Contains(c.Values, text)
	}
	return known != c.Not
}

// asked is what a condition compares: an answer in stored form, or a fact.
func (e *facts) asked(key string) (text string, known bool) {
	f := e.kind.Field(key)
	if f == nil {
		v := e.get(key)
		return v.text, !v.missing
	}
	if f.Type == TypeMeeting {
		return "", e.meeting != nil
	}
	stored := e.stored(f)
	return stored, stored != ""
}

// stored is the answer to a field, or its default; "" when there is none or it
// cannot be read.
func (e *facts) stored(f *FieldDef) string {
	stored, typed := e.doc.Fields[f.Key]
	if !typed {
		stored = e.defaultOf(f)
	}
	if stored = strings.TrimSpace(stored); CheckField(*f, stored) != nil {
		return ""
	}
	return stored
}

// CheckCondition reports a condition of a part that asks what the kind does not
// know: a field it has not, a choice that cannot be chosen, an unknown fact.
func (k *Kind) CheckCondition(when string) error {
	c, err := model.ParseCondition(when)
	if err != nil {
		return err
	}
	f := k.Field(c.Key)
	var choices []string
	switch {
	case f == nil && (!strings.Contains(c.Key, ".") || !k.knows(c.Key, "")):
		return &model.Error{Kind: model.Invalid, Detail: "condition", Value: c.Key,
			Err: fmt.Errorf("the condition asks %q, which is neither a field nor a fact", c.Key)}
	case f == nil:
		return nil
	case f.Type == TypeYesNo:
		choices = []string{answerYes, answerNo}
	case f.Type == TypeChoice:
		choices = f.Choices
	default:
		return nil
	}
	for _, v := range c.Values {
		if !slices.Contains(choices, v) {
			return &model.Error{Kind: model.Invalid, Detail: "condition", Value: v,
				Err: fmt.Errorf("the field %s cannot be answered %q", c.Key, v)}
		}
	}
	return nil
}

// Question is what a condition asks, for a sentence of the editor: the label of
// the field or fact, and the answers that print the part (with not: those that
// hide it; none: any answer but no). The set names the other papers.
func (k *Kind) Question(when string, s *Set) (label string, values []string, not bool) {
	c, err := model.ParseCondition(when)
	if err != nil {
		return when, nil, false
	}
	label = k.factLabel(c.Key, s)
	if f := k.Field(c.Key); f != nil {
		label = f.Label
	}
	return label, c.Values, c.Not
}
