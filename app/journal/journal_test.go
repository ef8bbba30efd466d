package journal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app/journal"
)

func open(t *testing.T, dir string) *journal.Journal {
	t.Helper()
	j, err := journal.Open(dir, journal.Options{Version: "9.9.9", System: "linux/amd64"})
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// TestMain lets a test die: the child opens the journal and then does what its
// surroundings ask for.
func TestMain(m *testing.M) {
	how := os.Getenv("PENA_TEST_DIE")
	if how == "" {
		os.Exit(m.Run())
	}
	j, err := journal.Open(os.Getenv("PENA_TEST_DIR"), journal.Options{Version: "9.9.9", System: "linux/amd64"})
	if err != nil {
		panic(err)
	}
	switch how {
	case "words":
		panic("isi naskah: Kepala Desa Bajuin\nbaris kedua yang juga isi naskah")
	case "goroutine":
		go func() { nothing()["x"] = 1 }()
		time.Sleep(time.Minute)
	case "bounds":
		_ = []int{}[len(os.Args)]
	case "order":
		j.Logger().Info("selesai")
		j.Close()
	}
	os.Exit(0)
}

// nothing is a map nobody made.
func nothing() map[string]int { return nil }

func die(t *testing.T, dir, how string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "PENA_TEST_DIE="+how, "PENA_TEST_DIR="+dir)
	out, err := c.CombinedOutput()
	if died := err != nil; died != (how != "order") {
		t.Fatalf("%s: %v\n%s", how, err, out)
	}
}

func TestADeathIsReportedAtTheNextStart(t *testing.T) {
	for how, want := range map[string]string{
		"bounds":    "index out of range",
		"goroutine": "assignment to entry in nil map",
		"words":     "message left out",
	} {
		t.Run(how, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "Catatan Kantor é")
			die(t, dir, how)
			j := open(t, dir)
			defer j.Close()
			r, ok := j.Unseen()
			if !ok {
				t.Fatal("no report")
			}
			for _, words := range []string{want, "9.9.9", "linux/amd64", "Program berhenti mendadak", "stopped unexpectedly", "journal_test.go"} {
				if !strings.Contains(r.Text, words) {
					t.Errorf("the report lacks %q:\n%s", words, r.Text)
				}
			}
			if strings.Contains(r.Text, "Bajuin") || strings.Contains(r.Text, "baris kedua") {
				t.Errorf("the report quotes a document:\n%s", r.Text)
			}
			if since := time.Since(r.At); since < -time.Minute || since > time.Minute {
				t.Errorf("it died at %v", r.At)
			}
			if raws, _ := filepath.Glob(filepath.Join(dir, "mentah-*")); len(raws) != 1 { // that of j
				t.Errorf("raw traces left: %v", raws)
			}
		})
	}
}

func TestAReportThatWasSeenIsKeptAndNotShownAgain(t *testing.T) {
	dir := t.TempDir()
	die(t, dir, "bounds")
	j := open(t, dir)
	r, _ := j.Unseen()
	at, err := j.Seen(r)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(at); err != nil || at == r.Path {
		t.Errorf("kept as %s: %v", at, err)
	}
	if _, again := j.Unseen(); again {
		t.Error("it is shown again")
	}
	j.Close()
	j = open(t, dir)
	defer j.Close()
	if _, again := j.Unseen(); again {
		t.Error("it is shown again after a start")
	}
}

func TestAnOrderlyEndAndAKillLeaveNoReport(t *testing.T) {
	dir := t.TempDir()
	die(t, dir, "order")
	if err := os.WriteFile(filepath.Join(dir, "mentah-9.txt"), nil, 0o600); err != nil { // as a kill leaves it
		t.Fatal(err)
	}
	j := open(t, dir)
	defer j.Close()
	if r, ok := j.Unseen(); ok {
		t.Errorf("a report of nothing: %s", r.Text)
	}
	log, err := os.ReadFile(filepath.Join(dir, "pena.log"))
	if err != nil || !strings.Contains(string(log), "selesai") {
		t.Errorf("the log holds %q, %v", log, err)
	}
}

func TestOnlyTheNewestReportsAreKept(t *testing.T) {
	dir := t.TempDir()
	for i := range 15 {
		name := time.Date(2025, 7, i+1, 8, 0, 0, 0, time.Local).Format("galat-20060102-150405.txt")
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	open(t, dir).Close()
	names, _ := filepath.Glob(filepath.Join(dir, "galat-*"))
	if len(names) != 10 || !strings.HasSuffix(names[0], "galat-20250706-080000.txt") {
		t.Errorf("kept %v", names)
	}
}

func TestTheLogIsTurnedOver(t *testing.T) {
	dir := t.TempDir()
	j := open(t, dir)
	defer j.Close()
	line := strings.Repeat("x", 1000)
	for range 5500 {
		j.Logger().Info(line)
	}
	logs, _ := filepath.Glob(filepath.Join(dir, "pena*.log"))
	var size int64
	for _, l := range logs {
		info, err := os.Stat(l)
		if err != nil {
			continue // just being taken away
		}
		size += info.Size()
	}
	if len(logs) < 2 || size > 6<<20 {
		t.Errorf("%d logs of %d bytes", len(logs), size)
	}
}
