package compose

import (
	"slices"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model"
)

// recipientSource begins the source of what a list of recipients says: the place
// where it is mended.
const recipientSource = "penerima:"

// ToMany reports whether a paper of this kind can go to a list of recipients: it
// is a letter and names whom it goes to.
func (k *Kind) ToMany() bool {
	if k.Layout != "surat" {
		return false
	}
	for _, n := range k.Text {
		if n.Kind == model.Seksi && n.Name == "yth" {
			return true
		}
	}
	return false
}

// recipient is who the composed copy is for; nil when the letter goes out once.
func (e *facts) recipient() *model.Recipient {
	if n := e.doc.To.Copies(); e.copy < 0 || e.copy >= n {
		return nil
	}
	return &e.doc.To.List[e.copy]
}

// recipientFact is what is known of who the copy is for.
func (e *facts) recipientFact(v *fact, name string) {
	v.source = recipientSource + name
	r := e.recipient()
	if r == nil {
		return
	}
	switch name {
	case "tujuan":
		v.text = r.Called()
	case "nama":
		v.text = r.Name
	case "tempat":
		v.text = r.Place
	default:
		v.text, _ = e.doc.To.More(e.copy, name)
	}
}

// recipientSpans are words of the list of recipients; a press on them leads there.
func recipientSpans(text, column string) []block.Span {
	return add(nil, block.Span{Text: tidy(text), Source: recipientSource + column})
}

// toOne is the recipient of a copy, in place of those that the text names.
func toOne(r *model.Recipient) block.Block {
	return &block.Paragraph{Role: block.RoleLeft, Spans: recipientSpans(r.Called(), "tujuan")}
}

// toAll are all recipients, each with its place: "Kepala Desa Bajuin di Bajuin".
func toAll(list []model.Recipient) block.Block {
	l := &block.List{}
	for i, r := range list {
		text := r.Called()
		if r.Place != "" {
			text += " di " + r.Place
		}
		l.Items = append(l.Items, block.Item{Label: strconv.Itoa(i+1) + ".", Source: recipientSource + "tujuan",
			Body: []block.Block{&block.Paragraph{Role: block.RoleFlush, Spans: recipientSpans(text, "tujuan")}}})
	}
	return l
}

// at is the line with the place that a letter goes to; nil without one.
func (p *pass) at(r *model.Recipient) *block.Item {
	if r == nil || r.Place == "" {
		return nil
	}
	return &block.Item{Label: "di", Source: recipientSource + "tempat",
		Body: []block.Block{&block.Paragraph{Role: block.RoleLeft, Spans: recipientSpans("\n"+r.Place, "tempat")}}}
}

// RecipientGroup is a group of people or offices that a dossier knows.
type RecipientGroup struct{ Key, Label string }

// RecipientGroups are the groups that [RecipientsFrom] gives.
var RecipientGroups = []RecipientGroup{
	{"kepala-desa", "Semua kepala desa kawasan"},
	{"ketua-bpd", "Semua ketua BPD kawasan"},
	{"camat", "Semua camat kawasan"},
	{"tkpkp", "Semua anggota TKPKP"},
}

// RecipientsFrom are the recipients of a group on the paper's date, each once: the
// office as a letter addresses it, who holds it, and where.
func RecipientsFrom(group string, k *Kind, d *model.Document, f *Dossier) []model.Recipient {
	e := newFacts(k, d, f)
	var out []model.Recipient
	switch group {
	case "kepala-desa":
		out = e.officesOf(model.RoleKepalaDesa, scopeEveryVillage)
	case "ketua-bpd":
		out = e.officesOf(model.RoleKetuaBPD, scopeEveryVillage)
	case "camat":
		out = e.officesOf(model.RoleCamat, scopeEveryDistrict)
	case "tkpkp":
		for _, m := range e.kawasan.Team.Members {
			out = append(out, model.Recipient{To: clip(m.Office), Name: clip(e.personName(m.Person))})
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(out, func(r model.Recipient) bool {
		key := strings.ToLower(r.To + "\t" + r.Name + "\t" + r.Place)
		again := seen[key] || r.Called() == ""
		seen[key] = true
		return again
	})
}

// officesOf are the holders of a role in each region of a scope.
func (e *facts) officesOf(role model.Role, scope string) (out []model.Recipient) {
	for _, code := range e.scopeCodes(scope) {
		r := model.Recipient{To: e.nameless(role, code), Place: e.placeOf(code)}
		if o, ok := e.dossier.Holder(role, code, e.doc.Date); ok {
			r.Name = fullName(o.Person)
			if o.Holding.Title != "" {
				r.To = o.Title()
			}
		}
		out = append(out, model.Recipient{To: clip(r.To), Name: clip(r.Name), Place: clip(r.Place)})
	}
	return out
}

// clip makes a fact of the dossier one line that a list of recipients can hold.
func clip(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	return strings.TrimSpace(string(r[:min(len(r), model.LongestRecipientCell)]))
}
