//go:build !windows

package printing

import (
	"os/exec"
	"strconv"
	"strings"

	"pena/model"
)

// Print sends the PDF file to CUPS at its own size. The error is a
// [*model.Error] with detail "no-printer" when CUPS is not there or refuses.
func Print(path string, o Options) error {
	args := []string{"-o", "print-scaling=none"}
	if o.Printer != "" {
		args = append(args, "-d", o.Printer)
	}
	if o.Copies > 1 {
		args = append(args, "-n", strconv.Itoa(o.Copies))
	}
	out, err := exec.Command("lp", append(args, "--", path)...).CombinedOutput()
	if err != nil {
		return &model.Error{Kind: model.NotAllowed, Detail: "no-printer", Value: strings.TrimSpace(string(out)), Err: err}
	}
	return nil
}
