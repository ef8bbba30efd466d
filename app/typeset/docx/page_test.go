package docx_test

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
	"pena/app/typeset/docx"
)

// headers are the headers of each section, first and other pages.
func headers(t *testing.T, m *made) [][2]*element {
	t.Helper()
	parts := map[string]*element{}
	for _, r := range m.parse(t, "word/_rels/document.xml.rels").kids {
		if strings.HasSuffix(r.attrs["Type"], "/header") {
			parts[r.attrs["Id"]] = m.parse(t, target("word/document.xml", r.attrs["Target"]))
		}
	}
	var out [][2]*element
	for _, s := range m.parse(t, "word/document.xml").all("w:sectPr") {
		var pair [2]*element
		for _, h := range s.all("w:headerReference") {
			if h.attrs["w:type"] == "first" {
				pair[0] = parts[h.attrs["r:id"]]
			} else {
				pair[1] = parts[h.attrs["r:id"]]
			}
		}
		out = append(out, pair)
	}
	return out
}

// instructions are the fields of an element, one behind the other.
func instructions(e *element) string {
	var b strings.Builder
	for _, i := range e.all("w:instrText") {
		b.WriteString(i.text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestLetterhead_stands_on_the_first_page_and_numbers_on_the_others(t *testing.T) {
	h := headers(t, write(t, everything(t), docx.Options{}))
	if text := h[0][1].said(); h[0][0] != nil || instructions(h[0][1]) != "" || text != typeset.DraftNotice {
		t.Errorf("the cover bears %q", text)
	}
	letter := h[2]
	if text := letter[0].said(); !strings.Contains(text, "PEMERINTAHDINASJalan Uji") || instructions(letter[0]) != "" {
		t.Errorf("the first page of the letter bears %q", text)
	}
	if len(letter[0].all("a:blip")) != 1 || len(letter[1].all("a:blip")) != 0 {
		t.Error("the logo does not stand on the first page alone")
	}
	if strings.Contains(letter[1].said(), "DINAS") || instructions(letter[1]) != "PAGE" {
		t.Errorf("the second page of the letter bears %q", letter[1].said())
	}
}

func TestNumbers_begin_on_the_page_of_the_layout(t *testing.T) {
	d := &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: []block.Block{body("x")}}}}
	for from, want := range map[string][2]string{"1": {"-", "PAGE"}, "2": {"", "PAGE"}, "3": {"", `IF PAGE >= 3 " PAGE " ""`}} {
		d.Settings = map[string]string{"halaman_mulai": from}
		h := headers(t, write(t, d, docx.Options{}))[0]
		first := "-" // the same header as all pages
		if h[0] != nil {
			first = instructions(h[0])
		}
		if first != want[0] || instructions(h[1]) != want[1] {
			t.Errorf("from page %s: first %q, others %q", from, first, instructions(h[1]))
		}
	}
}

func TestDraft_bears_its_mark_on_every_page_and_a_finished_paper_none(t *testing.T) {
	d := everything(t)
	for i, h := range headers(t, write(t, d, docx.Options{})) {
		for _, e := range h {
			if e != nil && !strings.Contains(e.said(), typeset.DraftNotice) {
				t.Errorf("section %d: a header without the mark: %q", i+1, e.said())
			}
		}
	}
	d.Draft = nil
	for name, data := range write(t, d, docx.Options{}).parts {
		if strings.Contains(string(data), "DRAF") {
			t.Errorf("%s of a finished paper says DRAF", name)
		}
	}
}

func TestTables_repeat_their_heads_and_never_divide_a_row(t *testing.T) {
	doc := write(t, everything(t), docx.Options{}).parse(t, "word/document.xml")
	var ruled *element
	for _, tbl := range doc.all("w:tbl") {
		if tbl.child("w:tblPr", "w:tblStyle").val() == "TabelBergaris" {
			ruled = tbl
			break
		}
	}
	rows := ruled.all("w:tr")
	if len(rows) != 5 {
		t.Fatalf("%d rows", len(rows))
	}
	grid := len(ruled.child("w:tblGrid").kids)
	for i, r := range rows {
		head := r.child("w:trPr", "w:tblHeader") != nil
		if head != (i < 2) || r.child("w:trPr", "w:cantSplit") == nil {
			t.Errorf("row %d: head %v, whole %v", i+1, head, r.child("w:trPr", "w:cantSplit") != nil)
		}
		width := 0
		for _, c := range r.all("w:tc") {
			span := 1
			if s := c.child("w:tcPr", "w:gridSpan"); s != nil {
				span = int(s.val()[0] - '0')
			}
			width += span
		}
		if width != grid {
			t.Errorf("row %d covers %d of %d columns", i+1, width, grid)
		}
	}
	merged := rows[1].all("w:vMerge")
	if len(rows[0].all("w:vMerge")) != 2 || len(merged) != 2 || merged[0].val() != "continue" {
		t.Errorf("the tall cells of the head are merged in %d and %d places", len(rows[0].all("w:vMerge")), len(merged))
	}
}

func TestSignature_is_never_parted(t *testing.T) {
	doc := write(t, everything(t), docx.Options{}).parse(t, "word/document.xml")
	list := doc.all("w:p")
	for i, p := range list {
		if p.said() != "NIP. 1" {
			continue
		}
		for back := 1; back <= 8; back++ { // office, room and name, and the text above them
			if list[i-back].child("w:pPr", "w:keepNext") == nil {
				t.Errorf("the page may end behind %q", list[i-back].said())
			}
		}
		if p.child("w:pPr", "w:keepNext") != nil {
			t.Error("the signature is held to what follows")
		}
		return
	}
	t.Fatal("no signature")
}

func TestMark_of_the_signature_stands_in_its_room(t *testing.T) {
	const mark = "${ttd_pengirim}"
	doc := write(t, everything(t), docx.Options{SignatureMark: mark}).parse(t, "word/document.xml")
	var said []string
	for _, p := range doc.all("w:p") {
		if s := p.said(); s != "" {
			said = append(said, s)
		}
	}
	text := strings.Join(said, "|")
	if !strings.Contains(text, "KEPALA,|"+mark+"|NAMA|NIP. 1") || !strings.Contains(text, mark+"|A|") || strings.Count(text, mark) != 2 {
		t.Errorf("the mark stands otherwise: %s", text)
	}
}

func TestContents_are_a_field_filled_with_our_pages(t *testing.T) {
	doc := write(t, everything(t), docx.Options{}).parse(t, "word/document.xml")
	marks := map[string]bool{}
	for _, b := range doc.all("w:bookmarkStart") {
		marks[b.attrs["w:name"]] = true
	}
	links := doc.all("w:hyperlink")
	if len(links) != 4 || len(marks) != 4 {
		t.Fatalf("%d entries and %d marks", len(links), len(marks))
	}
	for i, want := range []string{"SAMPUL\t", "BAB\u00a0I UMUM\t1", "Pasal\u00a01\t1", "Pasal\u00a02\t1"} {
		if l := links[i]; l.said() != want || !marks[l.attrs["w:anchor"]] {
			t.Errorf("entry %d is %q to %s", i+1, l.said(), l.attrs["w:anchor"])
		}
	}
	if got := instructions(doc); !strings.HasPrefix(got, `TOC \o "1-3" \h \z \u PAGEREF _Toc000001 \h`) {
		t.Errorf("the field says %q", got)
	}
}

func TestHeadings_are_in_the_contents_by_their_styles(t *testing.T) {
	head := func(text string, depth int) block.Block {
		return &block.Paragraph{Role: block.RoleBab, Spans: []block.Span{{Text: text}}, Outline: depth}
	}
	m := write(t, &block.Document{Layout: "rpkp", Sections: []block.Section{{Blocks: []block.Block{
		head("DAFTAR ISI", 0), head("BAB\u00a0I\nSATU", 1), head("DALAM", 2), body("x")}}}}, docx.Options{})
	for _, s := range m.parse(t, "word/styles.xml").all("w:style") {
		level := s.child("w:pPr", "w:outlineLvl")
		if s.attrs["w:styleId"] == "BAB" && (level == nil || level.val() != "0") || s.attrs["w:styleId"] == "Isi" && level != nil {
			t.Errorf("style %s has the wrong level", s.attrs["w:styleId"])
		}
	}
	for i, want := range []string{"9", "", "1", ""} { // 9 is text, "" the style's own
		got := ""
		if l := m.parse(t, "word/document.xml").all("w:p")[i].child("w:pPr", "w:outlineLvl"); l != nil {
			got = l.val()
		}
		if got != want {
			t.Errorf("paragraph %d has level %q, not %q", i+1, got, want)
		}
	}
}
