//go:build !windows

package app_test

import (
	"bufio"
	"errors"
	"fmt"
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

	"pena/app"
	"pena/model"
)

// childRole makes the test's own binary play a program that is killed.
const childRole = "PENA_APP_CHILD"

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	switch os.Getenv(childRole) {
	case "issue":
		issuingChild(os.Args[len(os.Args)-2], os.Args[len(os.Args)-1])
		return
	case "open":
		openingChild(os.Args[len(os.Args)-2])
		return
	case "1":
		child(os.Args[len(os.Args)-2], os.Args[len(os.Args)-1])
		return
	}
	os.Exit(m.Run())
}

// child works on the register until it is killed and says what was acknowledged.
func child(dir, round string) {
	n, _ := strconv.Atoi(round)
	o, err := app.Open(app.Config{Dir: dir, User: "R", Clock: now, Random: rand.NewChaCha8([32]byte{byte(n), 77})})
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(3)
	}
	r := rand.New(rand.NewPCG(uint64(n), 5))
	var mine []model.Entry
	for {
		a := act{acts[r.IntN(len(acts))], 1 + r.IntN(30), 1 + r.IntN(12*(n+1))}
		e, err := a.do(o, mine)
		switch kind := kindOf(err); {
		case err == nil && e.ID != "":
			mine = append(mine, e)
			fmt.Println("saved", e.ID, e.State, strings.ReplaceAll(e.Number, " ", "_"))
		case err == nil, kind == model.Invalid, kind == model.Conflict, kind == model.NotAllowed:
		default:
			fmt.Println("failed", err)
			os.Exit(4)
		}
	}
}

func TestTwentyKillsLeaveNoNumberTwiceAndNoneLost(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "simpanan")
	r := rand.New(rand.NewPCG(30, 30))
	given := map[model.ID]string{}
	for round := range 20 {
		cmd := exec.Command(os.Args[0], dir, strconv.Itoa(round))
		cmd.Env = append(os.Environ(), childRole+"=1")
		pipe, err := cmd.StdoutPipe()
		if err := errors.Join(err, cmd.Start()); err != nil {
			t.Fatal(err)
		}
		// A moment after some numbers were given, however slow the machine is; every
		// fourth round at any time, while the store opens too.
		kill := func() { cmd.Process.Signal(syscall.SIGKILL) }
		enough, moment := 2+r.IntN(8), time.Duration(r.IntN(20_000))*time.Microsecond
		if round%4 == 0 {
			enough = -1
			time.AfterFunc(time.Duration(40+r.IntN(160))*time.Millisecond, kill)
		}
		saves := 0
		out := bufio.NewScanner(pipe)
		for out.Scan() {
			f := strings.Fields(out.Text())
			if len(f) != 4 || f[0] != "saved" {
				t.Fatalf("round %d: the child says %q", round, out.Text())
			}
			given[model.ID(f[1])] = f[3]
			if saves++; saves == enough {
				time.AfterFunc(moment, kill)
			}
		}
		cmd.Wait()
		checkRegister(t, dir, round, given)
	}
	if len(given) < 40 {
		t.Errorf("only %d numbers were given; the test proves too little", len(given))
	}
	t.Logf("%d numbers given in 20 rounds", len(given))
}

func checkRegister(t *testing.T, dir string, round int, given map[model.ID]string) {
	t.Helper()
	o, err := app.Open(app.Config{Dir: dir, User: "R", Clock: now, Random: rand.NewChaCha8([32]byte{1})})
	if err != nil {
		t.Fatalf("round %d: %v", round, err)
	}
	defer o.Close()
	sound(t, o)
	for id, number := range given {
		e, err := o.Entry(id)
		if err != nil {
			t.Fatalf("round %d: the number %s was given and is not there: %v", round, number, err)
		}
		borne := append([]string{e.Number}, e.Earlier...)
		for i := range borne {
			borne[i] = strings.ReplaceAll(borne[i], " ", "_")
		}
		if !strings.Contains(strings.Join(borne, "\n"), number) {
			t.Fatalf("round %d: %s is now %v", round, number, borne)
		}
	}
}
