package main

import (
	"fmt"
	"image"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/cli"
	"pena/ui/screentest"
)

// invited is a list as it is copied from a worksheet.
const invited = "Jabatan\tNama\tTempat\tNomor Undian\r\n" +
	"Camat Bajuin\tDrs. H. Ahmad Fauzi, M.Si.\tBajuin\t7\r\n" +
	"Kepala Desa Benua Raya\tRahmadi\tBenua Raya\t12\r\n" +
	"Ketua BPD Tanjung\tSiti Aminah\tTanjung\t3\r\n"

// called are those of the list.
var called = []string{"Camat Bajuin", "Kepala Desa Benua Raya", "Ketua BPD Tanjung"}

// TestWindow_sends_a_letter_to_many drives the real program from a list that lies
// on the clipboard to the copies in the printer and in a folder: each bears its own
// recipient and its own number, and the register has a line for each.
func TestWindow_sends_a_letter_to_many(t *testing.T) {
	d := newDesk(t)
	d.province()
	printed := d.printer()
	d.start()
	d.keys("ctrl+n")
	d.waitBox("the new paper")
	d.write("surat undangan rapat")
	d.still()
	d.keys("Return")
	d.waitTitle("Surat Undangan Rapat")
	d.write("15 September 2025")
	d.still()
	d.pasteRecipients()
	d.keys("ctrl+shift+f") // the number, the Hal, then the day of the meeting, which leads to the meeting
	d.waitBox("the findings")
	d.keys("Down", "Down", "Return")
	d.waitPicture("the window without the box", railSeen)
	d.still()
	d.choose(2)
	d.still()
	d.keys("ctrl+shift+Next")
	d.still()
	d.shot("banyak-2-salinan")
	d.keys("ctrl+shift+j")
	d.waitBox("the number")
	d.waitPicture("that it can be made final", func(p *image.RGBA) bool { return count(p, p.Bounds(), accent) > 1500 })
	d.shot("banyak-3-final")
	d.keys("Return", "Return")
	d.waitPicture("the window without the box", railSeen)
	d.still()
	d.keys("ctrl+shift+Next", "ctrl+shift+Next")
	d.still()
	d.shot("banyak-4-terbit")
	d.keys("ctrl+p")
	d.waitBox("the printer")
	d.still()
	d.keys("Return", "Return")
	d.wait("the file in the printer", func() bool { info, err := os.Stat(printed); return err == nil && info.Size() > 0 })
	d.still()
	folder := filepath.Join(t.TempDir(), "Untuk dikirim")
	d.keys("ctrl+shift+e")
	d.waitBox("the folder")
	d.keys("ctrl+a")
	d.write(folder)
	d.keys("Return")
	d.wait("the files of the copies", func() bool { return len(pdfsIn(folder)) == len(called) })
	d.still()
	d.shot("banyak-5-berkas")
	d.close()
	d.sent(printed, folder)
}

// pasteRecipients takes the list of the clipboard, a number for each.
func (d *desk) pasteRecipients() {
	d.t.Helper()
	d.copy(invited)
	d.keys("ctrl+shift+t")
	d.waitBox("the recipients")
	d.still()
	d.choose(5)
	d.still()
	d.keys("Tab", "Tab", "Tab")
	d.choose(2)
	d.still()
	d.shot("banyak-1-daftar")
	d.keys("Tab", "Tab", "space")
	d.waitPicture("the window without the box", railSeen)
	d.still()
}

// choose takes the n-th of what the focused choice offers.
func (d *desk) choose(n int) {
	d.t.Helper()
	d.keys("Down") // opens it
	for range n {
		d.keys("Down")
	}
	d.keys("Return")
}

// sent looks for each recipient with a number of its own in the copies that came
// out of the printer, in the files and in the register.
func (d *desk) sent(printed, folder string) {
	d.t.Helper()
	copies := strings.Split(pdfText(d, printed), "PEMERINTAH PROVINSI")[1:]
	files, register := pdfsIn(folder), d.run("nomor", "daftar", "--tahun", "2025")
	if len(copies) != len(called) {
		d.t.Fatalf("%d copies were printed", len(copies))
	}
	for i, to := range called {
		number := fmt.Sprintf("400.10.3.4/%04d/PMD/2025", i+1)
		for what, words := range map[string]string{"the printed copy": copies[i], "the file " + files[i]: pdfText(d, files[i])} {
			if !strings.Contains(words, number) || !strings.Contains(words, "Yth. "+to) || strings.Contains(words, "DRAF") {
				d.t.Errorf("%s is not that of %s with %s:\n%.400s", what, to, number, words)
			}
			for _, other := range called {
				if other != to && strings.Contains(words, other) {
					d.t.Errorf("%s of %s names %s", what, to, other)
				}
			}
		}
		if !strings.Contains(filepath.Base(files[i]), to) || !regexp.MustCompile(regexp.QuoteMeta(number)+".*"+to).MatchString(register) {
			d.t.Errorf("%s with %s has the file %s; the register is\n%s", to, number, files[i], register)
		}
	}
}

func pdfsIn(folder string) []string {
	found, _ := filepath.Glob(filepath.Join(folder, "*.pdf")) // the pattern is right
	return found
}

// copy lays words on the clipboard, as another program does.
func (d *desk) copy(words string) {
	d.t.Helper()
	c := exec.Command("xclip", "-selection", "clipboard", "-quiet")
	c.Stdin = strings.NewReader(words)
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { c.Process.Kill(); c.Wait() })
	d.wait("the list on the clipboard", func() bool {
		out, err := exec.Command("xclip", "-selection", "clipboard", "-o").Output()
		return err == nil && string(out) == words
	})
}

// province fills the store with an office of the province that invites: its
// letterhead, its head and a meeting.
func (d *desk) province() {
	d.t.Helper()
	o, err := app.Open(app.Config{Dir: cli.StoreDir(d.data), Clock: time.Now, Random: rand.New(rand.NewSource(1)), User: "Petugas"})
	if err != nil {
		d.t.Fatal(err)
	}
	screentest.Letters(d.t, o, 0)
	if err := o.Close(); err != nil {
		d.t.Fatal(err)
	}
}
