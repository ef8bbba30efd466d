//go:build wine

package installer_test

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// processorGraphics puts Mesa beside the program as the guide says, on the screen
// on which [noGraphics] saw no window: now it comes, and paints. Wine is told to
// take the file beside the program; Windows takes it by itself.
func processorGraphics(t *testing.T, p *pc) {
	packs, err := filepath.Glob("../../dist/opengl/pena-kawasan-opengl-*.zip")
	if err != nil || len(packs) != 1 {
		t.Skipf("NOT TRIED: dist/opengl has %d ZIPs with Mesa's OpenGL; make mesa builds one", len(packs))
	}
	p.off()
	t.Setenv("DISPLAY", bareScreen(t))
	manageWindows(t)
	beside(t, p, packs[0], "opengl32.dll", "libgallium_wgl.dll")
	slow := *p
	slow.env = append(slices.Clip(p.env), "DISPLAY="+os.Getenv("DISPLAY"), wineLibraries+";opengl32=n")
	came := slow.start(home, p.program("pena.exe"))
	slow.free()
	began := time.Now()
	slow.keys("ctrl+k")
	slow.shade("the search")
	t.Logf("computed by the processor the window came after %v, the box of a key after %v", came.Round(10*time.Millisecond), time.Since(began).Round(10*time.Millisecond))
	slow.shot("10-mesa")
	slow.keys("Escape")
	slow.free()
	slow.close()
}

// beside puts files of a ZIP beside the program until the test ends.
func beside(t *testing.T, p *pc, pack string, names ...string) {
	t.Helper()
	r, err := zip.OpenReader(pack)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for _, name := range names {
		words, err := fs.ReadFile(r, name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Remove(p.program(name)) })
		if err := os.WriteFile(p.program(name), words, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
