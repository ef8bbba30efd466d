package exchange_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/app/exchange"
	"pena/model"
	"pena/model/law"
)

// cite puts a law into the list Mengingat of a decree, and says of which dossier.
func cite(t *testing.T, o *app.Office, key string) (decree, kawasan model.ID) {
	t.Helper()
	lines, err := o.AllDocuments()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(lines, func(l app.DocumentLine) bool { return l.Kind == "keputusan-penetapan-kawasan" })
	s, err := o.OpenSession(lines[at].ID, func(app.Rendered) {}, func(app.Saved) {})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var in string
	model.Walk(s.Document().Text, func(n *model.Node, path []*model.Node) bool {
		if _, ok := compose.LawOfItem(n); ok && in == "" {
			in = path[len(path)-1].ID
		}
		return true
	})
	if _, err := s.AddLaw(in, key); err != nil {
		t.Fatal(err)
	}
	return lines[at].ID, lines[at].Kawasan
}

func ownLaw(t *testing.T, o *app.Office, e law.Entry) string {
	t.Helper()
	key, err := o.NewLawKey(e)
	if err != nil {
		t.Fatal(err)
	}
	e.Key = key
	if err := errors.Join(o.SaveLaw(&e), o.CheckLaw(key, "Kabag Hukum")); err != nil {
		t.Fatal(err)
	}
	return key
}

func pageDump(t *testing.T, o *app.Office, id model.ID) string {
	t.Helper()
	r, err := o.Render(id)
	if err != nil {
		t.Fatal(err)
	}
	return pages(t, r)
}

func TestTheOfficesOwnLawsGoWithThePapersThatCiteThem(t *testing.T) {
	a, b := sampleOffice(t), office(t)
	later := ownLaw(t, a, law.Entry{Rank: "perda", Issuer: "Tanah Laut", Number: "9", Year: 2024, Title: "Perubahan Rencana Tata Ruang"})
	cited := ownLaw(t, a, law.Entry{Rank: "perda", Issuer: "Tanah Laut", Number: "3", Year: 2016, Title: "Rencana Tata Ruang Wilayah", AmendedBy: []string{later}})
	ownLaw(t, a, law.Entry{Rank: "perda", Issuer: "Kotabaru", Number: "1", Year: 2020, Title: "Yang Tidak Dikutip"})
	decree, kawasan := cite(t, a, cited)
	file := export(t, a, kawasan)
	if strings.Contains(string(file), "Yang Tidak Dikutip") || !strings.Contains(string(file), `"version": 3`) {
		t.Errorf("the file holds a law that nothing cites, or is of another version")
	}
	r, err := exchange.Import(b, bytes.NewReader(file))
	if err != nil || r.Laws != 2 {
		t.Fatalf("%+v, %v", r, err)
	}
	l, err := b.Laws()
	if err != nil {
		t.Fatal(err)
	}
	e, _ := l.Get(cited)
	if e.Title != "Rencana Tata Ruang Wilayah" || e.Checked.Done() || l.Origin(later) != law.Own {
		t.Errorf("the law arrived as %+v", e)
	}
	if here, there := pageDump(t, a, decree), pageDump(t, b, decree); !strings.Contains(there, "Rencana Tata Ruang Wilayah") {
		t.Errorf("the decree does not cite the law in the other office:\n%s", firstDifference([]byte(here), []byte(there)))
	}
	if again := export(t, b, kawasan); !bytes.Equal(again, file) {
		t.Error(firstDifference(file, again))
	}
}

func TestALawThatIsKnownOtherwiseHereIsAConflict(t *testing.T) {
	a, b := sampleOffice(t), office(t)
	key := ownLaw(t, a, law.Entry{Rank: "perda", Issuer: "Tanah Laut", Number: "3", Year: 2016, Title: "Rencana Tata Ruang Wilayah"})
	_, kawasan := cite(t, a, key)
	file := export(t, a, kawasan)
	ownLaw(t, b, law.Entry{Rank: "perda", Issuer: "Tanah Laut", Number: "3", Year: 2016, Title: "RTRW"})
	refused(t, b, file, "conflict record-differs at hukum[1]")
	if _, err := exchange.Import(b, bytes.NewReader(file), exchange.Replace()); err != nil {
		t.Fatal(err)
	}
	l, _ := b.Laws()
	if e, _ := l.Get(key); e.Title != "Rencana Tata Ruang Wilayah" || e.Checked.Done() {
		t.Errorf("after replacing it is %+v", e)
	}
	if h, err := b.LawHistory(key); err != nil || len(h) < 2 {
		t.Errorf("the words before are not in the history: %d, %v", len(h), err)
	}
}

func TestATickAloneDoesNotTravelAndStays(t *testing.T) {
	a, b := sampleOffice(t), office(t)
	kawasan := kawasans(t, a)[0].ID // cites it
	if err := errors.Join(a.CheckLaw("uu-6-2014", "Kabag Hukum"), b.CheckLaw("uu-6-2014", "Kasubbag")); err != nil {
		t.Fatal(err)
	}
	file := export(t, a, kawasan)
	if strings.Contains(string(file), `"hukum": [`) {
		t.Error("a tick travels")
	}
	if _, err := exchange.Import(b, bytes.NewReader(file)); err != nil {
		t.Fatal(err)
	}
	l, _ := b.Laws()
	if e, _ := l.Get("uu-6-2014"); e.Checked.By != "Kasubbag" {
		t.Errorf("the tick of the other office is %+v", e.Checked)
	}
}
