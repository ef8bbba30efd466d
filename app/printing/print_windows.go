package printing

import (
	"golang.org/x/sys/windows"

	"pena/model"
)

// Print asks the program that opens PDF files to print the file: the shell's
// print verb, or "printto" when a printer is named. The error is a
// [*model.Error] with detail "no-printer" when no program takes it.
func Print(path string, o Options) error {
	verb, args := "print", (*uint16)(nil)
	if o.Printer != "" {
		verb = "printto"
		p, err := windows.UTF16PtrFromString(`"` + o.Printer + `"`)
		if err != nil {
			return &model.Error{Kind: model.Invalid, Detail: "no-printer", Value: o.Printer, Err: err}
		}
		args = p
	}
	v, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return &model.Error{Kind: model.Invalid, Detail: "no-printer", Value: path, Err: err}
	}
	for range max(o.Copies, 1) {
		if err := windows.ShellExecute(0, v, file, args, nil, windows.SW_HIDE); err != nil {
			return &model.Error{Kind: model.NotAllowed, Detail: "no-printer", Err: err}
		}
	}
	return nil
}

// Printers lists nothing: the print verb uses the standard printer of Windows.
func Printers() ([]string, error) { return nil, nil }
