package exchange_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
)

func clock() time.Time { return time.Date(2025, 8, 6, 9, 0, 0, 0, time.UTC) }

// office opens an empty store of its own.
func office(t testing.TB) *app.Office {
	t.Helper()
	o, err := app.Open(app.Config{Dir: t.TempDir(), Clock: clock, Random: rand.NewChaCha8([32]byte{1}), User: "Penguji"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	})
	return o
}

// sampleOffice opens a store that holds the sample.
func sampleOffice(t testing.TB) *app.Office {
	t.Helper()
	o := office(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	return o
}

func export(t testing.TB, o *app.Office, id model.ID) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := exchange.Export(o, id, &out); err != nil {
		t.Fatalf("export %s: %v", id, err)
	}
	return out.Bytes()
}

func kawasans(t testing.TB, o *app.Office) []model.Kawasan {
	t.Helper()
	list, err := o.Kawasans()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// sampleFile is the first dossier of the sample as a file.
func sampleFile(t testing.TB) []byte {
	t.Helper()
	o := sampleOffice(t)
	return export(t, o, kawasans(t, o)[0].ID)
}

// dump is everything an office holds, with the history of every record that has one.
func dump(t testing.TB, o *app.Office) string {
	t.Helper()
	var out bytes.Buffer
	put := func(v any, err error) {
		if err != nil {
			t.Fatalf("dump: %v", err)
		}
		if err := json.NewEncoder(&out).Encode(v); err != nil {
			t.Fatalf("dump: %v", err)
		}
	}
	list := kawasans(t, o)
	put(list, nil)
	put(o.Bodies())
	put(o.People())
	papers, err := o.AllDocuments()
	put(papers, err)
	for _, k := range list {
		put(o.Bundle(k.ID))
	}
	for _, d := range papers {
		put(o.History(d.ID))
	}
	return out.String()
}

// asError gives the error's parts to compare: kind, detail and place.
func asError(t testing.TB, err error) string {
	t.Helper()
	var known *model.Error
	if !errors.As(err, &known) {
		t.Fatalf("error %v is no *model.Error", err)
	}
	return fmt.Sprintf("%s %s at %s", known.Kind, known.Detail, known.Field)
}
