package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"pena/app"
	"pena/model"
)

// FileEnding is how the name of an exchange file ends that the window writes and
// that the desktop opens with the program.
const FileEnding = ".pena"

// Report says what an import stored.
type Report struct {
	Kawasan   model.ID
	Name      string
	New       bool     // the dossier was not there before; papers of the office itself have none
	Documents int      // papers of the file
	Bodies    int      // issuing bodies of the file
	People    int      // officials of the file
	Laws      int      // own words of laws in the file
	Templates int      // kinds of paper of which the file has the other office's template
	Removed   []string // titles of papers that the replaced dossier had and the file has not
}

// Option changes how [Import] works.
type Option func(*options)

type options struct{ replace bool }

// Replace lets the file take the place of a dossier, of bodies and of officials
// that the store has already. Their history stays.
func Replace() Option { return func(o *options) { o.replace = true } }

// Export writes the dossier as an exchange file, or with the empty kawasan the
// papers of the office itself. The same store gives the same
// bytes. It writes nothing and returns a [*model.Error] naming the place when
// the dossier holds what no office could import.
func Export(o *app.Office, kawasan model.ID, w io.Writer) error {
	b, err := o.Bundle(kawasan)
	if err != nil {
		return err
	}
	data, err := encode(b)
	if err != nil {
		return err
	}
	if _, err := parse(bytes.NewReader(data)); err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("write exchange file: %w", err)
	}
	return nil
}

func encode(b *app.Bundle) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(fromBundle(b)); err != nil {
		return nil, fmt.Errorf("encode dossier: %w", err)
	}
	return out.Bytes(), nil
}

// Checked is an exchange file that was read and found right. Nothing of it is
// stored yet.
type Checked struct{ bundle *app.Bundle }

// Read reads and checks an exchange file without any store. Errors are a
// [*model.Error]: Invalid, TooLarge or Version name the place in the file.
func Read(r io.Reader) (*Checked, error) {
	b, err := parse(r)
	if err != nil {
		return nil, err
	}
	return &Checked{b}, nil
}

// Holds says what the file holds.
func (c *Checked) Holds() Report {
	b := c.bundle
	return Report{
		Kawasan: b.Kawasan.ID, Name: b.Kawasan.Name,
		Documents: len(b.Documents), Bodies: len(b.Bodies), People: len(b.People), Laws: len(b.Laws), Templates: len(b.Templates),
	}
}

// Store stores what the file holds, whole or not at all. A [*model.Error] of kind
// Conflict names the record that the store has already, see [Replace]. After any
// error every record of the store is as it was.
func (c *Checked) Store(o *app.Office, opts ...Option) (Report, error) {
	var set options
	for _, opt := range opts {
		opt(&set)
	}
	kept, err := o.PutBundle(c.bundle, set.replace)
	if err != nil {
		return Report{}, err
	}
	done := c.Holds()
	done.New, done.Removed = kept.New, kept.Removed
	return done, nil
}

// Import is [Read] and [Checked.Store] in one.
func Import(o *app.Office, r io.Reader, opts ...Option) (Report, error) {
	c, err := Read(r)
	if err != nil {
		return Report{}, err
	}
	return c.Store(o, opts...)
}

// parse reads and checks a file without any store.
func parse(r io.Reader) (*app.Bundle, error) {
	f, err := read(r)
	if err != nil {
		return nil, err
	}
	b := f.bundle()
	return b, check(f, b)
}
