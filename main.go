// Pena Kawasan drafts, keeps and prints the papers of a kawasan perdesaan on
// the workstations of an office, without a line to anywhere.
//
// With a command (pena bantuan) it does one thing and ends; without one it
// opens the window.
package main

import (
	"os"

	"fyne.io/fyne/v2/app"

	"pena/ui/window"
)

func main() {
	window.Run(app.NewWithID("id.penakawasan.pena"), os.Args)
}
