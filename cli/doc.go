// Package cli is the command line of the program: what a clerk or a script does
// without the window. It must never do anything of its own with records: each
// command asks package app, says the result on stdout and everything else,
// in Indonesian, on stderr.
//
// Begin with [Run] and the commands in commands.go. The window asks
// [ForWindow] where the data lie.
package cli
