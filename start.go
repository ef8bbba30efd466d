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

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/app/door"
	"pena/app/journal"
	"pena/cli"
	"pena/model"
	"pena/ui/window"
)

// journalName is the folder of the log and the reports beside the store.
const journalName = "catatan"

// openWindow opens the store and runs the window on it until it is closed. When
// a window has the store already, that one comes to the front instead and opens
// the file that was given. It returns the exit code.
func openWindow(s cli.Start, env cli.Env, newApp func() fyne.App) int {
	store := &opening{done: make(chan struct{})}
	go store.open(app.Config{Dir: cli.StoreDir(s.Data), Clock: env.Clock, Random: env.Random, User: env.User, Fonts: env.Fonts,
		Version: env.Version, Copies: cli.CopiesDir(s.Data)})
	graphics := &noGraphics{store}
	log.SetOutput(io.MultiWriter(os.Stderr, graphics))
	frame := window.NewFrame(newApp())
	var o window.Opening
	if o.Office, o.Err = store.wait(); inUse(o.Err) && door.Knock(s.Data, s.File) == nil {
		return 0
	}
	if o.Err == nil {
		o.Journal = openJournal(s, env, graphics)
		defer o.Journal.Close()
		slog.Info("start", "version", env.Version, "data", s.Data)
		files := make(chan string, 16)
		o.Files = files
		if s.File != "" {
			files <- s.File
		}
		if d, err := door.Open(s.Data, env.Random, func(file string) { files <- file }); err == nil {
			defer d.Close()
		} else {
			slog.Error("open the door", "err", err) // a second start then tells that the store is in use
		}
	}
	frame.Run(o)
	slog.Info("end")
	return 0
}

// opening is a store that is being opened while the window is made: each takes a
// good part of the time until the user sees something.
type opening struct {
	done   chan struct{} // closed when the rest is set
	office *app.Office
	err    error
}

func (o *opening) open(c app.Config) {
	defer close(o.done)
	o.office, o.err = app.Open(c)
}

func (o *opening) wait() (*app.Office, error) {
	<-o.done
	return o.office, o.err
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
		if office, err := n.store.wait(); err == nil {
			office.Close()
		}
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
