package typeset

import (
	"maps"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/app/typeset/font"
	"pena/model/indonesia"
)

// Typesetter sets one paper again and again while it is edited. It keeps what
// was measured, so setting a paper of which one sentence changed costs that
// sentence. It is for one goroutine at a time.
type Typesetter struct {
	lib    *font.Library
	office map[string]map[string]string // settings of the office by layout key

	layout   Layout
	settings map[string]string
	faces    faces
	paras    map[uint64]*para      // by content
	flows    map[flowKey]*keptFlow // by block
	round    uint32
	old      []*Page
}

// para is a measured paragraph or cell.
type para struct {
	spans []block.Span
	st    style
	width MM
	lines []line
	round uint32
}

type flowKey struct {
	b         block.Block
	width     MM
	landscape bool
}

type keptFlow struct {
	flow  flow
	round uint32
}

// New makes a typesetter that takes faces from lib. office holds the office's
// own settings by layout key; nil means as shipped.
func New(lib *font.Library, office map[string]map[string]string) *Typesetter {
	return &Typesetter{lib: lib, office: office}
}

// Set makes the page tree of the paper. A page that is the same as in the last
// call is the same pointer. The error is a [*SettingError] when the office's or
// the paper's settings cannot be; the pages are then set with the shipped ones.
func (t *Typesetter) Set(d *block.Document) (*Pages, error) {
	err := t.useLayout(d)
	t.round++
	out := &Pages{Meta: Meta{d.Title, d.Author, d.Subject, d.Created}}
	labels := map[string]string{} // outline key -> page label, for the contents
	for pass := 0; pass < 3; pass++ {
		marks := t.setSections(d, out, labels)
		if !t.hasContents(d) || !t.relabel(out, marks, labels) {
			break
		}
	}
	if len(d.Draft) > 0 {
		t.markDraft(out)
	}
	t.reusePages(out)
	t.sweep()
	return out, err
}

// useLayout takes up the layout of the paper; a change of it forgets all that was measured.
func (t *Typesetter) useLayout(d *block.Document) error {
	shipped, ok := ShippedLayout(d.Layout)
	if !ok {
		shipped, _ = ShippedLayout("surat")
	}
	l, err := shipped.With(t.office[d.Layout], d.Settings)
	if err != nil {
		l = shipped
	}
	if t.paras == nil || l != t.layout || !maps.Equal(t.settings, d.Settings) {
		t.layout, t.settings = l, maps.Clone(d.Settings)
		t.faces = faces{t.lib, l.Font}
		t.paras, t.flows, t.old = map[uint64]*para{}, map[flowKey]*keptFlow{}, nil
	}
	return err
}

// Layout is the layout of the last paper set, with all settings applied.
func (t *Typesetter) Layout() Layout { return t.layout }

func (t *Typesetter) hasContents(d *block.Document) bool {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if _, ok := b.(*block.Contents); ok {
				return true
			}
		}
	}
	return false
}

// setSections makes all pages and returns the outline marks with page indices
// of the whole paper.
func (t *Typesetter) setSections(d *block.Document, out *Pages, labels map[string]string) []mark {
	out.Pages, out.Outline = out.Pages[:0], out.Outline[:0]
	entries := outlineOf(d)
	var marks []mark
	number := 0
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Restart {
			number = 0
		}
		f := t.sectionFlow(s, entries, labels)
		pages, m := paginate(f, t.sheet(s))
		base := len(out.Pages)
		for k := range m {
			m[k].page += base
			out.Outline = append(out.Outline, OutlineEntry{m[k].entry.Depth, m[k].entry.Text, m[k].page, m[k].y})
		}
		marks = append(marks, m...)
		for k, p := range pages {
			number++
			t.numberPage(p, s, number, k)
		}
		out.Pages = append(out.Pages, pages...)
	}
	return marks
}

func (t *Typesetter) sectionFlow(s *block.Section, entries []contentsEntry, labels map[string]string) flow {
	width := t.layout.textWidth(s.Landscape)
	var f flow
	if s.Kop != nil {
		f = append(f, t.kop(s.Kop, width)...)
	}
	for i, b := range s.Blocks {
		if i > 0 {
			f = append(f, t.afterHead(s.Blocks[i-1], b)...)
		}
		switch b := b.(type) {
		case *block.Contents:
			f = append(f, t.contents(b, entries, labels, width)...)
		case *block.Signatures:
			f.keepTail(2)
			f = append(f, t.flowOf(b, width, s.Landscape)...)
		default:
			f = append(f, t.flowOf(b, width, s.Landscape)...)
		}
	}
	return f
}

// afterHead is the white between the last line of a head and what follows it.
func (t *Typesetter) afterHead(before, next block.Block) flow {
	head := func(b block.Block) bool {
		p, ok := b.(*block.Paragraph)
		return ok && (p.Role == block.RoleTitle || p.Role == block.RoleHead || p.Role == block.RoleAnnex)
	}
	same := func() bool {
		p, q := before.(*block.Paragraph), next.(*block.Paragraph)
		return p.Role == q.Role
	}
	if _, white := next.(*block.Space); white || !head(before) || (head(next) && same()) {
		return nil
	}
	return flow{{height: t.layout.lineHeight(t.layout.Size) * 0.7, space: true, glue: true}}
}

func (t *Typesetter) sheet(s *block.Section) sheet {
	w, h := t.layout.pageSize(s.Landscape)
	sh := sheet{w, h, t.layout.Top, t.layout.Bottom, t.layout.Left, t.layout.Right, t.layout.Top, s.Centre}
	if s.Kop != nil {
		sh.topFirst = t.layout.TopKop
	}
	return sh
}

// numberPage writes the page number in the middle of the top margin. n counts
// through the paper (or from the last restart), k within the section.
func (t *Typesetter) numberPage(p *Page, s *block.Section, n, k int) {
	l := &t.layout
	switch s.Numbers {
	case block.NumbersNone:
		return
	case block.NumbersRoman:
		r, err := indonesia.Roman(n)
		if err != nil { // beyond 3999 no paper goes
			r = strconv.Itoa(n)
		}
		p.Label = strings.ToLower(r)
	default:
		p.Label = strconv.Itoa(n)
		if s.Numbers == block.NumbersLayout && n < l.PageNumberFrom {
			return
		}
	}
	text := strings.ReplaceAll(l.PageNumber, "{n}", p.Label)
	st := style{size: l.PageNumberSize, line: l.PageNumberSize.MM() * 1.15, align: centre}
	ln := t.para([]block.Span{{Text: text}}, st, l.textWidth(s.Landscape))
	p.Placed = append(p.Placed, Placed{l.Left, l.Top/2 - st.line/2, ln[0].box})
}

// reusePages gives back the old pointer for every page that did not change.
func (t *Typesetter) reusePages(out *Pages) {
	for i, p := range out.Pages {
		if i < len(t.old) && samePage(p, t.old[i]) {
			out.Pages[i] = t.old[i]
		}
	}
	t.old = append([]*Page(nil), out.Pages...)
}

func samePage(a, b *Page) bool {
	if a.Width != b.Width || a.Height != b.Height || a.Label != b.Label || len(a.Placed) != len(b.Placed) {
		return false
	}
	for i := range a.Placed {
		if a.Placed[i] != b.Placed[i] {
			return false
		}
	}
	return true
}

// sweep forgets what has not been used for a while.
func (t *Typesetter) sweep() {
	const keep = 8
	if t.round%keep != 0 {
		return
	}
	for k, p := range t.paras {
		if t.round-p.round > keep {
			delete(t.paras, k)
		}
	}
	for k, f := range t.flows {
		if t.round-f.round > keep {
			delete(t.flows, k)
		}
	}
}
