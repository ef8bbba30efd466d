package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// desk is a real window under an X server, driven by keyboard and mouse.
type desk struct {
	t    *testing.T
	pena string
	data string
	cmd  *exec.Cmd
}

// TestWindow_keeps_what_was_typed_into_the_decree drives the real program:
// start, open the sample's decree, type into an item, see the page change,
// export, close, start again, find the text. Its screenshots are kept in
// artefacts/window.
func TestWindow_keeps_what_was_typed_into_the_decree(t *testing.T) {
	for _, tool := range []string{"xdotool", "import", "openbox", "pdftotext", "compare"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing; tools/install build test installs it", tool)
		}
	}
	if os.Getenv("DISPLAY") == "" {
		t.Fatal("no display: run the tests by make test, which starts Xvfb")
	}
	d := &desk{t: t, pena: filepath.Join(t.TempDir(), "pena"), data: filepath.Join(t.TempDir(), "Data Kantor é")}
	d.must(exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", d.pena, "."))
	d.must(exec.Command(d.pena, "--data", d.data, "contoh"))
	wm := exec.Command("openbox")
	if err := wm.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { wm.Process.Kill(); wm.Wait() }()

	d.start()
	d.shot("1-beranda")
	d.do("mousemove", "1100", "519", "click", "1") // the decree among the last papers
	time.Sleep(3 * time.Second)
	before := d.shot("2-keputusan")
	d.do("mousemove", "1100", "420", "click", "1") // item a of Menimbang on the page
	time.Sleep(time.Second)
	d.do("key", "End")
	d.do("type", "--delay", "40", " UJICOBA KETIKAN")
	time.Sleep(2 * time.Second)
	after := d.shot("3-diketik")
	if !d.differ(before, after, "560x400+770+300") {
		t.Error("the preview did not change")
	}

	out := filepath.Join(t.TempDir(), "keputusan.pdf")
	d.do("key", "ctrl+e")
	time.Sleep(time.Second)
	d.do("key", "ctrl+a")
	d.do("type", "--delay", "20", out)
	d.do("key", "Return")
	d.wait("the exported PDF", func() bool { _, err := os.Stat(out); return err == nil })
	d.shot("4-pdf")
	if text := d.must(exec.Command("pdftotext", out, "-")); !strings.Contains(text, "UJICOBA") {
		t.Error("what was typed is not in the exported PDF")
	}

	d.close()
	d.start()
	d.do("mousemove", "1100", "447", "click", "1") // now the newest paper
	time.Sleep(3 * time.Second)
	d.shot("5-dibuka-lagi")
	d.close()
	again := filepath.Join(t.TempDir(), "lagi.pdf")
	d.must(exec.Command(d.pena, "--data", d.data, "cetak", "keputusan-penetapan", "--keluaran", again))
	if text := d.must(exec.Command("pdftotext", again, "-")); !strings.Contains(text, "UJICOBA") {
		t.Error("what was typed is gone after the window was closed")
	}
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

func (d *desk) do(args ...string) {
	d.t.Helper()
	d.must(exec.Command("xdotool", args...))
}

func (d *desk) start() {
	d.t.Helper()
	d.cmd = exec.Command(d.pena, "--data", d.data)
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.wait("the window", func() bool {
		return exec.Command("xdotool", "search", "--onlyvisible", "--name", "Pena Kawasan").Run() == nil
	})
	time.Sleep(3 * time.Second)
}

// close closes the window as the user does and waits until the program has ended.
func (d *desk) close() {
	d.t.Helper()
	d.do("key", "alt+F4")
	ended := make(chan error, 1)
	go func() { ended <- d.cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			d.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		d.cmd.Process.Kill()
		d.t.Fatal("the window did not close")
	}
}

func (d *desk) wait(what string, ok func() bool) {
	d.t.Helper()
	for range 150 {
		if ok() {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	d.shot("gagal")
	d.t.Fatalf("%s never came", what)
}

func (d *desk) shot(name string) string {
	d.t.Helper()
	dir := filepath.Join("artefacts", "window")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		d.t.Fatal(err)
	}
	path := filepath.Join(dir, name+".png")
	d.must(exec.Command("import", "-window", "root", path))
	return path
}

// differ reports whether many pixels of a part of two screenshots differ.
func (d *desk) differ(a, b, part string) bool {
	d.t.Helper()
	out, _ := exec.Command("compare", "-metric", "AE", "-extract", part, a, b, "null:").CombinedOutput()
	n, err := strconv.ParseFloat(strings.Fields(string(out))[0], 64)
	if err != nil {
		d.t.Fatalf("compare: %s", out)
	}
	return n > 1000
}
