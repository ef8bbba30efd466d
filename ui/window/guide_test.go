package window

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"pena/tools/golden"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/theme"
)

// guide is the folder of the user's guide; most is the largest picture in it.
const (
	guide = "../../docs/panduan"
	most  = 150 << 10
)

// desk is the whole window on the sample, at the size of the common laptop.
type desk struct {
	*screentest.Kit
	*Window
	t testing.TB
}

func newDesk(t *testing.T, k *screentest.Kit) *desk {
	t.Helper()
	t.Setenv("HOME", "/home/petugas") // where the guide's user saves files
	if err := theme.Indonesian(); err != nil {
		t.Fatal(err)
	}
	d := &desk{Kit: k, Window: build(k.Window, k.Office), t: t}
	d.to(nav.Route{Place: nav.Home})
	t.Cleanup(func() {
		left := false
		d.leave(func() { left = true })
		d.Until("the last screen is left", func() bool { return left })
	})
	return d
}

// to goes to a place and waits until it has come to rest.
func (d *desk) to(r nav.Route) {
	d.t.Helper()
	d.Window.Go(r)
	d.Until("the screen before is left", func() bool { return !d.leaving })
	d.rest()
}

// rest does what goroutines ask for until they have nothing more to ask.
func (d *desk) rest() {
	d.t.Helper()
	since, wait := time.Now(), 20*time.Millisecond
	if golden.Update() { // the pages are painted off the UI goroutine, and only then looked at
		wait = 500 * time.Millisecond
	}
	d.Until("rest", func() bool { return time.Since(since) > wait })
	// Nothing lays out again what took its height after the first layout, as a
	// real window does with every frame.
	size := fyne.NewSize(1366, 728)
	d.win.Content().Refresh()
	d.win.Resize(size.AddWidthHeight(0, 1))
	d.win.Resize(size)
}

func (d *desk) tap(words string) {
	d.t.Helper()
	d.see(words)
	d.Tap(words, 0)
	d.rest()
}

// see waits until the words are in sight.
func (d *desk) see(words string) {
	d.t.Helper()
	d.Until(fmt.Sprintf("%q in sight", words), func() bool { return d.Shows(words) })
}

func (d *desk) write(words string) {
	d.t.Helper()
	d.Until("a focus", func() bool { return d.win.Canvas().Focused() != nil })
	for _, r := range words {
		d.win.Canvas().Focused().TypedRune(r)
	}
	d.rest()
}

func (d *desk) key(name fyne.KeyName) {
	d.t.Helper()
	d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	d.rest()
}

// kawasan opens the sample's first dossier at a tab.
func (d *desk) kawasan(part string) {
	d.t.Helper()
	list, err := d.host.Office.Kawasans()
	if err != nil {
		d.t.Fatal(err)
	}
	d.to(nav.Route{Place: nav.Dossier, ID: list[0].ID, Part: part})
}

// paper opens the sample's paper of a kind.
func (d *desk) paper(kind string) {
	d.t.Helper()
	papers, err := d.host.Office.AllDocuments()
	if err != nil {
		d.t.Fatal(err)
	}
	for _, p := range papers {
		if p.Kind == kind {
			d.to(nav.Route{Place: nav.Document, ID: p.ID})
			d.see("Halaman 1 /")
			return
		}
	}
	d.t.Fatalf("the sample has no %s", kind)
}

// printer lets CUPS have one printer, the standard one.
func (d *desk) printer(name string) {
	d.t.Helper()
	if runtime.GOOS == "windows" {
		d.t.Skip("CUPS stands in for printers here")
	}
	dir := d.t.TempDir()
	script := fmt.Sprintf("#!/bin/sh\ncase $1 in -e) echo %[1]s ;; -d) echo 'system default destination: %[1]s' ;; esac\n", name)
	if err := os.WriteFile(filepath.Join(dir, "lpstat"), []byte(script), 0o755); err != nil {
		d.t.Fatal(err)
	}
	d.t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// TestGuide_steps_lead_where_it_says plays the steps of the guide in the
// window; with -update it paints the pictures of docs/panduan from them.
func TestGuide_steps_lead_where_it_says(t *testing.T) {
	for _, s := range scenes {
		t.Run(s.picture, func(t *testing.T) {
			k := screentest.New(t)
			switch {
			case s.letter:
				k.Letter()
			case !s.empty:
				if err := k.Office.InstallSample(); err != nil {
					t.Fatal(err)
				}
			}
			d := newDesk(t, k)
			if s.play != nil {
				s.play(d)
			}
			for _, words := range s.shows {
				d.see(words)
			}
			if golden.Update() {
				d.paint(s.picture, s.box)
			}
		})
	}
}
