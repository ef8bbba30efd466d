package window

import "fyne.io/fyne/v2"

func Run(a fyne.App, args []string) {}
