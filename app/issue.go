package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"slices"

	"pena/app/block"
	"pena/app/check"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
	"pena/ui/text"
)

// IssueRequest says how a paper is made final. The zero value takes the next
// number of the series that serves it and the date it bears.
type IssueRequest struct {
	Date        indonesia.Date // zero: the paper's own
	Code        string         // klasifikasi; "": the paper's own, else the series'
	Series      string         // key; "": the one that serves the paper
	Number      string         // typed by hand; "": what the paper bears, else the next
	Entry       model.ID       // a reserved line, in place of a new one
	Next        bool           // the next number, whatever the paper bears
	Seq         int            // this place, see [NumberRequest]
	InsertAfter int
	Provisional bool   // another system will give the final number
	ByHand      bool   // the page leaves white for the number, which is written in by hand; the register keeps it
	Reason      string // see [NumberRequest]
}

// IssuePlan is a paper as it would be issued now.
type IssuePlan struct {
	Rendered
	Number   string   // "" for a kind that bears none
	Series   string   // key of the series that the number stands in; "" for none
	Code     string   // klasifikasi of the number
	Kept     bool     // the paper has the number already: it was issued before
	Each     []string // numbers of the copies of a letter to many, when each bears its own
	Findings []check.Finding

	request  IssueRequest
	paper    model.Paper
	revision string // of the document
	layout   map[string]map[string]string
	number   NumberRequest
	beside   *model.Entry // see [Office.OtherYear]
	subject  string
	to       string
	copies   []Rendered // of a letter to many
}

// Blocked reports whether a finding forbids to issue the paper.
func (p *IssuePlan) Blocked() bool {
	return slices.ContainsFunc(p.Findings, func(f check.Finding) bool { return f.Level == check.Block })
}

// Warnings are the sentences of the findings that leave the user to decide.
func (p *IssuePlan) Warnings() []string {
	var out []string
	for _, f := range p.Findings {
		if f.Level == check.Warn {
			out = append(out, f.Sentence)
		}
	}
	return out
}

// Plan shows how a paper would be issued now, with the number it would get and
// what is found wrong with it. It takes nothing. Errors are those of
// [Office.RecordNumber], and NotAllowed when the state of the paper forbids it.
func (o *Office) Plan(id model.ID, r IssueRequest) (plan *IssuePlan, err error) {
	err = o.settled(id, func() (err error) {
		plan, err = o.plan(id, r)
		return err
	})
	return plan, wrap("plan to issue", err)
}

func (o *Office) plan(id model.ID, r IssueRequest) (*IssuePlan, error) {
	p := &IssuePlan{request: r}
	var d model.Document
	err := o.store.View(func(tx *storage.Tx) (err error) {
		if d, p.paper, err = paperOf(tx, id); err != nil {
			return err
		}
		p.revision, err = storage.Documents.Revision(tx, id)
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := o.mayIssue(&p.paper); err != nil {
		return nil, err
	}
	if !r.Date.IsZero() {
		d.Date = r.Date
	}
	if !d.Date.Valid() {
		return nil, invalid("tanggal", "date-missing", "")
	}
	kind, err := o.kindOf(&d)
	if err != nil {
		return nil, err
	}
	facts, err := o.Facts(d.Kawasan)
	if err != nil {
		return nil, err
	}
	if p.layout, err = o.LayoutSettings(); err != nil {
		return nil, err
	}
	p.number = numberRequest(kind, &d, facts, r)
	if err := o.planNumber(p, kind, &d); err != nil {
		return nil, err
	}
	foot, err := o.foot(&p.paper)
	if err != nil {
		return nil, err
	}
	foot.Empty = false
	if err := o.planCopies(p, &d); err != nil {
		return nil, err
	}
	p.Rendered, p.copies = newRenderer(o).final(kind, &d, facts, p.layout, foot, p.Each)
	p.subject, p.to = lineWords(p.Blocks, d.Title)
	if d.To != nil {
		p.to = text.ToMany(d.To.List[0].Called(), len(d.To.List))
	}
	lines, err := o.Register(d.Date.Year)
	if err != nil {
		return nil, err
	}
	if d.Sample {
		lines = nil
	}
	journeys, err := o.missionsFor(&d)
	if err != nil {
		return nil, err
	}
	// Composed as the draft it still is: what a final paper overlooks is warned of.
	p.Findings = append(copyFindings(&d, p.copies), check.Check(check.Input{Kind: kind, Document: &d, Facts: facts, Pages: p.Pages, Register: lines, Entry: p.paper.Entry, OtherYear: p.beside, Missions: journeys})...)
	return p, nil
}

func (o *Office) mayIssue(p *model.Paper) error {
	need, err := o.ApprovalNeeded()
	if err != nil {
		return err
	}
	if need && (p.State == model.Konsep || p.State == model.Diperiksa) {
		return &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "approval-missing", Value: string(p.State)}
	}
	if p.State.Frozen() {
		return &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "state-forbids", Value: string(p.State)}
	}
	return nil
}

func numberRequest(k *compose.Kind, d *model.Document, f *compose.Dossier, r IssueRequest) NumberRequest {
	n := NumberRequest{
		Series: r.Series, Kind: d.Kind, Code: cmp.Or(r.Code, compose.CodeOf(k, d)), Date: d.Date, Kawasan: d.Kawasan, Sample: d.Sample,
		Number: r.Number, Seq: r.Seq, InsertAfter: r.InsertAfter, Provisional: r.Provisional || r.ByHand, Reason: r.Reason,
	}
	if b := compose.IssuerOf(k, d, f); b != nil {
		n.Body = b.ID
	}
	if n.Number == "" && n.Seq == 0 && n.InsertAfter == 0 && !r.Next {
		n.Number = d.Number
	}
	return n
}

// planNumber puts the number into the paper that it would get now.
func (o *Office) planNumber(p *IssuePlan, k *compose.Kind, d *model.Document) error {
	switch {
	case !k.Numbered():
		return nil
	case p.paper.Entry != "":
		e, err := o.Entry(p.paper.Entry)
		if err != nil {
			return err
		}
		p.Number, p.Series, p.Code, p.Kept = p.paper.Number, e.Series, e.Code, true
	case p.request.Entry != "":
		e, err := o.Entry(p.request.Entry)
		if err != nil {
			return err
		}
		if err := mayBear(&e, d); err != nil {
			return err
		}
		p.Number, p.Series, p.Code = e.Number, e.Series, e.Code
	default:
		err := o.store.View(func(tx *storage.Tx) error {
			l, err := o.planLine(tx, p.number)
			p.Number, p.Series, p.Code = l.entry.Number, l.entry.Series, l.entry.Code
			if err == nil {
				p.beside, err = otherYear(tx, &l.entry)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	d.Number = p.Number
	if p.request.ByHand {
		gap, err := o.gapNumber(p.number)
		if err != nil {
			return err
		}
		d.Number = gap
	}
	return nil
}

// mayBear refuses a line that is not kept for this paper.
func mayBear(e *model.Entry, d *model.Document) error {
	switch {
	case e.State != model.EntryReserved || e.Document != "" || e.Sample != d.Sample:
		return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-not-reserved", Value: e.Number}
	case e.Year != d.Date.Year:
		return invalid("tanggal", "date-other-year", d.Date.Long())
	}
	return nil
}

// gapNumber is the number with white where it is written in by hand.
func (o *Office) gapNumber(r NumberRequest) (number string, err error) {
	err = o.store.View(func(tx *storage.Tx) error {
		claim, series, found, err := o.claim(tx, r)
		if err == nil && !found {
			err = invalid("seri", "no-series", "")
		}
		if err != nil {
			return err
		}
		number, err = series.Number(claim, 0, "")
		return err
	})
	return number, err
}

// Issued says what became of a paper that was issued.
type Issued struct {
	Number   string
	Print    model.Print
	Findings []check.Finding // what was found; warnings were accepted
}

// Numbers are the number, or the first and the last of a letter whose copies bear
// numbers of their own.
func (i Issued) Numbers() string {
	c := i.Print.Copies
	if n := len(c); n > 1 && c[0].Number != c[n-1].Number {
		return text.NumberRun(c[0].Number, c[n-1].Number, n)
	}
	return i.Number
}

// errAgain says that the store changed while the paper was printed.
var errAgain = errors.New("what was planned no longer holds")

// Issue makes a paper final: it takes its number, freezes its text and keeps its
// file, all in one transaction; a crash leaves the paper as it was. A paper that
// was reopened keeps its number. Findings that block are given back with an error
// of kind NotAllowed and detail paper-blocked; other errors are those of
// [Office.Plan].
func (o *Office) Issue(id model.ID, r IssueRequest) (out Issued, err error) {
	err = o.settled(id, func() error {
		o.issuing.Lock()
		defer o.issuing.Unlock()
		for range 5 { // another may take the number while this paper is printed
			if out, err = o.tryIssue(id, r); !errors.Is(err, errAgain) {
				return err
			}
		}
		return &model.Error{Kind: model.Conflict, Field: "nomor", Detail: "number-taken", Value: out.Number}
	})
	return out, wrap("issue", err)
}

func (o *Office) tryIssue(id model.ID, r IssueRequest) (Issued, error) {
	plan, err := o.plan(id, r)
	if err != nil {
		return Issued{}, err
	}
	out := Issued{Number: plan.Number, Findings: plan.Findings}
	if plan.Blocked() {
		return out, &model.Error{Kind: model.NotAllowed, Detail: "paper-blocked"}
	}
	lines := make([]model.ID, max(len(plan.Each), 1))
	for i := range lines {
		if lines[i], err = o.store.NewID(); err != nil {
			return out, err
		}
	}
	if out.Print, err = o.printPlan(plan); err != nil {
		return out, err
	}
	out.Print.Accepted = plan.Warnings()
	return out, o.update("naskah terbit", func(tx *storage.Tx) error { return o.commitIssue(tx, plan, out.Print, lines) })
}

// printPlan makes the files of a print and keeps them. Until a paper names them
// they are of no account.
func (o *Office) printPlan(plan *IssuePlan) (model.Print, error) {
	now := o.clock()
	d := plan.Document
	p := model.Print{
		Number: d.Number, Date: d.Date, At: now, By: o.User(), Pages: len(plan.Pages.Pages), Revision: plan.revision,
		Note: plan.Blocks.Foot.Note,
	}
	pages, err := o.printFiles(plan, &p)
	if err != nil {
		return p, err
	}
	if p.Tree, err = o.keepPacked(func(w io.Writer) error { return pages.Encode(w) }); err != nil {
		return p, wrap("keep the pages", err)
	}
	source := freeze(d, plan.Facts, plan.layout)
	p.Source, err = o.keepPacked(func(w io.Writer) error { return json.NewEncoder(w).Encode(&source) })
	return p, wrap("keep what the print was made of", err)
}

// commitIssue stores that the paper is issued, if all still is as it was planned.
func (o *Office) commitIssue(tx *storage.Tx, plan *IssuePlan, print model.Print, lines []model.ID) error {
	d, p, err := paperOf(tx, plan.Document.ID)
	if err != nil {
		return err
	}
	revision, err := storage.Documents.Revision(tx, d.ID)
	if err != nil {
		return err
	}
	if revision != plan.revision || p.State != plan.paper.State || p.Entry != plan.paper.Entry {
		return errAgain
	}
	d.Number, d.Date = plan.Document.Number, plan.Document.Date
	return o.step(tx, &p, &d, lifeStep{act: model.ActIssue, reason: plan.request.Reason,
		do: func(tx *storage.Tx, p *model.Paper, _ *model.Document) error {
			if plan.Kind.Numbered() {
				bear := o.bearNumber
				if len(plan.Each) > 0 {
					bear = o.bearNumbers
				}
				if err := bear(tx, plan, p, lines); err != nil {
					return err
				}
			}
			p.Prints = append(slices.Clone(p.Prints), print)
			return nil
		}})
}

// bearNumber gives the paper its line in the register.
func (o *Office) bearNumber(tx *storage.Tx, plan *IssuePlan, p *model.Paper, lines []model.ID) error {
	var e model.Entry
	var err error
	reserved := plan.request.Entry
	switch {
	case p.Entry != "":
		if e, err = storage.GetEntry(tx, p.Entry); err != nil {
			return err
		}
	case reserved != "":
		if e, err = storage.GetEntry(tx, reserved); err != nil {
			return err
		}
		if err := mayBear(&e, plan.Document); err != nil {
			return err
		}
	default:
		e, err = o.takeLine(tx, lines[0], plan.number, model.EntryUsed, model.ActUse)
		switch {
		case err != nil && plan.number.Number == "":
			return takenMeanwhile(err)
		case err != nil:
			return err
		case e.Number != plan.Number:
			return errAgain
		}
	}
	if e.State == model.EntryVoid {
		return &model.Error{Kind: model.NotAllowed, Field: "nomor", Detail: "number-void", Value: e.Number}
	}
	before := e
	e.State, e.Document = model.EntryUsed, p.ID
	e.Subject, e.To, e.Kawasan = plan.subject, plan.to, plan.Document.Kawasan
	if err := amend(&e, e.Subject, e.To, plan.Document.Date); err != nil {
		return err
	}
	if before.ID == p.Entry || before.ID == reserved {
		o.note(&e, model.ActUse, plan.request.Reason, e.Number)
	}
	p.Entry, p.Number = e.ID, e.Number
	return storage.PutEntry(tx, &e)
}

// NumberPaper types in the number that another system gave to an issued paper
// with a provisional one. The paper is printed anew of the text and facts of its
// print; both numbers and both prints are kept.
func (o *Office) NumberPaper(id model.ID, number string) (out Issued, err error) {
	err = o.settled(id, func() error {
		p, err := o.Paper(id)
		if err != nil {
			return err
		}
		last := p.Print()
		if last == nil || p.Entry == "" {
			return &model.Error{Kind: model.NotFound, Field: "cetakan", Detail: "not-issued"}
		}
		e, err := o.Entry(p.Entry)
		if err != nil {
			return err
		}
		if err := finalNumber(&e, number); err != nil {
			return err
		}
		s, err := o.frozenSource(last)
		if err != nil {
			return err
		}
		kind, err := o.kindOf(&s.Document)
		if err != nil {
			return err
		}
		plan := &IssuePlan{revision: last.Revision, layout: s.Layout, Number: e.Number}
		s.Document.Number = e.Number
		foot := block.Foot{Note: last.Note}
		if last.Sealed {
			foot.Code = text.SealCaption
		}
		plan.Rendered, plan.copies = newRenderer(o).final(kind, &s.Document, o.factsOf(s), s.Layout, foot, nil)
		print, err := o.printPlan(plan)
		if err != nil {
			return err
		}
		out = Issued{Number: e.Number, Print: print}
		return o.update("nomor akhir", func(tx *storage.Tx) error { return o.commitNumber(tx, id, number, print) })
	})
	return out, wrap("number a paper", err)
}

func (o *Office) commitNumber(tx *storage.Tx, id model.ID, number string, print model.Print) error {
	d, p, err := paperOf(tx, id)
	if err != nil {
		return err
	}
	d.Number = print.Number
	return o.step(tx, &p, &d, lifeStep{act: model.ActNumbered, do: func(tx *storage.Tx, p *model.Paper, _ *model.Document) error {
		e, err := storage.GetEntry(tx, p.Entry)
		if err != nil {
			return err
		}
		before := e.Number
		if err := finalNumber(&e, number); err != nil {
			return err
		}
		o.note(&e, model.ActFinal, "", before)
		p.Number = e.Number
		p.Prints = append(slices.Clone(p.Prints), print)
		p.Events[len(p.Events)-1].Before = before
		return storage.PutEntry(tx, &e)
	}})
}
