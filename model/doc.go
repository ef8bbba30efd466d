// Package model holds the facts of the office and the text of its documents:
// the dossier of a kawasan, issuing bodies, officials, meetings, and documents
// as trees of nodes whose numbers are computed. It does no I/O, reads no clock
// and imports nothing of the project but its own subpackages indonesia (dates,
// numbers and names as Indonesian papers write them) and region (the kabupaten,
// kecamatan and desa of Kalimantan Selatan).
//
// Begin with [Kawasan] and [Document]; a document's text is a tree of [Node],
// whose labels and references [Number] computes.
//
// # Glossary
//
//	term              Go name            meaning
//	kawasan           Kawasan            rural area of several desa inside one kabupaten (UU 6/2014 Ps 83)
//	anggota           Member             a desa's membership, with dates of joining and leaving
//	tahap             Stage              a step of the process from audiensi to monev
//	TKPKP             Team               Tim Koordinasi Pembangunan Kawasan Perdesaan
//	instansi, kop     Body               an issuing body and its letterhead
//	pejabat           Person             an official
//	jabatan-masa      Holding            a period in which a person held an office
//	musyawarah        Meeting            Musdes, MAD, FGD or rapat
//	naskah            Document           a paper of any kind
//	pasal, ayat, ...  Node               the parts of a text
//	rujukan           reference          "Pasal 7 ayat (1)", computed, never typed
package model
