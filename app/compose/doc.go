// Package compose turns facts, text and a kind of document into blocks. It
// knows the office: where a number stands, how Menimbang is labelled, who signs.
// It must never know millimetres or fonts (package typeset does), read a file, a
// clock or a store, or guess a fact that nobody gave: what is missing is printed
// as its label in brackets and makes the paper a draft.
//
// Begin with [Set], the kinds of an office, of which [Shipped] come with the program: a [Kind] is one file of templates/ (docs/kinds.md
// describes the format), read by [ParseKind]. [Kind.NewDocument] starts a paper,
// [Form] says what the editor asks, and [Composer.Compose] makes the
// blocks from the paper and its [Dossier].
//
// # Pointers
//
// A [Composer] keeps what it made. A block whose node, label, facts and
// references are unchanged is the very same pointer in the next composition:
// typeset keeps its measured lines by that pointer. Every piece of composed text
// is therefore immutable.
//
// # Sources
//
// Spans, gaps and signers name where they come from, so that a click on the
// page finds it: a node's id ("n12"), "field:nomor" for a field of [Form],
// "fact:kawasan.nama" for a fact of the dossier, "pejabat:camat:63.01.02" for
// the holder of an office, "kop:desa:63.01.02.2003" for an issuing body.
package compose
