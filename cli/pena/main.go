// The same commands as those of the program with the window, as a program of
// its own that speaks to a console. Windows gives a program with windows none,
// so the installer for Windows brings both.
package main

import (
	"os"

	"pena/cli"
)

// version is set by the linker; see tools/installer/build.
var version = "belum diberi nomor"

func main() { os.Exit(cli.Run(os.Args[1:], cli.ThisMachine(version))) }
