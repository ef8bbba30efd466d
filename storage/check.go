package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"pena/model"
)

// Badger repairs as it opens: it cuts a torn manifest, removes tables the
// manifest does not name, ignores a table with a wrong checksum, cuts a value
// log at the first wrong byte, and ends the whole process on some damage
// (badger#434, #1797). What it would throw away may be the office's only copy.
// So the folder is first examined here, without writing a byte, and Badger is
// let in only when everything it would throw away is known to be elsewhere too.

// magic marks a manifest as one of this program's ("PK"); Badger refuses others.
const magic = 0x504b

const (
	manifestName = badger.ManifestFilename
	registryName = badger.KeyRegistryFileName
)

// debris are the files a creation leaves when it is killed before there is anything to lose.
var debris = []string{lockName, "LOCK", "MANIFEST-REWRITE"}

// examineFolder says whether dir holds a store, or is free for a new one
// (names is nil then), or is neither. It looks at names only.
func examineFolder(dir string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if info, serr := os.Stat(dir); serr == nil && !info.IsDir() {
		return nil, notAStore(dir)
	}
	if err != nil {
		return nil, &model.Error{Kind: model.Disk, Field: "folder", Value: dir, Err: err}
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if slices.Contains(names, manifestName) {
		return names, nil
	}
	for _, name := range names {
		if isBadgerFile(name) {
			return nil, corrupt(manifestName, "the manifest is missing")
		}
		if !slices.Contains(debris, name) {
			return nil, notAStore(name)
		}
	}
	return nil, nil
}

func notAStore(value string) error {
	return &model.Error{Kind: model.Invalid, Field: "folder", Detail: "not-a-store", Value: value}
}

func isBadgerFile(name string) bool {
	ext := filepath.Ext(name)
	return ext == ".sst" || ext == ".vlog" || ext == ".mem"
}

// examineStore reads the store's files and follows what they say of each other.
// It returns the version of the program that wrote the store last, "" when that
// is not noted. Badger's readers panic on some damage; a panic here is damage found.
func examineStore(dir string, names []string) (program string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = corrupt("store", "%v", r)
		}
	}()
	if err := examineRegistry(dir, names); err != nil {
		return "", err
	}
	manifest, err := readManifest(filepath.Join(dir, manifestName))
	if err != nil {
		return "", err
	}
	x := &examination{dir: dir, logs: map[uint32]*valueLog{}}
	if err := x.openValueLogs(names); err != nil {
		return "", err
	}
	defer x.close()
	for _, name := range names {
		if strings.HasSuffix(name, ".mem") {
			if err := x.memtable(name); err != nil {
				return "", err
			}
		}
	}
	if err := x.tables(names, manifest); err != nil {
		return "", err
	}
	if err := x.checkSchema(); err != nil {
		return "", err
	}
	return writtenBy(x.program)
}

// examineRegistry reads the registry of encryption keys, of which this store has none.
func examineRegistry(dir string, names []string) error {
	if !slices.Contains(names, registryName) {
		return nil
	}
	_, err := badger.OpenKeyRegistry(badger.KeyRegistryOptions{Dir: dir, ReadOnly: true})
	if err != nil {
		return fileError(registryName, err)
	}
	return nil
}

func readManifest(path string) (badger.Manifest, error) {
	f, err := os.Open(path)
	if err != nil {
		return badger.Manifest{}, &model.Error{Kind: model.Disk, Field: manifestName, Err: err}
	}
	defer f.Close()
	head := make([]byte, 8)
	if n, _ := f.ReadAt(head, 0); n == len(head) && string(head[:4]) == "Bdgr" && (int(head[4])<<8|int(head[5])) != magic {
		return badger.Manifest{}, notAStore(manifestName)
	}
	m, _, err := badger.ReplayManifestFile(f, magic, badger.DefaultOptions(filepath.Dir(path)))
	if err != nil {
		return badger.Manifest{}, fileError(manifestName, err)
	}
	return m, nil
}

// fileError tells a file that cannot be read from one that is damaged.
func fileError(name string, err error) error {
	if isDisk(err) {
		return &model.Error{Kind: model.Disk, Field: name, Err: err}
	}
	return &model.Error{Kind: model.Corrupt, Field: name, Err: err}
}

// latest is the newest value of a key seen so far.
type latest struct {
	version uint64
	value   []byte
}

func (l *latest) see(version uint64, value []byte) {
	if version >= l.version {
		*l = latest{version, append([]byte(nil), value...)}
	}
}

// checkSchema refuses a store whose schema this program does not read: a newer
// program's, or one below the first, which no program wrote. A store without any
// schema is one whose creation was killed, and holds nothing else.
func (x *examination) checkSchema() error {
	if len(x.schema.value) == 0 {
		if x.holds {
			return corrupt(keySchema, "there are records, and no schema")
		}
		return nil
	}
	var got int
	if err := decodePlain(keySchema, x.schema.value, &got); err != nil {
		return err
	}
	return checkVersion(keySchema, got)
}

// writtenBy reads which program wrote the store last.
func writtenBy(l latest) (program string, err error) {
	if len(l.value) > 0 {
		err = decodePlain(keyProgram, l.value, &program)
	}
	return program, err
}

// removeUnborn removes logs without a single byte, which a kill leaves between
// the making of a file and its first size. Badger would refuse the whole store
// for them ("Create a new file"). Call it only after examineStore, which knows
// that nothing points into them.
func removeUnborn(dir string, names []string) error {
	for _, name := range names {
		if ext := filepath.Ext(name); ext != ".vlog" && ext != ".mem" {
			continue
		}
		path := filepath.Join(dir, name)
		info, err := os.Stat(path)
		if err == nil && info.Size() == 0 {
			err = os.Remove(path)
		}
		if err != nil {
			return &model.Error{Kind: model.Disk, Field: name, Err: err}
		}
	}
	return nil
}
