package widget

import (
	"image"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/icons"
	"pena/ui/text"
)

// PickPicture is what a [FilePicker] is asked.
type PickPicture struct {
	Title   string
	Endings []string // of the files shown, ".pdf"; none: those of pictures
	None    string   // told of a folder without such a file; "": that it has no picture
	Dir     string   // where to begin; the user's own folder when it is empty or gone
	// Look reads a picture for the preview, or says why it cannot be taken; a
	// file without a picture gives neither. It runs off the UI goroutine.
	Look func(path string) (image.Image, error)
	// OnChosen gets a file whose name ends as a picture's does; whether it is
	// one is for the caller to see.
	OnChosen func(path string)

	// Background runs what reads the disk; it is `go` unless a test puts itself
	// in its place.
	Background func(work func())
}

// FilePicker is a box in which one picture file is chosen. The focus is in a
// field that filters the folder as one types: Up and Down choose a row, Enter
// opens a folder or takes a file, Backspace in the empty field goes up. A whole
// path can be typed or pasted as well.
type FilePicker struct {
	ask    PickPicture
	dialog *Dialog

	dir    string
	all    []fileRow
	rows   []fileRow
	at     int
	filter *Entry
	list   *List
	where  *fynewidget.Label
	shown  *fyne.Container // the preview, or why there is none
	side   *fyne.Container // the places
	opened int             // counts the folders; older answers are dropped
	looked int             // counts the previews
	quiet  bool
}

var pictureEndings = []string{".png", ".jpg", ".jpeg"}

const previewSize = 230

// ShowPicturePicker opens the box.
func ShowPicturePicker(w fyne.Window, ask PickPicture) *FilePicker {
	if len(ask.Endings) == 0 {
		ask.Endings, ask.None = pictureEndings, text.NoPictureHere
	}
	if ask.Background == nil {
		ask.Background = func(work func()) { go work() }
	}
	p := &FilePicker{ask: ask, filter: NewLineEntry(), where: fynewidget.NewLabel(""), shown: container.NewStack(), side: container.NewVBox()}
	p.where.Truncation = fyne.TextTruncateEllipsis
	p.filter.SetPlaceHolder(text.FilterFiles)
	p.filter.OnChanged = func(string) { p.sift() }
	p.filter.OnEnter = func(int) { p.enter() }
	p.filter.OnLeave = func(down bool) { p.step(down) }
	p.filter.OnEmptyBackspace = p.up
	p.list = NewList(func() int { return len(p.rows) }, newFileRow, p.fillRow)
	p.list.OnSelected = func(i fynewidget.ListItemID) {
		if !p.quiet {
			p.tapped(i)
		}
	}
	up := NewButtonWithIcon(text.FolderUp, icons.Naik, p.up)
	head := container.NewVBox(Border(nil, nil, nil, up, p.where), p.filter)
	side := container.NewGridWrap(fyne.NewSize(150, 360), container.NewVScroll(p.side))
	preview := container.NewGridWrap(fyne.NewSize(previewSize, 360), p.shown)
	content := Border(head, nil, side, preview, p.list)
	sized := container.NewGridWrap(fyne.NewSize(fyne.Min(880, w.Canvas().Size().Width-80), fyne.Min(440, w.Canvas().Size().Height-180)), content)
	p.dialog = Form(w, ask.Title, sized, []*Entry{p.filter}, text.Choose, func(ok bool) {
		if ok {
			p.take()
		}
	})
	p.filter.OnEnter = func(int) { p.enter() } // the form would close
	p.ask.Background(func() {
		all := places()
		fyne.Do(func() { p.showPlaces(all) })
	})
	p.open(start(ask.Dir))
	return p
}

// start is the folder to begin with.
func start(dir string) string {
	if info, err := os.Stat(dir); dir != "" && err == nil && info.IsDir() {
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}

func newFileRow() fyne.CanvasObject {
	name := fynewidget.NewLabel("")
	name.Truncation = fyne.TextTruncateEllipsis
	return Border(nil, nil, fynewidget.NewIcon(icons.Folder), nil, name)
}

func (p *FilePicker) fillRow(i fynewidget.ListItemID, o fyne.CanvasObject) {
	if i >= len(p.rows) {
		return
	}
	parts := o.(*fyne.Container).Objects
	parts[1].(*fynewidget.Label).SetText(p.rows[i].name)
	sign := icons.Folder
	if !p.rows[i].folder {
		sign = icons.Halaman
	}
	parts[0].(*fynewidget.Icon).SetResource(sign)
}

func (p *FilePicker) showPlaces(all []fileRow) {
	for _, place := range all {
		name := fynewidget.NewLabel(place.name)
		name.Truncation = fyne.TextTruncateEllipsis
		p.side.Add(newPressable(Border(nil, nil, fynewidget.NewIcon(icons.Folder), nil, name), func() { p.open(place.path) }))
	}
	p.side.Refresh()
}

// open shows a folder.
func (p *FilePicker) open(dir string) {
	p.dir = dir
	p.where.SetText(dir)
	p.filter.SetTextQuiet("")
	p.opened++
	this := p.opened
	p.ask.Background(func() {
		rows, err := readFolder(dir, p.ask.Endings)
		fyne.Do(func() {
			if this != p.opened {
				return
			}
			p.all = rows
			p.sift()
			if err != nil {
				p.tell(text.FolderUnreadable)
			} else if len(rows) == 0 {
				p.tell(p.ask.None)
			}
		})
	})
}

// up shows the folder above.
func (p *FilePicker) up() {
	if above := filepath.Dir(p.dir); above != p.dir {
		p.open(above)
	}
}

// sift leaves the rows that hold what was typed.
func (p *FilePicker) sift() {
	typed := strings.ToLower(strings.TrimSpace(p.filter.Text))
	p.rows = nil
	for _, r := range p.all {
		if strings.Contains(strings.ToLower(r.name), typed) {
			p.rows = append(p.rows, r)
		}
	}
	p.list.Refresh()
	p.choose(0)
}

// choose lights a row and shows the picture it is of.
func (p *FilePicker) choose(i int) {
	p.at = max(0, min(i, len(p.rows)-1))
	p.quiet = true
	p.list.UnselectAll()
	if len(p.rows) > 0 {
		p.list.Select(p.at)
	}
	p.quiet = false
	p.preview()
}

func (p *FilePicker) step(down bool) {
	if down {
		p.choose(p.at + 1)
	} else {
		p.choose(p.at - 1)
	}
}

// tapped opens a folder that was clicked, and lights a file.
func (p *FilePicker) tapped(i int) {
	if i >= len(p.rows) {
		return
	}
	if p.rows[i].folder {
		p.open(p.rows[i].path)
		return
	}
	p.choose(i)
}

// preview shows the chosen picture.
func (p *FilePicker) preview() {
	p.put(nil)
	p.looked++
	if len(p.rows) == 0 || p.rows[p.at].folder {
		return
	}
	this, path := p.looked, p.rows[p.at].path
	p.ask.Background(func() {
		img, err := p.ask.Look(path)
		fyne.Do(func() {
			if this != p.looked {
				return
			}
			if err != nil {
				p.tell(text.FieldError(err))
				return
			}
			if img != nil {
				p.put(pictureOf(img, filepath.Base(path)))
			}
		})
	})
}

// tell says in place of the preview why there is none.
func (p *FilePicker) tell(words string) {
	problem := newProblem()
	showProblem(problem, words)
	p.put(container.NewVBox(problem))
}

func (p *FilePicker) put(o fyne.CanvasObject) {
	p.shown.RemoveAll()
	if o != nil {
		p.shown.Add(o)
	}
	p.shown.Refresh()
}

// pictureOf is a picture with its name and measure beneath.
func pictureOf(img image.Image, name string) fyne.CanvasObject {
	picture := canvas.NewImageFromImage(Thumbnail(img, previewSize))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(previewSize-20, previewSize-20))
	words := fynewidget.NewLabelWithStyle(text.PictureMeasure(name, img.Bounds().Dx(), img.Bounds().Dy()), fyne.TextAlignCenter, fyne.TextStyle{})
	words.Wrapping = fyne.TextWrapWord
	return container.NewVBox(layout.NewSpacer(), picture, words, layout.NewSpacer())
}

// enter opens the chosen folder, or what was typed when it is a path, or takes
// the chosen file.
func (p *FilePicker) enter() {
	if typed := strings.TrimSpace(p.filter.Text); filepath.IsAbs(typed) {
		p.typedPath(filepath.Clean(typed))
		return
	}
	if len(p.rows) == 0 {
		return
	}
	if r := p.rows[p.at]; r.folder {
		p.open(r.path)
		return
	}
	p.dialog.Close(true)
}

// typedPath goes to a folder, or takes a file, whose whole path was typed.
func (p *FilePicker) typedPath(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		p.tell(text.NoSuchPath)
	case info.IsDir():
		p.open(path)
	default:
		p.all = []fileRow{{name: filepath.Base(path), path: path}}
		p.rows, p.at, p.dir = p.all, 0, filepath.Dir(path)
		p.dialog.Close(true)
	}
}

// take gives the chosen file; a chosen folder is no answer.
func (p *FilePicker) take() {
	if len(p.rows) > 0 && !p.rows[p.at].folder {
		p.ask.OnChosen(p.rows[p.at].path)
	}
}
