// Package form is what the pages of facts are made of: fields over one record
// that store themselves soon after the last key. What cannot be is told in one
// sentence beneath its field and is not stored, while everything else is.
//
// It must never know what a record means: screens give it the copying, the
// checking and the storing. Begin with [Keeper], which holds the record, and
// [Group], which makes the fields.
package form
