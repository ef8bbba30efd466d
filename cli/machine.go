package cli

import (
	"crypto/rand"
	"os"
	"os/user"
	"runtime"
	"strings"
	"time"

	"pena/app/typeset/font"
)

// ThisMachine is what a command is given when it runs for the user of this
// machine; version is that of the program.
func ThisMachine(version string) Env {
	program, err := os.Executable()
	if err != nil {
		program = "" // then it is not portable
	}
	return Env{
		Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, GOOS: runtime.GOOS,
		Clock: time.Now, Random: rand.Reader, User: userName,
		Fonts: font.SystemDirs(), Version: version, Program: program,
	}
}

// userName is who works at this machine, for the history.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return nameOf(u)
}

// nameOf is the name of an account's owner, else that of the account. Windows
// writes its machine or domain before the latter, and gives it for the former
// when none is set.
func nameOf(u *user.User) string {
	name := u.Name
	if name == "" {
		name = u.Username
	}
	return name[strings.LastIndexByte(name, '\\')+1:]
}
