//go:build !windows

package storage_test

import (
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"pena/storage"
)

// TestKillsInAnActOfManyRecordsLeaveAllOrNothing kills the program at twelve
// moments or more of an act that needs the wide store, each time on what the kill before left.
func TestKillsInAnActOfManyRecordsLeaveAllOrNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	took := actOf(t, dir, 1, 0)
	stored, before, cut := 0, 1, 0
	r := rand.New(rand.NewPCG(9, 9))
	for round := 2; round < 14 || (cut < 2 || stored < 2) && round < 60; round++ {
		told := actOf(t, dir, round, time.Duration(1+r.Int64N(int64(took*5/4))))
		switch { // a machine with other work grows slower and faster
		case told != 0:
			took = min(took, told)
		case stored == 0:
			took = took * 9 / 8
		}
		s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		view(t, s, func(tx *storage.Tx) error {
			seen, err := rounds(tx)
			old, new := seen[strconv.Itoa(before)], seen[strconv.Itoa(round)]
			switch {
			case old == many && new == 0 && told == 0:
				cut++
			case old == 0 && new == many:
				stored, before = stored+1, round
			default:
				t.Errorf("round %d: %v papers after the kill (acknowledged: %v)", round, seen, told != 0)
			}
			return err
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if cut < 2 || stored < 2 {
		t.Errorf("%d acts were cut and %d stored; the test proves too little", cut, stored)
	}
	t.Logf("an act takes %v; %d were cut, %d stored", took, cut, stored)
}

// actOf runs the act in another process, which is killed after some time, and
// returns how long it took; 0 when it did not say that it was done. Without a
// time to die it must be done.
func actOf(t *testing.T, dir string, round int, dies time.Duration) time.Duration {
	t.Helper()
	cmd, out, in := start(t, "many", dir, strconv.Itoa(round))
	defer in.Close()
	if !out.Scan() || out.Text() != "open" {
		t.Fatalf("round %d: the child says %q", round, out.Text())
	}
	begun := time.Now()
	if dies > 0 {
		killer := time.AfterFunc(dies, func() { cmd.Process.Signal(syscall.SIGKILL) })
		defer killer.Stop()
	}
	done := out.Scan() && out.Text() == "stored"
	took := time.Since(begun)
	if dies == 0 && !done {
		t.Fatalf("round %d: the child says %q", round, out.Text())
	}
	cmd.Wait()
	if !done {
		return 0
	}
	return took
}
