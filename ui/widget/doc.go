// Package widget holds the program's own widgets: entries that behave as a
// clerk expects, columns that stay quick with thousands of rows, the preview
// of the pages, and the frame of the window. A widget knows nothing of
// kawasan, letters or the store; it takes text and callbacks, and every one
// can be used with the keyboard alone, in reading order.
//
// Begin with [Entry], which most screens are made of, then [VirtualColumn]
// and [PageView]. All methods belong to the UI goroutine.
package widget
