package printing

import (
	"golang.org/x/sys/windows"

	"pena/model"
)

const (
	choosesPaper = false
	copiesFile   = false
)

// Print asks the program that opens PDF files to print the file: the shell's
// print verb, or "printto" when a printer is named. It returns the printer's
// name, "" for the standard one. The error is a [*model.Error] with detail
// [NoPrinter] when no program takes the file.
func Print(path string, o Options) (printer string, err error) {
	verb, args := "print", (*uint16)(nil)
	if o.Printer != "" {
		verb = "printto"
		p, err := windows.UTF16PtrFromString(`"` + o.Printer + `"`)
		if err != nil {
			return "", &model.Error{Kind: model.Invalid, Detail: Gone, Value: o.Printer, Err: err}
		}
		args = p
	}
	v, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return "", err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return "", &model.Error{Kind: model.Invalid, Detail: NoPrinter, Value: path, Err: err}
	}
	for range max(o.Copies, 1) {
		if err := windows.ShellExecute(0, v, file, args, nil, windows.SW_HIDE); err != nil {
			return "", &model.Error{Kind: model.NotAllowed, Detail: NoPrinter, Err: err}
		}
	}
	return o.Printer, nil
}
