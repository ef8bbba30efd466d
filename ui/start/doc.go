// Package start is the screen of the first start: the office and its
// letterhead, who works here, and whether to try the sample or to begin. Each
// step can be left for later; it asks for nothing that the program does not
// use. It is shown by itself once, and by the settings whenever it is wanted.
// Begin with [New].
package start
