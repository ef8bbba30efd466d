//go:build !windows

package app_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"pena/app"
)

// openingChild opens a store of an older program for the first time, and is killed.
func openingChild(dir string) {
	fmt.Println("opening")
	o, err := app.Open(app.Config{Dir: storeIn(dir), User: "R", Clock: now, Random: zeros{}, Version: "uji", Copies: copiesDir(dir)})
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(3)
	}
	fmt.Println("open")
	if err := o.Close(); err != nil {
		fmt.Println("failed", err)
		os.Exit(4)
	}
}

// TestKillsDuringTheFirstOpeningLoseNothing: while the copy is made, while the
// store is opened and while its program is noted, by kills spread evenly over the
// time that the opening takes.
func TestKillsDuringTheFirstOpeningLoseNothing(t *testing.T) {
	const rounds = 8
	olderStores(t, func(t *testing.T, whole string, wrote []byte) {
		takes, _ := firstOpening(t, copyOf(t, whole), time.Hour)
		cut := 0
		for round := range rounds {
			dir := copyOf(t, whole)
			if _, opened := firstOpening(t, dir, takes*time.Duration(round)/(rounds-1)); !opened {
				cut++
			}
			o := openFor(t, dir, "uji")
			if err := o.NotKept(); err != nil {
				t.Errorf("round %d: no copy was made: %v", round, err)
			}
			kinds := o.Kinds().All()
			ok(t, o.Close())
			reads(t, listing(t, storeIn(dir), kinds), wrote)
			copies := copiesIn(t, dir)
			if len(copies) == 0 {
				t.Errorf("round %d: there is no copy", round)
			}
			for _, path := range copies {
				back := t.TempDir()
				unzip(t, path, back)
				reads(t, listing(t, storeIn(back), kinds), wrote)
			}
			if t.Failed() {
				t.Fatalf("round %d of kills over %v", round, takes)
			}
		}
		if cut < rounds/4 {
			t.Errorf("only %d of %d kills came before the store was open; the test proves too little", cut, rounds)
		}
		t.Logf("%d of %d kills came before the store was open, which takes %v", cut, rounds, takes)
	})
}

func copyOf(t *testing.T, dir string) string {
	t.Helper()
	to := t.TempDir()
	ok(t, os.CopyFS(to, os.DirFS(dir)))
	return to
}

// firstOpening lets another process open the store and kills it a moment after it
// began; it reports how long the opening took, and whether it came to its end.
func firstOpening(t *testing.T, dir string, moment time.Duration) (took time.Duration, opened bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0], dir, "0")
	cmd.Env = append(os.Environ(), childRole+"=open")
	pipe, err := cmd.StdoutPipe()
	ok(t, errors.Join(err, cmd.Start()))
	var began time.Time
	for out := bufio.NewScanner(pipe); out.Scan(); {
		switch out.Text() {
		case "opening":
			began = time.Now()
			kill := time.AfterFunc(moment, func() { cmd.Process.Signal(syscall.SIGKILL) })
			defer kill.Stop()
		case "open":
			took, opened = time.Since(began), true
		default:
			t.Fatalf("the other process says %q", out.Text())
		}
	}
	cmd.Wait()
	return took, opened
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }
