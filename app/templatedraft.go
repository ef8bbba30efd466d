package app

import (
	"cmp"
	"slices"
	"strings"

	"pena/app/compose"
	"pena/app/seal"
	"pena/model"
	"pena/storage"
)

// TemplateDraft is a text of a template that is being written: no paper is made
// by it until it is taken.
type TemplateDraft struct {
	Key  string `json:"key"` // of the kind that it is to be the template of
	Text string `json:"text"`
}

// settingTemplateDraft is where the drafts lie, each under the id of its kind.
const settingTemplateDraft = "templat/konsep/"

func draftName(key string) string { return settingTemplateDraft + string(model.TemplateID(key)) }

// TemplateDrafts lists the templates that are being written.
func (o *Office) TemplateDrafts() ([]TemplateDraft, error) {
	var out []TemplateDraft
	err := o.store.View(func(tx *storage.Tx) error {
		out = out[:0]
		for _, name := range tx.Settings(settingTemplateDraft) {
			var d TemplateDraft
			if err := tx.Setting(name, &d); err != nil {
				return err
			}
			out = append(out, d)
		}
		return nil
	})
	slices.SortFunc(out, func(a, b TemplateDraft) int { return cmp.Compare(a.Key, b.Key) })
	return out, wrap("list drafts of templates", err)
}

// KeepTemplateDraft stores what is written of the template of a kind, whatever
// it is. The text that papers are made by already is no draft.
func (o *Office) KeepTemplateDraft(key, text string) error {
	now, err := o.Template(key)
	if err != nil && !isNotFound(err) {
		return err
	}
	return wrap("keep the draft of a template", o.store.Update(func(tx *storage.Tx) error {
		if err == nil && text == now {
			return tx.DeleteSetting(draftName(key))
		}
		return tx.PutSetting(draftName(key), TemplateDraft{Key: key, Text: text})
	}))
}

// DropTemplateDraft forgets what is written of the template of a kind.
func (o *Office) DropTemplateDraft(key string) error {
	return wrap("drop the draft of a template", o.store.Update(func(tx *storage.Tx) error {
		return tx.DeleteSetting(draftName(key))
	}))
}

// CheckTemplateOf is [Office.CheckTemplate] of a text that is to be the template
// of one kind: a text that names another kind is refused.
func (o *Office) CheckTemplateOf(key, text string) (*compose.Kind, error) {
	k, err := o.CheckTemplate(text)
	faults := compose.FaultsOf(err)
	line, said := keyLine(text)
	switch {
	case err == nil && k.Key == key:
		return k, nil
	case err == nil:
		return nil, otherKey(text, key)
	case faults == nil, said == key, slices.ContainsFunc(faults, func(e *model.Error) bool { return compose.FaultLine(e) == line }):
		return nil, err
	}
	return nil, compose.JoinFaults(err, otherKey(text, key))
}

// TemplateFault is what keeps a text from being the template of a kind, and the
// line of it, counted from one.
type TemplateFault struct {
	Line int
	Err  error
}

// TemplateFaults is [Office.CheckTemplateOf] for one who mends the text: what it
// refuses is no error but a list, in the order of the lines.
func (o *Office) TemplateFaults(key, text string) (*compose.Kind, []TemplateFault, error) {
	k, err := o.CheckTemplateOf(key, text)
	if err == nil {
		return k, nil, nil
	}
	var out []TemplateFault
	for _, e := range compose.FaultsOf(err) {
		out = append(out, TemplateFault{Line: compose.FaultLine(e), Err: e})
	}
	if len(out) == 0 {
		return nil, nil, err
	}
	return nil, out, nil
}

// otherKey refuses a text that names another kind than the one it is written for.
func otherKey(text, key string) error {
	line, _ := keyLine(text)
	return templateFault(line, "kind-key-other", key)
}

// keyLine finds the line of a text that gives the kind its key, the first for
// none, and what it says as far as that can be seen without reading the rest.
func keyLine(text string) (line int, key string) {
	for i, l := range strings.Split(text, "\n") {
		if said, ok := strings.CutPrefix(l, "kunci:"); ok {
			said, _, _ = strings.Cut(said, " #")
			return i + 1, strings.Trim(said, " \"'\r")
		}
	}
	return 1, ""
}

// TakeTemplate is [Office.PutTemplate] of what [Office.CheckTemplateOf] accepts.
// The draft of the kind is done with then.
func (o *Office) TakeTemplate(key, text string) error {
	own, err := o.ownTemplates()
	if err != nil {
		return err
	}
	text = PlainTemplate(text)
	t, err := templateFrom(own, text)
	switch {
	case err != nil:
		return err
	case t.Key != key:
		return otherKey(text, key)
	}
	return o.putTemplate(t, "", func(tx *storage.Tx) error { return tx.DeleteSetting(draftName(key)) })
}

// templateFrom is the record of a file that is taken.
func templateFrom(own []model.Template, text string) (*model.Template, error) {
	k, past, err := checkTemplate(own, text)
	if err != nil {
		return nil, err
	}
	t := &model.Template{Key: k.Key, Text: text, Past: past}
	if shipped := compose.ShippedText(k.Key); text == string(shipped) {
		t.Text = ""
	} else if shipped != nil {
		t.From = seal.Sum(shipped)
	}
	return t, nil
}

// TemplateAt is the file of a kind as it was at a saved state: the shipped one
// where the office had gone back to it.
func (o *Office) TemplateAt(key, revision string) (string, error) {
	var t model.Template
	err := o.store.View(func(tx *storage.Tx) (err error) {
		t, err = storage.Templates.At(tx, model.TemplateID(key), revision)
		return err
	})
	if err != nil {
		return "", wrap("read revision of template", err)
	}
	if text := compose.ShippedText(key); t.Text == "" && text != nil {
		return string(text), nil
	}
	if files := filesOf(&t); len(files) > 0 {
		return files[0], nil
	}
	return "", &model.Error{Kind: model.NotFound, Field: "kind", Detail: "unknown-kind", Value: key}
}

// BringBackTemplate makes the office's template of a kind what it was at a saved
// state, "" for the time before the first. What papers were begun with since
// keeps its fields.
func (o *Office) BringBackTemplate(key, revision string) error {
	var was model.Template
	if revision != "" {
		err := o.store.View(func(tx *storage.Tx) (err error) {
			was, err = storage.Templates.At(tx, model.TemplateID(key), revision)
			return err
		})
		if err != nil {
			return wrap("read revision of template", err)
		}
	}
	own, err := o.ownTemplates()
	if err != nil {
		return err
	}
	if was.Text == "" {
		if t := templateOf(own, key); t == nil || t.Text == "" {
			return nil
		}
		return o.RestoreTemplate(key)
	}
	t, err := templateFrom(own, was.Text)
	if err != nil {
		return err
	}
	t.From = was.From
	return o.putTemplate(t, NoteBroughtBack, nil)
}
