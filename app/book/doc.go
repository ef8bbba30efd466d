// Package book lays out the books of the register: the buku agenda of outgoing
// papers and of incoming letters over a period, as a page for typeset and as a
// workbook. It is pure: it is given the lines and the names, and asks no store.
// Begin with [Outgoing], [Incoming] and [Book.Document]; [Book.Workbook] writes XLSX.
package book
