// Package kawasan holds the list of the kawasan and the page of one dossier,
// where its facts are typed once: desa, officials, meetings, BUM Desa bersama,
// stages and papers. It stores facts and starts papers; it never decides what
// a paper says, and no empty stage ever blocks one.
//
// Begin with [NewList] and [NewDossier].
package kawasan
