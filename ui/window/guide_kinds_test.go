package window

import (
	"fmt"
	"strings"
	"testing"

	"pena/app/compose"
)

// TestGuide_lists_every_kind_at_its_stage holds the page of kinds to those there are.
func TestGuide_lists_every_kind_at_its_stage(t *testing.T) {
	page := guidePage(t, "surat.md")
	rows := strings.Count(page, "\n| ") - strings.Count(page, "\n| Jenis naskah |")
	kinds := compose.Shipped().All()
	for _, k := range kinds {
		if row := fmt.Sprintf("| %s | %d |", k.Title, k.Stage); !strings.Contains(page, row) {
			t.Errorf("surat.md has no row %q", row)
		}
	}
	if rows != len(kinds) {
		t.Errorf("surat.md has %d rows for %d kinds", rows, len(kinds))
	}
}
