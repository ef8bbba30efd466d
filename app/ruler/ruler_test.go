package ruler_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pena/app/ruler"
	"pena/app/typeset"
	"pena/app/typeset/font"
)

func TestPage_has_rulers_of_true_length_on_every_sheet(t *testing.T) {
	words := ruler.Words{Title: "Uji", Lines: []string{strings.Repeat("m", 40)}, Edge: func(int) string { return "tepi" }}
	for _, paper := range typeset.Papers() {
		t.Run(paper.Name, func(t *testing.T) {
			p := ruler.Page(paper, font.New(), words, time.Date(2025, 9, 2, 8, 0, 0, 0, time.UTC))
			page := p.Pages[0]
			if len(p.Pages) != 1 || page.Width != paper.Width || page.Height != paper.Height {
				t.Fatalf("%d pages of %v x %v", len(p.Pages), page.Width, page.Height)
			}
			box := page.Placed[0].Box
			for _, r := range box.Runs {
				if r.X < 3 || r.X+r.Width() > paper.Width-15 || r.Y < 3 || r.Y > paper.Height-15 {
					t.Errorf("%q stands at %v, %v", r.Text, r.X, r.Y)
				}
			}
			// Marks of ten millimetres, which are the longest, from the first to the last.
			var across, down []typeset.MM
			for _, r := range box.Rules {
				switch {
				case r.X1 == r.X2 && r.Y2-r.Y1 == 5:
					across = append(across, r.X1)
				case r.Y1 == r.Y2 && r.X2-r.X1 == 5:
					down = append(down, r.Y1)
				}
			}
			if n := len(across); n != 16 || across[n-1]-across[0] != 150 || !slices.IsSorted(across) {
				t.Errorf("the ruler across has its marks at %v", across)
			}
			if n := len(down); n != 21 || down[n-1]-down[0] != 200 || !slices.IsSorted(down) {
				t.Errorf("the ruler down has its marks at %v", down)
			}
		})
	}
}
