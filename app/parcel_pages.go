package app

import (
	"context"
	"strconv"

	"pena/app/block"
	"pena/app/typeset"
	"pena/ui/text"
)

// Pages are all papers of the package behind each other, a list of contents
// before them and a receipt behind them. A final paper stands as it was printed,
// its kode periksa included; the sheets bear no numbers of the package, since
// nothing may be added to them.
func (p *Parcel) Pages(ctx context.Context, progress Progress) (*typeset.Pages, error) {
	layout, err := p.o.LayoutSettings()
	if err != nil {
		return nil, err
	}
	setter := typeset.New(p.o.fonts, layout)
	papers := p.Papers()
	contents, err := p.contents(setter, papers)
	if err != nil {
		return nil, err
	}
	out := &typeset.Pages{Meta: contents.Meta}
	put(out, text.ParcelContents, contents)
	for i, l := range papers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		put(out, text.ParcelPaper(l.Paper.Title, l.Paper.Number), l.rendered.Pages)
		progress.tell(i+1, len(papers))
	}
	receipt, err := setter.Set(p.receipt(papers))
	if err != nil {
		return nil, wrap("set the receipt", err)
	}
	put(out, text.ParcelReceipt, receipt)
	return out, nil
}

// put adds the pages of a part with a bookmark, its own bookmarks beneath.
func put(out *typeset.Pages, title string, part *typeset.Pages) {
	first := len(out.Pages)
	out.Outline = append(out.Outline, typeset.OutlineEntry{Depth: 1, Text: title, Page: first})
	for _, e := range part.Outline {
		e.Depth, e.Page = e.Depth+1, e.Page+first
		out.Outline = append(out.Outline, e)
	}
	out.Pages = append(out.Pages, part.Pages...)
}

// contents sets the list of contents. How many pages it takes moves what it
// says, so it is set until that holds.
func (p *Parcel) contents(setter *typeset.Typesetter, papers []ParcelLine) (*typeset.Pages, error) {
	for sheets := 1; ; {
		pages, err := setter.Set(p.list(text.ParcelContents, papers, sheets))
		if err != nil {
			return nil, wrap("set the contents", err)
		}
		if len(pages.Pages) <= sheets {
			return pages, nil
		}
		sheets = len(pages.Pages)
	}
}

// list is a paper with a table of the papers, by stage; before is how many sheets
// lie above the first of them, 0 for a table that says how many each has.
func (p *Parcel) list(title string, papers []ParcelLine, before int) *block.Document {
	heads := []string{text.ParcelOrder, text.ParcelTitle, text.ParcelNumber, text.ParcelDate, text.ParcelSheets}
	if before > 0 {
		heads[4] = text.ParcelSheet
	}
	left, centre := block.AlignLeft, block.AlignCentre
	table := &block.Table{Small: true, Head: []block.TableRow{row(true, heads...)}, Columns: []block.TableColumn{
		{Weight: 9, Align: block.AlignRight}, {Weight: 65}, {Weight: 45}, {Weight: 31}, {Weight: 15, Align: block.AlignRight}}}
	for i := range table.Head[0].Cells {
		table.Head[0].Cells[i].Align = &centre
	}
	stage, sheets := -1, 0
	for i, l := range papers {
		if l.Stage != stage {
			stage = l.Stage
			table.Rows = append(table.Rows, block.TableRow{Bold: true, Cells: []block.Cell{{Spans: block.Text(text.StageName(stage), ""), Span: len(heads), Align: &left}}})
		}
		n := len(l.rendered.Pages.Pages)
		last := n
		if before > 0 {
			last = before + sheets + 1
		}
		sheets += n
		day := ""
		if l.Paper.Date.Valid() {
			day = l.Paper.Date.Long()
		}
		table.Rows = append(table.Rows, row(false, strconv.Itoa(i+1), l.Paper.Title, l.Paper.Number, day, strconv.Itoa(last)))
	}
	if before == 0 {
		total := row(true, "", strconv.Itoa(sheets))
		total.Cells[0] = block.Cell{Spans: block.Text(text.ParcelTotal(len(papers)), ""), Span: len(heads) - 1, Align: &left}
		table.Rows = append(table.Rows, total)
	}
	head := &block.Paragraph{Role: block.RoleTitle, Spans: block.Text(text.ParcelHead(title, p.Kawasan.Name), ""), KeepNext: true}
	return &block.Document{Title: text.ParcelFile(p.Kawasan.Name), Subject: title, Created: p.o.clock(), Layout: "surat",
		Sections: []block.Section{{Blocks: []block.Block{head, &block.Space{Lines: 1}, table}}}}
}

func row(bold bool, cells ...string) block.TableRow {
	r := block.TableRow{Bold: bold}
	for _, c := range cells {
		r.Cells = append(r.Cells, block.Cell{Spans: block.Text(c, "")})
	}
	return r
}

// receipt is the tanda terima, to be signed by who hands over and who receives.
func (p *Parcel) receipt(papers []ParcelLine) *block.Document {
	d := p.list(text.ParcelReceipt, papers, 0)
	s := &d.Sections[0]
	s.Blocks = append(s.Blocks, &block.Space{Lines: 1},
		&block.Paragraph{Role: block.RoleFlush, Spans: block.Text(text.ParcelReceived, "")},
		&block.Signatures{Form: block.SignPairs, Opening: []block.Line{block.Text(text.ParcelDay, "")}, Signers: []block.Signer{
			{Title: []block.Line{block.Text(text.ParcelTaker, "")}, Name: block.Text(text.ParcelSpace, "")},
			{Title: []block.Line{block.Text(text.ParcelGiver, "")}, Name: block.Text(text.ParcelSpace, "")}}})
	return d
}
