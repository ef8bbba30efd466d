package kawasan

import (
	"testing"

	"fyne.io/fyne/v2"

	"pena/ui/form"
	"pena/ui/widget"
)

// field finds a field of the open tab, or of the row chosen in it, by its name.
func field(t *testing.T, d *Dossier, label string) *form.Field {
	t.Helper()
	for _, g := range []*group{d.detail, d.group} {
		if g == nil {
			continue
		}
		for _, f := range g.Fields() {
			if f.Label() == label {
				return f
			}
		}
	}
	t.Fatalf("no field %q", label)
	return nil
}

// retype replaces what stands in a field, as a clerk would.
func retype(f fyne.Focusable, s string) {
	f.(*widget.Entry).SetText(s)
}

func typed(f fyne.Focusable) string { return f.(*widget.Entry).Text }
