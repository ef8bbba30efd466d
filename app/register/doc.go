// Package register holds the rules of numbers: how a series writes them, which
// comes next, what stands between two, what is out of order or missing. It is
// pure: it asks no store and no clock, and takes no number. A number is taken by
// package storage in the transaction that needs it, which holds that no two
// lines have one place.
//
// Begin with [Series], what an office sets, and [Pattern], how it writes a
// number; [Codes] are the kode klasifikasi arsip. [Gaps], [OutOfOrder] and
// [Audit] look at lines that were taken; [Move] knows the states of a paper.
package register
