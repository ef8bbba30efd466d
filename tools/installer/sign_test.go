//go:build wine

package installer_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// signed reports whether the certificate of the test vouches for the file as it is.
func signed(file string) bool {
	c := exec.Command("osslsigncode", "verify", "-CAfile", "../../artefacts/sertifikat/uji.pem", "-in", file)
	return c.Run() == nil
}

// TestSigned_programs: the uninstaller is looked at where it is installed.
func TestSigned_programs(t *testing.T) {
	for _, name := range []string{"pena-kawasan-*-pasang.exe", "kerja/windows/pena.exe", "kerja/windows/pena-perintah.exe"} {
		file := built(t, name)
		if !signed(file) {
			t.Errorf("%s is not signed, or not well", name)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		data[len(data)/2] ^= 1
		changed := filepath.Join(t.TempDir(), "diubah.exe")
		if err := os.WriteFile(changed, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if signed(changed) {
			t.Errorf("%s with a changed byte counts as signed", name)
		}
	}
}

// TestSame_bytes builds one commit twice in folders of other names.
func TestSame_bytes(t *testing.T) {
	if out, err := exec.Command("./same").CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
