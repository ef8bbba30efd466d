package typeset_test

import (
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

func pagesWith(t *testing.T, d *block.Document) func(map[string]string) int {
	return func(changes map[string]string) int {
		c := *d
		c.Settings = changes
		return len(set(t, &c).Pages)
	}
}

func TestFits_save_a_page_by_as_little_as_will_do_and_never_pass_a_limit(t *testing.T) {
	for _, layout := range []string{"surat", "nota-dinas", "keputusan"} {
		l, _ := typeset.ShippedLayout(layout)
		found, none := 0, 0
		for lines := 25; lines < 60; lines++ {
			d := signedLetter(layout, lines, 1, 3)
			count := pagesWith(t, d)
			now := count(nil)
			fits := l.Fits(count)
			if now == 1 && fits != nil {
				t.Errorf("%s, %d lines: one page is to be closed up", layout, lines)
			}
			if len(fits) == 0 {
				none++
				continue
			}
			found++
			for _, f := range fits {
				changes := map[string]string{}
				for _, c := range f.Changes {
					changes[c.Setting.Key] = c.To
					if l.Value(c.Setting.Key) != c.From || c.From == c.To {
						t.Errorf("%s, %d lines: %s goes from %s to %s", layout, lines, c.Setting.Key, c.From, c.To)
					}
				}
				closed, err := l.With(changes)
				if err != nil {
					t.Fatalf("%s, %d lines: %v", layout, lines, err)
				}
				if count(changes) != f.Pages || f.Pages >= now {
					t.Errorf("%s, %d lines: %v takes %d pages, said %d, before %d", layout, lines, changes, count(changes), f.Pages, now)
				}
				if closed.Size < l.LeastSize || closed.Spacing < l.LeastSpacing || closed.Left < min(l.Left, l.LeastLeft) || closed.Bottom < min(l.Bottom, l.LeastBottom) {
					t.Errorf("%s, %d lines: %v is beyond what the layout permits", layout, lines, changes)
				}
			}
		}
		if found == 0 || none == 0 {
			t.Errorf("%s: %d texts can be closed up, %d cannot", layout, found, none)
		}
	}
}

func TestFits_of_a_legal_product_leave_the_type_its_size(t *testing.T) {
	l, _ := typeset.ShippedLayout("keputusan")
	for lines := 25; lines < 60; lines++ {
		for _, f := range l.Fits(pagesWith(t, signedLetter("keputusan", lines, 1, 3))) {
			for _, c := range f.Changes {
				if c.Setting.Key == "ukuran" {
					t.Fatalf("%d lines: the type goes from %s to %s", lines, c.From, c.To)
				}
			}
		}
	}
}

func TestCatch_words_are_the_first_words_of_the_next_page(t *testing.T) {
	var b []block.Block
	for range 40 {
		b = append(b, par(block.RoleBody, sentence))
	}
	d := &block.Document{Layout: "surat", Sections: []block.Section{{Numbers: block.NumbersNone, Blocks: b}}}
	if plain := strings.Join(words(set(t, d)), " "); strings.Contains(plain, "...") {
		t.Error("a catch word stands though the layout asks for none")
	}
	d.Settings = map[string]string{"kata_penyambung": "{kata} ..."}
	p := set(t, d)
	l, _ := typeset.ShippedLayout("surat")
	if len(p.Pages) < 3 {
		t.Fatalf("%d pages", len(p.Pages))
	}
	for i, page := range p.Pages {
		last := page.Placed[len(page.Placed)-1]
		r := last.Box.Runs[len(last.Box.Runs)-1]
		if i == len(p.Pages)-1 {
			if strings.HasSuffix(r.Text, "...") {
				t.Errorf("the last page says that %q follows", r.Text)
			}
			continue
		}
		next := strings.Fields(p.Pages[i+1].Placed[0].Box.Runs[0].Text)[0]
		if r.Text != next+" ..." {
			t.Errorf("page %d says %q, the next begins with %q", i+1, r.Text, next)
		}
		if y := last.Y + r.Y; y < page.Height-l.Bottom || y > page.Height-12 {
			t.Errorf("the catch word of page %d stands at %.1f", i+1, y)
		}
		if d := last.X + r.X + r.Width() - (page.Width - l.Right); d > 0.01 || d < -0.01 {
			t.Errorf("the catch word of page %d ends %.2f mm beside the edge", i+1, d)
		}
	}
}
