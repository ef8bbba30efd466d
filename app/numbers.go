package app

import (
	"slices"
	"strings"

	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
)

// NumberRequest asks for a line of the register.
type NumberRequest struct {
	Series      string         // key; "": the series that serves the paper
	Body        model.ID       // issuing body; "": the one the series is of, when there is one only
	Kind        string         // of paper, for series that ask it
	Code        string         // klasifikasi; "": the series' own
	Date        indonesia.Date // of the paper
	Subject, To string
	Kawasan     model.ID
	Sample      bool // of the sample: counted for itself

	Number      string // typed by hand: its place is found in the series, else it is the number of another office
	Seq         int    // this place; 0: the next
	InsertAfter int    // a sisipan behind this number, in place of Seq
	Provisional bool   // another system will give the final number
	Reason      string // asked for a sisipan, for numbers passed over, and for a date out of order
}

// ReserveNumber takes a number for a paper that is yet to be made. Errors are
// those of [Office.RecordNumber].
func (o *Office) ReserveNumber(r NumberRequest) (model.Entry, error) {
	return o.newLine(r, model.EntryReserved, model.ActReserve)
}

// RecordNumber writes the line of a paper that was made elsewhere, with the
// number typed in r.Number or the next one. It is refused with kind Conflict
// when the number is taken or void, and with kind Invalid and Field "alasan"
// when r lacks a reason that must be given (details insert-reason, skip-reason,
// order-reason).
func (o *Office) RecordNumber(r NumberRequest) (model.Entry, error) {
	return o.newLine(r, model.EntryUsed, model.ActRecord)
}

func (o *Office) newLine(r NumberRequest, state model.EntryState, act model.EntryAct) (model.Entry, error) {
	id, err := o.store.NewID()
	if err != nil {
		return model.Entry{}, err
	}
	var e model.Entry
	err = o.update("nomor "+string(act), func(tx *storage.Tx) (err error) {
		e, err = o.takeLine(tx, id, r, state, act)
		return err
	})
	return e, wrap("take a number", err)
}

// NextNumber is the number that a request would get now. It takes nothing, and
// another may take it meanwhile. Errors are those of [Office.RecordNumber].
func (o *Office) NextNumber(r NumberRequest) (number string, err error) {
	err = o.store.View(func(tx *storage.Tx) error {
		l, err := o.planLine(tx, r)
		number = l.entry.Number
		return err
	})
	return number, err
}

// Register lists the lines of a year in order; year 0 means all years. The
// sample's lines are left out.
func (o *Office) Register(year int) ([]model.Entry, error) {
	var out []model.Entry
	err := o.store.View(func(tx *storage.Tx) (err error) {
		out, err = storage.Entries(tx, year, "")
		return err
	})
	out = slices.DeleteFunc(out, func(e model.Entry) bool { return e.Sample })
	return out, wrap("list the register", err)
}

// Entry reads a line of the register with all its events.
func (o *Office) Entry(id model.ID) (e model.Entry, err error) {
	err = o.store.View(func(tx *storage.Tx) (err error) {
		e, err = storage.GetEntry(tx, id)
		return err
	})
	return e, wrap("read a line of the register", err)
}

// FindEntry finds the line that bears a number in a year, or gives an error of
// kind NotFound. The year 0 looks in all, newest first.
func (o *Office) FindEntry(number string, year int) (model.Entry, error) {
	list, err := o.Register(year)
	if err != nil {
		return model.Entry{}, err
	}
	want := model.PlainNumber(number)
	for _, e := range slices.Backward(list) {
		if model.PlainNumber(e.Number) == want || slices.ContainsFunc(e.Earlier, func(n string) bool { return model.PlainNumber(n) == want }) {
			return o.Entry(e.ID)
		}
	}
	return model.Entry{}, &model.Error{Kind: model.NotFound, Field: "nomor", Detail: "no-such-number", Value: number}
}

// changeLine does something to a line that no paper of the program bears.
func (o *Office) changeLine(id model.ID, act model.EntryAct, reason string, do func(tx *storage.Tx, e *model.Entry) error) (e model.Entry, err error) {
	err = o.update("nomor "+string(act), func(tx *storage.Tx) (err error) {
		if e, err = storage.GetEntry(tx, id); err != nil {
			return err
		}
		if e.Document != "" {
			return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-of-paper", Value: e.Number}
		}
		before := e.Number
		if err := do(tx, &e); err != nil {
			return err
		}
		o.note(&e, act, reason, before)
		return storage.PutEntry(tx, &e)
	})
	return e, wrap("change a line of the register", err)
}

// note appends an event to a line.
func (o *Office) note(e *model.Entry, act model.EntryAct, reason, before string) {
	ev := model.EntryEvent{Act: act, At: o.clock(), By: o.User(), Reason: strings.TrimSpace(reason)}
	if before != e.Number {
		ev.Before = before
	}
	e.Events = append(e.Events, ev)
}

// VoidNumber makes a number void for a reason; it is never given again. The
// number of a paper of the program is made void by cancelling the paper.
func (o *Office) VoidNumber(id model.ID, reason string) (model.Entry, error) {
	if strings.TrimSpace(reason) == "" {
		return model.Entry{}, invalid("alasan", "reason-missing", "")
	}
	return o.changeLine(id, model.ActVoid, reason, func(_ *storage.Tx, e *model.Entry) error {
		if e.State == model.EntryVoid {
			return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-void", Value: e.Number}
		}
		e.State = model.EntryVoid
		return nil
	})
}

// UseNumber marks a reserved number as borne by a paper made elsewhere.
func (o *Office) UseNumber(id model.ID, subject, to string, date indonesia.Date) (model.Entry, error) {
	return o.changeLine(id, model.ActUse, "", func(tx *storage.Tx, e *model.Entry) error {
		if e.State != model.EntryReserved {
			return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-not-reserved", Value: e.Number}
		}
		e.State = model.EntryUsed
		return amend(e, subject, to, date)
	})
}

// AmendEntry changes what a line says of a paper made elsewhere. What it said
// before stays in its revisions.
func (o *Office) AmendEntry(id model.ID, subject, to string, date indonesia.Date, reason string) (model.Entry, error) {
	return o.changeLine(id, model.ActAmend, reason, func(_ *storage.Tx, e *model.Entry) error {
		return amend(e, subject, to, date)
	})
}

func amend(e *model.Entry, subject, to string, date indonesia.Date) error {
	if !date.Valid() {
		return invalid("tanggal", "date-missing", "")
	}
	if date.Year != e.Year {
		return invalid("tanggal", "date-other-year", date.Long())
	}
	e.Subject, e.To, e.Date = subject, to, date
	return nil
}

// FinalNumber types in the number that another system gave to a line with a
// provisional one; both are remembered. For a paper of the program see
// [Office.NumberPaper].
func (o *Office) FinalNumber(id model.ID, number string) (model.Entry, error) {
	return o.changeLine(id, model.ActFinal, "", func(_ *storage.Tx, e *model.Entry) error { return finalNumber(e, number) })
}

func finalNumber(e *model.Entry, number string) error {
	if !e.Provisional {
		return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-not-provisional", Value: e.Number}
	}
	l := plannedLine{entry: model.Entry{Number: strings.TrimSpace(number)}}
	if l.entry.Number == "" {
		return invalid("nomor", "number-missing", "")
	}
	if err := l.checkText(); err != nil {
		return err
	}
	e.Provisional = false
	if model.PlainNumber(e.Number) != model.PlainNumber(l.entry.Number) {
		e.Earlier = append(slices.Clone(e.Earlier), e.Number)
	}
	e.Number = l.entry.Number
	return nil
}

// NumberGaps lists the numbers of a year that no line has.
func (o *Office) NumberGaps(year int) ([]register.Gap, error) {
	list, err := o.Register(0)
	gaps := register.Gaps(list)
	if year != 0 {
		gaps = slices.DeleteFunc(gaps, func(g register.Gap) bool { return g.Year != year && g.Year != 0 })
	}
	return gaps, err
}

// AuditRegister looks for what can never be in the register, see [register.Audit].
func (o *Office) AuditRegister() ([]register.Fault, error) {
	var lines []model.Entry
	var out []register.Fault
	err := o.store.View(func(tx *storage.Tx) error {
		list, err := storage.Entries(tx, 0, "")
		if err != nil {
			return err
		}
		keys, err := storage.NumberKeys(tx)
		if err != nil {
			return err
		}
		for _, line := range list {
			e, err := storage.GetEntry(tx, line.ID)
			if err != nil {
				return err
			}
			lines = append(lines, e)
			held, err := storage.KeysOf(&e)
			if err != nil {
				return err
			}
			if slices.ContainsFunc(held, func(k string) bool { return keys[k] != e.ID }) {
				out = append(out, register.Fault{Detail: "audit-not-held", Number: e.Number, Year: e.Year})
			}
		}
		return nil
	})
	return append(out, register.Audit(lines)...), wrap("audit the register", err)
}
