// Package naskah is the screen of a document: the outline at the left, the
// editor generated from the kind in the middle, the real pages at the right.
// The three move together: the sentence with the focus is lit on its page, a
// click on the page goes to the sentence.
//
// It must never lay out a page itself, nor hold a text that the session does
// not: entries show what [app.Session] has and give it every key.
//
// Begin with [New]; editor.go makes the rows of the middle column.
package naskah
