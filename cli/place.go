package cli

import (
	"os"
	"path/filepath"
)

// portable is the name of a file beside the program that keeps its data beside
// it too, as on a flash disk. What stands in it is for its reader only.
const portable = "portabel.txt"

// dataDir is where the data of this call lie: --data, else PENA_DATA, else
// beside a portable program, else the platform's own place.
func dataDir(c *call, env *Env) (string, error) {
	if d := c.flags[flagData]; d != "" {
		return d, nil
	}
	if d := env.Getenv("PENA_DATA"); d != "" {
		return d, nil
	}
	if env.Program != "" {
		home := filepath.Dir(env.Program)
		if _, err := os.Stat(filepath.Join(home, portable)); err == nil {
			return filepath.Join(home, "Data"), nil
		}
	}
	if d := DataDir(env.GOOS, env.Getenv); d != "" {
		return d, nil
	}
	return "", &usageError{what: "folder data tidak diketahui; sebutkan dengan --data FOLDER"}
}

// DataDir is the platform's own place for the user's data, "" when the
// surroundings do not say. On Windows it is the local one: a roaming profile
// would copy an open store at every sign-on.
func DataDir(goos string, getenv func(string) string) string {
	under := func(base string, parts ...string) string {
		if base == "" {
			return ""
		}
		return filepath.Join(append([]string{base}, parts...)...)
	}
	switch goos {
	case "windows":
		return under(getenv("LOCALAPPDATA"), "Pena Kawasan")
	case "darwin":
		return under(getenv("HOME"), "Library", "Application Support", "Pena Kawasan")
	}
	// XDG Base Directory Specification: a relative path is invalid and ignored.
	if d := getenv("XDG_DATA_HOME"); filepath.IsAbs(d) {
		return under(d, "pena-kawasan")
	}
	return under(getenv("HOME"), ".local", "share", "pena-kawasan")
}

// StoreDir is the folder of the store inside the folder of the data; nothing
// else may lie in it.
func StoreDir(data string) string { return filepath.Join(data, "simpanan") }

// CopiesDir is the folder of the copies that are made of the store before another
// version of the program works on it.
func CopiesDir(data string) string { return filepath.Join(data, "cadangan") }
