// Package papers holds no code: its tests set the papers of the sample, as they
// go to the printer, and hold them to what an office would send back.
//
//   - golden_test.go, picture_test.go: the page trees, words and pictures of
//     every kind, committed in testdata; make golden writes them anew.
//   - words_test.go: the exact strings that the tata naskah asks for.
//   - structure_test.go, property_test.go: what holds on every page of every
//     paper, of the sample, of the extreme set, and of dossiers drawn at random.
//   - file_test.go: the PDF files, read back by poppler and qpdf.
//
// Begin with set_test.go, which takes a paper down the road of the program.
package papers
