package naskah

import (
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
)

// TestNaskah_without_a_kawasan_is_written_like_any_other: its path begins at the
// letters, its menus offer nothing that only a dossier knows, and a press on such
// a fact says so instead of opening a dossier that is not there.
func TestNaskah_without_a_kawasan_is_written_like_any_other(t *testing.T) {
	for _, kind := range compose.Shipped().All() {
		if !kind.Loose {
			continue
		}
		t.Run(kind.Key, func(t *testing.T) {
			k := screentest.New(t)
			id, err := k.Office.NewDocument("", kind.Key)
			if err != nil {
				t.Fatal(err)
			}
			s := openPaper(t, k, app.DocumentLine{ID: id})
			trail := s.Trail()
			if trail[0].Route.Place != nav.Letters || trail[1].Text != text.OfNoKawasan || trail[2].Text != kind.Title {
				t.Errorf("the path is %+v", trail)
			}
			if s.Kawasan() != "" {
				t.Errorf("it belongs to %s", s.Kawasan())
			}
			went := len(k.Went)
			s.goTo("fact:kawasan.nama")
			if len(k.Went) != went || !slices.Contains(k.Said, text.NoDossierHere) {
				t.Errorf("a fact of a dossier led to %+v and said %v", k.Went[went:], k.Said)
			}
			if name := fileName(kind.Title, s.kawasan.Name, ".pdf"); strings.Contains(name, " - ") {
				t.Errorf("its file is called %q", name)
			}
			k.Picture("naskah-tanpa-kawasan-" + kind.Key)
		})
	}
}
