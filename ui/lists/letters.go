package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
)

// Parts of the screen of letters that a route may name.
const (
	PartRegister = "register"
	PartPapers   = nav.PartPapers
	PartIncoming = "masuk"
)

// Letters is the screen of letters: the register of their numbers, all papers,
// and the letters that came in, each in a tab.
type Letters struct {
	host *nav.Host
	tabs *form.Tabs
	page *fyne.Container
	part nav.Screen // the open tab
}

var _ nav.Screen = (*Letters)(nil)

// NewLetters makes the screen, open at the part.
func NewLetters(h *nav.Host, part string) nav.Screen {
	s := &Letters{host: h}
	tab := func(key, title string, make func(*nav.Host) nav.Screen) form.Tab {
		return form.Tab{Key: key, Title: title, Build: func() fyne.CanvasObject {
			s.part = make(h)
			return s.part.Object()
		}, Close: func() { s.end() }}
	}
	s.tabs = form.NewTabs(func(string) { s.Shown() },
		tab(PartRegister, text.TabRegister, NewRegister), tab(PartPapers, text.TabPapers, NewPapers), tab(PartIncoming, text.TabIncoming, NewIncoming))
	s.page = container.NewPadded(s.tabs.Object)
	s.tabs.Open(part)
	return s
}

// end ends the open tab; these keep nothing back, so nothing can be refused.
func (s *Letters) end() {
	if s.part == nil {
		return
	}
	if err := s.part.Leave(); err != nil {
		s.host.Fail(err)
	}
	s.part = nil
}

// Object is the content.
func (s *Letters) Object() fyne.CanvasObject { return s.page }

// Trail is the path to the screen.
func (s *Letters) Trail() []nav.Crumb {
	return []nav.Crumb{{Text: text.Surat, Route: nav.Route{Place: nav.Letters}}}
}

// Shown sets the focus.
func (s *Letters) Shown() {
	if s.part != nil {
		s.part.Shown()
	}
}

// StepTab opens the tab so many further on.
func (s *Letters) StepTab(by int) { s.tabs.Step(by) }

// Leave ends the screen's work.
func (s *Letters) Leave() error {
	s.end()
	return nil
}
