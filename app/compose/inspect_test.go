package compose

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pena/app/block"
	"pena/model"
)

// raw are marks that no page may show without the DRAF mark.
var raw = []string{"[isi dulu]", "«isi dulu»", "${isi_dulu}", "{{isi dulu}}", "isi.......", "isi…", "[isi dulu"}

// eachText calls do with every text of a record, its place, and a way to set it.
func eachText(v reflect.Value, path string, do func(path string, text reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), path, do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				eachText(v.Field(i), path+"."+f.Name, do)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), fmt.Sprintf("%s[%d]", path, i), do)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			do(path, v)
		}
	}
}

// texts are all texts of a composed paper; tinted is printed in place of every
// span that is tinted, "" for the span's own text.
func texts(d *block.Document, tinted string) []string {
	var out []string
	line := func(spans []block.Span) {
		text := ""
		for _, s := range spans {
			if s.Style&block.Missing != 0 && tinted != "" {
				text += tinted
			} else {
				text += s.Text
			}
		}
		out = append(out, text)
	}
	var blocks func(list []block.Block)
	rows := func(list []block.TableRow) {
		for _, r := range list {
			for _, c := range r.Cells {
				line(c.Spans)
			}
		}
	}
	each := func(list []block.Line) {
		for _, l := range list {
			line(l)
		}
	}
	blocks = func(list []block.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case *block.Paragraph:
				line(b.Spans)
			case *block.List:
				for _, it := range b.Items {
					line(block.Text(it.Label, ""))
					blocks(it.Body)
				}
			case *block.Labels:
				for _, r := range b.Rows {
					line(block.Text(r.Label, ""))
					blocks(r.Body)
				}
			case *block.Columns:
				for _, c := range b.Columns {
					blocks(c.Blocks)
				}
			case *block.Table:
				rows(b.Head)
				rows(b.Rows)
			case *block.Signatures:
				each(b.Opening)
				for _, s := range b.Signers {
					each(s.Title)
					line(s.Name)
					each(s.Below)
				}
			}
		}
	}
	for _, s := range d.Sections {
		if s.Kop != nil {
			each(s.Kop.Lines)
			each(s.Kop.Contact)
		}
		blocks(s.Blocks)
	}
	return out
}

// record reports places whose text names another record or a choice, and so is
// never printed as it is.
func record(path string) bool {
	for _, end := range []string{".Code", ".Region", ".Regency", ".Desa", ".Sex", ".Start", ".End", ".Kind", ".Name]"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

// Every text of the dossier and of the paper gets a raw mark, in every kind:
// wherever it is printed it is tinted, and the paper is a draft.
func TestNoRawMarkReachesAPageUntinted(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range append(testKinds(t), Shipped().All()...) {
		for _, mark := range raw {
			d, f := filled(t, k), testDossier()
			var tags []string
			put := func(path string, text reflect.Value) {
				if record(path) || strings.HasPrefix(path, "naskah.Text") && (strings.HasSuffix(path, ".ID") || strings.HasSuffix(path, ".Name") || strings.HasSuffix(path, ".Table")) {
					return
				}
				tag := fmt.Sprintf("q%dq", len(tags))
				tags = append(tags, path)
				text.SetString(strings.TrimSpace(text.String() + " " + tag + mark))
			}
			eachText(reflect.ValueOf(f), "berkas", put)
			eachText(reflect.ValueOf(&d.Number), "naskah.Number", put)
			eachText(reflect.ValueOf(d.Text), "naskah.Text", put)
			for _, def := range k.Fields {
				if def.Type == TypeText || def.Type == TypeList || def.Type == TypeLong {
					answer := d.Fields[def.Key]
					put("isian."+def.Key, reflect.ValueOf(&answer).Elem())
					if err := SetField(k, d, def.Key, answer); err != nil {
						t.Fatal(err)
					}
				}
			}
			out := new(Composer).Compose(k, d, f)
			for _, text := range texts(out, "\n") {
				if found := holes(text); len(found) > 0 {
					t.Errorf("%s: %q stands untinted in %q", k.Key, text[found[0].from:found[0].to], text)
				}
			}
			if len(out.Draft) == 0 {
				t.Errorf("%s: %q makes no draft", k.Key, mark)
			}
			all := strings.Join(texts(out, ""), "\n")
			for i, path := range tags {
				if strings.Contains(strings.ToLower(all), fmt.Sprintf("q%dq", i)) {
					seen[path] = true
				}
			}
		}
	}
	for _, place := range []string{"naskah.Number", "berkas.Kawasan.Name", "berkas.Kawasan.Meetings[0].Place", "berkas.Kawasan.BUMDesma.Units[0]",
		"berkas.Kawasan.Members[0].Potential", "berkas.Kawasan.Members[0].PrintName", "berkas.People[0].Name", "berkas.People[3].NIP", "berkas.People[3].Rank",
		"berkas.People[0].Holdings[0].Title", "berkas.Bodies[0].Lines[1]", "berkas.Bodies[0].Address", "berkas.Bodies[0].City",
		"naskah.Text[0].Children[0].Text", "isian.salinan", "isian.nomor_peraturan"} {
		if !seen[place] {
			t.Errorf("no kind prints %s any more: this test has lost sight of it", place)
		}
	}
}

// One raw mark alone is enough to make a draft, wherever it stands.
func TestOneRawMarkMakesADraft(t *testing.T) {
	complete := func() (*Kind, *model.Document, *Dossier) {
		k := testKind(t, "surat")
		d := filled(t, k)
		return k, d, testDossier()
	}
	for name, spoil := range map[string]func(*model.Document, *Dossier){
		"number":        func(d *model.Document, _ *Dossier) { d.Number = "400/[nomor]/2025" },
		"kop":           func(_ *model.Document, f *Dossier) { f.Bodies[0].Lines[0] += " …" },
		"address":       func(_ *model.Document, f *Dossier) { f.Bodies[0].Address = "Jalan «nama»" },
		"name":          func(_ *model.Document, f *Dossier) { f.People[5].Name = "[Nama]" },
		"rank":          func(_ *model.Document, f *Dossier) { f.People[5].Rank = "${pangkat}" },
		"NIP":           func(_ *model.Document, f *Dossier) { f.People[5].NIP = "[NIP]" },
		"title":         func(_ *model.Document, f *Dossier) { f.People[5].Holdings[0].Title = "Kepala ....." },
		"place of sign": func(_ *model.Document, f *Dossier) { f.Bodies[0].City = "[Kota]" },
	} {
		k, d, f := complete()
		before := len(new(Composer).Compose(k, d, f).Draft)
		spoil(d, f)
		out := new(Composer).Compose(k, d, f)
		if len(out.Draft) != before+1 {
			t.Errorf("%s: %d gaps before, then %v", name, before, out.Draft)
		}
	}
}

func TestAPlaceThatRunsOverSeveralSpansIsMarkedWhole(t *testing.T) {
	k, f := testKind(t, "surat"), testDossier()
	d := filled(t, k)
	isi := len(d.Text) - 1
	for i, n := range d.Text {
		if n.Name == "isi" {
			isi = i
		}
	}
	d.Text[isi].Children[0].Text = "Isi [{{kawasan.nama}} atau **lainnya**] di sini."
	out := new(Composer).Compose(k, d, f)
	if !strings.Contains(dump(out), "Isi <?>[</><?>Agrowisata Bajuin</><?> atau </><b?>lainnya</><?>]</> di sini.") {
		t.Errorf("the place is marked as\n%s", dump(out))
	}
}

func TestWhatIsComposedAgainKeepsItsMarkedBlocks(t *testing.T) {
	k, f := testKind(t, "surat"), testDossier()
	f.Bodies[0].Address = "Jalan [nama jalan]"
	d := filled(t, k)
	var c Composer
	first, second := c.Compose(k, d, f), c.Compose(k, d, f)
	if first.Sections[0].Kop != second.Sections[0].Kop {
		t.Error("the marked letterhead is made anew")
	}
	for i, b := range first.Sections[0].Blocks {
		if b != second.Sections[0].Blocks[i] {
			t.Errorf("block %d, %T, is made anew", i, b)
		}
	}
	if len(first.Draft) != len(second.Draft) || len(first.Draft) == 0 {
		t.Errorf("first %d gaps, then %d", len(first.Draft), len(second.Draft))
	}
}
