package typeset

import (
	"math"
	"strings"
	"unicode/utf8"

	"pena/app/block"
	"pena/app/typeset/font"
)

// A paragraph is a row of atoms: words, or parts of words between which a line
// may break. gofpdf's own paragraphs are not used: they round word spacing to
// whole ems and break at no-break spaces.

// piece is text in one face within an atom.
type piece struct {
	text   string
	face   *font.Face
	style  block.Style
	source string
	width  MM
}

// after says what follows an atom.
type after uint8

const (
	afterSpace  after = iota // a space that may stretch, or a line end
	afterHyphen              // nothing, but the line may break: "Undang-Undang"
	afterNumber              // nothing; the line breaks here only when it cannot elsewhere: within "400.10.3.4/03/2025"
	afterLine                // a forced line end
)

// inside reports whether a word or number goes on behind the atom.
func (a after) inside() bool { return a == afterHyphen || a == afterNumber }

type atom struct {
	pieces []piece
	width  MM
	spaces MM  // of it, the spaces that stretch but do not break: "Nomor 6"
	count  int // of those spaces
	runes  int
	then   after
	space  piece // the space that follows, when then is afterSpace
}

// line is one set line: its box has the line's top left as origin.
type line struct {
	box    *Box
	height MM
}

// setter breaks spans into lines.
type setter struct {
	faces faces
	st    style
	width MM
}

// lines sets the spans in the width; indentation of the first line included.
func (s *setter) lines(spans []block.Span) []line {
	var out []line
	for _, para := range s.atoms(spans) {
		first := s.st.firstLine
		if len(out) > 0 {
			first = 0
		}
		out = append(out, s.breakLines(para, first)...)
	}
	return out
}

// atoms cuts spans into atoms, one slice for each forced line.
func (s *setter) atoms(spans []block.Span) [][]atom {
	b := atomBuilder{s: s}
	for _, sp := range spans {
		f := s.faces.face(sp.Style, s.st.bold)
		b.add(sp, f)
	}
	b.endLine()
	return b.paras
}

type atomBuilder struct {
	s     *setter
	cur   atom
	line  []atom
	paras [][]atom
}

func (b *atomBuilder) add(sp block.Span, f *font.Face) {
	start := 0
	flush := func(end int) {
		if end > start {
			b.addPiece(sp.Text[start:end], sp, f)
		}
	}
	for i, r := range sp.Text {
		switch {
		case r == '\n':
			flush(i)
			b.endLine()
			start = i + 1
		case r == ' ' || r == '\t':
			flush(i)
			b.endAtom(afterSpace, b.s.piece(" ", sp, f))
			start = i + 1
		case r == '\u00a0':
			flush(i)
			b.addPiece(" ", sp, f) // no line ends here, but it is as wide as the others
			start = i + utf8.RuneLen(r)
		case breaksAfter(sp.Text, i, r):
			end := i + utf8.RuneLen(r)
			flush(end)
			b.endAtom(breakAfter(sp.Text, i, r), piece{})
			start = end
		}
	}
	flush(len(sp.Text))
}

// breaksAfter reports whether a line may end behind the rune at i: a hyphen
// between letters ("Undang-Undang") or a slash in a long number.
func breaksAfter(text string, i int, r rune) bool {
	if r != '-' && r != '/' && r != '–' {
		return false
	}
	next := i + utf8.RuneLen(r)
	if i == 0 || next >= len(text) {
		return false
	}
	n, _ := utf8.DecodeRuneInString(text[next:])
	p := text[i-1]
	if r == '/' {
		return n != ' ' && n != ')' && p != ' ' && i >= 3
	}
	return n != ' ' && n != '\u00a0' && p != ' ' && (n > '9' || r == '–')
}

// breakAfter is the kind of break behind the mark at i, inside a word: one with
// a stroke and a figure is the number of a paper, "Jabatan/Unsur" is not.
func breakAfter(text string, i int, r rune) after {
	if r != '/' {
		return afterHyphen
	}
	from, to := i, i
	for from > 0 && text[from-1] != ' ' && text[from-1] != '\n' {
		from--
	}
	for to < len(text) && text[to] != ' ' && text[to] != '\n' {
		to++
	}
	if strings.ContainsAny(text[from:to], "0123456789") {
		return afterNumber
	}
	return afterHyphen
}

func (s *setter) piece(text string, sp block.Span, f *font.Face) piece {
	p := piece{text: text, face: f, style: sp.Style, source: sp.Source}
	em := s.st.size.MM()
	for _, r := range text {
		p.width += MM(f.Advance(r)) * em
	}
	return p
}

// addPiece appends to the running atom, cutting what is wider than the line.
func (b *atomBuilder) addPiece(text string, sp block.Span, f *font.Face) {
	p := b.s.piece(text, sp, f)
	limit := b.s.width - b.s.st.firstLine
	for b.cur.width+p.width > limit && utf8.RuneCountInString(p.text) > 1 {
		cut := b.s.fit(p, limit-b.cur.width)
		if cut == 0 {
			if b.cur.width == 0 {
				_, cut = utf8.DecodeRuneInString(p.text)
			} else {
				b.endAtom(afterNumber, piece{})
				continue
			}
		}
		b.cur.pieces = append(b.cur.pieces, b.s.piece(p.text[:cut], sp, f))
		b.cur.width += b.cur.pieces[len(b.cur.pieces)-1].width
		b.cur.runes += utf8.RuneCountInString(p.text[:cut])
		b.endAtom(afterNumber, piece{})
		p = b.s.piece(p.text[cut:], sp, f)
	}
	b.cur.pieces = append(b.cur.pieces, p)
	b.cur.width += p.width
	b.cur.runes += utf8.RuneCountInString(p.text)
	if p.text == " " {
		b.cur.spaces += p.width
		b.cur.count++
	}
}

// fit is how many bytes of the piece go into the room.
func (s *setter) fit(p piece, room MM) int {
	w := MM(0)
	for i, r := range p.text {
		w += MM(p.face.Advance(r)) * s.st.size.MM()
		if w > room {
			return i
		}
	}
	return len(p.text)
}

func (b *atomBuilder) endAtom(then after, space piece) {
	if len(b.cur.pieces) == 0 {
		if then == afterSpace && len(b.line) > 0 && b.line[len(b.line)-1].then.inside() {
			b.line[len(b.line)-1].then, b.line[len(b.line)-1].space = afterSpace, space
		}
		return // spaces in a row are one
	}
	b.cur.then, b.cur.space = then, space
	b.line = append(b.line, b.cur)
	b.cur = atom{}
}

func (b *atomBuilder) endLine() {
	b.endAtom(afterLine, piece{})
	if len(b.line) > 0 {
		b.line[len(b.line)-1].then = afterLine
	}
	b.paras = append(b.paras, b.line)
	b.line = nil
}

const (
	shrink      = 0.25 // spaces may lose this much of their width in a justified line
	easy        = 0.5  // spaces grow by this much of their width before characters move apart
	hyphenBreak = 60.0 // of a line that ends inside a word
	numberBreak = 1e10 // of a line that ends inside a number: worse than any spaces, as it is only for what fits no line
	loneWord    = 1e5  // of one word alone on the last line: as bad as spaces 2.5 times as wide in another
)

// breakLines finds the division with the least unevenness (justified text), or
// fills line after line (ragged text).
func (s *setter) breakLines(atoms []atom, first MM) []line {
	if len(atoms) == 0 {
		return []line{{box: &Box{}, height: s.st.line}}
	}
	var ends []int
	switch s.st.align {
	case justify:
		ends = s.bestEnds(atoms, first)
	case centre:
		ends = s.evenEnds(atoms)
	default:
		ends = s.greedyEnds(atoms, first, s.width)
	}
	lines := make([]line, 0, len(ends))
	from := 0
	for i, to := range ends {
		x := MM(0)
		if i == 0 {
			x = first
		}
		lines = append(lines, s.setLine(atoms[from:to], x, to == len(atoms)))
		from = to
	}
	return lines
}

// evenEnds divides centred text into as few lines as fit, all about equally
// long: a title never leaves one word behind.
func (s *setter) evenEnds(atoms []atom) []int {
	ends := s.greedyEnds(atoms, 0, s.width)
	lo, hi := s.width/MM(len(ends)+1), s.width
	for hi-lo > 0.5 && len(ends) > 1 {
		mid := (lo + hi) / 2
		if e := s.greedyEnds(atoms, 0, mid); len(e) == len(ends) && s.fits(atoms, e, mid) {
			ends, hi = e, mid
		} else {
			lo = mid
		}
	}
	return ends
}

// fits reports whether every line is within the width.
func (s *setter) fits(atoms []atom, ends []int, width MM) bool {
	from := 0
	for _, to := range ends {
		w := MM(0)
		for i := from; i < to; i++ {
			w += atoms[i].width
			if i < to-1 {
				w += atoms[i].space.width
			}
		}
		if w > width+0.001 {
			return false
		}
		from = to
	}
	return true
}

// greedyEnds fills line after line.
func (s *setter) greedyEnds(atoms []atom, first, width MM) []int {
	var ends []int
	room := width - first
	w := MM(0)
	start := 0
	for i, a := range atoms {
		if i > start && w+a.width > room+0.001 {
			start = outsideNumber(atoms, start, i)
			ends = append(ends, start)
			w, room = 0, width
			for _, moved := range atoms[start:i] {
				w += moved.width + moved.space.width
			}
		}
		w += a.width + a.space.width
	}
	return append(ends, len(atoms))
}

// outsideNumber is the last place before end where a line that began at start
// may end without dividing a number; end, when there is none.
func outsideNumber(atoms []atom, start, end int) int {
	for i := end; i > start; i-- {
		if atoms[i-1].then != afterNumber {
			return i
		}
	}
	return end
}

// bestEnds is the least sum of squared badness over all divisions (after Knuth
// and Plass, without hyphenation: official letters are not hyphenated).
func (s *setter) bestEnds(atoms []atom, first MM) []int {
	n := len(atoms)
	cost := make([]float64, n+1)
	prev := make([]int, n+1)
	for i := 1; i <= n; i++ {
		cost[i] = math.Inf(1)
	}
	for i := 0; i < n; i++ {
		if math.IsInf(cost[i], 1) {
			continue
		}
		room := s.width
		if i == 0 {
			room -= first
		}
		var m measure
		for j := i; j < n; j++ {
			m.add(&atoms[j])
			c := s.lineCost(room, m, j == n-1, atoms[j].then)
			if i > 0 && i == n-1 {
				c += loneWord
			}
			if c < 0 { // too full, and every longer line more so
				if j == i {
					c = 1e7
				} else {
					break
				}
			}
			if t := cost[i] + c; t < cost[j+1] {
				cost[j+1], prev[j+1] = t, i
			}
			m.addSpace(&atoms[j])
		}
	}
	var ends []int
	for e := n; e > 0; e = prev[e] {
		ends = append(ends, e)
	}
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}

// measure is what a line holds: its width with the spaces within, of which the
// spaces are a part, and its characters.
type measure struct {
	width, spaces MM
	count, runes  int // of spaces, of characters
}

func (m *measure) add(a *atom) {
	m.width += a.width
	m.runes += a.runes
	m.spaces += a.spaces
	m.count += a.count
}

// addSpace adds the space behind an atom, when a line goes on there.
func (m *measure) addSpace(a *atom) {
	if a.then == afterSpace {
		m.width += a.space.width
		m.spaces += a.space.width
		m.count, m.runes = m.count+1, m.runes+1
	}
}

// stretch divides the white that a line lacks to reach the edge: its spaces grow
// first, by half, then its characters move apart as far as the layout lets them,
// which no eye sees, and its spaces take the rest. Both are for the whole line.
func (s *setter) stretch(m measure, slack MM) (spaces, tracking MM) {
	if more := slack - m.spaces*easy; more > 0 {
		tracking = min(more, s.st.size.MM()*MM(s.st.tracking)*MM(m.runes))
	}
	return slack - tracking, tracking
}

// lineCost is negative for a line that cannot be.
func (s *setter) lineCost(room MM, m measure, last bool, then after) float64 {
	slack := room - m.width
	if slack < -m.spaces*shrink-0.001 {
		return -1
	}
	bad := 0.0
	switch {
	case last && slack >= 0:
	case slack < 0:
		r := float64(-slack / (m.spaces * shrink))
		bad = 100 * r * r * r
	case m.count == 0:
		bad = 1e6 // one word alone where more would fit is worse than any loose line
	default:
		spaces, _ := s.stretch(m, slack)
		r := float64(spaces / m.spaces)
		bad = 100 * r * r * r
	}
	switch then {
	case afterHyphen:
		bad += hyphenBreak
	case afterNumber:
		bad += numberBreak
	}
	return (1 + bad) * (1 + bad)
}

// setLine places the atoms of one line. A justified line whose spaces would grow
// beyond the layout's limit to reach the edge ends before it, with spaces halfway
// to the limit: a line full of holes reads worse than a short one, and one that
// ends just before the edge looks like a mistake.
func (s *setter) setLine(atoms []atom, x MM, last bool) line {
	var m measure
	for i := range atoms {
		m.add(&atoms[i])
		if i < len(atoms)-1 {
			m.addSpace(&atoms[i])
		}
	}
	l := lineBuilder{s: s, base: s.baseline(), box: &Box{}}
	switch slack := s.width - x - m.width; s.st.align {
	case justify:
		l.extra, l.tracking = s.justified(m, slack, last)
	case centre:
		x += slack / 2
	case right:
		x += slack
	}
	l.x = x
	for i, a := range atoms {
		for _, p := range a.pieces {
			l.add(p)
		}
		if i < len(atoms)-1 && a.then == afterSpace {
			l.add(a.space)
		}
	}
	l.finish()
	return line{box: l.box, height: s.st.line}
}

// justified is what each space and each character of a line takes of its white.
func (s *setter) justified(m measure, slack MM, last bool) (space, tracking MM) {
	if m.count == 0 || last && slack >= 0 {
		return 0, 0
	}
	spaces, track := s.stretch(m, slack)
	if most := m.spaces * MM(s.st.loosest-1); spaces > most {
		return most / 2 / MM(m.count), 0
	}
	return spaces / MM(m.count), track / MM(m.runes)
}

// baseline is the distance from a line's top to its baseline: the face stands
// in the middle of the line's height.
func (s *setter) baseline() MM {
	f := s.faces.face(0, s.st.bold)
	em := s.st.size.MM()
	up, down := MM(f.Ascent)*em, MM(f.Descent)*em
	return (s.st.line-up-down)/2 + up
}

// lineBuilder joins pieces of the same look into runs.
type lineBuilder struct {
	s        *setter
	x        MM
	extra    MM // for each space
	tracking MM // for each character
	base     MM
	box      *Box
	run      strings.Builder
	at       MM
	last     piece
	open     bool
}

func (l *lineBuilder) add(p piece) {
	if l.open && (p.face != l.last.face || p.style != l.last.style || p.source != l.last.source) {
		l.close()
	}
	if !l.open {
		l.open, l.at, l.last = true, l.x, p
	}
	l.run.WriteString(p.text)
	l.x += p.width
	if l.tracking != 0 {
		l.x += l.tracking * MM(utf8.RuneCountInString(p.text))
	}
	if p.text == " " {
		l.x += l.extra
	}
}

// tint lies behind what is not filled in yet.
var tint = Color{255, 236, 179}

func (l *lineBuilder) close() {
	text := l.run.String()
	l.run.Reset()
	l.open = false
	st := l.last
	if st.style&block.Missing != 0 {
		l.box.Fills = append(l.box.Fills, Fill{X: l.at, Y: l.base - l.s.st.size.MM()*0.95, W: l.x - l.at, H: l.s.st.size.MM() * 1.25, Color: tint, Source: st.source})
	}
	if st.style&block.Underline != 0 {
		em := l.s.st.size.MM()
		l.box.Rules = append(l.box.Rules, Rule{X1: l.at, Y1: l.base + em*0.11, X2: l.x, Y2: l.base + em*0.11, Thick: em * 0.055})
	}
	ws := l.extra
	if !strings.Contains(text, " ") {
		ws = 0
	}
	l.box.Runs = append(l.box.Runs, Run{X: l.at, Y: l.base, Face: st.face, Size: l.s.st.size, Text: text, WordSpace: ws, Tracking: l.tracking, Source: st.source})
}

func (l *lineBuilder) finish() {
	if l.open {
		l.close()
	}
}
