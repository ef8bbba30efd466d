package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/model"
)

func edited(t testing.TB, o *app.Office, key, from, to string) string {
	t.Helper()
	file := must[string](t)(o.Template(key))
	if strings.Count(file, from) == 0 {
		t.Fatalf("%s does not say %q", key, from)
	}
	return strings.Replace(file, from, to, 1)
}

func take(t testing.TB, o *app.Office, file string) {
	t.Helper()
	must[*compose.Kind](t)(o.PutTemplate(file))
}

// templatePDF is the PDF of a paper.
func templatePDF(t testing.TB, o *app.Office, id model.ID) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "naskah.pdf")
	if err := must[app.Rendered](t)(o.Render(id)).WritePDF(path); err != nil {
		t.Fatal(err)
	}
	return string(must[[]byte](t)(os.ReadFile(path)))
}

// said is the text of a paper.
func said(t testing.TB, o *app.Office, id model.ID) string {
	t.Helper()
	var b strings.Builder
	model.Walk(must[app.Rendered](t)(o.Render(id)).Document.Text, func(n *model.Node, _ []*model.Node) bool {
		b.WriteString(n.Text + "\n")
		return true
	})
	return b.String()
}

func originOf(t testing.TB, o *app.Office, key string) app.TemplateLine {
	t.Helper()
	for _, l := range must[[]app.TemplateLine](t)(o.Templates()) {
		if l.Key == key {
			return l
		}
	}
	t.Fatalf("no template %s", key)
	return app.TemplateLine{}
}

// Every shipped file, exported and taken as the office's own, makes the same papers.
func TestEveryTemplateTakenAsItIsMakesTheSamePapers(t *testing.T) {
	o := newOffice(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	lists := must[[]model.Kawasan](t)(o.Kawasans())
	papers := map[string]model.ID{}
	before := map[string]string{}
	for _, k := range compose.Shipped().All() {
		papers[k.Key] = must[model.ID](t)(o.NewDocument(lists[0].ID, k.Key))
		before[k.Key] = templatePDF(t, o, papers[k.Key])
	}
	for key := range papers {
		file := must[string](t)(o.Template(key))
		take(t, o, "\ufeff"+strings.ReplaceAll(file, "\n", "\r\n")+"\r\n") // as Notepad would save it, one line longer
		if now := must[string](t)(o.Template(key)); now != file+"\n" {
			t.Errorf("%s is exported otherwise than it was taken", key)
		}
	}
	for _, l := range must[[]app.TemplateLine](t)(o.Templates()) {
		if l.Origin != app.TemplateChanged || l.Renewed || l.Fault != nil {
			t.Errorf("the office's file is %+v", l)
		}
	}
	for key, id := range papers {
		if templatePDF(t, o, id) != before[key] {
			t.Errorf("%s: the paper that was there prints otherwise", key)
		}
		again := must[model.ID](t)(o.NewDocument(lists[0].ID, key))
		if templatePDF(t, o, again) != before[key] {
			t.Errorf("%s: a new paper prints otherwise", key)
		}
	}
}

func TestTheShippedFileTakenAgainIsNoneOfTheOfficesOwn(t *testing.T) {
	o := newOffice(t)
	take(t, o, edited(t, o, "surat-undangan", "urutan: 40", "urutan: 41"))
	if l := originOf(t, o, "surat-undangan"); l.Origin != app.TemplateChanged {
		t.Errorf("the changed one is %+v", l)
	}
	take(t, o, string(compose.ShippedText("surat-undangan")))
	if l := originOf(t, o, "surat-undangan"); l.Origin != app.TemplateShipped {
		t.Errorf("the shipped one is %+v", l)
	}
}

func TestAChangedSentenceIsInNewPapersUntilTheOfficeGoesBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "simpanan")
	o := officeIn(t, dir)
	const own = "Kami mengharapkan kehadiran Saudara tepat waktu."
	old := paperOf(t, o, "surat-undangan")
	text := said(t, o, old)
	take(t, o, strings.TrimRight(must[string](t)(o.Template("surat-undangan")), "\n")+"\n\n# Lampiran {#lampiran-uji}\n\n"+own+"\n")
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	o = officeIn(t, dir)
	defer o.Close()
	k := must[app.Rendered](t)(o.Render(old)).Document.Kawasan
	bears := must[model.ID](t)(o.NewDocument(k, "surat-undangan"))
	if !strings.Contains(said(t, o, bears), own) {
		t.Error("a new paper does not bear the sentence")
	}
	if said(t, o, old) != text {
		t.Error("the paper that was there is another")
	}
	if err := o.RestoreTemplate("surat-undangan"); err != nil {
		t.Fatal(err)
	}
	after := must[model.ID](t)(o.NewDocument(k, "surat-undangan"))
	if strings.Contains(said(t, o, after), own) || !strings.Contains(said(t, o, bears), own) {
		t.Error("going back did not take the sentence out of new papers, or took it out of old ones")
	}
	if h := must[[]app.Revision](t)(o.TemplateHistory("surat-undangan")); len(h) != 2 {
		t.Errorf("the history has %d states, want 2", len(h))
	}
	wantDetail(t, o.RestoreTemplate("surat-undangan"), model.NotFound, "template-not-own")
}

func TestAnAnswerOfAFieldThatWasTakenOutIsStillPrinted(t *testing.T) {
	o := newOffice(t)
	const field = "  - {kunci: pakaian_uji, label: Pakaian, jenis: teks}\n"
	file := edited(t, o, "surat-undangan", "isian:\n", "isian:\n"+field)
	take(t, o, strings.TrimRight(file, "\n")+"\n\n# Lampiran {#lampiran-uji}\n\nPakaian: {{isian.pakaian_uji}}.\n")
	id := paperOf(t, o, "surat-undangan")
	s := openSession(t, o, id)
	if err := s.SetField("pakaian_uji", "Batik Sasirangan"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	want := templatePDF(t, o, id)
	states := map[string]func() error{
		"gone back": func() error { return o.RestoreTemplate("surat-undangan") },
		"another": func() error {
			_, err := o.PutTemplate(edited(t, o, "surat-undangan", "urutan: 40", "urutan: 41"))
			return err
		},
		"shipped again": func() error { _, err := o.PutTemplate(string(compose.ShippedText("surat-undangan"))); return err },
	}
	for _, name := range []string{"gone back", "another", "shipped again"} {
		if err := states[name](); err != nil {
			t.Fatal(err)
		}
		if templatePDF(t, o, id) != want {
			t.Errorf("%s: the paper prints otherwise", name)
		}
		if f := o.Kinds().Kind("surat-undangan").Field("pakaian_uji"); f == nil || !f.Retired {
			t.Errorf("%s: the field is %+v", name, f)
		}
	}
}

func TestWhatWouldReadPapersOtherwiseIsRefused(t *testing.T) {
	o := newOffice(t)
	for _, c := range []struct{ key, from, to, detail string }{
		{"surat-undangan", "tata_letak: surat", "tata_letak: judul", "kind-layout-changed"},
		{"surat-undangan", "    label: Sifat\n    jenis: pilihan\n    pilihan: [Biasa, Penting, Segera, Sangat Segera, Terbatas, Rahasia]\n", "    label: Sifat\n    jenis: teks\n", "kind-field-changed"},
		{"daftar-hadir", "      - {kunci: jk, label: L/P, isi: jk, lebar: 1}\n", "", "kind-table-changed"},
		{"surat-undangan", "judul: Surat", "judul: \x00Surat", "kind-not-text"},
		{"surat-undangan", "judul: Surat", "judul: \xffSurat", "kind-not-text"},
		{"surat-undangan", "judul: Surat", "jdul: Surat", "kind-unknown-key"},
	} {
		_, err := o.PutTemplate(edited(t, o, c.key, c.from, c.to))
		wantDetail(t, err, model.Invalid, c.detail)
		if l := originOf(t, o, c.key); l.Origin != app.TemplateShipped {
			t.Errorf("%s was taken all the same", c.detail)
		}
	}
}

func TestAKindOfTheOfficesOwn(t *testing.T) {
	o := newOffice(t)
	take(t, o, edited(t, o, "surat-undangan", "kunci: surat-undangan\njudul: Surat Undangan Rapat", "kunci: undangan-kantor\njudul: Undangan Kantor"))
	if l := originOf(t, o, "undangan-kantor"); l.Origin != app.TemplateOwn {
		t.Errorf("it is %s", l.Origin)
	}
	id := paperOf(t, o, "undangan-kantor")
	want := templatePDF(t, o, id)
	if err := o.RestoreTemplate("undangan-kantor"); err != nil {
		t.Fatal(err)
	}
	for _, k := range o.Kinds().All() {
		if k.Key == "undangan-kantor" {
			t.Error("it is offered still")
		}
	}
	if l := originOf(t, o, "undangan-kantor"); l.Origin != app.TemplatePast || l.Title != "Undangan Kantor" {
		t.Errorf("it is %+v", l)
	}
	if templatePDF(t, o, id) != want {
		t.Error("its paper prints otherwise")
	}
	take(t, o, must[string](t)(o.Template("undangan-kantor"))) // and it can be offered again
	if l := originOf(t, o, "undangan-kantor"); l.Origin != app.TemplateOwn {
		t.Errorf("it is %s", l.Origin)
	}
}

// What is taken is exported as it is, and can be taken again; what is refused
// changes nothing.
func FuzzPutTemplate(f *testing.F) {
	o := newOffice(f)
	for _, key := range []string{"surat-undangan", "daftar-hadir", "rpkp"} {
		f.Add(string(compose.ShippedText(key)), key)
		f.Add("\ufeff"+strings.ReplaceAll(string(compose.ShippedText(key)), "wajib: true", "wajib: false"), key)
		f.Add(fmt.Sprintf("---\nkunci: %s\n---\n", key), key)
	}
	f.Fuzz(func(t *testing.T, file, key string) {
		before, _ := o.Template(key)
		k, err := o.PutTemplate(file)
		if err != nil {
			if after, _ := o.Template(key); after != before {
				t.Fatalf("refused (%v), and changed", err)
			}
			return
		}
		out, err := o.Template(k.Key)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.PutTemplate(out); err != nil {
			t.Fatalf("taken once, and refused as exported: %v", err)
		}
		if again, _ := o.Template(k.Key); again != out {
			t.Fatal("exported otherwise the second time")
		}
	})
}

// A file that the office wrote before there were words for it is held as the
// shipped one is; one that says it, by what it says.
func TestAFileWithoutWordsForTheRulesIsHeldAsTheShippedOne(t *testing.T) {
	o := newOffice(t)
	for _, c := range []struct {
		key, from, to string
		timing        compose.Timing
		rules         []string
	}{
		{"jadwal-acara", "saat: sebelum-acara\n", "", compose.BeforeEvent, nil},
		{"jadwal-acara", "saat: sebelum-acara\n", "saat: hari-acara\n", compose.OnEvent, nil},
		{"anggaran-dasar", "aturan: [V10, organ]\n", "", compose.AfterEvent, []string{"V10", "organ"}},
		{"anggaran-dasar", "aturan: [V10, organ]\n", "aturan: []\n", compose.AfterEvent, nil},
	} {
		take(t, o, strings.Replace(string(compose.ShippedText(c.key)), c.from, c.to, 1))
		k := o.Kinds().Kind(c.key)
		if k.WrittenWhen() != c.timing || !slices.Equal(k.Rules, c.rules) {
			t.Errorf("%s with %q is held as %s, by %v", c.key, c.to, k.WrittenWhen(), k.Rules)
		}
	}
}
