// Package check tells what a paper still lacks or contradicts before it may
// become final, and what is wrong with the facts of a dossier. It must never
// change anything, ask a store or a clock, or guess: it judges what it is given,
// and the same input gives the same findings in the same order.
//
// Begin with [Check] for a paper and [CheckDossier] for a dossier. [Rules] lists
// what is looked for, with the basis of each rule. The rules stand in rules.go,
// one small function each in the file of its subject; V1 to V19 are the
// validation rules of the office, rules with a name are our own. V4 (the name of
// the day is computed), V17 (the layout engine) and V18 (journeys of staff, which
// no shipped paper has) need no rule here.
//
// What a finding says stands in pena/ui/text, findings.go, where a reader of
// the language looks for it.
package check
