package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

var user32 = windows.NewLazySystemDLL("user32.dll")

// raise brings the window to the front, also out of the task bar.
func raise(win fyne.Window) {
	if native, ok := win.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if at, ok := context.(driver.WindowsWindowContext); ok {
				const restore = 9 // SW_RESTORE
				if small, _, _ := user32.NewProc("IsIconic").Call(at.HWND); small != 0 {
					user32.NewProc("ShowWindow").Call(at.HWND, restore)
				}
			}
		})
	}
	win.RequestFocus()
}
