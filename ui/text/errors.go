package text

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
)

// told is an error in words. Every part is a whole sentence or empty.
type told struct {
	title string // short, without a full stop
	what  string // what happened
	kept  string // what is safe
	next  string // what to do
}

// Error turns an error into a title and a body to read in the window. The body says what
// happened, where, what was kept, and what to do next. Nothing of the
// technical cause is shown: it belongs in the log.
func Error(err error) (title, body string) {
	t := tell(err, mostInBox)
	return t.title, t.body()
}

// mostInBox are the faults of a file that are told in a box of the window, beside
// the place where all of them are listed.
const mostInBox = 8

// CommandError does the same for the command line, where no text is kept on a
// screen.
func CommandError(err error) (title, body string) {
	t := tell(err, compose.MostFaults)
	for _, s := range []*string{&t.kept, &t.next} {
		if other, there := withoutScreen[*s]; there {
			*s = other
		}
	}
	return t.title, t.body()
}

// tell puts an error into words; of many faults of one file it tells so many.
func tell(err error, most int) told {
	if err == nil {
		return told{}
	}
	var typed *indonesia.Error
	var known *model.Error
	switch {
	case errors.Is(err, context.Canceled):
		return stopped
	case len(compose.FaultsOf(err)) > 1:
		return manyFaults(compose.FaultsOf(err), most)
	case errors.As(err, &known):
		return knownError(known)
	case errors.As(err, &typed):
		return told{title: "Isian belum dapat dibaca", what: Typed(typed), kept: keptScreen}
	case errors.Is(err, fs.ErrNotExist):
		return fileGone.at(err)
	case errors.Is(err, fs.ErrPermission):
		return fileForbidden.at(err)
	}
	return unexpected
}

// at names the file of an error, when it is known.
func (t told) at(err error) told {
	var file *fs.PathError
	if errors.As(err, &file) && file.Path != "" {
		t.what += fmt.Sprintf(" Tempatnya: %s.", file.Path)
	}
	return t
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

// FieldProblem is [FieldError] with what was written and what to do, for a box
// that tells of more than one field.
func FieldProblem(err error) string {
	var known *model.Error
	if !errors.As(err, &known) {
		return FieldError(err)
	}
	t := sentences(known)
	words := t.what
	if known.Value != "" {
		words += fmt.Sprintf(" (%s)", known.Value)
	}
	return strings.TrimSpace(words + " " + t.next)
}

func knownError(e *model.Error) told {
	t := sentences(e)
	parts := []string{t.what}
	if e.Detail == detailCannotWrite && e.Field != "" {
		t.what = cannotWrite(e.Field, e.Err)
		return t
	}
	if p := Place(e.Field); p != "" {
		parts = append(parts, fmt.Sprintf("Bagian yang dimaksud: %s.", p))
	}
	if e.Value != "" {
		parts = append(parts, fmt.Sprintf("Yang tertulis: “%s”.", valueOf(e)))
	}
	t.what = strings.Join(parts, " ")
	return t
}

// valueOf is what was typed or chosen; a desa by its name, which users know.
func valueOf(e *model.Error) string {
	if e.Detail == "desa-of-other-regency" || e.Detail == "desa-twice" {
		if h, ok := region.Locate(region.Code(e.Value)); ok {
			return fmt.Sprintf("%s, Kecamatan %s (%s)", h.Name, h.Kecamatan.Name, e.Value)
		}
	}
	return e.Value
}

// detailCannotWrite is the detail of an error whose field is the path of a file
// that could not be written.
const detailCannotWrite = "cannot-write"

// cannotWrite names the file and, when the computer says it, the reason.
func cannotWrite(path string, cause error) string {
	s := fmt.Sprintf("Berkas %s tidak dapat ditulis", path)
	switch {
	case errors.Is(cause, fs.ErrNotExist):
		return s + " karena foldernya tidak ada."
	case errors.Is(cause, fs.ErrPermission):
		return s + " karena komputer tidak mengizinkannya."
	}
	return s + "."
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
	if !ok {
		d, ok = templateFault(e.Detail)
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
	nthPlace   = regexp.MustCompile(`\[(\d+)\]`)
	lineOfFile = regexp.MustCompile(`^[^ ]+:(\d+)$`) // of a template
	humanWord  = regexp.MustCompile(`^[a-z][a-z-]*$`)
)

// Place reads a field's own words for a user: "anggota[3].kode" becomes
// "anggota nomor 3, kode". What no user would know, an id or a key of the
// store, becomes the empty string.
func Place(field string) string {
	if m := lineOfFile.FindStringSubmatch(field); m != nil {
		return "baris " + m[1]
	}
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
