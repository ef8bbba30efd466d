package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/ui/widget"
)

// Tab is one part of a page. Build makes its content when it is opened;
// Close, which may be nil, ends it when another is opened.
type Tab struct {
	Key, Title string
	Build      func() fyne.CanvasObject
	Close      func()
}

// Tabs shows one of several parts, chosen by buttons that the keyboard reaches.
type Tabs struct {
	Object fyne.CanvasObject

	tabs    []Tab
	buttons []*widget.Button
	content *fyne.Container
	open    int
	onOpen  func(key string)
}

// NewTabs makes tabs with none open yet. onOpen may be nil.
func NewTabs(onOpen func(key string), tabs ...Tab) *Tabs {
	t := &Tabs{tabs: tabs, content: container.NewStack(), open: -1, onOpen: onOpen}
	bar := container.NewHBox()
	for i, tab := range tabs {
		b := widget.NewButton(tab.Title, func() { t.show(i) })
		b.Importance = fynewidget.LowImportance
		t.buttons = append(t.buttons, b)
		bar.Add(b)
	}
	t.Object = widget.Border(container.NewVBox(bar, fynewidget.NewSeparator()), nil, nil, nil, t.content)
	return t
}

// Open opens the tab of the key, the first when there is none.
func (t *Tabs) Open(key string) {
	for i, tab := range t.tabs {
		if tab.Key == key {
			t.show(i)
			return
		}
	}
	t.show(0)
}

// Reopen builds the open tab anew.
func (t *Tabs) Reopen() {
	i := t.open
	t.Close()
	t.show(i)
}

// Step opens the tab so many further on, round the end. The focus goes with it,
// since what had it may be gone.
func (t *Tabs) Step(by int) {
	n := len(t.tabs)
	if n == 0 || t.open < 0 {
		return
	}
	t.show((t.open + by + n) % n)
	if c := fyne.CurrentApp().Driver().CanvasForObject(t.buttons[t.open]); c != nil && t.onOpen == nil {
		t.Focus(c)
	}
}

// Focus gives the focus to the button of the open tab, from where Tab goes into
// its content.
func (t *Tabs) Focus(c fyne.Canvas) {
	if t.open >= 0 {
		c.Focus(t.buttons[t.open])
	}
}

// SetTitle changes the words of a tab.
func (t *Tabs) SetTitle(key, title string) {
	for i, tab := range t.tabs {
		if tab.Key == key {
			t.buttons[i].SetText(title)
		}
	}
}

// Close ends the open tab.
func (t *Tabs) Close() {
	if t.open >= 0 && t.tabs[t.open].Close != nil {
		t.tabs[t.open].Close()
	}
	t.open = -1
}

func (t *Tabs) show(i int) {
	if i == t.open {
		return
	}
	t.Close()
	t.open = i
	for j, b := range t.buttons {
		b.Importance = fynewidget.LowImportance
		if j == i {
			b.Importance = fynewidget.HighImportance
		}
		b.Refresh()
	}
	t.content.RemoveAll()
	t.content.Add(t.tabs[i].Build())
	t.content.Refresh()
	if t.onOpen != nil {
		t.onOpen(t.tabs[i].Key)
	}
}
