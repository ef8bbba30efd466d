package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pena/model"
)

// lockName is the file in the store's folder that says which program has it
// open. The operating system holds the lock and drops it when the program
// ends, however it ends; that the file exists means nothing.
const lockName = "pena.lock"

// dirLock is the lock of an open store.
type dirLock struct {
	file *os.File
	made bool // the file was not there before
}

// lockDir takes the lock, or says in the error's Value who has it.
func lockDir(dir string) (*dirLock, error) {
	path := filepath.Join(dir, lockName)
	_, err := os.Lstat(path)
	made := errors.Is(err, os.ErrNotExist)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, &model.Error{Kind: model.Disk, Field: lockName, Err: err}
	}
	if err := lockFile(f); err != nil {
		defer f.Close()
		if !errors.Is(err, errLocked) {
			return nil, &model.Error{Kind: model.Disk, Field: lockName, Err: err}
		}
		owner := make([]byte, 200)
		n, _ := f.ReadAt(owner, 0)
		return nil, &model.Error{Kind: model.Locked, Value: strings.TrimSpace(string(owner[:n])), Err: err}
	}
	return &dirLock{file: f, made: made}, nil
}

// sign writes the program's name and process id into the file, for others to read.
func (l *dirLock) sign() error {
	program := filepath.Base(os.Args[0])
	if err := l.file.Truncate(0); err != nil {
		return fmt.Errorf("write %s: %w", lockName, err)
	}
	if _, err := l.file.WriteAt([]byte(fmt.Sprintf("%s, pid %d\n", program, os.Getpid())), 0); err != nil {
		return fmt.Errorf("write %s: %w", lockName, err)
	}
	return nil
}

// release empties the file and drops the lock. The file stays: removing it would
// let two programs lock two files of one name.
func (l *dirLock) release() error {
	return errors.Join(l.file.Truncate(0), l.file.Close())
}

// abandon drops the lock of a store that was not opened and leaves the folder as it was.
func (l *dirLock) abandon() {
	name := l.file.Name()
	l.file.Close()
	if l.made {
		os.Remove(name)
	}
}
