package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/storage"
)

// SentTemplate is what another office needs to read papers of a kind: the files
// by which they were begun, the newest first.
type SentTemplate struct {
	Key   string
	Files []string
}

// Kind reads the files as one kind, as the program reads what it stores. The
// error is of kind Invalid; its Field begins with the file, counted from one:
// "berkas[2]".
func (t *SentTemplate) Kind() (*compose.Kind, error) {
	files := t.Files
	if shipped := compose.ShippedText(t.Key); shipped != nil {
		files = append([]string{string(shipped)}, files...)
	}
	var k *compose.Kind
	for i, file := range files {
		at := fmt.Sprintf("berkas[%d]", i+1-(len(files)-len(t.Files)))
		old, err := compose.ParseKind(templateName, []byte(file))
		switch {
		case err != nil:
		case old.Key != t.Key:
			err = &model.Error{Kind: model.Invalid, Detail: "kind-key-other", Value: t.Key}
		case k == nil:
			k = old
		default:
			k, _, err = k.Follow(old, templateName, []byte(file))
		}
		var known *model.Error
		if errors.As(err, &known) {
			e := *known
			e.Field = at
			return nil, &e
		}
		if err != nil {
			return nil, err
		}
	}
	if k == nil {
		return nil, &model.Error{Kind: model.Invalid, Field: "berkas", Detail: "field-missing"}
	}
	return k, nil
}

// gatherTemplates takes along the office's own files without which the papers
// cannot be read elsewhere: those of its own kinds, and those that ask, tabulate
// or show what the shipped file does not.
func (b *Bundle) gatherTemplates(tx *storage.Tx) error {
	used := map[string]bool{}
	for i := range b.Documents {
		used[b.Documents[i].Kind] = true
	}
	for t, err := range storage.Templates.All(tx) {
		if err != nil {
			return err
		}
		if !used[t.Key] {
			continue
		}
		sent := SentTemplate{Key: t.Key}
		for _, file := range filesOf(&t) {
			if needed(t.Key, file) {
				sent.Files = append(sent.Files, file)
			}
		}
		if len(sent.Files) > 0 {
			b.Templates = append(b.Templates, sent)
		}
	}
	slices.SortFunc(b.Templates, func(x, y SentTemplate) int { return strings.Compare(x.Key, y.Key) })
	return nil
}

// needed reports whether papers begun with the file hold what the shipped kind
// does not know. A file that this program cannot read is of no use elsewhere.
func needed(key, file string) bool {
	k, err := compose.ParseKind(templateName, []byte(file))
	if err != nil {
		return false
	}
	shipped := compose.Shipped().Kind(key)
	if shipped == nil {
		return true
	}
	_, kept, err := shipped.Follow(k, templateName, compose.ShippedText(key))
	return err == nil && kept
}

// templateConflicts reports the first kind of which the office here has a
// template by which the papers would read otherwise. That is refused also when
// the user asks to replace: papers of this office are begun with it.
func (b *Bundle) templateConflicts(tx *storage.Tx) error {
	for i := range b.Templates {
		if _, err := b.Templates[i].joined(tx); err != nil {
			var known *model.Error
			if errors.As(err, &known) && known.Kind == model.Invalid {
				return conflict(fmt.Sprintf("templat[%d]", i+1), "template-other", b.Templates[i].Key)
			}
			return err
		}
	}
	return nil
}

// joined is the record of the kind with what the papers need beside what the
// office here works with, which stays as it is. A kind that is not here becomes
// one of its own.
func (s *SentTemplate) joined(tx *storage.Tx) (*model.Template, error) {
	t, err := storage.Templates.Get(tx, model.TemplateID(s.Key))
	files := s.Files
	switch {
	case isNotFound(err):
		t = model.Template{Key: s.Key}
		if compose.ShippedText(s.Key) == nil {
			t.Text, files = files[0], files[1:]
		}
	case err != nil:
		return nil, err
	}
	for _, file := range files {
		if !slices.Contains(filesOf(&t), file) {
			t.Past = append(slices.Clip(t.Past), file)
		}
	}
	whole := SentTemplate{Key: t.Key, Files: filesOf(&t)}
	_, err = whole.Kind()
	return &t, err
}

func (b *Bundle) putTemplates(tx *storage.Tx) error {
	for i := range b.Templates {
		t, err := b.Templates[i].joined(tx)
		if err != nil {
			return err
		}
		if _, err := storage.Templates.Put(tx, t); err != nil {
			return err
		}
	}
	return nil
}
