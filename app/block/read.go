package block

// Printed is a piece of a paper in the order of the page. A part that holds
// others has a piece without words before them; so has a picture.
type Printed struct {
	Text, Source string
	Picture      string // the sum of a picture
}

// reader walks the blocks of a paper.
type reader struct{ out []Printed }

// Printed lists everything the paper prints.
func (d *Document) Printed() []Printed {
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

func (r *reader) lines(lines []Line) {
	for _, l := range lines {
		r.spans(l)
	}
}

func (r *reader) spans(list []Span) {
	for _, s := range list {
		r.out = append(r.out, Printed{Text: s.Text, Source: s.Source})
	}
}

func (r *reader) mark(source string) { r.out = append(r.out, Printed{Source: source}) }

func (r *reader) blocks(list []Block) {
	for _, b := range list {
		switch b := b.(type) {
		case *Paragraph:
			r.spans(b.Spans)
		case *List:
			for _, it := range b.Items {
				r.mark(it.Source)
				r.blocks(it.Body)
			}
		case *Labels:
			for _, row := range b.Rows {
				r.mark(row.Source)
				r.blocks(row.Body)
			}
		case *Columns:
			for _, c := range b.Columns {
				r.blocks(c.Blocks)
			}
		case *Figure:
			r.out = append(r.out, Printed{Source: b.Source, Picture: b.Picture.SHA256})
			r.spans(b.Empty)
			r.spans(b.Caption)
		case *Table:
			r.rows(b.Head)
			r.rows(b.Rows)
		case *Signatures:
			r.lines(b.Opening)
			for _, s := range b.Signers {
				r.signer(s)
			}
		}
	}
}

func (r *reader) rows(list []TableRow) {
	for _, row := range list {
		r.mark(row.Source)
		for _, c := range row.Cells {
			r.spans(c.Spans)
		}
	}
}

func (r *reader) signer(s Signer) {
	r.mark(s.Source)
	r.lines(s.Title)
	r.spans(s.Name)
	r.lines(s.Below)
}
