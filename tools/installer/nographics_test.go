//go:build wine

package installer_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// noGraphics starts the window on a screen that knows no OpenGL, as a remote
// desktop or a machine without its driver may: a box tells why, and the program
// ends. The commands need no screen.
func noGraphics(t *testing.T, p *pc) {
	p.off()
	t.Setenv("DISPLAY", bareScreen(t))
	manageWindows(t)
	c := p.command(wine, p.program("pena.exe"))
	c.Env = append(p.env, "DISPLAY="+os.Getenv("DISPLAY"))
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	p.until("the box that tells of it", func() bool { return title() == "Pena Kawasan" })
	time.Sleep(time.Second) // the box is painted after it came; for the picture only
	p.shot("9-tanpa-opengl")
	p.must(exec.Command("xdotool", "search", "--onlyvisible", "--name", "Pena Kawasan", "windowfocus", "--sync"))
	p.keys("Return") // to whoever has the focus: the box is gone before the key is up
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		if c.ProcessState.ExitCode() != 1 {
			t.Errorf("the program ended with %v", err)
		}
	case <-time.After(30 * time.Second):
		t.Error("after the box the program goes on")
	}
	p.off()
	if all := p.pena("daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
		t.Errorf("after it the store has %s", all)
	}
}

// bareScreen is an X server without OpenGL; it returns its name for DISPLAY.
func bareScreen(t *testing.T) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-extension", "GLX")
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
	return ":" + strings.TrimSpace(string(number[:n]))
}

// manageWindows runs a window manager on the screen of DISPLAY.
func manageWindows(t *testing.T) {
	t.Helper()
	wm := exec.Command("openbox")
	if err := wm.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { wm.Process.Kill(); wm.Wait() })
}
