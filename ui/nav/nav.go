// Package nav is what the screens share: where one can go, and what a screen is
// given to work with. A screen never opens another by itself and never touches
// the window beyond its own objects: it asks the [Host].
package nav

import (
	"context"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/model"
)

// Place is a screen.
type Place string

// The screens, in the order of the rail; Dossier and Document lie under Kawasan.
const (
	Home     Place = "beranda"
	Kawasan  Place = "kawasan"
	Meetings Place = "musyawarah"
	Letters  Place = "surat"
	Search   Place = "cari"
	Settings Place = "pengaturan"
	Dossier  Place = "berkas" // of the kawasan ID
	Document Place = "naskah" // the document ID
	Start    Place = "awal"   // the first steps
)

// Route is a place to go to. Part names a tab or an entry there, and may be empty.
type Route struct {
	Place Place
	ID    model.ID
	Part  string
}

// Crumb is one part of the title line; a crumb without a place is no link.
type Crumb struct {
	Text  string
	Route Route
}

// Screen is what a place shows.
type Screen interface {
	// Object is the screen's content. It is asked for once.
	Object() fyne.CanvasObject
	// Trail is the path to the screen, outermost first.
	Trail() []Crumb
	// Shown is called when the content is in the window: the place to set the focus.
	Shown()
	// Leave stores what is not stored yet and ends the screen's work. When it
	// returns an error the user stays, and the error is shown.
	Leave() error
}

// Ender is a screen whose leaving takes as long as the disk does. It is left in
// two steps instead of by Leave: Commit, on the UI goroutine, takes over what
// fields hold back; End, on another, does the rest of Leave. When End fails the
// user may stay, or give up by Discard what could not be stored.
type Ender interface {
	Screen
	Commit()
	End() error
	Discard()
}

// Host is what the window gives every screen.
type Host struct {
	Office  *app.Office
	Window  fyne.Window
	Go      func(Route)        // leaves the present screen and opens another
	Saved   func(at time.Time) // something reached the disk
	Unsaved func(err error)    // something did not
	Waiting func(words string) // something typed cannot be taken over yet and is kept aside
	Say     func(text string)  // a remark in the status line
	Fail    func(err error)    // an error the user must read
	Trail   func()             // the trail of the present screen changed
	User    func()             // another user works now

	Commands func() []Command // what can be done here by a key; nil in tests
	Dir      string           // last folder a file was saved to or taken from; "" at first
}

// Command is something the program does at a key.
type Command struct {
	Words, Keys string
	Do          func()
}

// settingFolder is where Dir is kept.
const settingFolder = "folder"

// Recall sets Dir to the folder of the last time.
func (h *Host) Recall() {
	if err := h.Office.Setting(settingFolder, &h.Dir); err != nil {
		slog.Warn("read the last folder", "err", err)
	}
}

// Remember keeps the folder a file was saved to or taken from, for the next
// time and the next start.
func (h *Host) Remember(dir string) {
	if dir == h.Dir {
		return
	}
	h.Dir = dir
	go func() {
		if err := h.Office.PutSetting(settingFolder, dir); err != nil {
			slog.Warn("keep the last folder", "err", err)
		}
	}()
}

// Do is [Work] of what gives nothing but an error.
func Do(ctx context.Context, do func() error, done func(error)) {
	Work(ctx, func(context.Context) (struct{}, error) { return struct{}{}, do() }, func(_ struct{}, err error) { done(err) })
}

// Store is [Do] of what changes the store: it tells that it is stored and calls
// done, or tells why it is not.
func Store(ctx context.Context, h *Host, do func() error, done func()) {
	Do(ctx, do, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		h.Saved(h.Office.Now())
		done()
	})
}

// Work runs do off the UI goroutine and done on it. A cancelled context keeps
// done from being called: cancel it in [Screen.Leave].
func Work[T any](ctx context.Context, do func(context.Context) (T, error), done func(T, error)) {
	go func() {
		v, err := do(ctx)
		if ctx.Err() != nil {
			return
		}
		fyne.Do(func() {
			if ctx.Err() == nil {
				done(v, err)
			}
		})
	}()
}
