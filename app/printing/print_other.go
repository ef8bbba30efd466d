//go:build !windows

package printing

import (
	"os/exec"
	"strconv"
	"strings"

	"pena/model"
)

// Print sends the PDF file to CUPS at its own size. The error is a
// [*model.Error]: NotFound when there is no such file, NotAllowed with detail
// "no-printer" when CUPS is not there or refuses; Value then says why.
func Print(path string, o Options) error {
	paper, err := media(path)
	if err != nil {
		return err
	}
	args := []string{"-o", "print-scaling=none"}
	if paper != "" {
		args = append(args, "-o", "media="+paper)
	}
	if o.Printer != "" {
		args = append(args, "-d", o.Printer)
	}
	if o.Copies > 1 {
		args = append(args, "-n", strconv.Itoa(o.Copies))
	}
	_, err = cups("lp", append(args, "--", path)...)
	return err
}

// Printers lists the names that [Options] takes, in CUPS's own order. There may
// be none; the error is that of [Print].
func Printers() ([]string, error) {
	out, err := cups("lpstat", "-e")
	if err != nil {
		return nil, err
	}
	return strings.Fields(out), nil // a queue's name has no spaces
}

// cups runs one of its commands; what it complains of is for the log.
func cups(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return "", &model.Error{Kind: model.NotAllowed, Detail: "no-printer", Value: strings.TrimSpace(complaint.String()), Err: err}
	}
	return string(out), nil
}
