// Package storage keeps the records of the office in one Badger store: dossiers
// of kawasan, documents, issuing bodies, officials, settings and pictures, with
// every earlier text of each record. It is the only package that imports Badger.
//
// It never deletes or overwrites a store it cannot open: [Open] examines the
// folder without writing to it and refuses a damaged, foreign or newer one as
// it was found. It never answers that something is saved before it is on the
// disk, and it never reads a clock or a random source other than those given.
//
// Begin with [Open], [Store.Update] and [Store.View]; records go through the
// tables [Dossiers], [Documents], [Bodies], [People], [Laws] and [Templates]:
//
//	err := store.Update(func(tx *storage.Tx) error {
//		tx.Sign("Rahmah", "perbaikan Pasal 7")
//		_, err := storage.Documents.Put(tx, &doc)
//		return err
//	})
//
// All that one Update does is stored together or not at all. Its function may
// run more than once and must have no other effect. Lists come from small
// summaries kept beside the records, never from the records themselves.
//
// The grammar of the keys is in keys.go; every value is JSON of the form
// {"v":1,...,"data":...}, so that a store can be read in twenty years.
package storage
