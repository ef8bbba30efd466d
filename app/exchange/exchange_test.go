package exchange_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
)

func TestADossierIsTheSameInTheOtherOffice(t *testing.T) {
	from := sampleOffice(t)
	for _, k := range kawasans(t, from) {
		t.Run(k.Name, func(t *testing.T) {
			first := export(t, from, k.ID)
			to := office(t)
			report, err := exchange.Import(to, bytes.NewReader(first))
			if err != nil {
				t.Fatal(err)
			}
			if !report.New || report.Kawasan != k.ID || report.Documents == 0 || report.Bodies == 0 || report.People == 0 || report.Removed != nil {
				t.Errorf("report %+v", report)
			}
			if second := export(t, to, k.ID); !bytes.Equal(first, second) {
				t.Errorf("the second export is another file:\n%s", firstDifference(first, second))
			}
			a, _ := from.Documents(k.ID)
			b, _ := to.Documents(k.ID)
			if len(a) != len(b) {
				t.Fatalf("%d papers went, %d came", len(a), len(b))
			}
			for i := range a {
				x, err := from.Render(a[i].ID)
				if err != nil {
					t.Fatal(err)
				}
				y, err := to.Render(b[i].ID)
				if err != nil {
					t.Fatal(err)
				}
				if len(x.Gaps) != len(y.Gaps) || pages(t, x) != pages(t, y) {
					t.Errorf("%s prints otherwise in the other office", a[i].Title)
				}
			}
		})
	}
}

func pages(t *testing.T, r app.Rendered) string {
	t.Helper()
	var out strings.Builder
	if err := r.Pages.Dump(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func firstDifference(a, b []byte) string {
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "- " + x[i] + "\n+ " + y[i]
		}
	}
	return "one is longer"
}

func TestExportingTwiceGivesTheSameBytes(t *testing.T) {
	o := sampleOffice(t)
	for _, k := range kawasans(t, o) {
		if !bytes.Equal(export(t, o, k.ID), export(t, o, k.ID)) {
			t.Errorf("%s: two exports differ", k.Name)
		}
	}
}

func TestADossierThatIsThereIsNeverReplacedSilently(t *testing.T) {
	o := sampleOffice(t)
	id := kawasans(t, o)[0].ID
	data := export(t, o, id)
	extra, err := o.NewDocument(id, "surat-audiensi")
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, o)
	_, err = exchange.Import(o, bytes.NewReader(data))
	if got := asError(t, err); got != "conflict dossier-there at kawasan" {
		t.Errorf("error %s", got)
	}
	if dump(t, o) != before {
		t.Error("a refused import changed the store")
	}

	report, err := exchange.Import(o, bytes.NewReader(data), exchange.Replace())
	if err != nil {
		t.Fatal(err)
	}
	if report.New || len(report.Removed) != 1 {
		t.Errorf("report %+v, want one removed paper", report)
	}
	if got := export(t, o, id); !bytes.Equal(got, data) {
		t.Errorf("after replacing:\n%s", firstDifference(data, got))
	}
	if err := o.Restore(app.RecordDocument, extra); err != nil {
		t.Errorf("the removed paper cannot be brought back: %v", err)
	}
}

func TestARecordThatSaysSomethingElseIsAConflict(t *testing.T) {
	from := sampleOffice(t)
	k := kawasans(t, from)[0]
	data := export(t, from, k.ID)
	bundle, err := from.Bundle(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("an official", func(t *testing.T) {
		o := office(t)
		p := bundle.People[1]
		p.Name = "Nama Lain"
		if err := o.SavePerson(&p); err != nil {
			t.Fatal(err)
		}
		refused(t, o, data, "conflict record-differs at pejabat[2]")
	})
	t.Run("the same official does no harm", func(t *testing.T) {
		o := office(t)
		if err := o.SavePerson(&bundle.People[1]); err != nil {
			t.Fatal(err)
		}
		if _, err := exchange.Import(o, bytes.NewReader(data)); err != nil {
			t.Fatal(err)
		}
	})
	t.Run("a real body is never taken for a sample one, not even when replacing", func(t *testing.T) {
		o := office(t)
		b := bundle.Bodies[0]
		b.Sample = false
		if err := o.SaveBody(&b); err != nil {
			t.Fatal(err)
		}
		before := dump(t, o)
		_, err := exchange.Import(o, bytes.NewReader(data), exchange.Replace())
		if got := asError(t, err); got != "conflict sample-mixed at instansi[1]" {
			t.Errorf("error %s", got)
		}
		if dump(t, o) != before {
			t.Error("the store changed")
		}
	})
	t.Run("a paper of another dossier", func(t *testing.T) {
		o := sampleOffice(t)
		moved := strings.ReplaceAll(string(data), string(k.ID), "11111111-2222-4333-8444-555555555555")
		refused(t, o, []byte(moved), "conflict of-other-dossier at naskah[1]")
	})
}

// refused imports what must be refused, for the given reason and without a trace.
func refused(t *testing.T, o *app.Office, data []byte, want string) {
	t.Helper()
	before := dump(t, o)
	_, err := exchange.Import(o, bytes.NewReader(data))
	if got := asError(t, err); got != want {
		t.Errorf("error %s, want %s", got, want)
	}
	if dump(t, o) != before {
		t.Error("a refused import changed the store")
	}
}

func TestALogoGoesWithItsLetterhead(t *testing.T) {
	o := sampleOffice(t)
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "logo.png")
	if err := os.WriteFile(path, picture.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	sum, err := o.AddLogo(path)
	if err != nil {
		t.Fatal(err)
	}
	bodies, err := o.Bodies()
	if err != nil {
		t.Fatal(err)
	}
	for i := range bodies {
		bodies[i].Logo = sum
		if err := o.SaveBody(&bodies[i]); err != nil {
			t.Fatal(err)
		}
	}
	id := kawasans(t, o)[0].ID
	data := export(t, o, id)
	if n := strings.Count(string(data), base64.StdEncoding.EncodeToString(picture.Bytes())); n != 1 {
		t.Fatalf("the picture stands %d times in the file, want once", n)
	}
	to := office(t)
	if _, err := exchange.Import(to, bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(to.Picture(sum), picture.Bytes()) {
		t.Error("the logo did not arrive")
	}
	if !bytes.Equal(export(t, to, id), data) {
		t.Error("the second export is another file")
	}
}

// storedPicture puts a gray picture of the size into the store of an office.
func storedPicture(t *testing.T, o *app.Office, w, h int) (sum string, file []byte) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "gambar.png")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	sum, err := o.AddPicture(path)
	if err != nil {
		t.Fatal(err)
	}
	return sum, b.Bytes()
}

func TestTheMapAndAPapersOwnPictureGoWithTheDossier(t *testing.T) {
	o := sampleOffice(t)
	ofDossier, first := storedPicture(t, o, 12, 8)
	ofPaper, second := storedPicture(t, o, 8, 12)
	list := kawasans(t, o)
	k := list[slices.IndexFunc(list, func(k model.Kawasan) bool { return strings.Contains(k.Name, "Bajuin") })]
	dossier, err := o.Kawasan(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	dossier.Map = ofDossier
	if err := o.SaveKawasan(&dossier); err != nil {
		t.Fatal(err)
	}
	papers, err := o.Documents(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range papers {
		if d.Kind != "rpkp" {
			continue
		}
		s, err := o.OpenSession(d.ID, func(app.Rendered) {}, func(app.Saved) {})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.SetField("peta_delineasi", ofPaper); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	data := export(t, o, k.ID)
	to := office(t)
	if _, err := exchange.Import(to, bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(to.Picture(ofDossier), first) || !bytes.Equal(to.Picture(ofPaper), second) {
		t.Error("a picture did not arrive")
	}
	if !bytes.Equal(export(t, to, k.ID), data) {
		t.Error("the second export is another file")
	}
}

func TestWhatAPaperNamesAndIsGoneIsLeftOut(t *testing.T) {
	o := sampleOffice(t)
	k := kawasans(t, o)[0]
	bundle, err := o.Bundle(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	s, err := o.OpenSession(bundle.Documents[0].ID, func(app.Rendered) {}, func(app.Saved) {})
	if err != nil {
		t.Fatal(err)
	}
	body := bundle.Bodies[0].ID
	if err := s.SetField("kop", string(body)); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := o.DeleteBody(body); err != nil {
		t.Fatal(err)
	}
	to := office(t)
	if _, err := exchange.Import(to, bytes.NewReader(export(t, o, k.ID))); err != nil {
		t.Errorf("the export cannot be imported: %v", err)
	}
}

func TestOnlyWhatTheDossierUsesGoesWithIt(t *testing.T) {
	o := sampleOffice(t)
	k := kawasans(t, o)[0]
	b, err := o.Bundle(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	all, err := o.People()
	if err != nil {
		t.Fatal(err)
	}
	if len(b.People) >= len(all) {
		t.Errorf("all %d officials go with one of three dossiers", len(all))
	}
	for _, p := range b.People {
		if !slices.ContainsFunc(p.Holdings, func(h model.Holding) bool {
			return h.Region == "63" || strings.HasPrefix(h.Region, k.Regency)
		}) {
			t.Errorf("%s is of another kabupaten", p.Name)
		}
	}
}

func TestADossierOfHundredsOfPapersGoesInAndOutInOneAct(t *testing.T) {
	const papers = 300
	from := office(t)
	k, err := from.NewKawasan("Besar", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := from.NewDocument(k.ID, "anggaran-dasar"); err != nil {
		t.Fatal(err)
	}
	b, err := from.Bundle(k.ID)
	if err != nil {
		t.Fatal(err)
	}
	for len(b.Documents) < papers {
		d := b.Documents[0]
		if d.ID, err = from.NewID(); err != nil {
			t.Fatal(err)
		}
		d.Title = fmt.Sprintf("Anggaran Dasar %d", len(b.Documents))
		b.Documents = append(b.Documents, d)
	}
	if _, err := from.PutBundle(b, true); err != nil {
		t.Fatal(err)
	}
	data := export(t, from, k.ID)
	to := sampleOffice(t)
	before := dump(t, to)
	if _, err = exchange.Import(to, bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(export(t, to, k.ID), data) {
		t.Error("the second export is another file")
	}
	deleted, err := to.DeleteKawasan(k.ID)
	if err != nil || len(deleted) != papers {
		t.Fatalf("%d papers deleted (%v)", len(deleted), err)
	}
	if dump(t, to) != before {
		t.Error("deleting the dossier left something behind")
	}
	if err := to.Restore(app.RecordKawasan, k.ID); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(export(t, to, k.ID), data) {
		t.Error("brought back, the dossier is another")
	}
	if err := to.Restore(app.RecordDocument, "00000000-0000-4000-8000-000000000000"); !errors.Is(err, &model.Error{Kind: model.NotFound}) {
		t.Errorf("restoring a paper that never was: %v", err)
	}
}
