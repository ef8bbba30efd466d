// Package journal is what the program writes of itself on this machine and
// nowhere else: a log that is turned over when it grows, and a report after the
// program died. Neither holds a word of a document: what the program says in
// its log are names of acts, causes and durations, and of a panic only what the
// runtime itself says is kept.
//
// Begin with [Open]; it returns the [Report] of a death nobody has looked at yet
// by [Journal.Unseen].
package journal

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"gopkg.in/natefinch/lumberjack.v2"
)

const (
	logName     = "pena.log"
	logMegabyte = 1 // a log is turned over when it is this long
	logKept     = 3 // and so many old ones are kept
)

// Options are what a journal is told from outside.
type Options struct {
	Version string     // of the program
	System  string     // operating system and processor, as "windows/amd64"
	Level   slog.Level // what is less important is not written
	Also    io.Writer  // is told every line too; may be nil
}

// Journal is the log and the watch over the program's death.
type Journal struct {
	dir  string
	o    Options
	log  *lumberjack.Logger
	raw  *os.File
	slog *slog.Logger
}

// Open begins to write into dir, which is made when it is not there. Whoever
// opens it holds the store beside it, so that every raw trace found here is of a
// program that is dead; each becomes a report.
func Open(dir string, o Options) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("journal: %w", err)
	}
	j := &Journal{dir: dir, o: o, log: &lumberjack.Logger{Filename: filepath.Join(dir, logName), MaxSize: logMegabyte, MaxBackups: logKept}}
	out := io.Writer(j.log)
	if o.Also != nil {
		out = io.MultiWriter(j.log, o.Also)
	}
	j.slog = slog.New(slog.NewTextHandler(out, &slog.HandlerOptions{Level: o.Level}))
	j.reportDead()
	return j, j.watch()
}

// Logger writes into the log.
func (j *Journal) Logger() *slog.Logger { return j.slog }

// watch lets the runtime write its last words into a file.
func (j *Journal) watch() (err error) {
	j.raw, err = os.CreateTemp(j.dir, rawBegins+"*"+rawEnds)
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	if err := debug.SetCrashOutput(j.raw, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	return nil
}

// Close ends the watch: the program ends in order. It may be called of a nil
// journal.
func (j *Journal) Close() error {
	if j == nil {
		return nil
	}
	if j.raw != nil {
		if err := debug.SetCrashOutput(nil, debug.CrashOptions{}); err != nil {
			return fmt.Errorf("journal: %w", err)
		}
		j.raw.Close()
		os.Remove(j.raw.Name())
		j.raw = nil
	}
	return j.log.Close()
}
