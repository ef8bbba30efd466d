package check

import (
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
)

// charterItem is one thing an Anggaran Dasar must hold, the parts of the
// template that hold it, and the BAB where it belongs.
type charterItem struct {
	letter, what string
	parts        []string
	chapter      string
}

// charterItems are those of PP 11/2021 Ps 11(2).
var charterItems = []charterItem{
	{"a", text.CharterName, []string{"nama"}, "bab-nama"},
	{"b", text.CharterSeat, []string{"kedudukan"}, "bab-nama"},
	{"c", text.CharterPurpose, []string{"tujuan"}, "bab-tujuan"},
	{"d", text.CharterCapital, []string{"sumber-modal", "modal-awal"}, "bab-modal"},
	{"e", text.CharterBusiness, []string{"jenis-usaha"}, "bab-usaha"},
	{"f", text.CharterOrgans, []string{"penasihat", "pelaksana", "pengawas"}, "bab-organ"},
	{"g", text.CharterDuties, []string{"penasihat", "tugas-pelaksana", "pengawas", "persyaratan", "masa-jabatan", "pemberhentian"}, "bab-pengangkatan"},
	{"h", text.CharterProfit, []string{"hasil-usaha"}, "bab-hasil"},
}

// charterContent (V10): one finding for each item that lacks a part of the
// template, and one when units of business are not named (Ps 11(5)).
func charterContent(p *paper, tell tell) {
	for _, it := range charterItems {
		for _, part := range it.parts {
			if !p.holds(part) {
				tell(p.belongs(it.chapter), text.CharterLacks(it.what, it.letter))
				break
			}
		}
	}
	if len(p.kawasan.BUMDesma.Units) > 0 && !p.holds("unit-usaha") {
		tell(p.belongs("bab-usaha"), text.CharterLacksUnits())
	}
}

// holds reports whether the named part is there and says something.
func (p *paper) holds(name string) bool {
	n := model.Find(p.doc.Text, name)
	if n == nil {
		return false
	}
	said := false
	model.Walk([]*model.Node{n}, func(n *model.Node, _ []*model.Node) bool {
		said = strings.TrimSpace(n.Text) != ""
		return !said
	})
	return said
}

// belongs is the node where a missing part is to be put: its BAB, else the
// beginning of the text.
func (p *paper) belongs(chapter string) string {
	if n := model.Find(p.doc.Text, chapter); n != nil {
		return n.ID
	}
	if len(p.doc.Text) > 0 {
		return p.doc.Text[0].ID
	}
	return ""
}

// organCount: the number of an organ is that of the people named. The director
// is named apart from the other pelaksana operasional.
func organCount(p *paper, tell tell) {
	for _, o := range []struct {
		count, names, what string
		apart              int
	}{
		{"jumlah_pelaksana", "nama_pelaksana", text.OrganOperators, 1},
		{"jumlah_pengawas", "nama_pengawas", text.OrganSupervisors, 0},
	} {
		said, ok := p.wholeAnswer(o.count)
		named := len(p.listAnswer(o.names))
		if ok && named > 0 && said != int64(named+o.apart) {
			tell("field:"+o.count, text.OrganCountDiffers(o.what, said, named+o.apart))
		}
	}
}

// eachVillageNumber (V16): every desa has its number and whatever else is asked
// of each; papers of the older form have as many numbers as desa. That each desa
// has a head and a secretary to sign, the rule pejabat sees.
func eachVillageNumber(p *paper, tell tell) {
	for _, f := range p.form {
		if f.Def.Type != compose.TypePerDesa || !f.Def.Required {
			continue
		}
		answers, otherwise := compose.PerDesa(f.Value), compose.PerDesa(f.Default)
		var lacking []string
		for _, m := range p.members {
			if answers[m.Code] == "" && otherwise[m.Code] == "" && (f.Default == "" || len(otherwise) > 0) {
				lacking = append(lacking, p.desa(m.Code))
			}
		}
		if len(lacking) > 0 && p.listAnswer("nomor_peraturan") == nil {
			p.told[f.Source] = true
			tell(f.Source, text.VillagesLack(f.Def.Label, lacking))
		}
	}
	numbers := len(p.listAnswer("nomor_peraturan"))
	if numbers > 0 && len(p.members) > 0 && numbers != len(p.members) {
		p.told["field:nomor_peraturan"] = true
		tell("field:nomor_peraturan", text.NumbersOfVillages(numbers, len(p.members)))
	}
}

// listAnswer is the answer to a list field of the kind.
func (p *paper) listAnswer(key string) []string {
	f := p.kind.Field(key)
	if f == nil || f.Type != compose.TypeList {
		return nil
	}
	var out []string
	for _, l := range strings.Split(p.doc.Fields[key], "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}
