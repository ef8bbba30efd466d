//go:build !windows

package storage_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"pena/model"
	"pena/storage"
)

// childRole makes the test's own binary play another process of the program.
const childRole = "PENA_STORAGE_CHILD"

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	if role := os.Getenv(childRole); role != "" {
		child(role, os.Args[len(os.Args)-2], os.Args[len(os.Args)-1])
		return
	}
	os.Exit(m.Run())
}

func child(role, dir, arg string) {
	s, err := storage.Open(dir, storage.Keep{}, time.Now, testRandom(byte(len(arg))))
	if err != nil {
		var e *model.Error
		errors.As(err, &e)
		fmt.Println("refused", e.Kind)
		os.Exit(3)
	}
	if role == "hold" {
		fmt.Println("open")
		io.Copy(io.Discard, os.Stdin)
		s.Close()
		return
	}
	round, _ := strconv.Atoi(arg)
	if role == "many" {
		fmt.Println("open")
		if err := s.Update(putMany(round)); err != nil {
			fmt.Println("failed", err)
			os.Exit(4)
		}
		fmt.Println("stored")
		s.Close()
		return
	}
	for i := 0; ; i++ {
		d := savedDocument(round, i)
		var rev string
		err := s.Update(func(tx *storage.Tx) (err error) {
			rev, err = storage.Documents.Put(tx, &d)
			return err
		})
		if err != nil {
			fmt.Println("failed", err)
			os.Exit(4)
		}
		fmt.Println("saved", i, rev)
	}
}

// savedDocument is the i-th save of a round: five documents of 3 to 90 kB in turn.
func savedDocument(round, i int) model.Document {
	n := i % 5
	d := document(n, words(3000+n*22_000, uint64(n)))
	d.Text = append(d.Text, &model.Node{ID: "n2", Kind: model.Alinea, Text: fmt.Sprintf("%d/%d", round, i)})
	return d
}

func start(t *testing.T, role, dir, arg string) (*exec.Cmd, *bufio.Scanner, io.WriteCloser) {
	t.Helper()
	cmd := exec.Command(os.Args[0], dir, arg)
	cmd.Env = append(os.Environ(), childRole+"="+role)
	out, err1 := cmd.StdoutPipe()
	in, err2 := cmd.StdinPipe()
	if err := errors.Join(err1, err2, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out), in
}

func TestASecondProcessIsToldWhoHasTheStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	cmd, out, in := start(t, "hold", dir, "0")
	if !out.Scan() || out.Text() != "open" {
		t.Fatalf("the child says %q", out.Text())
	}
	_, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	wantKind(t, err, model.Locked)
	if want := fmt.Sprintf("%s, pid %d", filepath.Base(os.Args[0]), cmd.Process.Pid); !strings.Contains(err.Error(), want) {
		t.Errorf("the error %q does not name %q", err, want)
	}
	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	open(t, dir)
	cmd, out, _ = start(t, "hold", dir, "0")
	if out.Scan(); out.Text() != "refused locked" {
		t.Errorf("the second process says %q", out.Text())
	}
	cmd.Wait()
}

func TestFiftyKillsLoseNothingThatWasAcknowledged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	r := rand.New(rand.NewPCG(50, 50))
	acknowledged := 0
	for round := range 50 {
		cmd, out, _ := start(t, "save", dir, strconv.Itoa(round))
		// Most rounds are killed a moment after some saves were acknowledged, however
		// slow the machine is; every fifth at any time, while the store opens too.
		enough, moment := 3+r.IntN(8), time.Duration(r.IntN(20_000))*time.Microsecond
		kill := func() { cmd.Process.Signal(syscall.SIGKILL) }
		if round%5 == 0 {
			enough, moment = -1, time.Duration(30+r.IntN(220))*time.Millisecond
			time.AfterFunc(moment, kill)
		}
		last := map[int]int{}
		revs := map[int]string{}
		for out.Scan() {
			var i int
			var rev string
			if _, err := fmt.Sscanf(out.Text(), "saved %d %s", &i, &rev); err != nil {
				t.Fatalf("round %d: the child says %q", round, out.Text())
			}
			last[i%5], revs[i] = i, rev
			if len(revs) == enough {
				time.AfterFunc(moment, kill)
			}
		}
		cmd.Wait()
		acknowledged += len(revs)
		checkSaves(t, dir, round, last, revs)
	}
	if acknowledged < 200 {
		t.Errorf("only %d saves were acknowledged; the test proves too little", acknowledged)
	}
	t.Logf("%d saves acknowledged in 50 rounds", acknowledged)
}

// checkSaves opens the store after a kill: every acknowledged revision is there,
// and the newest text of each document is that of the last acknowledged save or
// of a later one, whole.
func checkSaves(t *testing.T, dir string, round int, last map[int]int, revs map[int]string) {
	t.Helper()
	s, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
	if err != nil {
		t.Fatalf("round %d: %v", round, err)
	}
	view(t, s, func(tx *storage.Tx) error {
		for i, rev := range revs {
			want := savedDocument(round, i)
			got, err := storage.Documents.At(tx, want.ID, rev)
			if err != nil || !sameJSON(t, got, want) {
				t.Errorf("round %d: save %d is not there as revision %s: %v", round, i, rev, err)
			}
		}
		for n, i := range last {
			got, err := storage.Documents.Get(tx, testID(n))
			if err != nil {
				return err
			}
			newest := i
			if sameJSON(t, got, savedDocument(round, i+5)) {
				newest = i + 5 // stored, and killed before it could say so
			}
			if !sameJSON(t, got, savedDocument(round, newest)) {
				t.Errorf("round %d: document %d ends %q, want save %d", round, n, got.Text[1].Text, i)
			}
		}
		return nil
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAReadOnlyFolderIsAnErrorOfTheDisk(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "store")
	if err := os.Mkdir(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() != 0 {
		_, err := storage.Open(dir, storage.Keep{}, fixedTime, testRandom(1))
		wantKind(t, err, model.Disk)
		return
	}
	// Nothing is read-only to root: another user has to try, and must reach both the binary and the folder.
	for p := top; p != os.TempDir() && p != "/"; p = filepath.Dir(p) {
		if err := os.Chmod(p, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	binary, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(top, "storage.test")
	if err := os.WriteFile(program, binary, 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, dir, "0")
	cmd.Dir = top
	cmd.Env = append(os.Environ(), childRole+"=hold")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := cmd.Output()
	if strings.TrimSpace(string(out)) != "refused disk" {
		t.Errorf("the other user was told %q (%v)", out, err)
	}
}
