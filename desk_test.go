package main

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// desk is a real window under an X server, driven by keyboard and mouse. What
// it waits for is seen on the screen, in the title of the window or on the
// disk; nothing waits for a time.
type desk struct {
	t    *testing.T
	pena string // the program
	data string
	cmd  *exec.Cmd
}

// newDesk builds the program and starts a window manager.
func newDesk(t *testing.T) *desk {
	t.Helper()
	for _, tool := range []string{"xdotool", "xclip", "import", "openbox", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing; tools/install build test installs it", tool)
		}
	}
	if os.Getenv("DISPLAY") == "" {
		t.Fatal("no display: run the tests by make test, which starts Xvfb")
	}
	d := &desk{t: t, pena: filepath.Join(t.TempDir(), "pena"), data: filepath.Join(t.TempDir(), "Data Kantor é")}
	d.must(exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", d.pena, "."))
	wm := exec.Command("openbox")
	if err := wm.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { wm.Process.Kill(); wm.Wait() })
	return d
}

func (d *desk) must(c *exec.Cmd) string {
	d.t.Helper()
	var errs bytes.Buffer
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		d.t.Fatalf("%v: %v\n%s", c.Args, err, errs.String())
	}
	return string(out)
}

// run does one command of the program.
func (d *desk) run(args ...string) string {
	d.t.Helper()
	return d.must(exec.Command(d.pena, append([]string{"--data", d.data}, args...)...))
}

func (d *desk) do(args ...string) {
	d.t.Helper()
	d.must(exec.Command("xdotool", args...))
}

func (d *desk) keys(names ...string) { d.t.Helper(); d.do(append([]string{"key"}, names...)...) }

func (d *desk) write(words string) { d.t.Helper(); d.do("type", "--delay", "15", words) }

// start opens the window and returns when it shows the start page.
func (d *desk) start() {
	d.t.Helper()
	d.launch()
	d.waitTitle("Beranda – ")
	d.waitPicture("the rail of the window", railSeen)
}

// launch starts the program.
func (d *desk) launch() {
	d.t.Helper()
	cmd := exec.Command(d.pena, "--data", d.data)
	if err := cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	d.cmd = cmd
}

// close closes the window as the user does and waits until the program has ended.
func (d *desk) close() {
	d.t.Helper()
	d.keys("alt+F4")
	d.ended()
}

// ended waits until the program has ended well.
func (d *desk) ended() {
	d.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- d.cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			d.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		d.t.Fatal("the window did not close")
	}
}

// kill ends the program as a power failure does.
func (d *desk) kill() {
	d.t.Helper()
	if err := d.cmd.Process.Kill(); err != nil {
		d.t.Fatal(err)
	}
	d.cmd.Wait()
}

// open finds a paper by the box of Ctrl+K and goes there.
func (d *desk) open(words, title string) {
	d.t.Helper()
	d.keys("ctrl+k")
	d.waitBox("the search")
	d.write(words)
	d.keys("Return")
	d.waitTitle(title)
}

// waitBox waits for a box over the window, which shades what lies under it.
func (d *desk) waitBox(what string) {
	d.t.Helper()
	d.waitPicture("the box of "+what, func(p *image.RGBA) bool { return !railSeen(p) })
}

// title is the title of the window, "" while there is none.
func (d *desk) title() string {
	out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", "Pena Kawasan$", "getwindowname").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

func (d *desk) waitTitle(begins string) {
	d.t.Helper()
	d.wait("the title "+begins, func() bool { return strings.HasPrefix(d.title(), begins) })
}

// wait waits until is is true, long enough for the slowest machine.
func (d *desk) wait(what string, is func() bool) {
	d.t.Helper()
	late := time.Now().Add(time.Minute)
	for !is() {
		if time.Now().After(late) {
			d.shot("gagal")
			d.t.Fatalf("%s never came; artefacts/window/gagal.png shows what was there", what)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

// waitPicture waits until the screen shows what is looked for and returns it.
func (d *desk) waitPicture(what string, is func(*image.RGBA) bool) *image.RGBA {
	d.t.Helper()
	var p *image.RGBA
	d.wait(what, func() bool { p = d.picture(); return is(p) })
	return p
}

// picture is the whole screen.
func (d *desk) picture() *image.RGBA {
	d.t.Helper()
	img, err := png.Decode(strings.NewReader(d.must(exec.Command("import", "-window", "root", "png:-"))))
	if err != nil {
		d.t.Fatal(err)
	}
	p := image.NewRGBA(img.Bounds())
	draw.Draw(p, p.Bounds(), img, img.Bounds().Min, draw.Src)
	return p
}

// shot keeps a picture of the screen for human eyes.
func (d *desk) shot(name string) {
	d.t.Helper()
	dir := filepath.Join("artefacts", "window")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		d.t.Fatal(err)
	}
	d.must(exec.Command("import", "-window", "root", filepath.Join(dir, name+".png")))
}
