// Package progress knows what a kawasan waits for: its present stage, the
// paper that likely comes next, and what falls due. It only suggests: nothing
// is ever blocked by an empty stage. It draws nothing and reads no store.
package progress
