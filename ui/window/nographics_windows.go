package window

import (
	"unsafe"

	"golang.org/x/sys/windows"

	"pena/ui/text"
)

// TellNoGraphics tells, without a window of its own, why the program has none.
func TellNoGraphics() {
	title, body := windows.StringToUTF16Ptr(text.Program), windows.StringToUTF16Ptr(text.NoGraphics)
	const iconError = 0x10 // MB_ICONERROR
	user32.NewProc("MessageBoxW").Call(0, uintptr(unsafe.Pointer(body)), uintptr(unsafe.Pointer(title)), iconError)
}
