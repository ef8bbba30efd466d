package compose

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
)

// pointers lists every block of a paper, those inside others too.
func pointers(d *block.Document) map[block.Block]bool {
	out := map[block.Block]bool{}
	var walk func([]block.Block)
	walk = func(list []block.Block) {
		for _, b := range list {
			out[b] = true
			switch b := b.(type) {
			case *block.List:
				for _, it := range b.Items {
					walk(it.Body)
				}
			case *block.Labels:
				for _, r := range b.Rows {
					walk(r.Body)
				}
			}
		}
	}
	for _, s := range d.Sections {
		walk(s.Blocks)
	}
	return out
}

// fresh lists the paragraphs and tables of a paper that an earlier one has not.
func fresh(before, after *block.Document) []string {
	old := pointers(before)
	var out []string
	for b := range pointers(after) {
		if old[b] {
			continue
		}
		switch b := b.(type) {
		case *block.Paragraph:
			out = append(out, dumpSpans(b.Spans))
		case *block.Table:
			out = append(out, "table")
		}
	}
	return out
}

func TestComposingTheSameAgainGivesTheSamePointers(t *testing.T) {
	for _, k := range append(testKinds(t), Shipped().All()...) {
		for name, f := range map[string]*Dossier{"full": testDossier(), "empty": nil} {
			var c Composer
			d := filled(t, k)
			first := c.Compose(k, d, f)
			second := c.Compose(k, d, f)
			for b := range pointers(second) {
				if !pointers(first)[b] {
					t.Errorf("%s, %s dossier: a %T was made anew", k.Key, name, b)
				}
			}
			for i := range first.Sections {
				if first.Sections[i].Kop != second.Sections[i].Kop {
					t.Errorf("%s: the kop was made anew", k.Key)
				}
			}
		}
	}
}

func TestAnEditRemakesOnlyTheSentence(t *testing.T) {
	k := testKind(t, "anggaran-dasar")
	d, f := filled(t, k), testDossier()
	var c Composer
	first := c.Compose(k, d, f)
	d.Text = model.Edit(d.Text, model.Find(d.Text, "nama-resmi").ID, func(n *model.Node) { n.Text = "Diubah." })
	if got := fresh(first, c.Compose(k, d, f)); len(got) != 1 || got[0] != "Diubah." {
		t.Errorf("made anew: %q", got)
	}
}

func TestAChangedFactRemakesOnlyItsUsers(t *testing.T) {
	k := testKind(t, "anggaran-dasar")
	d, f := filled(t, k), testDossier()
	var c Composer
	first := c.Compose(k, d, f)
	f.Kawasan.BUMDesma.Name = "Baru"
	for _, s := range fresh(first, c.Compose(k, d, f)) {
		if !strings.Contains(strings.ToLower(s), "baru") {
			t.Errorf("made anew without need: %q", s)
		}
	}
}

func TestADeletedPasalChangesTheReferencesToItAndToThoseBehindIt(t *testing.T) {
	k := testKind(t, "anggaran-dasar")
	d, f := filled(t, k), testDossier()
	var c Composer
	tugas := model.Find(d.Text, "tugas").ID
	first := c.Compose(k, d, f)
	if !strings.Contains(dump(first), "Tugas sebagaimana dimaksud dalam Pasal_1 ayat_(1) dan Pasal_3:") {
		t.Fatalf("the references are not there:\n%s", dump(first))
	}
	d.Text, _ = model.Remove(d.Text, model.Find(d.Text, "nama").ID)
	out := c.Compose(k, d, f)
	if !strings.Contains(dump(out), "dalam <?>[rujukan yang sudah dihapus]</> dan Pasal_2:") {
		t.Errorf("after the deletion:\n%s", dump(out))
	}
	for _, g := range out.Draft {
		if g.Source == tugas && strings.Contains(g.Text, "Rujukan") {
			return
		}
	}
	t.Errorf("no gap reports it: %v", out.Draft)
}

// TestCachesNeverShow drives a paper through random edits of text, answers and
// facts: what a composer with caches makes is always what a new one makes.
func TestCachesNeverShow(t *testing.T) {
	kinds := append(testKinds(t), Shipped().All()...)
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(kinds).Draw(t, "kind")
		d, f := testDocument(k), testDossier()
		if rapid.Bool().Draw(t, "empty") {
			f = &Dossier{Kawasan: &model.Kawasan{}}
		}
		var c Composer
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			changeSomething(t, k, d, f)
			var anew Composer
			got, want := dump(c.Compose(k, d, f)), dump(anew.Compose(k, d, f))
			if got != want {
				g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
				for i := range g {
					if i >= len(w) || g[i] != w[i] {
						t.Fatalf("line %d\nkept: %s\nnew:  %s", i, g[i], w[min(i, len(w)-1)])
					}
				}
				t.Fatal("a gap is lost")
			}
		}
	})
}

var someTexts = []string{"", "Teks biasa.", "{{kawasan.nama}}", "{{kawasan.desa}};", "{{isian.catatan}}", "Label : {{isian.catatan}}", "**tebal {{musyawarah.agenda}}**",
	"{{rujuk:nama}} dan {{rujuk:n3}}", "[isi] … «x»", "{{tidak.ada}}", "{{musyawarah.kesepakatan}}", "{{pejabat.camat.nama|kapital}}", "{{naskah.tanggal|kata}}"}

// changeSomething does one thing that a user might do.
func changeSomething(t *rapid.T, k *Kind, d *model.Document, f *Dossier) {
	var ids []string
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool { ids = append(ids, n.ID); return true })
	id := ""
	if len(ids) > 0 {
		id = rapid.SampledFrom(ids).Draw(t, "node")
	}
	text := rapid.SampledFrom(someTexts).Draw(t, "text")
	word := rapid.SampledFrom([]string{"", "Bajuin", "Tanah [isi]", "a\nb"}).Draw(t, "word")
	switch rapid.IntRange(0, 10).Draw(t, "act") {
	case 0, 1:
		d.Text = model.Edit(d.Text, id, func(n *model.Node) {
			if n.Kind != model.Tabel && n.Kind != model.Pasal {
				n.Text = text
			}
		})
	case 2:
		d.Text, _ = model.Remove(d.Text, id)
	case 3:
		if n := model.Find(d.Text, id); n != nil {
			d.Text, _ = model.InsertAfter(d.Text, id, &model.Node{ID: d.NewID(), Kind: n.Kind, Text: text, Table: n.Table})
		}
	case 4:
		d.Text, _ = model.Move(d.Text, id, rapid.IntRange(-2, 2).Draw(t, "by"))
	case 5:
		d.Text = model.Edit(d.Text, id, func(n *model.Node) {
			if n.Kind == model.Tabel {
				n.Rows = append(n.Rows[:len(n.Rows):len(n.Rows)], model.Row{ID: d.NewID(), Cells: []string{"", word, text, "63.01.09.2001", "1.5", "2026=12;x", "4"}})
			}
		})
	case 6:
		f.Kawasan.Name, f.Kawasan.PlanTo = word, rapid.IntRange(0, 2040).Draw(t, "year")
	case 7:
		if n := len(f.Kawasan.Members); n > 0 && rapid.Bool().Draw(t, "less") {
			f.Kawasan.Members = f.Kawasan.Members[:n-1]
		} else {
			f.Kawasan.Members = append(f.Kawasan.Members[:n:n], model.Member{Code: fmt.Sprintf("63.01.0%d.200%d", n%9, n%9), PrintName: word})
		}
	case 8:
		d.Date = indonesia.Date{Year: rapid.IntRange(2018, 2030).Draw(t, "year"), Month: 2, Day: 3}
		d.Number, d.Meeting = word, model.ID(rapid.SampledFrom([]string{"", "m", "gone"}).Draw(t, "meeting"))
		d.Signer, d.Body = model.ID(rapid.SampledFrom([]string{"", "p1", "gone"}).Draw(t, "signer")), model.ID(rapid.SampledFrom([]string{"", "b1", "gone"}).Draw(t, "body"))
	case 10:
		when := rapid.SampledFrom([]string{"", "!sifat", "catatan", "sifat=Biasa|Penting", "kawasan.nama", "!musyawarah.waktu", "rusak=="}).Draw(t, "when")
		d.Text = model.Edit(d.Text, id, func(n *model.Node) { n.When = when })
	case 9:
		if len(k.Fields) > 0 {
			def := rapid.SampledFrom(k.Fields).Draw(t, "field")
			d.Fields = map[string]string{def.Key: word}
		}
	}
	Form(k, d, f)
}
