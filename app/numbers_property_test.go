package app_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
)

// act is one thing that a clerk does to the register.
type act struct {
	what string
	day  int // of September 2025
	n    int // the number or the line it is about
}

var acts = []string{"ambil", "ambil", "ambil", "sisip", "lompat", "catat", "luar", "batal", "sementara", "akhir"}

func drawActs(t *rapid.T, name string) []act {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) act {
		return act{rapid.SampledFrom(acts).Draw(t, "what"), rapid.IntRange(1, 30).Draw(t, "day"), rapid.IntRange(1, 12).Draw(t, "n")}
	}), 1, 12).Draw(t, name)
}

// do carries an act out and gives the line it made or changed.
func (a act) do(o *app.Office, mine []model.Entry) (model.Entry, error) {
	r := app.NumberRequest{Date: indonesia.Date{Year: 2025, Month: 9, Day: a.day}, Reason: "alasan " + a.what}
	switch a.what {
	case "sisip":
		r.InsertAfter = a.n
	case "lompat":
		r.Seq = a.n * 3
	case "catat":
		r.Number = fmt.Sprintf("140/%04d/PMD/2025", a.n)
	case "luar":
		r.Number = fmt.Sprintf("B-%d/2025", a.n)
		return o.RecordNumber(r)
	case "sementara":
		r.Provisional = true
	case "batal", "akhir":
		if len(mine) == 0 {
			return model.Entry{}, nil
		}
		id := mine[a.n%len(mine)].ID
		if a.what == "batal" {
			return o.VoidNumber(id, r.Reason)
		}
		return o.FinalNumber(id, fmt.Sprintf("SRIKANDI-%d", a.n))
	}
	return o.ReserveNumber(r)
}

// work carries acts out one after the other. What is refused is refused for a
// reason that a clerk can be told.
func work(o *app.Office, list []act) (mine []model.Entry, err error) {
	for _, a := range list {
		e, err := a.do(o, mine)
		switch kind := kindOf(err); {
		case err == nil && e.ID != "":
			mine = append(mine, e)
		case err == nil, kind == model.Invalid, kind == model.Conflict, kind == model.NotAllowed:
		default:
			return nil, fmt.Errorf("%+v: %w", a, err)
		}
	}
	return mine, nil
}

func TestTwoClerksNeverGetOneNumberAndLeaveNoSilentGap(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		o, err := app.Open(app.Config{Dir: filepath.Join(dir, "simpanan"), User: "R", Clock: now, Random: rand.NewChaCha8([32]byte{9})})
		if err != nil {
			rt.Fatal(err)
		}
		defer o.Close()
		clerks := [2][]act{drawActs(rt, "first clerk"), drawActs(rt, "second clerk")}
		var made [2][]model.Entry
		var errs [2]error
		var wait sync.WaitGroup
		for i := range clerks {
			wait.Go(func() { made[i], errs[i] = work(o, clerks[i]) })
		}
		wait.Wait()
		if errs[0] != nil || errs[1] != nil {
			rt.Fatal(errs)
		}
		faults, err := o.AuditRegister()
		if err != nil || len(faults) > 0 {
			rt.Fatalf("faults %v, %v", faults, err)
		}
		owner := map[model.ID]int{}
		for i, list := range made {
			for _, e := range list {
				if other, ok := owner[e.ID]; ok && other != i {
					rt.Fatalf("both clerks were given the line %s", e.Number)
				}
				owner[e.ID] = i
			}
		}
		lines, err := o.Register(0)
		if err != nil || len(lines) != len(owner) {
			rt.Fatalf("%d lines were given and %d are there (%v)", len(owner), len(lines), err)
		}
		for _, e := range lines {
			if whole, err := o.Entry(e.ID); err != nil || len(whole.Events) == 0 {
				rt.Fatalf("%s has no event (%v)", e.Number, err)
			}
		}
	})
}
