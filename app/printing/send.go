package printing

import (
	"os"
	"path/filepath"
	"time"

	"pena/model"
)

// folders are those that [Send] makes for a file on its way.
const folders = "pena-cetak-"

// Send prints PDF bytes under a file name, which printers show. The errors are
// those of [Print], and of kind Disk when the file cannot be written.
func Send(name string, data []byte, o Options) (printer string, err error) {
	sweep(os.TempDir(), time.Now().Add(-24*time.Hour))
	dir, err := os.MkdirTemp("", folders)
	if err != nil {
		return "", &model.Error{Kind: model.Disk, Field: os.TempDir(), Detail: "cannot-write", Err: err}
	}
	if copiesFile {
		defer os.RemoveAll(dir)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return "", &model.Error{Kind: model.Disk, Field: path, Detail: "cannot-write", Err: err}
	}
	return Print(path, o)
}

// sweep removes the files of earlier days: on Windows nobody says when the
// program that prints has read one.
func sweep(dir string, before time.Time) {
	old, err := filepath.Glob(filepath.Join(dir, folders+"*"))
	if err != nil {
		return
	}
	for _, path := range old {
		if info, err := os.Stat(path); err == nil && info.ModTime().Before(before) {
			os.RemoveAll(path)
		}
	}
}
