// Package printer asks how a paper is printed (which printer, how many copies,
// which pages, what sheet lies in the printer) and sends it there, off the UI
// goroutine. Begin with [Print].
package printer
