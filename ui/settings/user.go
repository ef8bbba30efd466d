package settings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// UserForm asks who works here. What is typed counts when it is confirmed or
// left, not at every key: half a name must not sign anything.
type UserForm struct {
	Object fyne.CanvasObject
	Entry  *widget.Entry

	problem *fynewidget.Label
	known   *fyne.Container
	host    *nav.Host
	ctx     context.Context
}

// users is the part of the page that says who works here.
func (s *Settings) users() fyne.CanvasObject {
	s.user = NewUserForm(s.ctx, s.host)
	return form.Page(form.Rows(form.Heading(text.UserTitle), form.Remark(text.UserHint), s.user.Object, s.again()))
}

// NewUserForm asks who works here; ctx ends with the screen.
func NewUserForm(ctx context.Context, h *nav.Host) *UserForm {
	f := &UserForm{Entry: widget.NewLineEntry(), problem: fynewidget.NewLabel(""), known: container.NewVBox(), host: h, ctx: ctx}
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fynewidget.DangerImportance
	f.problem.Hide()
	f.Entry.SetPlaceHolder(text.UserNameHint)
	f.Entry.SetText(h.Office.User())
	f.Entry.OnEnter = func(int) { f.take(f.Entry.Text) }
	use := widget.NewButton(text.UseName, func() { f.take(f.Entry.Text) })
	use.Importance = fynewidget.HighImportance
	f.Object = form.Rows(form.Caption(text.UserNameLabel), widget.Border(nil, nil, nil, use, f.Entry), f.problem, f.known)
	f.showKnown()
	return f
}

// again is the way to the first steps.
func (s *Settings) again() fyne.CanvasObject {
	b := widget.NewButton(text.FirstAgain, func() { s.host.Go(nav.Route{Place: nav.Start}) })
	return form.Rows(fynewidget.NewSeparator(), form.Remark(text.FirstAgainHint), container.NewHBox(b))
}

// showKnown offers the names of those who worked here before.
func (f *UserForm) showKnown() {
	nav.Work(f.ctx, func(context.Context) ([]string, error) { return f.host.Office.Users() }, func(names []string, err error) {
		if err != nil {
			f.host.Fail(err)
			return
		}
		f.known.RemoveAll()
		for _, name := range names {
			if name != f.host.Office.User() {
				f.known.Add(form.NewLink(fynewidget.NewLabel(name), func() { f.take(name) }))
			}
		}
		if len(f.known.Objects) > 0 {
			f.known.Objects = append([]fyne.CanvasObject{form.Caption(text.KnownUsers)}, f.known.Objects...)
		}
		f.known.Refresh()
	})
}

// take sets the name.
func (f *UserForm) take(name string) {
	nav.Do(f.ctx, func() error { return f.host.Office.SetUser(name) }, func(err error) {
		f.tell(err)
		if err != nil {
			return
		}
		f.Entry.SetTextQuiet(f.host.Office.User())
		f.host.Saved(f.host.Office.Now())
		f.host.User()
		f.showKnown()
	})
}

func (f *UserForm) tell(err error) {
	if err == nil {
		f.problem.Hide()
		return
	}
	f.problem.SetText(text.FieldError(err))
	f.problem.Show()
}

// Leave takes what was typed and not confirmed; an empty field leaves the name
// as it was.
func (f *UserForm) Leave() error {
	typed := strings.TrimSpace(f.Entry.Text)
	if typed == "" || typed == f.host.Office.User() {
		return nil
	}
	if err := f.host.Office.SetUser(typed); err != nil {
		f.tell(err)
		return err
	}
	f.host.User()
	return nil
}
