package check

import (
	"strings"

	"pena/model"
	"pena/ui/text"
)

// citedPapers: another paper of the dossier that the text names, under
// Memperhatikan or elsewhere, is there, is in force, and has the number and the
// date that the text gives.
func citedPapers(p *paper, tell tell) {
	model.Walk(p.doc.Text, func(n *model.Node, above []*model.Node) bool {
		for _, m := range based.FindAllStringSubmatch(n.Text, -1) {
			if m[1] != "naskah_lain" {
				continue
			}
			key, part, _ := strings.Cut(m[2], ".")
			where := p.where(n.ID)
			if len(above) > 0 && above[0].Name == "memperhatikan" {
				where = strings.TrimSpace("Memperhatikan " + where)
			}
			if said := p.cannotCite(key, part, where); said != "" {
				source := "fact:naskah_lain." + key
				p.told[source] = true
				tell(source, said)
			}
		}
		return true
	})
}

// cannotCite says why the number or date of another paper cannot be given, "" when it can.
func (p *paper) cannotCite(kind, part, where string) string {
	name := kind
	if k := p.dossier.Kinds.Kind(kind); k != nil {
		name = k.Title
	}
	s := p.newest(kind)
	switch {
	case s == nil && p.onlyVoid(kind):
		return text.CitedPaperVoid(where, name)
	case s == nil:
		return text.CitedPaperLacking(where, name)
	case part == "nomor" && strings.TrimSpace(s.Number) == "":
		return text.CitedPaperUnnumbered(where, p.title(*s))
	case part == "tanggal" && s.Date.IsZero():
		return text.CitedPaperUndated(where, p.title(*s))
	}
	return ""
}

// onlyVoid reports whether papers of the kind were made, none of which is in force.
func (p *paper) onlyVoid(kind string) bool {
	for _, s := range p.dossier.Documents {
		if s.Kind == kind && s.ID != p.doc.ID {
			return true
		}
	}
	return false
}
