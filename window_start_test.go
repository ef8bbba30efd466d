package main

import (
	"bytes"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pena/ui/text"
)

// TestWindow_answers_a_second_start: who starts the program again finds the one
// that runs, and the file he opened is offered there.
func TestWindow_answers_a_second_start(t *testing.T) {
	d := newDesk(t)
	sent := filepath.Join(t.TempDir(), "Dari Kantor é.pena")
	d.run("contoh")
	d.run("ekspor", "Agrowisata Bajuin", "--keluaran", sent)
	d.start()
	d.run() // with no file: it ends by itself and without a complaint
	d.run(sent)
	d.waitBox("the file to take in")
	d.shot("berkas-datang")
	offer := d.picture()
	d.keys("Tab", "Return")
	d.waitPicture("the question whether it replaces what is here", func(p *image.RGBA) bool {
		return !railSeen(p) && differ(offer, p, p.Bounds()) > 5000
	})
	d.still()
	d.shot("berkas-mengganti")
	d.keys("Tab", "Return")
	d.waitTitle("Agrowisata Bajuin – ")
	d.waitPicture("the dossier", railSeen)
	d.shot("berkas-diterima")
	d.close()
	if left, err := os.ReadDir(filepath.Join(d.data, "catatan")); err != nil || len(left) != 1 || left[0].Name() != "pena.log" {
		t.Errorf("after an orderly end: %v, %v", left, err)
	}
}

// TestWindow_offers_the_report_of_a_death kills the window from within and
// starts it again.
func TestWindow_offers_the_report_of_a_death(t *testing.T) {
	d := newDesk(t)
	d.run("contoh")
	d.start()
	if err := d.cmd.Process.Signal(syscall.SIGABRT); err != nil { // the runtime dies of it with a trace, as of a fault in a driver
		t.Fatal(err)
	}
	d.cmd.Wait()
	d.launch()
	d.waitTitle("Beranda – ")
	d.waitBox("the report")
	d.still()
	d.shot("laporan-tawaran")
	d.keys("Tab", "Return")
	d.waitPicture("the report itself", func(p *image.RGBA) bool {
		return !railSeen(p) && count(p, image.Rect(250, 250, 1100, 600), accent) < 100
	})
	d.shot("laporan")
	d.keys("Escape")
	d.waitPicture("the window without the box", railSeen)
	d.close()
	reports, _ := filepath.Glob(filepath.Join(d.data, "catatan", "galat-2*.txt"))
	if len(reports) != 1 {
		t.Fatalf("reports: %v", reports)
	}
	words, err := os.ReadFile(reports[0])
	if err != nil || !strings.Contains(string(words), "SIGABRT") || !strings.Contains(string(words), "goroutine") {
		t.Errorf("the report is\n%.600s\n%v", words, err)
	}
}

// TestWindow_says_why_it_cannot_come runs the program under an X server that
// knows no OpenGL.
func TestWindow_says_why_it_cannot_come(t *testing.T) {
	d := newDesk(t)
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-extension", "GLX")
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x.ExtraFiles = []*os.File{w}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	t.Cleanup(func() { x.Process.Kill(); x.Wait() })
	number := make([]byte, 20)
	n, err := r.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(d.pena, "--data", d.data)
	box := filepath.Join(t.TempDir(), "kotak") // what the desktop is asked to show
	tools := t.TempDir()
	if err := os.WriteFile(filepath.Join(tools, "zenity"), []byte("#!/bin/sh\necho \"$@\" > '"+box+"'\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	c.Env = append(os.Environ(), "DISPLAY=:"+strings.TrimSpace(string(number[:n])), "PATH="+tools)
	var says bytes.Buffer
	c.Stderr = &says
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		if err == nil || c.ProcessState.ExitCode() != 1 {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(30 * time.Second):
		c.Process.Kill()
		t.Fatal("it neither shows a window nor ends")
	}
	if !strings.Contains(says.String(), text.NoGraphics) {
		t.Errorf("it says\n%s", says.String())
	}
	if shown, err := os.ReadFile(box); err != nil || !strings.Contains(string(shown), text.NoGraphics) {
		t.Errorf("the desktop shows %q, %v", shown, err)
	}
	d.run("daftar") // the store is whole and free
}
