// Package app is what the program does, with or without a window: it opens the
// office's store, keeps dossiers, starts and edits documents, renders them to
// pages and PDF, and holds the sample. It never imports Fyne; ui and the
// command line are thin layers above it.
//
// Begin with [Open] and [Office]; a document that is being written is a
// [Session], which saves by itself, can undo, and renders the newest text only.
package app
