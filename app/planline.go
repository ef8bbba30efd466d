package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
)

// takeLine takes a line in a transaction.
func (o *Office) takeLine(tx *storage.Tx, id model.ID, r NumberRequest, state model.EntryState, act model.EntryAct) (model.Entry, error) {
	l, err := o.planLine(tx, r)
	if err != nil {
		return model.Entry{}, err
	}
	if _, err := storage.GetEntry(tx, id); !isNotFound(err) {
		return model.Entry{}, errors.Join(err, errors.New("take a number: the id is of another line"))
	}
	e := o.entered(l, id, act)
	e.State = state
	return e, storage.PutEntry(tx, &e)
}

// entered is a planned line as it is taken by an act now.
func (o *Office) entered(l plannedLine, id model.ID, act model.EntryAct) model.Entry {
	l.event.Act, l.event.At, l.event.By = act, o.clock(), o.User()
	e := l.entry
	e.ID, e.Events = id, []model.EntryEvent{l.event}
	return e
}

// plannedLine is a line as it would be taken now.
type plannedLine struct {
	entry model.Entry
	event model.EntryEvent
}

// planLine finds the place and the number that a request gets, and takes nothing.
func (o *Office) planLine(tx *storage.Tx, r NumberRequest) (plannedLine, error) {
	if !r.Date.Valid() {
		return plannedLine{}, invalid("tanggal", "date-missing", "")
	}
	if r.Code != "" {
		if err := register.CheckCode(r.Code); err != nil {
			return plannedLine{}, err
		}
	}
	r.Number = strings.TrimSpace(r.Number)
	r.Reason = strings.TrimSpace(r.Reason)
	claim, series, found, err := o.claim(tx, r)
	if err != nil {
		return plannedLine{}, err
	}
	l := plannedLine{
		entry: model.Entry{
			Sample: r.Sample, Year: r.Date.Year, Number: r.Number, Provisional: r.Provisional, Date: r.Date, Code: r.Code,
			Subject: r.Subject, To: r.To, Issuer: claim.Body, Kawasan: r.Kawasan,
		},
		event: model.EntryEvent{Reason: r.Reason},
	}
	if r.Number != "" {
		seq, suffix, code, ok := series.Place(claim, r.Number)
		if !found || !ok {
			return l, l.checkText()
		}
		claim.Code = code
		l.at(series, claim, seq, suffix)
		return l, l.fits(tx, seq, suffix)
	}
	if !found {
		return l, invalid("seri", "no-series", "")
	}
	l.at(series, claim, 0, "")
	if err := l.place(tx, series, r); err != nil {
		return l, err
	}
	if l.entry.Number, err = series.Number(claim, l.entry.Seq, l.entry.Suffix); err != nil {
		return l, err
	}
	return l, l.fits(tx, l.entry.Seq, l.entry.Suffix)
}

// at puts the line into a series.
func (l *plannedLine) at(s register.Series, c register.Claim, seq int, suffix string) {
	e := &l.entry
	e.Series, e.Scope, e.Whole, e.Code = s.Key, s.ScopeOf(c), s.Whole, s.CodeOf(c)
	e.Seq, e.Suffix = seq, suffix
}

// longestNumber bounds a number typed by hand, in runes.
const longestNumber = 120

func (l *plannedLine) checkText() error {
	clean, removed, err := indonesia.CleanText(l.entry.Number, longestNumber)
	if err != nil || len(removed) > 0 || strings.ContainsAny(clean, "\n\t") {
		return invalid("nomor", "number-text", "")
	}
	return nil
}

// place chooses the number: the next, the one asked for, or an insertion.
func (l *plannedLine) place(tx *storage.Tx, s register.Series, r NumberRequest) error {
	c, _ := l.entry.Counter()
	last, err := storage.LastNumber(tx, c)
	if err != nil {
		return err
	}
	switch {
	case r.InsertAfter != 0:
		return l.insert(tx, c, r, last)
	case r.Seq != 0:
		l.entry.Seq = r.Seq
	case last == 0:
		l.entry.Seq = s.First
	default:
		l.entry.Seq = last + 1
	}
	return nil
}

func (l *plannedLine) insert(tx *storage.Tx, c model.Counter, r NumberRequest, last int) error {
	suffix, taken, err := storage.LastInsert(tx, c, r.InsertAfter)
	switch {
	case err != nil:
		return err
	case !taken:
		return invalid("sisipan", "insert-nowhere", fmt.Sprint(r.InsertAfter))
	case r.InsertAfter == last:
		return invalid("sisipan", "insert-at-end", fmt.Sprint(r.InsertAfter))
	case r.Reason == "":
		return invalid("alasan", "insert-reason", "")
	}
	next := register.NextSuffix(suffix)
	if next == "" {
		return invalid("sisipan", "insert-full", fmt.Sprint(r.InsertAfter))
	}
	l.entry.Seq, l.entry.Suffix = r.InsertAfter, next
	return nil
}

// fits asks a reason where the line passes over numbers or stands out of order.
func (l *plannedLine) fits(tx *storage.Tx, seq int, suffix string) error {
	e := &l.entry
	c, _ := e.Counter()
	lines, err := linesOf(tx, c)
	if err != nil {
		return err
	}
	first, last, taken := 0, 0, false
	for i := range lines {
		taken = taken || lines[i].Seq == seq && lines[i].Suffix == suffix
		last = max(last, lines[i].Seq)
		if first == 0 || lines[i].Seq < first {
			first = lines[i].Seq
		}
	}
	switch {
	case seq < 1 || taken: // told by the store
	case first == 0:
	case seq > last+1:
		l.event.SkipFrom, l.event.SkipTo = last+1, seq-1
	case seq < first-1:
		l.event.SkipFrom, l.event.SkipTo = seq+1, first-1
	}
	if l.event.SkipFrom > 0 && l.event.Reason == "" {
		return invalid("alasan", "skip-reason", span(l.event.SkipFrom, l.event.SkipTo))
	}
	before, after := register.OutOfOrder(lines, e)
	if (before != nil || after != nil) && l.event.Reason == "" {
		return invalid("alasan", "order-reason", neighbour(before, after))
	}
	return nil
}

func span(from, to int) string {
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

func neighbour(before, after *model.Entry) string {
	e := before
	if e == nil {
		e = after
	}
	return e.Number + ", " + e.Date.Long()
}

// linesOf are the lines of one counter.
func linesOf(tx *storage.Tx, c model.Counter) ([]model.Entry, error) {
	list, err := storage.Entries(tx, c.Year, c.Series)
	return slices.DeleteFunc(list, func(e model.Entry) bool {
		own, ok := e.Counter()
		return !ok || own != c
	}), err
}

// claim finds who issues and which series serves; found is false when none does.
func (o *Office) claim(tx *storage.Tx, r NumberRequest) (register.Claim, register.Series, bool, error) {
	c := register.Claim{Body: r.Body, Kind: r.Kind, Code: r.Code, Date: r.Date}
	list, err := seriesIn(tx)
	if err != nil {
		return c, register.Series{}, false, err
	}
	if r.Body != "" {
		b, err := storage.Bodies.Get(tx, r.Body)
		if err != nil && !isNotFound(err) {
			return c, register.Series{}, false, err
		}
		c.Issuer = b.Kind
		if b.Kind == model.BodyDesa || b.Kind == model.BodyBPD {
			c.Desa = b.Region
		}
	}
	if r.Series == "" && r.Body == "" {
		s, err := onlySeries(list)
		if err != nil && r.Number != "" { // the number of another office
			return c, s, false, nil
		}
		return c, s, err == nil, err
	}
	if r.Series == "" {
		s, ok := register.For(list, c)
		return c, s, ok, nil
	}
	i := slices.IndexFunc(list, func(s register.Series) bool { return s.Key == r.Series })
	if i < 0 {
		return c, register.Series{}, false, &model.Error{Kind: model.NotFound, Field: "seri", Detail: "series", Value: r.Series}
	}
	if list[i].Off {
		return c, register.Series{}, false, &model.Error{Kind: model.NotAllowed, Field: "seri", Detail: "series-off", Value: list[i].Name}
	}
	return c, list[i], true, nil
}

// onlySeries is the series of an office that has but one.
func onlySeries(list []register.Series) (register.Series, error) {
	list = slices.DeleteFunc(list, func(s register.Series) bool { return s.Off })
	if len(list) != 1 {
		return register.Series{}, invalid("seri", "series-unsaid", "")
	}
	return list[0], nil
}
func invalid(field, detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: field, Detail: detail, Value: value}
}
