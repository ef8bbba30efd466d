// Package screentest opens screens in tests: a real office in a temporary
// folder, the program's own theme, a window of the common office laptop, and
// pictures for human eyes. Only tests import it. Begin with [New].
package screentest

import (
	"fmt"
	"image/png"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"pena/app"
	"pena/ui/nav"
	"pena/ui/theme"
	penawidget "pena/ui/widget"
)

// Width and height of a screen on a laptop of 1366 x 768, beside the rail.
const (
	Width  = 1240
	Height = 680
)

// Kit is an office, a window and what the screen asked of its host.
type Kit struct {
	*nav.Host
	Went  []nav.Route
	Said  []string
	Waits []string // what the status line told of fields that wait
	Fails []error
	Saves int
	t     testing.TB
	ui    *ui
	dir   string
	ticks atomic.Int64 // readings of the clock
}

// Now is the time of day of every test.
func Now() time.Time {
	return time.Date(2025, time.August, 25, 9, 15, 0, 0, time.FixedZone("WITA", 8*3600))
}

// New makes a kit with an empty office.
func New(t testing.TB) *Kit {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Look{}))
	ui := newUI(a)
	k := &Kit{t: t, ui: ui, dir: t.TempDir()}
	o := k.open()
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(Width, Height))
	k.Host = &nav.Host{
		Office: o, Window: w,
		Go:      func(r nav.Route) { k.Went = append(k.Went, r) },
		Saved:   func(time.Time) { k.Saves++ },
		Unsaved: func(err error) { k.Fails = append(k.Fails, err) },
		Waiting: func(words string) { k.Waits = append(k.Waits, words) },
		Say:     func(s string) { k.Said = append(k.Said, s) },
		Fail:    func(err error) { k.Fails = append(k.Fails, err) },
		Trail:   func() {},
		User:    func() {},
	}
	return k
}

// open opens the kit's store, until the end of the test.
func (k *Kit) open() *app.Office {
	k.t.Helper()
	o, err := app.Open(app.Config{Dir: k.dir, Random: rand.New(rand.NewSource(1)), User: "Petugas", Clock: k.clock})
	if err != nil {
		k.t.Fatal(err)
	}
	k.t.Cleanup(func() {
		if err := o.Close(); err != nil {
			k.t.Error(err)
		}
	})
	return o
}

// clock gives a millisecond more at every reading.
func (k *Kit) clock() time.Time { return Now().Add(time.Duration(k.ticks.Add(1)) * time.Millisecond) }

// Reopen opens the store again, after it was closed.
func (k *Kit) Reopen() *app.Office {
	k.t.Helper()
	return k.open()
}

// Sample is a kit whose office holds the sample.
func Sample(t testing.TB) *Kit {
	t.Helper()
	k := New(t)
	if err := k.Office.InstallSample(); err != nil {
		t.Fatal(err)
	}
	return k
}

// Put shows a screen in the window.
func (k *Kit) Put(s nav.Screen) {
	k.t.Helper()
	k.Window.SetContent(s.Object())
	k.Window.Resize(fyne.NewSize(Width, Height))
	s.Shown()
	k.NoFails()
}

// NoFails fails the test when the screen reported an error.
func (k *Kit) NoFails() {
	k.t.Helper()
	for _, err := range k.Fails {
		k.t.Errorf("the screen failed: %v", err)
	}
}

// Wait waits for the channel to be closed, long enough for the slowest machine.
func (k *Kit) Wait(c <-chan struct{}) {
	k.t.Helper()
	k.Until("the screen that shows the store", func() bool {
		select {
		case <-c:
			return true
		default:
			return false
		}
	})
}

// Until does what goroutines asked of the UI until is is true, long enough for
// the slowest machine.
func (k *Kit) Until(what string, is func() bool) {
	k.t.Helper()
	late := time.After(time.Minute)
	for !is() {
		select {
		case do := <-k.ui.asked:
			do()
		case <-time.After(5 * time.Millisecond):
		case <-late:
			k.t.Fatalf("never came: %s", what)
		}
	}
}

// Picture writes what the window shows to artefacts/screens/name.png.
func (k *Kit) Picture(name string) {
	k.t.Helper()
	_, here, _, _ := runtime.Caller(0)
	dir := filepath.Join(filepath.Dir(here), "..", "..", "artefacts", "screens")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		k.t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		k.t.Fatal(err)
	}
	defer f.Close()
	// Twice: entries that grow with their text take their height in the first layout.
	k.Window.Content().Refresh()
	k.Window.Resize(fyne.NewSize(Width, Height+1))
	k.Window.Resize(fyne.NewSize(Width, Height))
	if err := png.Encode(f, k.Window.Canvas().Capture()); err != nil {
		k.t.Fatal(err)
	}
}

// Texts lists every text in sight of the object, in reading order.
func Texts(o fyne.CanvasObject) []string {
	var out []string
	walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*canvas.Text); ok && strings.TrimSpace(t.Text) != "" {
			out = append(out, t.Text)
		}
	})
	return out
}

// Shows reports whether the words are in sight in the window.
func (k *Kit) Shows(words string) bool {
	seen := strings.Join(Texts(k.Window.Content()), " ")
	for _, o := range k.Window.Canvas().Overlays().List() {
		seen += " " + strings.Join(Texts(o), " ")
	}
	return strings.Contains(seen, words)
}

// Tap taps the n-th thing in sight, from 0, that bears just these words.
func (k *Kit) Tap(words string, n int) {
	k.t.Helper()
	var found fyne.Tappable
	look := func(o fyne.CanvasObject) {
		t, ok := o.(fyne.Tappable)
		if !ok || found != nil || strings.Join(Texts(o), " ") != words {
			return
		}
		if n == 0 {
			found = t
		}
		n--
	}
	k.Walk(look)
	if found == nil {
		k.t.Fatalf("nothing in sight bears the words %q", words)
	}
	test.Tap(found)
}

// Entry finds the entry with the hint, as soon as it is in sight.
func (k *Kit) Entry(hint string) *penawidget.Entry {
	k.t.Helper()
	var found *penawidget.Entry
	k.Until(fmt.Sprintf("an entry with the hint %q", hint), func() bool {
		k.Walk(func(o fyne.CanvasObject) {
			if e, ok := o.(*penawidget.Entry); ok && e.PlaceHolder == hint && found == nil {
				found = e
			}
		})
		return found != nil
	})
	return found
}

// Walk visits everything in sight, what lies over the window first.
func (k *Kit) Walk(visit func(fyne.CanvasObject)) {
	for _, o := range k.Window.Canvas().Overlays().List() {
		walk(o, visit)
	}
	walk(k.Window.Content(), visit)
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch c := o.(type) {
	case *fyne.Container:
		for _, child := range c.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(c).Objects() {
			walk(child, visit)
		}
	}
}

// EntryUnder finds the entry in sight that stands beneath or beside a name, the
// first after it in reading order.
func (k *Kit) EntryUnder(name string) *penawidget.Entry {
	k.t.Helper()
	var found *penawidget.Entry
	named := false
	k.Walk(func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			named = named || found == nil && o.Text == name
		case *penawidget.Entry:
			if named && found == nil {
				found = o
			}
		}
	})
	if found == nil {
		k.t.Fatalf("no entry stands beneath %q", name)
	}
	return found
}
