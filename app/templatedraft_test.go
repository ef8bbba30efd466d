package app_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/model"
)

func draftOf(t testing.TB, o *app.Office, key string) (text string, there bool) {
	t.Helper()
	for _, d := range must[[]app.TemplateDraft](t)(o.TemplateDrafts()) {
		if d.Key == key {
			return d.Text, true
		}
	}
	return "", false
}

func TestADraftOfATemplateIsKeptAndMakesNoPaperUntilItIsTaken(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "simpanan")
	o := officeIn(t, dir)
	const own = "Kami mengharapkan kehadiran Saudara tepat waktu."
	shipped := must[string](t)(o.Template("surat-undangan"))
	text := edited(t, o, "surat-undangan", "Demikian undangan ini disampaikan.", own)
	for _, typed := range []string{"---\nkunci: surat-und", text} {
		if err := o.KeepTemplateDraft("surat-undangan", typed); err != nil {
			t.Fatal(err)
		}
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		o = officeIn(t, dir)
		if now, _ := draftOf(t, o, "surat-undangan"); now != typed {
			t.Fatalf("after closing the draft is %q", now)
		}
	}
	defer func() { _ = o.Close() }()
	paper := paperOf(t, o, "surat-undangan")
	if strings.Contains(said(t, o, paper), own) {
		t.Error("a draft made a paper")
	}
	if err := o.TakeTemplate("surat-undangan", text); err != nil {
		t.Fatal(err)
	}
	if _, there := draftOf(t, o, "surat-undangan"); there {
		t.Error("what was taken is a draft still")
	}
	k := must[app.Rendered](t)(o.Render(paper)).Document.Kawasan
	if !strings.Contains(said(t, o, must[model.ID](t)(o.NewDocument(k, "surat-undangan"))), own) {
		t.Error("what was taken makes no paper")
	}
	if err := o.KeepTemplateDraft("surat-undangan", shipped); err != nil {
		t.Fatal(err)
	}
	if err := o.KeepTemplateDraft("surat-undangan", text); err != nil {
		t.Fatal(err)
	}
	if _, there := draftOf(t, o, "surat-undangan"); there {
		t.Error("the text that papers are made by is a draft")
	}
}

func TestATextOfAnotherKindIsNotTaken(t *testing.T) {
	o := newOffice(t)
	text := edited(t, o, "surat-undangan", "kunci: surat-undangan", "kunci: surat-undangan-2")
	if err := o.KeepTemplateDraft("surat-undangan", text); err != nil {
		t.Fatal(err)
	}
	_, err := o.CheckTemplateOf("surat-undangan", text)
	wantDetail(t, err, model.Invalid, "kind-key-other")
	err = o.TakeTemplate("surat-undangan", text)
	wantDetail(t, err, model.Invalid, "kind-key-other")
	if !strings.Contains(err.Error(), "templat:2") {
		t.Errorf("the line is not named: %v", err)
	}
	if _, there := draftOf(t, o, "surat-undangan"); !there {
		t.Error("what was refused is no draft any more")
	}
	for _, l := range must[[]app.TemplateLine](t)(o.Templates()) {
		if l.Origin != app.TemplateShipped {
			t.Errorf("%s is %s", l.Key, l.Origin)
		}
	}
}

func TestAllFaultsOfADraftAreTold(t *testing.T) {
	o := newOffice(t)
	take(t, o, edited(t, o, "surat-undangan", "isian:\n", "isian:\n  - kunci: pakaian\n    label: Pakaian\n    jenis: teks\n    wajib: false\n"))
	otherKey := edited(t, o, "surat-undangan", "kunci: surat-undangan", "kunci: undangan-lain")
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"another key and what the parser refuses": {strings.Replace(otherKey, "urutan:", "urut:", 1), []string{"kind-key-other", "kind-unknown-key"}},
		"a key that is none":                      {strings.Replace(otherKey, "undangan-lain", "Undangan", 1), []string{"kind-key"}},
		"what papers of the shipped and of the office's file would read otherwise": {
			strings.Replace(edited(t, o, "surat-undangan", "label: Pakaian\n    jenis: teks", "label: Pakaian\n    jenis: tanggal"), "tata_letak: surat", "tata_letak: judul", 1),
			[]string{"kind-layout-changed", "kind-field-changed"}},
		"what cannot be printed": {"---\nkunci: a\x00\njudul: b\x07\n---\n", []string{"kind-not-text", "kind-not-text"}},
	} {
		k, faults, err := o.TemplateFaults("surat-undangan", c.text)
		if k != nil || err != nil {
			t.Errorf("%s: %v, %v", name, k, err)
		}
		var details []string
		for _, f := range faults {
			var e *model.Error
			if errors.As(f.Err, &e) {
				details = append(details, e.Detail)
			}
		}
		if !slices.Equal(details, c.want) {
			t.Errorf("%s: told %v, want %v", name, details, c.want)
		}
	}
}

func TestTheHistoryOfATemplateHasItsTexts(t *testing.T) {
	o := newOffice(t)
	shipped := must[string](t)(o.Template("surat-undangan"))
	first := edited(t, o, "surat-undangan", "urutan: 40", "urutan: 41")
	take(t, o, first)
	if err := o.RestoreTemplate("surat-undangan"); err != nil {
		t.Fatal(err)
	}
	h := must[[]app.Revision](t)(o.TemplateHistory("surat-undangan"))
	for i, want := range []string{shipped, first} {
		if got := must[string](t)(o.TemplateAt("surat-undangan", h[i].ID)); got != want {
			t.Errorf("state %d is another", i)
		}
	}
	for i, want := range []app.TemplateOrigin{app.TemplateChanged, app.TemplateShipped} {
		if err := o.BringBackTemplate("surat-undangan", []string{h[1].ID, ""}[i]); err != nil {
			t.Fatal(err)
		}
		if l := originOf(t, o, "surat-undangan"); l.Origin != want || l.Renewed {
			t.Errorf("brought back, it is %+v", l)
		}
	}
}

func TestACopyBecomesAKindOfTheOfficesOwn(t *testing.T) {
	o := newOffice(t)
	rpkp := must[string](t)(o.Template("rpkp"))
	invitation := must[string](t)(o.Template("surat-undangan"))
	for _, c := range []struct{ text, title, key string }{
		{invitation, "Undangan  Rapat Pimpinan", "undangan-rapat-pimpinan"},
		{invitation, "Undangan Rapat: \"Pimpinan\" #2", "undangan-rapat-pimpinan-2"},
		{invitation, "Undangan Rapat Pimpinan", "undangan-rapat-pimpinan-3"},
		{rpkp, "true", "true"},
		{rpkp, strings.Repeat("Rencana ", 20), strings.TrimSuffix(strings.Repeat("rencana-", 7)[:50], "-")},
	} {
		key, err := o.CopyTemplate(c.text, c.title)
		if err != nil {
			t.Fatal(err)
		}
		if key != c.key {
			t.Errorf("the key is %q, want %q", key, c.key)
		}
		text, there := draftOf(t, o, key)
		if !there {
			t.Fatalf("%s is no draft", key)
		}
		if err := o.TakeTemplate(key, text); err != nil {
			t.Fatal(err)
		}
		if l := originOf(t, o, key); l.Origin != app.TemplateOwn || l.Title != strings.Join(strings.Fields(c.title), " ") {
			t.Errorf("it is %+v", l)
		}
	}
	_, err := o.CopyTemplate(invitation, " 2 ")
	wantDetail(t, err, model.Invalid, "kind-no-title")
}

// What a preview shows of a shipped template is a whole paper, and it needs
// nothing of the store.
func TestEveryTemplateHasAPreview(t *testing.T) {
	o := newOffice(t)
	p := o.NewTemplatePreview()
	for _, shipped := range compose.Shipped().All() {
		k := must[*compose.Kind](t)(o.CheckTemplate(must[string](t)(o.Template(shipped.Key))))
		r := must[app.Rendered](t)(p.Pages(k))
		if r.Err != nil || len(r.Pages.Pages) == 0 {
			t.Errorf("%s: %d pages, %v", k.Key, len(r.Pages.Pages), r.Err)
		}
		for _, g := range r.Gaps {
			if strings.HasSuffix(g.Text, "belum diisi.") && g.Source != "field:peta_delineasi" && g.Source != "field:nomor" {
				t.Errorf("%s: %s", k.Key, g.Text)
			}
		}
	}
}

func TestAPreviewFollowsTheText(t *testing.T) {
	o := newOffice(t)
	p := o.NewTemplatePreview()
	pages := func(text string) string {
		var b strings.Builder
		if err := must[app.Rendered](t)(p.Pages(must[*compose.Kind](t)(o.CheckTemplate(text)))).Pages.Dump(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	const own = "Kehadiran tepat waktu sangat diharapkan."
	before := pages(must[string](t)(o.Template("surat-undangan")))
	after := pages(edited(t, o, "surat-undangan", "Demikian undangan ini disampaikan.", own))
	if strings.Contains(before, "sangat") || !strings.Contains(after, "sangat") {
		t.Error("the sentence is not on the pages of the preview")
	}
	if pages(must[string](t)(o.Template("surat-undangan"))) != before {
		t.Error("the same text makes other pages")
	}
}
