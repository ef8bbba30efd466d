package docx_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pena/app/typeset/docx"
)

func TestSame_paper_gives_the_same_bytes(t *testing.T) {
	d := everything(t)
	if a, b := write(t, d, docx.Options{}), write(t, d, docx.Options{}); !bytes.Equal(a.raw, b.raw) {
		t.Error("written twice, the files differ")
	}
}

func TestEvery_part_is_known_by_its_type_and_reached(t *testing.T) {
	m := write(t, everything(t), docx.Options{})
	if m.names[0] != "[Content_Types].xml" {
		t.Errorf("the file begins with %s", m.names[0])
	}
	types := m.parse(t, "[Content_Types].xml")
	named, ext := map[string]bool{}, map[string]bool{}
	for _, o := range types.kids {
		if name := o.attrs["PartName"]; name != "" {
			named[strings.TrimPrefix(name, "/")] = true
			if m.parts[strings.TrimPrefix(name, "/")] == nil {
				t.Errorf("type of a part that is not there: %s", name)
			}
		} else {
			ext[o.attrs["Extension"]] = true
		}
	}
	reached := map[string]bool{"[Content_Types].xml": true}
	for name := range m.parts {
		if !named[name] && !ext[name[strings.LastIndexByte(name, '.')+1:]] {
			t.Errorf("no type for %s", name)
		}
		if strings.HasSuffix(name, ".rels") {
			reached[name] = true
			from := strings.Replace(strings.TrimSuffix(name, ".rels"), "_rels/", "", 1)
			for _, r := range m.parse(t, name).kids {
				to := target(from, r.attrs["Target"])
				reached[to] = true
				if m.parts[to] == nil {
					t.Errorf("%s leads to %s, which is not there", name, to)
				}
			}
		}
	}
	for name := range m.parts {
		if !reached[name] {
			t.Errorf("nothing leads to %s", name)
		}
	}
}

func TestEvery_part_is_well_formed_and_uses_what_is_there(t *testing.T) {
	m := write(t, everything(t), docx.Options{})
	styles := map[string]bool{}
	for _, s := range m.parse(t, "word/styles.xml").all("w:style") {
		if styles[s.attrs["w:styleId"]] {
			t.Errorf("style %s stands twice", s.attrs["w:styleId"])
		}
		styles[s.attrs["w:styleId"]] = true
	}
	nums := map[string]bool{"0": true}
	numbering := m.parse(t, "word/numbering.xml")
	abstract := map[string]bool{}
	for _, a := range numbering.all("w:abstractNum") {
		abstract[a.attrs["w:abstractNumId"]] = true
	}
	for _, n := range numbering.all("w:num") {
		nums[n.attrs["w:numId"]] = true
		if id := n.child("w:abstractNumId").val(); !abstract[id] {
			t.Errorf("count %s is of no description %s", n.attrs["w:numId"], id)
		}
	}
	for name := range m.parts {
		if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
			continue
		}
		rels := map[string]bool{}
		if r := "word/_rels/" + name[strings.LastIndexByte(name, '/')+1:] + ".rels"; strings.HasPrefix(name, "word/") && m.parts[r] != nil {
			for _, k := range m.parse(t, r).kids {
				rels[k.attrs["Id"]] = true
			}
		}
		m.parse(t, name).each(func(e *element) {
			switch e.name {
			case "w:pStyle", "w:basedOn", "w:next", "w:tblStyle":
				if !styles[e.val()] {
					t.Errorf("%s: %s %q is not there", name, e.name, e.val())
				}
			case "w:numId":
				if !nums[e.val()] {
					t.Errorf("%s: count %s is not there", name, e.val())
				}
			case "a:blip", "w:headerReference":
				if id := e.attrs["r:embed"] + e.attrs["r:id"]; !rels[id] {
					t.Errorf("%s: relation %s is not there", name, id)
				}
			}
		})
	}
}

// order is the order that the schema gives the properties we write.
var order = map[string]string{
	"w:pPr":      "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:pBdr w:shd w:tabs w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr",
	"w:rPr":      "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:noProof w:color w:spacing w:sz w:szCs w:highlight w:u w:bdr w:shd w:lang",
	"w:sectPr":   "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgNumType w:cols w:vAlign w:titlePg",
	"w:tblPr":    "w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook",
	"w:tcPr":     "w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:tcMar w:vAlign",
	"w:lvl":      "w:start w:numFmt w:lvlRestart w:pStyle w:suff w:lvlText w:lvlJc w:pPr w:rPr",
	"w:style":    "w:name w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:pPr w:rPr w:tblPr",
	"w:settings": "w:zoom w:defaultTabStop w:characterSpacingControl w:compat w:themeFontLang w:decimalSymbol w:listSeparator",
}

func TestProperties_stand_in_the_order_of_the_schema(t *testing.T) {
	m := write(t, everything(t), docx.Options{})
	for name := range m.parts {
		if !strings.HasSuffix(name, ".xml") || !strings.HasPrefix(name, "word/") {
			continue
		}
		m.parse(t, name).each(func(e *element) {
			if order[e.name] == "" {
				return
			}
			list, last := strings.Fields(order[e.name]), 0
			for _, k := range e.kids {
				at := slices.Index(list, k.name)
				if at < last {
					t.Errorf("%s: %s stands in %s where it may not", name, k.name, e.name)
					return
				}
				last = at
			}
		})
	}
}

func TestCells_and_the_page_end_with_a_paragraph(t *testing.T) {
	doc := write(t, everything(t), docx.Options{}).parse(t, "word/document.xml")
	for _, c := range doc.all("w:tc") {
		if c.kids[len(c.kids)-1].name != "w:p" {
			t.Errorf("a cell ends with %s", c.kids[len(c.kids)-1].name)
		}
	}
	kids := doc.child("w:body").kids
	if n := len(kids); kids[n-1].name != "w:sectPr" || kids[n-2].name != "w:p" {
		t.Errorf("the text ends with %s and %s", kids[n-2].name, kids[n-1].name)
	}
	for i := range kids[1:] {
		if kids[i].name == "w:tbl" && kids[i+1].name == "w:tbl" {
			t.Error("two tables touch, which Word would join")
		}
	}
}

func TestSections_have_the_paper_of_the_layout(t *testing.T) {
	doc := write(t, everything(t), docx.Options{}).parse(t, "word/document.xml")
	var got []string
	for _, s := range doc.all("w:sectPr") {
		size, n := s.child("w:pgSz"), s.child("w:pgNumType")
		line := size.attrs["w:w"] + "x" + size.attrs["w:h"] + " " + size.attrs["w:orient"] + " " + n.attrs["w:fmt"] + " " + n.attrs["w:start"]
		if s.child("w:titlePg") != nil {
			line += " first"
		}
		got = append(got, line)
	}
	want := []string{"12189x18709  decimal ", "12189x18709  lowerRoman 1", "12189x18709  decimal 1 first", "18709x12189 landscape decimal ", "12189x18709  decimal "}
	if !slices.Equal(got, want) {
		t.Errorf("sections are\n%q, not\n%q", got, want)
	}
}
