package compose

import (
	"strconv"
	"strings"

	"pena/app/block"
)

// minutes sets a berita acara: title, number, text, a table in which every desa
// signs, and who takes note of it (Mengetahui).
func (p *pass) minutes() {
	s := &sink{proto: block.Section{Kop: p.kop()}}
	p.lines(s, block.RoleTitle, p.kind.PaperName)
	p.lines(s, block.RoleTitle, p.kind.About)
	s.add(p.keep(&block.Paragraph{Role: block.RoleCentre, Spans: p.numberSpans("NOMOR : "), KeepNext: true}),
		p.keep(&block.Space{Lines: 1}))
	p.body(s, block.RoleBody, "tembusan")
	p.villageTable(s)
	p.acknowledged(s)
	p.tembusan(s, "Tembusan")
	p.sections = append(p.sections, s.sections()...)
	p.letterAnnexes(addressees{})
}

func perVillage(d SignerDef) bool { return d.Scope == scopeEveryVillage }

// villageTable is the table No | Nama | Jabatan | Desa | Tanda Tangan: desa by
// desa, the signers of each in the order of the kind.
func (p *pass) villageTable(s *sink) {
	var defs []SignerDef
	for _, d := range p.kind.Signing.Signers {
		if perVillage(d) {
			defs = append(defs, d)
		}
	}
	if len(defs) == 0 {
		return
	}
	if o := p.opening(); len(o) > 0 {
		s.add(p.keep(&block.Paragraph{Role: block.RoleLeft, Spans: stacked(o), KeepNext: true}))
	}
	t := &block.Table{RowMin: 2.5, Columns: []block.TableColumn{{Weight: 1, Align: block.AlignCentre},
		{Weight: 7}, {Weight: 3.5}, {Weight: 3.5}, {Weight: 4}}}
	head := block.TableRow{Bold: true}
	centre := block.AlignCentre
	for _, h := range []string{"No.", "Nama", "Jabatan", "Desa", "Tanda Tangan"} {
		head.Cells = append(head.Cells, block.Cell{Align: &centre, Spans: []block.Span{{Text: h}}})
	}
	t.Head = []block.TableRow{head}
	codes := p.facts.scopeCodes(scopeEveryVillage)
	if len(codes) == 0 {
		p.gaps = append(p.gaps, missingGap(p.facts.get("kawasan.desa")))
		codes = []string{""}
	}
	for _, code := range codes {
		for _, d := range defs {
			t.Rows = append(t.Rows, p.villageRow(d, code, len(t.Rows)+1))
		}
	}
	s.join(p.keep(t))
}

// stacked is one text of several lines.
func stacked(lines []block.Line) []block.Span {
	var out []block.Span
	for i, l := range lines {
		if i > 0 {
			out = add(out, block.Span{Text: "\n", Source: out[len(out)-1].Source})
		}
		out = join(out, l)
	}
	return out
}

func (p *pass) villageRow(d SignerDef, code string, number int) block.TableRow {
	source := officialSource(d.Role, code)
	village, unknown := "[Desa]", block.Missing
	if code != "" {
		village, unknown = p.facts.villagePrintName(code), 0
	}
	o, ok := p.dossier.Holder(d.Role, code, p.doc.Date)
	name, style := fullName(o.Person), block.Style(0)
	if !ok {
		name, style = "["+p.facts.nameless(d.Role, code)+"]", block.Missing
		p.gap(source, "Nama "+p.facts.nameless(d.Role, code)+" pada tanggal naskah belum diketahui.")
	}
	// The desa has a column of its own, so the title goes without it.
	title := strings.TrimSpace(strings.TrimSuffix(p.office(d, code, o), village))
	cells := []block.Span{{Text: strconv.Itoa(number) + "."}, {Text: name, Style: style},
		{Text: holdingMark(o.Holding.Form) + title}, {Text: village, Style: unknown}}
	row := block.TableRow{Source: source}
	for _, c := range cells {
		c.Source = source
		row.Cells = append(row.Cells, block.Cell{Spans: []block.Span{c}})
	}
	row.Cells = append(row.Cells, block.Cell{})
	return row
}

// acknowledged are the signers who stand under the table: "Mengetahui, CAMAT ...".
func (p *pass) acknowledged(s *sink) {
	signers := p.signers(func(d SignerDef) bool { return !perVillage(d) })
	if len(signers) == 0 {
		return
	}
	out := &block.Signatures{Form: block.SignRight}
	if len(signers) > 1 {
		out.Form = block.SignPairs
	}
	for _, sg := range signers {
		sg.Left = sg.Left && len(signers) == 1 // several stand in pairs
		out.Signers = append(out.Signers, sg)
	}
	if !p.anyPerVillage() {
		out.Opening = p.opening()
	}
	s.join(p.keep(out))
}

func (p *pass) anyPerVillage() bool {
	for _, d := range p.kind.Signing.Signers {
		if perVillage(d) {
			return true
		}
	}
	return false
}
