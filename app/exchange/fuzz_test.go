package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
)

// FuzzImport holds that no file makes the import panic, that every refusal has
// a kind and leaves every record as it was, and that what was imported is
// exported as a file that gives itself again.
func FuzzImport(f *testing.F) {
	for _, id := range []string{"keputusan-penetapan-kawasan", "surat-audiensi"} {
		f.Add(smallFile(f, id))
	}
	var o *app.Office
	var before string
	fresh := func(t testing.TB) {
		o = sampleOffice(t)
		before = dump(t, o)
	}
	fresh(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		report, err := exchange.Import(o, bytes.NewReader(data))
		if err != nil {
			var known *model.Error
			if !errors.As(err, &known) {
				t.Fatalf("error %v has no kind", err)
			}
			if dump(t, o) != before {
				t.Fatal("a refused import changed the store")
			}
			return
		}
		first := export(t, o, report.Kawasan)
		if _, err := exchange.Import(o, bytes.NewReader(first), exchange.Replace()); err != nil {
			t.Fatalf("our own file is refused: %v", err)
		}
		if second := export(t, o, report.Kawasan); !bytes.Equal(first, second) {
			t.Fatalf("the second export is another file:\n%s", firstDifference(first, second))
		}
		if _, err := o.DeleteKawasan(report.Kawasan); err != nil {
			t.Fatal(err)
		}
		before = dump(t, o)
	})
}

// smallFile is a real dossier with one paper and ids of its own.
func smallFile(t testing.TB, kind string) []byte {
	t.Helper()
	o := office(t)
	k, err := o.NewKawasan("Uji Coba", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	k.Stages = k.Stages[:1]
	k.Members = []model.Member{{Code: "63.01.10.2001"}}
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	if err := o.SaveBody(&model.Body{Kind: model.BodyBupati, Name: "Bupati Tanah Laut", Region: "63.01", Lines: []string{"BUPATI TANAH LAUT"}}); err != nil {
		t.Fatal(err)
	}
	if err := o.SavePerson(&model.Person{Name: "[Nama]", Holdings: []model.Holding{{Role: model.RoleBupati, Region: "63.01", Title: "Bupati", Form: model.Definitif}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.NewDocument(k.ID, kind); err != nil {
		t.Fatal(err)
	}
	return []byte(strings.TrimSpace(string(export(t, o, k.ID))))
}
