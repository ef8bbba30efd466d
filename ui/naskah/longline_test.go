package naskah

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"pena/ui/screentest"
)

func TestFields_show_a_long_answer_whole_and_go_on_by_Enter(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "laporan-pelaksanaan-tugas")
	row := s.editor.fields["field:maksud"]
	if row == nil {
		t.Fatalf("the report asks no maksud but %d other fields", len(s.editor.fields))
	}
	k.Window.Canvas().Focus(row.entry)
	low := row.entry.MinSize().Height
	row.entry.SetText(strings.Repeat("memperoleh dukungan pemerintah kabupaten ", 6))
	if high := row.entry.MinSize().Height; high <= low {
		t.Errorf("a long answer takes %v, a short one %v; want it wrapped", high, low)
	}
	row.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if strings.Contains(row.entry.Text, "\n") || k.Window.Canvas().Focused() == fyne.Focusable(row.entry) {
		t.Errorf("Enter leaves %q, and the focus on %T; want the next field", row.entry.Text, k.Window.Canvas().Focused())
	}
}

func TestPapers_open_at_their_first_page(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "tata-tertib-mad")
	if s.preview.view.Pages() < 2 || s.preview.view.Page() != 0 {
		t.Errorf("the paper opens at page %d of %d", s.preview.view.Page()+1, s.preview.view.Pages())
	}
}
