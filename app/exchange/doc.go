// Package exchange carries one dossier from office to office as one JSON file:
// the kawasan with its meetings, its papers, and the issuing bodies, officials
// and logos that the papers use. docs/exchange.md describes the file for people
// and docs/exchange.schema.json for programs; a test holds both to this package.
//
// It must never change a store by halves: [Import] reads and checks the whole
// file before the first record is written, and what is written is one
// transaction. It must never write a file that it would not read: [Export]
// checks with the same rules. Every refusal is a [*model.Error] whose Field is
// the place in the file, counted from one: "naskah[2].isi[4].teks".
//
// Begin with the types in file.go: they are the format. Their names are the
// file's own and change only with a new version of the format; that the model
// has grown a field shows as a conversion in convert.go that does not compile.
package exchange
