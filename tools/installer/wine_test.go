//go:build wine

// Package installer_test installs what tools/installer/build made into a Windows
// that is Debian's wine and on a bare Debian, uses it, kills it, updates it and
// takes it away.
package installer_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	largest = 40 << 20 // bytes of the installer
	home    = "Beranda – Pena Kawasan"
)

// TestWindows is the life of the program on one machine.
func TestWindows(t *testing.T) {
	manageWindows(t)
	p := newPC(t)
	for _, step := range []struct {
		name string
		do   func(t *testing.T, p *pc)
	}{
		{"a Windows that is too old is told so", tooOld},
		{"it is installed without a question", installed},
		{"what an older program wrote is copied and found", older},
		{"it prints what Linux prints", printed},
		{"its window comes and a second start opens the file in it", secondStart},
		{"an update waits until it is closed, and finds the data", updated},
		{"what was acknowledged is there after power failures", powerFailures},
		{"what is typed in the window is there after a kill", typed},
		{"a paper goes to the chosen printer, in copies", onPaper},
		{"removed, it leaves the data, and finds them when it comes again", removed},
		{"a moved profile and a stick keep their data where they are", elsewhere},
		{"without OpenGL a box tells why it has no window", noGraphics},
		{"with Mesa beside it its window comes there", processorGraphics},
		{"its window comes nearly as soon as an empty one", firstWindow},
	} {
		if !t.Run(step.name, func(t *testing.T) { p.t = t; step.do(t, p) }) {
			break // the next steps live on what this one leaves
		}
	}
	p.t = t
}

func tooOld(t *testing.T, p *pc) {
	if code := p.setup(); code != 4 {
		t.Errorf("on Windows 7 the installer ended with %d", code)
	}
	if _, err := os.Stat(p.program("")); err == nil {
		t.Error("it installed something")
	}
	p.become10()
}

func installed(t *testing.T, p *pc) {
	info, err := os.Stat(built(t, "*-pasang.exe"))
	if err != nil || info.Size() > largest {
		t.Errorf("the installer has %d bytes, %v", info.Size(), err)
	}
	began := time.Now()
	if code := p.setup(); code != 0 {
		t.Fatalf("the installer ended with %d", code)
	}
	t.Logf("the installer has %.1f MB and took %v", float64(info.Size())/(1<<20), time.Since(began).Round(100*time.Millisecond))
	for _, name := range []string{"pena.exe", "pena-perintah.exe", "LISENSI.txt", "NOTICE.txt", "LISENSI-PIHAK-LAIN.txt", "hapus-pena.exe"} {
		if _, err := os.Stat(p.program(name)); err != nil {
			t.Error(err)
		}
		if filepath.Ext(name) == ".exe" && !signed(p.program(name)) {
			t.Errorf("%s is not signed", name)
		}
	}
	for _, link := range []string{"Desktop/Pena Kawasan.lnk", "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Pena Kawasan.lnk"} {
		if _, err := os.Stat(p.folder(link)); err != nil {
			t.Error(err)
		}
	}
}

// older lets a program of an older version write the store, with a template of
// the office's own, before the installed one opens it.
func older(t *testing.T, p *pc) {
	const version = "0.0.9"
	c := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "migrated_fynedo", "-ldflags", "-s -w -X main.version="+version,
		"-o", p.drive("lama.exe"), "../../cli/pena")
	c.Env = append(os.Environ(), "GOOS=windows", "CGO_ENABLED=0")
	p.must(c)
	old := func(args ...string) string {
		return p.must(p.command(wine, append([]string{p.drive("lama.exe")}, args...)...))
	}
	old("contoh")
	own := p.drive("undangan kantor é.md")
	template := old("templat", "ekspor", "surat-undangan") + "\nKalimat kantor sendiri.\n"
	if err := os.WriteFile(own, []byte(template), 0o644); err != nil {
		t.Fatal(err)
	}
	old("templat", "impor", `C:\undangan kantor é.md`)
	copies := func() []string {
		all, err := filepath.Glob(filepath.Join(p.data(), "cadangan", "simpanan-"+version+"-*.zip"))
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	if made := copies(); len(made) != 0 {
		t.Errorf("the older program copied its own store: %v", made)
	}
	if all := p.pena("daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
		t.Errorf("of what the older program wrote it finds\n%s", all)
	}
	if made := copies(); len(made) != 1 {
		t.Errorf("copies of the store of version %s: %v", version, made)
	}
	if now := p.pena("templat", "ekspor", "surat-undangan"); now != template {
		t.Errorf("the office's template has %d bytes of %d", len(now), len(template))
	}
}

// printed lets both systems print one paper of one store: that of Windows,
// copied.
func printed(t *testing.T, p *pc) {
	p.pena("cetak", "keputusan-penetapan", "--keluaran", `C:\Keputusan é.pdf`)
	there, err := os.ReadFile(p.drive("Keputusan é.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	moved := t.TempDir()
	if err := os.CopyFS(moved, os.DirFS(p.data())); err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(t.TempDir(), "k.pdf")
	p.must(exec.Command(built(t, "kerja/linux/pena"), "--data", moved, "cetak", "keputusan-penetapan", "--keluaran", at))
	here, err := os.ReadFile(at)
	if err != nil || len(here) < 10_000 || !bytes.Equal(here, there) {
		t.Errorf("%d bytes on Windows, %d on Linux, %v", len(there), len(here), err)
	}
	t.Logf("the decree has the same %d bytes", len(there))
}

// secondStart opens a file of another office while the window is open: the
// window asks, and takes it in.
func secondStart(t *testing.T, p *pc) {
	p.pena("ekspor", "Lereng Meratus", "--keluaran", `C:\Dari Kantor é.pena`)
	sent := p.drive("Dari Kantor é.pena")
	words, err := os.ReadFile(sent)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(sent, bytes.ReplaceAll(words, []byte("Lereng Meratus"), []byte("Lereng Kayutangi")), 0o644); err != nil {
		t.Fatal(err)
	}
	took := p.start(home, p.program("pena.exe"))
	p.free()
	p.shot("1-beranda")
	if out := p.must(p.doubleClick(`C:\Dari Kantor é.pena`)); out != "" {
		t.Errorf("the second start says %q", out)
	}
	p.box("the file to take in")
	p.shot("2-berkas")
	offer := p.picture()
	p.keys("Tab", "Return")
	p.see("the question whether it replaces what is here", func(s *image.RGBA) bool {
		return boxSeen(s) && differ(offer, s, s.Bounds()) > 3000
	})
	p.shot("3-ganti")
	p.keys("Tab", "Return")
	p.until("the dossier that was sent", func() bool { return strings.HasPrefix(title(), "Lereng Kayutangi – ") })
	p.free()
	p.shot("4-diterima")
	t.Logf("the first window came after %v", took.Round(10*time.Millisecond))
}

func updated(t *testing.T, p *pc) {
	if code := p.setup(); code != 3 {
		t.Errorf("over the open program the installer ended with %d", code)
	}
	if _, err := os.Stat(p.program("pena.exe")); err != nil {
		t.Fatal(err)
	}
	p.close()
	if code := p.setup(); code != 0 {
		t.Fatalf("the update ended with %d", code)
	}
	if all := p.pena("daftar"); !strings.Contains(all, "Agrowisata Bajuin") || !strings.Contains(all, "Lereng Kayutangi") {
		t.Errorf("after the update: %s", all)
	}
}

// powerFailures: an act is acknowledged by what it says; that it ended well says
// nothing, since a program of wine whose server dies ends with 0.
func powerFailures(t *testing.T, p *pc) {
	var acknowledged []string
	for round := range 5 {
		p.stayUp()
		failed := make(chan struct{})
		for i := 0; ; i++ {
			said := fmt.Sprintf("Surat %d.%d.", round, i)
			out, err := p.output(p.command(wine, p.program("pena-perintah.exe"), "surat-masuk", "--dari", "Camat Bajuin", "--hal", said))
			if err != nil || !strings.Contains(out, said) {
				if i == 0 {
					t.Fatalf("no act was done in round %d", round)
				}
				break
			}
			acknowledged = append(acknowledged, said)
			if i == 0 {
				time.AfterFunc(time.Duration(1000+330*round)*time.Millisecond, func() { p.command(wineserver, "-k").Run(); close(failed) })
			}
			select {
			case <-failed: // it failed between two acts
			default:
				continue
			}
			break
		}
		<-failed
		p.wait()
	}
	p.pena("agenda", "--masuk", "--keluaran", `C:\agenda.pdf`)
	text := p.must(exec.Command("pdftotext", "-layout", p.drive("agenda.pdf"), "-"))
	for _, said := range acknowledged {
		if !strings.Contains(text, said) {
			t.Errorf("%q was acknowledged and is gone", said)
		}
	}
	t.Logf("%d acts were acknowledged over 5 power failures", len(acknowledged))
}

// typed types into an ayat, waits for the word that it is saved, goes on typing
// and ends all programs in the middle of that.
func typed(t *testing.T, p *pc) {
	p.start(home, p.program("pena.exe"))
	p.free()
	p.openCharter()
	before := p.picture()
	p.keys("ctrl+g")
	p.shade("the parts")
	p.write("pasal 6")
	p.keys("Return")
	p.free()
	p.keys("End")
	p.write(" ujicoba ayat")
	status := before.Bounds()
	status.Min.Y, status.Max.X = status.Max.Y-60, status.Max.X/2
	p.see("the time of saving in the status line", func(s *image.RGBA) bool { return differ(before, s, status) > 100 })
	p.shot("5-diketik")
	p.write(" yang masih diketik ketika listrik padam")
	p.off()
	p.start(home, p.program("pena.exe"))
	p.free()
	p.shot("6-sesudah-mati")
	p.close()
	p.pena("cetak", "anggaran-dasar", "--keluaran", `C:\ad.pdf`)
	words := strings.Join(strings.Fields(p.must(exec.Command("pdftotext", p.drive("ad.pdf"), "-"))), " ")
	if !strings.Contains(words, "ujicoba ayat") {
		t.Error("what was typed is gone")
	}
}

// openCharter goes from the start page to the charter of the sample.
func (p *pc) openCharter() {
	p.t.Helper()
	p.keys("ctrl+k")
	p.shade("the search")
	p.write("anggaran dasar")
	p.keys("Return")
	p.until("the charter", func() bool { return strings.HasPrefix(title(), "Anggaran Dasar") })
	p.free()
}

func removed(t *testing.T, p *pc) {
	before := names(t, p.data())
	own := p.program("catatan saya.txt")
	if err := os.WriteFile(own, []byte("milik pemakai"), 0o644); err != nil {
		t.Fatal(err)
	}
	p.must(p.command(wine, p.program("hapus-pena.exe"), "/S"))
	p.until("the end of the removal", func() bool { _, err := os.Stat(p.program("hapus-pena.exe")); return err != nil })
	p.wait()
	if left := names(t, filepath.Dir(own)); len(left) != 1 || left[0] != "catatan saya.txt" {
		t.Errorf("in its folder stay %v", left)
	}
	if after := names(t, p.data()); strings.Join(after, " ") != strings.Join(before, " ") {
		t.Errorf("the data were %v and are %v", before, after)
	}
	for _, key := range []string{`HKCU\Software\Classes\.pena`, `HKCU\Software\Classes\PenaKawasan.Berkas`, `HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\PenaKawasan`} {
		if p.command(wine, "reg", "query", key).Run() == nil {
			t.Errorf("%s stays", key)
		}
	}
	for _, link := range []string{"Desktop/Pena Kawasan.lnk", "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Pena Kawasan.lnk"} {
		if _, err := os.Stat(p.folder(link)); err == nil {
			t.Errorf("%s stays", link)
		}
	}
	if code := p.setup(); code != 0 {
		t.Fatalf("the installer ended with %d", code)
	}
	if all := p.pena("daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
		t.Errorf("after a new installation: %s", all)
	}
}

// elsewhere: a profile that the office keeps under another path or on a server,
// and the portable program on a stick, each with a store of its own.
func elsewhere(t *testing.T, p *pc) {
	data, err := os.ReadFile(p.program("pena-perintah.exe"))
	if err == nil { // under a name that cmd takes without quotes, which wine would not hand on
		err = os.WriteFile(p.drive("perintah.exe"), data, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	share := filepath.Join(t.TempDir(), "profil é")
	for _, local := range []struct{ named, lies string }{
		{`C:\Profil Jelajah\Rahmah é.V6\AppData\Local`, p.drive("Profil Jelajah/Rahmah é.V6/AppData/Local")},
		{`\\?\unix` + strings.ReplaceAll(share, "/", `\`), share}, // wine's name of a folder that is on no drive
	} {
		moved := func(command string) string {
			return p.must(p.command(wine, "cmd", "/c", "set LOCALAPPDATA="+local.named+`&& C:\perintah.exe `+command))
		}
		moved("contoh")
		if all := moved("daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
			t.Errorf("under %s it finds\n%s", local.named, all)
		}
		if _, err := os.Stat(filepath.Join(local.lies, "Pena Kawasan/simpanan/MANIFEST")); err != nil {
			t.Error(err)
		}
	}

	before := names(t, p.data())
	stick := p.drive("Diska Lepas Pé")
	unpack(t, built(t, "*-portabel.zip"), stick)
	program := filepath.Join(stick, "Pena Kawasan", "pena.exe")
	p.must(p.command(wine, filepath.Join(filepath.Dir(program), "pena-perintah.exe"), "contoh"))
	p.start(home, program)
	p.free()
	p.shot("8-diska-lepas")
	p.close()
	if _, err := os.Stat(filepath.Join(stick, "Pena Kawasan/Data/simpanan/MANIFEST")); err != nil {
		t.Error(err)
	}
	if after := names(t, p.data()); strings.Join(after, " ") != strings.Join(before, " ") {
		t.Errorf("with the stick the data of the installed program were %v and are %v", before, after)
	}
}

// unpack unpacks a ZIP.
func unpack(t *testing.T, file, dir string) {
	t.Helper()
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	if err := os.CopyFS(dir, z); err != nil {
		t.Fatal(err)
	}
}

// firstWindow holds the time until the window is there against that of an empty
// window of Fyne, each the best of several: what else the machine does only adds.
func firstWindow(t *testing.T, p *pc) {
	const ourTitle = "Pena Kawasan$"
	empty := filepath.Join(t.TempDir(), "kosong.exe")
	c := exec.Command("go", "build", "-trimpath", "-tags", "migrated_fynedo", "-ldflags", "-H=windowsgui -s -w", "-o", empty, "./testdata/empty")
	c.Env = append(os.Environ(), "GOOS=windows", "CGO_ENABLED=1", "CC=x86_64-w64-mingw32-gcc")
	p.must(c)
	p.stayUp()
	ours, bare, ready := time.Hour, time.Hour, time.Hour
	for range 5 {
		bare = min(bare, p.start("Jendela kosong", empty))
		p.kill("kosong.exe", "Jendela kosong")
		began := time.Now()
		ours = min(ours, p.start(ourTitle, p.program("pena.exe")))
		p.until("the start page", func() bool { return shown(home) })
		ready = min(ready, time.Since(began))
		p.kill("pena.exe", ourTitle)
	}
	ratio := float64(ours) / float64(bare)
	t.Logf("the window comes after %v, an empty one after %v: %.2f times (goal 1.5); the start page stands in it after %v",
		ours.Round(time.Millisecond), bare.Round(time.Millisecond), ratio, ready.Round(time.Millisecond))
}

// kill ends one program.
func (p *pc) kill(image, title string) {
	p.t.Helper()
	p.must(p.command(wine, "taskkill", "/f", "/im", image))
	p.until("the end of "+image, func() bool { return !shown(title) })
}

// names lists the files of a folder.
func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		all = append(all, rel)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
