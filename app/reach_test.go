package app_test

import (
	"context"
	"errors"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
)

func reach(t testing.TB, o *app.Office, before *model.Kawasan) app.Reach {
	t.Helper()
	return must[app.Reach](t)(o.Reach(t.Context(), before))
}

func titles(list []app.Reached) (out []string) {
	for _, r := range list {
		out = append(out, r.Paper.Kind)
	}
	return out
}

// alter stores a change of a dossier and gives what it was before.
func alter(t testing.TB, o *app.Office, id model.ID, do func(*model.Kawasan)) model.Kawasan {
	t.Helper()
	before := must[model.Kawasan](t)(o.Kawasan(id))
	after := must[model.Kawasan](t)(o.Kawasan(id))
	do(&after)
	if err := o.SaveKawasan(&after); err != nil {
		t.Fatal(err)
	}
	return before
}

func TestAChangedFactReachesJustThePapersThatPrintIt(t *testing.T) {
	o := newOffice(t)
	k := sampleKawasan(t, o)
	for _, c := range []struct {
		name      string
		do        func(*model.Kawasan)
		with, not []string
		words     string
	}{
		{"the place of the MAD", func(k *model.Kawasan) {
			for i := range k.Meetings {
				if k.Meetings[i].Kind == model.MAD {
					k.Meetings[i].Place = "Gedung Serbaguna"
				}
			}
		}, []string{"undangan-mad"}, []string{"rpkp", "keputusan-penetapan-kawasan", "undangan-musdes"}, "Tempat musyawarah: Balai Desa Bajuin → Gedung Serbaguna"},
		{"the area", func(k *model.Kawasan) { k.AreaM2 += 10_000 }, []string{"keputusan-penetapan-kawasan"}, []string{"undangan-mad"}, "Luas kawasan (ha): 19.000,00 → 19.001,00"},
		{"a note", func(k *model.Kawasan) { k.Note += " (lagi)" }, nil, []string{"undangan-mad", "rpkp", "keputusan-penetapan-kawasan"}, ""},
		{"a desa that leaves in 2030", func(k *model.Kawasan) { k.Members[3].Left = date("2030-01-01") }, nil, []string{"keputusan-penetapan-kawasan", "undangan-mad"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := alter(t, o, k, c.do)
			defer func() {
				if err := o.SaveKawasan(&before); err != nil {
					t.Fatal(err)
				}
			}()
			r := reach(t, o, &before)
			got := titles(r.Drafts)
			for _, kind := range c.with {
				if !slices.Contains(got, kind) {
					t.Errorf("%s is not reached: %v", kind, got)
				}
			}
			for _, kind := range c.not {
				if slices.Contains(got, kind) {
					t.Errorf("%s is reached", kind)
				}
			}
			if c.words != "" {
				i := slices.Index(got, c.with[0])
				if words := r.Drafts[i].Words(); !slices.Contains(words, c.words) {
					t.Errorf("%s tells %q", c.with[0], words)
				}
			}
			if len(r.Finals) > 0 {
				t.Errorf("there is no final paper, but %v", titles(r.Finals))
			}
		})
	}
}

func sampleKawasan(t testing.TB, o *app.Office) model.ID {
	t.Helper()
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	for _, k := range must[[]model.Kawasan](t)(o.Kawasans()) {
		if k.Regency == "63.01" {
			return k.ID
		}
	}
	t.Fatal("the sample has no kawasan in Tanah Laut")
	return ""
}

// named is a letter with every answer that names the kawasan in its text.
func named(t testing.TB, o *app.Office, k model.ID) model.ID {
	t.Helper()
	id := letter(t, o, k)
	s := openSession(t, o, id)
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind != model.Alinea {
			return true
		}
		if err := s.SetNode(n.ID, "Bersama ini disampaikan keadaan Kawasan Perdesaan {{kawasan.nama}}."); err != nil {
			t.Fatal(err)
		}
		return false
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return id
}

func TestAFinalPaperStaysAndIsToldOf(t *testing.T) {
	o := newOffice(t)
	k := secretariat(t, o)
	final, draft, void := named(t, o, k), named(t, o, k), named(t, o, k)
	issue(t, o, final, app.IssueRequest{})
	issue(t, o, void, app.IssueRequest{})
	if err := o.Cancel(void, "salah alamat"); err != nil {
		t.Fatal(err)
	}
	bytes := file(t, o, final)
	before := alter(t, o, k, func(k *model.Kawasan) { k.Name = "Agrowisata Tampang" })
	r := reach(t, o, &before)
	if len(r.Finals) != 1 || r.Finals[0].Paper.ID != final || len(r.Drafts) != 1 || r.Drafts[0].Paper.ID != draft {
		t.Fatalf("reached are %v and %v", titles(r.Drafts), titles(r.Finals))
	}
	if words := strings.Join(r.Finals[0].Words(), "; "); !strings.Contains(words, "Nama kawasan: Agrowisata Bajuin → Agrowisata Tampang") {
		t.Errorf("the final paper tells %q", words)
	}
	if got := file(t, o, final); string(got) != string(bytes) {
		t.Error("the final paper changed")
	}
	// The final paper is told of whatever the drafts are compared with.
	now := must[model.Kawasan](t)(o.Kawasan(k))
	if r := reach(t, o, &now); len(r.Finals) != 1 || len(r.Drafts) != 0 {
		t.Errorf("without a change: %v and %v", titles(r.Drafts), titles(r.Finals))
	}
	alter(t, o, k, func(k *model.Kawasan) { k.Name = before.Name })
	if r := reach(t, o, &now); len(r.Finals) != 0 {
		t.Errorf("the fact is the old one again, and still %v", titles(r.Finals))
	}
}

func TestTheDossierBeforeADay(t *testing.T) {
	now := time.Date(2025, 8, 1, 9, 0, 0, 0, time.FixedZone("WITA", 8*3600))
	o, err := app.Open(app.Config{Dir: t.TempDir(), Clock: func() time.Time { now = now.Add(time.Second); return now }, Random: rand.New(rand.NewSource(1)), User: "Petugas"})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	k := must[model.Kawasan](t)(o.NewKawasan("Satu", "63.01"))
	for _, step := range []struct{ day, name string }{{"2025-08-02", "Dua"}, {"2025-08-04", "Tiga"}, {"2025-08-04", "Empat"}} {
		now = date(step.day).Time().Add(time.Hour) // 9.00 in WITA
		alter(t, o, k.ID, func(k *model.Kawasan) { k.Name = step.name })
	}
	for day, want := range map[string]string{"": "Dua", "2025-08-04": "Dua", "2025-08-02": "Satu", "2025-07-01": "Satu", "2025-08-09": "Empat"} {
		var since indonesia.Date
		if day != "" {
			since = date(day)
		}
		if got := must[model.Kawasan](t)(o.KawasanBefore(k.ID, since)); got.Name != want {
			t.Errorf("before %q it was %q, want %q", day, got.Name, want)
		}
	}
}

// The look at two hundred papers is bounded and can be stopped.
func TestReachOfTwoHundredPapersIsFast(t *testing.T) {
	o := newOffice(t)
	k := secretariat(t, o)
	for i := range 200 {
		must[model.ID](t)(o.NewDocument(k, []string{"undangan-mad", "surat-usulan-penetapan", "keputusan-penetapan-kawasan", "peraturan-bupati-rpkp"}[i%4]))
	}
	issue(t, o, named(t, o, k), app.IssueRequest{})
	before := alter(t, o, k, func(k *model.Kawasan) { k.Name = "Agrowisata Tampang" })
	start := time.Now()
	r := reach(t, o, &before)
	took := time.Since(start)
	if len(r.Drafts) != 200 || len(r.Finals) != 1 {
		t.Errorf("%d drafts and %d final papers are reached", len(r.Drafts), len(r.Finals))
	}
	if took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
	t.Logf("200 papers: %v", took)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := o.Reach(ctx, &before); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped it says %v", err)
	}
}
