package door

import "golang.org/x/sys/windows"

// letForward lets the program pid come to the front: Windows grants that only to
// the program the user has just started, which is this one.
func letForward(pid int) {
	windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow").Call(uintptr(pid))
}
