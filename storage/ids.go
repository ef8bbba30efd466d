package storage

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/google/uuid"
)

// ids makes UUIDs of version 7 (RFC 9562 5.7) from the given clock and random
// source. Each is greater than the one before, whatever the clock does.
type ids struct {
	clock  func() time.Time
	random io.Reader

	mu   sync.Mutex
	last uint64 // milliseconds << 12 | counter
}

// next returns a UUID greater than every earlier one of this process and than after.
func (g *ids) next(after string) (string, time.Time, error) {
	now := g.clock()
	g.mu.Lock()
	defer g.mu.Unlock()
	tick := uint64(max(now.UnixMilli(), 0)) << 12
	tick = max(tick, g.last+1)
	if u, err := uuid.Parse(after); err == nil {
		tick = max(tick, tickOf(u)+1)
	}
	var u uuid.UUID
	if _, err := io.ReadFull(g.random, u[8:]); err != nil {
		return "", now, fmt.Errorf("read random source: %w", err)
	}
	g.last = tick
	ms := tick >> 12
	for i := range 6 {
		u[i] = byte(ms >> (40 - 8*i))
	}
	u[6] = 0x70 | byte(tick>>8)&0x0f
	u[7] = byte(tick)
	u[8] = 0x80 | u[8]&0x3f
	return u.String(), now, nil
}

// tickOf is the part of a UUID of version 7 that orders it.
func tickOf(u uuid.UUID) uint64 {
	var ms uint64
	for _, b := range u[:6] {
		ms = ms<<8 | uint64(b)
	}
	return ms<<12 | uint64(u[6]&0x0f)<<8 | uint64(u[7])
}
