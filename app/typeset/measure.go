package typeset

import (
	"hash/maphash"
	"math"
	"slices"

	"pena/app/block"
)

var seed = maphash.MakeSeed()

// para sets spans in a width, or takes the lines kept from an earlier call with
// the same content.
func (t *Typesetter) para(spans []block.Span, st style, width MM) []line {
	var h maphash.Hash
	h.SetSeed(seed)
	for i := range spans {
		h.WriteString(spans[i].Text)
		h.WriteByte(byte(spans[i].Style))
		h.WriteString(spans[i].Source)
		h.WriteByte(0)
	}
	key := h.Sum64() ^ math.Float64bits(float64(width)+1000*float64(st.size)+float64(st.firstLine)/7+float64(st.align)*1e6)
	if st.bold {
		key = ^key
	}
	if p, ok := t.paras[key]; ok && p.st == st && p.width == width && slices.Equal(p.spans, spans) {
		p.round = t.round
		return p.lines
	}
	s := setter{t.faces, st, width}
	p := &para{slices.Clone(spans), st, width, s.lines(spans), t.round}
	t.paras[key] = p
	return p.lines
}

// flowOf measures a block in a width, or takes the flow kept for the same block.
func (t *Typesetter) flowOf(b block.Block, width MM, landscape bool) flow {
	return t.keepFlow(flowKey{b: b, width: width, landscape: landscape}, func() flow { return t.measure(b, width, landscape).madeOf(b) })
}

func (t *Typesetter) keepFlow(key flowKey, measure func() flow) flow {
	if k, ok := t.flows[key]; ok {
		k.round = t.round
		return k.flow
	}
	f := measure()
	t.flows[key] = &keptFlow{f, t.round}
	return f
}

func (t *Typesetter) measure(b block.Block, width MM, landscape bool) flow {
	switch b := b.(type) {
	case *block.Paragraph:
		return t.paragraph(b, width)
	case *block.List:
		return t.list(b, width, landscape)
	case *block.Labels:
		return t.labels(b, width, landscape)
	case *block.Columns:
		return t.columns(b, width, landscape)
	case *block.Table:
		return t.table(b, width, landscape)
	case *block.Signatures:
		return t.signatures(b, width)
	case *block.Figure:
		return t.figure(b, width, t.figureLimit(landscape))
	case *block.Space:
		return gap(t.layout.lineHeight(t.layout.Size) * MM(b.Lines))
	case *block.Rule:
		return t.rule(width)
	}
	return nil
}

// blocks stacks the flows of several blocks.
func (t *Typesetter) blocks(list []block.Block, width MM, landscape bool) flow {
	var f flow
	for i, b := range list {
		if i > 0 && announces(list[i-1], b) {
			f.keepTail(1)
		}
		f = append(f, t.flowOf(b, width, landscape)...)
	}
	return f
}

func (t *Typesetter) paragraph(p *block.Paragraph, width MM) flow {
	return t.styled(p, t.layout.styleOf(p.Role), width)
}

func (t *Typesetter) styled(p *block.Paragraph, st style, width MM) flow {
	x := width * MM(st.indentFrom)
	f := gap(st.before)
	if len(f) > 0 {
		f[0].glue = true
	}
	lines := t.para(p.Spans, st, width-x)
	f = append(f, lineStrips(lines, x)...)
	if p.Outline > 0 {
		f[len(f)-len(lines)].outline = &OutlineEntry{Depth: p.Outline, Text: outlineText(p)}
	}
	f = append(f, gap(st.after)...)
	switch {
	case !p.KeepNext && !st.keepNext:
	case len(lines) > longestHead:
		f.keepTail(2)
	default:
		f.keepTail(len(f) + 1)
	}
	return f
}

// longestHead is the number of lines up to which a heading is never divided: the
// head of an annex names every desa, and may be longer than a page.
const longestHead = 8

// lineStrips makes strips of lines; the first two and the last two of a
// paragraph stay together (no widows, no orphans).
func lineStrips(lines []line, x MM) flow {
	f := make(flow, len(lines))
	n := len(lines)
	for i, l := range lines {
		f[i] = strip{height: l.height, placed: []Placed{{X: x, Box: l.box}}, text: true}
		f[i].glue = n > 1 && (i == 0 || i == n-2) && i != n-1
	}
	return f
}

// itemGapShare is the white between items of a list, as a share of that between
// paragraphs.
const itemGapShare = 0.5

// closeUp takes the white at the end of a flow down to h, for a part that more
// of the same kind follows.
func (f flow) closeUp(h MM) flow {
	t := f.trimEnd()
	if len(t) == len(f) {
		return f
	}
	end := f[len(t)]
	end.height = h
	return append(t[:len(t):len(t)], end)
}

// labelGapShare is the white behind a label of a list, as a share of its step.
const labelGapShare = 0.22

func (t *Typesetter) list(l *block.List, width MM, landscape bool) flow {
	st := t.layout.styleOf(block.RoleFlush)
	st.align = left
	step := t.step(l)
	var f flow
	for i := range l.Items {
		it := &l.Items[i]
		body := t.blocks(it.Body, width-step, landscape).shift(step)
		if i < len(l.Items)-1 {
			body = body.closeUp(t.layout.ParSpace * itemGapShare)
		}
		label := t.para([]block.Span{{Text: it.Label, Source: it.Source}}, st, step*4)
		body = body.withMark(0, label[0].box)
		if n := len(l.Items); n > 2 && (i == 0 || i == n-2) && body.lines() <= longestHeld {
			body.keepTail(1)
		}
		f = append(f, body...)
	}
	return f
}

// step is the width of the column of labels.
func (t *Typesetter) step(l *block.List) MM {
	st := t.layout.styleOf(block.RoleFlush)
	step := t.layout.Step
	for _, it := range l.Items {
		step = max(step, t.textWidth(it.Label, st)+t.layout.Step*labelGapShare)
	}
	return step
}

// longestHeld is the number of lines up to which the first item of a list stays
// with the second, and the last but one with the last.
const longestHeld = 2

func (t *Typesetter) textWidth(s string, st style) MM {
	f := t.faces.face(0, st.bold)
	w := MM(0)
	for _, r := range s {
		w += MM(f.Advance(r)) * st.size.MM()
	}
	return w
}

func (t *Typesetter) labels(l *block.Labels, width MM, landscape bool) flow {
	st := t.layout.styleOf(block.RoleFlush)
	st.align = left
	start := t.labelStart(l)
	colon, text := t.labelColumns(l, st)
	var f flow
	for i := range l.Rows {
		r := &l.Rows[i]
		st.bold = r.Bold
		body := t.blocks(r.Body, width-start-text, landscape).shift(start + text)
		if r.Label != "" {
			lb := t.para([]block.Span{{Text: r.Label, Source: r.Source}}, st, width)
			st.bold = false
			cl := t.para([]block.Span{{Text: ":", Source: r.Source}}, st, width)
			body = body.withMark(start+colon, cl[0].box).withMark(start, lb[0].box)
		}
		if l.Kind == block.LabelsAuto && i < len(l.Rows)-1 {
			body = body.closeUp(0) // Nomor, Sifat, Lampiran, Hal stand as close as lines
		}
		f = append(f, body...)
	}
	return f
}

// labelStart is where the labels stand.
func (t *Typesetter) labelStart(l *block.Labels) MM {
	if !l.Indent {
		return 0
	}
	return max(t.layout.FirstIndent, t.layout.Step)
}

// labelColumns gives the places of the colon and the text.
func (t *Typesetter) labelColumns(l *block.Labels, st style) (colon, text MM) {
	widest := MM(0)
	for _, r := range l.Rows {
		st.bold = r.Bold
		widest = max(widest, t.textWidth(r.Label, st))
	}
	if l.Kind == block.LabelsLegal && t.layout.LegalText > 0 {
		// UU 12/2011, lampiran II by way of a working generator: colon half a
		// centimetre before the text.
		text = max(t.layout.LegalText, widest+t.layout.LabelGap/4+5)
		return text - 5, text
	}
	colon = widest + t.layout.LabelGap
	return colon, colon + t.layout.LabelGap + 1
}

func (t *Typesetter) columns(c *block.Columns, width MM, landscape bool) flow {
	out := strip{text: true}
	x := MM(0)
	for _, col := range c.Columns {
		w := width * MM(col.Share)
		s := t.blocks(col.Blocks, w, landscape).trimEnd().single()
		out.placed = append(out.placed, shifted(s.placed, x, 0)...)
		out.height = max(out.height, s.height)
		x += w
	}
	return append(flow{out}, gap(t.layout.ParSpace)...)
}

func (t *Typesetter) rule(width MM) flow {
	b := &Box{Rules: []Rule{{X1: 0, Y1: 1, X2: width, Y2: 1, Thick: 0.7}}}
	return append(flow{{height: 2, placed: []Placed{{Box: b}}, glue: true}}, gap(t.layout.ParSpace)...)
}
