// Pena Kawasan drafts, keeps and prints the papers of a kawasan perdesaan on
// the workstations of an office, without a line to anywhere.
//
// With a command (pena bantuan) it does one thing and ends; without one it
// opens the window.
package main

import (
	"os"

	fyneapp "fyne.io/fyne/v2/app"

	"pena/cli"
	"pena/ui/window"
)

// version is that of FyneApp.toml; a test holds them equal.
const version = "0.1.0"

func main() {
	env := cli.ThisMachine(version)
	start, ok := cli.ForWindow(os.Args[1:], env)
	if !ok {
		os.Exit(cli.Run(os.Args[1:], env))
	}
	os.Exit(openWindow(start, env, func() *window.Frame { return window.NewFrame(fyneapp.NewWithID("id.penakawasan.pena")) }))
}
