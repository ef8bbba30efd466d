// Package settings is the page of what the office may change of the program:
// its officials and letterheads, the layouts of its papers with a way back to
// what was shipped, and the look of the window. Begin with [New]; [Look] reads
// the stored look when the window opens.
package settings
