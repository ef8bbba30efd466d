package storage_test

import (
	"errors"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"pena/model"
	"pena/storage"
)

// many is how many papers an act of these tests has: far more than a small
// transaction takes.
const many = 700

// putMany stores many papers of 4 to 12 kB of a round in one transaction.
func putMany(round int) func(tx *storage.Tx) error {
	return func(tx *storage.Tx) error {
		for n := range many {
			d := document(n, words(4000+n%3*4000, uint64(n)))
			d.Title = strconv.Itoa(round)
			if _, err := storage.Documents.Put(tx, &d); err != nil {
				return err
			}
		}
		return nil
	}
}

// rounds tells how many papers of each round are listed.
func rounds(tx *storage.Tx) (map[string]int, error) {
	list, err := storage.Documents.List(tx)
	count := map[string]int{}
	for _, d := range list {
		count[d.Title]++
	}
	return count, err
}

func TestAnActOfManyRecordsIsStoredWholeAndReadersNeverSeeHalf(t *testing.T) {
	s := open(t, t.TempDir())
	putDocument(t, s, document(5000, "yang sudah ada"))
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				err := s.View(func(tx *storage.Tx) error {
					// A transaction inside a transaction must not wait for the act that waits for it.
					return s.View(func(tx *storage.Tx) error {
						seen, err := rounds(tx)
						if n := seen["1"]; n != 0 && n != many {
							t.Errorf("%d of %d papers are seen", n, many)
						}
						return err
					})
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	update(t, s, putMany(1))
	close(stop)
	readers.Wait()
	putDocument(t, s, document(5001, words(40_000, 1))) // the store goes on
	view(t, s, func(tx *storage.Tx) error {
		for n := range many {
			d, err := storage.Documents.Get(tx, testID(n))
			if err != nil {
				return err
			}
			if d.Text[0].Text != words(4000+n%3*4000, uint64(n)) {
				t.Errorf("paper %d came back otherwise", n)
			}
		}
		seen, err := rounds(tx)
		if seen["1"] != many || len(seen) != 3 {
			t.Errorf("listed are %v", seen)
		}
		return err
	})
	update(t, s, func(tx *storage.Tx) error {
		for n := range many {
			if err := storage.Documents.Delete(tx, testID(n)); err != nil {
				return err
			}
		}
		return nil
	})
	view(t, s, func(tx *storage.Tx) error {
		seen, err := rounds(tx)
		if len(seen) != 2 {
			t.Errorf("after the removal are listed %v", seen)
		}
		return err
	})
}

func TestAnActOfManyRecordsThatFailsLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	putDocument(t, s, document(5000, "yang sudah ada"))
	boom := errors.New("boom")
	err := s.Update(func(tx *storage.Tx) error {
		if err := putMany(1)(tx); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Errorf("got %v", err)
	}
	err = s.Update(func(tx *storage.Tx) error {
		for n := range 250_000 {
			if err := storage.SetKey(tx, fmt.Sprintf("set/%d", n), []byte("1")); err != nil {
				return err
			}
		}
		return nil
	})
	wantKind(t, err, model.TooLarge)
	view(t, s, func(tx *storage.Tx) error {
		seen, err := rounds(tx)
		if len(seen) != 1 || len(tx.Settings("")) != 0 {
			t.Errorf("listed are %v and %d settings", seen, len(tx.Settings("")))
		}
		return err
	})
}
