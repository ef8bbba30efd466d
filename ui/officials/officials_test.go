package officials

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"pena/model"
	"pena/ui/form"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

func open(t *testing.T, k *screentest.Kit) *Screen {
	t.Helper()
	s := New(k.Host)
	k.Put(s)
	k.Wait(s.loaded)
	return s
}

func leave(t *testing.T, k *screentest.Kit, s *Screen) {
	t.Helper()
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
}

func find(t *testing.T, fields []*form.Field, label string, n int) *widget.Entry {
	t.Helper()
	for _, f := range fields {
		if f.Label() == label {
			if n == 0 {
				return f.Input.(*widget.Entry)
			}
			n--
		}
	}
	t.Fatalf("no field %q", label)
	return nil
}

func TestOfficials_empty_office_says_what_belongs_there(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	if !k.Shows(text.NoOfficialTitle) {
		t.Error("the empty page does not say what belongs there")
	}
	k.Picture("pejabat-kosong")
	leave(t, k, s)
}

func TestOfficials_added_with_two_periods_reach_the_store(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	k.Tap(text.AddOfficial, 0)
	k.Tap(text.AddHolding, 0)
	person := s.keep.(*form.Keeper[model.Person])
	find(t, person.Fields(), text.PersonNameLabel, 0).SetText("Rahmadi")
	find(t, person.Fields(), text.NIPLabel, 0).SetText("19700115 199503 1 002")
	find(t, person.Fields(), text.FromLabel, 0).SetText("1-1-2020")
	find(t, person.Fields(), text.ToLabel, 0).SetText("31-12-2024")
	find(t, person.Fields(), text.FromLabel, 1).SetText("1 Januari 2025")
	k.Picture("pejabat")
	leave(t, k, s)
	people, err := k.Office.People()
	if err != nil || len(people) != 1 {
		t.Fatalf("people %+v, %v; want one", people, err)
	}
	p := people[0]
	if p.Name != "Rahmadi" || p.NIP != "197001151995031002" || len(p.Holdings) != 2 || p.Holdings[0].To.String() != "2024-12-31" || p.Holdings[1].From.String() != "2025-01-01" {
		t.Errorf("stored %+v", p)
	}
}

func TestOfficials_wrong_NIP_is_told_and_not_stored(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	k.Tap(text.AddOfficial, 0)
	person := s.keep.(*form.Keeper[model.Person])
	find(t, person.Fields(), text.NIPLabel, 0).SetText("123")
	person.Settle()
	for _, f := range person.Fields() {
		if f.Label() == text.NIPLabel && f.Problem() == "" {
			t.Error("no sentence beneath the NIP")
		}
	}
	leave(t, k, s)
	people, _ := k.Office.People()
	if people[0].NIP != "" {
		t.Errorf("stored NIP %q; want none", people[0].NIP)
	}
}

func TestOfficials_removed_come_back_by_undo(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k)
	before, _ := k.Office.People()
	k.Tap(text.Delete, 0)
	during, _ := k.Office.People()
	k.Tap(text.Undo, 0)
	after, _ := k.Office.People()
	if len(during) != len(before)-1 || len(after) != len(before) {
		t.Errorf("%d, %d and %d officials; want one less and then all", len(before), len(during), len(after))
	}
	leave(t, k, s)
}

func TestBodies_typed_reach_the_store(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k)
	k.Tap(text.BodiesHeading, 0)
	if !k.Shows(text.NoBodyTitle) {
		t.Error("the empty page does not say what belongs there")
	}
	k.Tap(text.AddBody, 0)
	body := s.keep.(*form.Keeper[model.Body])
	find(t, body.Fields(), text.BodyNameLabel, 0).SetText("Kecamatan Bajuin")
	find(t, body.Fields(), text.KopLinesLabel, 0).SetText("PEMERINTAH KABUPATEN TANAH LAUT\nKECAMATAN BAJUIN")
	k.Picture("instansi")
	leave(t, k, s)
	bodies, _ := k.Office.Bodies()
	if len(bodies) != 1 || bodies[0].Name != "Kecamatan Bajuin" || len(bodies[0].Lines) != 2 {
		t.Errorf("stored %+v", bodies)
	}
}

func TestBodies_take_a_logo_by_keyboard_and_let_go_of_it(t *testing.T) {
	k := screentest.New(t)
	dir := t.TempDir()
	img := image.NewNRGBA(image.Rect(0, 0, 600, 800))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.NRGBA{30, 90, 80, 255}), image.Point{}, draw.Src)
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"lambang.png": buf.Bytes(), "rusak.png": buf.Bytes()[:200]} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	k.Host.Dir = dir
	s := open(t, k)
	k.Tap(text.BodiesHeading, 0)
	k.Tap(text.AddBody, 0)
	pick := func(name, shows string) {
		t.Helper()
		k.Tap(text.ChooseLogo, 0)
		k.Until("the pictures of the folder", func() bool { return k.Shows("rusak.png") })
		for _, r := range name {
			k.Window.Canvas().Focused().TypedRune(r)
		}
		k.Until(shows, func() bool { return k.Shows(shows) })
		k.Picture("instansi-pilih-" + name)
		k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	logo := func() string {
		k.Until("the list", func() bool { return k.Window.Canvas().Overlays().Top() == nil })
		return s.keep.(*form.Keeper[model.Body]).Value().Logo
	}
	pick("rusak", "bukan gambar")
	k.Until("the sentence beneath the logo", func() bool { return k.Shows("rusak.png: Berkas itu bukan gambar") })
	if logo() != "" {
		t.Error("a broken picture became the logo")
	}
	pick("lambang", "600 × 800 titik")
	k.Until("the logo", func() bool { return logo() != "" })
	sum := logo()
	k.Until("the logo is shown", func() bool { return k.Shows(text.DropLogo) && !k.Shows(text.NoLogo) })
	k.Picture("instansi-lambang")
	if !bytes.Equal(k.Office.Picture(sum), buf.Bytes()) {
		t.Error("the stored logo is not the picture")
	}
	k.Tap(text.DropLogo, 0)
	if logo() != "" {
		t.Error("the logo is still there")
	}
	k.Tap(text.Undo, 0)
	if logo() != sum {
		t.Error("undo does not bring the logo back")
	}
	leave(t, k, s)
	bodies, _ := k.Office.Bodies()
	if len(bodies) != 1 || bodies[0].Logo != sum {
		t.Errorf("stored %+v; want the logo %s", bodies, sum)
	}
}
