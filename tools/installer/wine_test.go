//go:build wine

// Package installer_test installs what `make installer` built into a Windows
// that is Debian's wine, uses it, kills it, updates it and takes it away.
package installer_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	wine       = "/usr/lib/wine/wine64"
	wineserver = "/usr/lib/wine/wineserver64"
	dist       = "../../dist"
	largest    = 40 << 20 // bytes of the installer
)

// pc is a Windows of its own.
type pc struct {
	t      *testing.T
	prefix string
	env    []string
}

func newPC(t *testing.T) *pc {
	t.Helper()
	home := t.TempDir()
	p := &pc{t: t, prefix: filepath.Join(home, "wine")}
	p.env = append(os.Environ(), "HOME="+home, "WINEPREFIX="+p.prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=bcryptprimitives=n;mscoree=;mshtml=", "LC_ALL=C.UTF-8")
	p.must(p.command(wine, "wineboot", "-i"))
	p.wait()
	p.must(exec.Command("x86_64-w64-mingw32-gcc", "-shared", "-o", filepath.Join(p.prefix, "drive_c/windows/system32/bcryptprimitives.dll"), "testdata/prng.c", "-ladvapi32"))
	t.Cleanup(p.off)
	return p
}

func (p *pc) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = p.env
	return c
}

func (p *pc) must(c *exec.Cmd) string {
	p.t.Helper()
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		p.t.Fatalf("%v: %v\n%s%s", c.Args, err, out.String(), errs.String())
	}
	return out.String()
}

// off ends every program at once, as a power failure does.
func (p *pc) off() { p.command(wineserver, "-k").Run() }

// wait returns when every program has ended.
func (p *pc) wait() { p.command(wineserver, "-w").Run() }

// folder is a folder of the user by its name under his profile.
func (p *pc) folder(under string) string {
	p.t.Helper()
	users, err := filepath.Glob(filepath.Join(p.prefix, "drive_c/users/*"))
	if err != nil {
		p.t.Fatal(err)
	}
	for _, u := range users {
		if filepath.Base(u) != "Public" {
			return filepath.Join(u, under)
		}
	}
	p.t.Fatal("wine has no user")
	return ""
}

func (p *pc) program(name string) string {
	return filepath.Join(p.folder("AppData/Local/Programs/Pena Kawasan"), name)
}

// pena does one command of the installed program.
func (p *pc) pena(args ...string) string {
	p.t.Helper()
	return p.must(p.command(wine, append([]string{p.program("pena-perintah.exe")}, args...)...))
}

// setup runs the installer without a question and returns its exit code.
func (p *pc) setup() int {
	p.t.Helper()
	c := p.command(wine, built(p.t, "*-pasang.exe"), "/S")
	c.Run()
	return c.ProcessState.ExitCode()
}

func built(t *testing.T, pattern string) string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dist, pattern))
	if err != nil || len(all) != 1 {
		t.Fatalf("%s: %v, %v; make installer builds it", pattern, all, err)
	}
	abs, err := filepath.Abs(all[0])
	if err != nil {
		t.Fatal(err)
	}
	return abs
}

// window starts a program with a window and returns how long its window took to come.
func (p *pc) window(title, program string, args ...string) time.Duration {
	p.t.Helper()
	began := time.Now()
	c := p.command(wine, append([]string{program}, args...)...)
	if err := c.Start(); err != nil {
		p.t.Fatal(err)
	}
	go c.Wait()
	for !shown(title) {
		if time.Since(began) > 2*time.Minute {
			p.shot("gagal")
			p.t.Fatalf("the window %q never came", title)
		}
		time.Sleep(20 * time.Millisecond)
	}
	return time.Since(began)
}

// shown reports whether a window of that title is in sight.
func shown(title string) bool {
	out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", title).Output()
	return err == nil && len(bytes.TrimSpace(out)) > 0
}

func (p *pc) until(what string, is func() bool) {
	p.t.Helper()
	for late := time.Now().Add(time.Minute); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(late) {
			p.shot("gagal")
			p.t.Fatalf("%s never came", what)
		}
	}
}

func (p *pc) keys(names ...string) {
	p.t.Helper()
	p.must(exec.Command("xdotool", append([]string{"key"}, names...)...))
}

// shot keeps a picture of the screen for human eyes.
func (p *pc) shot(name string) {
	dir := filepath.Join("../../artefacts", "wine")
	os.MkdirAll(dir, 0o755)
	p.must(exec.Command("import", "-window", "root", filepath.Join(dir, name+".png")))
}

// TestWindows is the life of the program on one machine.
func TestWindows(t *testing.T) {
	wm := exec.Command("openbox")
	if err := wm.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { wm.Process.Kill(); wm.Wait() })
	p := newPC(t)
	data := p.folder("AppData/Local/Pena Kawasan")

	t.Run("it is installed without a question", func(t *testing.T) {
		p.t = t
		info, err := os.Stat(built(t, "*-pasang.exe"))
		if err != nil || info.Size() > largest {
			t.Errorf("the installer has %d bytes, %v", info.Size(), err)
		}
		t.Logf("installer: %.1f MB", float64(info.Size())/(1<<20))
		if code := p.setup(); code != 0 {
			t.Fatalf("the installer ended with %d", code)
		}
		for _, name := range []string{"pena.exe", "pena-perintah.exe", "LISENSI.txt", "NOTICE.txt", "LISENSI-PIHAK-LAIN.txt", "hapus-pena.exe"} {
			if _, err := os.Stat(p.program(name)); err != nil {
				t.Error(err)
			}
		}
		if typed := p.must(p.command(wine, "reg", "query", `HKCU\Software\Classes\PenaKawasan.Berkas\shell\open\command`, "/ve")); !strings.Contains(typed, "pena.exe") {
			t.Errorf("a file .pena is opened by %q", typed)
		}
		for _, link := range []string{"Desktop/Pena Kawasan.lnk", "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Pena Kawasan.lnk"} {
			if _, err := os.Stat(p.folder(link)); err != nil {
				t.Error(err)
			}
		}
	})

	t.Run("it prints what Linux prints", func(t *testing.T) {
		p.t = t
		p.pena("contoh")
		p.pena("cetak", "keputusan-penetapan", "--keluaran", `C:\Keputusan é.pdf`)
		there, err := os.ReadFile(filepath.Join(p.prefix, "drive_c/Keputusan é.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		moved := t.TempDir()
		if err := os.CopyFS(moved, os.DirFS(data)); err != nil {
			t.Fatal(err)
		}
		at := filepath.Join(t.TempDir(), "k.pdf")
		p.must(exec.Command(filepath.Join(dist, "kerja/linux/pena"), "--data", moved, "cetak", "keputusan-penetapan", "--keluaran", at))
		here, err := os.ReadFile(at)
		if err != nil || !bytes.Equal(here, there) {
			t.Errorf("%d bytes on Windows, %d on Linux, %v", len(there), len(here), err)
		}
	})

	t.Run("its window comes and answers a second start", func(t *testing.T) {
		p.t = t
		p.pena("ekspor", "Agrowisata Bajuin", "--keluaran", `C:\Dari Kantor.pena`)
		cold := p.window("Beranda – Pena Kawasan", p.program("pena.exe"))
		time.Sleep(3 * time.Second) // for the picture
		p.shot("beranda")
		second := p.command(wine, p.program("pena.exe"), `C:\Dari Kantor.pena`)
		began := time.Now()
		if err := second.Run(); err != nil {
			t.Errorf("the second start ended with %v", err)
		}
		t.Logf("first window after %v, a second start answered after %v", cold.Round(time.Millisecond), time.Since(began).Round(time.Millisecond))
		time.Sleep(2 * time.Second)
		p.shot("berkas")
		p.keys("Escape")
	})

	t.Run("an update waits until it is closed, and finds the data", func(t *testing.T) {
		p.t = t
		if code := p.setup(); code != 3 {
			t.Errorf("over the open program the installer ended with %d", code)
		}
		if _, err := os.Stat(p.program("pena.exe")); err != nil {
			t.Fatal(err)
		}
		p.keys("ctrl+q")
		p.until("the end of the window", func() bool { return !shown("Pena Kawasan$") })
		p.wait()
		if code := p.setup(); code != 0 {
			t.Fatalf("the update ended with %d", code)
		}
		if all := p.pena("daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
			t.Errorf("after the update: %s", all)
		}
	})

	t.Run("what was acknowledged is there after power failures", func(t *testing.T) {
		p.t = t
		acknowledged := 0
		for round := range 5 {
			stop := time.AfterFunc(time.Duration(2500+700*round)*time.Millisecond, p.off)
			for i := 0; ; i++ {
				said := fmt.Sprintf("Surat ronde %d nomor %d", round, i)
				if p.command(wine, p.program("pena-perintah.exe"), "surat-masuk", "--dari", "Camat Bajuin", "--hal", said).Run() != nil {
					break
				}
				acknowledged++
			}
			stop.Stop()
		}
		p.pena("agenda", "--masuk", "--keluaran", `C:\agenda.pdf`)
		text := p.must(exec.Command("pdftotext", "-layout", filepath.Join(p.prefix, "drive_c/agenda.pdf"), "-"))
		if found := strings.Count(text, "Surat ronde"); found < acknowledged || acknowledged == 0 {
			t.Errorf("%d acknowledged, %d found", acknowledged, found)
		}
		t.Logf("%d acts acknowledged over 5 power failures", acknowledged)
	})

	t.Run("what is typed in the window is there after a kill", func(t *testing.T) {
		p.t = t
		p.window("Beranda – Pena Kawasan", p.program("pena.exe"))
		p.keys("ctrl+n")
		time.Sleep(2 * time.Second)
		p.must(exec.Command("xdotool", "type", "--delay", "30", "undangan musyawarah antar"))
		time.Sleep(time.Second)
		p.keys("Return")
		p.until("the new paper", func() bool { return shown("^Undangan") })
		p.must(exec.Command("xdotool", "type", "--delay", "30", "19 November 2025"))
		time.Sleep(3 * time.Second) // the foot says "Tersimpan"
		p.shot("ketikan")
		p.off()
		p.window("Beranda – Pena Kawasan", p.program("pena.exe"))
		p.shot("sesudah-mati")
		p.keys("ctrl+q")
		p.until("the end of the window", func() bool { return !shown("Pena Kawasan$") })
		p.wait()
		list := p.pena("daftar", "Agrowisata Bajuin")
		if !strings.Contains(list, "19 November 2025") {
			t.Errorf("the paper of that date is gone:\n%s", list)
		}
	})

	t.Run("removed, it leaves the data, and finds them when it comes again", func(t *testing.T) {
		p.t = t
		before := names(t, data)
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
		if after := names(t, data); strings.Join(after, " ") != strings.Join(before, " ") {
			t.Errorf("the data were %v and are %v", before, after)
		}
		if c := p.command(wine, "reg", "query", `HKCU\Software\Classes\.pena`); c.Run() == nil {
			t.Error("the file type stays")
		}
		if code := p.setup(); code != 0 {
			t.Fatalf("the installer ended with %d", code)
		}
		if all := p.pena("daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
			t.Errorf("after a new installation: %s", all)
		}
	})

	t.Run("its window comes nearly as soon as an empty one", func(t *testing.T) {
		p.t = t
		empty := filepath.Join(t.TempDir(), "kosong.exe")
		c := exec.Command("go", "build", "-trimpath", "-tags", "migrated_fynedo", "-ldflags", "-H=windowsgui -s -w", "-o", empty, "./testdata/empty")
		c.Env = append(os.Environ(), "GOOS=windows", "CGO_ENABLED=1", "CC=x86_64-w64-mingw32-gcc")
		p.must(c)
		var ours, bare time.Duration
		for range 3 {
			bare += p.window("Jendela kosong", empty)
			p.off()
			ours += p.window("Beranda – Pena Kawasan", p.program("pena.exe"))
			p.off()
		}
		t.Logf("first window: %v, an empty one %v, ratio %.2f (goal 1.5)", (ours / 3).Round(time.Millisecond), (bare / 3).Round(time.Millisecond), float64(ours)/float64(bare))
	})
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
