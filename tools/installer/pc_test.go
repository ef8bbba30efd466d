//go:build wine

package installer_test

import (
	"bytes"
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

	wineLibraries = "WINEDLLOVERRIDES=bcryptprimitives=n;mscoree=;mshtml="
)

// pc is a Windows of its own.
type pc struct {
	t      *testing.T
	prefix string
	env    []string
}

// newPC makes a Windows 7, which is what Debian's wine takes itself for.
func newPC(t *testing.T) *pc {
	t.Helper()
	home := t.TempDir()
	p := &pc{t: t, prefix: filepath.Join(home, "wine")}
	p.env = append(os.Environ(), "HOME="+home, "WINEPREFIX="+p.prefix, "WINEDEBUG=-all", wineLibraries, "LC_ALL=C.UTF-8")
	t.Cleanup(p.off)
	p.must(p.command(wine, "wineboot", "-i"))
	p.wait()
	p.must(exec.Command("x86_64-w64-mingw32-gcc", "-shared", "-o", p.drive("windows/system32/bcryptprimitives.dll"), "testdata/prng.c", "-ladvapi32"))
	return p
}

// become10 makes it a Windows 10.
func (p *pc) become10() {
	p.t.Helper()
	p.must(p.command(wine, "reg", "add", `HKCU\Software\Wine`, "/v", "Version", "/d", "win10", "/f"))
	p.wait()
}

func (p *pc) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = p.env
	return c
}

func (p *pc) must(c *exec.Cmd) string {
	p.t.Helper()
	out, err := p.output(c)
	if err != nil {
		p.t.Fatalf("%v: %v\n%s", c.Args, err, out)
	}
	return out
}

// output is all that a command says. It goes through a file: what Windows starts
// for a program keeps that program's pipes open, and stays.
func (p *pc) output(c *exec.Cmd) (string, error) {
	p.t.Helper()
	f, err := os.CreateTemp(p.t.TempDir(), "kata")
	if err != nil {
		p.t.Fatal(err)
	}
	defer f.Close()
	c.Stdout, c.Stderr = f, f
	err = c.Run()
	said, rerr := os.ReadFile(f.Name())
	if rerr != nil {
		p.t.Fatal(rerr)
	}
	return string(said), err
}

// off ends every program at once, as a power failure does.
func (p *pc) off() {
	p.command(wineserver, "-k").Run()
	p.wait()
}

// wait returns when every program has ended.
func (p *pc) wait() { p.command(wineserver, "-w").Run() }

// stayUp keeps Windows itself running while no program does, until [pc.off].
func (p *pc) stayUp() {
	p.t.Helper()
	p.wait()
	p.must(p.command(wineserver, "-p"))
}

// drive is a file of drive C.
func (p *pc) drive(under string) string { return filepath.Join(p.prefix, "drive_c", under) }

// folder is a folder of the user by its name under his profile.
func (p *pc) folder(under string) string {
	p.t.Helper()
	users, err := filepath.Glob(p.drive("users/*"))
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

// data is where the installed program keeps its own.
func (p *pc) data() string { return p.folder("AppData/Local/Pena Kawasan") }

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

// doubleClick opens a file as the registry says for its ending. Wine's own start
// asks only the machine's registry, and the program is installed for the user.
func (p *pc) doubleClick(file string) *exec.Cmd {
	p.t.Helper()
	value := func(key string) string {
		_, value, _ := strings.Cut(p.must(p.command(wine, "reg", "query", `HKCU\Software\Classes\`+key, "/ve")), "REG_SZ")
		return strings.TrimSpace(value)
	}
	line := value(value(filepath.Ext(file)) + `\shell\open\command`)
	program, ok := strings.CutSuffix(line, ` "%1"`)
	if !ok {
		p.t.Fatalf("a file of its type is opened by %q", line)
	}
	return p.command(wine, strings.Trim(program, `"`), file)
}

// start starts a program with a window and returns how long its window took to
// come.
func (p *pc) start(title string, args ...string) time.Duration {
	p.t.Helper()
	began := time.Now()
	c := p.command(wine, args...)
	if err := c.Start(); err != nil {
		p.t.Fatal(err)
	}
	go c.Wait()
	for !shown(title) {
		if time.Since(began) > 2*time.Minute {
			p.shot("gagal")
			p.t.Fatalf("the window %q never came", title)
		}
		time.Sleep(10 * time.Millisecond)
	}
	return time.Since(began)
}

// close closes the window as the user does and waits until the program has ended.
func (p *pc) close() {
	p.t.Helper()
	p.keys("alt+F4")
	p.until("the end of the window", func() bool { return !shown("Pena Kawasan$") })
	p.wait()
}

// built is the one file of the installers whose name matches.
func built(t *testing.T, pattern string) string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join("../../artefacts/pemasang", pattern))
	if err != nil || len(all) != 1 {
		t.Fatalf("%s: %v, %v; make test-windows builds them", pattern, all, err)
	}
	abs, err := filepath.Abs(all[0])
	if err != nil {
		t.Fatal(err)
	}
	return abs
}

// shown reports whether a window of that title is in sight.
func shown(title string) bool {
	out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", title).Output()
	return err == nil && len(bytes.TrimSpace(out)) > 0
}

// title is the title of the program's window, "" while there is none.
func title() string {
	out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", "Pena Kawasan$", "getwindowname").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

func (p *pc) until(what string, is func() bool) {
	p.t.Helper()
	for late := time.Now().Add(time.Minute); !is(); time.Sleep(30 * time.Millisecond) {
		if time.Now().After(late) {
			p.shot("gagal")
			p.t.Fatalf("%s never came; artefacts/wine/gagal.png shows what was there", what)
		}
	}
}
