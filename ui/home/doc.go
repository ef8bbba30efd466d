// Package home is the start screen: every kawasan with its stages and the
// paper it likely needs next, what falls due, and what was last worked on. It
// changes nothing but what its buttons say. Begin with [New].
package home
