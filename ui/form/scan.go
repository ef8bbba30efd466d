package form

import (
	"context"
	"image"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/model"
	"pena/ui/nav"
	"pena/ui/text"
	"pena/ui/widget"
)

// PickScan asks for the file of a scan.
func PickScan(h *nav.Host, chosen func(path string)) {
	widget.ShowPicturePicker(h.Window, widget.PickPicture{
		Title: text.ChooseScan, Dir: h.Dir, Endings: []string{".pdf", ".jpg", ".jpeg"}, None: text.NoScanHere, Look: lookAtScan,
		OnChosen: func(path string) {
			h.Remember(filepath.Dir(path))
			chosen(path)
		},
	})
}

// lookAtScan is the preview of a picture; a PDF has none, and whether a file can
// be taken is told when it is chosen.
func lookAtScan(path string) (image.Image, error) {
	img, err := app.OpenLogo(path)
	if err != nil {
		return nil, nil
	}
	return img, nil
}

// Scans shows scans with the program that the machine has for them. What it
// writes for that lasts until [Scans.Forget].
type Scans struct{ Dir string }

// Show writes a scan and opens it.
func (s *Scans) Show(ctx context.Context, h *nav.Host, scan model.Scan) {
	if s.Dir == "" {
		dir, err := os.MkdirTemp("", "pena-pindaian-")
		if err != nil {
			h.Fail(&model.Error{Kind: model.Disk, Field: os.TempDir(), Detail: "cannot-write", Err: err})
			return
		}
		s.Dir = dir
	}
	name := strings.TrimLeft(strings.NewReplacer("/", "-", `\`, "-", ":", "-").Replace(scan.Name), ".")
	path := filepath.Join(s.Dir, scan.SHA256[:8]+" "+name)
	nav.Work(ctx, func(context.Context) (string, error) { return path, h.Office.ExportScan(scan, path) }, func(path string, err error) {
		if err == nil {
			err = openFile(path)
		}
		if err != nil {
			h.Fail(err)
		}
	})
}

// openFile shows a file with the program that the machine has for it.
func openFile(path string) error {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a drive of Windows
		path = "/" + path
	}
	return fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: path})
}

// Forget takes away what was written to be shown; what a program still holds stays.
func (s *Scans) Forget() {
	if s.Dir == "" {
		return
	}
	if err := os.RemoveAll(s.Dir); err != nil {
		fyne.LogError("forget the scans that were shown", err)
	}
}
