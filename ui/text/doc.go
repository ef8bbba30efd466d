// Package text is the catalogue of what a user reads on the screens, in good
// formal Indonesian (EYD). It must never hold the words of a letter: those
// are the templates' and the office's.
//
// Begin with [Error], the one place where an error becomes words, and with
// the constants by screen. Rules of the tone:
//
//   - the user is "Anda"; no exclamation marks, no blame, no English;
//   - a button is a verb; a place that is empty says what belongs there;
//   - a sentence is whole: what varies is an argument of a function, a
//     sentence is never glued together from pieces by a screen;
//   - an error says what happened, what was kept, and what to do next.
package text
