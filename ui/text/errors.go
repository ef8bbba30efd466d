package text

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"pena/model"
	"pena/model/indonesia"
)

// told is an error in words. Every part is a whole sentence or empty.
type told struct {
	title string // short, without a full stop
	what  string // what happened
	kept  string // what is safe
	next  string // what to do
}

// Error turns an error into a title and a body to read. The body says what
// happened, where, what was kept, and what to do next. Nothing of the
// technical cause is shown: it belongs in the log.
func Error(err error) (title, body string) {
	if err == nil {
		return "", ""
	}
	var typed *indonesia.Error
	var known *model.Error
	switch {
	case errors.Is(err, context.Canceled):
		return stopped.title, stopped.body()
	case errors.As(err, &known):
		return knownError(known)
	case errors.As(err, &typed):
		t := told{title: "Isian belum dapat dibaca", what: Typed(typed), kept: keptScreen}
		return t.title, t.body()
	case errors.Is(err, fs.ErrNotExist):
		return fileGone.title, fileGone.body()
	case errors.Is(err, fs.ErrPermission):
		return fileForbidden.title, fileForbidden.body()
	}
	return unexpected.title, unexpected.body()
}

// Typed says what is wrong with something typed, in one sentence that stands
// beneath its field.
func Typed(err *indonesia.Error) string {
	sentence, ok := typedSentences[err.Code]
	without, takesWant := typedWithoutWant[err.Code]
	switch {
	case !ok:
		return "Isian ini belum dapat dibaca."
	case takesWant && err.Want == "":
		return without
	case takesWant:
		return fmt.Sprintf(sentence, err.Want)
	}
	return sentence
}

// FieldError says in one sentence what is wrong with the content of a field,
// for the line beneath it.
func FieldError(err error) string {
	var typed *indonesia.Error
	var known *model.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &known):
		return sentences(known).what
	case errors.As(err, &typed):
		return Typed(typed)
	}
	return unexpected.title + "."
}

func knownError(e *model.Error) (title, body string) {
	t := sentences(e)
	parts := []string{t.what}
	if p := Place(e.Field); p != "" {
		parts = append(parts, fmt.Sprintf("Bagian yang dimaksud: %s.", p))
	}
	if e.Value != "" {
		parts = append(parts, fmt.Sprintf("Yang tertulis: “%s”.", e.Value))
	}
	t.what = strings.Join(parts, " ")
	return t.title, t.body()
}

// sentences picks the words of the detail, and fills what it leaves empty
// from the words of the kind.
func sentences(e *model.Error) told {
	t, ok := kindWords[e.Kind]
	if !ok {
		t = unexpected
	}
	d, ok := detailWords[e.Detail]
	if !ok {
		d, ok = registerWords[e.Detail]
	}
	if w, known := exchangeWords[e.Detail]; !ok && known {
		d, ok = told{what: w}, true
	}
	if _, typed := typedSentences[indonesia.Code(e.Detail)]; !ok && typed {
		cause := &indonesia.Error{Code: indonesia.Code(e.Detail)}
		errors.As(e.Err, &cause)
		d.what = Typed(cause)
	}
	if d.title != "" {
		t.title = d.title
	}
	if d.what != "" {
		t.what = d.what
	}
	if d.kept != "" {
		t.kept = d.kept
	}
	if d.next != "" {
		t.next = d.next
	}
	return t
}

// body sets what happened apart from what was kept and what to do.
func (t told) body() string {
	var after []string
	for _, s := range []string{t.kept, t.next} {
		if s != "" {
			after = append(after, s)
		}
	}
	if len(after) == 0 {
		return t.what
	}
	return t.what + "\n\n" + strings.Join(after, " ")
}

var (
	nthPlace  = regexp.MustCompile(`\[(\d+)\]`)
	humanWord = regexp.MustCompile(`^[a-z][a-z-]*$`)
)

// Place reads a field's own words for a user: "anggota[3].kode" becomes
// "anggota nomor 3, kode". What no user would know, an id or a key of the
// store, becomes the empty string.
func Place(field string) string {
	var out []string
	for _, part := range strings.Split(field, ".") {
		name := nthPlace.ReplaceAllString(part, "")
		if !humanWord.MatchString(name) || internalFields[name] {
			return ""
		}
		name = strings.ReplaceAll(name, "-", " ")
		if nth := nthPlace.FindStringSubmatch(part); nth != nil {
			name = fmt.Sprintf("%s nomor %s", name, nth[1])
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// internalFields are field names of the program, not of the office.
var internalFields = map[string]bool{
	"blob": true, "folder": true, "id": true, "key": true, "layout": true, "lock": true, "logo": true,
	"node": true, "setting": true, "store": true, "text": true,
}
