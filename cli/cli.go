package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"pena/app"
	"pena/app/exchange"
)

// Env is what a command is given from outside.
type Env struct {
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	GOOS           string           // decides where data lie, see [DataDir]
	Clock          func() time.Time // for the store
	Random         io.Reader        // for ids
	User           func() string    // for the history; asking may take long where the network is down
	Fonts          []string         // folders with the office's own fonts
	Version        string           // of the program
	Program        string           // path of the program's own file, see [DataDir]; "" when unknown
}

// What a command answers to the shell.
const (
	done   = 0
	failed = 1
	misuse = 2
)

// Run carries out one command and returns the exit code: 0 done, 1 failed, 2
// wrong usage. args are those after the name of the program.
func Run(args []string, env Env) int {
	c, err := read(args)
	if err == nil {
		err = c.run(&env)
	}
	var wrong *usageError
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		fmt.Fprintf(env.Stderr, "pena: %s\n%s\n", wrong.what, wrong.hint())
		return misuse
	}
	fmt.Fprint(env.Stderr, "pena: "+explain(err))
	return failed
}

// Start is what the window is started with.
type Start struct {
	Data   string // folder of the data
	File   string // absolute path of a file to open, "" for none
	Detail bool   // the log tells everything
}

// ForWindow reports whether the arguments ask for the window: there are none,
// or they only say where the data lie, what to open (a file whose name ends in
// .pena, as double-clicking it does) and how much to log. Who asks for help is
// answered by [Run].
func ForWindow(args []string, env Env) (Start, bool) {
	c, err := parse(args, windowFlags)
	if err != nil || len(c.args) > 1 || c.has(flagHelp) {
		return Start{}, false
	}
	s := Start{Detail: c.has(flagLog)}
	if len(c.args) == 1 {
		if !strings.EqualFold(filepath.Ext(c.args[0]), exchange.FileEnding) {
			return Start{}, false
		}
		if s.File, err = filepath.Abs(c.args[0]); err != nil {
			return Start{}, false
		}
	}
	s.Data, err = dataDir(c, &env)
	return s, err == nil
}

// usageError is a command line that cannot be understood.
type usageError struct {
	what    string // a sentence without the full stop at its end
	command string // whose help would show the way; "" for none
}

func (e *usageError) Error() string { return "usage: " + e.what }

func (e *usageError) hint() string {
	return strings.TrimSpace("Petunjuk: pena bantuan "+e.command) + "."
}

// call is a command line that was understood.
type call struct {
	command *command
	args    []string
	flags   map[string]string
}

func (c *call) has(flag string) bool { _, ok := c.flags[flag]; return ok }

// read finds the command and its flags.
func read(args []string) (*call, error) {
	all := map[string]bool{}
	for i := range commands() {
		for name, takes := range commands()[i].flags {
			all[name] = takes
		}
	}
	c, err := parse(args, all)
	if err != nil {
		return nil, err
	}
	if c.has(flagHelp) {
		c.args = append([]string{"bantuan"}, c.args...)
		delete(c.flags, flagHelp)
	}
	if len(c.args) == 0 {
		return nil, &usageError{what: "perintah belum disebut"}
	}
	for _, cmd := range commands() {
		if cmd.name == c.args[0] {
			c.command, c.args = &cmd, c.args[1:]
			return c, c.fits()
		}
	}
	return nil, &usageError{what: fmt.Sprintf("perintah “%s” tidak dikenal", c.args[0])}
}

// fits holds the arguments against what the command takes.
func (c *call) fits() error {
	for name := range c.flags {
		if _, ok := c.command.flags[name]; !ok && name != flagData {
			return &usageError{fmt.Sprintf("--%s bukan pilihan perintah %s", name, c.command.name), c.command.name}
		}
	}
	if n := len(c.args); n < c.command.least || n > c.command.most {
		what := "bahan perintah %s kurang"
		if n > c.command.most {
			what = "bahan perintah %s terlalu banyak"
		}
		return &usageError{fmt.Sprintf(what, c.command.name), c.command.name}
	}
	return nil
}

func (c *call) run(env *Env) error { return c.command.run(c, env) }

const (
	flagData = "data"
	flagHelp = "help" // --help or -h
	flagLog  = "catatan"
)

// windowFlags are those that may be given without a command.
var windowFlags = map[string]bool{flagData: true, flagLog: false}

// parse takes flags out of the arguments, wherever they stand: --name,
// --name VALUE or --name=VALUE. After -- all are arguments.
func parse(args []string, known map[string]bool) (*call, error) {
	c := &call{flags: map[string]string{}}
	for len(args) > 0 {
		a := args[0]
		args = args[1:]
		switch {
		case a == "--":
			c.args = append(c.args, args...)
			return c, nil
		case a == "-h", a == "--help":
			c.flags[flagHelp] = ""
			continue
		case len(a) < 2 || a[0] != '-':
			c.args = append(c.args, a)
			continue
		}
		name, value, given := strings.Cut(strings.TrimLeft(a, "-"), "=")
		takes, ok := known[name]
		switch {
		case name == flagData:
			takes = true
		case !ok:
			return nil, &usageError{what: fmt.Sprintf("pilihan “%s” tidak dikenal", a)}
		}
		switch {
		case c.has(name):
			return nil, &usageError{what: fmt.Sprintf("--%s disebut dua kali", name)}
		case given && !takes:
			return nil, &usageError{what: fmt.Sprintf("--%s tidak memakai nilai", name)}
		case takes && !given:
			if len(args) == 0 {
				return nil, &usageError{what: fmt.Sprintf("nilai --%s belum disebut", name)}
			}
			value, args = args[0], args[1:]
		}
		if takes && value == "" {
			return nil, &usageError{what: fmt.Sprintf("nilai --%s kosong", name)}
		}
		c.flags[name] = value
	}
	return c, nil
}

// inOffice opens the office, does what is asked, and closes it.
func inOffice(c *call, env *Env, do func(o *app.Office) error) error {
	data, err := dataDir(c, env)
	if err != nil {
		return err
	}
	o, err := app.Open(app.Config{Dir: StoreDir(data), Clock: env.Clock, Random: env.Random, User: env.User(), Fonts: env.Fonts,
		Version: env.Version, Copies: CopiesDir(data)})
	if err != nil {
		return err
	}
	return errors.Join(do(o), o.Close())
}

// result writes a result whole; a reader that went away is a failure.
func result(env *Env, out *bytes.Buffer) error {
	if _, err := env.Stdout.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write result: %w", err)
	}
	return nil
}
