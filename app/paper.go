package app

import (
	"strings"

	"pena/app/register"
	"pena/model"
	"pena/storage"
)

// Paper reads the official life of a document: its state, number, prints, scans
// and all that was done to it. A document that nothing was done to is a konsep.
func (o *Office) Paper(id model.ID) (p model.Paper, err error) {
	err = o.store.View(func(tx *storage.Tx) error {
		_, p, err = paperOf(tx, id)
		return err
	})
	return p, wrap("read the life of a paper", err)
}

// paperOf is a stored document with its life.
func paperOf(tx *storage.Tx, id model.ID) (d model.Document, p model.Paper, err error) {
	if d, err = storage.Documents.Get(tx, id); err != nil {
		return d, p, err
	}
	p, err = paperIn(tx, &d)
	return d, p, err
}

// paperIn is the life of a document, begun where there is none: a document that
// came from another office as issued stays so.
func paperIn(tx *storage.Tx, d *model.Document) (model.Paper, error) {
	p, err := storage.Papers.Get(tx, d.ID)
	if isNotFound(err) {
		p = model.Paper{ID: d.ID, Sample: d.Sample, State: d.State}
		if p.State == "" {
			p.State = model.Konsep
		}
		return p, nil
	}
	return p, err
}

// lifeStep is one act on a paper in a transaction.
type lifeStep struct {
	act    model.Act
	who    string // whose paraf or approval it is, when another typed it
	reason string
	do     func(tx *storage.Tx, p *model.Paper, d *model.Document) error // may be nil
}

// live carries an act out: sessions of the document are saved before and take
// the new state after.
func (o *Office) live(id model.ID, s lifeStep) error {
	return o.settled(id, func() error {
		return o.update("naskah "+string(s.act), func(tx *storage.Tx) error {
			d, p, err := paperOf(tx, id)
			if err != nil {
				return err
			}
			return o.step(tx, &p, &d, s)
		})
	})
}

// step moves a paper and stores it with its document.
func (o *Office) step(tx *storage.Tx, p *model.Paper, d *model.Document, s lifeStep) error {
	s.reason = strings.TrimSpace(s.reason)
	from := p.State
	to, err := register.Move(s.act, from, s.reason)
	if err != nil {
		return err
	}
	p.State = to
	p.Events = append(p.Events, model.PaperEvent{Act: s.act, From: from, To: to, At: o.clock(), By: o.User(), Who: s.who, Reason: s.reason})
	if s.do != nil {
		if err := s.do(tx, p, d); err != nil {
			return err
		}
	}
	d.State = to
	if _, err := storage.Papers.Put(tx, p); err != nil {
		return err
	}
	_, err = storage.Documents.Put(tx, d)
	return err
}

// Paraf notes that somebody looked at the paper and initialled it; several may.
// who is whose paraf it is, "" for the user's own.
func (o *Office) Paraf(id model.ID, who string) error {
	return wrap("paraf", o.live(id, lifeStep{act: model.ActParaf, who: strings.TrimSpace(who)}))
}

// Approve notes that the paper may be issued. A paper that was initialled or
// approved is not written any more until it is returned.
func (o *Office) Approve(id model.ID, who string) error {
	return wrap("approve", o.live(id, lifeStep{act: model.ActApprove, who: strings.TrimSpace(who)}))
}

// Return gives the paper back to who writes it; what was initialled stays in its
// events and is asked for again.
func (o *Office) Return(id model.ID, reason string) error {
	return wrap("return", o.live(id, lifeStep{act: model.ActReturn, reason: reason}))
}

// Reopen makes a konsep of an issued paper again, for a reason. It keeps its
// number; the text and the file that were issued stay in its prints.
func (o *Office) Reopen(id model.ID, reason string) error {
	return wrap("reopen", o.live(id, lifeStep{act: model.ActReopened, reason: reason,
		do: func(tx *storage.Tx, p *model.Paper, _ *model.Document) error {
			return o.onLine(tx, p, model.ActReopen, reason, nil)
		}}))
}

// Cancel makes a paper void for a reason, and its number with it.
func (o *Office) Cancel(id model.ID, reason string) error {
	return wrap("cancel", o.live(id, lifeStep{act: model.ActCancel, reason: reason,
		do: func(tx *storage.Tx, p *model.Paper, _ *model.Document) error {
			return o.onLine(tx, p, model.ActVoid, reason, func(e *model.Entry) { e.State = model.EntryVoid })
		}}))
}

// Supersede says that another paper stands in the place of an issued one. The
// number stays used.
func (o *Office) Supersede(id, by model.ID, reason string) error {
	return wrap("supersede", o.live(id, lifeStep{act: model.ActReplace, reason: reason,
		do: func(tx *storage.Tx, p *model.Paper, _ *model.Document) error {
			if by == id {
				return invalid("pengganti", "replaced-by-itself", "")
			}
			if _, err := storage.Documents.Get(tx, by); err != nil {
				return err
			}
			p.ReplacedBy = by
			return o.onLine(tx, p, model.ActReplaced, reason, nil)
		}}))
}

// onLine does something to the line of a paper in the register, or to those of all
// its copies; a paper without a number has none.
func (o *Office) onLine(tx *storage.Tx, p *model.Paper, act model.EntryAct, reason string, do func(e *model.Entry)) error {
	for _, id := range p.Lines() {
		e, err := storage.GetEntry(tx, id)
		if err != nil {
			return err
		}
		if do != nil {
			do(&e)
		}
		o.note(&e, act, reason, e.Number)
		if err := storage.PutEntry(tx, &e); err != nil {
			return err
		}
	}
	return nil
}

// settingApproval says that a paper is issued only after it was approved.
const settingApproval = "terbit/persetujuan"

// ApprovalNeeded reports whether the office issues only what was approved.
func (o *Office) ApprovalNeeded() (need bool, err error) {
	err = o.Setting(settingApproval, &need)
	return need, err
}

// SetApprovalNeeded sets whether the office issues only what was approved.
func (o *Office) SetApprovalNeeded(need bool) error { return o.PutSetting(settingApproval, need) }

// mayBeWritten refuses changes to a text that is looked at or issued. A text that
// came as initialled or approved, with nothing done to it here, is written on.
func mayBeWritten(p *model.Paper) error {
	switch {
	case p.State.Frozen():
		return &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "paper-frozen", Value: string(p.State)}
	case p.State == model.Konsep || len(p.Events) == 0:
		return nil
	}
	return &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "paper-under-review", Value: string(p.State)}
}

// mayBeDeleted refuses to delete a paper that bears a number of the register: the
// number would stand for nothing. The sample is thrown away whole.
func mayBeDeleted(tx *storage.Tx, id model.ID) error {
	p, err := storage.Papers.Get(tx, id)
	switch {
	case isNotFound(err) || err == nil && (p.Entry == "" && len(p.Prints) == 0 || p.Sample):
		return nil
	case err != nil:
		return err
	}
	return &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "numbered-stays", Value: p.Number}
}
