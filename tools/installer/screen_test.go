//go:build wine

package installer_test

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"pena/ui/theme"
)

func (p *pc) keys(names ...string) {
	p.t.Helper()
	p.must(exec.Command("xdotool", append([]string{"key"}, names...)...))
}

func (p *pc) write(words string) {
	p.t.Helper()
	p.must(exec.Command("xdotool", "type", "--delay", "30", words))
}

// shot keeps a picture of the screen for human eyes.
func (p *pc) shot(name string) {
	dir := filepath.Join("../../artefacts", "wine")
	os.MkdirAll(dir, 0o755)
	p.must(exec.Command("import", "-window", "root", filepath.Join(dir, name+".png")))
}

// picture is the whole screen.
func (p *pc) picture() *image.RGBA {
	p.t.Helper()
	img, err := png.Decode(strings.NewReader(p.must(exec.Command("import", "-window", "root", "png:-"))))
	if err != nil {
		p.t.Fatal(err)
	}
	all := image.NewRGBA(img.Bounds())
	draw.Draw(all, all.Bounds(), img, img.Bounds().Min, draw.Src)
	return all
}

// see waits until the screen shows what is looked for and returns it.
func (p *pc) see(what string, is func(*image.RGBA) bool) *image.RGBA {
	p.t.Helper()
	var seen *image.RGBA
	p.until(what, func() bool { seen = p.picture(); return is(seen) })
	return seen
}

// free waits until the window stands without a box over it, box until one does.
func (p *pc) free() {
	p.t.Helper()
	p.see("the window without a box", railSeen)
	p.until("the focus of the window", func() bool { // keys that come before it are lost
		name, err := exec.Command("xdotool", "getactivewindow", "getwindowname").Output()
		return err == nil && strings.HasSuffix(strings.TrimSpace(string(name)), "Pena Kawasan")
	})
}
func (p *pc) box(what string) { p.t.Helper(); p.see("the box of "+what, boxSeen) }

// shade waits until the window is shaded by a box that has no button of its own.
func (p *pc) shade(what string) {
	p.t.Helper()
	p.see("the box of "+what, func(s *image.RGBA) bool { return !railSeen(s) })
}

func railSeen(s *image.RGBA) bool { return count(s, theme.ColorNameRail) > 10_000 }

// boxSeen knows a box by the ground of the rail, which it shades, and by its own
// button, which it does not.
func boxSeen(s *image.RGBA) bool {
	return !railSeen(s) && count(s, fynetheme.ColorNamePrimary) > 300
}

// count is how many points of the screen bear a colour of the light look.
func count(s *image.RGBA, name fyne.ThemeColorName) int {
	c := color.RGBAModel.Convert(theme.New(theme.Look{}).Color(name, fynetheme.VariantLight)).(color.RGBA)
	n := 0
	for i := 0; i < len(s.Pix); i += 4 {
		if near(s.Pix[i], c.R) && near(s.Pix[i+1], c.G) && near(s.Pix[i+2], c.B) {
			n++
		}
	}
	return n
}

// near allows for the rounding of whoever mixes colours.
func near(a, b uint8) bool { return max(a, b)-min(a, b) <= 1 }

// differ is how many points of a part differ plainly in two pictures.
func differ(a, b *image.RGBA, part image.Rectangle) int {
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if p, q := a.RGBAAt(x, y).G, b.RGBAAt(x, y).G; max(p, q)-min(p, q) > 40 {
				n++
			}
		}
	}
	return n
}
