package compose

import (
	"strings"

	"pena/app/block"
)

// box is the sign before what is ticked by hand.
const box = "□ "

// routing sets a lembar disposisi: what came in, to whom it goes on, what is
// asked, and room for the words of who decides. Its fields are known by their keys.
func (p *pass) routing() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	p.title(s)
	t := &block.Table{RowMin: 1.8, Columns: []block.TableColumn{{Weight: 1}, {Weight: 1}}}
	pair := func(left, right block.Cell) {
		t.Rows = append(t.Rows, block.TableRow{Cells: []block.Cell{left, right}})
	}
	wide := func(c block.Cell) {
		c.Span = 2
		t.Rows = append(t.Rows, block.TableRow{Cells: []block.Cell{c}})
	}
	pair(p.entered("dari", "Surat dari"), p.entered("diterima", "Diterima tanggal"))
	pair(p.entered("nomor_surat", "Nomor surat"), p.entered("nomor_agenda", "Nomor agenda"))
	pair(p.entered("tanggal_surat", "Tanggal surat"), p.entered("sifat", "Sifat"))
	wide(p.entered("perihal", "Hal"))
	pair(p.boxes("diteruskan", "Diteruskan kepada:"), p.boxes("harap", "Dengan hormat harap:"))
	note := p.entered("catatan", "Catatan")
	note.Spans = append(note.Spans, block.Span{Text: strings.Repeat("\n"+nbsp, 8)})
	wide(note)
	s.add(p.keep(t))
	p.body(s, block.RoleBody)
	s.join(p.signatures(true)...)
	p.sections = append(p.sections, s.sections()...)
}

// entered is a cell "Surat dari : Camat Bajuin"; without an answer room is left.
func (p *pass) entered(key, label string) block.Cell {
	source := "field:" + key
	cell := block.Cell{Spans: []block.Span{{Text: label + nbsp + ": ", Source: source}}}
	if v := p.facts.get("isian." + key); !v.missing || !v.optional {
		cell.Spans = join(cell.Spans, p.value(v))
	}
	return cell
}

// boxes is a cell with a list to be ticked.
func (p *pass) boxes(key, label string) block.Cell {
	source := "field:" + key
	cell := block.Cell{Spans: []block.Span{{Text: label, Source: source}}}
	v := p.facts.get("isian." + key)
	if v.missing {
		cell.Spans = append(cell.Spans, block.Span{Text: "\n" + nbsp, Source: source})
	}
	for _, s := range v.list {
		cell.Spans = append(cell.Spans, block.Span{Text: "\n" + box + s, Source: v.source})
	}
	return cell
}
