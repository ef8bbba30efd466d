package lists

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/app/compose"
	"pena/model"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/progress"
	"pena/ui/text"
	"pena/ui/widget"
)

// NewPaper opens the box that starts a paper: what kind, the likely next one
// first, and for which kawasan or for none. Enter makes it and goes there. The
// empty kawasan takes that of the paper last worked on.
func NewPaper(h *nav.Host, kawasan model.ID) {
	nav.Work(context.Background(), func(context.Context) (*contents, error) { return readAll(h.Office) }, func(c *contents, err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		askPaper(h, c, kawasan)
	})
}

func askPaper(h *nav.Host, c *contents, kawasan model.ID) {
	var box *widget.Dialog
	names := make([]string, len(c.kawasan))
	for i := range c.kawasan {
		names[i] = text.KawasanName(c.kawasan[i].Name)
	}
	where := widget.NewSelect(append(names, text.OfNoKawasan), nil)
	where.SetSelectedIndex(startAt(c, kawasan))
	owner := func() *model.Kawasan {
		if i := max(where.SelectedIndex(), 0); i < len(c.kawasan) {
			return &c.kawasan[i]
		}
		return nil
	}
	hint := form.Remark(text.LooseKindsOnly)
	find := form.NewFinder(text.LetterKindHint, true,
		func(typed string) []form.Hit { return kindHits(h.Office.Kinds(), owner(), c.papers, typed) },
		func(hit form.Hit) {
			box.Close(false)
			start(h, idOf(owner()), hit.Value)
		})
	told := func() { hint.Hidden = owner() != nil; hint.Refresh() }
	told()
	where.OnChanged = func(string) { told(); find.Refresh() }
	find.Entry.OnEscape = func() { box.Close(false) }
	head := form.Rows(form.Caption(text.LetterFor), form.Framed(where), hint, form.Caption(text.LetterKind))
	content := widget.Border(head, nil, nil, nil, form.Page(find.Object))
	box = widget.Box(h.Window, text.NewPaper, content, fyne.NewSize(700, 520), find.Entry, nil)
}

func idOf(k *model.Kawasan) model.ID {
	if k == nil {
		return ""
	}
	return k.ID
}

// startAt is the kawasan asked for, else that of the paper last worked on; the
// place behind the last kawasan is for papers of none.
func startAt(c *contents, id model.ID) int {
	if id == "" && len(c.papers) > 0 {
		if id = c.papers[0].Kawasan; id == "" {
			return len(c.kawasan)
		}
	}
	for i := range c.kawasan {
		if c.kawasan[i].ID == id {
			return i
		}
	}
	return 0
}

// kindHits are the kinds that fit what was typed, the likely next first. Without
// a kawasan they are those of the office's own papers.
func kindHits(all *compose.Set, k *model.Kawasan, made []app.DocumentLine, typed string) []form.Hit {
	var next *compose.Kind
	kinds := all.All()
	if k == nil {
		kinds = slices.DeleteFunc(kinds, func(kind *compose.Kind) bool { return !kind.Loose })
	} else {
		papers := slices.DeleteFunc(slices.Clone(made), func(p app.DocumentLine) bool { return p.Kawasan != k.ID })
		next, kinds = progress.Next(all, k, papers), progress.Likely(all, k, papers)
	}
	words := form.Seek(typed)
	var out []form.Hit
	for _, kind := range kinds {
		sub := text.OfficePaper
		if k != nil {
			sub = text.KindAt(text.StageName(kind.Stage))
		}
		if !words.In(form.Folded(kind.Title + " " + sub)) {
			continue
		}
		if sameKind(kind, next) {
			sub = text.FoundIn(sub, text.LikelyNext)
		}
		out = append(out, form.Hit{Value: kind.Key, Text: kind.Title, Sub: sub})
	}
	return out
}

func sameKind(a, b *compose.Kind) bool { return b != nil && a.Key == b.Key }

// start makes the paper and goes to it.
func start(h *nav.Host, kawasan model.ID, kind string) {
	nav.Work(context.Background(), func(context.Context) (model.ID, error) { return h.Office.NewDocument(kawasan, kind) },
		func(id model.ID, err error) {
			if err != nil {
				h.Fail(err)
				return
			}
			h.Saved(h.Office.Now())
			h.Go(nav.Route{Place: nav.Document, ID: id})
		})
}
