// Package icons holds the program's own pictures: its icon and the small
// signs of the screens, drawn as SVG and embedded. It must never hold a
// government emblem and never draw anything by itself.
//
// Begin with [Program] and the signs beside it, which take the foreground
// colour of the theme in use. A sign is never the only bearer of a meaning:
// a word always stands beside it.
package icons
