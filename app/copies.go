package app

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"pena/app/block"
	"pena/app/check"
	"pena/app/compose"
	"pena/app/typeset"
	"pena/model"
	"pena/storage"
	"pena/ui/text"
)

// whole renders a paper as it goes out: a letter to many as all its copies, one
// behind the other. numbers are those of the copies; nil: each bears the paper's.
func (r *renderer) whole(k *compose.Kind, d *model.Document, f *compose.Dossier, office map[string]map[string]string, foot block.Foot, numbers []string) (Rendered, []Rendered) {
	n := d.To.Copies()
	if n == 0 {
		return r.render(k, d, f, office, foot), nil
	}
	list := make([]Rendered, n)
	for i := range list {
		list[i] = r.copyFor(i, k, d, f, office, foot, numbers)
	}
	out := list[0]
	out.Copy, out.Pages, out.Gaps = 0, joined(list), nil
	for i := range list {
		out.Gaps = append(out.Gaps, gapsOf(d, list, i)...)
		if out.Err == nil {
			out.Err = list[i].Err
		}
	}
	return out, list
}

// copyFor renders the copy for one recipient, counted from zero.
func (r *renderer) copyFor(i int, k *compose.Kind, d *model.Document, f *compose.Dossier, office map[string]map[string]string, foot block.Foot, numbers []string) Rendered {
	one := *d
	if i < len(numbers) {
		one.Number = numbers[i]
	}
	r.composer.Copy = i
	out := r.render(k, &one, f, office, foot)
	r.composer.Copy = 0
	out.Document, out.Copy, out.Copies = d, i+1, d.To.Copies()
	return out
}

// joined are the pages of all copies behind each other; each keeps its own
// numbers of pages.
func joined(list []Rendered) *typeset.Pages {
	out := &typeset.Pages{}
	for i := range list {
		p := list[i].Pages
		if p == nil {
			continue
		}
		if len(out.Pages) == 0 {
			out.Meta = p.Meta
		}
		out.Pages = append(out.Pages, p.Pages...)
	}
	return out
}

// gapsOf are what the i-th copy lacks, without what the first one lacks as well;
// they say whose copy it is.
func gapsOf(d *model.Document, list []Rendered, i int) (out []block.Gap) {
	for _, g := range list[i].Gaps {
		if i > 0 && slices.Contains(list[0].Gaps, g) {
			continue
		}
		if i > 0 || strings.HasPrefix(g.Source, "penerima:") {
			g.Text = text.OfRecipient(i+1, d.To.List[i].Called(), g.Text)
		}
		out = append(out, g)
	}
	return out
}

// copyFindings forbid a letter of which a copy but the first lacks something.
func copyFindings(d *model.Document, list []Rendered) (out []check.Finding) {
	for i := 1; i < len(list); i++ {
		for _, g := range gapsOf(d, list, i) {
			out = append(out, check.Finding{Rule: check.RuleComplete, Level: check.Block, Sentence: g.Text, Source: g.Source})
		}
	}
	return out
}

// AllCopies are the pages of a letter as it goes out, when r shows the copy of one
// recipient only; any other paper is given back as it is.
func (o *Office) AllCopies(r Rendered) (Rendered, error) {
	if r.Copy == 0 || r.Frozen != nil {
		return r, nil
	}
	office, err := o.LayoutSettings()
	if err != nil {
		return r, err
	}
	out, _ := newRenderer(o).whole(r.Kind, r.Document, r.Facts, office, r.Blocks.Foot, r.numbers)
	return out, nil
}

// copyNumbers are the numbers that the copies of a paper bear; nil when they bear
// the paper's own.
func (o *Office) copyNumbers(p *model.Paper) (out []string, err error) {
	if len(p.More) == 0 {
		return nil, nil
	}
	err = o.store.View(func(tx *storage.Tx) error {
		out = nil
		for _, id := range p.Lines() {
			e, err := storage.GetEntry(tx, id)
			if err != nil {
				return err
			}
			out = append(out, e.Number)
		}
		return nil
	})
	return out, wrap("read the numbers of copies", err)
}

// WriteCopies writes a file for each recipient of a letter into a folder, which is
// made when there is none, and tells how many. Of an issued letter they are the
// files that were issued. The error is of kind NotFound for a letter without
// recipients.
func (o *Office) WriteCopies(id model.ID, folder string) (int, error) {
	var files []copyFile
	err := o.settled(id, func() (err error) { // what is typed is in them
		files, err = o.copyFiles(id)
		return err
	})
	if err != nil {
		return 0, wrap("write copies", err)
	}
	if err := MakeFolder(folder); err != nil {
		return 0, err
	}
	for i, f := range files {
		data, err := f.data()
		if err != nil {
			return i, err
		}
		if err := WriteFile(filepath.Join(folder, copyName(i+1, f.to)), data); err != nil {
			return i, err
		}
	}
	return len(files), nil
}

// copyFile is the file of one recipient.
type copyFile struct {
	to   string
	data func() ([]byte, error)
}

func (o *Office) copyFiles(id model.ID) (out []copyFile, err error) {
	d, p, err := o.documentAndPaper(id)
	if err != nil {
		return nil, err
	}
	if last := p.Print(); last != nil && p.State.Frozen() {
		for i := range last.Copies {
			out = append(out, copyFile{last.Copies[i].To, func() ([]byte, error) { return o.CopyFile(&last.Copies[i]) }})
		}
	} else if d.To.Copies() > 0 {
		_, list, err := o.draft(&d, &p)
		if err != nil {
			return nil, err
		}
		for i := range list {
			out = append(out, copyFile{d.To.List[i].Called(), list[i].bytes})
		}
	}
	if len(out) == 0 {
		err = &model.Error{Kind: model.NotFound, Field: "penerima", Detail: "recipients-none"}
	}
	return out, err
}

// copyName is the name of a recipient's file: "007 Kepala Desa Bajuin.pdf".
func copyName(n int, to string) string {
	return fmt.Sprintf("%03d %s.pdf", n, strings.TrimRight(FileName(to, 80), ". "))
}
