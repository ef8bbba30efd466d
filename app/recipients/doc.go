// Package recipients reads a list of recipients as an office copies it from a
// worksheet: one a line, cells parted by tabs or semicolons. It takes the list
// whole or says in which line what is wrong; it stores nothing. Begin with [Parse].
package recipients
