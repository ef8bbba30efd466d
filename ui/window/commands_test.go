package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/theme"
	"pena/ui/widget"
)

// chord presses a key with others held down. Fyne's test canvas knows no
// shortcuts, so the window is asked past it.
func (d *desk) chord(key fyne.KeyName, mod fyne.KeyModifier) {
	d.t.Helper()
	do := d.Window.keys[chord{key: key, mod: mod}]
	if do == nil {
		d.t.Fatalf("no command has the key %s", chord{key: key, mod: mod})
	}
	do()
	d.rest()
}

// bare presses a key alone.
func (d *desk) bare(key fyne.KeyName) {
	d.t.Helper()
	if f := d.win.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: key})
	} else {
		d.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
	d.rest()
}

func TestCommands_each_has_a_key_of_its_own(t *testing.T) {
	taken := map[chord]string{}
	for _, c := range (&Window{}).commands() {
		if len(c.keys) == 0 || c.words == "" || c.group == "" {
			t.Errorf("%+v lacks a key, words or a group", c)
		}
		for _, k := range c.keys {
			if k.told = ""; k.key == "" {
				continue // taken by fields
			}
			if other, there := taken[k]; there {
				t.Errorf("%s is the key of %q and of %q", k, other, c.words)
			}
			taken[k] = c.words
		}
	}
}

func TestKeys_are_listed_by_F1_wherever_the_focus_is_and_go_with_Escape(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	look := func(where string) {
		t.Helper()
		d.bare(fyne.KeyF1)
		if !d.Shows(text.KeysTitle) || !d.Shows("Ctrl+Shift+D") || !d.Shows(text.CommandRegion) {
			t.Errorf("%s: F1 does not list the keys", where)
		}
		d.bare(fyne.KeyEscape)
		if widget.DialogOpen(d.win) {
			t.Fatalf("%s: Escape leaves the list open", where)
		}
	}
	look("on the start page")
	d.win.Canvas().Unfocus()
	look("without a focus")
	d.to(nav.Route{Place: nav.Letters})
	look("in a field")
	d.rail.Focus()
	look("in the rail")
	d.paper("keputusan-penetapan-kawasan")
	look("in a paper")
	d.Picture("jendela-naskah")
	d.bare(fyne.KeyF1)
	d.Picture("tombol")
	d.bare(fyne.KeyEscape)
}

func TestKeys_of_one_chord_stand_in_one_line(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	for _, look := range []theme.Look{{}, {Large: true}} {
		fyne.CurrentApp().Settings().SetTheme(theme.New(look))
		d.bare(fyne.KeyF1)
		seen := 0
		d.Walk(func(o fyne.CanvasObject) {
			l, ok := o.(*fynewidget.Label)
			if !ok || !l.TextStyle.Bold || !strings.Contains(l.Text, "+") || strings.Contains(l.Text, ",") {
				return
			}
			seen++
			if one := keyLabel(l.Text).MinSize(); l.Size().Width < one.Width {
				t.Errorf("%+v: %q is %v wide and has room for %v", look, l.Text, one.Width, l.Size().Width)
			}
		})
		if seen < 20 {
			t.Fatalf("%+v: only %d chords were seen", look, seen)
		}
		d.bare(fyne.KeyEscape)
	}
}

func TestKeys_are_told_without_breaking_a_word(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	for _, look := range []theme.Look{{}, {Large: true}} {
		fyne.CurrentApp().Settings().SetTheme(theme.New(look))
		d.bare(fyne.KeyF1)
		seen := 0
		d.Walk(func(o fyne.CanvasObject) {
			l, ok := o.(*fynewidget.Label)
			if !ok || l.Wrapping != fyne.TextWrapWord || l.TextStyle.Bold {
				return
			}
			seen++
			for word := range strings.FieldsSeq(l.Text) {
				if need := fynewidget.NewLabel(word).MinSize().Width; l.Size().Width < need {
					t.Errorf("%+v: %q has %v for the word %q, which needs %v", look, l.Text, l.Size().Width, word, need)
				}
			}
		})
		if seen < 40 {
			t.Fatalf("%+v: only %d keys were seen", look, seen)
		}
		d.bare(fyne.KeyEscape)
	}
}

func TestTabs_take_the_focus_along_by_keys(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	d.to(nav.Route{Place: nav.Settings})
	d.Until("the focus on the open part", func() bool { return d.win.Canvas().Focused() != nil })
	first := d.win.Canvas().Focused()
	d.chord(fyne.KeyPageDown, ctrl)
	if now, ok := d.win.Canvas().Focused().(*widget.Button); !ok || now == first || now.Text != text.LawsPage {
		t.Errorf("the focus is on %v; want the button of the part that was opened", d.win.Canvas().Focused())
	}
}

func TestCommands_open_the_six_places_and_the_boxes(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	for i, r := range rail {
		d.chord(fyne.KeyName(rune('1'+i)), ctrl)
		d.Until(string(r.place), func() bool { return d.route.Place == r.place })
	}
	d.chord(fyne.KeyPageDown, ctrl)
	d.Until("the next tab of the settings", func() bool { return !d.Shows(text.AddOfficial) })
	d.chord(fyne.KeyDelete, ctrl|shift)
	d.see(text.DeletedTitle)
	list, err := d.host.Office.Kawasans()
	if err != nil {
		t.Fatal(err)
	}
	d.to(nav.Route{Place: nav.Dossier, ID: list[1].ID})
	d.chord(fyne.KeyN, ctrl)
	d.see(text.NewPaper)
	d.see(list[1].Name)
	d.bare(fyne.KeyEscape)
	search := func(words string) {
		t.Helper()
		d.chord(fyne.KeyK, ctrl)
		d.see(text.FindHint)
		d.write(words)
	}
	search("simpan pdf")
	d.see(text.FoundNothing("simpan pdf")) // a command of papers, and there is none here
	d.bare(fyne.KeyEscape)
	d.paper("undangan-mad")
	search("simpan pdf")
	d.see("Perintah, Ctrl+E")
	d.bare(fyne.KeyReturn)
	d.see(text.SaveHint[:40])
	d.bare(fyne.KeyEscape)
}

func TestFocus_goes_round_the_window_by_F6(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	d.paper("anggaran-dasar")
	at := func() string {
		switch f := d.win.Canvas().Focused().(type) {
		case *widget.Entry:
			return "penyunting"
		case *widget.PageView:
			return "halaman"
		case *widget.List:
			return "susunan"
		default:
			if d.rail.HasFocus() {
				return "deretan"
			}
			t.Logf("%T", f)
			return "?"
		}
	}
	got := []string{at()}
	for range 3 {
		d.bare(fyne.KeyF6)
		got = append(got, at())
	}
	d.chord(fyne.KeyL, ctrl) // the outline unfolds
	for range 4 {
		d.bare(fyne.KeyF6)
		got = append(got, at())
	}
	if want := "penyunting halaman deretan penyunting halaman deretan susunan penyunting"; strings.Join(got, " ") != want {
		t.Errorf("the focus went %v; want %s", got, want)
	}
}

func TestTrail_leads_back_by_each_of_its_parts(t *testing.T) {
	d := newDesk(t, screentest.Sample(t))
	d.paper("anggaran-dasar")
	trail := d.screen.Trail()
	var words []string
	for _, c := range trail {
		words = append(words, c.Text)
	}
	if !strings.HasPrefix(strings.Join(words, " › "), "Kawasan › Tanah Laut › Agrowisata Bajuin › Anggaran Dasar") {
		t.Errorf("the trail is %v", words)
	}
	for _, c := range trail[:len(trail)-1] {
		if c.Route.Place == "" {
			t.Errorf("%q leads nowhere", c.Text)
			continue
		}
		d.to(c.Route)
		d.Until(c.Text, func() bool { return d.route == c.Route && d.Shows("Agrowisata Bajuin") })
		if c.Text == "Tanah Laut" && d.Shows("Lereng Meratus") {
			t.Error("the list of a kabupaten shows another one's kawasan")
		}
	}
}
