package typeset_test

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
	"pgregory.net/rapid"
)

// column sets text in a justified list of a decree, a narrow column.
func column(t testing.TB, s string) (lines []typeset.Placed, l typeset.Layout) {
	t.Helper()
	l, _ = typeset.ShippedLayout("keputusan")
	row := block.LabelRow{Label: "Mengingat", Body: []block.Block{par(block.RoleFlush, s)}}
	p := set(t, &block.Document{Layout: "keputusan", Sections: []block.Section{{Numbers: block.NumbersNone,
		Blocks: []block.Block{&block.Labels{Kind: block.LabelsLegal, Rows: []block.LabelRow{row}}}}}})
	for _, page := range p.Pages {
		for _, q := range page.Placed {
			if len(q.Box.Runs) > 0 && q.Box.Runs[0].Source == "n1" {
				lines = append(lines, q)
			}
		}
	}
	return lines, l
}

// texts are the words of each line.
func texts(lines []typeset.Placed) []string {
	var out []string
	for _, q := range lines {
		text := ""
		for _, r := range q.Box.Runs {
			text += r.Text
		}
		out = append(out, text)
	}
	return out
}

func TestNumbers_break_at_a_stroke_only_when_they_do_not_fit_a_line(t *testing.T) {
	const number = "400.10.3.4/03/CONTOH/2025"
	rapid.Check(t, func(t *rapid.T) {
		before := strings.Join(rapid.SliceOfN(rapid.StringMatching("[a-z]{2,14}"), 0, 30).Draw(t, "before"), " ")
		role := rapid.SampledFrom([]block.Role{block.RoleFlush, block.RoleLeft, block.RoleCentre}).Draw(t, "role")
		p, err := typeset.New(lib, nil).Set(&block.Document{Layout: "keputusan", Sections: []block.Section{{Numbers: block.NumbersNone,
			Blocks: []block.Block{par(role, before+" "+number+" tanggal 9 September 2025 dan seterusnya")}}}})
		if err != nil {
			t.Fatal(err)
		}
		if all := strings.Join(texts(p.Pages[0].Placed), "\n"); !strings.Contains(all, number) {
			t.Fatalf("the number is divided:\n%s", all)
		}
	})
	lines, _ := column(t, "Nomor "+strings.Repeat("400.10.3.4/", 12)+"2025")
	for _, text := range texts(lines) {
		if !strings.HasSuffix(text, "/") && !strings.HasSuffix(text, "2025") && text != "Nomor" {
			t.Errorf("a number longer than a line ends at %q", text)
		}
	}
}

func TestJustified_lines_reach_the_edge_or_end_well_before_it(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching("[a-z]{1,22}"), 5, 80).Draw(rt, "words")
		lines, l := column(t, strings.Join(words, " "))
		edge := typeset.MM(215) - l.Right
		for i, q := range lines[:len(lines)-1] {
			r := q.Box.Runs[len(q.Box.Runs)-1]
			if !strings.Contains(r.Text, " ") {
				continue
			}
			space := typeset.MM(r.Face.Advance(' ')) * r.Size.MM()
			stretch := float64((space + r.WordSpace) / space)
			if stretch > l.Loosest+0.001 {
				rt.Errorf("line %d has spaces %.2f times as wide as a plain one: %q", i+1, stretch, r.Text)
			}
			if most := r.Size.MM() * typeset.MM(l.Tracking/100); r.Tracking > most+0.0001 {
				rt.Errorf("line %d has its characters %.3f mm apart", i+1, r.Tracking)
			}
			short := edge - q.X - r.X - r.Width()
			if short < -0.01 || short > 0.01 && short < space*0.9 {
				rt.Errorf("line %d ends %.2f mm before the edge: %q", i+1, short, r.Text)
			}
		}
	})
}

func TestSpaces_that_do_not_break_are_as_wide_as_the_others_of_their_line(t *testing.T) {
	lines, _ := column(t, strings.Repeat("Undang-Undang Nomor\u00a06 Tahun\u00a02014 tentang Desa sebagaimana telah diubah ", 6))
	wide := 0
	for _, q := range lines {
		for _, r := range q.Box.Runs {
			if strings.Contains(r.Text, "\u00a0") {
				t.Errorf("%q holds a space that justification passes over", r.Text)
			}
			if r.WordSpace > 0 {
				wide++
			}
		}
		if text := texts([]typeset.Placed{q})[0]; strings.HasSuffix(text, "Nomor") || strings.HasSuffix(text, "Tahun") {
			t.Errorf("a line ends at a space that does not break: %q", text)
		}
	}
	if wide < 5 {
		t.Errorf("only %d lines are justified", wide)
	}
}
