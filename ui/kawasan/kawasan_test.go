package kawasan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pena/model"
	"pena/model/indonesia"
	"pena/ui/nav"
	"pena/ui/screentest"
	"pena/ui/text"
)

// open shows the dossier of the first kawasan of the kabupaten.
func open(t *testing.T, k *screentest.Kit, regency, part string) *Dossier {
	t.Helper()
	all, err := k.Office.Kawasans()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.Regency == regency {
			d := NewDossier(k.Host, v.ID, part).(*Dossier)
			k.Wait(d.loaded)
			k.Put(d)
			return d
		}
	}
	t.Fatalf("no kawasan in %s", regency)
	return nil
}

// leave leaves the screen and returns what the store has then.
func leave(t *testing.T, k *screentest.Kit, d *Dossier) model.Kawasan {
	t.Helper()
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	k.NoFails()
	v, err := k.Office.Kawasan(d.id)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestList_makes_a_kawasan_and_opens_it(t *testing.T) {
	k := screentest.New(t)
	l := NewList(k.Host, nav.PartNew).(*List)
	k.Wait(l.loaded)
	k.Put(l)
	k.Picture("kawasan-kosong")
	if k.Window.Canvas().Focused() != fyne.Focusable(l.name) {
		t.Error("the focus is not in the name of the new kawasan")
	}
	l.where.SetSelected("Kabupaten Tapin")
	test.Type(l.name, "Hortikultura Lokpaikat")
	l.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the dossier is opened", func() bool { return len(k.Went) == 1 })
	v, err := k.Office.Kawasan(k.Went[0].ID)
	if err != nil || v.Name != "Hortikultura Lokpaikat" || v.Regency != "63.05" {
		t.Errorf("made %q in %q, %v; want Hortikultura Lokpaikat in 63.05", v.Name, v.Regency, err)
	}
}

func TestList_keeps_what_was_typed_of_a_new_kawasan(t *testing.T) {
	k := screentest.New(t)
	show := func() *List {
		l := NewList(k.Host, nav.PartNew).(*List)
		k.Wait(l.loaded)
		k.Put(l)
		return l
	}
	l := show()
	l.where.SetSelected("Kabupaten Tapin")
	test.Type(l.name, "Hortikultura")
	if err := l.Leave(); err != nil {
		t.Fatal(err)
	}
	l = show()
	if l.name.Text != "Hortikultura" || l.where.Selected != "Kabupaten Tapin" {
		t.Errorf("back in the list, the box holds %q in %q", l.name.Text, l.where.Selected)
	}
	test.Type(l.name, "X")
	k.Until("it is on the disk without leaving", func() bool {
		kept, err := k.Office.Unfinished(draftKey)
		return err == nil && kept[draftName] == l.name.Text
	})
	l.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Until("the dossier is opened", func() bool { return len(k.Went) == 1 })
	if err := l.Leave(); err != nil {
		t.Fatal(err)
	}
	if l = show(); l.name.Text != "" || l.where.Selected != "" {
		t.Errorf("after it was made, the box holds %q in %q", l.name.Text, l.where.Selected)
	}
	k.NoFails()
}

func TestList_removes_a_kawasan_and_takes_it_back(t *testing.T) {
	k := screentest.Sample(t)
	l := NewList(k.Host, "").(*List)
	k.Wait(l.loaded)
	k.Put(l)
	k.Picture("kawasan")
	before, _ := k.Office.AllDocuments()
	k.Tap(text.Delete, 0)
	k.Until("two are left", func() bool { return len(l.all) == 2 && l.undo.Object.Visible() })
	k.Tap(text.Undo, 0)
	k.Until("three are back", func() bool { return len(l.all) == 3 })
	after, _ := k.Office.AllDocuments()
	if len(after) != len(before) {
		t.Errorf("%d papers are back; want %d", len(after), len(before))
	}
}

func TestFacts_typed_reach_the_store_by_themselves(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.02", nav.PartFacts)
	k.Picture("berkas-fakta")
	name := d.group.Fields()[0]
	test.Type(name.Input, "Baru ")
	k.Until("the name is stored", func() bool {
		v, err := k.Office.Kawasan(d.id)
		return err == nil && strings.Contains(v.Name, "Baru")
	})
}

func TestFacts_wrong_input_keeps_its_text_and_says_why(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.02", nav.PartFacts)
	before := *d.k.Value()
	area := field(t, d, text.AreaLabel)
	from := field(t, d, text.PlanFromLabel)
	retype(area.Input, "12.5")
	retype(from.Input, "2031")
	theme := field(t, d, text.ThemeLabel)
	retype(theme.Input, "Minapolitan")
	d.k.Settle()
	if area.Problem() == "" || from.Problem() == "" {
		t.Errorf("problems %q and %q; want a sentence beneath each", area.Problem(), from.Problem())
	}
	k.Picture("berkas-fakta-salah")
	if got := typed(area.Input); got != "12.5" {
		t.Errorf("the field holds %q; want what was typed", got)
	}
	v := leave(t, k, d)
	if v.Theme != "Minapolitan" || v.AreaM2 != before.AreaM2 || v.PlanFrom != before.PlanFrom {
		t.Errorf("stored %q, %d, %d; want the theme alone changed", v.Theme, v.AreaM2, v.PlanFrom)
	}
	if len(k.Waits) == 0 || !strings.Contains(k.Waits[len(k.Waits)-1], text.AreaLabel) {
		t.Errorf("the status line told %q; want the wrong fields named", k.Waits)
	}
}

func TestWrong_input_is_there_again_after_another_tab_and_after_another_start(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.02", nav.PartFacts)
	before := *d.k.Value()
	retype(field(t, d, text.AreaLabel).Input, "seribu")
	d.tabs.Open(nav.PartDesa)
	joined := field(t, d, text.JoinedLabel)
	retype(joined.Input, "31 Februari 2025")
	d.tabs.Open(nav.PartFacts)
	area := field(t, d, text.AreaLabel)
	d.k.Settle()
	if typed(area.Input) != "seribu" || area.Problem() == "" {
		t.Errorf("the area holds %q, problem %q; want what was typed and why it is wrong", typed(area.Input), area.Problem())
	}
	if v := leave(t, k, d); v.AreaM2 != before.AreaM2 || v.Members[0].Joined != before.Members[0].Joined {
		t.Error("what cannot be was stored as a fact")
	}

	k.Waits = nil
	again := open(t, k, "63.02", nav.PartDesa)
	if got := typed(field(t, again, text.JoinedLabel).Input); got != "31 Februari 2025" {
		t.Errorf("after another start the date holds %q; want what was typed", got)
	}
	again.tabs.Open(nav.PartFacts)
	area = field(t, again, text.AreaLabel)
	if typed(area.Input) != "seribu" {
		t.Errorf("after another start the area holds %q; want what was typed", typed(area.Input))
	}
	k.Until("the status line tells of it", func() bool { return len(k.Waits) > 0 })
	retype(area.Input, "1.000")
	if v := leave(t, k, again); v.AreaM2 != 1000*10_000 {
		t.Errorf("the mended area is %d m2; want 1,000 ha", v.AreaM2)
	}
	if left, err := k.Office.Unfinished(string(d.id)); err != nil || len(left) != 1 {
		t.Errorf("%q wait, %v; want the date alone", left, err)
	}
}

func TestFacts_a_year_that_waited_for_the_other_is_taken_with_it(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartFacts)
	from, to := field(t, d, text.PlanFromLabel), field(t, d, text.PlanToLabel)
	retype(from.Input, "2031")
	d.k.Settle()
	retype(to.Input, "2035")
	d.k.Settle()
	if v := leave(t, k, d); v.PlanFrom != 2031 || v.PlanTo != 2035 || from.Problem() != "" {
		t.Errorf("stored %d-%d, problem %q; want 2031-2035 and none", v.PlanFrom, v.PlanTo, from.Problem())
	}
}

func TestDesa_is_added_by_typing_its_name(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.02", nav.PartDesa)
	k.Picture("berkas-desa")
	before := len(d.k.Value().Members)
	find := k.Entry(text.FindDesaHint)
	test.Type(find, "betung")
	if !k.Shows("Kecamatan Pulau Laut Timur") {
		t.Error("the kecamatan of what was found is not shown")
	}
	k.Picture("berkas-desa-cari")
	if hits := d.findDesa("pulau laut timur"); len(hits) < 10 {
		t.Errorf("%d desa are found by their kecamatan", len(hits))
	}
	find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v := leave(t, k, d)
	if len(v.Members) != before+1 || !strings.HasPrefix(v.Members[before].Code, "63.02.") {
		t.Errorf("members %+v; want one more of 63.02", v.Members)
	}
}

func TestDesa_removed_comes_back_by_undo(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartDesa)
	first := d.k.Value().Members[0]
	k.Tap(text.RemoveDesa, 0)
	if d.k.Value().Members[0] == first {
		t.Fatal("the desa is still there")
	}
	k.Picture("berkas-desa-urungkan")
	k.Tap(text.Undo, 0)
	if v := leave(t, k, d); v.Members[0] != first {
		t.Errorf("first member %+v; want %+v back in its place", v.Members[0], first)
	}
}

func TestTeam_begins_with_the_usual_composition(t *testing.T) {
	k := screentest.New(t)
	if _, err := k.Office.NewKawasan("Uji", "63.05"); err != nil {
		t.Fatal(err)
	}
	d := open(t, k, "63.05", nav.PartTeam)
	k.Tap(text.FillTeam, 0)
	k.Picture("berkas-tkpkp")
	v := leave(t, k, d)
	if len(v.Team.Members) < 5 || v.Team.Members[2].Position != "Ketua" || v.Team.Members[2].Office != "Sekretaris Daerah Kabupaten Tapin" {
		t.Errorf("team %+v; want the Sekda as Ketua", v.Team.Members)
	}
}

func TestMeetings_added_by_hand_feed_the_store(t *testing.T) {
	k := screentest.New(t)
	if _, err := k.Office.NewKawasan("Uji", "63.05"); err != nil {
		t.Fatal(err)
	}
	d := open(t, k, "63.05", nav.PartMeetings)
	k.Picture("berkas-musyawarah-kosong")
	k.Tap(text.AddMeeting, 0)
	retype(field(t, d, text.MeetingNameLabel).Input, "MAD Pembentukan Kawasan")
	retype(field(t, d, text.MeetingDateLabel).Input, "4-8-2025")
	retype(field(t, d, text.StartLabel).Input, "9.00")
	retype(field(t, d, text.EndLabel).Input, "selesai")
	retype(field(t, d, text.AgendaLabel).Input, "Pembukaan\n\nPembahasan batas")
	retype(field(t, d, text.BeganLabel).Input, "9.10")
	retype(field(t, d, text.DiscussionLabel).Input, "Camat membuka musyawarah.\nPeserta membahas batas.")
	actions := field(t, d, text.ActionsLabel)
	retype(actions.Input, "Menyusun peta; DPMD; kapan-kapan")
	d.k.Settle()
	if actions.Problem() == "" {
		t.Error("a day that is none has no sentence")
	}
	retype(actions.Input, "Menyusun peta; DPMD; 1-9-2025; Berjalan\nMelapor; Camat")
	present := field(t, d, text.PresentHeading)
	retype(present.Input, "Siti; p; BPD; Ketua; Lokpaikat\nAhmad\tL\tKepala Desa")
	d.k.Settle()
	if !k.Shows(text.Attendance(2, 1, 1)) {
		t.Errorf("the attendance is not counted: %q", present.Problem())
	}
	retype(present.Input, "Siti; perempuan")
	d.k.Settle()
	if present.Problem() == "" {
		t.Error("a wrong second part has no sentence")
	}
	v := leave(t, k, d)
	if len(v.Meetings) != 1 {
		t.Fatalf("meetings %+v; want one", v.Meetings)
	}
	m := v.Meetings[0]
	if m.ID == "" || m.Title != "MAD Pembentukan Kawasan" || m.Date.String() != "2025-08-04" || m.Start != "09.00" || m.End != "selesai" || len(m.Agenda) != 2 {
		t.Errorf("stored %+v", m)
	}
	if m.Began != "09.10" || len(m.Discussion) != 2 || len(m.Actions) != 2 || m.Actions[1] != (model.Action{Task: "Melapor", Who: "Camat"}) ||
		m.Actions[0] != (model.Action{Task: "Menyusun peta", Who: "DPMD", Due: indonesia.MustDate("2025-09-01"), State: model.ActionRunning}) {
		t.Errorf("minutes stored as %+v", m)
	}
	if len(m.Present) != 2 || m.Present[0] != (model.Attendee{Name: "Siti", Sex: "P", Group: "BPD", Office: "Ketua", From: "Lokpaikat"}) || m.Present[1].Group != "Kepala Desa" {
		t.Errorf("attendance %+v; want both as they were typed", m.Present)
	}
}

func TestMeetings_opens_the_one_the_route_names(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartMeetings)
	k.Picture("berkas-musyawarah")
	last := d.k.Value().Meetings[len(d.k.Value().Meetings)-1]
	leave(t, k, d)
	d = open(t, k, "63.01", nav.PartMeetings+"/"+string(last.ID))
	if got := typed(field(t, d, text.MeetingNameLabel).Input); got != last.Title {
		t.Errorf("shows %q; want %q", got, last.Title)
	}
	leave(t, k, d)
}

func TestBUMDesma_takes_the_capital_of_each_desa_and_sums_it(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartBUMDesma)
	k.Picture("berkas-bumdesma")
	code := d.k.Value().Members[0].Code
	f := field(t, d, text.CapitalOf(memberName(d.k.Value().Members[0])))
	retype(f.Input, "Rp1.000.000")
	d.k.Settle()
	v := leave(t, k, d)
	if got := capital(&v, code).Village; got != 1_000_000 {
		t.Errorf("stored %d; want 1,000,000 (problem %q)", got, f.Problem())
	}
}

func TestDossier_opens_at_the_fact_a_paper_asks_for(t *testing.T) {
	for source, want := range map[string]string{
		"": nav.PartStages, "fact:kawasan.desa": nav.PartDesa, "fact:kawasan.nama": nav.PartFacts,
		"fact:musyawarah.tempat": nav.PartMeetings, "fact:bumdesma.modal": nav.PartBUMDesma, "fact:tkpkp.nomor": nav.PartTeam,
		nav.PartMeetings + "/x": nav.PartMeetings,
	} {
		if got := partOf(source); got != want {
			t.Errorf("partOf(%q) = %q; want %q", source, got, want)
		}
	}
}

func TestDossier_puts_the_focus_into_the_field_of_the_fact(t *testing.T) {
	k := screentest.Sample(t)
	for fact, label := range factFields {
		d := open(t, k, "63.01", nav.PartFact+fact+"/"+string(lastMeeting(t, k)))
		want := field(t, d, label)
		if got := k.Window.Canvas().Focused(); want.Input == nil || got != want.Input {
			t.Errorf("%s: the focus is on %T; want the field %q", fact, got, label)
		}
		if strings.HasPrefix(fact, "musyawarah") && d.wantedMeeting() == 0 {
			t.Errorf("%s: the first meeting is open; want the one the paper is about", fact)
		}
		leave(t, k, d)
	}
}

// lastMeeting is the last one of the sample's first kawasan.
func lastMeeting(t *testing.T, k *screentest.Kit) model.ID {
	t.Helper()
	all, err := k.Office.Kawasans()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.Regency == "63.01" && len(v.Meetings) > 1 {
			return v.Meetings[len(v.Meetings)-1].ID
		}
	}
	t.Fatal("the sample has no kawasan with two meetings")
	return ""
}

func TestStages_moved_up_stay_so_after_reopening(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartStages)
	k.Picture("berkas-tahapan")
	at := d.present()
	moved := d.k.Value().Stages[at].Number
	k.Tap(text.MoveUp, 0)
	leave(t, k, d)
	again := open(t, k, "63.01", nav.PartStages)
	if got := again.k.Value().Stages[at-1].Number; got != moved {
		t.Errorf("stage %d stands there after reopening; want %d", got, moved)
	}
	leave(t, k, again)
}

func TestStages_make_a_paper_though_earlier_ones_are_empty(t *testing.T) {
	k := screentest.New(t)
	if _, err := k.Office.NewKawasan("Uji", "63.05"); err != nil {
		t.Fatal(err)
	}
	d := open(t, k, "63.05", nav.PartStages)
	d.tabs.Close()
	d.make("keputusan-penetapan-kawasan")
	k.Until("the paper is opened", func() bool { return len(k.Went) == 1 })
	if k.Went[0].Place != nav.Document {
		t.Errorf("went to %+v; want the new paper", k.Went[0])
	}
	leave(t, k, d)
}

func TestStages_a_paper_removed_comes_back_by_undo(t *testing.T) {
	k := screentest.Sample(t)
	d := open(t, k, "63.01", nav.PartStages)
	before := len(d.papers)
	k.Tap(text.Delete, 0)
	k.Until("the paper is gone", func() bool { return len(d.papers) == before-1 && d.undo.Object.Visible() })
	k.Tap(text.Undo, 0)
	k.Until("the paper is back", func() bool { return len(d.papers) == before })
	leave(t, k, d)
}

func TestDossier_of_long_words_never_scrolls_sideways(t *testing.T) {
	k := screentest.New(t)
	long := strings.Repeat("Pengembangan agrowisata, hortikultura, dan perikanan air tawar terpadu ", 3)
	v, err := k.Office.NewKawasan(long, "63.05")
	if err != nil {
		t.Fatal(err)
	}
	v.Theme, v.Potential, v.Note = long, long, long
	v.Members = []model.Member{{Code: "63.05.01.2003", PrintName: long}}
	v.Team.Members = []model.TeamMember{{Position: long, Office: long}}
	v.Meetings = []model.Meeting{{ID: "m", Kind: model.MAD, Title: long, Place: long, Agenda: []string{long}, Present: []model.Attendee{{Name: long, Office: long}}}}
	if err := k.Office.SaveKawasan(&v); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{nav.PartFacts, nav.PartDesa, nav.PartTeam, nav.PartMeetings, nav.PartBUMDesma, nav.PartStages} {
		d := open(t, k, "63.05", part)
		k.Picture("berkas-panjang-" + part)
		if w := d.Object().MinSize().Width; w > screentest.Width {
			t.Errorf("%s wants %v wide; want no more than %d", part, w, screentest.Width)
		}
		leave(t, k, d)
	}
}
