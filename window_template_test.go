package main

import (
	"image"
	"strings"
	"testing"
)

// TestWindow_keeps_a_template_that_is_being_written drives the real program by
// keys: an item is typed into the template of an undangan, the program is killed
// as soon as it says that all is saved, and what was typed is there again, is
// taken, and is the office's own from then on.
func TestWindow_keeps_a_template_that_is_being_written(t *testing.T) {
	d := newDesk(t)
	d.run("contoh")
	d.start()
	d.template("surat undangan rapat")
	before := d.picture()
	d.keys("ctrl+End", "minus")
	d.write(" Butir ujicoba")
	status := before.Bounds()
	status.Min.Y, status.Max.X = status.Max.Y-60, status.Max.X/2
	d.waitPicture("the time of saving in the status line", func(p *image.RGBA) bool { return differ(before, p, status) > 100 })
	d.still()
	d.shot("templat-1-diketik")
	d.kill()
	if strings.Contains(d.run("templat", "ekspor", "surat-undangan"), "Butir ujicoba") {
		t.Error("what is only written makes papers already")
	}

	d.start()
	d.template("surat undangan rapat")
	d.keys("shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Return") // to Pakai
	d.still()
	d.shot("templat-2-dipakai")
	d.close()
	if !strings.Contains(d.run("templat", "ekspor", "surat-undangan"), "- Butir ujicoba") {
		t.Error("what was typed before the program was killed is not what is taken")
	}
}

// template goes to the text of the template that is found by the words.
func (d *desk) template(words string) {
	d.t.Helper()
	d.keys("ctrl+6")
	d.waitTitle("Pengaturan")
	d.still()
	d.keys("ctrl+Next", "ctrl+Next") // past the officials and the laws
	d.waitPicture("the pages of a template", func(p *image.RGBA) bool { _, ok := findSheet(p); return ok })
	d.keys("F6")
	d.write(words)
	d.keys("Return")
	d.still()
}
