// Package typeset turns blocks into a page tree: it measures, breaks lines,
// justifies, and divides into pages. It is the only place that knows
// millimetres, and it knows no office: what a part is comes from package block,
// how it looks from a [Layout], whose every figure is a setting.
//
// Begin with [Typesetter.Set]. The way of a paper through it:
//
//	blocks -> flow (strips: unbreakable slices of a page) -> pages
//
// A paragraph is measured once and kept as long as its text, style and width
// stay; a block that is the same pointer as last time keeps its whole flow, and
// a page whose flows are all the same is kept as it is. So one key in a long
// plan costs one paragraph and the page it stands on.
//
// All lengths are millimetres from the top left of the page, y downwards;
// sizes of type are points.
package typeset
