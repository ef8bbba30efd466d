// Package installer holds what builds the installers (build), what they are made
// from, and the test that lives with them in a Windows that is Debian's wine.
package installer
