package text_test

import (
	"io/fs"
	"strings"
	"testing"

	"pena/model"
	"pena/ui/text"
)

func TestError_names_the_file_that_cannot_be_written_and_why(t *testing.T) {
	gone := &model.Error{Kind: model.Disk, Field: "/folder/yang/tak/ada/surat.pdf", Detail: "cannot-write",
		Err: &fs.PathError{Op: "open", Path: "/folder/yang/tak/ada/.pena-1.tmp", Err: fs.ErrNotExist}}
	if _, body := text.Error(gone); !strings.HasPrefix(body, "Berkas /folder/yang/tak/ada/surat.pdf tidak dapat ditulis karena foldernya tidak ada.") {
		t.Errorf("says %q", body)
	}
	gone.Err = fs.ErrPermission
	if _, body := text.Error(gone); !strings.Contains(body, "karena komputer tidak mengizinkannya") {
		t.Errorf("says %q", body)
	}
	read := &fs.PathError{Op: "open", Path: "/data/kiriman.json", Err: fs.ErrNotExist}
	if _, body := text.Error(read); !strings.Contains(body, "/data/kiriman.json") {
		t.Errorf("says %q of a file that is not there", body)
	}
}

func TestError_names_the_desa_by_its_name(t *testing.T) {
	err := &model.Error{Kind: model.Invalid, Field: "anggota[1].kode", Detail: "desa-of-other-regency", Value: "63.01.04.2004"}
	if _, body := text.Error(err); !strings.Contains(body, ", Kecamatan ") {
		t.Errorf("says %q; want the name of the desa and its kecamatan", body)
	}
}

func TestCommandError_speaks_of_no_screen(t *testing.T) {
	for _, err := range []*model.Error{{Kind: model.Disk}, {Kind: model.Disk, Detail: "disk-full"}, {Kind: model.Conflict}, {Kind: model.Disk, Detail: "store-closed"}} {
		_, body := text.CommandError(err)
		if strings.Contains(body, "layar") || strings.Contains(body, "simpan lagi") || body == "" {
			t.Errorf("%s %s on the command line: %q", err.Kind, err.Detail, body)
		}
		if _, body := text.Error(err); !strings.Contains(body, "layar") && err.Detail != "" {
			t.Errorf("%s in the window: %q", err.Detail, body)
		}
	}
}

func TestPasteTooLarge_groups_its_figures(t *testing.T) {
	if s := text.PasteTooLarge(5242880, 200000); !strings.Contains(s, "5.242.880 huruf, paling banyak 200.000") {
		t.Errorf("says %q", s)
	}
}
