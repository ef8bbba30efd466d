package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pgregory.net/rapid"
)

var lib = font.New()

func text(s string) []block.Span { return []block.Span{{Text: s, Source: "n1"}} }

func par(role block.Role, s string) *block.Paragraph {
	return &block.Paragraph{Role: role, Spans: text(s)}
}

func set(t testing.TB, d *block.Document) *typeset.Pages {
	t.Helper()
	p, err := typeset.New(lib, nil).Set(d)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// words are the words of the pages in the order of painting.
func words(p *typeset.Pages) []string {
	var out []string
	for _, page := range p.Pages {
		for _, q := range page.Placed {
			for _, r := range q.Box.Runs {
				out = append(out, strings.Fields(r.Text)...)
			}
		}
	}
	return out
}

const sentence = "Pembangunan kawasan perdesaan merupakan perpaduan pembangunan antar-Desa dalam satu kabupaten yang dilaksanakan untuk mempercepat dan meningkatkan kualitas pelayanan, pembangunan, dan pemberdayaan masyarakat desa. "

func TestParagraphs_fill_the_measure_exactly(t *testing.T) {
	l, _ := typeset.ShippedLayout("surat")
	p := set(t, &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: []block.Block{par(block.RoleFlush, strings.Repeat(sentence, 4))}}}})
	rightEdge := typeset.MM(215) - l.Right
	lines := p.Pages[0].Placed
	for i, q := range lines[:len(lines)-1] {
		r := q.Box.Runs[len(q.Box.Runs)-1]
		end := q.X + r.X + r.Width()
		if d := end - rightEdge; d > 0.01 || d < -0.01 {
			t.Errorf("line %d ends at %.3f mm, the margin is at %.3f", i+1, end, rightEdge)
		}
	}
}

func TestPagination_loses_and_doubles_nothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var blocks []block.Block
		var want []string
		n := rapid.IntRange(1, 30).Draw(t, "blocks")
		id := 0
		say := func(k int) string {
			var w []string
			for range k {
				id++
				w = append(w, fmt.Sprintf("kata%d", id))
			}
			want = append(want, w...)
			return strings.Join(w, " ")
		}
		for range n {
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				blocks = append(blocks, par(block.RoleBody, say(rapid.IntRange(1, 300).Draw(t, "words"))))
			case 1:
				blocks = append(blocks, par(block.RoleBab, say(3)))
			case 2:
				l := &block.List{}
				for i := range rapid.IntRange(1, 12).Draw(t, "items") {
					label := fmt.Sprintf("%d.", i+1)
					want = append(want, label)
					l.Items = append(l.Items, block.Item{Label: label, Body: []block.Block{par(block.RoleFlush, say(rapid.IntRange(1, 60).Draw(t, "words")))}})
				}
				blocks = append(blocks, l)
			case 3:
				tb := &block.Table{Columns: []block.TableColumn{{Weight: 1}, {Weight: 2}}}
				for range rapid.IntRange(1, 20).Draw(t, "rows") {
					tb.Rows = append(tb.Rows, block.TableRow{Cells: []block.Cell{{Spans: text(say(1))}, {Spans: text(say(rapid.IntRange(1, 40).Draw(t, "words")))}}})
				}
				blocks = append(blocks, tb)
			}
		}
		p, err := typeset.New(lib, nil).Set(&block.Document{Layout: "keputusan", Sections: []block.Section{{Numbers: block.NumbersNone, Blocks: blocks}}})
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]int{}
		for _, w := range words(p) {
			seen[w]++
		}
		for _, w := range want {
			if strings.HasPrefix(w, "kata") && seen[w] != 1 {
				t.Fatalf("%s stands %d times on the pages", w, seen[w])
			}
		}
		l, _ := typeset.ShippedLayout("keputusan")
		for i, page := range p.Pages {
			for _, q := range page.Placed {
				for _, r := range q.Box.Runs {
					if q.Y+r.Y > page.Height-l.Bottom+0.1 || q.X+r.X < l.Left-0.1 {
						t.Fatalf("page %d: %q stands outside the margins at %.2f, %.2f", i+1, r.Text, q.X+r.X, q.Y+r.Y)
					}
				}
			}
		}
	})
}

func TestSetting_again_after_one_change_gives_the_same_pages_as_setting_anew(t *testing.T) {
	doc := func(changed string) *block.Document {
		var b []block.Block
		for i := range 60 {
			s := fmt.Sprintf("%d %s", i, strings.Repeat(sentence, 1+i%4))
			if i == 31 {
				s = changed
			}
			b = append(b, par(block.RoleBody, s))
		}
		return &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: b}}}
	}
	ts := typeset.New(lib, nil)
	before, _ := ts.Set(doc("satu"))
	first := before.Pages[0]
	again, _ := ts.Set(doc("satu dua tiga " + strings.Repeat(sentence, 3)))
	var kept, fresh strings.Builder
	again.Dump(&kept)
	set(t, doc("satu dua tiga "+strings.Repeat(sentence, 3))).Dump(&fresh)
	if kept.String() != fresh.String() {
		t.Error("a kept measure changed the page")
	}
	if again.Pages[0] != first {
		t.Error("the first page did not change, yet it is not the same pointer")
	}
}

func TestSignatures_never_stand_alone_on_a_page(t *testing.T) {
	for n := 30; n < 60; n++ {
		var b []block.Block
		for i := range n {
			b = append(b, par(block.RoleFlush, fmt.Sprintf("baris %d", i)))
		}
		b = append(b, &block.Signatures{Form: block.SignRight, Opening: []block.Line{block.Text("Ditetapkan di Pelaihari", "")}, Signers: []block.Signer{{Title: []block.Line{block.Text("BUPATI", "")}, Name: block.Text("PENANDATANGAN", "")}}})
		p := set(t, &block.Document{Layout: "keputusan", Sections: []block.Section{{Numbers: block.NumbersNone, Blocks: b}}})
		for i, page := range p.Pages {
			var lines int
			signed := false
			for _, q := range page.Placed {
				for _, r := range q.Box.Runs {
					if strings.HasPrefix(r.Text, "baris") {
						lines++
					}
					signed = signed || r.Text == "PENANDATANGAN"
				}
			}
			if signed && lines < 2 {
				t.Errorf("%d paragraphs: page %d has the signature and %d lines of text", n, i+1, lines)
			}
		}
	}
}

func TestTables_repeat_their_head_on_every_page(t *testing.T) {
	tb := &block.Table{Columns: []block.TableColumn{{Weight: 1}, {Weight: 5}}, Head: []block.TableRow{{Cells: []block.Cell{{Spans: text("No.")}, {Spans: text("KEPALA")}}}}}
	for i := range 120 {
		tb.Rows = append(tb.Rows, block.TableRow{Cells: []block.Cell{{Spans: text(fmt.Sprint(i + 1))}, {Spans: text(sentence)}}})
	}
	p := set(t, &block.Document{Layout: "keputusan", Sections: []block.Section{{Blocks: []block.Block{tb}}}})
	if len(p.Pages) < 5 {
		t.Fatalf("%d pages", len(p.Pages))
	}
	for i, page := range p.Pages {
		heads := 0
		for _, q := range page.Placed {
			for _, r := range q.Box.Runs {
				if r.Text == "KEPALA" {
					heads++
				}
			}
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", i+1, heads)
		}
	}
}

func TestLayout_refuses_a_setting_that_cannot_be(t *testing.T) {
	l, _ := typeset.ShippedLayout("surat")
	for _, c := range []struct{ key, value string }{{"tepi_kiri", "600"}, {"tepi_kiri", "-3"}, {"kertas", "A3x"}, {"huruf", "x\nkertas: A4"}, {"entah", "1"}, {"spasi", "1.5.5"}} {
		got, err := l.With(map[string]string{c.key: c.value})
		if err == nil || got != l {
			t.Errorf("%s = %q was taken", c.key, c.value)
		}
	}
	got, err := l.With(map[string]string{"tepi_kiri": "25,5", "kertas": "A4", "ttd_nama_tebal": "tidak"})
	if err != nil || got.Left != 25.5 || got.Paper != "A4" || got.SignBold.On() {
		t.Errorf("settings were not taken: %+v %v", got, err)
	}
	for _, s := range typeset.Settings() {
		if v := l.Value(s.Key); s.Check(strings.Replace(v, ".", ",", 1)) != nil && s.Check(v) != nil {
			t.Errorf("the shipped value %q of %s is refused", v, s.Key)
		}
	}
}

func TestClick_on_a_sentence_finds_it_and_the_sentence_finds_its_page(t *testing.T) {
	var b []block.Block
	for i := range 80 {
		id := fmt.Sprintf("n%d", i)
		b = append(b, &block.Paragraph{Role: block.RoleBody, Spans: []block.Span{{Text: sentence, Source: id}}})
	}
	p := set(t, &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: b}}})
	for i := range 80 {
		id := fmt.Sprintf("n%d", i)
		page, y, ok := p.Locate(id)
		if !ok {
			t.Fatalf("%s is on no page", id)
		}
		if got := typeset.SourceAt(p.Pages[page], 60, y+3); got != id {
			t.Errorf("a click on %s finds %q", id, got)
		}
	}
	if got := typeset.SourceAt(p.Pages[0], 100, 3); got != "" {
		t.Errorf("a click on the margin finds %q", got)
	}
}

// A column that is too narrow for what is typed there takes room from the others,
// but never from one that is left to be signed in.
func TestColumns_that_make_rows_high_take_room_from_the_others(t *testing.T) {
	long := strings.Repeat("uraian yang panjang ", 9)
	pages := func(at int) int {
		b := &block.Table{Columns: []block.TableColumn{{Weight: 5}, {Weight: 1}, {Weight: 1, Keep: true}}}
		for range 40 {
			cells := []block.Cell{{Spans: text("Uraian")}, {Spans: text("Uraian")}, {Spans: text("1.")}}
			cells[at].Spans = text(long)
			b.Rows = append(b.Rows, block.TableRow{Cells: cells})
		}
		return len(set(t, &block.Document{Layout: "surat", Sections: []block.Section{{Numbers: block.NumbersNone, Blocks: []block.Block{b}}}}).Pages)
	}
	wide, narrow, kept := pages(0), pages(1), pages(2)
	if narrow > wide*5/2 || kept <= narrow {
		t.Errorf("%d pages with long text in a wide column, %d in a narrow one, %d in one that keeps its width", wide, narrow, kept)
	}
}
