package storage

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pena/model"
)

const (
	keptBegins = "simpanan-" // the name of every copy
	keptEnds   = ".zip"
	keptCopies = 3 // so many stay
)

// Keep says what is kept of a store before another version of the program than
// wrote it last works on it: a ZIP of the whole folder, which whoever unpacks it
// in the place of that folder has the store back with. The zero value keeps
// nothing and notes no version.
type Keep struct {
	Program string // version of this program
	Dir     string // folder of the copies, beside the store's; made when it is needed
}

// copy makes the copy when the store, which nobody may have open, was written by
// another version of the program. Older copies than the newest few go.
func (k Keep) copy(dir string, names []string, program string, now time.Time) error {
	if k.Program == "" || program == k.Program {
		return nil
	}
	if err := os.MkdirAll(k.Dir, 0o700); err != nil {
		return &model.Error{Kind: model.Disk, Field: "keep", Value: k.Dir, Err: err}
	}
	part := filepath.Join(k.Dir, "salinan.baru") // left by a kill, it is written over
	err := k.write(part, dir, names)
	path := k.name(program, now)
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		os.Remove(part)
		return asError(fmt.Errorf("keep a copy: %w", err))
	}
	k.prune(path)
	return nil
}

// name is that of a new copy; a clock that stands still takes no other's.
func (k Keep) name(program string, now time.Time) string {
	base := keptBegins + inName(program) + now.Format("-20060102-150405")
	for n := 1; ; n++ {
		path := filepath.Join(k.Dir, base+keptEnds)
		if n > 1 {
			path = filepath.Join(k.Dir, fmt.Sprintf("%s-%d%s", base, n, keptEnds))
		}
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path
		}
	}
}

// inName is a version as a part of a file's name.
func inName(program string) string {
	if program == "" {
		return "lama" // older than the noting of versions
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r == '.' {
			return r
		}
		return '_'
	}, shorten(program))
}

// write writes the ZIP, lets the disk have it, and reads it back.
func (k Keep) write(path, dir string, names []string) error {
	var size int64
	for _, name := range names {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil {
			size += info.Size()
		}
	}
	if err := checkRoom(k.Dir, size); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	sums := map[string]uint32{}
	z := zip.NewWriter(f)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for _, name := range names {
		if slices.Contains(debris, name) {
			continue // says who has the store open, and has no part in it
		}
		if sums[name], err = pack(z, filepath.Base(dir)+"/"+name, filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	if err := errors.Join(z.Close(), f.Sync()); err != nil {
		return err
	}
	if err := proven(f, filepath.Base(dir), sums); err != nil {
		return err
	}
	return f.Close()
}

// pack adds a file and returns the sum of its bytes.
func pack(z *zip.Writer, as, path string) (uint32, error) {
	from, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil {
		return 0, err
	}
	to, err := z.CreateHeader(&zip.FileHeader{Name: as, Method: zip.Deflate, Modified: info.ModTime()})
	if err != nil {
		return 0, err
	}
	sum := crc32.NewIEEE()
	_, err = io.Copy(io.MultiWriter(to, sum), from)
	return sum.Sum32(), err
}

// proven reads the ZIP back and holds every file in it against its sum.
func proven(f *os.File, base string, sums map[string]uint32) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		return err
	}
	for name, want := range sums {
		from, err := z.Open(base + "/" + name)
		if err != nil {
			return err
		}
		sum := crc32.NewIEEE()
		_, err = io.Copy(sum, from)
		if err = errors.Join(err, from.Close()); err != nil {
			return err
		}
		if sum.Sum32() != want {
			return corrupt(name, "the copy differs")
		}
	}
	return nil
}

// prune removes the oldest copies but a few, and never made.
func (k Keep) prune(made string) {
	all, _ := filepath.Glob(filepath.Join(k.Dir, keptBegins+"*"+keptEnds))
	all = slices.DeleteFunc(all, func(path string) bool { return path == made })
	slices.SortFunc(all, func(a, b string) int { return written(b).Compare(written(a)) })
	for _, path := range all[min(len(all), keptCopies-1):] {
		os.Remove(path)
	}
}

// written is when a file was last written, the zero time when it is gone.
func written(path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}
