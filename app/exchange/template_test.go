package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
)

// ownKinds makes a paper of a kind of the office's own, and one of a shipped kind
// that answers a question only the office asks.
func ownKinds(t *testing.T, o *app.Office) (kawasan, own, asked model.ID) {
	t.Helper()
	shipped, err := o.Template("surat-undangan")
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	key, err := o.CopyTemplate(shipped, "Undangan Rapat Pimpinan")
	must(err)
	drafts, err := o.TemplateDrafts()
	must(err)
	must(o.TakeTemplate(key, drafts[0].Text))
	const field = "  - {kunci: pakaian_uji, label: Pakaian, jenis: teks}\n"
	changed := strings.Replace(shipped, "isian:\n", "isian:\n"+field, 1)
	must(o.TakeTemplate("surat-undangan", strings.TrimRight(changed, "\n")+"\n\n# Lampiran {#lampiran-uji}\n\nPakaian: {{isian.pakaian_uji}}.\n"))
	list, err := o.Kawasans()
	must(err)
	kawasan = list[0].ID
	own, err = o.NewDocument(kawasan, key)
	must(err)
	asked, err = o.NewDocument(kawasan, "surat-undangan")
	must(err)
	s, err := o.OpenSession(asked, func(app.Rendered) {}, func(app.Saved) {})
	must(err)
	must(s.SetField("pakaian_uji", "Batik Sasirangan"))
	must(s.Close())
	return kawasan, own, asked
}

func exported(t *testing.T, o *app.Office, kawasan model.ID) string {
	t.Helper()
	var out bytes.Buffer
	if err := exchange.Export(o, kawasan, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTheOfficesOwnKindsGoWithTheirPapers(t *testing.T) {
	a, b := sampleOffice(t), office(t)
	kawasan, own, asked := ownKinds(t, a)
	file := exported(t, a, kawasan)
	if !strings.Contains(file, `"version": 4`) || strings.Count(file, `"berkas"`) != 2 {
		t.Error("the templates are not in the file")
	}
	if _, err := exchange.Import(b, strings.NewReader(file)); err != nil {
		t.Fatal(err)
	}
	for _, id := range []model.ID{own, asked} {
		if pageDump(t, b, id) != pageDump(t, a, id) {
			t.Error("a paper prints otherwise elsewhere")
		}
	}
	lines, err := b.Templates()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		want := app.TemplateShipped
		if l.Key == "undangan-rapat-pimpinan" {
			want = app.TemplateOwn
		}
		if l.Origin != want {
			t.Errorf("%s is %s elsewhere, want %s: new papers there are begun as before", l.Key, l.Origin, want)
		}
	}
	if again := exported(t, b, kawasan); again != file {
		t.Error("imported and exported again, the file is another")
	}
	if _, err := exchange.Import(b, strings.NewReader(file), exchange.Replace()); err != nil {
		t.Errorf("imported twice: %v", err)
	}
}

func TestPapersThatTheTemplateHereWouldReadOtherwiseAreRefusedWhole(t *testing.T) {
	a, b := sampleOffice(t), office(t)
	kawasan, _, _ := ownKinds(t, a)
	text, err := a.Template("undangan-rapat-pimpinan")
	if err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(text, "kunci: bahan\n    label: Yang dibawa peserta\n    jenis: teks", "kunci: bahan\n    label: Yang dibawa peserta\n    jenis: daftar", 1)
	if other == text {
		t.Fatal("the field is not there")
	}
	if _, err := b.PutTemplate(other); err != nil {
		t.Fatal(err)
	}
	for _, options := range [][]exchange.Option{nil, {exchange.Replace()}} {
		_, err = exchange.Import(b, strings.NewReader(exported(t, a, kawasan)), options...)
		var known *model.Error
		if !errors.As(err, &known) || known.Kind != model.Conflict || known.Detail != "template-other" || known.Field != "templat[2]" {
			t.Errorf("got %v", err)
		}
	}
	if list, err := b.Kawasans(); err != nil || len(list) != 0 {
		t.Errorf("something was stored: %v %v", list, err)
	}
	if now, err := b.Template("undangan-rapat-pimpinan"); err != nil || now != other {
		t.Errorf("the template here is another: %v", err)
	}
}

func TestATemplateInAFileThatCannotBeIsRefused(t *testing.T) {
	a := sampleOffice(t)
	kawasan, _, _ := ownKinds(t, a)
	file := exported(t, a, kawasan)
	for _, c := range []struct{ from, to, detail, at string }{
		{`"version": 4`, `"version": 3`, "unknown-field", "templat"},
		{`"kunci": "undangan-rapat-pimpinan"`, `"kunci": "undangan-lain"`, "template-unused", "templat[2].kunci"},
		{`---\nkunci: undangan-rapat-pimpinan\n`, `---\nkunci: undangan-lain\n`, "kind-key-other", "templat[2].berkas[1]"},
		{`---\nkunci: undangan-rapat-pimpinan\n`, `---\nkunci: undangan-rapat-pimpinan\njdul: x\n`, "kind-unknown-key", "templat[2].berkas[1]"},
		{`jenis: teks}`, `jenis: tanggal}`, "date-form", "naskah["},
	} {
		broken := strings.Replace(file, c.from, c.to, 1)
		if broken == file {
			t.Fatalf("the file does not say %q", c.from)
		}
		_, err := exchange.Read(strings.NewReader(broken))
		var known *model.Error
		if !errors.As(err, &known) || known.Detail != c.detail || !strings.HasPrefix(known.Field, c.at) {
			t.Errorf("%s: %v", c.to, err)
		}
	}
}
