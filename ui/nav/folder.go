package nav

import (
	"os"
	"path/filepath"

	"pena/app"
)

// FileName is a name without what file systems forbid, and not too long for them.
func FileName(name string) string { return app.FileName(name, 120) }

// SaveFolder is where files are offered to be saved: the last folder used, else
// the user's own for documents.
func SaveFolder(h *Host) string {
	if h.Dir != "" {
		return h.Dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, d := range []string{"Documents", "Dokumen"} {
		if info, err := os.Stat(filepath.Join(home, d)); err == nil && info.IsDir() {
			return filepath.Join(home, d)
		}
	}
	return home
}
