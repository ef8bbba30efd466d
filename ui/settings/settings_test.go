package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"pena/app/typeset"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/theme"
	"pena/ui/widget"
)

func open(t *testing.T, k *screentest.Kit, part string) *Settings {
	t.Helper()
	s := New(k.Host, part).(*Settings)
	k.Wait(s.loaded)
	k.Put(s)
	return s
}

func leave(t *testing.T, k *screentest.Kit, s *Settings) map[string]map[string]string {
	t.Helper()
	if err := s.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
	v, err := k.Office.LayoutSettings()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// first is the layout that the page opens with.
func first() string { return typeset.LayoutKeys()[0] }

func setting(key string) typeset.Setting {
	for _, s := range typeset.Settings() {
		if s.Key == key {
			return s
		}
	}
	panic(key)
}

func retype(t *testing.T, s *Settings, key, v string) (problem func() string) {
	t.Helper()
	for _, f := range s.keep.Fields() {
		if f.Label() == text.SettingName(setting(key)) {
			f.Input.(*widget.Entry).SetText(v)
			s.keep.Settle()
			return f.Problem
		}
	}
	t.Fatalf("no field for %s", key)
	return nil
}

func TestLayouts_typed_are_stored_and_applied(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartLayouts)
	k.Picture("pengaturan-tata-letak")
	if problem := retype(t, s, "tepi_kiri", "32,5")(); problem != "" {
		t.Error(problem)
	}
	v := leave(t, k, s)
	l, _ := typeset.ShippedLayout(first())
	l, err := l.With(v[first()])
	if err != nil || l.Left != 32.5 {
		t.Errorf("left margin %v, %v; want 32.5", l.Left, err)
	}
}

func TestLayouts_out_of_bounds_are_told_and_the_rest_is_stored(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartLayouts)
	problem := retype(t, s, "tepi_kiri", "500")
	retype(t, s, "tepi_kanan", "27")
	want := text.SettingWrong(&typeset.SettingError{Setting: setting("tepi_kiri")})
	if problem() != want {
		t.Errorf("told %q; want %q", problem(), want)
	}
	k.Picture("pengaturan-tata-letak-salah")
	v := leave(t, k, s)[first()]
	if v["tepi_kanan"] != "27" || v["tepi_kiri"] != "" {
		t.Errorf("stored %v; want the right margin alone", v)
	}
}

func TestLayouts_go_back_to_what_was_shipped(t *testing.T) {
	k := screentest.New(t)
	if err := k.Office.SaveLayoutSettings(first(), map[string]string{"kertas": "A4", "tepi_kiri": "40", "spasi": "2"}); err != nil {
		t.Fatal(err)
	}
	s := open(t, k, PartLayouts)
	k.Tap(text.BackToShipped, 0) // of the paper, the first setting
	if v := *s.keep.Value(); v["kertas"] != "" || v["tepi_kiri"] != "40" {
		t.Errorf("changes %v; want the paper alone as shipped", v)
	}
	k.Tap(text.AllToShipped, 0)
	if v := leave(t, k, s); len(v[first()]) != 0 {
		t.Errorf("stored %v; want nothing changed", v)
	}
}

func TestLook_is_shown_at_once_and_remembered(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, PartLook)
	k.Picture("pengaturan-tampilan")
	s.choose(theme.Look{Dark: true, Large: true})
	k.Until("the look is stored", func() bool {
		look, err := Look(k.Office)
		return err == nil && look == theme.Look{Dark: true, Large: true}
	})
	if got := fyne.CurrentApp().Settings().Theme().(*theme.Theme).Look(); !got.Dark || !got.Large {
		t.Errorf("the window shows %+v; want dark and large", got)
	}
	k.Picture("pengaturan-tampilan-gelap")
	leave(t, k, s)
}

func TestSettings_opens_at_the_officials(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "")
	k.Until("the officials are there", func() bool { return k.Shows(text.AddOfficial) })
	k.Picture("pengaturan-pejabat")
	leave(t, k, s)
}

func TestSettings_opens_at_a_law(t *testing.T) {
	k := screentest.New(t)
	s := open(t, k, "hukum:pp-11-2021")
	k.Until("the law is there", func() bool {
		return k.Shows("Peraturan Pemerintah Nomor 11 Tahun 2021 tentang Badan Usaha Milik Desa (Lembaran")
	})
	k.Picture("pengaturan-dasar-hukum")
	leave(t, k, s)
}

func TestSettings_opens_at_the_body_and_the_official_a_page_names(t *testing.T) {
	shows := func(k *screentest.Kit, words string) func() bool {
		return func() bool {
			found := false
			k.Walk(func(o fyne.CanvasObject) {
				e, ok := o.(*widget.Entry)
				found = found || ok && e.Text == words
			})
			return found
		}
	}
	k := screentest.Sample(t)
	open(t, k, "kop:bupati:63.02")
	k.Until("the body of that kabupaten", shows(k, "Bupati Kotabaru"))
	k = screentest.Sample(t)
	open(t, k, "pejabat:bupati:63.02")
	k.Until("who holds that office", shows(k, "Bupati Kotabaru"))
}
