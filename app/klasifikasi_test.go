package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pena/app"
	"pena/model"
	"pena/model/indonesia"
)

func TestKlasifikasiOfTheKindBeginsTheNumberUntilThePaperSaysAnother(t *testing.T) {
	o := newOffice(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	id := must[model.ID](t)(o.NewDocument("", "surat-tugas"))
	holds := func(code string) {
		t.Helper()
		plan := must[*app.IssuePlan](t)(o.Plan(id, app.IssueRequest{Date: indonesia.MustDate("2025-08-25")}))
		if plan.Code != code || !strings.HasPrefix(plan.Number, code+"/") {
			t.Errorf("the paper would get %q with klasifikasi %q; want %s", plan.Number, plan.Code, code)
		}
		path := filepath.Join(t.TempDir(), "surat.docx")
		sheet := must[app.ForSRIKANDI](t)(o.WriteSRIKANDI(must[app.Rendered](t)(o.Render(id)), path)).Sheet
		words := string(must[[]byte](t)(os.ReadFile(sheet)))
		if !strings.Contains(words, "Kode klasifikasi:\r\n"+code+"\r\n") {
			t.Errorf("the sheet for SRIKANDI does not name %s:\n%s", code, words)
		}
	}
	holds("000.1.2.3")
	s := must[*app.Session](t)(o.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {}))
	if err := s.SetField("klasifikasi", "188.45"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetField("klasifikasi", "bukan kode"); err == nil {
		t.Error("words were taken as a code")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	holds("188.45")
}
