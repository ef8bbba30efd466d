package check

import (
	"slices"
	"strings"

	"pena/app/compose"
	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/text"
)

const (
	sourceNumber = "field:nomor"
	sourceDate   = "field:tanggal"
)

// numberOnce (V6) compares with the other papers of the dossier, void ones too.
// A number that is written with its code stands for its register; a bare "12"
// is the same only for papers of the same kind of issuer.
func numberOnce(p *paper, tell tell) {
	own := plainNumber(p.doc.Number)
	if own == "" || p.day.IsZero() {
		return
	}
	for _, s := range p.dossier.Documents {
		if s.ID == p.doc.ID || s.Date.Year != p.day.Year || plainNumber(s.Number) != own {
			continue
		}
		if strings.Contains(own, "/") || p.sameRegister(s.Kind) {
			tell(sourceNumber, text.NumberTaken(p.doc.Number, p.day.Year, p.title(s), s.State == model.Batal))
		}
	}
	p.takenLine(own, tell)
}

// takenLine looks for the number among the lines of the register, also of papers
// made elsewhere.
func (p *paper) takenLine(own string, tell tell) {
	var issuer model.ID
	if b := compose.IssuerOf(p.kind, p.doc, p.dossier); b != nil {
		issuer = b.ID
	}
	for i := range p.lines {
		e := &p.lines[i]
		if e.ID == p.line || e.Document == p.doc.ID || e.Year != p.day.Year || e.Issuer != issuer {
			continue
		}
		for _, n := range append([]string{e.Number}, e.Earlier...) {
			if plainNumber(n) == own && !p.inDossier(e.Document) {
				tell(sourceNumber, text.NumberTaken(p.doc.Number, p.day.Year, text.LineOf(e.Subject, e.To), e.State == model.EntryVoid))
			}
		}
	}
}

// inDossier reports whether a paper is of this dossier, and told by its title.
func (p *paper) inDossier(id model.ID) bool {
	return id != "" && slices.ContainsFunc(p.dossier.Documents, func(s compose.Summary) bool { return s.ID == id })
}

func (p *paper) sameRegister(kind string) bool {
	k := p.dossier.Kinds.Kind(kind)
	return kind == p.kind.Key || k != nil && k.Kop == p.kind.Kop && k.Signing.Form == p.kind.Signing.Form
}

// plainNumber is a number as clerks compare it: case and spaces do not matter.
func plainNumber(s string) string { return strings.ToUpper(strings.Join(strings.Fields(s), "")) }

// numberOrder (V7): in one register a later number has no earlier date.
func numberOrder(p *paper, tell tell) {
	if p.day.IsZero() || p.lineInOrder(tell) {
		return
	}
	for _, s := range p.dossier.Documents {
		if s.ID == p.doc.ID || s.Date.Year != p.day.Year || s.Date == p.day {
			continue
		}
		own, other, ok := sequence(plainNumber(p.doc.Number), plainNumber(s.Number))
		if ok && own < other == s.Date.Before(p.day) {
			tell(sourceDate, text.NumbersOutOfOrder(p.doc.Number, p.day.Long(), s.Number, s.Date.Long(), p.title(s)))
		}
	}
}

// lineInOrder holds the paper's line against its neighbours in the register; ok
// is false when the paper has none there.
func (p *paper) lineInOrder(tell tell) (ok bool) {
	i := slices.IndexFunc(p.lines, func(e model.Entry) bool { return e.ID == p.line })
	if i < 0 || p.lines[i].Series == "" {
		return false
	}
	e := p.lines[i]
	e.Date = p.day
	before, after := register.OutOfOrder(p.lines, &e)
	for _, x := range []*model.Entry{before, after} {
		if x != nil {
			tell(sourceDate, text.NumbersOutOfOrder(p.doc.Number, p.day.Long(), x.Number, x.Date.Long(), text.LineOf(x.Subject, x.To)))
		}
	}
	return true
}

// numberYear tells when the number opens the register of a year, or when that of a
// later year is in use already.
func numberYear(p *paper, tell tell) {
	if e := p.otherYear; e != nil {
		tell(sourceDate, text.NumberOfYear(p.day.Year, e.Number, e.Year, e.Date.Long()))
	}
}

// sequence reads the running parts of two numbers of one register: all parts
// are the same but one of digits, and perhaps the month.
func sequence(a, b string) (own, other string, ok bool) {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	if len(x) != len(y) || len(x) < 2 {
		return "", "", false
	}
	for i := range x {
		switch {
		case x[i] == y[i] || isRoman(x[i]) && isRoman(y[i]):
		case ok || !isDigits(x[i]) || !isDigits(y[i]):
			return "", "", false
		default:
			n := max(len(x[i]), len(y[i]))
			own, other, ok = pad(x[i], n), pad(y[i], n), true
		}
	}
	return own, other, ok && own != other
}

func pad(s string, n int) string { return strings.Repeat("0", n-len(s)) + s }

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func isRoman(s string) bool {
	_, err := indonesia.ParseRoman(s)
	return err == nil
}
