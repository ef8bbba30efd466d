package main

import (
	"archive/zip"
	"image"
	"io/fs"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/cli"
	"pena/model"
)

// TestWindow_loses_nothing_that_was_typed drives the real program by keyboard,
// and once by a click on the page. The decree: open it, click on a sentence of
// its page, type into it, see the page follow, undo, redo, export, close. The
// charter: go to an ayat, type, and kill the program as soon as it says that
// all is saved. Then everything is there. Screenshots are kept in
// artefacts/window.
func TestWindow_loses_nothing_that_was_typed(t *testing.T) {
	d := newDesk(t)
	d.run("contoh")
	decree := d.place("keputusan-penetapan-kawasan", model.Huruf)

	d.start()
	d.shot("1-beranda")
	d.typeIntoDecree(decree)
	out := filepath.Join(t.TempDir(), "keputusan.pdf")
	d.export("ctrl+e", out, "4-pdf")
	if !strings.Contains(pdfText(d, out), "ujicoba klik") {
		t.Error("what was typed is not in the exported PDF")
	}
	out = filepath.Join(t.TempDir(), "keputusan.docx")
	d.export("ctrl+d", out, "4-docx")
	if !strings.Contains(wordText(d, out), "ujicoba klik") {
		t.Error("what was typed is not in the exported Word file")
	}
	d.close()

	d.start()
	d.open("keputusan bupati penetapan", "Keputusan Bupati Penetapan")
	d.shot("5-dibuka-lagi")
	d.typeIntoCharter()
	d.kill()

	d.start() // a store whose program was killed opens as ever
	d.shot("8-sesudah-mati")
	d.close()
	for kind, words := range map[string]string{"keputusan-penetapan-kawasan": "ujicoba klik", "anggaran-dasar": "ujicoba ayat"} {
		again := filepath.Join(t.TempDir(), kind+".pdf")
		d.run("cetak", kind, "--keluaran", again)
		if !strings.Contains(pdfText(d, again), words) {
			t.Errorf("%q, typed into the %s, is gone", words, kind)
		}
	}
}

// typeIntoDecree clicks on a sentence of the page, types into it, and takes it
// back and again.
func (d *desk) typeIntoDecree(first spot) {
	d.t.Helper()
	d.open("keputusan bupati penetapan", "Keputusan Bupati Penetapan")
	var page sheet
	before := d.waitPicture("the page of the decree", func(p *image.RGBA) bool {
		var ok bool
		page, ok = findSheet(p)
		return ok && page.whole
	})
	sentence := page.place(first)
	d.click(sentence)
	lit := d.waitPicture("the light on the sentence that was clicked", func(p *image.RGBA) bool {
		return count(p, sentence.Inset(-2), litColour) > sentence.Dx()*sentence.Dy()/4
	})
	if n := count(lit, page.paper, litColour) - count(lit, sentence.Inset(-2), litColour); n > 0 {
		d.t.Errorf("%d points are lit beside the sentence", n)
	}
	d.shot("2-disorot")
	d.keys("End")
	d.write(" ujicoba klik")
	follows := func(p *image.RGBA) bool { return differ(before, p, page.paper) > 300 }
	d.waitPicture("the page that follows the typing", follows)
	d.shot("3-diketik")
	d.keys("ctrl+z")
	d.waitPicture("the page as it was, after undo", func(p *image.RGBA) bool { return differ(lit, p, page.paper) == 0 })
	d.keys("ctrl+y")
	d.waitPicture("the page after redo", follows)
}

// typeIntoCharter goes to an ayat of the charter, types into it and returns as
// soon as the status line says that it is saved.
func (d *desk) typeIntoCharter() {
	d.t.Helper()
	d.open("anggaran dasar", "Anggaran Dasar")
	before := d.waitPicture("the page of the charter", func(p *image.RGBA) bool { _, ok := findSheet(p); return ok })
	d.keys("ctrl+g")
	d.waitBox("the parts")
	d.write("pasal 6")
	d.keys("Return")
	d.waitPicture("the light on the ayat", func(p *image.RGBA) bool { return count(p, p.Bounds(), litColour) > 2000 })
	d.shot("6-ayat")
	d.keys("End")
	d.write(" ujicoba ayat")
	status := before.Bounds()
	status.Min.Y, status.Max.X = status.Max.Y-60, status.Max.X/2
	d.waitPicture("the time of saving in the status line", func(p *image.RGBA) bool { return differ(before, p, status) > 100 })
	d.shot("7-tersimpan")
}

// export saves the paper through the box that a key opens.
func (d *desk) export(key, path, shot string) {
	d.t.Helper()
	d.keys(key)
	d.waitBox("the file")
	d.keys("ctrl+a")
	d.write(path)
	d.keys("Return")
	d.wait("the exported file", func() bool { _, err := os.Stat(path); return err == nil })
	d.shot(shot)
}

func pdfText(d *desk, path string) string {
	d.t.Helper()
	return strings.Join(strings.Fields(d.must(exec.Command("pdftotext", path, "-"))), " ")
}

func wordText(d *desk, path string) string {
	d.t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		d.t.Fatal(err)
	}
	defer z.Close()
	data, err := fs.ReadFile(z, "word/document.xml")
	if err != nil {
		d.t.Fatal(err)
	}
	return string(data)
}

// place finds the first sentence of a kind of node on the first page of a
// paper. The store must not be open elsewhere.
func (d *desk) place(kind string, node model.NodeKind) spot {
	d.t.Helper()
	o, err := app.Open(app.Config{Dir: cli.StoreDir(d.data), Clock: time.Now, Random: rand.New(rand.NewSource(1))})
	if err != nil {
		d.t.Fatal(err)
	}
	defer o.Close()
	papers, err := o.AllDocuments()
	if err != nil {
		d.t.Fatal(err)
	}
	for _, p := range papers {
		if p.Kind != kind {
			continue
		}
		r, err := o.Render(p.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		var found spot
		model.Walk(r.Document.Text, func(n *model.Node, _ []*model.Node) bool {
			if areas := r.Pages.Areas(n.ID); found.page == nil && n.Kind == node && len(areas) > 0 && areas[len(areas)-1].Page == 0 {
				found = spot{r.Pages.Pages[0], areas}
			}
			return true
		})
		if found.page != nil {
			return found
		}
	}
	d.t.Fatalf("no %s on the first page of a %s", node, kind)
	return spot{}
}

// click clicks into the middle of a part of the screen.
func (d *desk) click(part image.Rectangle) {
	d.t.Helper()
	c := part.Min.Add(part.Max).Div(2)
	d.do("mousemove", strconv.Itoa(c.X), strconv.Itoa(c.Y), "click", "1")
}
