package check

import (
	"pena/app/compose"
	"regexp"
	"strconv"
	"strings"

	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

var (
	enclosed  = regexp.MustCompile(`(?i)\b(terlampir|dilampirkan)\b`)
	apart     = regexp.MustCompile(`(?i)daftar hadir( sebagaimana)? terlampir`) // a sheet of its own, signed at the meeting
	annexCite = regexp.MustCompile(`\bLampiran ([IVXLC]+)\b`)
	leading   = regexp.MustCompile(`^(\d{1,6})\s*(?:\([^)]*\))?\s*(\pL*)`)
)

// annexes (V14): what the text and the row Lampiran say of annexes is there.
// What a place to fill in asks for is not yet said.
func annexes(p *paper, tell tell) {
	have := p.annexes()
	for _, top := range p.doc.Text {
		if isAnnex(top) {
			continue
		}
		model.Walk([]*model.Node{top}, func(n *model.Node, _ []*model.Node) bool {
			if !strings.Contains(strings.ToLower(n.Text), "lampir") {
				return true
			}
			if have == 0 && enclosed.MatchString(apart.ReplaceAllString(compose.WithoutPlaces(n.Text), "")) {
				tell(n.ID, text.NothingEnclosed(p.where(n.ID)))
			}
			if p.kind.Layout == "keputusan" {
				p.citedAnnexes(n, have, tell)
			}
			return true
		})
	}
	p.enclosureRow(have, tell)
}

// citedAnnexes: "Lampiran II" of a decree is its second annex.
func (p *paper) citedAnnexes(n *model.Node, have int, tell tell) {
	for _, m := range annexCite.FindAllStringSubmatch(n.Text, -1) {
		if i, err := indonesia.ParseRoman(m[1]); err == nil && i > have {
			tell(n.ID, text.NoSuchAnnex(m[0], p.where(n.ID), have))
		}
	}
}

// encloses reports whether the text lists what goes with it apart from the
// letter: "bersama ini kami lampirkan".
func (p *paper) encloses() bool {
	found := false
	model.Walk(p.doc.Text, func(n *model.Node, _ []*model.Node) bool {
		found = strings.Contains(strings.ToLower(n.Text), " lampirkan")
		return !found
	})
	return found
}

// enclosureRow compares the row Lampiran of a letter with its annexes. A berkas
// may hold several annexes, and how many sheets they fill is not known here.
func (p *paper) enclosureRow(have int, tell tell) {
	for _, f := range p.form {
		if f.Def.Key != "lampiran" || f.BuiltIn {
			continue
		}
		if f.Value == "" && f.Def.Default == "" {
			continue // the annexes are counted
		}
		said := strings.TrimSpace(f.Shown)
		m := leading.FindStringSubmatch(said)
		none := strings.Trim(said, "-–") == "" || strings.EqualFold(said, "tidak ada") || m != nil && strings.Trim(m[1], "0") == ""
		switch {
		case none && have > 0:
			tell(f.Source, text.EnclosuresUnsaid(have))
		case !none && have == 0 && !p.encloses():
			tell(f.Source, text.EnclosuresMissing(said))
		case m != nil && have > 0:
			n, _ := strconv.Atoi(m[1])
			unit := strings.ToLower(m[2])
			sheets := unit == "lembar" || unit == "halaman"
			if !sheets && (n > have || n != have && unit != "berkas" && unit != "bundel") {
				tell(f.Source, text.EnclosuresDiffer(said, have))
			}
		}
	}
}
