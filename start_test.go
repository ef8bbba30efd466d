package main

import "testing"

func TestTheWordsOfADriverWithoutGraphicsAreKnown(t *testing.T) {
	for line, want := range map[string]bool{
		"Fyne error:  window creation error":                                                        true,
		"APIUnavailable: WGL: The driver does not appear to support OpenGL":                         true,
		"PlatformError: WGL: Failed to set pixel format for dummy context: Invalid window handle. ": true,
		"PlatformError: WGL: Failed to make dummy context current: ":                                true,
		"PlatformError: WGL: Failed to make context current: The handle is invalid. ":               false,
		"PlatformError: WGL: Failed to clear current context: ":                                     false,
		"PlatformError: Win32: Failed to open clipboard: Access is denied. ":                        false,
		"Fyne error:  Failed to focus object which is not part of the canvas":                       false,
	} {
		if got := meansNoGraphics([]byte(line)); got != want {
			t.Errorf("%q means no graphics: %v", line, got)
		}
	}
}
