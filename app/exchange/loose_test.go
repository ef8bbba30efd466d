package exchange_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
)

// TestPapersOfTheOfficeItselfTravelWithoutADossier: they are the second version
// of the format; a dossier is still written in the first, which older programs read.
func TestPapersOfTheOfficeItselfTravelWithoutADossier(t *testing.T) {
	from := office(t)
	dinas := model.Body{Kind: model.BodyDinasProvinsi, Name: "Dinas PMD", Region: "63", City: "Banjarbaru"}
	village := model.Body{Kind: model.BodyDesa, Name: "Desa Bajuin", Region: "63.01.05.2001"}
	for _, b := range []*model.Body{&dinas, &village} {
		if err := from.SaveBody(b); err != nil {
			t.Fatal(err)
		}
	}
	k, err := from.NewKawasan("Uji Coba", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	for _, kawasan := range []model.ID{"", "", k.ID} {
		if _, err := from.NewDocument(kawasan, "nota-dinas"); err != nil {
			t.Fatal(err)
		}
	}
	data := export(t, from, "")
	if !bytes.Contains(data, []byte(`"version": 2`)) || bytes.Contains(data, []byte(`"kawasan":`)) || bytes.Contains(data, []byte("Desa Bajuin")) {
		t.Errorf("the file is\n%s", data)
	}
	if old := export(t, from, k.ID); !bytes.Contains(old, []byte(`"version": 1`)) {
		t.Error("a dossier is no longer written so that an older program reads it")
	}

	to := office(t)
	own, err := to.NewDocument("", "surat-tugas")
	if err != nil {
		t.Fatal(err)
	}
	r, err := exchange.Import(to, bytes.NewReader(data))
	if err != nil || r.Documents != 2 || r.Bodies != 1 || r.Kawasan != "" || len(r.Removed) > 0 {
		t.Fatalf("imported %+v, %v", r, err)
	}
	if _, err := exchange.Import(to, bytes.NewReader(data), exchange.Replace()); err != nil {
		t.Errorf("the same file again is refused: %v", err)
	}
	list, err := to.Documents("")
	if err != nil || len(list) != 3 {
		t.Fatalf("%d papers are there, %v; want those of the file and the own one", len(list), err)
	}
	if err := to.DeleteDocument(own); err != nil {
		t.Fatal(err)
	}
	if again := export(t, to, ""); !bytes.Equal(data, again) {
		t.Errorf("the file of the imported papers is another one:\n%s", firstDifference(data, again))
	}
}

func TestPapersWithoutADossierAreRefusedWhereTheyMayNotBe(t *testing.T) {
	for name, c := range map[string]struct{ from, to, want string }{
		"in the first version":            {`"version":2`, `"version":1`, "kawasan"},
		"of a kind made of its facts":     {"nota-dinas", "rpkp", "naskah[1].jenis"},
		"with a meeting that is nowhere":  {`"keadaan"`, `"musyawarah":"0198f3a2-0000-7000-8000-000000000099","keadaan"`, "naskah[1].musyawarah"},
		"with recipients of no letter":    {`"keadaan"`, `"penerima":{"daftar":[{"tujuan":"Camat"}]},"keadaan"`, "naskah[1].penerima"},
		"with a recipient twice":          {`"nota-dinas","judul":"N"`, `"surat-dinas","judul":"N","penerima":{"daftar":[{"tujuan":"Camat"},{"tujuan":"Camat"}]}`, "naskah[1].penerima[2]"},
		"of the sample":                   {`"keadaan"`, `"contoh":true,"keadaan"`, "naskah[1].contoh"},
		"with a kawasan that has no name": {`"naskah"`, `"kawasan":{},"naskah"`, "kawasan."},
	} {
		t.Run(name, func(t *testing.T) {
			o := office(t)
			data := strings.Replace(loose, c.from, c.to, 1)
			_, err := exchange.Import(o, strings.NewReader(data))
			if err == nil || !strings.Contains(asError(t, err), c.want) {
				t.Errorf("got %v; want a refusal at %s", err, c.want)
			}
			if list, err := o.AllDocuments(); err != nil || len(list) > 0 {
				t.Errorf("%d papers were stored, %v", len(list), err)
			}
		})
	}
}

// TestALetterToManyKeepsItsRecipients: a dossier that has one is a file of the
// second version; as the first it is refused.
func TestALetterToManyKeepsItsRecipients(t *testing.T) {
	from := office(t)
	k, err := from.NewKawasan("Uji Coba", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	id, err := from.NewDocument(k.ID, "surat-dinas")
	if err != nil {
		t.Fatal(err)
	}
	s, err := from.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {})
	if err != nil {
		t.Fatal(err)
	}
	to := &model.Recipients{Each: true, Columns: []string{"nomor_undian"}, List: []model.Recipient{
		{To: "Camat Bajuin", Name: "Ahmad", Place: "Bajuin", More: []string{"7"}}, {Name: "Siti", More: []string{""}}}}
	if err := errors.Join(s.SetRecipients(to), s.Close()); err != nil {
		t.Fatal(err)
	}
	data := export(t, from, k.ID)
	if !bytes.Contains(data, []byte(`"version": 2`)) {
		t.Error("a file with recipients claims to be of the first version")
	}
	there := office(t)
	if _, err := exchange.Import(there, bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	r, err := there.Render(id)
	if err != nil || !reflect.DeepEqual(r.Document.To, to) {
		t.Errorf("the recipients came as %+v, %v", r.Document.To, err)
	}
	old := bytes.Replace(data, []byte(`"version": 2`), []byte(`"version": 1`), 1)
	if _, err := exchange.Import(office(t), bytes.NewReader(old)); err == nil || !strings.Contains(asError(t, err), "naskah[1].penerima") {
		t.Errorf("as the first version it gives %v", err)
	}
}
