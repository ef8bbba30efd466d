// Package templates is the page of the office's own templates: the kinds of paper
// in a list, the text of the chosen one with what is wrong in it, and the pages
// that it would make of invented facts. What is typed is a draft that keeps
// itself; papers are made by it only once it is taken. Begin with [New]; the
// settings hold the page as one of their parts.
package templates
