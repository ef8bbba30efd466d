package main

import (
	"fmt"
	"image"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	fynetheme "fyne.io/fyne/v2/theme"

	"pena/app"
	"pena/cli"
	"pena/model"
	"pena/model/indonesia"
)

// TestWindow_issues_a_letter_by_keys_alone drives the real program from "naskah
// baru" to the paper in the printer: an undangan is started, answered, given its
// number and printed, and the file that the printer gets bears the number.
func TestWindow_issues_a_letter_by_keys_alone(t *testing.T) {
	d := newDesk(t)
	d.office()
	printed := d.printer()
	d.start()
	d.keys("ctrl+n")
	d.waitBox("the new paper")
	d.write("undangan musyawarah antar")
	d.shot("terbit-1-baru")
	d.keys("Return")
	d.waitTitle("Undangan")
	d.write("14 September 2025") // the first that is asked has the focus as soon as the paper is there
	d.keys("alt+Down", "Right", "Return")
	d.answerFirst("005/12/BR/2025")
	d.answerFirst("19 September 2025")
	d.answerFirst("Ahmad Fauzi, 0511-4772233")
	d.shot("terbit-2-terisi")
	d.keys("ctrl+shift+j")
	d.waitBox("the number")
	d.waitPicture("that it can be made final", func(p *image.RGBA) bool { return count(p, p.Bounds(), accent) > 1500 })
	d.shot("terbit-3-kotak")
	d.keys("Return", "Return")
	d.waitPicture("the window without the box", railSeen)
	d.still()
	d.shot("terbit-4-terbit")
	d.keys("ctrl+p")
	d.waitBox("the printer")
	d.still()
	d.shot("terbit-5-cetak")
	d.keys("Return", "Return")
	d.wait("the file in the printer", func() bool { info, err := os.Stat(printed); return err == nil && info.Size() > 0 })
	d.close()
	words := pdfText(d, printed)
	if !strings.Contains(words, "005/12/BR/2025") || !strings.Contains(words, "15 September 2025") || strings.Contains(words, "DRAF") {
		t.Errorf("the printed letter is\n%.300s", words)
	}
	if !strings.Contains(d.run("nomor", "daftar", "--tahun", "2025"), "005/12/BR/2025") {
		t.Error("the register does not know the number")
	}
}

// accent is the colour of the button that confirms.
var accent = colour(fynetheme.ColorNamePrimary)

// answerFirst goes to the first thing that must be completed and types it.
func (d *desk) answerFirst(words string) {
	d.t.Helper()
	d.still()
	d.keys("ctrl+shift+f")
	d.waitBox("the findings")
	d.keys("Return")
	d.waitPicture("the window without the box", railSeen)
	d.write(words)
}

// still waits until nothing moves on the screen.
func (d *desk) still() {
	d.t.Helper()
	before, same := d.picture(), 0
	d.wait("rest", func() bool {
		time.Sleep(150 * time.Millisecond)
		now := d.picture()
		if differ(before, now, now.Bounds()) < 60 { // the caret may blink
			same++
		} else {
			same = 0
		}
		before = now
		return same >= 3
	})
}

// printer lets CUPS have one printer that keeps the last file it gets.
func (d *desk) printer() (printed string) {
	d.t.Helper()
	dir := d.t.TempDir()
	printed = filepath.Join(dir, "tercetak.pdf")
	for name, script := range map[string]string{
		"lpstat": "case $1 in -e) echo Sekretariat ;; -d) echo 'system default destination: Sekretariat' ;; esac",
		"lp":     fmt.Sprintf("for last; do :; done; cp \"$last\" '%s.part' && mv '%s.part' '%s'; echo 'request id is Sekretariat-1 (1 file(s))'", printed, printed, printed),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			d.t.Fatal(err)
		}
	}
	d.t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	return printed
}

// office fills the store with a village that invites: its letterhead, its head
// and a meeting.
func (d *desk) office() {
	d.t.Helper()
	o, err := app.Open(app.Config{Dir: cli.StoreDir(d.data), Clock: time.Now, Random: rand.New(rand.NewSource(1)), User: "Petugas"})
	hold := func(err error) {
		d.t.Helper()
		if err != nil {
			d.t.Fatal(err)
		}
	}
	hold(err)
	const desa = "63.01.05.2001"
	body := model.Body{Kind: model.BodyDesa, Name: "Pemerintah Desa Benua Raya", Region: desa, City: "Benua Raya",
		Lines: []string{"PEMERINTAH KABUPATEN TANAH LAUT", "KECAMATAN BAJUIN", "DESA BENUA RAYA"}, Address: "Jalan Contoh Nomor 1 Benua Raya"}
	hold(o.SaveBody(&body))
	head := model.Person{Name: "Rahmadi", Holdings: []model.Holding{{Role: model.RoleKepalaDesa, Region: desa, Title: "Kepala Desa Benua Raya",
		Form: model.Definitif, From: indonesia.Date{Year: 2020, Month: 1, Day: 1}}}}
	hold(o.SavePerson(&head))
	k, err := o.NewKawasan("Agrowisata Bajuin", "63.01")
	hold(err)
	meeting, err := o.NewID()
	hold(err)
	k.Members = []model.Member{{Code: desa}, {Code: "63.01.05.2002"}}
	k.Meetings = []model.Meeting{{ID: meeting, Kind: model.MAD, Title: "Musyawarah Antar Desa", Desa: desa, Date: indonesia.Date{Year: 2025, Month: 9, Day: 22},
		Start: "09.00", End: "selesai", Place: "Balai Desa", Leader: "Ketua", Secretary: "Notulis", Agenda: []string{"Pembahasan"}}}
	hold(o.SaveKawasan(&k))
	hold(o.Close())
}
