// Package indonesia writes and reads what Indonesian letters are made of:
// dates, clock times, numbers in words, money, decimals, roman numbers, the
// ordinals of a diktum or a Bagian, NIP, names with titles, ranks, titles in
// title case and joined lists.
//
// Everything here is a pure function of its arguments: no clock, no settings,
// no file. What a clerk typed is either understood or refused with an [Error];
// a name or a title is never corrected. Nothing here makes a sentence for the
// user: the catalogue of sentences turns an [Error]'s [Code] into one, and
// [Codes] lists every code it must know.
//
// Begin with [Date] and [ParseDate], then [Terbilang].
//
// Where an office may write otherwise (all words of a date capitalised, "Rp. …,-")
// there is a second function or a style; the default follows EYD.
package indonesia
