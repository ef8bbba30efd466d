// Package door lets a second start of the program speak to the first, which
// holds the store: the second hands over the file it was given, the first comes
// to the front, and the second ends.
//
// The door is a port of the loopback interface, which no other machine reaches.
// A file beside the store says which, and holds a word that only who may read
// that file knows. Begin with [Open] and [Knock].
package door

import (
	"bufio"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

const (
	fileName    = "pintu" // beside the store: where the door is
	longestCall = 64 << 10
	patience    = 3 * time.Second
)

// ErrNobody says that no program answers behind the door.
var ErrNobody = errors.New("door: nobody answers")

// address is what the file beside the store holds.
type address struct {
	Port int    `json:"port"`
	Word string `json:"kata"`
	PID  int    `json:"pid"`
}

// call is what is said at the door.
type call struct {
	Word string `json:"kata"`
	File string `json:"berkas"` // to be opened; "" only to come to the front
}

// Door is open until it is closed.
type Door struct {
	path   string
	listen net.Listener
	word   string
	asked  func(file string)
}

// Open opens the door of the store in dir; whoever opens it holds that store.
// asked is called for every knock, on a goroutine of the door, with the file to
// open or "". random makes the word.
func Open(dir string, random io.Reader, asked func(file string)) (*Door, error) {
	word := make([]byte, 16)
	if _, err := io.ReadFull(random, word); err != nil {
		return nil, fmt.Errorf("door: %w", err)
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("door: %w", err)
	}
	d := &Door{path: filepath.Join(dir, fileName), listen: l, word: hex.EncodeToString(word), asked: asked}
	data, err := json.Marshal(address{Port: l.Addr().(*net.TCPAddr).Port, Word: d.word, PID: os.Getpid()})
	if err == nil {
		err = write(d.path, data)
	}
	if err != nil {
		l.Close()
		return nil, fmt.Errorf("door: %w", err)
	}
	go d.answer()
	return d, nil
}

// write replaces the file whole, so that nobody reads half an address.
func write(path string, data []byte) error {
	part := path + ".baru"
	if err := os.WriteFile(part, data, 0o600); err != nil {
		return err
	}
	return os.Rename(part, path)
}

// Close closes the door.
func (d *Door) Close() error {
	os.Remove(d.path)
	return d.listen.Close()
}

func (d *Door) answer() {
	for {
		c, err := d.listen.Accept()
		if err != nil {
			return // closed
		}
		go d.hear(c)
	}
}

func (d *Door) hear(c net.Conn) {
	defer c.Close()
	c.SetDeadline(time.Now().Add(patience))
	line, err := bufio.NewReader(io.LimitReader(c, longestCall)).ReadBytes('\n')
	if err != nil {
		return
	}
	var said call
	if json.Unmarshal(line, &said) != nil || subtle.ConstantTimeCompare([]byte(said.Word), []byte(d.word)) != 1 {
		return
	}
	d.asked(said.File)
	c.Write([]byte("ya\n"))
}

// Knock asks the program that holds the store in dir to come to the front and to
// open file, an absolute path, or nothing when it is "". It returns [ErrNobody]
// when none answers; the file of a program that died is such a case.
func Knock(dir, file string) error {
	data, err := os.ReadFile(filepath.Join(dir, fileName))
	if err != nil {
		return ErrNobody
	}
	var a address
	if json.Unmarshal(data, &a) != nil || a.Port < 1 || a.Port > 65535 || !alive(a.PID) {
		return ErrNobody
	}
	letForward(a.PID)
	c, err := net.DialTimeout("tcp4", fmt.Sprintf("127.0.0.1:%d", a.Port), patience)
	if err != nil {
		return ErrNobody
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(patience))
	said, err := json.Marshal(call{Word: a.Word, File: file})
	if err != nil {
		return fmt.Errorf("door: %w", err)
	}
	if _, err := c.Write(append(said, '\n')); err != nil {
		return ErrNobody
	}
	answer := make([]byte, 3)
	if _, err := io.ReadFull(c, answer); err != nil || string(answer) != "ya\n" {
		return ErrNobody
	}
	return nil
}

// alive reports whether a program of that number may run. Windows takes seconds
// to tell of a port that nobody listens at, and the user of a program that died
// would wait for its next window.
func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer p.Release()
	return !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
