package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

// waitUnseen is how long a wait goes without a word: a shorter one would only flicker.
const waitUnseen = 150 * time.Millisecond

// Waiting is a notice over the window while something must be waited for.
type Waiting struct {
	window fyne.Window
	popup  *fynewidget.PopUp // nil while unseen
	over   bool
}

// Wait shows the words over the window, and keeps keys and mouse from what lies
// under them, when the wait takes long enough to be seen. Call [Waiting.End] on
// the UI goroutine.
func Wait(w fyne.Window, words string) *Waiting {
	wait := &Waiting{window: w}
	time.AfterFunc(waitUnseen, func() { fyne.Do(func() { wait.show(words) }) })
	return wait
}

func (w *Waiting) show(words string) {
	if w.over {
		return
	}
	bar := fynewidget.NewProgressBarInfinite()
	w.popup = fynewidget.NewModalPopUp(container.NewPadded(container.NewVBox(fynewidget.NewLabel(words), bar)), w.window.Canvas())
	w.popup.Show()
}

// End takes the notice away.
func (w *Waiting) End() {
	w.over = true
	if w.popup != nil {
		w.popup.Hide()
	}
}
