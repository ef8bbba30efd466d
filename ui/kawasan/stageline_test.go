package kawasan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/model"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

func TestStages_stand_in_a_line_with_their_days_and_lead_to_each(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartStages)
	k.Picture("berkas-tahapan")
	steps := d.steps()
	if len(steps) != model.StageCount || steps[1].Name != "Audiensi" || steps[1].Day != "28 Jul 2025" || steps[1].State != model.StageDone {
		t.Fatalf("the line begins %+v", steps[:2])
	}
	for _, s := range steps {
		if !k.Shows(s.Name) {
			t.Errorf("%s is not on the line", s.Name)
		}
	}
	tap := func(name string) {
		t.Helper()
		var found fyne.Tappable
		k.Walk(func(o fyne.CanvasObject) {
			if tappable, ok := o.(fyne.Tappable); ok && found == nil && strings.HasPrefix(strings.Join(screentest.Texts(o), " "), name) {
				found = tappable
			}
		})
		if found == nil {
			t.Fatalf("nothing to press is called %s", name)
		}
		test.Tap(found)
	}
	tap("Monev")
	if f := field(t, d, text.StageStateLabel); f == nil || !k.Shows("Monitoring, evaluasi, dan pelaporan") {
		t.Error("a press on the last stage does not open it")
	}
	state := field(t, d, text.StageStateLabel).Input.(*widget.Select)
	state.SetSelected(text.StageState(model.StageDone))
	d.k.Settle()
	if s := d.steps(); s[len(s)-1].State != model.StageDone {
		t.Errorf("after the change the line holds %+v", s[len(s)-1])
	}
}

func TestStages_open_with_the_present_one_in_sight_and_none_cut_off(t *testing.T) {
	k := screentest.Sample(t)
	open(t, k, "63.02", nav.PartStages) // at its second stage
	k.Walk(func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.List); ok && l.GetScrollOffset() != 0 {
			t.Errorf("the list is scrolled by %v though its second row is the present one", l.GetScrollOffset())
		}
	})
	k2 := screentest.Sample(t)
	d := open(t, k2, "63.01", nav.PartStages)
	if at := d.present(); at < 8 {
		t.Fatalf("the sample is at stage %d; the test wants one far down", at)
	}
	k2.Walk(func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.List); ok && l.GetScrollOffset() == 0 {
			t.Error("the present stage is below the edge of the list")
		}
	})
}
