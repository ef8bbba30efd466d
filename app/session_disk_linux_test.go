package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"pena/model"
)

func TestSession_on_a_full_disk_keeps_the_text_says_so_and_saves_when_there_is_room(t *testing.T) {
	disk := t.TempDir()
	err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=120m")
	if errors.Is(err, syscall.EPERM) {
		t.Skip("only root may mount a disk that is full soon")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Unmount(disk, 0)
	synctest.Test(t, func(t *testing.T) {
		o := officeIn(t, filepath.Join(disk, "simpanan"))
		s, l := session(t, o, paperOf(t, o, "surat-audiensi"))
		photos := filepath.Join(disk, "foto.zip")
		if err := os.WriteFile(photos, make([]byte, 60<<20), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := s.SetField("hal", "ditulis saat penuh"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Second)
		var e *model.Error
		if v := l.last(); !v.Pending || !errors.As(v.Err, &e) || e.Detail != "disk-full" {
			t.Errorf("on a full disk the session says %+v", v)
		}
		if err := s.Close(); err == nil || s.SetField("hal", "ditulis terus") != nil {
			t.Fatalf("on a full disk the session closed (%v), or takes no more", err)
		}
		if got := stored(t, o, s.Document().ID).Fields["hal"]; got == "ditulis saat penuh" {
			t.Error("it was stored all the same; the test proves nothing")
		}
		if err := os.Remove(photos); err != nil {
			t.Fatal(err)
		}
		time.Sleep(6 * time.Second)
		if v := l.last(); v.Pending || v.Err != nil {
			t.Errorf("with room again the session says %+v", v)
		}
		if got := stored(t, o, s.Document().ID).Fields["hal"]; got != "ditulis terus" {
			t.Errorf("stored is %q", got)
		}
		if err := errors.Join(s.Close(), o.Close()); err != nil {
			t.Error(err)
		}
	})
}
