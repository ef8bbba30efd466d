package sample

import (
	"encoding/json"
	"strings"
	"testing"

	"pena/app/compose"
	"pena/model"
)

// dossierOf is what the program gives the composer for a paper of the set.
func dossierOf(set Set, kawasan model.ID) *compose.Dossier {
	f := &compose.Dossier{Bodies: set.Bodies, People: set.People}
	for i := range set.Kawasan {
		if set.Kawasan[i].ID == kawasan {
			f.Kawasan = &set.Kawasan[i]
		}
	}
	for _, d := range set.Documents {
		if d.Kawasan == kawasan {
			f.Documents = append(f.Documents, compose.Summary{ID: d.ID, Kind: d.Kind, Title: d.Title, Number: d.Number, Date: d.Date, State: d.State})
		}
	}
	return f
}

// unanswered are the gaps that the sample leaves on purpose: places in brackets
// for names, numbers and gazettes that only the office knows, the map, and the
// numbers that drafts do not have yet.
func unanswered(kind, gap string) bool {
	return strings.HasPrefix(gap, "Masih ada bagian yang harus diisi") ||
		strings.HasPrefix(gap, "Nomor ") && (kind == "surat-audiensi" || kind == "anggaran-dasar" || kind == "rpkp")
}

func TestEveryPaperComposesFromTheFactsOfItsDossier(t *testing.T) {
	for name, set := range sets() {
		for _, d := range set.Documents {
			kind := compose.KindByKey(d.Kind)
			var c compose.Composer
			out := c.Compose(kind, d, dossierOf(set, d.Kawasan))
			if len(out.Sections) == 0 || len(out.Sections[0].Blocks) == 0 {
				t.Errorf("%s: %s has no blocks", name, d.Title)
				continue
			}
			printed, err := json.Marshal(out.Sections)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(printed), "{{") {
				t.Errorf("%s: %s prints a placeholder", name, d.Title)
			}
			for _, g := range out.Draft {
				if name == "Build" && !unanswered(d.Kind, g.Text) {
					t.Errorf("%s: %s (%s)", d.Title, g.Text, g.Source)
				}
			}
		}
	}
}
