package window

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/app/compose"
	"pena/tools/golden"
)

// factsOf begins the list of facts on the page of templates.
const factsOf = "## Fakta yang dapat disebut\n"

// TestGuide_lists_every_fact holds the page of templates to the facts that a text
// may name; with -update it writes them there.
func TestGuide_lists_every_fact(t *testing.T) {
	var want strings.Builder
	want.WriteString(factsOf + "\n| Penanda | Isinya |\n|---|---|\n")
	for _, d := range compose.FactDefs(&compose.Kind{}, nil) {
		if strings.HasPrefix(d.Key, "naskah_lain.") {
			continue
		}
		label := d.Label
		if d.List {
			label += " (daftar)"
		}
		fmt.Fprintf(&want, "| `{{%s}}` | %s |\n", d.Key, label)
	}
	want.WriteString("\n`{{naskah_lain.KUNCI.nomor}}` dan `{{naskah_lain.KUNCI.tanggal}}` ialah nomor dan tanggal naskah lain dari kawasan yang sama;\n" +
		"KUNCI ialah kunci jenis naskahnya, misalnya `berita-acara-mad`.\n")
	page := guidePage(t, "templat.md")
	before, listed, _ := strings.Cut(page, factsOf)
	if golden.Update() {
		if err := os.WriteFile(filepath.Join(guide, "templat.md"), []byte(strings.TrimRight(before, "\n")+"\n\n"+want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if factsOf+listed != want.String() {
		t.Error("templat.md lists other facts than there are; go test ./ui/window -run facts -update writes them")
	}
}
