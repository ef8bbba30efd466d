// Package installer holds what builds the installers (build) and the OpenGL for a
// Windows that has none (mesa), what they are made from, and the test that lives
// with them in a Windows that is Debian's wine.
package installer
