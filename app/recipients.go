package app

import (
	"errors"
	"reflect"

	"pena/app/compose"
	"pena/model"
	"pena/storage"
)

// SetRecipients says whom a letter goes to when they are many; nil is the way back
// to those that the text names. Errors are those of [model.CheckRecipients], and
// NotAllowed for a kind that is no letter and for copies that bear numbers already.
func (s *Session) SetRecipients(to *model.Recipients) error {
	if to != nil && !s.kind.ToMany() {
		return &model.Error{Kind: model.NotAllowed, Field: "penerima", Detail: "recipients-no-letter", Value: s.kind.Title}
	}
	if err := model.CheckRecipients(to); err != nil {
		return err
	}
	return s.change("", func(d *model.Document) error {
		d.To = to
		return nil
	})
}

// mayChangeRecipients refuses to change who gets which number: a letter whose
// copies bear numbers keeps its list, one with a number for all keeps that.
func mayChangeRecipients(p *model.Paper, before, after *model.Recipients) error {
	switch {
	case p.Entry == "":
		return nil
	case len(p.More) == 0 && (after.Copies() == 0 || !after.Each):
		return nil
	case reflect.DeepEqual(before, after):
		return nil
	}
	return &model.Error{Kind: model.NotAllowed, Field: "penerima", Detail: "recipients-numbered", Value: p.Number}
}

// RecipientsFrom are recipients that the dossier of the letter knows, see
// [compose.RecipientsFrom].
func (s *Session) RecipientsFrom(group string) []model.Recipient {
	return compose.RecipientsFrom(group, s.kind, s.Document(), s.Facts())
}

// ShowCopy renders the copy of another recipient from now on, counted from zero.
func (s *Session) ShowCopy(i int) {
	s.mu.Lock()
	s.copy = max(i, 0)
	s.gen++
	s.mu.Unlock()
	s.wake.Signal()
}

// planCopies plans the numbers of the copies of a letter to many, when each bears
// one of its own: they follow one another in the series.
func (o *Office) planCopies(p *IssuePlan, d *model.Document) error {
	n, r := d.To.Copies(), p.request
	switch {
	case n == 0 || !d.To.Each || p.Number == "":
		return nil
	case p.Kept && n == 1:
		p.Each = []string{p.Number}
		return nil
	case p.Kept:
		var err error
		if p.Each, err = o.copyNumbers(&p.paper); err == nil && len(p.Each) != n {
			err = mayChangeRecipients(&p.paper, nil, d.To)
		}
		return err
	case r.Entry != "" || r.InsertAfter != 0 || r.Seq != 0 || r.ByHand || r.Provisional || p.number.Number != "":
		return invalid("penerima", "each-needs-next", "")
	}
	return o.store.View(func(tx *storage.Tx) error {
		run, err := o.planRun(tx, p.number, n)
		p.Each = nil
		for _, l := range run {
			p.Each = append(p.Each, l.entry.Number)
		}
		return err
	})
}

// planRun plans n lines that follow one another, and takes nothing.
func (o *Office) planRun(tx *storage.Tx, r NumberRequest, n int) ([]plannedLine, error) {
	first, err := o.planLine(tx, r)
	if err != nil {
		return nil, err
	}
	claim, series, _, err := o.claim(tx, r)
	if err != nil {
		return nil, err
	}
	run := []plannedLine{first}
	for len(run) < n {
		l := plannedLine{entry: first.entry}
		l.event.Reason = first.event.Reason
		l.entry.Seq += len(run)
		if l.entry.Number, err = series.Number(claim, l.entry.Seq, ""); err != nil {
			return nil, err
		}
		run = append(run, l)
	}
	return run, nil
}

// bearNumbers gives each copy its line in the register, all in one transaction.
func (o *Office) bearNumbers(tx *storage.Tx, plan *IssuePlan, p *model.Paper, ids []model.ID) error {
	var lines []model.Entry
	if p.Entry != "" {
		for _, id := range p.Lines() {
			e, err := storage.GetEntry(tx, id)
			if err != nil {
				return err
			}
			o.note(&e, model.ActUse, plan.request.Reason, e.Number)
			lines = append(lines, e)
		}
	} else {
		run, err := o.planRun(tx, plan.number, len(ids))
		if err != nil {
			return err
		}
		for i, l := range run {
			lines = append(lines, o.entered(l, ids[i], model.ActUse))
		}
	}
	return putCopies(tx, plan, p, lines)
}

func putCopies(tx *storage.Tx, plan *IssuePlan, p *model.Paper, lines []model.Entry) error {
	p.More = nil
	for i := range lines {
		e := &lines[i]
		switch {
		case e.Number != plan.Each[i]:
			return errAgain
		case e.State == model.EntryVoid:
			return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-void", Value: e.Number}
		}
		e.State, e.Document, e.Kawasan = model.EntryUsed, p.ID, plan.Document.Kawasan
		if err := amend(e, plan.subject, plan.Document.To.List[i].Called(), plan.Document.Date); err != nil {
			return err
		}
		if err := storage.PutEntry(tx, e); err != nil {
			return takenMeanwhile(err)
		}
		if i > 0 {
			p.More = append(p.More, e.ID)
		}
	}
	p.Entry, p.Number = lines[0].ID, lines[0].Number
	return nil
}

// takenMeanwhile makes of a number that somebody else took a reason to plan again.
func takenMeanwhile(err error) error {
	var known *model.Error
	if errors.As(err, &known) && known.Detail == "number-taken" {
		return errAgain
	}
	return err
}
