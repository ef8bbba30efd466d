package main

import (
	"bytes"
	"errors"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	"pena/app"
	"pena/app/door"
	"pena/app/journal"
	"pena/cli"
	"pena/model"
	"pena/ui/window"
)

// journalName is the folder of the log and the reports beside the store.
const journalName = "catatan"

// openWindow runs the window until it is closed, and opens the store for it once
// it is there: side by side, each would wait for the other. When a window has the
// store already, that one comes to the front instead and opens the file that was
// given. It returns the exit code.
func openWindow(s cli.Start, env cli.Env, newFrame func() *window.Frame) int {
	if door.Knock(s.Data, s.File) == nil {
		return 0
	}
	store := &opening{opened: make(chan struct{})}
	graphics := &noGraphics{store}
	log.SetOutput(io.MultiWriter(os.Stderr, graphics))
	newFrame().Run(func() (o window.Opening, elsewhere bool) {
		store.begun.Store(true)
		elsewhere = store.open(s, env, graphics)
		return store.Opening, elsewhere
	})
	slog.Info("end")
	store.close()
	return 0
}

// opening is a store that is being opened, and what is open as long as it is.
type opening struct {
	window.Opening
	door   *door.Door
	begun  atomic.Bool
	opened chan struct{} // closed when the office is there, or the reason why not
}

// open reports whether another window has the store, and was asked.
func (o *opening) open(s cli.Start, env cli.Env, graphics *noGraphics) (elsewhere bool) {
	o.Office, o.Err = app.Open(app.Config{Dir: cli.StoreDir(s.Data), Clock: env.Clock, Random: env.Random, User: env.User(), Fonts: env.Fonts,
		Version: env.Version, Copies: cli.CopiesDir(s.Data)})
	close(o.opened)
	if o.Err != nil {
		return inUse(o.Err) && knockLong(s)
	}
	o.Journal = openJournal(s, env, graphics)
	slog.Info("start", "version", env.Version, "data", s.Data)
	files := make(chan string, 16)
	o.Files = files
	if s.File != "" {
		files <- s.File
	}
	var err error
	if o.door, err = door.Open(s.Data, env.Random, func(file string) { files <- file }); err != nil {
		slog.Error("open the door", "err", err) // a second start then tells that the store is in use
	}
	return false
}

// close closes what is open. The window closes the store when the user ends it;
// closed again it stays so.
func (o *opening) close() {
	if o.door != nil {
		o.door.Close()
	}
	if o.Office != nil {
		o.Office.Close()
	}
	o.Journal.Close()
}

// closeSoon closes the store from within the log, which everything that is
// logged meanwhile waits for: so it waits for little. A store that is not closed
// loses nothing, but is longer in opening.
func (o *opening) closeSoon() {
	if !o.begun.Load() {
		return
	}
	select {
	case <-o.opened:
		if o.Office != nil {
			o.Office.Close()
		}
	case <-time.After(3 * time.Second):
	}
}

// knockLong knocks at the door of a program that has just taken the store and
// opens its door next.
func knockLong(s cli.Start) bool {
	for range 20 {
		if door.Knock(s.Data, s.File) == nil {
			return true
		}
		time.Sleep(100 * time.Millisecond)
	}
	return false
}

// inUse reports whether another program has the store.
func inUse(err error) bool {
	var known *model.Error
	return errors.As(err, &known) && known.Kind == model.Locked
}

// openJournal lets everything that is logged go into the journal. A folder that
// cannot be written into keeps nobody from working.
func openJournal(s cli.Start, env cli.Env, also io.Writer) *journal.Journal {
	level := slog.LevelInfo
	if s.Detail {
		level = slog.LevelDebug
	}
	j, err := journal.Open(filepath.Join(s.Data, journalName), journal.Options{
		Version: env.Version, System: runtime.GOOS + "/" + runtime.GOARCH + " " + runtime.Version(), Level: level,
		Also: io.MultiWriter(os.Stderr, also),
	})
	if err != nil {
		log.Print(err)
		return nil
	}
	slog.SetDefault(j.Logger())
	return j
}

// noGraphics waits in the log for the driver to say that no window can be made:
// Fyne says so nowhere else and ends the program without a word to the user.
type noGraphics struct{ store *opening }

func (n *noGraphics) Write(line []byte) (int, error) {
	if meansNoGraphics(line) {
		window.TellNoGraphics()
		n.store.closeSoon()
		os.Exit(1)
	}
	return len(line), nil
}

// meansNoGraphics knows the line by which Fyne gives up, and those of GLFW under
// Windows after which Fyne would wait for ever without a window. What GLFW says
// of the current context may come of a window that is there.
func meansNoGraphics(line []byte) bool {
	has := func(words string) bool { return bytes.Contains(line, []byte(words)) }
	return has("window creation error") || has("failed to initialise OpenGL") ||
		has("WGL: ") && !has("make context current") && !has("clear current context")
}
