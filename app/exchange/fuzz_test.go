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
	f.Add([]byte(smallest))
	f.Add([]byte(loose))
	o := office(f)
	if _, err := exchange.Import(o, bytes.NewReader(smallFile(f, "undangan-mad"))); err != nil {
		f.Fatal(err)
	}
	before := dump(f, o)
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
		remove(t, o, report.Kawasan)
		before = dump(t, o)
	})
}

// remove takes what a file brought out of the store again.
func remove(t testing.TB, o *app.Office, kawasan model.ID) {
	t.Helper()
	if kawasan != "" {
		if _, err := o.DeleteKawasan(kawasan); err != nil {
			t.Fatal(err)
		}
		return
	}
	loose, err := o.Documents("")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range loose {
		if err := o.DeleteDocument(d.ID); err != nil {
			t.Fatal(err)
		}
	}
}

// smallest is a file with one of everything, short enough for a fuzzer to change.
const smallest = `{"format":"pena-kawasan","version":1,
"kawasan":{"id":"0198f3a2-0000-7000-8000-000000000001","nama":"Uji","kabupaten":"63.01","anggota":[{"kode":"63.01.10.2001","masuk":"2025-01-01"}],
"tahap":[{"nomor":1,"keadaan":"belum"}],"tkpkp":{"susunan":[{"jabatan":"Ketua","instansi":"Setda","pejabat":"0198f3a2-0000-7000-8000-000000000004"}]},
"musyawarah":[{"id":"0198f3a2-0000-7000-8000-000000000005","jenis":"mad","judul":"MAD","mulai":"09.00","hadir":[{"nama":"A","jk":"L"}]}]},
"instansi":[{"id":"0198f3a2-0000-7000-8000-000000000003","jenis":"bupati","nama":"Bupati","wilayah":"63.01","kop":["BUPATI"]}],
"pejabat":[{"id":"0198f3a2-0000-7000-8000-000000000004","nama":"B","jabatan":[{"peran":"bupati","wilayah":"63.01","instansi":"0198f3a2-0000-7000-8000-000000000003","nama":"Bupati","bentuk":"plt"}]}],
"naskah":[{"id":"0198f3a2-0000-7000-8000-000000000002","jenis":"surat-audiensi","judul":"S","keadaan":"konsep","musyawarah":"0198f3a2-0000-7000-8000-000000000005",
"simpul-terakhir":2,"isi":[{"id":"n1","jenis":"seksi","nama":"isi","isi":[{"id":"n2","jenis":"alinea","teks":"{{kawasan.tema}}"}]}],"dibuat":"2025-09-01T08:00:00Z"}]}`

// loose is a file of a paper that belongs to no kawasan.
const loose = `{"format":"pena-kawasan","version":2,
"naskah":[{"id":"0198f3a2-0000-7000-8000-000000000012","jenis":"nota-dinas","judul":"N","keadaan":"konsep",
"simpul-terakhir":2,"isi":[{"id":"n1","jenis":"seksi","nama":"isi","isi":[{"id":"n2","jenis":"alinea","teks":"Laporan"}]}],"dibuat":"2025-09-01T08:00:00Z"}]}`

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
