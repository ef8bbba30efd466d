package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"testing"
	"time"

	"pena/app/block"
	"pena/app/typeset"
	"pena/app/typeset/docx"
	"pena/app/typeset/font"
)

var fonts = font.New()

// made is a file that was written, by its parts.
type made struct {
	raw   []byte
	names []string
	parts map[string][]byte
}

func write(t testing.TB, d *block.Document, opts docx.Options) *made {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d, typeset.New(fonts, nil), opts); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	m := &made{raw: b.Bytes(), parts: map[string][]byte{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		m.names = append(m.names, f.Name)
		m.parts[f.Name] = data
	}
	return m
}

// element is an element of a part, with what stands in it.
type element struct {
	name  string // w:p
	attrs map[string]string
	kids  []*element
	text  string
}

var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":               "a:",
}

// parse reads a part of the file; anything that is not well-formed fails.
func (m *made) parse(t testing.TB, name string) *element {
	t.Helper()
	data, ok := m.parts[name]
	if !ok {
		t.Fatalf("no part %s", name)
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &element{}
	stack := []*element{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: prefixes[token.Name.Space] + token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[prefixes[a.Name.Space]+a.Name.Local] = a.Value
			}
			top.kids = append(top.kids, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	if len(root.kids) != 1 {
		t.Fatalf("%s has %d roots", name, len(root.kids))
	}
	return root.kids[0]
}

// each visits an element and all in it.
func (e *element) each(visit func(*element)) {
	visit(e)
	for _, k := range e.kids {
		k.each(visit)
	}
}

// all are the elements of a name.
func (e *element) all(name string) []*element {
	var out []*element
	e.each(func(k *element) {
		if k.name == name {
			out = append(out, k)
		}
	})
	return out
}

// child is the first child of a name, nil if there is none.
func (e *element) child(names ...string) *element {
	for _, name := range names {
		var found *element
		for _, k := range e.kids {
			if k.name == name {
				found = k
				break
			}
		}
		if found == nil {
			return nil
		}
		e = found
	}
	return e
}

func (e *element) val() string { return e.attrs["w:val"] }

// said is the text of an element: its words, tabs and line ends.
func (e *element) said() string {
	var b strings.Builder
	e.each(func(k *element) {
		switch k.name {
		case "w:t":
			b.WriteString(k.text)
		case "w:br":
			b.WriteString("\n")
		case "w:tab":
			if k.attrs["w:pos"] == "" {
				b.WriteString("\t")
			}
		}
	})
	return b.String()
}

// target is the part that a relation of a part leads to.
func target(from, to string) string { return path.Join(path.Dir(from), to) }

func body(text string) *block.Paragraph {
	return &block.Paragraph{Role: block.RoleBody, Spans: []block.Span{{Text: text}}}
}

func item(label string, inside ...block.Block) block.Item {
	return block.Item{Label: label, Body: inside}
}

// everything is a paper with every type of block, in sections of every kind.
func everything(t testing.TB) *block.Document {
	t.Helper()
	logo := picture(t)
	head := func(role block.Role, text string) *block.Paragraph {
		return &block.Paragraph{Role: role, Spans: []block.Span{{Text: text}}, KeepNext: true, Outline: 1}
	}
	cell := func(text string) block.Cell { return block.Cell{Spans: []block.Span{{Text: text}}} }
	table := &block.Table{
		Columns: []block.TableColumn{{Weight: 1}, {Weight: 3}, {Weight: 2, Align: block.AlignRight}, {Weight: 2, Align: block.AlignRight}},
		Head: []block.TableRow{
			{Cells: []block.Cell{{Spans: cell("No.").Spans, Down: 2}, {Spans: cell("Kegiatan").Spans, Down: 2}, {Spans: cell("Biaya").Spans, Span: 2}}},
			{Cells: []block.Cell{cell("2026"), cell("2027")}},
		},
		Rows: []block.TableRow{
			{Cells: []block.Cell{{Spans: cell("Kelompok").Spans, Span: 4}}, Bold: true},
			{Cells: []block.Cell{cell("1."), cell("Jalan & jembatan <desa>"), cell("10"), cell("20")}},
			{Cells: []block.Cell{{Spans: cell("Jumlah").Spans, Span: 2}, cell("10"), cell("20")}, Bold: true},
		},
		RowMin: 2,
	}
	letters := &block.List{Items: []block.Item{item("a.", body("satu")), item("b.", body("dua"))}}
	return &block.Document{
		Title: "Naskah uji", Author: "Dinas", Subject: "Uji", Layout: "surat",
		Created: time.Date(2025, 10, 13, 8, 0, 0, 0, time.FixedZone("WITA", 8*3600)),
		Draft:   []block.Gap{{Text: "Nomor belum diisi"}},
		Sections: []block.Section{
			{Numbers: block.NumbersNone, Centre: true, Blocks: []block.Block{&block.Figure{Picture: *logo}, head(block.RoleCoverBig, "SAMPUL")}},
			{Numbers: block.NumbersRoman, Restart: true, Blocks: []block.Block{&block.Contents{Depth: 3}}},
			{Restart: true, Kop: &block.Kop{Kind: block.KopOffice, Logo: logo, Lines: []block.Line{block.Text("PEMERINTAH", ""), block.Text("DINAS", "")}, Contact: []block.Line{block.Text("Jalan Uji", "")}},
				Blocks: []block.Block{
					&block.Paragraph{Role: block.RoleDate, Spans: []block.Span{{Text: "Banjarbaru, 13 Oktober 2025"}}},
					&block.Labels{Rows: []block.LabelRow{{Label: "Nomor", Body: []block.Block{body("1")}}, {Label: "Hal", Body: []block.Block{body("Uji")}}}},
					&block.Space{Lines: 1},
					&block.Columns{Columns: []block.Column{{Share: 0.5, Blocks: []block.Block{body("kiri")}}, {Share: 0.5, Blocks: []block.Block{body("kanan")}}}},
					&block.Rule{},
					head(block.RoleBab, "BAB\u00a0I\nUMUM"), head(block.RolePasal, "Pasal\u00a01"),
					&block.List{Items: []block.Item{item("(1)", body("ayat"), letters), item("(2)", body("ayat"), letters)}},
					head(block.RolePasal, "Pasal\u00a02"),
					&block.Labels{Kind: block.LabelsLegal, Rows: []block.LabelRow{{Label: "Menimbang", Body: []block.Block{letters}}}},
					&block.Labels{Kind: block.LabelsLegal, Rows: []block.LabelRow{{Label: "KESATU", Body: []block.Block{body("Menetapkan")}}}},
					&block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{{Text: "tebal", Style: block.Bold}, {Text: " miring", Style: block.Italic},
						{Text: " bergaris", Style: block.Underline}, {Text: " [kosong]", Style: block.Missing}}},
					&block.Signatures{Form: block.SignRight, Opening: []block.Line{block.Text("Ditetapkan di Uji", "")}, Signers: []block.Signer{sign("KEPALA,", "NAMA", "NIP. 1")}},
				}},
			{Landscape: true, Blocks: []block.Block{table, &block.Signatures{Form: block.SignPairs, Signers: []block.Signer{
				sign("KEPALA DESA A,", "A"), sign("KEPALA DESA B,", "B"), sign("CAMAT,", "C")}}}},
			{Blocks: []block.Block{table}},
		},
	}
}

// sign is a place to sign.
func sign(title, name string, below ...string) block.Signer {
	s := block.Signer{Title: []block.Line{block.Text(title, "")}, Name: block.Text(name, "")}
	for _, b := range below {
		s.Below = append(s.Below, block.Text(b, ""))
	}
	return s
}
