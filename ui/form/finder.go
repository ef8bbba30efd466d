package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/text"
	"pena/ui/widget"
)

// Hit is something found.
type Hit struct{ Value, Text, Sub string }

// Finder finds as one types: the hits stand beneath the entry, the first is
// chosen, Down and Up choose another, Enter takes it.
type Finder struct {
	Object fyne.CanvasObject
	Entry  *widget.Entry

	find   func(typed string) []Hit
	pick   func(Hit)
	hits   []Hit
	chosen int
	rows   *fyne.Container
	none   *fynewidget.Label
	always bool
}

// mostHits is how many hits are shown; typing on narrows them.
const mostHits = 7

// NewFinder makes a finder. While nothing is typed it shows nothing, unless
// always is set.
func NewFinder(hint string, always bool, find func(typed string) []Hit, pick func(Hit)) *Finder {
	f := &Finder{Entry: widget.NewLineEntry(), find: find, pick: pick, rows: container.NewVBox(), none: Remark(""), always: always}
	f.Entry.SetPlaceHolder(hint)
	f.Entry.OnChanged = func(string) { f.Refresh() }
	f.Entry.OnEnter = func(int) { f.take(f.chosen) }
	f.Entry.OnLeave = f.step
	f.Entry.OnEscape = func() { f.Entry.SetText("") }
	f.Object = container.NewVBox(f.Entry, f.rows)
	f.Refresh()
	return f
}

// Refresh finds anew.
func (f *Finder) Refresh() {
	typed := f.Entry.Text
	f.rows.RemoveAll()
	f.hits, f.chosen = nil, 0
	more := false
	if typed != "" || f.always {
		f.hits = f.find(typed)
		switch {
		case len(f.hits) == 0 && typed != "":
			f.none.SetText(text.FoundNothing(typed))
			f.rows.Add(f.none)
		case len(f.hits) > mostHits:
			f.hits, more = f.hits[:mostHits], true
		}
	}
	for i, h := range f.hits {
		words := fynewidget.NewLabel(h.Text)
		words.Truncation = fyne.TextTruncateEllipsis
		row := fyne.CanvasObject(words)
		if h.Sub != "" {
			row = Tight(words, Caption(h.Sub))
		}
		f.rows.Add(NewLink(row, func() { f.take(i) }))
	}
	if more {
		f.rows.Add(Caption(text.MoreMatches))
	}
	f.light()
	f.rows.Refresh()
}

// light marks the chosen row.
func (f *Finder) light() {
	for i := range f.hits {
		if l, ok := f.rows.Objects[i].(*link); ok && l.chosen != (i == f.chosen) {
			l.chosen = i == f.chosen
			l.Refresh()
		}
	}
}

func (f *Finder) step(down bool) {
	if n := len(f.hits); n > 0 {
		f.chosen = (f.chosen + map[bool]int{true: 1, false: n - 1}[down]) % n
		f.light()
	}
}

// OnPick is called with the hit that is taken.
func (f *Finder) OnPick(do func(Hit)) { f.pick = do }

func (f *Finder) take(i int) {
	if i < len(f.hits) {
		f.pick(f.hits[i])
	}
}
