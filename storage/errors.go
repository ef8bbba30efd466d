package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/y"

	"pena/model"
)

// ErrClosed is returned by every method of a [Store] after [Store.Close].
var ErrClosed error = &model.Error{Kind: model.NotAllowed, Detail: "store-closed"}

// errorDiskFull and errorHandleDiskFull are what Windows answers on a full disk.
const (
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
)

// asError gives an error of Badger or of the disk the kind the program acts on.
// It is the one place that knows Badger's errors.
func asError(err error) error {
	var known *model.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.Is(err, badger.ErrDBClosed) || errors.Is(err, badger.ErrBlockedWrites):
		return ErrClosed
	case errors.Is(err, badger.ErrTxnTooBig):
		return &model.Error{Kind: model.TooLarge, Field: "transaction", Err: err}
	case errors.Is(err, badger.ErrConflict):
		return &model.Error{Kind: model.Conflict, Err: err}
	case isDirectoryLock(err):
		return &model.Error{Kind: model.Locked, Err: err}
	case isDisk(err):
		return &model.Error{Kind: model.Disk, Err: err}
	case errors.Is(err, y.ErrChecksumMismatch):
		return &model.Error{Kind: model.Corrupt, Err: err}
	}
	return err
}

// isDirectoryLock knows Badger's untyped answer when another process holds the
// folder (dir_unix.go and dir_windows.go of Badger 4.9.6).
func isDirectoryLock(err error) bool {
	return strings.Contains(err.Error(), "Another process is using this Badger database")
}

func isDisk(err error) bool {
	for _, no := range []error{fs.ErrPermission, syscall.ENOSPC, syscall.EROFS, syscall.EIO} {
		if errors.Is(err, no) {
			return true
		}
	}
	var no syscall.Errno
	return isWindows && errors.As(err, &no) && (no == errorDiskFull || no == errorHandleDiskFull)
}

func corrupt(field string, format string, args ...any) error {
	return &model.Error{Kind: model.Corrupt, Field: field, Err: fmt.Errorf(format, args...)}
}
