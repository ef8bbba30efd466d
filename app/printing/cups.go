//go:build !windows

package printing

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"pena/model"
)

const (
	choosesPaper = true
	copiesFile   = true // CUPS has the file when lp is done
)

// Print sends the PDF file to CUPS, unscaled, and returns the printer's name.
// The error is a [*model.Error]: NotFound when there is no such file,
// NotAllowed with one of the details above when nothing would come out.
func Print(path string, o Options) (printer string, err error) {
	paper, err := paperOf(path)
	if err != nil {
		return "", err
	}
	if o.Paper != (Paper{}) {
		paper = o.Paper
	}
	all, err := Printers()
	if err != nil {
		return "", err
	}
	to, err := choose(all, o.Printer)
	if err != nil {
		return "", err
	}
	title := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	args := []string{"-d", to.Name, "-t", title, "-o", "print-scaling=none"}
	if m := paper.media(); m != "" {
		args = append(args, "-o", "media="+m)
	}
	if o.Copies > 1 {
		args = append(args, "-n", strconv.Itoa(o.Copies), "-o", "collate=true")
	}
	_, err = cups("lp", append(args, "--", path)...)
	return to.Name, err
}

// choose finds the printer of the name, the standard one for none, or the only one.
func choose(all []Printer, name string) (Printer, error) {
	i := slices.IndexFunc(all, func(p Printer) bool { return p.Name == name || name == "" && p.Standard })
	switch {
	case i < 0 && name != "":
		return Printer{}, refusal(Gone, name)
	case i < 0 && len(all) > 1:
		return Printer{}, refusal(NoStandard, "")
	}
	p := all[max(i, 0)]
	if p.Problem != "" {
		return p, refusal(p.Problem, p.Reason)
	}
	return p, nil
}

// Printers lists the printers, in CUPS's own order, at least one. The error is a
// [*model.Error] with detail [NoService] or [NoPrinter].
func Printers() ([]Printer, error) {
	names, err := cups("lpstat", "-e")
	if err != nil {
		return nil, err
	}
	var all []Printer
	for _, name := range strings.Fields(names) { // a queue's name has no spaces
		all = append(all, Printer{Name: name})
	}
	if len(all) == 0 { // also what lpstat says when nobody answers it
		if said, err := cups("lpstat", "-r"); err != nil || !strings.Contains(said, "scheduler is running") {
			return nil, refusal(NoService, "")
		}
		return nil, refusal(NoPrinter, "")
	}
	// It fails when a printer is gone meanwhile; what it said until then holds.
	states, err := cups("lpstat", "-d", "-p", "-a")
	if errors.Is(err, exec.ErrNotFound) {
		return nil, err
	}
	readStates(all, states)
	return all, nil
}

// readStates reads what lpstat says of the printers. It speaks English here;
// the printer's own reason stands in a line of its own, indented.
func readStates(all []Printer, states string) {
	var last *Printer
	for line := range strings.SplitSeq(states, "\n") {
		if reason, indented := strings.CutPrefix(line, "\t"); indented {
			if last != nil && last.Problem != "" && last.Reason == "" {
				last.Reason = strings.TrimSpace(reason)
			}
			continue
		}
		last = nil
		if name, ok := strings.CutPrefix(line, "system default destination: "); ok {
			if p := named(all, name); p != nil {
				p.Standard = true
			}
			continue
		}
		name, state, _ := strings.Cut(strings.TrimPrefix(line, "printer "), " ")
		problem := ""
		switch {
		case strings.HasPrefix(state, "disabled since "):
			problem = Stopped
		case strings.HasPrefix(state, "not accepting requests since "):
			problem = Refuses
		default:
			continue
		}
		if last = named(all, name); last != nil {
			last.Problem, last.Reason = problem, ""
		}
	}
}

func named(all []Printer, name string) *Printer {
	if i := slices.IndexFunc(all, func(p Printer) bool { return p.Name == name }); i >= 0 {
		return &all[i]
	}
	return nil
}

// patience is how long a command of CUPS may take: one that asks a server
// which is not there waits for ever.
const patience = 20 * time.Second

// cups runs one of its commands; what it complains of is for the log.
func cups(name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err == nil {
		return string(out), nil
	}
	said := strings.TrimSpace(complaint.String())
	detail := NoPrinter
	if errors.Is(err, exec.ErrNotFound) || ctx.Err() != nil || name == "lpstat" ||
		strings.Contains(said, "Scheduler is not running") || strings.Contains(said, "Unable to connect") {
		detail = NoService
	}
	return string(out), &model.Error{Kind: model.NotAllowed, Detail: detail, Value: said, Err: err}
}
