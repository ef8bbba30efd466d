package app_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"pena/app"
	"pena/model"
)

func scanFile(t *testing.T, name, head string, size int) (string, []byte) {
	t.Helper()
	data := make([]byte, size)
	rand.NewChaCha8([32]byte{1}).Read(data)
	copy(data, head)
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, data
}

func TestTheScanOfTheSignedOriginalIsKeptAndGivenBack(t *testing.T) {
	o := newOffice(t)
	id := letter(t, o, secretariat(t, o))
	path, data := scanFile(t, "pindai.pdf", "%PDF-1.7\n", 5<<20+17)
	wantDetail(t, o.AttachScan(id, path), model.NotAllowed, "state-forbids")
	issue(t, o, id, app.IssueRequest{})
	for _, wrong := range []struct {
		name, head string
		size       int
		kind       model.ErrorKind
		detail     string
	}{
		{"surat.docx", "PK\x03\x04", 4000, model.Invalid, "scan-unreadable"},
		{"kosong.pdf", "", 0, model.Invalid, "scan-unreadable"},
		{"besar.pdf", "%PDF-1.7\n", 50<<20 + 1, model.TooLarge, "scan-too-large"},
	} {
		file, _ := scanFile(t, wrong.name, wrong.head, wrong.size)
		wantDetail(t, o.AttachScan(id, file), wrong.kind, wrong.detail)
	}
	wantDetail(t, o.AttachScan(id, filepath.Join(t.TempDir(), "tidak-ada.pdf")), model.Invalid, "scan-unreadable")
	if err := o.AttachScan(id, path); err != nil {
		t.Fatal(err)
	}
	jpeg, _ := scanFile(t, "foto.jpg", "\xff\xd8\xff\xe0", 3000)
	if err := o.AttachScan(id, jpeg); err != nil {
		t.Fatal(err)
	}
	p := must[model.Paper](t)(o.Paper(id))
	if p.State != model.Ditandatangani || len(p.Scans) != 2 || p.Scans[0].Size != int64(len(data)) || p.Scans[1].Type != "jpeg" {
		t.Errorf("the paper is %+v", p)
	}
	back := filepath.Join(t.TempDir(), "kembali.pdf")
	if err := o.ExportScan(p.Scans[0], back); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(must[[]byte](t)(os.ReadFile(back)), data) {
		t.Error("the scan came back as another file")
	}
	if err := o.Reopen(id, "tanda tangan salah tempat"); err != nil {
		t.Fatal(err)
	}
	if p = must[model.Paper](t)(o.Paper(id)); p.State != model.Konsep || len(p.Scans) != 2 {
		t.Errorf("after reopening the paper is %+v", p)
	}
}
