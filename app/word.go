package app

import (
	"bytes"
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/app/typeset/docx"
	"pena/model"
	"pena/ui/text"
)

// WriteDOCX writes the paper as a Word file at path: whole or not at all. That of
// an issued paper bears no mark of a draft, as its print bears none. A letter to
// many is one file of all its copies, one behind the other as its PDF has them.
func (o *Office) WriteDOCX(r Rendered, path string) error {
	d := *r.Blocks
	d.Draft = r.Gaps
	list, err := o.wordCopies(r, &compose.Composer{})
	if err != nil {
		return err
	}
	if len(list) > 0 {
		d.Sections = nil
	}
	for _, one := range list {
		if r.Frozen == nil {
			d.Draft = append(d.Draft, one.blocks.Draft...)
		}
		d.Sections = append(d.Sections, one.blocks.Sections...)
	}
	return o.writeWord(&d, path, docx.Options{})
}

// wordCopies composes each copy of a letter to many, its page numbers beginning
// at one; nil for a paper that goes out once.
func (o *Office) wordCopies(r Rendered, c *compose.Composer) ([]wordCopy, error) {
	n := r.Document.To.Copies()
	if n == 0 {
		return nil, nil
	}
	p, err := o.Paper(r.Document.ID)
	if err != nil {
		return nil, err
	}
	numbers, err := o.copyNumbers(&p)
	if err != nil {
		return nil, err
	}
	out := make([]wordCopy, n)
	for i := range out {
		one := *r.Document
		if i < len(numbers) {
			one.Number = numbers[i]
		}
		c.Copy = i
		d := *c.Compose(r.Kind, &one, r.Facts)
		d.Sections = slices.Clone(d.Sections)
		d.Sections[0].Restart = true
		out[i] = wordCopy{&one, &d}
	}
	return out, nil
}

// wordCopy is the letter to one recipient: with its number, and composed.
type wordCopy struct {
	doc    *model.Document
	blocks *block.Document
}

func (o *Office) writeWord(d *block.Document, path string, opts docx.Options) error {
	office, err := o.LayoutSettings()
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := docx.Write(&buf, d, typeset.New(o.fonts, office), opts); err != nil {
		return wrap("make Word file", err)
	}
	return WriteFile(path, buf.Bytes())
}

// srikandiMarks stand in a Word file where SRIKANDI puts what it decides itself.
// Their names are those of the files that offices hand in there.
var srikandiMarks = map[string]string{
	"naskah.nomor":   "${nomor_naskah}",
	"naskah.tanggal": "${tanggal_naskah}",
	"isian.sifat":    "${sifat}",
	"isian.hal":      "${hal}",
}

// srikandiSignature stands in the room for the sender's signature.
const srikandiSignature = "${ttd_pengirim}"

// ForSRIKANDI is what was written for SRIKANDI.
type ForSRIKANDI struct {
	Sheet string      // path of the text file with the metadata to copy; of the first copy
	Files int         // Word files, each with its sheet: one, or one for each recipient of a letter to many
	Gaps  []block.Gap // what is missing beside the number and date that SRIKANDI gives
}

// WriteSRIKANDI writes the paper as a Word file with SRIKANDI's marks in place of
// number, date, Sifat, Hal and signature, and beside it a text file with the
// metadata to copy into its form. A letter to many is a file and a sheet for each
// recipient, since SRIKANDI sends each letter by itself: "Surat 001 Camat Bajuin.docx".
func (o *Office) WriteSRIKANDI(r Rendered, path string) (ForSRIKANDI, error) {
	composer := &compose.Composer{Marks: srikandiMarks}
	list, err := o.wordCopies(r, composer)
	if err != nil {
		return ForSRIKANDI{}, err
	}
	if len(list) == 0 {
		return o.writeSRIKANDI(r, wordCopy{r.Document, composer.Compose(r.Kind, r.Document, r.Facts)}, "", path)
	}
	var out ForSRIKANDI
	for i, one := range list {
		to := r.Document.To.List[i].Called()
		base := strings.TrimSuffix(path, filepath.Ext(path)) + " " + strings.TrimSuffix(copyName(i+1, to), ".pdf")
		made, err := o.writeSRIKANDI(r, one, to, base+filepath.Ext(path))
		if err != nil {
			return out, err
		}
		if i == 0 {
			out = made
		}
		out.Files = i + 1
	}
	return out, nil
}

// writeSRIKANDI writes one Word file with its sheet; to is its only recipient, ""
// for those the text names.
func (o *Office) writeSRIKANDI(r Rendered, one wordCopy, to, path string) (ForSRIKANDI, error) {
	d := one.blocks
	if r.Frozen != nil {
		d.Draft = nil
	}
	out := ForSRIKANDI{Sheet: strings.TrimSuffix(path, filepath.Ext(path)) + text.SRIKANDISuffix, Files: 1, Gaps: d.Draft}
	if err := o.writeWord(d, path, docx.Options{SignatureMark: srikandiSignature}); err != nil {
		return out, err
	}
	m := compose.Describe(r.Kind, one.doc, r.Facts)
	if to != "" {
		m.To = []string{to}
	}
	return out, WriteFile(out.Sheet, []byte(text.SRIKANDISheet(filepath.Base(path), sheetRows(m))))
}

// classification is the code with which most numbers begin.
var classification = regexp.MustCompile(`^\d{3}(\.\d{1,3})*`)

// sheetRows are the lines of the metadata, in the order of SRIKANDI's form.
func sheetRows(m compose.Metadata) []text.SRIKANDIRow {
	date := ""
	if !m.Date.IsZero() {
		date = m.Date.Long()
	}
	return []text.SRIKANDIRow{
		{Label: text.SRIKANDIKind, Values: []string{m.Kind}},
		{Label: text.SRIKANDINature, Values: []string{m.Nature}},
		{Label: text.SRIKANDICode, Values: []string{cmp.Or(classification.FindString(m.Number), m.Code)}},
		{Label: text.SRIKANDISubject, Values: []string{m.Subject}},
		{Label: text.SRIKANDIDate, Values: []string{date}},
		{Label: text.SRIKANDINumber, Values: []string{m.Number}},
		{Label: text.SRIKANDIEnclosures, Values: []string{m.Enclosures}},
		{Label: text.SRIKANDITo, Values: m.To},
		{Label: text.SRIKANDICopies, Values: m.Copies},
		{Label: text.SRIKANDISigner, Values: []string{m.Signer}},
		{Label: text.SRIKANDIOffice, Values: []string{m.Office}},
		{Label: text.SRIKANDINIP, Values: []string{m.NIP}},
	}
}
