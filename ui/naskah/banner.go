package naskah

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/model"
	"pena/ui/form"
	"pena/ui/text"
	"pena/ui/widget"
)

// banner stands above the columns while the paper cannot be written: its state,
// how it came to it, and the way out.
type banner struct {
	s       *Screen
	box     *fyne.Container
	head    *fynewidget.Label
	body    *fynewidget.Label
	buttons *fyne.Container
	shown   string
}

func newBanner(s *Screen) *banner {
	b := &banner{s: s, head: fynewidget.NewLabel(""), body: fynewidget.NewLabel(""), buttons: container.NewHBox()}
	b.head.TextStyle.Bold = true
	b.head.Truncation = fyne.TextTruncateEllipsis
	b.body.Wrapping = fyne.TextWrapWord
	words := form.Tight(b.head, b.body)
	sign := container.NewPadded(fynewidget.NewIcon(icons.Terkunci))
	b.box = container.NewPadded(form.NewCard(widget.Border(nil, nil, sign, container.NewCenter(b.buttons), words)))
	b.box.Hide()
	return b
}

// locked reports whether the paper can only be read.
func (s *Screen) locked() bool { return s.session.Writable() != nil }

func (b *banner) show(v view) {
	if !b.s.locked() {
		if b.box.Visible() {
			b.shown = ""
			b.box.Hide()
			b.s.root.Refresh()
		}
		return
	}
	p := b.s.session.Paper()
	head, body := text.PaperBanner(p.State, text.PaperNumbers(&p)), b.words(&p, v)
	if shown := head + body; shown != b.shown {
		b.shown = shown
		b.head.SetText(head)
		b.body.SetText(body)
		b.fill()
		b.box.Show()
		b.s.root.Refresh() // nothing else lays the columns out beneath it
	}
}

// words tell how the paper came to its state, the latest last.
func (b *banner) words(p *model.Paper, v view) string {
	var parts []string
	for _, e := range since(p) {
		parts = append(parts, text.PaperEvent(e.Act, text.Moment(e.At), e.By, e.Who, e.Before, e.Reason)+".")
	}
	if v.successor != "" {
		parts = append(parts, text.ReplacedBy(v.successor))
	}
	if v.provisional {
		parts = append(parts, text.ProvisionalNote)
	}
	why := text.ReadOnlyReview
	if p.State.Frozen() {
		why = text.ReadOnlyFrozen
	}
	return strings.Join(append(parts, why), " ")
}

// since are the events since the paper was last a konsep; of issued papers those
// since it was issued.
func since(p *model.Paper) []model.PaperEvent {
	from := 0
	for i, e := range p.Events {
		if e.To == model.Konsep || e.Act == model.ActIssue {
			from = i
		}
		if e.To == model.Konsep {
			from = i + 1
		}
	}
	return p.Events[min(from, len(p.Events)):]
}

// fill puts the acts that lead on into the banner.
func (b *banner) fill() {
	b.buttons.RemoveAll()
	for _, a := range []Act{ActNumbered, ActSigned, ActOpenScan, ActReturn, ActReopened} {
		if !b.s.May(a) || a == ActSigned && b.s.May(ActOpenScan) {
			continue
		}
		b.buttons.Add(widget.NewButton(bannerWords[a], func() { b.s.Do(a) }))
	}
	b.buttons.Refresh()
}

var bannerWords = map[Act]string{
	ActNumbered: text.ActFinalNumber, ActSigned: text.AttachScan, ActOpenScan: text.ActOpenScan,
	ActReturn: text.ActReturn, ActReopened: text.Reopen,
}
