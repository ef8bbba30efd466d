package storage

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dgraph-io/badger/v4/y"
)

// The form of Badger's logs (memtable.go and structs.go of Badger 4.9.6): a
// header of 20 bytes, then entries of meta, user meta, three varints (length of
// key, of value, time of expiry), key, value and a CRC-32C of all that.
const (
	logHeader = 20

	metaDelete  = 1 << 0
	metaPointer = 1 << 1
	metaTxn     = 1 << 6
	metaFinTxn  = 1 << 7
)

// finKey is the key of the entry that ends a transaction in the log of a memtable.
var finKey = []byte("!badger!txn")

type logEntry struct {
	meta       byte
	key, value []byte // key with the eight bytes of its version
	size       int
}

// entryAt reads the entry at off, or reports that there is no whole one.
func entryAt(data []byte, off int) (logEntry, bool) {
	e, head, klen, ok := entryHead(data[off:])
	if !ok || e.size > len(data)-off {
		return logEntry{}, false
	}
	body := data[off : off+e.size-crc32.Size]
	if crc32.Checksum(body, y.CastagnoliCrcTable) != binary.BigEndian.Uint32(data[off+e.size-crc32.Size:]) {
		return logEntry{}, false
	}
	e.key, e.value = body[head:head+klen], body[head+klen:]
	return e, true
}

// entryHead reads the header of an entry, its length and that of the key behind it.
func entryHead(b []byte) (e logEntry, head, klen int, ok bool) {
	if len(b) < 5 {
		return e, 0, 0, false
	}
	head = 2
	var lengths [3]uint64
	for i := range lengths {
		v, n := binary.Uvarint(b[head:])
		if n <= 0 {
			return e, 0, 0, false
		}
		lengths[i] = v
		head += n
	}
	if lengths[0] < 9 || lengths[0] > 1<<16 || lengths[1] > 1<<30 {
		return e, 0, 0, false
	}
	e.meta = b[0]
	klen = int(lengths[0])
	e.size = head + klen + int(lengths[1]) + crc32.Size
	return e, head, klen, true
}

// walkLog gives the entries from the start and returns where the sound part ends.
func walkLog(data []byte, each func(off int, e logEntry) bool) int {
	off := logHeader
	for off < len(data) {
		e, ok := entryAt(data, off)
		if !ok || !each(off, e) {
			break
		}
		off += e.size
	}
	return off
}

// memtable replays the log of a memtable: whole transactions only, as Badger does.
// A log that stops early is a save the machine did not finish. But when a whole
// transaction lies behind the stop, what Badger would cut off had been saved.
func (x *examination) memtable(name string) error {
	data, err := os.ReadFile(filepath.Join(x.dir, name))
	if err != nil {
		return fileError(name, err)
	}
	if len(data) == 0 {
		return nil
	}
	if err := plainLog(name, data); err != nil {
		return err
	}
	var held []logEntry
	var faulty error
	done := logHeader
	walkLog(data, func(off int, e logEntry) bool {
		switch {
		case e.meta&metaTxn != 0:
			held = append(held, e)
			return true
		case e.meta&metaFinTxn != 0:
			if len(held) > 0 && string(e.value) != strconv.FormatUint(y.ParseTs(held[0].key), 10) {
				return false
			}
		case len(held) > 0:
			return false
		default:
			held = append(held, e)
		}
		for _, h := range held {
			if faulty == nil {
				faulty = x.entry(name, h.key, h.meta, h.value)
			}
		}
		held = held[:0]
		done = off + e.size
		return faulty == nil
	})
	if faulty != nil {
		return faulty
	}
	if off := wholeTransactionAfter(data, done); off >= 0 {
		return corrupt(name, "damaged between byte %d and a whole transaction at byte %d", done, off)
	}
	return nil
}

// wholeTransactionAfter finds the end of a sound transaction behind from, or -1.
func wholeTransactionAfter(data []byte, from int) int {
	const head = 5 // such an entry has three varints of one byte each
	for {
		i := bytes.Index(data[from:], finKey)
		if i < 0 {
			return -1
		}
		at := from + i - head
		if at >= logHeader {
			if e, ok := entryAt(data, at); ok && e.meta&metaFinTxn != 0 {
				return at
			}
		}
		from += i + len(finKey)
	}
}

// plainLog checks that a log has its header and is not encrypted.
func plainLog(name string, data []byte) error {
	if len(data) < logHeader || binary.BigEndian.Uint64(data) != 0 {
		return corrupt(name, "the header is damaged")
	}
	return nil
}

// valueLog is one file of values; sound is where its readable part ends.
type valueLog struct {
	name  string
	file  *os.File
	sound int64
}

// openValueLogs opens the files of values. Only the newest is read whole:
// Badger cuts that one at the first wrong byte and leaves the others alone.
func (x *examination) openValueLogs(names []string) error {
	var newest *valueLog
	var newestID uint64
	for _, name := range names {
		number, isLog := strings.CutSuffix(name, ".vlog")
		if !isLog {
			continue
		}
		id, err := strconv.ParseUint(number, 10, 32)
		if err != nil {
			return corrupt(name, "a value log without a number")
		}
		f, err := os.Open(filepath.Join(x.dir, name))
		if err != nil {
			return fileError(name, err)
		}
		l := &valueLog{name: name, file: f}
		x.logs[uint32(id)] = l
		info, err := f.Stat()
		if err != nil {
			return fileError(name, err)
		}
		l.sound = info.Size()
		if newest == nil || id > newestID {
			newest, newestID = l, id
		}
	}
	if newest == nil {
		return nil
	}
	data, err := os.ReadFile(newest.file.Name())
	if err != nil {
		return fileError(newest.name, err)
	}
	if len(data) == 0 {
		return nil
	}
	if err := plainLog(newest.name, data); err != nil {
		return err
	}
	newest.sound = int64(walkLog(data, func(int, logEntry) bool { return true }))
	return nil
}

// pointer is where a value lies outside its table, as Badger stores it: in the
// byte order of the machine.
type pointer struct{ file, size, offset uint32 }

// value checks that the value a record points to is there under the record's
// key. A file that is gone held values outlived by newer ones: Badger's own
// collection of garbage leaves such pointers behind.
func (x *examination) value(from string, key, raw []byte) error {
	if len(raw) != 12 {
		return corrupt(from, "a pointer of %d bytes", len(raw))
	}
	p := pointer{binary.NativeEndian.Uint32(raw), binary.NativeEndian.Uint32(raw[4:]), binary.NativeEndian.Uint32(raw[8:])}
	l := x.logs[p.file]
	if l == nil {
		return nil
	}
	if int64(p.offset)+int64(p.size) > l.sound {
		return corrupt(l.name, "a value at byte %d ends behind byte %d, where the file stops being sound", p.offset, l.sound)
	}
	b := make([]byte, min(int(p.size), 22+len(key)))
	if _, err := l.file.ReadAt(b, int64(p.offset)); err != nil {
		return fileError(l.name, err)
	}
	e, head, klen, ok := entryHead(b)
	if !ok || e.size != int(p.size) || klen != len(key) || !bytes.Equal(b[head:head+len(key)], key) {
		return corrupt(l.name, "no value of %s at byte %d", printable(key), p.offset)
	}
	return nil
}

func printable(key []byte) string {
	return fmt.Sprintf("%q", y.ParseKey(key))
}
