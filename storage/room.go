package storage

import (
	"fmt"

	"pena/model"
)

// Badger writes through memory maps, where a full disk is no error but the end
// of the process, with all that was typed and not yet saved. So the store asks
// for room before it writes.

// reserve is what must stay free besides what is written: Badger flushes a
// memtable and merges tables when it likes.
const reserve = 64 << 20

// checkRoom refuses to write size bytes in dir when the disk would be full then.
// Where the free room cannot be asked for, it lets them pass.
func checkRoom(dir string, size int64) error {
	free, err := freeBytes(dir)
	if err != nil || free >= uint64(size)+reserve {
		return nil
	}
	return &model.Error{Kind: model.Disk, Detail: "disk-full", Value: fmt.Sprintf("%d MB", free>>20)}
}
