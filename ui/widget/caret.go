package widget

import (
	"time"

	"fyne.io/fyne/v2"
)

// caretBlinks is how long the caret blinks after the last key. Fyne repaints the
// whole window fourteen times a second for it, a fifth of a machine that paints
// without a graphics card; then it stands still and costs nothing.
const caretBlinks = 10 * time.Second

// Calm lets the carets of an application rest; see [caretBlinks]. It must be
// called before the first window is made.
func Calm(a fyne.App) fyne.App {
	c := &calm{App: a}
	c.settings = &calmSettings{Settings: a.Settings()}
	fyne.SetCurrentApp(c)
	return c
}

type calm struct {
	fyne.App
	settings *calmSettings
}

func (c *calm) Settings() fyne.Settings { return c.settings }

// calmSettings are the application's, but for whether things move.
type calmSettings struct {
	fyne.Settings
	resting bool
}

// ShowAnimations is asked by an entry whenever it paints its caret.
func (s *calmSettings) ShowAnimations() bool { return !s.resting && s.Settings.ShowAnimations() }

// stir lets the caret blink anew; it is called before every key.
func (e *Entry) stir() {
	c, ok := fyne.CurrentApp().(*calm)
	if !ok {
		return
	}
	c.settings.resting = false
	if e.blinking == nil {
		e.blinking = fyne.NewAnimation(caretBlinks, func(done float32) {
			if done == 1 {
				e.rest(c)
			}
		})
		e.blinking.Curve = fyne.AnimationLinear
	}
	e.blinking.Stop()
	e.blinking.Start()
}

// rest stands the caret still: an entry that gains the focus while things rest
// does not let it blink.
func (e *Entry) rest(c *calm) {
	c.settings.resting = true
	e.Entry.FocusLost()
	e.Entry.FocusGained()
}

func (e *Entry) still() {
	if e.blinking != nil {
		e.blinking.Stop()
	}
}
