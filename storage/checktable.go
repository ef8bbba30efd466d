package storage

import (
	"bytes"
	"encoding/binary"
	"hash/maphash"
	"os"
	"path/filepath"
	"strings"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/badger/v4/table"
	"github.com/dgraph-io/badger/v4/y"
	"github.com/dgraph-io/ristretto/v2/z"
	"google.golang.org/protobuf/proto"
)

// examination is what is known of a store's folder while it is read.
type examination struct {
	dir     string
	logs    map[uint32]*valueLog
	holds   bool   // a key of the program's is there
	schema  latest // of keySchema
	program latest // of keyProgram

	// seen holds the newest version of every key, by the hash of the key, when
	// tables lie about that the manifest does not name; nil otherwise.
	seen      map[uint64]uint64
	deletions map[deletion]bool
	seed      maphash.Seed
}

// badgersOwn begins the keys that Badger keeps for itself.
var badgersOwn = []byte("!badger!")

func (x *examination) close() {
	for _, l := range x.logs {
		l.file.Close()
	}
}

// entry takes note of one entry of a table or of a memtable's log.
func (x *examination) entry(from string, key []byte, meta byte, value []byte) error {
	if x.seen != nil {
		hash := maphash.Bytes(x.seed, y.ParseKey(key))
		x.seen[hash] = max(x.seen[hash], y.ParseTs(key))
		if meta&metaDelete != 0 {
			x.deletions[deletion{hash, y.ParseTs(key)}] = true
		}
	}
	if meta&metaDelete != 0 {
		return nil
	}
	x.holds = x.holds || !bytes.HasPrefix(key, badgersOwn)
	if meta&metaPointer != 0 {
		return x.value(from, key, value)
	}
	switch string(y.ParseKey(key)) {
	case keySchema:
		x.schema.see(y.ParseTs(key), value)
	case keyProgram:
		x.program.see(y.ParseTs(key), value)
	}
	return nil
}

// tables reads every table the manifest names. A table it does not name is the
// product or the source of a flush or compaction that was killed, and Badger
// removes it: allowed only when the other files hold each of its keys as new or newer.
func (x *examination) tables(names []string, m badger.Manifest) error {
	var strays []string
	there := map[uint64]bool{}
	for _, name := range names {
		if !strings.HasSuffix(name, ".sst") {
			continue
		}
		id, ok := table.ParseFileID(name)
		if _, named := m.Tables[id]; !ok || !named {
			strays = append(strays, name)
			continue
		}
		there[id] = true
	}
	for id := range m.Tables {
		if !there[id] {
			return corrupt(table.IDToFilename(id), "a table the manifest names is missing")
		}
	}
	if len(strays) > 0 {
		return x.withStrays(names, strays, m)
	}
	return x.named(names, m)
}

func (x *examination) named(names []string, m badger.Manifest) error {
	for _, name := range names {
		id, ok := table.ParseFileID(name)
		if tm, named := m.Tables[id]; ok && named {
			if err := x.table(name, tm.Compression); err != nil {
				return err
			}
		}
	}
	return nil
}

// withStrays gathers the newest versions in the logs and named tables and then
// asks whether a stray holds a newer one.
func (x *examination) withStrays(names, strays []string, m badger.Manifest) error {
	x.seed, x.seen, x.deletions = maphash.MakeSeed(), map[uint64]uint64{}, map[deletion]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, ".mem") {
			if err := x.memtable(name); err != nil {
				return err
			}
		}
	}
	logged := len(x.seen) > 0
	if err := x.named(names, m); err != nil {
		return err
	}
	known := x.seen
	for _, name := range strays {
		x.seen = map[uint64]uint64{}
		if tableFooter(name, filepath.Join(x.dir, name)) != nil {
			continue // killed while it was written: it was never part of the store
		}
		if err := x.table(name, options.Snappy); err != nil {
			if logged {
				continue // its pages did not all reach the disk; its source is still in the logs
			}
			return corrupt(manifestName, "table %s is not named: %w", name, err)
		}
		for key, version := range x.seen {
			if known[key] < version && !x.deletions[deletion{key, version}] {
				return corrupt(manifestName, "table %s is not named and holds what no other file does", name)
			}
		}
	}
	return nil
}

// deletion is a key, by its hash, deleted at a version. A compaction to the
// last level drops it together with what it hides.
type deletion struct{ key, version uint64 }

// table reads every block of a table against its checksum.
func (x *examination) table(name string, compression options.CompressionType) error {
	path := filepath.Join(x.dir, name)
	if err := tableFooter(name, path); err != nil {
		return err
	}
	file, err := z.OpenMmapFile(path, os.O_RDONLY, 0)
	if err != nil {
		return fileError(name, err)
	}
	defer file.Close(-1)
	t, err := table.OpenTable(file, table.Options{
		ReadOnly: true, ChkMode: options.OnBlockRead, BlockSize: blockSize, Compression: compression,
	})
	if err != nil {
		return fileError(name, err)
	}
	it := t.NewIterator(table.NOCACHE)
	defer it.Close()
	var n uint32
	for it.Rewind(); it.Valid(); it.Next() {
		v := it.Value()
		if err := x.entry(name, it.Key(), v.Meta, v.Value); err != nil {
			return err
		}
		n++
	}
	if n != t.KeyCount() { // the iterator stops at a wrong block and says nothing
		return corrupt(name, "%d entries of %d are readable", n, t.KeyCount())
	}
	return nil
}

// tableFooter checks what Badger trusts blindly: where the index of a table lies
// and its checksum. The file ends with index, its length, checksum, its length.
func tableFooter(name, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fileError(name, err)
	}
	sumBytes, rest, ok := lastBlock(data)
	if !ok {
		return corrupt(name, "the end of the table is damaged")
	}
	index, _, ok := lastBlock(rest)
	var sum pb.Checksum
	// Zeros at the end say that nothing is there, and agree with the checksum of nothing.
	if !ok || len(index) == 0 || proto.Unmarshal(sumBytes, &sum) != nil || y.VerifyChecksum(index, &sum) != nil {
		return corrupt(name, "the index of the table is damaged")
	}
	return nil
}

// lastBlock cuts a block and the four bytes of its length off the end of data.
func lastBlock(data []byte) (block, rest []byte, ok bool) {
	if len(data) < 4 {
		return nil, nil, false
	}
	n := int64(binary.BigEndian.Uint32(data[len(data)-4:]))
	data = data[:len(data)-4]
	if n > int64(len(data)) {
		return nil, nil, false
	}
	cut := len(data) - int(n)
	return data[cut:], data[:cut], true
}
