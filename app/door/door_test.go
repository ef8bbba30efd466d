package door_test

import (
	"errors"
	"fmt"
	"math/rand"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pena/app/door"
)

func open(t *testing.T, dir string) (*door.Door, chan string) {
	t.Helper()
	asked := make(chan string, 10)
	d, err := door.Open(dir, rand.New(rand.NewSource(1)), func(file string) { asked <- file })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d, asked
}

func TestAKnockIsHeardWithItsFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Data Kantor é")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	_, asked := open(t, dir)
	for _, file := range []string{"", "/rumah/ibu Ria/Ju'uh \"é\".pena", strings.Repeat("x", 4000)} {
		if err := door.Knock(dir, file); err != nil {
			t.Fatal(err)
		}
		if got := <-asked; got != file {
			t.Errorf("asked for %q", got)
		}
	}
}

func TestNobodyAnswersWhereNoProgramIs(t *testing.T) {
	dir := t.TempDir()
	if err := door.Knock(dir, ""); !errors.Is(err, door.ErrNobody) {
		t.Errorf("no file: %v", err)
	}
	d, _ := open(t, dir)
	path := filepath.Join(dir, "pintu")
	left, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Error("the file stays after an orderly end")
	}
	for _, data := range []string{string(left), "", "{}", "x", `{"port":99999}`, `{"port":-1}`} { // as a death, or a stranger, leaves it
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := door.Knock(dir, ""); !errors.Is(err, door.ErrNobody) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// TestAStrangerIsNotHeard: another program of the machine may find the port, and
// another program may have taken the port of one that died.
func TestAStrangerIsNotHeard(t *testing.T) {
	dir := t.TempDir()
	_, asked := open(t, dir)
	data, err := os.ReadFile(filepath.Join(dir, "pintu"))
	if err != nil {
		t.Fatal(err)
	}
	var port int
	if _, err := fmt.Sscanf(string(data), `{"port":%d`, &port); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"{\"kata\":\"\",\"berkas\":\"/x\"}\n", "GET / HTTP/1.1\r\n\r\n", strings.Repeat("x", 100_000), "\n"} {
		c, err := net.Dial("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
		if err != nil {
			t.Fatal(err)
		}
		c.Write([]byte(words))
		c.SetReadDeadline(time.Now().Add(5 * time.Second))
		if n, _ := c.Read(make([]byte, 10)); n != 0 {
			t.Errorf("%.20q was answered", words)
		}
		c.Close()
	}
	if len(asked) != 0 {
		t.Errorf("asked for %q", <-asked)
	}
	stranger, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer stranger.Close()
	go func() {
		if c, err := stranger.Accept(); err == nil {
			c.Write([]byte("220 ready\r\n"))
			c.Close()
		}
	}()
	other := t.TempDir()
	at := fmt.Sprintf(`{"port":%d,"kata":"x","pid":%d}`, stranger.Addr().(*net.TCPAddr).Port, os.Getpid())
	if err := os.WriteFile(filepath.Join(other, "pintu"), []byte(at), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := door.Knock(other, "/x"); !errors.Is(err, door.ErrNobody) {
		t.Errorf("a stranger's answer: %v", err)
	}
}

// TestADeadProgramIsNotWaitedFor: its port may lead to nowhere, which Windows
// tells only after seconds.
func TestADeadProgramIsNotWaitedFor(t *testing.T) {
	dir := t.TempDir()
	_, asked := open(t, dir)
	path := filepath.Join(dir, "pintu")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dead := exec.Command(os.Args[0], "-test.run=^$")
	if err := dead.Run(); err != nil {
		t.Fatal(err)
	}
	own, theirs := fmt.Sprintf(`"pid":%d`, os.Getpid()), fmt.Sprintf(`"pid":%d`, dead.Process.Pid)
	left := strings.Replace(string(data), own, theirs, 1)
	if left == string(data) {
		t.Fatalf("the file says %s", data)
	}
	if err := os.WriteFile(path, []byte(left), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := door.Knock(dir, ""); !errors.Is(err, door.ErrNobody) || len(asked) != 0 {
		t.Errorf("%v, and %d were asked", err, len(asked))
	}
}
