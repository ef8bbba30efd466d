package app

import (
	"slices"

	"pena/app/compose"
	"pena/app/seal"
	"pena/model"
	"pena/storage"
)

// TemplateOrigin says whose file a kind of paper is made by.
type TemplateOrigin string

// Origins of a template; the words are part of the output of pena templat daftar --json.
const (
	TemplateShipped TemplateOrigin = "bawaan"
	TemplateChanged TemplateOrigin = "diubah"        // the office's file in the place of the shipped one
	TemplateOwn     TemplateOrigin = "milik-kantor"  // a kind that is not shipped
	TemplatePast    TemplateOrigin = "tidak-dipakai" // a kind of the office's own of which no new paper is offered
)

// TemplateLine is what lists show of the template of a kind.
type TemplateLine struct {
	Key     string
	Title   string
	Origin  TemplateOrigin
	Renewed bool  // the shipped file is another than when the office changed it
	Fault   error // why this program cannot use the office's file; the shipped one holds
}

// Templates lists the kinds, in the order of the lists, and behind them those of
// the office that are no longer offered or cannot be read.
func (o *Office) Templates() ([]TemplateLine, error) {
	own, err := o.ownTemplates()
	if err != nil {
		return nil, err
	}
	set, faults := kindsWith(own)
	var out []TemplateLine
	for _, k := range set.All() {
		line := TemplateLine{Key: k.Key, Title: k.Title, Origin: TemplateShipped}
		if t := templateOf(own, k.Key); t != nil && t.Text != "" {
			shipped := compose.ShippedText(k.Key)
			line.Fault, line.Origin = faults[k.Key], TemplateChanged
			if line.Renewed = shipped != nil && t.From != seal.Sum(shipped); shipped == nil {
				line.Origin, line.Renewed = TemplateOwn, false
			}
		}
		out = append(out, line)
	}
	for _, t := range own {
		if slices.ContainsFunc(out, func(l TemplateLine) bool { return l.Key == t.Key }) {
			continue
		}
		line := TemplateLine{Key: t.Key, Title: t.Key, Origin: TemplatePast, Fault: faults[t.Key]}
		if k := set.Kind(t.Key); k != nil {
			line.Title = k.Title
		}
		out = append(out, line)
	}
	return out, nil
}

// Template is the file that papers of the kind are begun with: the office's own,
// or the shipped one. The error is of kind NotFound when there is none.
func (o *Office) Template(key string) (string, error) {
	own, err := o.ownTemplates()
	if err != nil {
		return "", err
	}
	if t := templateOf(own, key); t != nil {
		if files := filesOf(t); t.Text != "" || compose.ShippedText(key) == nil && len(files) > 0 {
			return files[0], nil
		}
	}
	if text := compose.ShippedText(key); text != nil {
		return string(text), nil
	}
	return "", &model.Error{Kind: model.NotFound, Field: "kind", Detail: "unknown-kind", Value: key}
}

// CheckTemplate reads a file as the office's own template. It refuses the whole
// file when any of it cannot be used: the error names the line, see
// [compose.ParseKind] and [compose.Kind.Follow].
func (o *Office) CheckTemplate(text string) (*compose.Kind, error) {
	own, err := o.ownTemplates()
	if err != nil {
		return nil, err
	}
	k, _, err := checkTemplate(own, PlainTemplate(text))
	return k, err
}

// PutTemplate takes a file as the office's own template of the kind that it
// names: papers begun from now on are made by it. One that is the shipped file
// again is none of the office's. It refuses what [Office.CheckTemplate] refuses
// and changes nothing then.
func (o *Office) PutTemplate(text string) (*compose.Kind, error) {
	own, err := o.ownTemplates()
	if err != nil {
		return nil, err
	}
	t, err := templateFrom(own, PlainTemplate(text))
	if err != nil {
		return nil, err
	}
	if err := o.putTemplate(t, "", nil); err != nil {
		return nil, err
	}
	return o.Kinds().Kind(t.Key), nil
}

// RestoreTemplate goes back to the shipped file of a kind; what the office had
// stays in the history, and papers made by it keep their text. Of a kind of the
// office's own no new papers are offered any more.
func (o *Office) RestoreTemplate(key string) error {
	own, err := o.ownTemplates()
	if err != nil {
		return err
	}
	t := templateOf(own, key)
	if t == nil || t.Text == "" {
		return &model.Error{Kind: model.NotFound, Field: "kind", Detail: "template-not-own", Value: key}
	}
	back := model.Template{Key: key, Past: filesOf(t)}
	return o.putTemplate(&back, "kembali ke bawaan", nil)
}

// TemplateHistory lists the office's saved files of a kind, newest first.
func (o *Office) TemplateHistory(key string) ([]Revision, error) {
	var out []Revision
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Templates.Revisions(tx, model.TemplateID(key))
		return err
	})
	return out, wrap("list revisions of template", err)
}

// putTemplate stores a template, with also in the same transaction when it is not nil.
func (o *Office) putTemplate(t *model.Template, note string, also func(*storage.Tx) error) error {
	err := o.update(note, func(tx *storage.Tx) error {
		if _, err := storage.Templates.Put(tx, t); err != nil || also == nil {
			return err
		}
		return also(tx)
	})
	if err != nil {
		return wrap("save template", err)
	}
	return o.readKinds()
}
