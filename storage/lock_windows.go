package storage

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

const isWindows = true

var errLocked = errors.New("another program has the store open")

// lockFile locks one byte far behind the file's end, without waiting. Windows
// denies reading what is locked, and others must be able to read who has it.
func lockFile(f *os.File) error {
	at := &windows.Overlapped{OffsetHigh: 1}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errLocked
	}
	return err
}
