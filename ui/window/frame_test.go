package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/model"
	"pena/ui/screentest"
	"pena/ui/text"
)

// says are the words in a frame.
func (f *Frame) says() string {
	var all []string
	for _, o := range test.LaidOutObjects(f.win.Canvas().Content()) {
		if l, ok := o.(*fynewidget.Label); ok {
			all = append(all, l.Text)
		}
	}
	return strings.Join(all, "\n")
}

func TestFrame_is_there_before_the_store_and_tells_what_keeps_it_shut(t *testing.T) {
	f := NewFrame(test.NewTempApp(t))
	f.win.Resize(fyne.NewSize(900, 600))
	if got := f.says(); got != text.OpeningStore {
		t.Errorf("before the store is open it says %q", got)
	}
	err := &model.Error{Kind: model.Locked, Value: "4711"}
	title, body := text.Error(err)
	f.open(Opening{Err: err})
	if got := f.says(); !strings.Contains(got, title) || !strings.Contains(got, body) || strings.Contains(got, text.OpeningStore) {
		t.Errorf("of a store in use it says %q", got)
	}
}

func TestFrame_shows_the_store(t *testing.T) {
	k := screentest.Sample(t)
	f := NewFrame(fyne.CurrentApp())
	f.open(Opening{Office: k.Office})
	k.Until("the start page", func() bool {
		return strings.Contains(f.says(), text.Beranda) && f.win.Title() == text.Beranda+" – "+text.Program
	})
}
