package naskah

import (
	"context"

	"pena/app/typeset"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// FitPage offers the ways to set the paper on a page less, each with what it
// costs, and the way back from the one that was taken.
func (s *Screen) FitPage() {
	if s.session == nil || !s.try(s.session.Writable()) {
		return
	}
	nav.Work(s.ctx, func(context.Context) ([]typeset.Fit, error) { return s.session.Fits() }, func(fits []typeset.Fit, err error) {
		if s.try(err) {
			s.offerFits(fits)
		}
	})
}

func (s *Screen) offerFits(fits []typeset.Fit) {
	var lines []widget.ChoiceLine
	for _, f := range fits {
		lines = append(lines, widget.ChoiceLine{Text: text.FitOffer(f)})
	}
	if back := s.session.Closed(); len(back) > 0 {
		lines = append(lines, widget.ChoiceLine{Text: text.FitBack(back)})
	}
	if len(lines) == 0 {
		s.h.Say(text.FitNone)
		return
	}
	widget.Choose(s.h.Window, text.FitPageTitle, lines, func(i int) {
		if i < len(fits) {
			if s.try(s.session.TakeFit(fits[i])) {
				s.h.Say(text.FitTaken)
			}
			return
		}
		if s.try(s.session.Unfit()) {
			s.h.Say(text.FitUndone)
		}
	})
}
