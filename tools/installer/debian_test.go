//go:build wine

package installer_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// chroot is a bare Debian.
type chroot struct {
	t    *testing.T
	root string
}

// newChroot makes one by debootstrap, with the X server's key of the test.
func newChroot(t *testing.T) *chroot {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("chroot needs root")
	}
	c := &chroot{t, filepath.Join(t.TempDir(), "debian")}
	must(t, exec.Command("debootstrap", "--variant=minbase", "bookworm", c.root))
	for _, name := range []string{"/etc/resolv.conf", "/etc/hosts"} {
		c.bring(name, name)
	}
	if key := os.Getenv("XAUTHORITY"); key != "" {
		c.bring(key, "/root/.Xauthority")
	}
	must(t, exec.Command("mount", "-t", "proc", "proc", filepath.Join(c.root, "proc")))
	t.Cleanup(func() { must(t, exec.Command("umount", filepath.Join(c.root, "proc"))) })
	return c
}

// bring copies a file into it.
func (c *chroot) bring(from, to string) {
	c.t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(filepath.Join(c.root, to), data, 0o600)
	}
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *chroot) command(args ...string) *exec.Cmd {
	return exec.Command("chroot", append([]string{c.root, "/usr/bin/env", "-i", "HOME=/root", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8",
		"DEBIAN_FRONTEND=noninteractive", "XAUTHORITY=/root/.Xauthority", "DISPLAY=" + os.Getenv("DISPLAY")}, args...)...)
}

func (c *chroot) run(args ...string) string {
	c.t.Helper()
	return must(c.t, c.command(args...))
}

// there reports whether a file is in it.
func (c *chroot) there(name string) bool {
	_, err := os.Stat(filepath.Join(c.root, name))
	return err == nil
}

func must(t *testing.T, c *exec.Cmd) string {
	t.Helper()
	var errs strings.Builder
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s%s", c.Args, err, out, errs.String())
	}
	return string(out)
}

// TestDebian installs the package where nothing is but Debian's own smallest
// system, so that what it forgets to depend on is missed, and unpacks the archive
// there.
func TestDebian(t *testing.T) {
	c := newChroot(t)
	c.bring(built(t, "*.deb"), "/root/pena.deb")
	c.run("apt-get", "update", "-qq")
	c.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/root/pena.deb")
	c.run("pena", "contoh")
	c.run("pena", "cetak", "keputusan-penetapan", "--keluaran", "/root/keputusan.pdf")
	paper, err := os.ReadFile(filepath.Join(c.root, "root/keputusan.pdf"))
	if err != nil || len(paper) < 10_000 {
		t.Errorf("the decree has %d bytes, %v", len(paper), err)
	}
	c.window()
	c.run("dpkg", "--remove", "pena-kawasan")
	if c.there("usr/bin/pena") || c.there("usr/share/applications/pena-kawasan.desktop") {
		t.Error("removed, it leaves something")
	}
	if !c.there("root/.local/share/pena-kawasan/simpanan/MANIFEST") {
		t.Error("removed, it took the data with it")
	}
	archive := built(t, "*-linux-amd64.tar.xz")
	must(t, exec.Command("tar", "-C", filepath.Join(c.root, "opt"), "-xJf", archive))
	unpacked := "/opt/" + strings.TrimSuffix(filepath.Base(archive), "-linux-amd64.tar.xz") + "/pena"
	if all := c.run(unpacked, "daftar"); !strings.Contains(all, "Agrowisata Bajuin") {
		t.Errorf("the program of the archive finds\n%s", all)
	}
}

// window starts the program's window and ends it.
func (c *chroot) window() {
	c.t.Helper()
	began := time.Now()
	cmd := c.command("pena")
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	for !shown(home) {
		if time.Since(began) > 2*time.Minute {
			c.t.Error("the window never came")
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	c.t.Logf("the window of the package came after %v", time.Since(began).Round(10*time.Millisecond))
	cmd.Process.Kill() // env became chroot's program, and that the program
	cmd.Wait()
}
