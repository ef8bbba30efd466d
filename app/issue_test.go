package app_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"pena/app"
	"pena/app/compose"
	"pena/app/seal"
	"pena/app/typeset/raster"
	"pena/model"
)

// secretariat is an office with a letterhead, an official and a dossier: enough to
// issue letters of its own.
func secretariat(t testing.TB, o *app.Office) (kawasan model.ID) {
	t.Helper()
	dinas := model.Body{Kind: model.BodyDinasProvinsi, Name: "Dinas PMD", Region: "63", City: "Banjarbaru",
		Lines: []string{"PEMERINTAH PROVINSI KALIMANTAN SELATAN", "DINAS PMD"}, Address: "Jalan Dharma Praja"}
	head := model.Person{Name: "Rahmadi", NIP: "197003151995031002", Rank: "Pembina Utama Muda", Grade: "IV/c", Holdings: []model.Holding{
		{Role: model.RoleKepalaDinasProvinsi, Region: "63", Title: "Kepala Dinas", Form: model.Definitif, From: date("2020-01-01")}}}
	if err := o.SaveBody(&dinas); err != nil {
		t.Fatal(err)
	}
	if err := o.SavePerson(&head); err != nil {
		t.Fatal(err)
	}
	k := must[model.Kawasan](t)(o.NewKawasan("Agrowisata Bajuin", "63.01"))
	k.Members = []model.Member{{Code: "63.01.05.2001"}, {Code: "63.01.05.2002"}}
	meeting := must[model.ID](t)(o.NewID())
	k.Meetings = []model.Meeting{{ID: meeting, Kind: model.MAD, Title: "Musyawarah Antar Desa", Desa: "63.01.05.2001", Date: date("2025-09-22"),
		Start: "09.00", End: "selesai", Place: "Balai Desa", Leader: "Ketua", Secretary: "Notulis", Agenda: []string{"Pembahasan"}}}
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	return k.ID
}

// letter starts a surat audiensi with everything answered.
func letter(t testing.TB, o *app.Office, kawasan model.ID) model.ID {
	t.Helper()
	id := must[model.ID](t)(o.NewDocument(kawasan, "surat-audiensi"))
	s := openSession(t, o, id)
	for key, value := range map[string]string{"tanggal": "2025-09-15"} {
		if err := s.SetField(key, value); err != nil {
			t.Fatal(err)
		}
	}
	k := s.Kind()
	for _, f := range compose.Form(k, s.Document(), s.Facts()) {
		if f.BuiltIn || !f.Missing {
			continue
		}
		if err := s.SetField(f.Def.Key, answer(f.Def)); err != nil {
			t.Fatalf("%s: %v", f.Def.Key, err)
		}
	}
	for _, n := range s.Document().Text {
		model.Walk([]*model.Node{n}, func(n *model.Node, _ []*model.Node) bool {
			if strings.Contains(n.Text, "[") || strings.Contains(n.Text, "{{") && strings.Contains(n.Text, "kawasan.desa") {
				if err := s.SetNode(n.ID, "telah diisi"); err != nil {
					t.Fatal(err)
				}
			}
			return true
		})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return id
}

func answer(f compose.FieldDef) string {
	switch f.Type {
	case compose.TypeDate:
		return "2025-09-22"
	case compose.TypeSpan:
		return "2025-09-22/2025-09-24"
	case compose.TypeClock:
		return "09.00"
	case compose.TypeNumber, compose.TypeRupiah:
		return "3"
	case compose.TypeChoice:
		return f.Choices[0]
	}
	return "telah diisi"
}

func openSession(t testing.TB, o *app.Office, id model.ID) *app.Session {
	t.Helper()
	return must[*app.Session](t)(o.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {}))
}

func issue(t testing.TB, o *app.Office, id model.ID, r app.IssueRequest) app.Issued {
	t.Helper()
	out, err := o.Issue(id, r)
	if err != nil {
		t.Fatalf("%v; found: %+v", err, out.Findings)
	}
	return out
}

func file(t testing.TB, o *app.Office, id model.ID) []byte {
	t.Helper()
	p := must[model.Paper](t)(o.Paper(id))
	return must[[]byte](t)(o.PrintFile(p.Print()))
}

func dump(t testing.TB, r app.Rendered) string {
	t.Helper()
	var b strings.Builder
	if err := r.Pages.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAnIssuedPaperHasItsNumberItsFileAndItsLine(t *testing.T) {
	o := newOffice(t)
	id := letter(t, o, secretariat(t, o))
	plan := must[*app.IssuePlan](t)(o.Plan(id, app.IssueRequest{}))
	if plan.Number != "400.10.3.4/0001/PMD/2025" || plan.Blocked() {
		t.Fatalf("planned as %q, found %+v", plan.Number, plan.Findings)
	}
	if lines := must[[]model.Entry](t)(o.Register(2025)); len(lines) != 0 {
		t.Fatal("planning took a number")
	}
	out := issue(t, o, id, app.IssueRequest{})
	if out.Number != plan.Number {
		t.Errorf("issued as %s, planned as %s", out.Number, plan.Number)
	}
	lines := must[[]model.Entry](t)(o.Register(2025))
	if len(lines) != 1 || lines[0].Document != id || lines[0].State != model.EntryUsed || lines[0].Subject == "" {
		t.Errorf("the register has %+v", lines)
	}
	data := file(t, o, id)
	sum := sha256.Sum256(data)
	p := must[model.Paper](t)(o.Paper(id))
	if p.State != model.Terbit || p.Print().PDF != hex.EncodeToString(sum[:]) || p.Print().Date != date("2025-09-15") {
		t.Errorf("the paper is %+v", p)
	}
	c, err := seal.Verify(data)
	if err != nil || c.Number != out.Number || hex.EncodeToString(c.Sum[:]) != p.Print().Base {
		t.Errorf("the file is verified as %v, %v", c, err)
	}
	d := must[app.Rendered](t)(o.Render(id))
	if d.Document.Number != out.Number || d.Document.State != model.Terbit || d.Frozen == nil || !strings.Contains(dump(t, d), "PMD/2025") {
		t.Errorf("rendered with the number %q in state %s", d.Document.Number, d.Document.State)
	}
	_, err = o.Issue(id, app.IssueRequest{})
	wantDetail(t, err, model.NotAllowed, "state-forbids")
	sound(t, o)
}

func TestAnIssuedPaperStaysAsItWasPrinted(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	id := letter(t, o, kawasan)
	issue(t, o, id, app.IssueRequest{})
	before, first := dump(t, must[app.Rendered](t)(o.Render(id))), file(t, o, id)

	k := must[model.Kawasan](t)(o.Kawasan(kawasan))
	k.Name = "Nama Lain"
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	people := must[[]model.Person](t)(o.People())
	people[0].Name = "Orang Lain"
	if err := o.SavePerson(&people[0]); err != nil {
		t.Fatal(err)
	}
	if err := o.SaveLayoutSettings("surat", map[string]string{"tepi_kiri": "45"}); err != nil {
		t.Fatal(err)
	}
	if after := dump(t, must[app.Rendered](t)(o.Render(id))); after != before {
		t.Errorf("the pages of an issued paper changed from\n%s\nto\n%s", before, after)
	}
	path := filepath.Join(t.TempDir(), "cetak.pdf")
	if err := must[app.Rendered](t)(o.Render(id)).WritePDF(path); err != nil {
		t.Fatal(err)
	}
	if again := must[[]byte](t)(os.ReadFile(path)); !bytes.Equal(file(t, o, id), first) || !bytes.Equal(again, first) {
		t.Error("the file of an issued paper changed")
	}
	s := openSession(t, o, id)
	defer s.Close()
	wantDetail(t, s.SetField("hal", "lain"), model.NotAllowed, "paper-frozen")
	wantDetail(t, s.SetNode(s.Document().Text[0].ID, "lain"), model.NotAllowed, "paper-frozen")
	wantDetail(t, o.DeleteDocument(id), model.NotAllowed, "numbered-stays")
	_, err := o.DeleteKawasan(kawasan)
	wantDetail(t, err, model.NotAllowed, "numbered-stays")
}

func TestAReopenedPaperKeepsItsNumberAndSaysWhatItReplaces(t *testing.T) {
	o := newOffice(t)
	id := letter(t, o, secretariat(t, o))
	number := issue(t, o, id, app.IssueRequest{}).Number
	first := file(t, o, id)
	wantDetail(t, o.Reopen(id, "  "), model.Invalid, "reason-missing")
	s := openSession(t, o, id)
	if err := o.Reopen(id, "salah hari"); err != nil {
		t.Fatal(err)
	}
	wantDetail(t, s.SetField("nomor", "lain"), model.NotAllowed, "number-of-register")
	if err := s.SetField("tanggal", "2025-09-16"); err != nil {
		t.Fatal(err)
	}
	second := issue(t, o, id, app.IssueRequest{}) // with the session open and unsaved
	if second.Number != number || !strings.Contains(second.Print.Note, "Perbaikan ke-1, menggantikan cetakan tanggal 15 September 2025") {
		t.Errorf("issued again as %s with the note %q", second.Number, second.Print.Note)
	}
	wantDetail(t, s.SetField("tanggal", "2025-09-17"), model.NotAllowed, "paper-frozen")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	p := must[model.Paper](t)(o.Paper(id))
	if len(p.Prints) != 2 || !bytes.Equal(must[[]byte](t)(o.PrintFile(&p.Prints[0])), first) {
		t.Error("the first print is not kept")
	}
	r := must[app.Rendered](t)(o.Render(id))
	if r.Document.Date != date("2025-09-16") || !strings.Contains(dump(t, r), "Perbaikan ke-1") {
		t.Error("what was typed before issuing again is not on the page")
	}
	e := must[model.Entry](t)(o.Entry(p.Entry))
	if e.Date != date("2025-09-16") || len(e.Events) != 3 || e.Events[1].Reason != "salah hari" {
		t.Errorf("the line is %+v", e)
	}
	if lines := must[[]model.Entry](t)(o.Register(2025)); len(lines) != 1 {
		t.Errorf("the register has %d lines", len(lines))
	}
	sound(t, o)
}

func TestThePaperGoesThroughHands(t *testing.T) {
	o := newOffice(t)
	id := letter(t, o, secretariat(t, o))
	if err := o.SetApprovalNeeded(true); err != nil {
		t.Fatal(err)
	}
	_, err := o.Issue(id, app.IssueRequest{})
	wantDetail(t, err, model.NotAllowed, "approval-missing")
	s := openSession(t, o, id)
	defer s.Close()
	for _, who := range []string{"Kepala Seksi", "Kepala Bidang"} {
		if err := o.Paraf(id, who); err != nil {
			t.Fatal(err)
		}
	}
	wantDetail(t, s.SetField("tanggal", "2025-09-16"), model.NotAllowed, "paper-under-review")
	if err := o.Return(id, "perbaiki tanggal"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetField("tanggal", "2025-09-16"); err != nil {
		t.Fatal(err)
	}
	for _, do := range []func(model.ID, string) error{o.Paraf, o.Approve} {
		if err := do(id, "Sekretaris"); err != nil {
			t.Fatal(err)
		}
	}
	issue(t, o, id, app.IssueRequest{})
	if err := o.Cancel(id, "acara batal"); err != nil {
		t.Fatal(err)
	}
	p := must[model.Paper](t)(o.Paper(id))
	e := must[model.Entry](t)(o.Entry(p.Entry))
	if p.State != model.Batal || e.State != model.EntryVoid || len(p.Events) != 7 || p.Events[1].Who != "Kepala Bidang" {
		t.Errorf("the paper is %+v, its line %+v", p, e)
	}
	wantDetail(t, o.Reopen(id, "alasan"), model.NotAllowed, "state-forbids")
	sound(t, o)
}

func TestAProvisionalNumberGivesWayOnThePageToo(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	id := letter(t, o, kawasan)
	s := openSession(t, o, id)
	var said string // a sentence of the letter
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if strings.HasPrefix(n.Text, "Demikian disampaikan") {
			said = n.ID
		}
		return true
	})
	if err := s.SetNode(said, "disampaikan kepada {{kabupaten.sebutan_kepala_desa}}"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := o.SaveHeadTitle("63.01", "Pambakal"); err != nil {
		t.Fatal(err)
	}
	was := issue(t, o, id, app.IssueRequest{Provisional: true}).Number
	if err := o.SaveHeadTitle("63.01", "Lurah"); err != nil {
		t.Fatal(err)
	}
	k := must[model.Kawasan](t)(o.Kawasan(kawasan))
	k.Name = "Nama Lain"
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	out := must[app.Issued](t)(o.NumberPaper(id, "400.10.3.4/7781/DPMD/2025"))
	r := must[app.Rendered](t)(o.Render(id))
	page := dump(t, r)
	if !strings.Contains(page, "7781") || strings.Contains(page, was) || strings.Contains(page, "Nama Lain") || !strings.Contains(page, "Pambakal") || r.Document.Number != out.Number {
		t.Errorf("the page says\n%s", page)
	}
	p := must[model.Paper](t)(o.Paper(id))
	e := must[model.Entry](t)(o.Entry(p.Entry))
	if len(p.Prints) != 2 || p.Prints[0].Number != was || e.Number != out.Number || len(e.Earlier) != 1 || e.Earlier[0] != was {
		t.Errorf("the paper is %+v, its line %+v", p, e)
	}
	if last := p.Events[len(p.Events)-1]; last.Before != was {
		t.Errorf("the paper remembers %+v, before it bore %s", last, was)
	}
	_, err := o.NumberPaper(id, "lagi")
	wantDetail(t, err, model.NotAllowed, "number-not-provisional")
	sound(t, o)
}

func TestWhatIsMissingForbidsToIssue(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	id := must[model.ID](t)(o.NewDocument(kawasan, "surat-audiensi"))
	_, err := o.Issue(id, app.IssueRequest{})
	wantDetail(t, err, model.Invalid, "date-missing")
	out, err := o.Issue(id, app.IssueRequest{Date: date("2025-09-15")})
	wantDetail(t, err, model.NotAllowed, "paper-blocked")
	if len(out.Findings) == 0 {
		t.Error("nobody says what is missing")
	}
	if lines := must[[]model.Entry](t)(o.Register(2025)); len(lines) != 0 {
		t.Error("a paper that cannot be issued took a number")
	}
}

func TestAReservedNumberAndOneTypedByHandAreBorne(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	e := must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15"), Subject: "untuk nanti"}))
	must[model.Entry](t)(o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15")}))
	a, b, c := letter(t, o, kawasan), letter(t, o, kawasan), letter(t, o, kawasan)
	if out := issue(t, o, a, app.IssueRequest{Entry: e.ID}); out.Number != e.Number {
		t.Errorf("the reserved %s was borne as %s", e.Number, out.Number)
	}
	_, err := o.Issue(b, app.IssueRequest{Entry: e.ID})
	wantDetail(t, err, model.NotAllowed, "number-not-reserved")
	if out := issue(t, o, b, app.IssueRequest{Number: "B-12/X/2025"}); out.Number != "B-12/X/2025" {
		t.Errorf("the typed number was borne as %s", out.Number)
	}
	_, err = o.Issue(c, app.IssueRequest{Number: "B-12/X/2025"})
	wantDetail(t, err, model.NotAllowed, "paper-blocked") // V6 has found it
	if out := issue(t, o, c, app.IssueRequest{}); out.Number != "400.10.3.4/0003/PMD/2025" {
		t.Errorf("the next is %s", out.Number)
	}
	sound(t, o)
}

func TestPapersIssuedAtOnceGetNumbersOfTheirOwn(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	var ids []model.ID
	for range 6 {
		ids = append(ids, letter(t, o, kawasan))
	}
	var wait sync.WaitGroup
	for _, id := range ids {
		wait.Go(func() {
			if _, err := o.Issue(id, app.IssueRequest{}); err != nil {
				t.Errorf("%s: %v", id, err)
			}
		})
	}
	wait.Wait()
	seen := map[string]bool{}
	for _, e := range must[[]model.Entry](t)(o.Register(2025)) {
		seen[e.Number] = true
		if c, err := seal.Verify(file(t, o, e.Document)); err != nil || c.Number != e.Number {
			t.Errorf("the file of %s bears %v, %v", e.Number, c, err)
		}
	}
	if len(seen) != len(ids) {
		t.Errorf("%d papers have %d numbers", len(ids), len(seen))
	}
	sound(t, o)
}

func TestTheCodeIsLeftOutWhereTheOfficeWants(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	a, b := letter(t, o, kawasan), letter(t, o, kawasan)
	if err := o.SetPaperSealed(a, false); err != nil {
		t.Fatal(err)
	}
	if issue(t, o, a, app.IssueRequest{}).Print.Sealed {
		t.Error("a paper that should bear no code bears one")
	}
	_, err := seal.Verify(file(t, o, a))
	wantDetail(t, err, model.Invalid, "seal-none")
	if err := o.SetSealed(false); err != nil {
		t.Fatal(err)
	}
	if issue(t, o, b, app.IssueRequest{}).Print.Sealed {
		t.Error("the office wants no codes and a paper bears one")
	}
}

// TestAnIssuedPaperBearsNoTint: a law that nobody checked is tinted on the draft
// and warned of, and printed plain when the office issues the paper all the same.
func TestAnIssuedPaperBearsNoTint(t *testing.T) {
	o := newOffice(t)
	id := letter(t, o, secretariat(t, o))
	tinted := func() (n int) {
		r := must[app.Rendered](t)(o.Render(id))
		for _, p := range r.Pages.Pages {
			img := image.NewRGBA(raster.Bounds(p, 60))
			raster.New().Paint(img, p, 60, raster.Lit{})
			for i := 0; i < len(img.Pix); i += 4 {
				if int(img.Pix[i])-int(img.Pix[i+2]) > 40 {
					n++
				}
			}
		}
		return n
	}
	if tinted() == 0 {
		t.Fatal("the draft bears no tint; the test looks for nothing")
	}
	out := issue(t, o, id, app.IssueRequest{})
	if n := tinted(); n > 0 {
		t.Errorf("%d coloured points are on the issued pages", n)
	}
	if len(out.Print.Accepted) == 0 {
		t.Error("what was overlooked is not kept with the print")
	}
}
