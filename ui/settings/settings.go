package settings

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/app"
	"pena/model"
	"pena/ui/form"
	"pena/ui/laws"
	"pena/ui/nav"
	"pena/ui/officials"
	"pena/ui/templates"
	"pena/ui/text"
	"pena/ui/theme"
	"pena/ui/widget"
)

// Parts of the page that a route may name.
const (
	PartOfficials = "pejabat" // "pejabat:ROLE:REGION" opens at who holds an office, "kop:KIND:REGION" at an issuing body
	PartUser      = "pengguna"
	PartLaws      = "hukum"   // "hukum:KEY" opens at a law
	PartTemplates = "templat" // "templat:KEY" opens at the template of a kind
	PartLayouts   = "tata-letak"
	PartPrinting  = "pencetakan"
	PartNumbers   = "penomoran"
	PartLook      = "tampilan"
	PartDeleted   = nav.PartDeleted
)

// settingLook is where the look is kept.
const settingLook = "look"

// Look is the look the user chose, or the light one.
func Look(o *app.Office) (theme.Look, error) {
	var look theme.Look
	err := o.Setting(settingLook, &look)
	return look, err
}

// Settings is the page.
type Settings struct {
	host   *nav.Host
	ctx    context.Context
	cancel context.CancelFunc
	page   *fyne.Container
	loaded chan struct{}

	office  *officials.Screen
	laws    *laws.Page
	law     string // key of the law that the page was asked for
	texts   *templates.Page
	kind    string // key of the kind that the page was asked for the template of
	at      string // the official or body that the page was asked for, as compose names them
	user    *UserForm
	tabs    *form.Tabs
	gone    *deletedList
	numbers *seriesPage
	look    theme.Look
	changed map[string]map[string]string // of the layouts
	keep    *form.Keeper[changes]        // of the layout chosen
	stuck   error                        // why the part before could not be ended
}

var _ nav.Screen = (*Settings)(nil)

// New makes the page, open at the part.
func New(h *nav.Host, part string) nav.Screen {
	s := &Settings{host: h, page: container.NewStack(), loaded: make(chan struct{})}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	type stored struct {
		look    theme.Look
		layouts map[string]map[string]string
	}
	nav.Work(s.ctx, func(context.Context) (v stored, err error) {
		if v.look, err = Look(h.Office); err != nil {
			return v, err
		}
		v.layouts, err = h.Office.LayoutSettings()
		return v, err
	}, func(v stored, err error) {
		defer close(s.loaded)
		if err != nil {
			h.Fail(err)
			return
		}
		s.look, s.changed = v.look, v.layouts
		s.tabs = form.NewTabs(nil,
			form.Tab{Key: PartOfficials, Title: text.OfficialsPage, Build: s.officials, Close: s.end},
			form.Tab{Key: PartLaws, Title: text.LawsPage, Build: s.lawsPage, Close: s.end},
			form.Tab{Key: PartTemplates, Title: text.SettingsTemplates, Build: s.templates, Close: s.end},
			form.Tab{Key: PartNumbers, Title: text.SettingsNumbers, Build: s.numbering, Close: s.end},
			form.Tab{Key: PartLayouts, Title: text.SettingsLayouts, Build: s.layouts, Close: s.end},
			form.Tab{Key: PartPrinting, Title: text.SettingsPrint, Build: s.printing, Close: s.end},
			form.Tab{Key: PartUser, Title: text.SettingsUser, Build: s.users, Close: s.end},
			form.Tab{Key: PartLook, Title: text.LookTitle, Build: s.looks, Close: s.end},
			form.Tab{Key: PartDeleted, Title: text.SettingsDeleted, Build: s.deleted, Close: s.end})
		s.page.Add(container.NewPadded(s.tabs.Object))
		s.openAt(part)
		s.page.Refresh()
		if h.Window.Canvas().Focused() == nil {
			s.Shown()
		}
	})
	return s
}

// openAt opens the part that a route names, at the record it names.
func (s *Settings) openAt(part string) {
	tab, record, _ := strings.Cut(part, ":")
	switch tab {
	case "kop", nav.PartTitles:
		s.at, tab = part, PartOfficials
	case PartOfficials:
		s.at = part
	case PartLaws:
		s.law = record
	case PartTemplates:
		s.kind = record
	}
	s.tabs.Open(tab)
	s.at = ""
}

// Object is the content.
func (s *Settings) Object() fyne.CanvasObject { return s.page }

// Trail is the path to the page.
func (s *Settings) Trail() []nav.Crumb {
	return []nav.Crumb{{Text: text.Pengaturan, Route: nav.Route{Place: nav.Settings}}}
}

// Shown sets the focus to the open part.
func (s *Settings) Shown() {
	if s.tabs != nil {
		s.tabs.Focus(s.host.Window.Canvas())
	}
}

// StepTab opens the part so many further on.
func (s *Settings) StepTab(by int) {
	if s.tabs != nil {
		s.tabs.Step(by)
	}
}

// Undo takes back the last removal, while the bar offers it.
func (s *Settings) Undo() {
	switch {
	case s.office != nil:
		s.office.Undo()
	case s.texts != nil:
		s.texts.Undo()
	}
}

// NextRegion moves the focus among the parts of the page of templates.
func (s *Settings) NextRegion() bool { return s.texts != nil && s.texts.NextRegion() }

// Leave stores what was typed.
func (s *Settings) Leave() error {
	if s.end(); s.stuck != nil {
		return s.stuck
	}
	s.cancel()
	return nil
}

// end ends the open part. One that cannot be ended stays, and is told even when
// another one can.
func (s *Settings) end() {
	s.stuck = nil
	if s.office != nil && s.ended(s.office.Leave()) {
		s.office = nil
	}
	if s.user != nil && s.ended(s.user.Leave()) {
		s.user = nil
	}
	if s.laws != nil && s.ended(s.laws.Leave()) {
		s.laws = nil
	}
	if s.texts != nil && s.ended(s.texts.Leave()) {
		s.texts = nil
	}
	if s.numbers != nil && s.ended(s.numbers.close()) {
		s.numbers = nil
	}
	s.endLayout()
}

// ended notes why a part could not be ended.
func (s *Settings) ended(err error) bool {
	s.stuck = errors.Join(s.stuck, err)
	return err == nil
}

func (s *Settings) lawsPage() fyne.CanvasObject {
	s.laws = laws.New(s.host, s.law)
	return s.laws.Object()
}

func (s *Settings) templates() fyne.CanvasObject {
	s.texts = templates.New(s.host, s.kind)
	s.kind = ""
	return s.texts.Object()
}

func (s *Settings) officials() fyne.CanvasObject {
	s.office = officials.New(s.host)
	s.office.OpenAt(s.at)
	s.office.Shown()
	return s.office.Object()
}

func (s *Settings) looks() fyne.CanvasObject {
	dark := widget.NewCheck(text.LookDarkLabel, nil)
	large := widget.NewCheck(text.LookLargeLabel, nil)
	dark.Checked, large.Checked = s.look.Dark, s.look.Large
	choose := func(bool) { s.choose(theme.Look{Dark: dark.Checked, Large: large.Checked}) }
	dark.OnChanged, large.OnChanged = choose, choose
	return form.Page(form.Rows(form.Heading(text.LookTitle), form.Remark(text.LookHint), dark, large))
}

// choose shows the look at once and keeps it.
func (s *Settings) choose(look theme.Look) {
	s.look = look
	fyne.CurrentApp().Settings().SetTheme(theme.New(look))
	nav.Work(s.ctx, func(context.Context) (model.ID, error) { return "", s.host.Office.PutSetting(settingLook, look) },
		func(_ model.ID, err error) {
			if err != nil {
				s.host.Unsaved(err)
				return
			}
			s.host.Saved(s.host.Office.Now())
		})
}
