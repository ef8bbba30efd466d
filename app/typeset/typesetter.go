package typeset

import (
	"maps"

	"pena/app/block"
	"pena/app/typeset/font"
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
	held     map[heldKey]*keptFlow // flows that hold on to what follows
	kept     []keptSection         // pages of the last call
	air      flow                  // white between a head and what follows it
	rooms    map[*block.Figure]MM  // heights left to pictures that fill a page, of the last call
	drafts   map[[2]MM]*Box        // DRAF marks by size of page
	round    uint32
	old      []*Page
	feet     map[footKey]*Box

	electronics map[electronicKey]*Box
	draft       bool // the paper that was set last is one
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
	b         any // a block or a letterhead
	width     MM
	landscape bool
	limit     MM // of the height of a picture that fills its page
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
	t.draft = len(d.Draft) > 0
	t.round++
	t.rooms = map[*block.Figure]MM{}
	out := &Pages{Meta: Meta{d.Title, d.Author, d.Subject, d.Created}}
	labels := map[string]string{} // outline key -> page label, for the contents
	for pass := 0; pass < 3; pass++ {
		marks := t.setSections(d, out, labels)
		if !t.hasContents(d) || !t.relabel(out, marks, labels) {
			break
		}
	}
	t.setFoot(out, d.Foot)
	t.setElectronic(out, d.Foot)
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
		t.paras, t.flows, t.held = map[uint64]*para{}, map[flowKey]*keptFlow{}, map[heldKey]*keptFlow{}
		t.drafts, t.kept, t.old = map[[2]MM]*Box{}, nil, nil
		t.feet, t.electronics = map[footKey]*Box{}, map[electronicKey]*Box{}
		t.air = flow{{height: l.lineHeight(l.Size) * partedLines, space: true, glue: true}}
	}
	return err
}

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
	if a == b {
		return true
	}
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
	for k, f := range t.held {
		if t.round-f.round > keep {
			delete(t.held, k)
		}
	}
}
