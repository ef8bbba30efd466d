package app

import (
	"maps"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
)

// Fits are the ways in which the paper's text may be closed up to take a page
// less, within what its layout permits; none for a text of one page, and for one
// that no permitted change makes shorter. Annexes are not counted: each begins a
// page anyway.
func (s *Session) Fits() ([]typeset.Fit, error) {
	s.mu.Lock()
	doc, facts, office, l := s.doc, s.facts, s.office, s.life
	s.mu.Unlock()
	if err := mayBeWritten(&l.paper); err != nil {
		return nil, err
	}
	b := new(compose.Composer).Compose(s.kind, doc, facts)
	b.Foot = l.foot
	b.Sections = withoutAnnexes(b.Sections)
	layout, err := layoutOf(b, office)
	if err != nil {
		return nil, err
	}
	setter := typeset.New(s.o.fonts, office)
	return layout.Fits(func(changes map[string]string) int {
		c := *b
		c.Settings = merged(b.Settings, changes)
		pages, _ := setter.Set(&c) // settings that cannot be are set as shipped, which saves nothing
		return len(pages.Pages)
	}), nil
}

// withoutAnnexes are the sections before the first that begins with the heading
// of an annex.
func withoutAnnexes(sections []block.Section) []block.Section {
	for i := 1; i < len(sections); i++ {
		if len(sections[i].Blocks) == 0 {
			continue
		}
		if p, ok := sections[i].Blocks[0].(*block.Paragraph); ok && p.Role == block.RoleAnnex {
			return sections[:i]
		}
	}
	return sections
}

// layoutOf is the layout that holds for a paper.
func layoutOf(b *block.Document, office map[string]map[string]string) (typeset.Layout, error) {
	shipped, _ := typeset.ShippedLayout(b.Layout)
	return shipped.With(office[b.Layout], b.Settings)
}

func merged(a, b map[string]string) map[string]string {
	out := map[string]string{}
	maps.Copy(out, a)
	maps.Copy(out, b)
	return out
}

// TakeFit closes the paper up in one of the ways of [Session.Fits], as one step
// of undo. It holds for this paper alone and is kept with it.
func (s *Session) TakeFit(f typeset.Fit) error {
	return s.change("", func(d *model.Document) error {
		l, _ := typeset.ShippedLayout(s.kind.Layout)
		changes := map[string]string{}
		for _, c := range f.Changes {
			changes[c.Setting.Key] = c.To
		}
		if _, err := l.With(changes); err != nil {
			return err
		}
		d.Layout = merged(d.Layout, changes)
		return nil
	})
}

// Closed are the settings by which the paper is closed up now, in the order of
// the settings page, from what the paper has to what holds for its layout.
func (s *Session) Closed() []typeset.Change {
	s.mu.Lock()
	own, office := s.doc.Layout, s.office[s.kind.Layout]
	s.mu.Unlock()
	l, _ := typeset.ShippedLayout(s.kind.Layout)
	if with, err := l.With(office); err == nil {
		l = with
	}
	var out []typeset.Change
	for _, set := range typeset.Settings() {
		if to, ok := own[set.Key]; ok && typeset.IsFit(set.Key) {
			out = append(out, typeset.Change{Setting: set, From: to, To: l.Value(set.Key)})
		}
	}
	return out
}

// Unfit gives the paper the settings of its layout again that [Session.TakeFit]
// changed.
func (s *Session) Unfit() error {
	return s.change("", func(d *model.Document) error {
		for key := range d.Layout {
			if typeset.IsFit(key) {
				delete(d.Layout, key)
			}
		}
		return nil
	})
}
