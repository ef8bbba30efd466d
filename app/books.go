package app

import (
	"bytes"

	"pena/app/book"
	"pena/app/register"
	"pena/app/typeset"
	"pena/model"
	"pena/storage"
)

// OutgoingBook is the buku agenda of outgoing papers over a period.
func (o *Office) OutgoingBook(p book.Period) (*book.Book, error) {
	lines, err := o.Register(0)
	if err != nil {
		return nil, err
	}
	list, err := o.Kawasans()
	if err != nil {
		return nil, err
	}
	names := map[model.ID]string{}
	for _, k := range list {
		names[k.ID] = k.Name
	}
	series, err := o.Series()
	if err != nil {
		return nil, err
	}
	b := book.Outgoing(lines, p, func(id model.ID) string { return names[id] }, func(key string) string { return register.NameOf(series, key) })
	b.Office, err = o.ownName()
	return b, err
}

// IncomingBook is the buku agenda of incoming letters over a period.
func (o *Office) IncomingBook(p book.Period) (*book.Book, error) {
	list, err := o.IncomingLetters(0)
	if err != nil {
		return nil, err
	}
	b := book.IncomingBook(list, p)
	b.Office, err = o.ownName()
	return b, err
}

// ownName is the name of the office whose register this is: the one body of its
// kind, "" when there are several.
func (o *Office) ownName() (string, error) {
	list, err := o.Bodies()
	name := ""
	for _, b := range list {
		if b.Kind != model.BodyDinasProvinsi || b.Sample {
			continue
		}
		if name != "" {
			return "", err
		}
		name = b.Name
	}
	return name, err
}

// BookPages sets a book on pages.
func (o *Office) BookPages(b *book.Book) (*typeset.Pages, error) {
	layout, err := o.LayoutSettings()
	if err != nil {
		return nil, err
	}
	pages, err := typeset.New(o.fonts, layout).Set(b.Document(o.clock()))
	return pages, wrap("set a book", err)
}

// WriteBook writes a book as a file: whole or not at all. The name decides
// whether it is a workbook (.xlsx) or a PDF.
func (o *Office) WriteBook(b *book.Book, path string, workbook bool) error {
	if !workbook {
		pages, err := o.BookPages(b)
		if err != nil {
			return err
		}
		return WritePDF(pages, path)
	}
	var out bytes.Buffer
	if err := b.Workbook(&out); err != nil {
		return err
	}
	return WriteFile(path, out.Bytes())
}

// IncomingLetters lists the incoming letters of a year by agenda number; year 0
// means all years.
func (o *Office) IncomingLetters(year int) (out []model.Incoming, err error) {
	err = o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Incomings(tx, year)
		return err
	})
	return out, wrap("list incoming letters", err)
}

// SaveIncoming stores an incoming letter. A new one gets an id and the next
// agenda number of the year it was received in; a stored one keeps its number.
// Errors are of kind Invalid where the day of receipt, the sender or the subject
// is missing.
func (o *Office) SaveIncoming(l *model.Incoming) error {
	if !l.Received.Valid() {
		return invalid("diterima", "received-missing", "")
	}
	if l.From == "" {
		return invalid("dari", "sender-missing", "")
	}
	if l.Subject == "" {
		return invalid("hal", "subject-missing", "")
	}
	if l.Year == 0 {
		l.Year = l.Received.Year
	}
	if l.Received.Year != l.Year {
		return invalid("diterima", "date-other-year", l.Received.Long())
	}
	if err := o.giveID(&l.ID); err != nil {
		return err
	}
	stored := *l
	err := o.update("surat masuk", func(tx *storage.Tx) error {
		stored = *l
		return storage.PutIncoming(tx, &stored)
	})
	if err == nil {
		*l = stored
	}
	return wrap("save an incoming letter", err)
}
