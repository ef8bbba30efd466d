package journal

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	rawBegins = "mentah-" // what the runtime writes while the program dies
	rawEnds   = ".txt"
	newBegins = "galat-baru-" // a report nobody has looked at
	oldBegins = "galat-"      // one that was looked at
	stamp     = "20060102-150405"

	longestTrace = 256 << 10 // bytes of a trace that are kept
	keptReports  = 10
)

// Report is what is known of one death of the program.
type Report struct {
	Path string
	At   time.Time // when it died, by the machine's clock
	Text string
}

// reportDead makes a report of every raw trace that holds something and takes
// the raw ones away. What cannot be read now is tried again at the next start.
func (j *Journal) reportDead() {
	raws, _ := filepath.Glob(filepath.Join(j.dir, rawBegins+"*"+rawEnds))
	for _, path := range raws {
		if err := j.report(path); err != nil {
			j.slog.Error("report a death", "err", err)
			continue
		}
		os.Remove(path)
	}
	j.dropOld()
}

func (j *Journal) report(raw string) error {
	info, err := os.Stat(raw)
	if err != nil || info.Size() == 0 {
		return err // it was killed, or the power failed: there is nothing to tell
	}
	f, err := os.Open(raw)
	if err != nil {
		return err
	}
	defer f.Close()
	trace, err := io.ReadAll(io.LimitReader(f, longestTrace))
	if err != nil {
		return err
	}
	at := info.ModTime()
	name := newBegins + at.Format(stamp) + ".txt"
	return os.WriteFile(filepath.Join(j.dir, name), []byte(j.words(at, withoutWords(trace))), 0o600)
}

// words are the report: for the office first, then for who mends the program.
func (j *Journal) words(at time.Time, trace string) string {
	return fmt.Sprintf(`LAPORAN GALAT PENA KAWASAN

Program berhenti mendadak. Yang sudah tersimpan tetap ada. Laporan ini hanya ada di komputer ini,
tidak dikirim ke mana pun, dan tidak memuat isi naskah. Kirimkan berkas ini kepada pembuat program
bila kejadiannya berulang.

The program stopped unexpectedly. What was saved is still there. This report stays on this machine,
is sent nowhere, and holds no text of any document.

Versi / Version    : %s
Sistem / System    : %s
Waktu / Time       : %s

Jejak / Stack trace
-------------------
%s`, j.o.Version, j.o.System, at.Format("2006-01-02 15:04:05 -0700"), trace)
}

// withoutWords takes out of a trace what the program itself said while it died:
// that may quote a document. What the runtime says of itself stays.
func withoutWords(trace []byte) string {
	var out []string
	said := false
	for line := range bytes.Lines(trace) {
		l := strings.TrimRight(string(line), "\r\n")
		head := strings.TrimLeft(l, " \t")
		switch {
		case strings.HasPrefix(head, "panic: "):
			if said = !spokenByRuntime(strings.TrimPrefix(head, "panic: ")); said {
				l = "panic: [pesan tidak disertakan / message left out]"
			}
			out = append(out, l)
		case strings.HasPrefix(head, "goroutine "), strings.HasPrefix(head, "[signal "), strings.HasPrefix(head, "runtime stack:"):
			said = false
			out = append(out, l)
		case !said:
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n") + "\n"
}

// spokenByRuntime reports whether a message of a panic is one of the runtime's
// own, which quote nothing but numbers and types.
func spokenByRuntime(message string) bool {
	return strings.HasPrefix(message, "runtime error: ") || strings.HasPrefix(message, "interface conversion: ") ||
		strings.HasPrefix(message, "assignment to entry in nil map") || strings.HasPrefix(message, "close of ") ||
		strings.HasPrefix(message, "send on closed channel") || strings.HasPrefix(message, "sync: ")
}

// Unseen is the newest report nobody has looked at yet.
func (j *Journal) Unseen() (Report, bool) {
	names, _ := filepath.Glob(filepath.Join(j.dir, newBegins+"*.txt"))
	if len(names) == 0 {
		return Report{}, false
	}
	path := slices.Max(names)
	text, err := os.ReadFile(path)
	if err != nil {
		j.slog.Error("read a report", "err", err)
		return Report{}, false
	}
	at, err := time.ParseInLocation(stamp, strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), newBegins), ".txt"), time.Local)
	if err != nil {
		at = time.Time{}
	}
	return Report{Path: path, At: at, Text: string(text)}, true
}

// Seen notes that the reports were looked at; they stay where they are under
// another name, which is returned for the given one.
func (j *Journal) Seen(r Report) (string, error) {
	names, _ := filepath.Glob(filepath.Join(j.dir, newBegins+"*.txt"))
	to := r.Path
	for _, path := range names {
		old := filepath.Join(j.dir, oldBegins+strings.TrimPrefix(filepath.Base(path), newBegins))
		if err := os.Rename(path, old); err != nil {
			return to, fmt.Errorf("journal: %w", err)
		}
		if path == r.Path {
			to = old
		}
	}
	return to, nil
}

// dropOld keeps the newest reports only.
func (j *Journal) dropOld() {
	names, _ := filepath.Glob(filepath.Join(j.dir, oldBegins+"*.txt"))
	age := func(path string) string {
		return strings.TrimPrefix(strings.TrimPrefix(filepath.Base(path), newBegins), oldBegins)
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(age(b), age(a)) })
	for _, path := range names[min(len(names), keptReports):] {
		os.Remove(path)
	}
}
