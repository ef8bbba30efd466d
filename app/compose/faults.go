package compose

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pena/model"
)

// MostFaults bounds what is told of one file at once.
const MostFaults = 50

// Faults are what is wrong with the file of a kind, in the order of its lines,
// [MostFaults] at most. As an error it is never empty, and [errors.As] finds the
// first as a [*model.Error] of kind Invalid.
type Faults []*model.Error

// Error is the English form for the log.
func (f Faults) Error() string {
	if len(f) == 1 {
		return f[0].Error()
	}
	return fmt.Sprintf("%v (and %d more)", f[0], len(f)-1)
}

// Unwrap returns each.
func (f Faults) Unwrap() []error {
	out := make([]error, len(f))
	for i, e := range f {
		out[i] = e
	}
	return out
}

// FaultsOf are the faults that an error tells of: nil when it is none of a file.
func FaultsOf(err error) Faults {
	var all Faults
	var one *model.Error
	switch {
	case errors.As(err, &all):
		return all
	case errors.As(err, &one) && (one.Kind == model.Invalid || one.Kind == model.TooLarge):
		return Faults{one}
	}
	return nil
}

// JoinFaults puts together what several looks at one file found, each fault
// once. It is nil for none.
func JoinFaults(all ...error) error {
	var out Faults
	for _, err := range all {
		for _, e := range FaultsOf(err) {
			if !slices.ContainsFunc(out, func(o *model.Error) bool { return sameFault(o, e) }) {
				out = append(out, e)
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	slices.SortStableFunc(out, func(a, b *model.Error) int { return cmp.Compare(FaultLine(a), FaultLine(b)) })
	return out[:min(len(out), MostFaults)]
}

func sameFault(a, b *model.Error) bool {
	return a.Field == b.Field && a.Detail == b.Detail && a.Value == b.Value
}

// FaultLine is the line of the file that a fault names, counted from one.
func FaultLine(e *model.Error) int {
	_, line, _ := strings.Cut(e.Field, ":")
	n, err := strconv.Atoi(line)
	if err != nil {
		return 1
	}
	return n
}

// fault notes what is wrong in a line: detail and value for the user, the rest
// for the log. It returns false, for conditions.
func (r *kindReader) fault(line int, detail, value, format string, args ...any) bool {
	e := &model.Error{Kind: model.Invalid, Field: fmt.Sprintf("%s:%d", r.name, line), Detail: detail, Value: short(value),
		Err: fmt.Errorf(format, args...)}
	if !r.full() && !slices.ContainsFunc(r.faults, func(o *model.Error) bool { return sameFault(o, e) }) {
		r.faults = append(r.faults, e)
	}
	return false
}

// full reports whether no more faults are told.
func (r *kindReader) full() bool { return len(r.faults) >= MostFaults }

// must notes a fault of a part of the front matter unless it is right, and
// reports whether it is. An empty value where something could not be read is no
// second fault.
func (r *kindReader) must(right bool, at spot, detail, value, format string, args ...any) bool {
	if right || r.full() || value == "" && r.unread(at.part()) {
		return right
	}
	return r.fault(r.lineOf(at), detail, value, format, args...)
}
