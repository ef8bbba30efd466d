// Package law is the library of legal bases (dasar hukum) that papers cite in
// Mengingat: each law with its rank, number, year, title and gazette, what
// amended and what repealed it, and which kabupaten a law of formation is for.
//
// data/hukum.yaml is what is shipped. Nothing in it is checked: the office's
// legal staff corrects an entry and ticks it, as an [Entry] of its own beside the
// shipped one, which stays to go back to.
//
// Begin with [Shipped] and [New]. A [Library] never changes; it finds entries
// ([Library.Get], [Library.Search]), resolves what differs from kabupaten to
// kabupaten ([Library.Topic]), composes citations by rule ([Library.Cite]) and
// puts laws in the order of Mengingat ([Library.PlaceOf]). [Library.Read]
// recognises a law that was typed as text.
package law
