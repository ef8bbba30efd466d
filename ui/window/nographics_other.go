//go:build !windows

package window

import (
	"fmt"
	"os"
	"os/exec"

	"pena/ui/text"
)

// TellNoGraphics tells, without a window of its own, why the program has none:
// on standard error, and in a box of the desktop where one of the usual programs
// for that is there.
func TellNoGraphics() {
	fmt.Fprintf(os.Stderr, "pena: %s\n", text.NoGraphics)
	for _, box := range [][]string{
		{"zenity", "--error", "--no-markup", "--title=" + text.Program, "--text=" + text.NoGraphics},
		{"kdialog", "--title", text.Program, "--error", text.NoGraphics},
		{"xmessage", "-center", text.NoGraphics},
	} {
		if exec.Command(box[0], box[1:]...).Run() == nil {
			return
		}
	}
}
