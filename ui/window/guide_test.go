package window

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"pena/app/typeset/raster"
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
		if !d.leave() {
			t.Error("the last screen could not be left")
		}
	})
	return d
}

// to goes to a place and waits until it has come to rest.
func (d *desk) to(r nav.Route) {
	d.t.Helper()
	d.Window.Go(r)
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

// TestGuide_steps_lead_where_it_says plays the steps of the guide in the
// window; with -update it paints the pictures of docs/panduan from them.
func TestGuide_steps_lead_where_it_says(t *testing.T) {
	for _, s := range scenes {
		t.Run(s.picture, func(t *testing.T) {
			k := screentest.New(t)
			if !s.empty {
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

func (d *desk) paint(name string, box bool) {
	d.t.Helper()
	whole := d.capture()
	part := whole.Bounds()
	if box {
		part = d.boxes()
	}
	write(d.t, name, fewColours(whole, part))
}

func write(t testing.TB, name string, picture image.Image) {
	t.Helper()
	var out bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestCompression}
	if err := e.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(guide, "gambar", name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// printed is the picture of the first page of the sample's decree.
const printed = "halaman"

// TestGuide_shows_a_printed_page paints, with -update, what a printer puts on
// the paper.
func TestGuide_shows_a_printed_page(t *testing.T) {
	if !golden.Update() {
		t.Skip("paints with -update only")
	}
	k := screentest.Sample(t)
	papers, err := k.Office.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range papers {
		if p.Kind != "keputusan-penetapan-kawasan" {
			continue
		}
		r, err := k.Office.Render(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		const dpi = 96
		page := r.Pages.Pages[0]
		picture := image.NewRGBA(raster.Bounds(page, dpi))
		raster.New().Paint(picture, page, dpi, raster.Lit{})
		write(t, printed, fewColours(picture, picture.Bounds()))
		return
	}
	t.Fatal("the sample has no decree")
}

// capture is the picture of the window. Fyne's software painter clips what lies
// in an entry by the entry alone, not by the scroller around it, so what hangs
// out of a scroller is taken from a picture in which the scrollers are empty.
func (d *desk) capture() image.Image {
	full := d.win.Canvas().Capture()
	scrollers := all[*container.Scroll](d.win.Content())
	for _, s := range scrollers {
		s.Content.Hide()
	}
	out := image.NewNRGBA(full.Bounds())
	draw.Draw(out, out.Bounds(), d.win.Canvas().Capture(), image.Point{}, draw.Src)
	for _, s := range scrollers {
		s.Content.Show()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
		area := image.Rect(int(at.X), int(at.Y), int(at.X+s.Size().Width), int(at.Y+s.Size().Height))
		draw.Draw(out, area, full, area.Min, draw.Src)
	}
	return out
}

// all are the visible objects of a type in o that lie in no other of it.
func all[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	if !o.Visible() {
		return nil
	}
	if t, ok := o.(T); ok {
		return []T{t}
	}
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	var out []T
	for _, child := range children {
		out = append(out, all[T](child)...)
	}
	return out
}

// boxes is the part of the window that its boxes and menus take, and a rim.
func (d *desk) boxes() image.Rectangle {
	var area image.Rectangle
	for _, overlay := range d.win.Canvas().Overlays().List() {
		for _, p := range all[*widget.PopUp](overlay) {
			at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.Content), p.Content.Size()
			area = area.Union(image.Rect(int(at.X), int(at.Y), int(at.X+size.Width), int(at.Y+size.Height)))
		}
	}
	if area.Empty() {
		d.t.Fatal("no box is open")
	}
	return area.Inset(-28)
}

// fewColours paints a part of a picture with the 256 colours that it uses most,
// each other one as the nearest of them.
func fewColours(from image.Image, area image.Rectangle) *image.Paletted {
	area = area.Intersect(from.Bounds())
	uses := map[color.NRGBA]int{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			uses[coarse(from.At(x, y))]++
		}
	}
	var most color.Palette
	for len(most) < 256 && len(uses) > 0 {
		best, n := color.NRGBA{}, 0
		for c, m := range uses {
			if m > n || m == n && less(c, best) {
				best, n = c, m
			}
		}
		most = append(most, best)
		delete(uses, best)
	}
	to := image.NewPaletted(area, most)
	near := map[color.NRGBA]uint8{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			c := coarse(from.At(x, y))
			i, ok := near[c]
			if !ok {
				i = uint8(most.Index(c))
				near[c] = i
			}
			to.SetColorIndex(x, y, i)
		}
	}
	return to
}

// coarse drops what the eye does not tell apart.
func coarse(c color.Color) color.NRGBA {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return color.NRGBA{n.R | 3, n.G | 3, n.B | 3, 255}
}

func less(a, b color.NRGBA) bool {
	return [3]uint8{a.R, a.G, a.B} != [3]uint8{b.R, b.G, b.B} && (a.R < b.R || a.R == b.R && (a.G < b.G || a.G == b.G && a.B < b.B))
}

var (
	pictureLink = regexp.MustCompile(`\]\(gambar/([^)]+)\.png\)`)
	pageLink    = regexp.MustCompile(`\]\(([a-z-]+\.md)\)`)
)

// TestGuide_has_every_picture_and_page_it_names also holds that no picture is
// left over or heavy.
func TestGuide_has_every_picture_and_page_it_names(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join(guide, "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages of the guide: %v", err)
	}
	named := map[string]bool{}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pictureLink.FindAllStringSubmatch(string(text), -1) {
			named[m[1]] = true
			st, err := os.Stat(filepath.Join(guide, "gambar", m[1]+".png"))
			if err != nil {
				t.Errorf("%s: %v; go test ./ui/window -update paints it", page, err)
			} else if st.Size() > most {
				t.Errorf("%s: %s has %d bytes; at most %d", page, m[1], st.Size(), most)
			}
		}
		for _, m := range pageLink.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(guide, m[1])); err != nil {
				t.Errorf("%s: %v", page, err)
			}
		}
	}
	for _, s := range scenes {
		if !named[s.picture] {
			t.Errorf("no page shows the picture %s", s.picture)
		}
		delete(named, s.picture)
	}
	delete(named, printed)
	for name := range named {
		t.Errorf("the picture %s is made by no scene", name)
	}
}

var bold = regexp.MustCompile(`\*\*([^*]+)\*\*`)

// TestGuide_calls_things_by_their_names holds that what the guide prints bold,
// which is what the user looks for on the screen, are words of the program.
func TestGuide_calls_things_by_their_names(t *testing.T) {
	var words strings.Builder
	for _, pattern := range []string{"../text/*.go", "../../app/compose/templates/*.md", "../../app/typeset/layouts/*.yaml", "../../app/typeset/*.go", "../../model/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			words.Write(b)
		}
	}
	pages, err := filepath.Glob(filepath.Join(guide, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range bold.FindAllStringSubmatch(string(text), -1) {
			name := strings.Join(strings.Fields(m[1]), " ") // the guide may break a line there
			if !strings.Contains(words.String(), name) {
				t.Errorf("%s: the program has no %q", filepath.Base(page), name)
			}
		}
	}
}
