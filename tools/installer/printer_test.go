//go:build wine

package installer_test

import (
	"bytes"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// printer is one that wine knows from its registry only. It has no space in its
// name, at which wine's shell would cut it.
const printer = "Ruang_é"

// calledReader is how Windows called the reader for PDF files.
var calledReader = regexp.MustCompile(`(?m)^C:\\pembaca\.exe printto "C:\\([^"]+)" "+([^" ]+)"+\s*$`)

// onPaper prints from the window: the printer is found, and Windows hands the
// paper to the program that reads PDF files, with the printer's name and as often
// as copies are wanted.
func onPaper(t *testing.T, p *pc) {
	p.must(exec.Command("x86_64-w64-mingw32-gcc", "-mwindows", "-o", p.drive("pembaca.exe"), "testdata/reader.c"))
	const classes = `HKLM\Software\Classes\`
	for _, value := range [][]string{
		{classes + ".pdf", "/ve", "/d", "Uji.PDF"},
		{classes + `Uji.PDF\shell\printto\command`, "/ve", "/d", `C:\pembaca.exe printto "%1" "%2"`},
		{`HKLM\System\CurrentControlSet\Control\Print\Printers\` + printer, "/v", "Name", "/d", printer},
		{`HKLM\System\CurrentControlSet\Control\Print\Printers\Gudang`, "/v", "Name", "/d", "Gudang"},
		{`HKCU\Software\Microsoft\Windows NT\CurrentVersion\Windows`, "/v", "Device", "/d", printer + ",winspool,LPT1:"},
	} {
		p.must(p.command(wine, append(append([]string{"reg", "add"}, value...), "/f")...))
	}
	p.start(home, p.program("pena.exe"))
	p.free()
	p.openCharter()
	p.keys("ctrl+p")
	p.box("the draft to print")
	question := p.picture()
	p.keys("Tab", "Return")
	p.see("the box of the printer", func(s *image.RGBA) bool { return boxSeen(s) && differ(question, s, s.Bounds()) > 3000 })
	p.shot("7-cetak")
	p.keys("ctrl+a")
	p.write("2")
	p.keys("Return", "Return")
	var calls [][][]byte
	p.until("two calls of the reader", func() bool {
		said, _ := os.ReadFile(p.drive("cetak.txt"))
		calls = calledReader.FindAllSubmatch(said, -1)
		return len(calls) == 2
	})
	for _, call := range calls {
		file := filepath.Base(strings.ReplaceAll(string(call[1]), `\`, "/"))
		data, err := os.ReadFile(p.drive(strings.ReplaceAll(string(call[1]), `\`, "/")))
		if err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) || !strings.HasPrefix(file, "Anggaran Dasar") {
			t.Errorf("%s was printed: %d bytes, %v", file, len(data), err)
		}
		if string(call[2]) != printer {
			t.Errorf("the reader is to print on %q", call[2])
		}
	}
	p.free()
	p.close()
}
