// Package seal makes and checks the kode periksa naskah: a small square code in
// the foot of an issued paper that carries its number, its date and the SHA-256
// of its file. Any copy of the program checks a file, or the text of a code on a
// page, without a network. Begin with [Seal] and [Verify]; [ParseCode] reads the
// text of a code.
//
// What it proves: the file is, byte for byte, the one that the code was made for.
// What it does not: who made it. There is no secret in it, and it is not an
// electronic signature; only the register of the office that issued the paper
// knows whether it did. The package must never draw anything that looks like a
// signature.
package seal
