// Package sample holds the programme that a newcomer may try the program with:
// the pendampingan of three kabupaten in July and August 2025 as the press
// reported it, and an extreme set that layout tests use. The places are real;
// every name of a person, every address, amount and measure is an example and
// says so. It must never name a real official, and never be taken for a record
// of what was decided.
//
// Begin with [Build]; the facts stand in kawasan.yaml, the papers in
// naskah.yaml. [Extreme] makes the extreme set.
package sample
