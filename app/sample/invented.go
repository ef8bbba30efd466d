package sample

import (
	"slices"
	"time"

	"pena/app/compose"
	"pena/model"
)

// Invented is a paper of any kind on the facts of the set, shipped or not, for
// the pages that show what a template makes. It stands on the sample's own paper
// of the kind, else on the one of the same layout that answers most of what the
// kind asks; what must be answered and is not has the answer of another paper, or an example.
func (s *Set) Invented(k *compose.Kind, now time.Time) *model.Document {
	like := s.nearest(k)
	d := k.NewDocument(id("templat/"+k.Key), like.Kawasan, now)
	d.Sample, d.Date, d.Number, d.Meeting = true, like.Date, like.Number, like.Meeting
	if like.Kind == k.Key {
		d.Body, d.Signer, d.Via = like.Body, like.Signer, like.Via
	}
	if d.Meeting == "" && k.UsesMeeting() {
		d.Meeting = s.meeting(like.Kawasan, k)
	}
	d.Fields = map[string]string{}
	for _, f := range k.Fields {
		switch v, ok := like.Fields[f.Key]; {
		case f.Retired:
		case ok && compose.CheckField(f, v) == nil:
			d.Fields[f.Key] = v
		case f.Required && f.Default == "":
			d.Fields[f.Key] = s.answer(f)
		}
	}
	for _, n := range tables(d.Text) {
		for _, from := range tables(like.Text) {
			if from.Table == n.Table && sameColumns(compose.Shipped().Kind(like.Kind).Table(n.Table), k.Table(n.Table)) {
				d.Text = model.Edit(d.Text, n.ID, func(n *model.Node) { n.Rows = from.Rows })
			}
		}
	}
	return d
}

// nearest is the paper of the set that is most like one of the kind.
func (s *Set) nearest(k *compose.Kind) *model.Document {
	best, most := s.Documents[0], -1
	for _, d := range s.Documents {
		score := 0
		for _, f := range k.Fields {
			if _, ok := d.Fields[f.Key]; ok {
				score++
			}
		}
		if compose.Shipped().Kind(d.Kind).Layout == k.Layout {
			score += 1000
		}
		if d.Kind == k.Key {
			score += 100_000
		}
		if score > most {
			best, most = d, score
		}
	}
	return best
}

// meeting is a meeting of the kawasan that a paper of the kind can be of.
func (s *Set) meeting(kawasan model.ID, k *compose.Kind) model.ID {
	var wanted []string
	for _, f := range k.Fields {
		if f.Type == compose.TypeMeeting {
			wanted = f.Choices
		}
	}
	for i := range s.Kawasan {
		for _, m := range s.Kawasan[i].Meetings {
			if s.Kawasan[i].ID == kawasan && (len(wanted) == 0 || slices.Contains(wanted, string(m.Kind))) {
				return m.ID
			}
		}
	}
	return ""
}

// answer is what some paper of the set answers to a field of the same key, else
// an example of its type.
func (s *Set) answer(f compose.FieldDef) string {
	for _, d := range s.Documents {
		if v, ok := d.Fields[f.Key]; ok && compose.CheckField(f, v) == nil {
			return v
		}
	}
	return example(f)
}

// example is an answer of the type of a field, "" where only a person can give one.
func example(f compose.FieldDef) string {
	switch f.Type {
	case compose.TypeText, compose.TypeLong, compose.TypeList:
		return "Contoh " + f.Label
	case compose.TypeDate:
		return inOffice.String()
	case compose.TypeSpan:
		return inOffice.String() + "/" + inOffice.String()
	case compose.TypeClock:
		return "09.00"
	case compose.TypeNumber:
		return "3"
	case compose.TypeRupiah:
		return "1500000"
	case compose.TypeChoice:
		return f.Choices[0]
	case compose.TypeYesNo:
		return "ya"
	}
	return ""
}

func sameColumns(a, b *compose.TableDef) bool {
	return a != nil && b != nil && slices.EqualFunc(a.Columns, b.Columns, func(a, b compose.ColumnDef) bool { return a.Key == b.Key && a.Type == b.Type })
}
