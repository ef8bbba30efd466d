// Package window is the frame of the program: the rail, the title line, the
// status line, and the way from screen to screen. It knows no kawasan; screens
// come from their own packages.
//
// Begin with [NewFrame].
package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/app/journal"
	"pena/icons"
	"pena/ui/home"
	"pena/ui/kawasan"
	"pena/ui/lists"
	"pena/ui/naskah"
	"pena/ui/nav"
	"pena/ui/settings"
	"pena/ui/start"
	"pena/ui/text"
	"pena/ui/theme"
	"pena/ui/widget"
)

// rail are the places at the left, in order; Ctrl+1 opens the first.
var rail = []struct {
	place nav.Place
	item  widget.RailItem
}{
	{nav.Home, widget.RailItem{Icon: icons.Beranda, Text: text.Beranda}},
	{nav.Kawasan, widget.RailItem{Icon: icons.Kawasan, Text: text.Kawasan}},
	{nav.Meetings, widget.RailItem{Icon: icons.Musyawarah, Text: text.Musyawarah}},
	{nav.Letters, widget.RailItem{Icon: icons.Surat, Text: text.Surat}},
	{nav.Search, widget.RailItem{Icon: icons.Cari, Text: text.Cari}},
	{nav.Settings, widget.RailItem{Icon: icons.Pengaturan, Text: text.Pengaturan}},
}

// Window is the program's one window.
type Window struct {
	win    fyne.Window
	host   *nav.Host
	rail   *widget.Rail
	crumbs *widget.Breadcrumb
	status *widget.StatusLine
	place  *fyne.Container
	screen nav.Screen
	route  nav.Route
	back   []nav.Route
	keys   map[chord]func()

	leaving bool // the screen is being stored, or the program ends
	remark  int  // counts what the right of the status line said
}

// Opening is what the window opens on.
type Opening struct {
	Office  *app.Office
	Err     error            // why the store could not be opened; nothing is touched then
	Journal *journal.Journal // nil when it could not be opened
	Files   <-chan string    // exchange files to take in, or "" only to come to the front; may be nil
}

// Frame is the program's window, which is there before the store is open.
type Frame struct {
	app fyne.App
	win fyne.Window
}

// NewFrame makes the window. It says that the store is being opened until
// [Frame.Run] has it.
func NewFrame(a fyne.App) *Frame {
	if err := theme.Indonesian(); err != nil {
		fyne.LogError("register Indonesian words", err)
	}
	a = widget.Calm(a)
	a.Settings().SetTheme(theme.New(theme.Look{}))
	win := a.NewWindow(text.Program)
	win.SetIcon(icons.Program)
	win.Resize(fyne.NewSize(1366, 728))
	win.SetContent(container.NewCenter(fynewidget.NewLabel(text.OpeningStore)))
	return &Frame{app: a, win: win}
}

// Run shows the window and returns when it is closed. open is called once the
// window is there, on a goroutine of its own; the window shows what it returns, or
// closes when another window has the store. A window that is closed before waits
// for it.
func (f *Frame) Run(open func() (o Opening, elsewhere bool)) {
	begun, opened := false, make(chan struct{})
	f.app.Lifecycle().SetOnStarted(func() {
		begun = true
		go func() {
			o, elsewhere := open()
			close(opened)
			fyne.Do(func() {
				if elsewhere {
					f.win.Close()
				} else {
					f.open(o)
				}
			})
		}()
	})
	f.win.ShowAndRun()
	if begun {
		<-opened
	}
}

// open shows the store. When it could not be opened, that is told in the window
// instead. It is to be called on the UI goroutine.
func (f *Frame) open(o Opening) {
	office := o.Office
	if l := look(office); l != (theme.Look{}) {
		f.app.Settings().SetTheme(theme.New(l))
	}
	if o.Err != nil {
		refuse(f.win, o.Err)
		return
	}
	w := build(f.win, office)
	w.open(first(office))
	go w.called(o.Files)
	w.tellOfDeath(o.Journal)
	go w.tellOfStore()
}

// first is where the window opens: the first steps in a store nobody used yet.
func first(office *app.Office) nav.Route {
	start, err := office.FirstStart()
	if err != nil {
		fyne.LogError("look for the first start", err)
	}
	if start {
		return nav.Route{Place: nav.Start}
	}
	return nav.Route{Place: nav.Home}
}

// look is the appearance the user chose; without a store, the usual one.
func look(office *app.Office) theme.Look {
	if office == nil {
		return theme.Look{}
	}
	l, err := settings.Look(office)
	if err != nil {
		fyne.LogError("read look", err)
	}
	return l
}

// refuse tells why the store cannot be opened; closing the window ends the program.
func refuse(win fyne.Window, err error) {
	title, body := text.Error(err)
	head := fynewidget.NewLabelWithStyle(title, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	words := fynewidget.NewLabel(body)
	words.Wrapping = fyne.TextWrapWord
	box := container.NewGridWrap(fyne.NewSize(620, 260), container.NewVBox(head, words, widget.NewButton(text.Close, win.Close)))
	win.SetContent(container.NewCenter(box))
}

func build(win fyne.Window, office *app.Office) *Window {
	w := &Window{win: win, crumbs: widget.NewBreadcrumb(), status: widget.NewStatusLine(), place: container.NewStack()}
	w.host = &nav.Host{Office: office, Window: win, Go: w.Go,
		Saved:   func(at time.Time) { w.status.Set(widget.StatusQuiet, text.Saved(at)) },
		Unsaved: func(err error) { title, _ := text.Error(err); w.status.Set(widget.StatusBad, text.NotSaved(title)) },
		Waiting: func(words string) { w.status.Set(widget.StatusBad, words) },
		Say:     w.say,
		Fail:    func(err error) { widget.InformError(win, err) },
		Trail:   w.trail,
		User:    w.quiet,

		Commands: w.usable,
	}
	w.host.Recall()
	items := make([]widget.RailItem, len(rail))
	for i, r := range rail {
		items[i] = r.item
	}
	w.rail = widget.NewRail(items, func(i int) { w.Go(nav.Route{Place: rail[i].place}) })
	w.status.Set(widget.StatusQuiet, text.NothingToSave)
	w.quiet()
	win.SetContent(widget.Border(nil, w.status, w.rail, nil, widget.Border(container.NewPadded(w.crumbs), nil, nil, nil, w.place)))
	w.shortcuts()
	win.SetCloseIntercept(w.close)
	return w
}

// remarkStays is how long a remark stands in the status line.
const remarkStays = 20 * time.Second

// say puts a remark in the status line for a while.
func (w *Window) say(words string) {
	w.status.SetRight(words)
	w.remark++
	this := w.remark
	time.AfterFunc(remarkStays, func() {
		fyne.Do(func() {
			if w.remark == this {
				w.quiet()
			}
		})
	})
}

// quiet shows at the right of the status line what always holds.
func (w *Window) quiet() {
	w.remark++
	w.status.SetRight(text.AlwaysHolds(w.host.Office.User()))
}

// Go leaves the present screen and opens another; when the present one cannot
// store what it holds, the user stays and reads why.
func (w *Window) Go(to nav.Route) {
	from := w.route
	w.leave(func() {
		w.back = append(w.back, from)
		w.open(to)
	})
}

// Back returns to the screen before.
func (w *Window) Back() {
	n := len(w.back)
	if n == 0 {
		return
	}
	w.leave(func() {
		to := w.back[n-1]
		w.back = w.back[:n-1]
		w.open(to)
	})
}

// leave ends the present screen and then goes on. A screen that stores much
// does so off the UI goroutine; until then nothing else leaves it.
func (w *Window) leave(then func()) {
	if w.leaving {
		return
	}
	if w.screen == nil {
		then()
		return
	}
	if e, ok := w.screen.(nav.Ender); ok {
		w.end(e, then)
		return
	}
	if err := w.screen.Leave(); err != nil {
		w.host.Fail(err)
		return
	}
	w.screen = nil
	then()
}

func (w *Window) end(e nav.Ender, then func()) {
	w.leaving = true
	e.Commit()
	wait := widget.Wait(w.win, text.Saving)
	go func() {
		err := e.End()
		fyne.Do(func() {
			wait.End()
			w.leaving = false
			if err != nil {
				w.stuck(e, err, then)
				return
			}
			w.screen = nil
			then()
		})
	}()
}

// stuck tells that the screen could not store what it holds. The user may stay,
// or go and give that up.
func (w *Window) stuck(e nav.Ender, err error, then func()) {
	title, body := text.Error(err)
	widget.Ask(w.win, title, body+"\n\n"+text.LeaveUnsaved, text.LeaveUnsavedYes, text.Stay, func(yes bool) {
		if yes {
			e.Discard()
			w.screen = nil
			then()
		}
	})
}

func (w *Window) open(to nav.Route) {
	w.win.Canvas().Unfocus() // what had the focus went with its screen
	w.route = to
	w.screen = w.make(to)
	w.place.Objects = []fyne.CanvasObject{w.screen.Object()}
	w.place.Refresh()
	w.trail()
	w.screen.Shown()
}

func (w *Window) make(to nav.Route) nav.Screen {
	switch to.Place {
	case nav.Kawasan:
		return kawasan.NewList(w.host, to.Part)
	case nav.Dossier:
		return kawasan.NewDossier(w.host, to.ID, to.Part)
	case nav.Meetings:
		return lists.NewMeetings(w.host)
	case nav.Letters:
		return lists.NewLetters(w.host, to.Part)
	case nav.Search:
		return lists.NewSearch(w.host)
	case nav.Settings:
		return settings.New(w.host, to.Part)
	case nav.Start:
		return start.New(w.host)
	case nav.Document:
		return naskah.New(w.host, to.ID, to.Part)
	}
	return home.New(w.host)
}

func (w *Window) trail() {
	if w.screen == nil {
		return
	}
	var parts []widget.Crumb
	title := text.Program
	trail := w.screen.Trail()
	for i, r := range rail { // the rail shows where the path begins
		if r.place == w.route.Place || len(trail) > 0 && r.place == trail[0].Route.Place {
			w.rail.Choose(i)
		}
	}
	for _, c := range trail {
		p := widget.Crumb{Text: c.Text}
		if c.Route.Place != "" {
			p.OnTapped = func() { w.Go(c.Route) }
		}
		parts = append(parts, p)
		title = c.Text + " – " + text.Program
	}
	w.crumbs.SetParts(parts...)
	w.win.SetTitle(title)
}

// close ends the program when everything is stored; else it stays open.
func (w *Window) close() {
	w.leave(func() {
		w.leaving = true
		widget.Wait(w.win, text.Closing)
		go func() {
			if err := w.host.Office.Close(); err != nil {
				fyne.LogError("close store", err)
			}
			fyne.Do(w.win.Close)
		}()
	})
}
