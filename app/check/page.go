package check

import (
	"strings"

	"pena/app/block"
	"pena/model"
)

// printed is a piece of a composed page in the order of the page.
type printed struct {
	text, source string
}

// reader walks the blocks of a paper.
type reader struct{ out []printed }

func readPage(d *block.Document) []printed {
	var r reader
	for _, s := range d.Sections {
		if s.Kop != nil {
			r.mark(s.Kop.Source)
			r.lines(s.Kop.Lines)
			r.lines(s.Kop.Contact)
		}
		r.blocks(s.Blocks)
	}
	return r.out
}

func (r *reader) lines(lines []block.Line) {
	for _, l := range lines {
		r.spans(l)
	}
}

func (r *reader) spans(list []block.Span) {
	for _, s := range list {
		r.out = append(r.out, printed{s.Text, s.Source})
	}
}

func (r *reader) mark(source string) { r.out = append(r.out, printed{source: source}) }

func (r *reader) blocks(list []block.Block) {
	for _, b := range list {
		switch b := b.(type) {
		case *block.Paragraph:
			r.spans(b.Spans)
		case *block.List:
			for _, it := range b.Items {
				r.mark(it.Source)
				r.blocks(it.Body)
			}
		case *block.Labels:
			for _, row := range b.Rows {
				r.mark(row.Source)
				r.blocks(row.Body)
			}
		case *block.Columns:
			for _, c := range b.Columns {
				r.blocks(c.Blocks)
			}
		case *block.Figure:
			r.mark(b.Source)
			r.spans(b.Empty)
			r.spans(b.Caption)
		case *block.Table:
			r.rows(b.Head)
			r.rows(b.Rows)
		case *block.Signatures:
			r.lines(b.Opening)
			for _, s := range b.Signers {
				r.signer(s)
			}
		}
	}
}

func (r *reader) rows(list []block.TableRow) {
	for _, row := range list {
		r.mark(row.Source)
		for _, c := range row.Cells {
			r.spans(c.Spans)
		}
	}
}

func (r *reader) signer(s block.Signer) {
	r.mark(s.Source)
	r.lines(s.Title)
	r.spans(s.Name)
	r.lines(s.Below)
}

// places numbers the sources by where they stand first on the page. A part that
// prints nothing of its own stands where the part before it does.
func places(page []printed, text []*model.Node) map[string]int {
	out := map[string]int{}
	for i, p := range page {
		if _, seen := out[p.source]; !seen && p.source != "" {
			out[p.source] = i
		}
	}
	last := 0
	model.Walk(text, func(n *model.Node, _ []*model.Node) bool {
		if at, ok := out[n.ID]; ok {
			last = at
		} else if strings.TrimSpace(n.ID) != "" {
			out[n.ID] = last
		}
		return true
	})
	return out
}
