package printing_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"pena/app/printing"
	"pena/app/ruler"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
)

// cups is a real CUPS of the test's own: its configuration, jobs and logs lie
// in a folder of the test, it listens on the loopback, and its printers are
// cups-pdf's, which make a PDF file of every job.
type cups struct {
	t   *testing.T
	dir string
	out string // where jobs arrive
}

// cupsConfig lets everything through: there is nobody else on this server.
const cupsConfig = `Listen 127.0.0.1:%d
Browsing No
WebInterface No
DefaultAuthType None
MaxJobTime 60
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

const cupsFiles = `ServerRoot %[1]s/etc
RequestRoot %[1]s/spool
CacheDir %[1]s/cache
StateDir %[1]s/run
TempDir %[1]s/tmp
AccessLog %[1]s/log/access
ErrorLog %[1]s/log/error
PageLog %[1]s/log/page
User lp
Group lp
SystemGroup root
`

func startCUPS(t *testing.T) *cups {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("cupsd and the printer cups-pdf run as root only")
	}
	for _, tool := range []string{"/usr/sbin/cupsd", "/usr/lib/cups/backend/cups-pdf"} {
		if _, err := os.Stat(tool); err != nil {
			t.Fatalf("%s is missing; tools/install build test installs it", tool)
		}
	}
	c := &cups{t: t, dir: t.TempDir()}
	c.out = filepath.Join(c.dir, "out")
	c.must(os.Chmod(filepath.Dir(c.dir), 0o755)) // filters run as another user
	for name, mode := range map[string]os.FileMode{"etc": 0o755, "spool": 0o711, "cache": 0o777, "run": 0o755, "log": 0o755, "tmp": 0o777, "out": 0o777} {
		path := filepath.Join(c.dir, name)
		c.must(os.Mkdir(path, mode))
		c.must(os.Chmod(path, mode))
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	c.must(err)
	port := free.Addr().(*net.TCPAddr).Port
	c.must(free.Close())
	conf, files := filepath.Join(c.dir, "etc", "cupsd.conf"), filepath.Join(c.dir, "etc", "cups-files.conf")
	c.must(os.WriteFile(conf, fmt.Appendf(nil, cupsConfig, port), 0o644))
	c.must(os.WriteFile(files, fmt.Appendf(nil, cupsFiles, c.dir), 0o644))
	server := exec.Command("/usr/sbin/cupsd", "-f", "-c", conf, "-s", files)
	c.must(server.Start())
	t.Cleanup(func() {
		server.Process.Signal(os.Interrupt)
		server.Wait()
		if t.Failed() {
			log, _ := os.ReadFile(filepath.Join(c.dir, "log", "error"))
			t.Logf("cupsd says:\n%s", log[max(0, len(log)-4000):])
		}
	})
	t.Setenv("CUPS_SERVER", fmt.Sprintf("127.0.0.1:%d", port))
	t.Setenv("HOME", c.dir) // lp reads the user's own options there
	c.until("cupsd answers", func() bool {
		conn, err := net.Dial("tcp", os.Getenv("CUPS_SERVER"))
		if err == nil {
			conn.Close()
		}
		return err == nil
	})
	return c
}

func (c *cups) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *cups) run(name string, args ...string) string {
	c.t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		c.t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func (c *cups) until(what string, is func() bool) {
	c.t.Helper()
	for late := time.Now().Add(time.Minute); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(late) {
			c.t.Fatalf("never came: %s", what)
		}
	}
}

// addPrinter adds a queue. cups-pdf reads its options from a fixed folder, by
// the name of the queue, which is therefore the test's own.
func (c *cups) addPrinter(name string) string {
	c.t.Helper()
	name = fmt.Sprintf("pena-uji-%d-%s", os.Getpid(), name)
	conf := "/etc/cups/cups-pdf-" + name + ".conf"
	c.must(os.WriteFile(conf, fmt.Appendf(nil, "Out %[1]s\nAnonDirName %[1]s\nSpool %[2]s/tmp/spool\nLog %[2]s/log\nLabel 1\n", c.out, c.dir), 0o644))
	c.t.Cleanup(func() { os.Remove(conf) })
	c.run("lpadmin", "-p", name, "-v", "cups-pdf:/"+name, "-P", "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd", "-E")
	return name
}

// arrived waits until every job is printed and returns the one new file.
func (c *cups) arrived() string {
	c.t.Helper()
	c.until("the job is printed", func() bool { return strings.TrimSpace(c.run("lpstat", "-o")) == "" })
	files, err := filepath.Glob(filepath.Join(c.out, "*.pdf"))
	if err != nil || len(files) != 1 {
		c.t.Fatalf("%d files arrived: %v (%v)", len(files), files, err)
	}
	path := filepath.Join(c.t.TempDir(), "tercetak.pdf")
	c.must(os.Rename(files[0], path))
	return path
}

// sheet is the test page for a sheet, once or more often.
func sheet(t *testing.T, name string, times int) []byte {
	t.Helper()
	p, ok := typeset.PaperByName(name)
	if !ok {
		t.Fatal(name)
	}
	words := ruler.Words{Title: "Halaman uji cetak", Edge: strconv.Itoa}
	pages := ruler.Page(p, font.New(), words, time.Date(2025, 9, 2, 8, 0, 0, 0, time.UTC))
	for len(pages.Pages) < times {
		pages.Pages = append(pages.Pages, pages.Pages[0])
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, pages); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

var (
	pageCount = regexp.MustCompile(`Pages:\s+(\d+)`)
	pageSize  = regexp.MustCompile(`Page +\d+ size:\s+([\d.]+) x ([\d.]+) pts`)
)

// wantSheets holds the number and the size of the printed sheets, in mm; cups-pdf
// rounds to points.
func (c *cups) wantSheets(path string, count int, width, height float64) {
	c.t.Helper()
	info := c.run("pdfinfo", "-f", "1", "-l", "99", path)
	if m := pageCount.FindStringSubmatch(info); m == nil || m[1] != strconv.Itoa(count) {
		c.t.Errorf("want %d sheets:\n%s", count, info)
	}
	for _, m := range pageSize.FindAllStringSubmatch(info, -1) {
		if w, h := points(m[1])/72*25.4, points(m[2])/72*25.4; math.Abs(w-width) > 0.4 || math.Abs(h-height) > 0.4 {
			c.t.Errorf("a sheet is %.1f x %.1f mm, want %v x %v", w, h, width, height)
		}
	}
}

func points(s string) float64 {
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

// ink is the box around all that is printed on the first sheet, in points.
func (c *cups) ink(path string) image.Rectangle {
	c.t.Helper()
	base := strings.TrimSuffix(path, ".pdf")
	c.run("pdftoppm", "-r", "72", "-png", "-singlefile", path, base)
	f, err := os.Open(base + ".png")
	c.must(err)
	defer f.Close()
	img, err := png.Decode(f)
	c.must(err)
	ink := image.Rectangle{}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			if color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y < 200 {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return ink
}

func TestCUPS_prints_F4_at_full_size_in_copies(t *testing.T) {
	c := startCUPS(t)
	name := c.addPrinter("kantor")
	data := sheet(t, "F4", 3)
	to, err := printing.Send("Berita Acara é.pdf", data, printing.Options{Printer: name, Copies: 2})
	if err != nil || to != name {
		t.Fatal(to, err)
	}
	got := c.arrived()
	c.wantSheets(got, 6, 215, 330)
	own := filepath.Join(t.TempDir(), "asli.pdf")
	c.must(os.WriteFile(own, data, 0o600))
	want, ink := c.ink(own), c.ink(got)
	if d := ink.Min.Sub(want.Min); want.Empty() || max(d.X, -d.X, d.Y, -d.Y) > 1 || max(want.Dx()-ink.Dx(), ink.Dx()-want.Dx(), want.Dy()-ink.Dy(), ink.Dy()-want.Dy()) > 2 {
		t.Errorf("printed is the box %v in points, want %v: the page was scaled, shifted or cut", ink, want)
	}
}

func TestCUPS_prints_on_the_sheets_that_lie_in_the_printer(t *testing.T) {
	c := startCUPS(t)
	c.addPrinter("kantor")
	for _, p := range []struct {
		paper         printing.Paper
		width, height float64
	}{
		{printing.Paper{}, 210, 297}, // the file's own: A4
		{printing.Paper{Width: 215.9, Height: 355.6}, 215.9, 355.6},
		{printing.Paper{Width: 210, Height: 330}, 210, 330},
	} {
		if _, err := printing.Send("surat.pdf", sheet(t, "A4", 1), printing.Options{Paper: p.paper}); err != nil { // the only printer
			t.Fatal(err)
		}
		c.wantSheets(c.arrived(), 1, p.width, p.height)
	}
}

func TestCUPS_tells_what_is_wrong_with_a_printer(t *testing.T) {
	c := startCUPS(t)
	data := sheet(t, "F4", 1)
	send := func(o printing.Options) error { _, err := printing.Send("surat.pdf", data, o); return err }
	wantRefusal(t, send(printing.Options{}), printing.NoPrinter, "")
	one, two := c.addPrinter("satu"), c.addPrinter("dua")
	wantRefusal(t, send(printing.Options{}), printing.NoStandard, "")
	wantRefusal(t, send(printing.Options{Printer: "tiada"}), printing.Gone, "tiada")

	c.run("cupsdisable", "-r", "kertas habis", one)
	c.run("cupsreject", "-r", "pindah kantor", two)
	wantRefusal(t, send(printing.Options{Printer: one}), printing.Stopped, "kertas habis")
	wantRefusal(t, send(printing.Options{Printer: two}), printing.Refuses, "pindah kantor")
	if jobs := c.run("lpstat", "-o"); strings.TrimSpace(jobs) != "" {
		t.Errorf("jobs wait for printers that print nothing: %s", jobs)
	}
	c.run("lpadmin", "-d", one)
	all, err := printing.Printers()
	want := []printing.Printer{{Name: two, Problem: printing.Refuses, Reason: "pindah kantor"}, {Name: one, Standard: true, Problem: printing.Stopped, Reason: "kertas habis"}}
	if err != nil || fmt.Sprint(all) != fmt.Sprint(want) {
		t.Errorf("listed are %+v (%v), want %+v", all, err, want)
	}
	c.run("cupsenable", one)
	if err := send(printing.Options{}); err != nil {
		t.Fatal(err)
	}
	c.wantSheets(c.arrived(), 1, 215, 330)

	t.Setenv("CUPS_SERVER", "127.0.0.1:9")
	wantRefusal(t, send(printing.Options{}), printing.NoService, "")
}
