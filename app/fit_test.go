package app_test

import (
	"errors"
	"maps"
	"testing"

	"pena/app"
	"pena/app/typeset"
	"pena/model"
)

// long makes a letter run over to a second page by a little.
func long(t testing.TB, s *app.Session) (fits []typeset.Fit) {
	t.Helper()
	body := model.Find(s.Document().Text, "isi")
	if body == nil {
		for _, n := range s.Document().Text {
			if n.Name == "isi" {
				body = n
			}
		}
	}
	for range 40 {
		if fits = must[[]typeset.Fit](t)(s.Fits()); len(fits) > 0 {
			return fits
		}
		id := must[string](t)(s.AppendChild(body.ID, model.Alinea))
		if err := s.SetNode(id, "Satu alinea lagi."); err != nil {
			t.Fatal(err)
		}
	}
	t.Fatal("no length of the letter can be closed up")
	return nil
}

func TestAPaperIsClosedUpForItselfAndStaysSo(t *testing.T) {
	o := officeIn(t, t.TempDir())
	defer o.Close()
	id := letter(t, o, secretariat(t, o))
	s := openSession(t, o, id)
	fits := long(t, s)
	own := s.Document().Layout
	if len(own) != 0 || s.Closed() != nil {
		t.Fatalf("a new letter has settings of its own: %v", own)
	}
	if err := s.TakeFit(fits[0]); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, c := range fits[0].Changes {
		want[c.Setting.Key] = c.To
	}
	if got := s.Document().Layout; !maps.Equal(got, want) {
		t.Errorf("the letter has the settings %v, want %v", got, want)
	}
	if back := s.Closed(); len(back) != len(fits[0].Changes) || back[0].To != fits[0].Changes[0].From {
		t.Errorf("the way back is told as %v", back)
	}
	if _, ok := s.Undo(); !ok || len(s.Document().Layout) != 0 {
		t.Errorf("undone, the letter has the settings %v", s.Document().Layout)
	}
	s.Redo()
	if err := s.Unfit(); err != nil || len(s.Document().Layout) != 0 {
		t.Errorf("back, the letter has the settings %v: %v", s.Document().Layout, err)
	}
	if err := s.TakeFit(fits[0]); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	before := must[app.Rendered](t)(o.Render(id))
	issue(t, o, id, app.IssueRequest{Date: date("2025-09-15")})
	printed := must[app.Rendered](t)(o.Render(id))
	if len(printed.Pages.Pages) != len(before.Pages.Pages) || !maps.Equal(printed.Document.Layout, want) {
		t.Errorf("the issued letter has %d pages and the settings %v; it had %d", len(printed.Pages.Pages), printed.Document.Layout, len(before.Pages.Pages))
	}
	frozen := openSession(t, o, id)
	defer frozen.Discard()
	_, err := frozen.Fits()
	for _, err := range []error{err, frozen.TakeFit(fits[0]), frozen.Unfit()} {
		if !errors.Is(err, &model.Error{Kind: model.NotAllowed}) {
			t.Errorf("an issued letter may be closed up: %v", err)
		}
	}
}

func TestASettingThatCannotBeIsNotTaken(t *testing.T) {
	o := officeIn(t, t.TempDir())
	defer o.Close()
	s := openSession(t, o, letter(t, o, secretariat(t, o)))
	defer s.Discard()
	bad := typeset.Fit{Changes: []typeset.Change{{Setting: typeset.Setting{Key: "ukuran"}, To: "3"}}}
	var wrong *typeset.SettingError
	if err := s.TakeFit(bad); !errors.As(err, &wrong) || len(s.Document().Layout) != 0 {
		t.Errorf("a size of 3 pt was taken: %v, %v", err, s.Document().Layout)
	}
}
