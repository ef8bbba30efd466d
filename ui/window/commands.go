package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"pena/model"
	"pena/ui/kawasan"
	"pena/ui/lists"
	"pena/ui/naskah"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// command is something the program does at a key. One without do is a key that
// a field takes by itself; it is listed only.
type command struct {
	group string
	words string
	keys  []chord
	do    func()
	can   func() bool // whether it can be done on the present screen; nil: always
}

// chord is a key with those held down beside it; told beats the name of the key.
type chord struct {
	key  fyne.KeyName
	mod  fyne.KeyModifier
	told string
}

const (
	ctrl  = fyne.KeyModifierControl
	shift = fyne.KeyModifierShift
	alt   = fyne.KeyModifierAlt
)

func (c chord) String() string {
	if c.told != "" {
		return c.told
	}
	var parts []string
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{{ctrl, "Ctrl"}, {shift, "Shift"}, {alt, "Alt"}} {
		if c.mod&m.mod != 0 {
			parts = append(parts, m.name)
		}
	}
	return text.Chord(append(parts, string(c.key))...)
}

// chords are the keys of a command as the list of keys writes them.
func (c command) chords() (all []string) {
	for _, k := range c.keys {
		if s := k.String(); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// What a screen can do when a key asks for it.
type (
	paper interface {
		Undo()
		Redo()
		SavePDF()
		SaveCopies()
		Recipients()
		StepCopy(by int)
		SaveDOCX()
		SaveSRIKANDI()
		Print()
		ShowFindings()
		ShowHistory()
		GoToPart()
		OpenMenu()
		FoldOutline()
		Zoom(by int)
		FitWidth()
		FitPage()
	}
	lived interface {
		May(naskah.Act) bool
		Do(naskah.Act)
		ShowActs()
	}
	tabbed  interface{ StepTab(by int) }
	undoer  interface{ Undo() }
	regions interface{ NextRegion() bool }
	ofOne   interface{ Kawasan() model.ID }
)

// commands are all there are, in the order of the list.
func (w *Window) commands() []command {
	var all []command
	for i, r := range rail {
		all = append(all, command{group: text.KeysAnywhere, words: r.item.Text, keys: []chord{{key: fyne.KeyName(rune('1' + i)), mod: ctrl}},
			do: func() { w.Go(nav.Route{Place: r.place}) }})
	}
	for _, c := range w.anywhere() {
		c.group = text.KeysAnywhere
		all = append(all, c)
	}
	all = append(all, w.onPaper()...)
	all = append(all, w.onLife()...)
	return append(all, fieldKeys...)
}

func (w *Window) anywhere() []command {
	tab := func(by int) func() {
		return func() {
			if t, ok := w.screen.(tabbed); ok {
				t.StepTab(by)
			}
		}
	}
	hasTabs := func() bool { _, ok := w.screen.(tabbed); return ok }
	return []command{
		{words: text.CommandSearch, keys: []chord{{key: fyne.KeyK, mod: ctrl}}, do: func() { lists.OpenSearch(w.host) }},
		{words: text.CommandNewPaper, keys: []chord{{key: fyne.KeyN, mod: ctrl}}, do: func() { lists.NewPaper(w.host, w.kawasan()) }},
		{words: text.CommandNewKawasan, keys: []chord{{key: fyne.KeyN, mod: ctrl | shift}}, do: func() { w.Go(nav.Route{Place: nav.Kawasan, Part: nav.PartNew}) }},
		{words: text.CommandReceive, keys: []chord{{key: fyne.KeyO, mod: ctrl}}, do: func() { kawasan.PickFile(w.host) }},
		{words: text.CommandNextTab, keys: []chord{{key: fyne.KeyPageDown, mod: ctrl}}, do: tab(1), can: hasTabs},
		{words: text.CommandPrevTab, keys: []chord{{key: fyne.KeyPageUp, mod: ctrl}}, do: tab(-1), can: hasTabs},
		{words: text.CommandRegion, keys: []chord{{key: fyne.KeyF6}}, do: w.nextRegion},
		{words: text.CommandBack, keys: []chord{{key: fyne.KeyLeft, mod: alt}}, do: w.Back},
		{words: text.CommandDeleted, keys: []chord{{key: fyne.KeyDelete, mod: ctrl | shift}}, do: func() { w.Go(nav.Route{Place: nav.Settings, Part: nav.PartDeleted}) }},
		{words: text.CommandKeys, keys: []chord{{key: fyne.KeyF1}}, do: w.showKeys},
		{words: text.CommandClose, keys: []chord{{key: fyne.KeyQ, mod: ctrl}}, do: w.close},
	}
}

func (w *Window) onPaper() []command {
	on := func(do func(paper)) func() {
		return func() {
			if p, ok := w.screen.(paper); ok {
				do(p)
			}
		}
	}
	undo := func() {
		if u, ok := w.screen.(undoer); ok {
			u.Undo()
		}
	}
	all := []command{
		{words: text.CommandUndo, keys: []chord{{key: fyne.KeyZ, mod: ctrl}}, do: undo, can: func() bool { _, ok := w.screen.(undoer); return ok }},
		{words: text.CommandRedo, keys: []chord{{key: fyne.KeyY, mod: ctrl}}, do: on(paper.Redo)},
		{words: text.CommandGoTo, keys: []chord{{key: fyne.KeyG, mod: ctrl}}, do: on(paper.GoToPart)},
		{words: text.CommandMenu, keys: []chord{{key: fyne.KeyM, mod: ctrl}}, do: on(paper.OpenMenu)},
		{words: text.CommandFindings, keys: []chord{{key: fyne.KeyF, mod: ctrl | shift}}, do: on(paper.ShowFindings)},
		{words: text.CommandHistory, keys: []chord{{key: fyne.KeyH, mod: ctrl}}, do: on(paper.ShowHistory)},
		{words: text.CommandPDF, keys: []chord{{key: fyne.KeyE, mod: ctrl}}, do: on(paper.SavePDF)},
		{words: text.CommandDOCX, keys: []chord{{key: fyne.KeyD, mod: ctrl}}, do: on(paper.SaveDOCX)},
		{words: text.CommandSRIKANDI, keys: []chord{{key: fyne.KeyD, mod: ctrl | shift}}, do: on(paper.SaveSRIKANDI)},
		{words: text.CommandRecipients, keys: []chord{{key: fyne.KeyT, mod: ctrl | shift}}, do: on(paper.Recipients)},
		{words: text.CommandNextCopy, keys: []chord{{key: fyne.KeyPageDown, mod: ctrl | shift}}, do: on(func(p paper) { p.StepCopy(1) })},
		{words: text.CommandPrevCopy, keys: []chord{{key: fyne.KeyPageUp, mod: ctrl | shift}}, do: on(func(p paper) { p.StepCopy(-1) })},
		{words: text.CommandCopies, keys: []chord{{key: fyne.KeyE, mod: ctrl | shift}}, do: on(paper.SaveCopies)},
		{words: text.CommandPrint, keys: []chord{{key: fyne.KeyP, mod: ctrl}}, do: on(paper.Print)},
		{words: text.CommandOutline, keys: []chord{{key: fyne.KeyL, mod: ctrl}}, do: on(paper.FoldOutline)},
		{words: text.CommandOnePage, keys: []chord{{key: fyne.KeyM, mod: ctrl | shift}}, do: on(paper.FitPage)},
		{words: text.CommandZoomIn, keys: []chord{{key: fyne.KeyEqual, mod: ctrl}, {key: fyne.KeyPlus, mod: ctrl}, {key: fyne.KeyEqual, mod: ctrl | shift, told: "Ctrl++"}},
			do: on(func(p paper) { p.Zoom(10) })},
		{words: text.CommandZoomOut, keys: []chord{{key: fyne.KeyMinus, mod: ctrl}}, do: on(func(p paper) { p.Zoom(-10) })},
		{words: text.CommandFit, keys: []chord{{key: fyne.Key0, mod: ctrl}}, do: on(paper.FitWidth)},
	}
	for i := range all {
		all[i].group = text.KeysOnPaper
		if all[i].can == nil {
			all[i].can = func() bool { _, ok := w.screen.(paper); return ok }
		}
	}
	return all
}

// onLife are the commands of the state and the number of a paper.
func (w *Window) onLife() []command {
	menu := command{group: text.KeysOnLife, words: text.LifeActs, keys: []chord{{key: fyne.KeyK, mod: ctrl | shift}}}
	menu.can = func() bool { _, ok := w.screen.(lived); return ok }
	menu.do = func() { w.screen.(lived).ShowActs() }
	all := []command{menu}
	for _, c := range []struct {
		act   naskah.Act
		words string
		key   fyne.KeyName
	}{
		{naskah.ActIssue, text.MakeFinal, fyne.KeyJ},
		{naskah.ActParaf, text.ParafTitle, fyne.KeyA},
		{naskah.ActApprove, text.ApproveTitle, fyne.KeyS},
		{naskah.ActReturn, text.ReturnTitle, fyne.KeyB},
		{naskah.ActNumbered, text.FinalTitle, fyne.KeyU},
		{naskah.ActSigned, text.CommandScan, fyne.KeyL},
		{naskah.ActOpenScan, text.ActOpenScan, fyne.KeyI},
		{naskah.ActReopened, text.ReopenTitle, fyne.KeyO},
		{naskah.ActReplace, text.ReplaceTitle, fyne.KeyG},
		{naskah.ActCancel, text.CancelTitle, fyne.KeyX},
		{naskah.ActSeal, text.CommandSeal, fyne.KeyQ},
	} {
		all = append(all, command{group: text.KeysOnLife, words: c.words, keys: []chord{{key: c.key, mod: ctrl | shift}},
			do:  func() { w.screen.(lived).Do(c.act) },
			can: func() bool { p, ok := w.screen.(lived); return ok && p.May(c.act) }})
	}
	return all
}

// fieldKeys are the keys that fields take by themselves.
var fieldKeys = []command{
	{group: text.KeysInText, words: text.KeyNewItem, keys: []chord{{told: "Enter"}}},
	{group: text.KeysInText, words: text.KeyMoveItem, keys: []chord{{told: "Ctrl+Atas"}, {told: "Ctrl+Bawah"}}},
	{group: text.KeysInText, words: text.KeyNextItem, keys: []chord{{told: "Atas"}, {told: "Bawah"}}},
	{group: text.KeysInText, words: text.KeyDropItem, keys: []chord{{told: "Backspace"}}},
	{group: text.KeysInText, words: text.KeyTextEnds, keys: []chord{{told: "Ctrl+Home"}, {told: "Ctrl+End"}}},
	{group: text.KeysInText, words: text.KeyTabSign, keys: []chord{{told: "Ctrl+Tab"}}},
	{group: text.KeysInText, words: text.KeyCalendar, keys: []chord{{told: "Alt+Bawah"}}},
	{group: text.KeysInText, words: text.KeyNextField, keys: []chord{{told: "Tab"}, {told: "Shift+Tab"}}},
	{group: text.KeysInText, words: text.KeyPress, keys: []chord{{told: "Enter"}, {told: "spasi"}}},
	{group: text.KeysInText, words: text.KeyEscape, keys: []chord{{told: "Esc"}}},
	{group: text.KeysOnPage, words: text.KeyScroll, keys: []chord{{told: "Atas"}, {told: "Bawah"}, {told: "PageUp"}, {told: "PageDown"}, {told: "Home"}, {told: "End"}}},
	{group: text.KeysOnPage, words: text.KeyZoom, keys: []chord{{told: "+"}, {told: "-"}}},
}

// shortcuts gives every command its keys. No command is done under a box.
func (w *Window) shortcuts() {
	w.keys = map[chord]func(){}
	for _, c := range w.commands() {
		if c.do == nil {
			continue
		}
		do := func() {
			if !widget.DialogOpen(w.win) && (c.can == nil || c.can()) {
				c.do()
			}
		}
		for _, k := range c.keys {
			k.told = ""
			w.keys[k] = do
			if k.mod != 0 {
				w.win.Canvas().AddShortcut(shortcutOf(k), func(fyne.Shortcut) { do() })
			}
		}
	}
	w.win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { // keys alone: given on by the controls
		if do := w.keys[chord{key: k.Name}]; do != nil {
			do()
		}
	})
}

// shortcutOf is what Fyne calls a chord; it has names of its own for some.
func shortcutOf(k chord) fyne.Shortcut {
	switch k {
	case chord{key: fyne.KeyZ, mod: ctrl}:
		return &fyne.ShortcutUndo{}
	case chord{key: fyne.KeyY, mod: ctrl}:
		return &fyne.ShortcutRedo{}
	}
	return &desktop.CustomShortcut{KeyName: k.key, Modifier: k.mod}
}

// usable are the commands that can be done on the present screen, for the box
// that finds everything.
func (w *Window) usable() []nav.Command {
	var out []nav.Command
	for _, c := range w.commands() {
		if c.do != nil && (c.can == nil || c.can()) {
			out = append(out, nav.Command{Words: c.words, Keys: text.Chords(c.chords()...), Do: c.do})
		}
	}
	return out
}

// kawasan is the dossier that the present screen is of, "" for none.
func (w *Window) kawasan() model.ID {
	if s, ok := w.screen.(ofOne); ok {
		return s.Kawasan()
	}
	return ""
}

// nextRegion moves the focus through the parts of the window: the rail, the
// columns of the screen, and the rail again.
func (w *Window) nextRegion() {
	if w.rail.HasFocus() {
		w.screen.Shown()
		return
	}
	if r, ok := w.screen.(regions); ok && r.NextRegion() {
		return
	}
	w.rail.Focus()
}
