// Package docx writes a paper as a Word file: the same blocks that become pages,
// as paragraph styles with Indonesian names, real numbering, tables, sections,
// headers and fields, so that an office that works in Word can go on with them.
//
// It imports package block and typeset only. Begin with [Write], then builder in
// body.go: one method for each type of block. A test holds that none is
// forgotten.
//
//	blocks -> nodes (paragraphs and tables) -> parts of the file -> zip
//
// The word processor breaks lines and pages by itself; what it cannot find is
// asked of the typesetter: the columns of a table, the stops behind labels, the
// size of a line in a letterhead, the page numbers that fill the contents.
//
// What is numbered: BAB, subbab, anak subbab and Pasal by their styles, and every
// list whose labels count (1. a. 1) a) (1) and the like). What stays text: the
// words of a diktum (KESATU) and of a Bagian (Kesatu), which Word cannot count in
// Indonesian, and references such as "Pasal 7", which name no target a field
// could follow.
//
// The same paper gives the same bytes. Lengths are millimetres until they are
// written; Word counts twips (1/1440 inch), half points and EMU.
package docx
