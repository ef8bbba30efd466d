package naskah

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"pena/app"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
	"pena/ui/widget"
)

// paper starts a paper of the kind in a dossier of its own and opens it.
func paper(t *testing.T, k *screentest.Kit, kind string) *Screen {
	t.Helper()
	d, err := k.Office.NewKawasan("Agrowisata", "63.01")
	if err != nil {
		t.Fatal(err)
	}
	d.PlanFrom, d.PlanTo = 2026, 2027
	if err := k.Office.SaveKawasan(&d); err != nil {
		t.Fatal(err)
	}
	id, err := k.Office.NewDocument(d.ID, kind)
	if err != nil {
		t.Fatal(err)
	}
	return openPaper(t, k, app.DocumentLine{ID: id})
}

// nodes lists the parts of the paper of a kind.
func nodes(s *Screen, kind model.NodeKind) (out []*model.Node) {
	model.Walk(s.session.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind == kind {
			out = append(out, n)
		}
		return true
	})
	return out
}

// at goes to a part and gives its row.
func at(t *testing.T, s *Screen, id string) *nodeRow {
	t.Helper()
	if !s.editor.goTo(id) || s.editor.nodes[id] == nil {
		t.Fatalf("the editor has no row for %s", id)
	}
	return s.editor.nodes[id]
}

// rendered waits until the newest text is on the page.
func rendered(k *screentest.Kit, s *Screen) {
	k.Until("the newest text is on the page", func() bool { return s.last.Document == s.session.Document() })
}

func shortcut(k *screentest.Kit, sc fyne.Shortcut) {
	k.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(sc)
}

func TestNaskah_takes_what_is_typed_while_it_opens(t *testing.T) {
	k := screentest.Sample(t)
	id, err := k.Office.NewDocument("", "surat-dinas")
	if err != nil {
		t.Fatal(err)
	}
	s := New(k.Host, id, "field:hal")
	k.Put(s)
	pressed(k, fyne.KeyReturn) // Enter was pressed twice in the list
	typed(k, " Undangn")
	pressed(k, fyne.KeyBackspace)
	typed(k, "an rapat")
	k.Until("the paper is open", func() bool { return s.session != nil })
	t.Cleanup(func() {
		if err := s.Leave(); err != nil {
			t.Error(err)
		}
		k.NoFails()
	})
	if got := s.session.Document().Fields["hal"]; got != "Undangan rapat" {
		t.Errorf("the field has %q; want what was typed before it was there", got)
	}
}

func TestNaskah_asks_what_its_kind_asks(t *testing.T) {
	for _, kind := range compose.Shipped().All() {
		t.Run(kind.Key, func(t *testing.T) {
			k := screentest.New(t)
			s := paper(t, k, kind.Key)
			form := compose.Form(kind, s.session.Document(), s.session.Facts())
			ids := s.editor.column.IDs()
			if len(form) == 0 || len(ids) < len(form)+1 || ids[0] != formHead {
				t.Fatalf("%d fields, %d rows", len(form), len(ids))
			}
			at := 0
			for _, f := range form {
				if at++; ids[at] != f.Source {
					t.Errorf("row %d is %s, want %s", at, ids[at], f.Source)
				}
				s.editor.goTo(f.Source)
				r := s.editor.fields[f.Source]
				if r == nil {
					t.Fatalf("no row for %s", f.Source)
				}
				if f.Def.Type == compose.TypePerDesa {
					at += len(f.Choices) // a row for each desa
					continue
				}
				want := "entry"
				switch f.Def.Type {
				case compose.TypeDate:
					want = "date"
				case compose.TypeChoice, compose.TypeYesNo, compose.TypeMeeting, compose.TypeBody, compose.TypePerson:
					want = "choice"
				case compose.TypePicture:
					want = "picture"
				case compose.TypeCode:
					want = "code"
				}
				if got := map[bool]string{r.entry != nil: "entry", r.date != nil: "date", r.choice != nil: "choice", r.picture != nil: "picture", r.code != nil: "code"}[true]; got != want {
					t.Errorf("%s of type %s is asked by %s, want %s", f.Def.Key, f.Def.Type, got, want)
				}
				if !strings.Contains(strings.Join(screentest.Texts(k.Window.Content()), " "), strings.Fields(f.Def.Label)[0]) {
					t.Errorf("%q is not in sight", f.Def.Label)
				}
			}
		})
	}
}

func TestNaskah_gives_every_key_to_the_session_and_the_page(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	s.editor.goTo("field:nomor")
	typed(k, "005/77/DPMD")
	if got := s.session.Document().Number; got != "005/77/DPMD" {
		t.Errorf("the session has %q", got)
	}
	r := at(t, s, nodes(s, model.Alinea)[3].ID)
	r.entry.SetCaret(len([]rune(r.entry.Text)))
	typed(k, " Ditambahkan.")
	rendered(k, s)
	var page strings.Builder
	if err := s.last.Pages.Dump(&page); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"005/77/DPMD", "Ditambahkan."} {
		if !strings.Contains(page.String(), words) {
			t.Errorf("%q is not on the page", words)
		}
	}
	k.Until("it is on the disk", func() bool { return k.Saves > 0 })
}

func TestNaskah_keeps_a_number_in_a_cell_and_writes_it_as_printed_when_left(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "rpkp")
	var table *model.Node
	var column compose.Column
	for _, n := range nodes(s, model.Tabel) {
		for _, c := range s.editor.columns(n) {
			if table == nil && !s.editor.filled(n) && c.Numeric() && !c.Computed {
				table, column = n, c
			}
		}
	}
	if table == nil {
		t.Fatal("the plan has no table with a number typed by hand")
	}
	s.editor.addRow(table.ID, "")
	row := model.Find(s.session.Document().Text, table.ID).Rows[0].ID
	cells := s.editor.cells["row:"+table.ID+"/"+row]
	if cells == nil {
		t.Fatal("the new row is not in the editor")
	}
	i := slices.IndexFunc(cells.cells, func(c cellEntry) bool { return c.column.Key == column.Key && c.column.Head == column.Head })
	entry := cells.cells[i].entry
	k.Window.Canvas().Focus(entry)
	typed(k, "1500000")
	stored := func() string { return column.Cell(model.Find(s.session.Document().Text, table.ID).Rows[0]) }
	if stored() != "1500000" || entry.Text != "1500000" {
		t.Errorf("stored is %q and the cell shows %q while it is typed", stored(), entry.Text)
	}
	rendered(k, s)
	k.Window.Canvas().Unfocus()
	s.editor.reload()
	if entry.Text != "1.500.000" {
		t.Errorf("left, the cell shows %q", entry.Text)
	}
	k.Window.Canvas().Focus(entry)
	typed(k, "x")
	if stored() != "1500000" || cells.cells[i].label.Text == column.Label {
		t.Errorf("stored is %q, and the cell says %q", stored(), cells.cells[i].label.Text)
	}
}

func TestNaskah_numbers_anew_what_is_added_removed_and_moved(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "anggaran-dasar")
	var pasal *model.Node
	for _, p := range nodes(s, model.Pasal) {
		if pasal == nil && len(p.Children) >= 2 && p.Children[0].Kind == model.Ayat {
			pasal = p
		}
	}
	first, second := pasal.Children[0].ID, pasal.Children[1].ID
	labels := func(ids ...string) (out []string) {
		rendered(k, s)
		for _, id := range ids {
			out = append(out, at(t, s, id).label.Text)
		}
		return out
	}
	hold := func(what string, want []string, ids ...string) {
		t.Helper()
		if got := labels(ids...); !slices.Equal(got, want) {
			t.Errorf("%s the ayat bear %q, want %q", what, got, want)
		}
	}
	hold("at first", []string{"(1)", "(2)"}, first, second)

	r := at(t, s, first)
	r.entry.SetCaret(len([]rune(r.entry.Text)))
	pressed(k, fyne.KeyReturn)
	added := s.editor.at
	typed(k, "Ayat yang baru.")
	hold("with one more", []string{"(1)", "(2)", "(3)"}, first, added, second)

	at(t, s, added)
	shortcut(k, &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierControl})
	hold("with it moved down", []string{"(1)", "(2)", "(3)"}, first, second, added)
	if s.editor.at != added {
		t.Errorf("the focus went to %s", s.editor.at)
	}

	at(t, s, added).entry.SetText("")
	pressed(k, fyne.KeyBackspace)
	if model.Find(s.session.Document().Text, added) != nil {
		t.Error("the emptied ayat is still there")
	}
	hold("with it removed", []string{"(1)", "(2)"}, first, second)

	s.Undo()
	hold("with the removal undone", []string{"(1)", "(2)", "(3)"}, first, second, added)
	for s.session.CanUndo() {
		s.Undo()
	}
	hold("with all undone", []string{"(1)", "(2)"}, first, second)
}

func TestNaskah_goes_from_every_kind_of_place_on_the_page_to_its_entry(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "surat-audiensi")
	tap := func(source string) {
		t.Helper()
		areas := s.last.Pages.Areas(source)
		if len(areas) == 0 {
			t.Fatalf("%s is nowhere on the page", source)
		}
		a := areas[0]
		s.preview.tapped(a.Page, float64(a.X+a.W/2), float64(a.Y+a.H/2))
	}
	for _, source := range []string{"field:nomor", "field:tanggal", nodes(s, model.Alinea)[2].ID} {
		tap(source)
		if s.editor.at != source {
			t.Errorf("a click on %s went to %s", source, s.editor.at)
		}
		if s.preview.lit != source {
			t.Errorf("%s is lit, want %s", s.preview.lit, source)
		}
		if _, ok := k.Window.Canvas().Focused().(*widget.Entry); !ok {
			t.Errorf("after a click on %s the focus is on %T", source, k.Window.Canvas().Focused())
		}
	}
	s.preview.tapped(0, 1, 1) // where nothing is
	if s.editor.at != nodes(s, model.Alinea)[2].ID {
		t.Error("a click beside the text moved the focus")
	}
	if len(k.Went) != 0 {
		t.Errorf("went to %v", k.Went)
	}
	dossier := ""
	for _, p := range s.last.Pages.Pages {
		for _, q := range p.Placed {
			for _, run := range q.Box.Runs {
				if strings.HasPrefix(run.Source, "kop:") {
					dossier = run.Source
				}
			}
		}
	}
	tap(dossier)
	if len(k.Went) != 1 || k.Went[0].Place != nav.Settings || k.Went[0].Part != dossier {
		t.Errorf("a click on the letterhead went to %v", k.Went)
	}
}

func TestNaskah_goes_from_the_list_of_findings_to_the_place(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	at(t, s, nodes(s, model.Alinea)[3].ID)
	to := slices.IndexFunc(s.last.findings, func(f finding) bool { return strings.HasPrefix(f.source, "field:") })
	if to < 0 {
		t.Fatalf("an empty letter has no finding at a field: %v", s.last.findings)
	}
	f := s.last.findings[to]
	s.ShowFindings()
	k.Tap(text.Finding(f.blocks, f.text), 0)
	if s.editor.at != f.source || widget.DialogOpen(k.Window) {
		t.Errorf("the editor is at %s, want %s", s.editor.at, f.source)
	}
}

func TestNaskah_brings_an_earlier_state_back_from_its_history(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	id := nodes(s, model.Alinea)[3].ID
	before := model.Find(s.session.Document().Text, id).Text
	at(t, s, id).entry.SetText("Tulisan yang keliru.")
	k.Until("it is on the disk", func() bool { return k.Saves > 0 })
	rendered(k, s)
	s.ShowHistory()
	k.Until("the history", func() bool { return k.Shows(text.HistoryTitle) })
	k.Picture("naskah-riwayat")
	history, err := k.Office.History(s.id)
	if err != nil || len(history) != 2 {
		t.Fatalf("%d saved states (%v)", len(history), err)
	}
	first := history[1]
	line := text.RevisionLine(indonesia.DateOf(first.Time).Long()+" "+text.Clock(first.Time), first.User, first.Note)
	k.Until("the first state in the list", func() bool { return k.Shows(line) })
	k.Tap(line, 0)
	if got := model.Find(s.session.Document().Text, id).Text; got != before {
		t.Errorf("the text is %q, want %q", got, before)
	}
	if got := at(t, s, id).entry.Text; got != s.editor.view.words.Display(before) {
		t.Errorf("the entry shows %q", got)
	}
	s.Undo()
	if got := model.Find(s.session.Document().Text, id).Text; got != "Tulisan yang keliru." {
		t.Errorf("undone the text is %q", got)
	}
}

func TestNaskah_undoes_in_the_entry_it_is_typed_in(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-audiensi")
	r := at(t, s, nodes(s, model.Alinea)[3].ID)
	before := r.entry.Text
	r.entry.SetCaret(len([]rune(before)))
	typed(k, " salah")
	shortcut(k, &fyne.ShortcutUndo{})
	if got := at(t, s, r.id).entry.Text; got != before {
		t.Errorf("undone the entry shows %q", got)
	}
	shortcut(k, &fyne.ShortcutRedo{})
	if got := at(t, s, r.id).entry.Text; got != before+" salah" {
		t.Errorf("redone the entry shows %q", got)
	}
	for s.session.CanUndo() {
		s.Undo()
	}
	s.Undo()
	if said := k.Said[len(k.Said)-1]; said != text.NothingToUndo {
		t.Errorf("with nothing left it says %q", said)
	}
	rendered(k, s)
	if !s.bar.undo.Disabled() || s.bar.redo.Disabled() {
		t.Error("the buttons promise an undo that is none, or hide the redo that is there")
	}
	test.Tap(s.bar.redo)
	if got := at(t, s, r.id).entry.Text; got != before+" salah" {
		t.Errorf("redone by its button the entry shows %q", got)
	}
	for s.session.CanRedo() {
		s.Redo()
	}
	rendered(k, s)
	if s.bar.undo.Disabled() || !s.bar.redo.Disabled() {
		t.Error("the buttons hide the undo that is there, or promise a redo that is none")
	}
}

func TestNaskah_tells_a_choice_by_words(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "keputusan-penetapan-kawasan")
	s.editor.goTo("field:penandatangan")
	r := s.editor.fields["field:penandatangan"]
	if r == nil || len(r.f.Choices) == 0 {
		t.Fatal("the decree asks for no signer")
	}
	if got := r.choice.Selected; got != text.FollowDossier(r.f.Shown) {
		t.Errorf("with the dossier's own signer it says %q", got)
	}
	r.choice.SetSelected(r.f.Choices[len(r.f.Choices)-1].Label)
	rendered(k, s)
	if got := r.choice.Options[0]; got != text.FollowAgain {
		t.Errorf("the way back to the dossier's own is called %q", got)
	}
}
