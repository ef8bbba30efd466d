package app

import (
	"bytes"
	"errors"
	"slices"
	"sync"

	"pena/app/seal"
	"pena/app/typeset"
	"pena/app/typeset/pdf"
	"pena/model"
)

// printFiles makes the file of a print and keeps it; of a letter to many that of
// each copy, with a kode periksa of its own, and one with all of them. It gives
// the pages as they are printed.
func (o *Office) printFiles(plan *IssuePlan, p *model.Print) (*typeset.Pages, error) {
	d := plan.Document
	if len(plan.copies) == 0 {
		one, pages, err := o.printFile(plan.Rendered, d.Number)
		p.PDF, p.Base, p.Sealed = one.PDF, one.Base, plan.Pages.Code != nil
		return pages, err
	}
	printed, err := o.printCopies(plan, p)
	if err != nil {
		return nil, err
	}
	all := joined(printed)
	var file bytes.Buffer
	if err := pdf.Write(&file, all); err != nil {
		return nil, wrap("make PDF", err)
	}
	p.Base = seal.Sum(file.Bytes())
	p.PDF, err = o.store.PutBlob(bytes.NewReader(file.Bytes()), largestFrozen)
	return all, wrap("keep the print", err)
}

// printersAtOnce is how many files of copies are made at one time: the disk is
// waited for longer than they are worked on.
const printersAtOnce = 6

// printCopies makes the file of each copy, and gives their pages.
func (o *Office) printCopies(plan *IssuePlan, p *model.Print) ([]Rendered, error) {
	d, n := plan.Document, len(plan.copies)
	printed, faults := make([]Rendered, n), make([]error, n)
	p.Copies = make([]model.Copy, n)
	turns := make(chan struct{}, printersAtOnce)
	var done sync.WaitGroup
	for i, r := range plan.copies {
		number := d.Number
		if i < len(plan.Each) {
			number = plan.Each[i]
		}
		turns <- struct{}{}
		done.Go(func() {
			p.Copies[i], printed[i].Pages, faults[i] = o.printFile(r, number)
			p.Copies[i].To = d.To.List[i].Called()
			<-turns
		})
	}
	done.Wait()
	p.Sealed = slices.ContainsFunc(plan.copies, func(r Rendered) bool { return r.Pages.Code != nil })
	return printed, errors.Join(faults...)
}

// printFile makes the file of one paper or copy and keeps it, with its kode
// periksa where it has a place for one.
func (o *Office) printFile(r Rendered, number string) (model.Copy, *typeset.Pages, error) {
	c := model.Copy{Number: number, Pages: len(r.Pages.Pages)}
	var base bytes.Buffer
	if err := pdf.Write(&base, r.Pages); err != nil {
		return c, nil, wrap("make PDF", err)
	}
	c.Base = seal.Sum(base.Bytes())
	file, pages := base.Bytes(), r.Pages
	if pages.Code != nil {
		sealed, code, err := seal.Seal(file, number, r.Document.Date)
		if err != nil {
			return c, nil, err
		}
		dots, err := code.Dots()
		if err != nil {
			return c, nil, err
		}
		file, pages = sealed, pages.WithCode(dots)
	}
	var err error
	c.PDF, err = o.store.PutBlob(bytes.NewReader(file), largestFrozen)
	return c, pages, wrap("keep the print", err)
}

// CopyFile gives the bytes of one recipient's copy of a print: each time the same
// file.
func (o *Office) CopyFile(c *model.Copy) ([]byte, error) {
	return o.PrintFile(&model.Print{PDF: c.PDF})
}
