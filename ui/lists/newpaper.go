package lists

import (
	"context"

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
// first, and for which kawasan. Enter makes it and goes there. The empty
// kawasan takes the one last worked on.
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
	if len(c.kawasan) == 0 {
		widget.Inform(h.Window, text.NewPaper, text.NoKawasanForNew)
		return
	}
	at := startAt(c, kawasan)
	var box *widget.Dialog
	names := make([]string, len(c.kawasan))
	for i := range c.kawasan {
		names[i] = text.KawasanName(c.kawasan[i].Name)
	}
	where := widget.NewSelect(names, nil)
	where.SetSelectedIndex(at)
	find := form.NewFinder(text.LetterKindHint, true,
		func(typed string) []form.Hit {
			return kindHits(h.Office.Kinds(), &c.kawasan[max(where.SelectedIndex(), 0)], c.papers, typed)
		},
		func(hit form.Hit) {
			box.Close(false)
			start(h, c.kawasan[max(where.SelectedIndex(), 0)].ID, hit.Value)
		})
	where.OnChanged = func(string) { find.Refresh() }
	find.Entry.OnEscape = func() { box.Close(false) }
	head := form.Rows(form.Caption(text.LetterFor), form.Framed(where), form.Caption(text.LetterKind))
	content := widget.Border(head, nil, nil, nil, form.Page(find.Object))
	box = widget.Box(h.Window, text.NewPaper, content, fyne.NewSize(700, 520), find.Entry, nil)
}

// startAt is the kawasan asked for, else that of the paper last worked on.
func startAt(c *contents, id model.ID) int {
	if id == "" && len(c.papers) > 0 {
		id = c.papers[0].Kawasan
	}
	for i := range c.kawasan {
		if c.kawasan[i].ID == id {
			return i
		}
	}
	return 0
}

// kindHits are the kinds that fit what was typed, the likely next first.
func kindHits(kinds *compose.Set, k *model.Kawasan, all []app.DocumentLine, typed string) []form.Hit {
	var papers []app.DocumentLine
	for _, p := range all {
		if p.Kawasan == k.ID {
			papers = append(papers, p)
		}
	}
	next := progress.Next(kinds, k, papers)
	words := form.Seek(typed)
	var out []form.Hit
	for _, kind := range progress.Likely(kinds, k, papers) {
		sub := text.KindAt(text.StageName(kind.Stage))
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
