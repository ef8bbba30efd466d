package cli_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"pena/app"
	"pena/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"pena":          func() { os.Exit(cli.Run(os.Args[1:], testEnv())) },
		"jendela-lain":  holdStore,
		"kantor-siap":   readyOffice,
		"naskah-kantor": loosePaper,
		"surat-kantor":  looseLetter,
	})
}

func testEnv() cli.Env {
	return cli.Env{
		Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, GOOS: runtime.GOOS, User: func() string { return "Rahmah" }, Version: "1.0.0-uji",
		Clock:  scriptClock,
		Random: rand.NewChaCha8([32]byte{7, byte(os.Getpid()), byte(os.Getpid() >> 8), byte(os.Getpid() >> 16)}), // no two runs make one id
	}
}

// scriptClock stands still, and where a script sets it by UJI_JAM=2024-09-15.
func scriptClock() time.Time {
	day := time.Date(2025, 9, 15, 0, 0, 0, 0, time.UTC)
	if set, err := time.Parse(time.DateOnly, os.Getenv("UJI_JAM")); err == nil {
		day = set
	}
	return day.Add(8 * time.Hour)
}

// holdStore is another program that has the store open: it says so and waits
// until it is stopped.
func holdStore() {
	e := testEnv()
	o, err := app.Open(app.Config{Dir: cli.StoreDir(e.Getenv("PENA_DATA")), Clock: e.Clock, Random: e.Random, User: "lain"})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	if err := os.WriteFile(os.Args[1], nil, 0o600); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	<-stop
	if err := o.Close(); err != nil {
		os.Exit(1)
	}
}

// TestScripts are days in an office. Their own words are: tunggu FILE waits
// until the file is there; rusak FILE damages a file of the store; ganti FILE
// OLD NEW puts a text in the place of another, once; pakai SENTENCE ARGS and
// gagal SENTENCE ARGS run pena and hold its exit code (2, 1) and what it says; isi
// FILE PART TEXT looks for a text in a part of a Word file.
func TestScripts(t *testing.T) {
	for _, tool := range []string{"pdftotext", "pdfinfo", "qpdf"} {
		if !onPath(tool) {
			t.Fatalf("%s is missing: the scripts read the PDF back with it (Debian packages poppler-utils and qpdf)", tool)
		}
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("PENA_DATA", filepath.Join(e.WorkDir, "data"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"kode": verifyCode, "tunggu": waitFor, "rusak": damage, "ganti": replace, "isi": holds,
			"pakai": func(ts *testscript.TestScript, _ bool, args []string) { answers(ts, 2, args) },
			"gagal": func(ts *testscript.TestScript, _ bool, args []string) { answers(ts, 1, args) },
		},
	})
}

// verifyCode runs pena verifikasi on the code in a file.
func verifyCode(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("pena", "verifikasi", "--kode", strings.TrimSpace(ts.ReadFile(args[0]))))
}

func onPath(tool string) bool {
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if _, err := os.Stat(filepath.Join(dir, tool)); err == nil {
			return true
		}
	}
	return false
}

func answers(ts *testscript.TestScript, want int, args []string) {
	err := ts.Exec("pena", args[1:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != want {
		ts.Fatalf("pena %q answers %v, want exit code %d", args[1:], err, want)
	}
	if said := ts.ReadFile("stderr"); !strings.Contains(said, args[0]) {
		ts.Fatalf("pena %q says %q, want %q", args[1:], said, args[0])
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("pena %q failed and gave the result %q", args[1:], out)
	}
}

func waitFor(ts *testscript.TestScript, _ bool, args []string) {
	for range 1000 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s never came", args[0])
}

func holds(ts *testscript.TestScript, neg bool, args []string) {
	z, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer z.Close()
	data, err := fs.ReadFile(z, args[1])
	ts.Check(err)
	if strings.Contains(string(data), args[2]) == neg {
		ts.Fatalf("%s of %s: holding %q is %v", args[1], args[0], args[2], !neg)
	}
}

func damage(ts *testscript.TestScript, _ bool, args []string) {
	names, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(names) == 0 {
		ts.Fatalf("no file %s to damage", args[0])
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		ts.Check(err)
		for i := len(data) / 4; i < len(data)/4+64 && i < len(data); i++ {
			data[i] ^= 0xff
		}
		ts.Check(os.WriteFile(name, data, 0o600))
	}
}

func replace(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[0])
	data, err := os.ReadFile(name)
	ts.Check(err)
	old, err := unquote(args[1])
	ts.Check(err)
	with, err := unquote(args[2])
	ts.Check(err)
	if !bytes.Contains(data, old) {
		ts.Fatalf("%s holds no %q", args[0], old)
	}
	ts.Check(os.WriteFile(name, bytes.Replace(data, old, with, 1), 0o600))
}

// unquote turns \xNN into bytes.
func unquote(s string) ([]byte, error) {
	var out []byte
	for len(s) > 0 {
		if rest, ok := strings.CutPrefix(s, `\x`); ok {
			var b byte
			if _, err := fmt.Sscanf(rest[:2], "%02x", &b); err != nil {
				return nil, err
			}
			out, s = append(out, b), rest[2:]
			continue
		}
		out, s = append(out, s[0]), s[1:]
	}
	return out, nil
}

func TestDataLieWhereThePlatformKeepsThem(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(key string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == key {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for _, c := range []struct {
		name, goos string
		env        func(string) string
		want       string
	}{
		{"the local profile of Windows", "windows", env("LOCALAPPDATA", "/c/Users/Rahmah/AppData/Local", "APPDATA", "/roaming"), "/c/Users/Rahmah/AppData/Local/Pena Kawasan"},
		{"Windows without a profile", "windows", env("HOME", "/home/r"), ""},
		{"XDG on Linux", "linux", env("XDG_DATA_HOME", "/data", "HOME", "/home/r"), "/data/pena-kawasan"},
		{"a relative XDG folder does not count", "linux", env("XDG_DATA_HOME", "data", "HOME", "/home/r"), "/home/r/.local/share/pena-kawasan"},
		{"Linux without XDG", "linux", env("HOME", "/home/r"), "/home/r/.local/share/pena-kawasan"},
		{"macOS", "darwin", env("HOME", "/Users/r"), "/Users/r/Library/Application Support/Pena Kawasan"},
		{"nothing known", "linux", env(), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := filepath.ToSlash(cli.DataDir(c.goos, c.env)); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestTheWindowOpensWhenNoCommandIsGiven(t *testing.T) {
	env := cli.Env{Getenv: func(string) string { return "" }, GOOS: "linux"}
	at := []string{"--data", "/tmp/a"}
	for _, c := range []struct {
		args []string
		want cli.Start
	}{
		{at, cli.Start{Data: "/tmp/a"}},
		{append(at, "/rumah/ibu Ria/Ju'uh.pena"), cli.Start{Data: "/tmp/a", File: "/rumah/ibu Ria/Ju'uh.pena"}},
		{append(at, "/rumah/DARI KANTOR.PENA", "--catatan"), cli.Start{Data: "/tmp/a", File: "/rumah/DARI KANTOR.PENA", Detail: true}},
	} {
		if got, ok := cli.ForWindow(c.args, env); !ok || got != c.want {
			t.Errorf("%q gives %+v, %v", c.args, got, ok)
		}
	}
	if got, ok := cli.ForWindow(append(at, "bajuin.pena"), env); !ok || !filepath.IsAbs(got.File) {
		t.Errorf("a file of this folder gives %+v, %v", got, ok)
	}
	for _, args := range [][]string{{"daftar"}, {"--data"}, {"--semua"}, {"--help"}, {"--help", "--data", "/tmp/a"}, {"-h", "--data", "/tmp/a"}, {},
		append(at, "a.pena", "b.pena"), append(at, "impor", "a.pena"), append(at, "a.json")} {
		if got, ok := cli.ForWindow(args, env); ok {
			t.Errorf("%q opens the window with %+v", args, got)
		}
	}
}

func TestAPortableProgramKeepsItsDataBesideItself(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Diska Lepas é")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	set := map[string]string{"HOME": "/home/r"}
	env := cli.Env{Getenv: func(name string) string { return set[name] }, GOOS: "linux", Program: filepath.Join(dir, "pena")}
	want := func(data string) {
		t.Helper()
		if got, ok := cli.ForWindow(nil, env); !ok || got.Data != data {
			t.Errorf("the data lie in %q, %v; want %q", got.Data, ok, data)
		}
	}
	want("/home/r/.local/share/pena-kawasan")
	if err := os.WriteFile(filepath.Join(dir, "portabel.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	want(filepath.Join(dir, "Data"))
	set["PENA_DATA"] = "/lain" // who says where is heard first
	want("/lain")
}
