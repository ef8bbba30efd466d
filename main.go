// Pena Kawasan drafts, keeps and prints the papers of a kawasan perdesaan on
// the workstations of an office, without a line to anywhere.
//
// With a command (pena bantuan) it does one thing and ends; without one it
// opens the window.
package main

import (
	"crypto/rand"
	"os"
	"os/user"
	"runtime"
	"time"

	fyneapp "fyne.io/fyne/v2/app"

	"pena/app"
	"pena/app/typeset/font"
	"pena/cli"
	"pena/ui/window"
)

// version is that of FyneApp.toml; a test holds them equal.
const version = "0.1.0"

func main() {
	env := cli.Env{
		Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, GOOS: runtime.GOOS,
		Clock: time.Now, Random: rand.Reader, User: userName(),
		Fonts: font.SystemDirs(), Version: version,
	}
	data, ok := cli.ForWindow(os.Args[1:], env)
	if !ok {
		os.Exit(cli.Run(os.Args[1:], env))
	}
	office, err := app.Open(app.Config{Dir: cli.StoreDir(data), Clock: env.Clock, Random: env.Random, User: env.User, Fonts: env.Fonts})
	window.Run(fyneapp.NewWithID("id.penakawasan.pena"), office, err)
}

// userName is who works at this machine, for the history.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}
