package check

import (
	"regexp"
	"slices"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/model/law"
	"pena/model/region"
	"pena/ui/text"
)

// basis is the name of the part Mengingat.
const basis = "mengingat"

// lawMark is a law named in a text.
var lawMark = regexp.MustCompile(`\{\{hukum:([a-z0-9-]+)`)

// cited is a law that a part of a paper names: by its key, or typed.
type cited struct {
	node  *model.Node
	among string // name of the part of the text that it stands in
	entry law.Entry
	known bool      // the library has it
	place law.Place // of what was typed too
	typed bool
}

// laws are those a paper names, in the order of its text: every placeholder,
// and in Mengingat what was typed as well.
func (p *paper) laws() []cited {
	var out []cited
	lib := p.dossier.Library()
	model.Walk(compose.Arranged(p.doc, p.dossier), func(n *model.Node, above []*model.Node) bool {
		among := ""
		if len(above) > 0 {
			among = above[0].Name
		}
		for _, m := range lawMark.FindAllStringSubmatch(n.Text, -1) {
			for _, e := range p.entries(lib, m[1]) {
				out = append(out, cited{node: n, among: among, entry: e, known: true, place: lib.PlaceOf(e.Key)})
			}
		}
		if among != basis || strings.Contains(n.Text, "{{hukum:") {
			return true
		}
		if t, ok := law.Read(n.Text); ok {
			e, known := lib.Known(t)
			out = append(out, cited{node: n, among: among, entry: e, known: known, place: t.Place(), typed: true})
		}
		return true
	})
	return out
}

// entries are the laws a key stands for.
func (p *paper) entries(lib *law.Library, key string) []law.Entry {
	if _, ok := law.TopicOf(key); ok {
		return lib.Topic(key, p.kawasan.Regency, p.day.Year)
	}
	if e, ok := lib.Get(key); ok {
		return []law.Entry{e}
	}
	return nil
}

// lawInForce: what was repealed is no basis.
func lawInForce(p *paper, tell tell) {
	lib := p.dossier.Library()
	for _, c := range p.laws() {
		if by, yes := lib.Repealed(c.entry, p.day.Year); yes && c.known {
			tell(c.node.ID, text.LawRepealed(lib.Name(c.entry, law.NumberOnly), by))
		}
	}
}

// lawOfRegency: a law for certain kabupaten, above all the one that formed
// them, is cited in no other.
func lawOfRegency(p *paper, tell tell) {
	lib := p.dossier.Library()
	for _, c := range p.laws() {
		if c.known && p.kawasan.Regency != "" && len(c.entry.Regencies) > 0 && !slices.Contains(c.entry.Regencies, p.kawasan.Regency) {
			tell(c.node.ID, text.LawOfOtherRegency(lib.Name(c.entry, law.NumberOnly), regencyName(region.Code(p.kawasan.Regency))))
		}
	}
}

// lawOrder: in Mengingat a law that was typed stands where its rank and year
// put it; the program itself puts only those of the library in order.
func lawOrder(p *paper, tell tell) {
	var list []cited
	for _, c := range p.laws() {
		if c.among == basis {
			list = append(list, c)
		}
	}
	for i, c := range list {
		if !c.typed {
			continue
		}
		late := slices.ContainsFunc(list[:i], func(o cited) bool { return o.place.Compare(c.place) > 0 })
		early := slices.ContainsFunc(list[i+1:], func(o cited) bool { return !o.typed && o.place.Compare(c.place) < 0 })
		if late || early {
			tell(c.node.ID, text.LawOutOfOrder(p.where(c.node.ID)))
		}
	}
}

// lawOnce: no law stands twice in Mengingat.
func lawOnce(p *paper, tell tell) {
	lib, seen := p.dossier.Library(), map[string]bool{}
	for _, c := range p.laws() {
		if !c.known || c.among != basis {
			continue
		}
		if seen[c.entry.Key] {
			tell(c.node.ID, text.LawTwice(lib.Name(c.entry, law.NumberOnly)))
		}
		seen[c.entry.Key] = true
	}
}

// lawAsChecked: a law that was typed and that the library has as checked bears
// the numbers of its gazette that the library has.
func lawAsChecked(p *paper, tell tell) {
	lib := p.dossier.Library()
	for _, c := range p.laws() {
		if !c.typed || !c.known || !c.entry.Checked.Done() {
			continue
		}
		for _, number := range []string{c.entry.Gazette.Number, c.entry.Gazette.Supplement} {
			own, _, _ := strings.Cut(c.node.Text, "sebagaimana telah diubah")
			if number != "" && number != "-" && strings.Contains(own, "(") && !strings.Contains(own, "Nomor "+number+",") && !strings.Contains(own, "Nomor "+number+")") {
				tell(c.node.ID, text.LawDiffers(lib.Name(c.entry, law.NumberOnly), number))
				break
			}
		}
	}
}

// lawChecked: the legal staff compares a law with its text before a paper cites it.
func lawChecked(p *paper, tell tell) {
	for _, g := range p.blocks.Draft {
		if g.Advice {
			tell(g.Source, g.Text)
		}
	}
}
