package papers_test

import (
	"strings"

	"pena/app/block"
)

// partsOf are the texts of a paper in the order in which Word has them, each an
// unbroken piece; the contents are left out, for their entries are headings.
func partsOf(d *block.Document) []string {
	var out []string
	for _, s := range d.Sections {
		if s.Kop != nil {
			out = append(out, lineWords(s.Kop.Lines)...)
			if s.Kop.Kind == block.KopOffice {
				out = append(out, lineWords(s.Kop.Contact)...)
			}
		}
		out = append(out, blockParts(s.Blocks)...)
	}
	return out
}

func blockParts(list []block.Block) []string {
	var out []string
	for _, b := range list {
		switch b := b.(type) {
		case *block.Paragraph:
			out = append(out, spanWords(b.Spans))
		case *block.List:
			for _, it := range b.Items {
				out = append(append(out, it.Label), blockParts(it.Body)...)
			}
		case *block.Labels:
			for _, r := range b.Rows {
				if r.Label != "" {
					out = append(out, r.Label, ":")
				}
				out = append(out, blockParts(r.Body)...)
			}
		case *block.Columns:
			for _, c := range b.Columns {
				out = append(out, blockParts(c.Blocks)...)
			}
		case *block.Table:
			for _, r := range append(append([]block.TableRow{}, b.Head...), b.Rows...) {
				for _, c := range r.Cells {
					out = append(out, spanWords(c.Spans))
				}
			}
		case *block.Signatures:
			var left, right []string // in columns, but for pairs
			for _, sg := range b.Signers {
				if sg.Left && b.Form == block.SignRight {
					left = append(left, signed(sg))
				} else {
					right = append(right, signed(sg))
				}
			}
			out = append(append(append(out, left...), lineWords(b.Opening)...), right...)
		}
	}
	return out
}

func spanWords(spans []block.Span) string { return block.Line(spans).String() }

func lineWords(list []block.Line) []string {
	var out []string
	for _, l := range list {
		out = append(out, l.String())
	}
	return out
}

// tableHeads are the heads of the tables of a paper, squeezed, row by row.
func tableHeads(d *block.Document) []string {
	var out []string
	for _, s := range d.Sections {
		for _, t := range tablesIn(s.Blocks) {
			if len(t.Head) == 0 {
				continue
			}
			var text strings.Builder
			for _, r := range t.Head {
				for _, c := range r.Cells {
					text.WriteString(spanWords(c.Spans))
				}
			}
			out = append(out, squeezed(text.String()))
		}
	}
	return out
}
