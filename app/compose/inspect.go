package compose

import (
	"slices"
	"strings"

	"pena/app/block"
	"pena/model/indonesia"
)

// Everything a paper prints is looked at once more when its blocks are
// finished: whatever is still to be filled in (V15) is tinted and makes the paper
// a draft, no matter by which way it came: typed text, a name, a letterhead, a
// cell. So no layout has to think of it.

// place is what somebody still has to fill in.
type place struct {
	source, text string
	known        bool // marked as missing by what composed it, which told of it
}

// inspected is a block that was looked at.
type inspected struct {
	block  any // the block itself, or a copy with its places marked
	places []place
	round  int
}

// inspector marks places in finished blocks. A block that was looked at before
// gives the same pointer again.
type inspector struct {
	isMark func(string) bool // another system fills it in
	seen   map[any]*inspected
	round  int
	places []place
}

// inspect marks what is left to fill in on all sections and notes the gaps.
func (p *pass) inspect() {
	if p.c.seen == nil {
		p.c.seen = map[any]*inspected{}
	}
	in := &inspector{isMark: p.facts.isMark, seen: p.c.seen, round: p.c.round}
	for i := range p.sections {
		s := &p.sections[i]
		if s.Kop != nil {
			s.Kop = once(in, s.Kop, in.kop)
		}
		s.Blocks, _ = in.blocks(s.Blocks)
	}
	p.gaps = append(p.gaps, p.unfilled(in.places)...)
}

// once looks at a block unless it was looked at before.
func once[B any](in *inspector, b B, look func(B) B) B {
	k, ok := in.seen[b]
	if !ok {
		from := len(in.places)
		k = &inspected{block: look(b)}
		k.places = slices.Clone(in.places[from:])
		in.places = in.places[:from]
		in.seen[b] = k
	}
	k.round = in.round
	in.places = append(in.places, k.places...)
	return k.block.(B)
}

func (in *inspector) blocks(list []block.Block) (out []block.Block, changed bool) {
	out = list
	for i, b := range list {
		if c := once(in, b, in.block); c != b {
			if !changed {
				out, changed = slices.Clone(list), true
			}
			out[i] = c
		}
	}
	return out, changed
}

// block gives b, or a copy of it when something in it had to be marked.
func (in *inspector) block(b block.Block) block.Block {
	changed := false
	note := func(c bool) { changed = changed || c }
	mark := func(l block.Line) block.Line {
		out, c := in.line(l)
		note(c)
		return out
	}
	inside := func(list []block.Block) []block.Block {
		out, c := in.blocks(list)
		note(c)
		return out
	}
	var out block.Block
	switch b := b.(type) {
	case *block.Paragraph:
		c := *b
		c.Spans = mark(b.Spans)
		out = &c
	case *block.List:
		c := block.List{Items: slices.Clone(b.Items)}
		for i, it := range b.Items {
			in.label(it.Label, it.Source)
			c.Items[i].Body = inside(it.Body)
		}
		out = &c
	case *block.Labels:
		c := *b
		c.Rows = slices.Clone(b.Rows)
		for i, r := range b.Rows {
			in.label(r.Label, r.Source)
			c.Rows[i].Body = inside(r.Body)
		}
		out = &c
	case *block.Columns:
		c := block.Columns{Columns: slices.Clone(b.Columns)}
		for i, col := range b.Columns {
			c.Columns[i].Blocks = inside(col.Blocks)
		}
		out = &c
	case *block.Figure:
		c := *b
		c.Empty, c.Caption = mark(b.Empty), mark(b.Caption)
		out = &c
	case *block.Table:
		c := *b
		c.Head, c.Rows = tableRows(b.Head, mark), tableRows(b.Rows, mark)
		out = &c
	case *block.Signatures:
		c := *b
		c.Opening = eachLine(b.Opening, mark)
		c.Signers = slices.Clone(b.Signers)
		for i := range c.Signers {
			s := &c.Signers[i]
			s.Title, s.Name, s.Below = eachLine(s.Title, mark), mark(s.Name), eachLine(s.Below, mark)
		}
		out = &c
	}
	if !changed {
		return b
	}
	return out
}

func (in *inspector) kop(k *block.Kop) *block.Kop {
	changed := false
	mark := func(l block.Line) block.Line {
		out, c := in.line(l)
		changed = changed || c
		return out
	}
	c := *k
	c.Lines, c.Contact = eachLine(k.Lines, mark), eachLine(k.Contact, mark)
	if !changed {
		return k
	}
	return &c
}

func eachLine(list []block.Line, mark func(block.Line) block.Line) []block.Line {
	out := make([]block.Line, len(list))
	for i, l := range list {
		out[i] = mark(l)
	}
	return out
}

func tableRows(list []block.TableRow, mark func(block.Line) block.Line) []block.TableRow {
	out := slices.Clone(list)
	for i := range out {
		out[i].Cells = slices.Clone(out[i].Cells)
		for j := range out[i].Cells {
			c := &out[i].Cells[j]
			c.Spans = mark(c.Spans)
		}
	}
	return out
}

// label looks at a label, which no layout tints.
func (in *inspector) label(text, source string) { in.line(block.Text(text, source)) }

// line marks the places in a text, which may run over several spans:
// "[" "Nama kawasan" "]".
func (in *inspector) line(spans []block.Span) (out []block.Span, changed bool) {
	var text string
	switch len(spans) {
	case 0:
		return spans, false
	case 1:
		text = spans[0].Text
	default:
		text = block.Line(spans).String()
	}
	found := slices.DeleteFunc(holes(text), func(h hole) bool { return in.isMark(text[h.from:h.to]) })
	if len(found) == 0 {
		in.missing(spans)
		return spans, false
	}
	at := 0
	for _, s := range spans {
		end := at + len(s.Text)
		for at < end {
			h, from := nextHole(found, at)
			to := min(from, end)
			if from <= at { // within a hole
				to = min(h.to, end)
			}
			part := s
			part.Text = text[at:to]
			if from <= at {
				part.Style |= block.Missing
			}
			out = add(out, part)
			at = to
		}
	}
	for _, h := range found {
		in.places = append(in.places, holePlace(spans, h, text[h.from:h.to]))
	}
	if slices.Equal(out, spans) {
		return spans, false
	}
	return out, true
}

// missing notes spans that are marked but hold no place: a fact whose label is
// printed without brackets.
func (in *inspector) missing(spans []block.Span) {
	for _, s := range spans {
		if s.Style&block.Missing != 0 {
			in.places = append(in.places, place{s.Source, s.Text, true})
		}
	}
}

// nextHole is the hole that holds at or the first behind it, and where it begins.
func nextHole(list []hole, at int) (h hole, from int) {
	for _, h := range list {
		if h.to > at {
			return h, h.from
		}
	}
	return hole{}, int(^uint(0) >> 1)
}

// holePlace names a hole after the first span in it that nobody marked yet.
func holePlace(spans []block.Span, h hole, text string) place {
	p := place{text: text, known: true}
	at := 0
	for _, s := range spans {
		end := at + len(s.Text)
		if end > h.from && at < h.to {
			marked := s.Style&block.Missing != 0
			if p.source == "" || p.known && !marked {
				p.source = s.Source
			}
			p.known = p.known && marked
		}
		at = end
	}
	return p
}

// unfilled makes one gap for each source of the places that are not told of yet.
// What was marked by what composed it has a gap of its own.
func (p *pass) unfilled(places []place) []block.Gap {
	labels := map[string]bool{}
	for _, g := range p.gaps {
		if label, ok := strings.CutSuffix(g.Text, " belum diisi."); ok {
			labels[strings.ToLower("["+label+"]")] = true
		}
	}
	var order []string
	left := map[string][]string{}
	for _, pl := range places {
		if pl.known && len(p.gaps) > 0 || labels[strings.ToLower(pl.text)] {
			continue
		}
		quoted := "“" + short(pl.text) + "”"
		if left[pl.source] == nil {
			order = append(order, pl.source)
		}
		if !slices.Contains(left[pl.source], quoted) {
			left[pl.source] = append(left[pl.source], quoted)
		}
	}
	var out []block.Gap
	for _, source := range order {
		where := ""
		if cite := p.num.Cite(source); cite != "" {
			where = " pada " + cite
		}
		out = append(out, block.Gap{Source: source, Text: "Masih ada bagian yang harus diisi" + where + ": " + indonesia.JoinAnd(left[source]) + "."})
	}
	return out
}
