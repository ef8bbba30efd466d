// Package block is the only thing between the text of a paper and its pages:
// compose makes blocks from facts, text and template; typeset turns them into a
// page tree (and, for Word, into styles). A block says what a part is — a
// letterhead, a hanging label, a signature — never where it stands: no
// millimetres, no fonts, no page numbers.
//
// Begin with [Document]; the kinds of block follow in the order of a letter.
package block
