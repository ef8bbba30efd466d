package screentest

import "fyne.io/fyne/v2"

// ui is the test app with the threads of a real one: Fyne's test driver runs
// what [fyne.Do] is given on the goroutine that asks, this one keeps it until
// the test's own goroutine, which stands for the UI's, waits for something.
type ui struct {
	fyne.App
	asked chan func()
}

// most is far more than screens ask for before a test waits.
const most = 10_000

func newUI(a fyne.App) *ui {
	u := &ui{App: a, asked: make(chan func(), most)}
	fyne.SetCurrentApp(u)
	return u
}

// Driver is the test driver with a queue before it.
func (u *ui) Driver() fyne.Driver { return &driver{u.App.Driver(), u.asked} }

type driver struct {
	fyne.Driver
	asked chan func()
}

// DoFromGoroutine keeps what is to be done for the UI's goroutine.
func (d *driver) DoFromGoroutine(do func(), wait bool) {
	if !wait {
		d.asked <- do
		return
	}
	done := make(chan struct{})
	d.asked <- func() { defer close(done); do() }
	<-done
}
