package docx_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
	"pena/app/typeset/docx"
)

// text is the main part of a paper of one section.
func text(t *testing.T, layout string, list ...block.Block) *element {
	t.Helper()
	d := &block.Document{Layout: layout, Sections: []block.Section{{Blocks: list}}}
	return write(t, d, docx.Options{}).parse(t, "word/document.xml").child("w:body")
}

// letter has lines, and one who signs.
func letter(lines int) []block.Block {
	var list []block.Block
	for i := range lines {
		list = append(list, &block.Paragraph{Role: block.RoleFlush, Spans: []block.Span{{Text: fmt.Sprintf("baris %d", i)}}})
	}
	return append(list, &block.Signatures{Signers: []block.Signer{sign("KEPALA,", "NAMA")}})
}

// spacing is an attribute of a paragraph's spacing, "" when it is its style's.
func spacing(p *element, side string) string {
	if s := p.child("w:pPr", "w:spacing"); s != nil {
		return s.attrs["w:"+side]
	}
	return ""
}

func TestFull_last_pages_are_closed_up(t *testing.T) {
	closed := 0
	for lines := 10; lines < 40; lines++ {
		room, tight := 0, 0
		for _, p := range text(t, "surat", letter(lines)...).all("w:p") {
			switch {
			case strings.HasPrefix(p.said(), "baris ") && spacing(p, "after") != "" && spacing(p, "after") != "0":
				tight++
			case p.said() == "" && p.child("w:pPr", "w:pStyle").val() == "TandaTangan":
				room++
			}
		}
		if (room < 4) != (tight > 0) {
			t.Errorf("%d lines: %d paragraphs are closed up, the room for the signature is %d lines", lines, tight, room)
		}
		if tight > 0 {
			closed++
		}
	}
	if closed == 0 || closed > 10 {
		t.Errorf("%d letters of 30 are closed up", closed)
	}
}

func TestHeads_longer_than_may_stay_whole_may_be_parted(t *testing.T) {
	head := func(n int) block.Block {
		return &block.Paragraph{Role: block.RoleTitle, Spans: []block.Span{{Text: strings.Repeat("KEPALA DESA LAMPIHONG KANAN,\n", n) + "DAN"}}}
	}
	for lines, parted := range map[int]bool{8: false, 9: true} {
		p := text(t, "keputusan", head(lines-1), body("x")).all("w:p")[0]
		k := p.child("w:pPr", "w:keepNext")
		if (k != nil && k.val() == "0") != parted {
			t.Errorf("a head of %d lines: keepNext %v", lines, k)
		}
	}
}

func TestLong_paragraphs_before_lists_are_held_to_them(t *testing.T) {
	announcing := body(strings.Repeat("kata demi kata ", 80) + "sebagai berikut:")
	list := &block.List{Items: []block.Item{item("1.", body("satu")), item("2.", body("dua"))}}
	if k := text(t, "surat", announcing, list).all("w:p")[0].child("w:pPr", "w:keepNext"); k == nil || k.val() == "0" {
		t.Errorf("keepNext %v", k)
	}
}

func TestWhite_between_label_rows_stands_above_the_lower_one(t *testing.T) {
	row := func(label string) *block.Labels {
		return &block.Labels{Kind: block.LabelsLegal, Rows: []block.LabelRow{{Label: label, Body: []block.Block{body("isi")}}}}
	}
	kids := text(t, "keputusan", row("KESATU"), row("KEDUA"), row("KETIGA"), body("akhir")).kids
	rows := kids[0].all("w:tr")
	if len(rows) != 3 {
		t.Fatalf("%d rows in the first table", len(rows))
	}
	for i, r := range rows {
		for _, p := range r.all("w:p") {
			if before := spacing(p, "before"); (before != "") != (i > 0) {
				t.Errorf("row %d: %q has %q above", i+1, p.said(), before)
			}
			if after := spacing(p, "after"); p.said() == "isi" && after != "0" {
				t.Errorf("row %d has %q beneath", i+1, after)
			}
		}
	}
	if before := spacing(kids[1], "before"); before == "" || kids[1].said() != "akhir" {
		t.Errorf("%q has %q above", kids[1].said(), before)
	}
}

func TestRows_of_signatures_are_tables_but_for_those_that_stand_together(t *testing.T) {
	for signers, want := range map[int]string{2: "2", 3: "3", 4: "3", 7: "2 1 2", 27: "2 1 1 1 1 1 1 1 1 1 1 1 2"} {
		s := &block.Signatures{Form: block.SignPairs, Opening: []block.Line{block.Text("Ditetapkan di Uji", "")}}
		for range signers {
			s.Signers = append(s.Signers, sign("KEPALA DESA,", "NAMA"))
		}
		var got []string
		kids := text(t, "keputusan", body("x"), s).kids
		for _, k := range kids {
			if k.name != "w:tbl" {
				continue
			}
			rows := k.all("w:tr")
			got = append(got, strconv.Itoa(len(rows)))
			for i, r := range rows {
				for _, p := range r.all("w:p") {
					if held := p.child("w:pPr", "w:keepNext") != nil; held != (i < len(rows)-1) {
						t.Errorf("%d signers: row %d of %d: held %v", signers, i+1, len(rows), held)
					}
				}
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%d signers: tables of %s rows, not %s", signers, strings.Join(got, " "), want)
		}
		if end := kids[len(kids)-2]; end.name != "w:p" || spacing(end, "before") != "" {
			t.Errorf("%d signers: white stands at the end of the section", signers)
		}
	}
}

func TestParagraphs_are_set_closer_where_Word_would_need_a_line_more(t *testing.T) {
	closer := 0
	words := strings.Repeat("RPKP ini disusun dengan maksud menyediakan pedoman ", 4)
	for i := range 80 {
		words += "i"
		for _, s := range text(t, "surat", body(words)).all("w:rPr") {
			if k := s.child("w:spacing"); k != nil {
				closer++
				if n, err := strconv.Atoi(k.val()); err != nil || n > -1 || n < -4 {
					t.Errorf("%d: set closer by %q", i, k.val())
				}
			}
		}
	}
	if closer == 0 {
		t.Error("no paragraph is set closer")
	}
}

func TestWhite_beneath_a_letterhead_is_closed_up_on_a_full_only_page(t *testing.T) {
	closed := 0
	for lines := 10; lines < 40; lines++ {
		d := &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: letter(lines),
			Kop: &block.Kop{Kind: block.KopOffice, Lines: []block.Line{block.Text("PEMERINTAH", ""), block.Text("DINAS", "")}}}}}
		m := write(t, d, docx.Options{})
		head := headers(t, m)[0][0].all("w:p")
		room := 0
		for _, p := range m.parse(t, "word/document.xml").all("w:p") {
			if p.said() == "" && p.child("w:pPr", "w:pStyle").val() == "TandaTangan" {
				room++
			}
		}
		pages, err := typeset.New(fonts, nil).Set(d)
		if err != nil {
			t.Fatal(err)
		}
		tight := spacing(head[len(head)-1], "after") != ""
		if tight != (room < 4 && len(pages.Pages) == 1) {
			t.Errorf("%d lines on %d pages, a room of %d lines: closed up beneath the letterhead: %v", lines, len(pages.Pages), room, tight)
		}
		if tight {
			closed++
		}
	}
	if closed == 0 {
		t.Error("no letterhead is closed up")
	}
}

func TestLines_of_a_fixed_height_are_no_higher_than_ours(t *testing.T) {
	l, _ := typeset.ShippedLayout("keputusan")
	d := &block.Document{Layout: "keputusan", Sections: []block.Section{{Blocks: []block.Block{body("x")}}}}
	for _, s := range write(t, d, docx.Options{}).parse(t, "word/styles.xml").all("w:style") {
		if s.attrs["w:styleId"] != "Isi" {
			continue
		}
		k := s.child("w:pPr", "w:spacing")
		n, err := strconv.Atoi(k.attrs["w:line"])
		if ours := float64(l.LineHeight(l.Size)) * 1440 / 25.4; err != nil || k.attrs["w:lineRule"] != "exact" || float64(n) > ours+0.01 || float64(n) < ours-1 {
			t.Errorf("lines of %q twips, and %.2f of ours", k.attrs["w:line"], ours)
		}
		return
	}
	t.Error("no style Isi")
}
