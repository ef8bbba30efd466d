package naskah

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"pena/model"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// clip is a clipboard that holds what another program put there.
type clip string

func (c clip) Content() string   { return string(c) }
func (c clip) SetContent(string) {}

func TestNaskah_refuses_a_paste_of_five_megabytes_and_says_so(t *testing.T) {
	huge := clip(strings.Repeat("kata ", 1<<20))
	want := text.PasteTooLarge(len(huge), widget.LongestPaste)
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	before := s.session.Document()
	for _, place := range []string{nodes(s, model.Alinea)[3].ID, "field:nomor", "field:tanggal"} {
		s.editor.goTo(place)
		entry := k.Window.Canvas().Focused().(*widget.Entry)
		shown := entry.Text
		shortcut(k, &fyne.ShortcutPaste{Clipboard: huge})
		if entry.Text != shown || s.session.Document() != before {
			t.Errorf("%s took it up", place)
		}
		if n := len(k.Said); n == 0 || k.Said[n-1] != want {
			t.Errorf("%s says %q, want %q", place, k.Said, want)
		}
		k.Said = nil
	}
}

func TestNaskah_takes_out_of_a_paste_what_no_paper_bears(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	for _, place := range []string{nodes(s, model.Alinea)[3].ID, "field:nomor"} {
		s.editor.goTo(place)
		k.Window.Canvas().Focused().(*widget.Entry).SetText("")
		shortcut(k, &fyne.ShortcutPaste{Clipboard: clip("Rapat\x00\x1b[31m besok 👍\u200b")})
	}
	d := s.session.Document()
	for place, got := range map[string]string{"the text": model.Find(d.Text, nodes(s, model.Alinea)[3].ID).Text, "the number": d.Number} {
		if !strings.HasPrefix(got, "Rapat") || !strings.Contains(got, "besok") || strings.ContainsAny(got, "\x00\x1b👍") {
			t.Errorf("%s is %q", place, got)
		}
	}
	rendered(k, s) // and the page can be set
	if !slices.ContainsFunc(s.last.findings, func(f finding) bool { return f.source == "field:nomor" && strings.Contains(f.text, "misalnya emoji") }) {
		t.Error("nothing tells that a sign was taken out")
	}
}
