// Package theme is how the program looks: white paper, quiet greys and one
// accent, in a light, a dark and a large-text form, with a type face of its
// own so that it looks the same on every machine. It also gives Fyne's own
// words in Indonesian. It must never know a screen.
//
// Begin with [New], given to the application's settings, and [Indonesian],
// called before the first widget is made.
package theme
