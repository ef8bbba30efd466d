package widget

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// fileRow is a folder or a file of a [FilePicker].
type fileRow struct {
	name   string
	path   string
	folder bool
}

// mostFiles bounds what is read of one folder.
const mostFiles = 5000

// readFolder lists the folders and the files with one of the endings, folders
// first, by name. Hidden ones are left out.
func readFolder(dir string, endings []string) ([]fileRow, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, err := f.ReadDir(mostFiles)
	if err != nil && len(entries) == 0 && !errors.Is(err, io.EOF) {
		return nil, err
	}
	var out []fileRow
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "$") {
			continue
		}
		r := fileRow{name: name, path: filepath.Join(dir, name), folder: e.IsDir()}
		if e.Type()&os.ModeSymlink != 0 {
			if info, err := os.Stat(r.path); err == nil {
				r.folder = info.IsDir()
			}
		}
		if r.folder || endsIn(name, endings) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b fileRow) int {
		if a.folder != b.folder {
			return map[bool]int{true: -1, false: 1}[a.folder]
		}
		return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	return out, nil
}

func endsIn(name string, endings []string) bool {
	return slices.Contains(endings, strings.ToLower(filepath.Ext(name)))
}

// ownFolders are the folders in which people keep their files, under the names
// that desktops give them in Indonesian and English.
var ownFolders = []string{"Desktop", "Dokumen", "Documents", "Unduhan", "Downloads", "Gambar", "Pictures"}

// places are the folders offered at the side: those of the user, and the
// drives of a machine that has letters for them.
func places() []fileRow {
	var out []fileRow
	home, err := os.UserHomeDir()
	if err == nil {
		out = append(out, fileRow{name: filepath.Base(home), path: home, folder: true})
		for _, name := range ownFolders {
			dir := filepath.Join(home, name)
			if info, err := os.Stat(dir); err == nil && info.IsDir() {
				out = append(out, fileRow{name: name, path: dir, folder: true})
			}
		}
	}
	if runtime.GOOS != "windows" {
		return append(out, fileRow{name: "/", path: "/", folder: true})
	}
	for letter := 'A'; letter <= 'Z'; letter++ {
		drive := string(letter) + `:\`
		if _, err := os.Stat(drive); err == nil {
			out = append(out, fileRow{name: drive, path: drive, folder: true})
		}
	}
	return out
}
