package check

import (
	"strings"

	"pena/app/block"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
)

// facts is a dossier on a day.
type facts struct {
	dossier *compose.Dossier
	kawasan *model.Kawasan
	day     indonesia.Date // of the paper; zero: now
	members []model.Member // on the day
}

func newFacts(f *compose.Dossier, day indonesia.Date) facts {
	if f == nil {
		f = &compose.Dossier{}
	}
	out := facts{dossier: f, kawasan: f.Kawasan, day: day}
	if out.kawasan == nil {
		out.kawasan = &model.Kawasan{}
	}
	out.members = membersOn(out.kawasan, day)
	return out
}

func membersOn(k *model.Kawasan, day indonesia.Date) []model.Member {
	var out []model.Member
	for _, m := range k.Members {
		if m.On(day) {
			out = append(out, m)
		}
	}
	return out
}

func (f *facts) isMember(code string) bool {
	for _, m := range f.members {
		if m.Code == code {
			return true
		}
	}
	return false
}

// desa names a desa as papers print it: "Desa Bajuin".
func (f *facts) desa(code string) string { return "Desa " + f.bareDesa(code) }

func (f *facts) bareDesa(code string) string {
	for _, m := range f.kawasan.Members {
		if m.Code == code && m.PrintName != "" {
			return m.PrintName
		}
	}
	if r, ok := region.ByCode(region.Code(code)); ok {
		return r.Name
	}
	return code
}

// paper is a paper with what its rules ask for more than once.
type paper struct {
	facts
	kind      *compose.Kind
	doc       *model.Document
	lines     []model.Entry // of the register of the year, when it is known
	line      model.ID      // the paper's own
	otherYear *model.Entry  // see Input
	missions  []Mission     // of all papers
	blocks    *block.Document
	pages     *typeset.Pages
	meeting   *model.Meeting
	numbers   *model.Numbering
	form      []compose.Field
	printed   []block.Printed
	places    map[string]int  // of every source, in the order of the page
	told      map[string]bool // sources of which a rule has said better what the composer misses
}

func newPaper(in Input) *paper {
	shown := *in.Document
	shown.Text = compose.Printed(in.Kind, in.Document, in.Facts)
	p := &paper{facts: newFacts(in.Facts, in.Document.Date), lines: in.Register, line: in.Entry, missions: in.Missions, otherYear: in.OtherYear, kind: in.Kind, doc: &shown, blocks: in.Blocks, pages: in.Pages, told: map[string]bool{}}
	if p.blocks == nil {
		p.blocks = new(compose.Composer).Compose(in.Kind, in.Document, in.Facts)
	}
	for i := range p.kawasan.Meetings {
		if m := &p.kawasan.Meetings[i]; m.ID == in.Document.Meeting && m.ID != "" {
			p.meeting = m
		}
	}
	p.form = compose.Form(in.Kind, in.Document, in.Facts)
	p.numbers = model.Number(shown.Text)
	p.printed = p.blocks.Printed()
	p.places = places(p.printed, shown.Text)
	return p
}

// where names a part for a sentence: "Pasal 7 ayat (1)", else the heading it
// stands under, else "".
func (p *paper) where(id string) string {
	if cite := p.numbers.Cite(id); cite != "" {
		return cite
	}
	heading := ""
	model.Walk(p.doc.Text, func(n *model.Node, above []*model.Node) bool {
		if n.ID != id {
			return true
		}
		for _, a := range above {
			if a.Kind.IsHeading() && a.Text != "" && !strings.Contains(a.Text, "{{") {
				heading = a.Text
			}
		}
		return false
	})
	return heading
}

// annexes counts the sections lampiran-1, lampiran-2, ... of the text.
func (p *paper) annexes() int {
	n := 0
	for _, s := range p.doc.Text {
		if isAnnex(s) {
			n++
		}
	}
	return n
}

func isAnnex(n *model.Node) bool {
	return n.Kind == model.Seksi && strings.HasPrefix(n.Name, "lampiran-")
}

// title names another paper for a sentence.
func (f *facts) title(s compose.Summary) string {
	if s.Title != "" {
		return s.Title
	}
	if k := f.dossier.Kinds.Kind(s.Kind); k != nil {
		return k.Title
	}
	return s.Kind
}
