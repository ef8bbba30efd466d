//go:build !windows

package app_test

import (
	"bufio"
	"errors"
	"fmt"
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
	"pena/app/seal"
	"pena/model"
)

// issuingChild issues, reopens and cancels papers until it is killed, and says
// what was acknowledged.
func issuingChild(dir, round string) {
	n, _ := strconv.Atoi(round)
	fail := func(err error) {
		fmt.Println("failed", err)
		os.Exit(4)
	}
	o, err := app.Open(app.Config{Dir: dir, User: "R", Clock: now, Random: rand.NewChaCha8([32]byte{byte(n), 99})})
	if err != nil {
		fail(err)
	}
	papers, err := o.AllDocuments()
	if err != nil {
		fail(err)
	}
	r := rand.New(rand.NewPCG(uint64(n), 6))
	for {
		d := papers[r.IntN(len(papers))]
		p, err := o.Paper(d.ID)
		if err != nil {
			fail(err)
		}
		act := "issued"
		switch {
		case p.State == model.Terbit && r.IntN(4) > 0:
			act, err = "reopened", o.Reopen(d.ID, "perbaikan")
		case p.State == model.Terbit:
			act, err = "cancelled", o.Cancel(d.ID, "batal")
		case p.State == model.Batal:
			_, err = o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15")})
			act = "reserved"
		default:
			_, err = o.Issue(d.ID, app.IssueRequest{})
		}
		if err != nil {
			fail(err)
		}
		fmt.Println(act, d.ID)
	}
}

// TestKillsLeaveAPaperNumberedWholeOrNotAtAll kills a program that issues papers
// and holds, each time, that papers, lines and files say the same.
func TestKillsLeaveAPaperNumberedWholeOrNotAtAll(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "simpanan")
	prepareLetters(t, dir)
	r := rand.New(rand.NewPCG(12, 12))
	last := map[model.ID]string{}
	acts := 0
	for round := range 8 {
		cmd := exec.Command(os.Args[0], dir, strconv.Itoa(round))
		cmd.Env = append(os.Environ(), childRole+"=issue")
		pipe, err := cmd.StdoutPipe()
		if err := errors.Join(err, cmd.Start()); err != nil {
			t.Fatal(err)
		}
		enough, moment := 1+r.IntN(5), time.Duration(r.IntN(60_000))*time.Microsecond
		seen := 0
		out := bufio.NewScanner(pipe)
		for out.Scan() {
			f := strings.Fields(out.Text())
			if len(f) != 2 {
				t.Fatalf("round %d: the child says %q", round, out.Text())
			}
			if f[0] != "reserved" {
				last[model.ID(f[1])] = f[0]
			}
			acts++
			if seen++; seen == enough {
				time.AfterFunc(moment, func() { cmd.Process.Signal(syscall.SIGKILL) })
			}
		}
		cmd.Wait()
		checkPapers(t, dir, round, last)
	}
	t.Logf("%d acts acknowledged in 8 rounds", acts)
}

func prepareLetters(t *testing.T, dir string) {
	t.Helper()
	o, err := app.Open(app.Config{Dir: dir, User: "R", Clock: now, Random: rand.NewChaCha8([32]byte{200})})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	kawasan := secretariat(t, o)
	for range 3 {
		letter(t, o, kawasan)
	}
	for range 3 {
		circular(t, o, true, 6)
	}
}

// checkPapers holds the papers of a killed program against its register. What
// was acknowledged last of a paper holds, unless one more act came after it.
func checkPapers(t *testing.T, dir string, round int, last map[model.ID]string) {
	t.Helper()
	o, err := app.Open(app.Config{Dir: dir, User: "R", Clock: now, Random: rand.NewChaCha8([32]byte{byte(round), 201})})
	if err != nil {
		t.Fatalf("round %d: %v", round, err)
	}
	defer o.Close()
	sound(t, o)
	papers := must[[]app.DocumentLine](t)(o.AllDocuments())
	borne := map[model.ID]bool{}
	for _, d := range papers {
		p := must[model.Paper](t)(o.Paper(d.ID))
		if d.State != p.State || d.Number != p.Number {
			t.Fatalf("round %d: the list says %s %q, the paper %s %q", round, d.State, d.Number, p.State, p.Number)
		}
		if last[d.ID] != "" && len(p.Prints) == 0 || p.State == model.Terbit && p.Entry == "" {
			t.Fatalf("round %d: %s was %s and is %+v", round, d.ID, last[d.ID], p)
		}
		if last[d.ID] == "cancelled" && p.State != model.Batal {
			t.Fatalf("round %d: a cancelled paper is %s", round, p.State)
		}
		if p.Entry == "" {
			continue
		}
		if n := copiesOf(t, o, d.ID); len(p.Lines()) != max(n, 1) {
			t.Fatalf("round %d: a letter of %d copies bears %d numbers", round, n, len(p.Lines()))
		}
		for i, id := range p.Lines() {
			e := must[model.Entry](t)(o.Entry(id))
			borne[e.ID] = true
			void := p.State == model.Batal
			if e.Document != d.ID || i == 0 && e.Number != p.Number || (e.State == model.EntryVoid) != void {
				t.Fatalf("round %d: the paper is %+v, its line %d is %+v", round, p, i+1, e)
			}
		}
		for i := range p.Prints {
			for j := range p.Prints[i].Copies {
				c := &p.Prints[i].Copies[j]
				if code, err := seal.Verify(must[[]byte](t)(o.CopyFile(c))); err != nil || code.Number != c.Number {
					t.Fatalf("round %d: copy %d of print %d of %s bears %v, %v", round, j+1, i+1, p.Number, code, err)
				}
			}
			if len(p.Prints[i].Copies) > 0 {
				continue
			}
			data := must[[]byte](t)(o.PrintFile(&p.Prints[i]))
			if c, err := seal.Verify(data); err != nil || c.Number != p.Number {
				t.Fatalf("round %d: print %d of %s bears %v, %v", round, i+1, p.Number, c, err)
			}
		}
		if r := must[app.Rendered](t)(o.Render(d.ID)); p.State.Frozen() != (r.Frozen != nil) || r.Pages == nil {
			t.Fatalf("round %d: a paper in state %s is shown frozen: %v", round, p.State, r.Frozen != nil)
		}
	}
	for _, e := range must[[]model.Entry](t)(o.Register(0)) {
		if e.Document != "" && !borne[e.ID] {
			t.Fatalf("round %d: the line %s is of a paper that does not know it", round, e.Number)
		}
	}
}

// copiesOf is how many copies a letter has; 0 when it goes out once.
func copiesOf(t *testing.T, o *app.Office, id model.ID) int {
	t.Helper()
	s := openSession(t, o, id)
	defer s.Close()
	return s.Document().To.Copies()
}
