package app_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/app"
	"pena/app/compose"
	"pena/app/seal"
	"pena/model"
)

// circular is a surat dinas to n heads of desa, with everything answered.
func circular(t testing.TB, o *app.Office, each bool, n int) model.ID {
	t.Helper()
	id := loosePaper(t, o, "surat-dinas")
	to := &model.Recipients{Each: each}
	for i := range n {
		to.List = append(to.List, model.Recipient{To: fmt.Sprintf("Kepala Desa Uji %03d", i+1), Name: fmt.Sprintf("Bapak %03d", i+1), Place: fmt.Sprintf("Uji %03d", i+1)})
	}
	address(t, o, id, to)
	return id
}

func address(t testing.TB, o *app.Office, id model.ID, to *model.Recipients) {
	t.Helper()
	s := openSession(t, o, id)
	if err := s.SetRecipients(to); err != nil {
		t.Fatal(err)
	}
	node := all(s.Document(), model.Butir)
	if err := s.SetNode(node[len(node)-1].ID, "Saudara {{penerima.nama}} hadir."); err != nil && to != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// printed is the text of a PDF, as poppler reads it.
func printed(t testing.TB, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "surat.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %v\n%s", err, out)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

func TestEachCopyBearsItsRecipientAndItsNumber(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, true, 5)
	plan := must[*app.IssuePlan](t)(o.Plan(id, app.IssueRequest{}))
	if len(plan.Each) != 5 || plan.Blocked() {
		t.Fatalf("planned %v, found %+v", plan.Each, plan.Findings)
	}
	if lines := must[[]model.Entry](t)(o.Register(2025)); len(lines) != 0 {
		t.Fatal("planning took numbers")
	}
	out := issue(t, o, id, app.IssueRequest{})
	lines := must[[]model.Entry](t)(o.Register(2025))
	p := must[model.Paper](t)(o.Paper(id))
	if len(lines) != 5 || len(out.Print.Copies) != 5 || len(p.Lines()) != 5 {
		t.Fatalf("%d lines, %d copies, the paper bears %d", len(lines), len(out.Print.Copies), len(p.Lines()))
	}
	whole := printed(t, file(t, o, id))
	for i := range out.Print.Copies {
		c := &out.Print.Copies[i]
		data := must[[]byte](t)(o.CopyFile(c))
		words := printed(t, data)
		called, name := fmt.Sprintf("Kepala Desa Uji %03d", i+1), fmt.Sprintf("Saudara Bapak %03d hadir.", i+1)
		for _, want := range []string{"Yth. " + called, "Uji " + called[len(called)-3:], name, c.Number} {
			if !strings.Contains(words, want) {
				t.Errorf("copy %d lacks %q:\n%s", i+1, want, words)
			}
		}
		if strings.Count(words, "Kepala Desa Uji") != 1 || strings.Contains(words, "DRAF") {
			t.Errorf("copy %d names others, or is a draft:\n%s", i+1, words)
		}
		if strings.Count(whole, called) != 1 || !strings.Contains(whole, c.Number) {
			t.Errorf("the file of all copies names %s %d times", called, strings.Count(whole, called))
		}
		code, err := seal.Verify(data)
		if err != nil || code.Number != c.Number {
			t.Errorf("copy %d is sealed as %s, %v", i+1, code.Number, err)
		}
		v := must[app.Verdict](t)(o.VerifyFile(data))
		if !v.Stored || v.Paper == nil || v.Paper.ID != id || v.Entry == nil || v.Entry.To != called {
			t.Errorf("copy %d is known as %+v", i+1, v)
		}
		if lines[i].Number != c.Number || lines[i].To != called || lines[i].Document != id {
			t.Errorf("line %d says %s to %s", i+1, lines[i].Number, lines[i].To)
		}
	}
	if v := must[app.Verdict](t)(o.VerifyFile(file(t, o, id))); !v.Stored || !v.InUse {
		t.Errorf("the file of all copies is known as %+v", v)
	}
	again := must[app.Rendered](t)(o.Render(id))
	if len(again.Pages.Pages) != out.Print.Pages || again.Frozen == nil {
		t.Errorf("the print has %d pages, shown are %d", out.Print.Pages, len(again.Pages.Pages))
	}
	path := filepath.Join(t.TempDir(), "lagi.pdf")
	if err := again.WritePDF(path); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !bytes.Equal(data, file(t, o, id)) {
		t.Errorf("printed again it is another file, %v", err)
	}
	sound(t, o)
}

func TestOneNumberForAllIsOneLine(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, false, 4)
	out := issue(t, o, id, app.IssueRequest{})
	lines := must[[]model.Entry](t)(o.Register(2025))
	if len(lines) != 1 || lines[0].To != "Kepala Desa Uji 001 dan 3 penerima lain" {
		t.Fatalf("the register has %+v", lines)
	}
	for _, c := range out.Print.Copies {
		if c.Number != out.Number {
			t.Errorf("the copy for %s bears %s", c.To, c.Number)
		}
	}
	// Written again, it may get another list; its number stays the only one.
	if err := o.Reopen(id, "penerima bertambah"); err != nil {
		t.Fatal(err)
	}
	s := openSession(t, o, id)
	to := *s.Document().To
	to.Each = true
	wantDetail(t, s.SetRecipients(&to), model.NotAllowed, "recipients-numbered")
	to.Each, to.List = false, append(slices.Clone(to.List), model.Recipient{To: "Camat Bajuin", Name: "Ibu"})
	if err := s.SetRecipients(&to); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := issue(t, o, id, app.IssueRequest{})
	if again.Number != out.Number || len(again.Print.Copies) != 5 || len(must[[]model.Entry](t)(o.Register(2025))) != 1 {
		t.Errorf("issued again as %s with %d copies", again.Number, len(again.Print.Copies))
	}
	if p := must[model.Paper](t)(o.Paper(id)); len(p.Prints) != 2 || len(must[[]byte](t)(o.CopyFile(&p.Prints[0].Copies[3]))) == 0 {
		t.Error("the copies of the first print are gone")
	}
}

func TestCopiesWithNumbersAreReopenedAndCancelledTogether(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, true, 3)
	first := issue(t, o, id, app.IssueRequest{})
	if err := o.Reopen(id, "salah ketik"); err != nil {
		t.Fatal(err)
	}
	s := openSession(t, o, id)
	wantDetail(t, s.SetRecipients(nil), model.NotAllowed, "recipients-numbered")
	fewer := *s.Document().To
	fewer.List = fewer.List[:2]
	wantDetail(t, s.SetRecipients(&fewer), model.NotAllowed, "recipients-numbered")
	if err := s.SetField("hal", "Hal yang dibetulkan"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	draft := dump(t, must[app.Rendered](t)(o.Render(id)))
	again := issue(t, o, id, app.IssueRequest{})
	for i, c := range again.Print.Copies {
		if c.Number != first.Print.Copies[i].Number || !strings.Contains(draft, c.Number) {
			t.Errorf("the copy for %s got %s, it had %s", c.To, c.Number, first.Print.Copies[i].Number)
		}
	}
	if err := o.Cancel(id, "acara batal"); err != nil {
		t.Fatal(err)
	}
	for _, e := range must[[]model.Entry](t)(o.Register(2025)) {
		if e.State != model.EntryVoid {
			t.Errorf("%s is %s", e.Number, e.State)
		}
	}
	sound(t, o)
}

func TestAListMayStandBehindTheLetter(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, false, 30)
	s := openSession(t, o, id)
	to := *s.Document().To
	to.Listed = true
	if err := s.SetRecipients(&to); err != nil {
		t.Fatal(err)
	}
	node := all(s.Document(), model.Butir)
	if err := s.SetNode(node[len(node)-1].ID, "semua hadir."); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	out := issue(t, o, id, app.IssueRequest{})
	words := printed(t, file(t, o, id))
	if len(out.Print.Copies) != 0 || !strings.Contains(words, "Yth. (daftar terlampir)") || !strings.Contains(words, "30. Kepala Desa Uji 030 di Uji 030") {
		t.Errorf("%d copies; the letter says\n%s", len(out.Print.Copies), words)
	}
}

func TestACopyThatLacksSomethingForbidsAll(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, true, 3)
	s := openSession(t, o, id)
	to := *s.Document().To
	to.List = slices.Clone(to.List)
	to.List[2].Name = ""
	if err := s.SetRecipients(&to); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := o.Issue(id, app.IssueRequest{})
	wantDetail(t, err, model.NotAllowed, "paper-blocked")
	told := fmt.Sprint(out.Findings)
	if !strings.Contains(told, "Penerima nomor 3 (Kepala Desa Uji 003): Nama penerima belum ada") {
		t.Errorf("found %s", told)
	}
	if lines := must[[]model.Entry](t)(o.Register(2025)); len(lines) != 0 {
		t.Error("a number was taken")
	}
	_, err = o.Plan(id, app.IssueRequest{Number: "400.10.3.4/0007/PMD/2025"})
	wantDetail(t, err, model.Invalid, "each-needs-next")
}

func TestRecipientsComeFromTheDossier(t *testing.T) {
	o := newOffice(t)
	kawasan := secretariat(t, o)
	head := model.Person{Name: "Ahmad", BackTitle: "S.E.", Holdings: []model.Holding{{Role: model.RoleKepalaDesa, Region: "63.01.05.2002", Title: "Kepala Desa Sungai Bakar", Form: model.Plt}}}
	if err := o.SavePerson(&head); err != nil {
		t.Fatal(err)
	}
	id := must[model.ID](t)(o.NewDocument(kawasan, "surat-dinas"))
	s := openSession(t, o, id)
	defer s.Close()
	for group, want := range map[string]int{"kepala-desa": 2, "ketua-bpd": 2, "camat": 1, "tkpkp": 0} {
		if got := s.RecipientsFrom(group); len(got) != want {
			t.Errorf("%s are %+v; want %d", group, got, want)
		}
	}
	got := s.RecipientsFrom("kepala-desa")[1]
	if !strings.HasSuffix(got.To, "Kepala Desa Sungai Bakar") || !strings.HasPrefix(got.To, "Plt.") || got.Name != "Ahmad, S.E." || got.Place == "" {
		t.Errorf("the second head is %+v", got)
	}
	for _, g := range compose.RecipientGroups {
		if list := s.RecipientsFrom(g.Key); len(list) > 0 {
			if err := s.SetRecipients(&model.Recipients{List: list}); err != nil {
				t.Errorf("%s: %v", g.Key, err)
			}
		}
	}
	note := must[model.ID](t)(o.NewDocument(kawasan, "nota-dinas"))
	n := openSession(t, o, note)
	defer n.Close()
	wantDetail(t, n.SetRecipients(&model.Recipients{List: []model.Recipient{{To: "X"}}}), model.NotAllowed, "recipients-no-letter")
}

// TestEveryRecipientGetsOneCopyAndOneNumber: with random lists, every recipient
// has exactly one copy, numbers are unique and without a gap, whatever else took
// numbers between.
func TestEveryRecipientGetsOneCopyAndOneNumber(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	rapid.Check(t, func(r *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Z][a-z]{2,8}( [A-Z][a-z]{1,6})?`), 1, 8, rapid.ID).Draw(r, "names")
		each := rapid.Bool().Draw(r, "each")
		if rapid.Bool().Draw(r, "another takes a number") {
			if _, err := o.ReserveNumber(app.NumberRequest{Date: date("2025-09-15"), Series: "surat-keluar"}); err != nil {
				r.Fatal(err)
			}
		}
		before := len(must[[]model.Entry](t)(o.Register(2025)))
		id := loosePaper(t, o, "surat-dinas")
		to := &model.Recipients{Each: each}
		for _, n := range names {
			to.List = append(to.List, model.Recipient{To: "Camat " + n, Name: n})
		}
		address(t, o, id, to)
		out := issue(t, o, id, app.IssueRequest{})
		copied := map[string]int{}
		for _, c := range out.Print.Copies {
			copied[c.To]++
		}
		for _, one := range to.List {
			if copied[one.To] != 1 {
				r.Fatalf("%s has %d copies", one.To, copied[one.To])
			}
		}
		want := 1
		if each {
			want = len(names)
		}
		lines := must[[]model.Entry](t)(o.Register(2025))
		if len(lines) != before+want || len(out.Print.Copies) != len(names) {
			r.Fatalf("%d lines came to %d for %d names", len(lines)-before, before, len(names))
		}
		for i, e := range lines {
			if e.Seq != i+1 {
				r.Fatalf("line %d has the number %d", i+1, e.Seq)
			}
		}
	})
	if gaps, err := o.NumberGaps(2025); err != nil || len(gaps) > 0 {
		t.Errorf("gaps: %+v, %v", gaps, err)
	}
	sound(t, o)
}

// BenchmarkTwoHundredRecipients makes one PDF of a letter to two hundred, and
// issues it with a number and a file for each.
func BenchmarkTwoHundredRecipients(b *testing.B) {
	b.Run("one PDF", func(b *testing.B) {
		o := newOffice(b)
		secretariat(b, o)
		id := circular(b, o, true, 200)
		path := filepath.Join(b.TempDir(), "semua.pdf")
		for b.Loop() {
			r, err := o.Render(id)
			if err != nil {
				b.Fatal(err)
			}
			if err := r.WritePDF(path); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("issued", func(b *testing.B) {
		o := newOffice(b)
		secretariat(b, o)
		for b.Loop() {
			b.StopTimer()
			id := circular(b, o, true, 200)
			b.StartTimer()
			issue(b, o, id, app.IssueRequest{})
		}
	})
}

func TestWordFileHoldsEveryCopyWithItsNumber(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, true, 3)
	words := func() (xml, text string) {
		path := filepath.Join(t.TempDir(), "surat.docx")
		if err := o.WriteDOCX(must[app.Rendered](t)(o.Render(id)), path); err != nil {
			t.Fatal(err)
		}
		xml = wordText(t, path)
		return xml, regexp.MustCompile(`<[^>]*>`).ReplaceAllString(xml, "")
	}
	draft, said := words()
	out := issue(t, o, id, app.IssueRequest{})
	final, printed := words()
	for i, c := range out.Print.Copies {
		called := fmt.Sprintf("Kepala Desa Uji %03d", i+1)
		if strings.Count(said, called) != 1 || strings.Count(printed, called) != 1 || strings.Count(printed, c.Number) != 1 {
			t.Errorf("%s stands %d and %d times, number %s %d times; want once each", called,
				strings.Count(said, called), strings.Count(printed, called), c.Number, strings.Count(printed, c.Number))
		}
	}
	for _, xml := range []string{draft, final} {
		if n := strings.Count(xml, `w:start="1"`); n != 3 {
			t.Errorf("pages begin at one %d times; want each of the 3 copies", n)
		}
	}
}

func TestSRIKANDIGetsAFileAndASheetForEachRecipient(t *testing.T) {
	o := newOffice(t)
	secretariat(t, o)
	id := circular(t, o, true, 3)
	dir := t.TempDir()
	made := must[app.ForSRIKANDI](t)(o.WriteSRIKANDI(must[app.Rendered](t)(o.Render(id)), filepath.Join(dir, "Surat.docx")))
	files := must[[]os.DirEntry](t)(os.ReadDir(dir))
	if made.Files != 3 || len(files) != 6 {
		t.Fatalf("%d files told, %d written; want 3 with their sheets", made.Files, len(files))
	}
	for i := range made.Files {
		called := fmt.Sprintf("Kepala Desa Uji %03d", i+1)
		base := filepath.Join(dir, fmt.Sprintf("Surat %03d %s", i+1, called))
		if n := strings.Count(wordText(t, base+".docx"), called); n != 1 {
			t.Errorf("its file names %s %d times", called, n)
		}
		sheet := string(must[[]byte](t)(os.ReadFile(base + " - metadata.txt")))
		if !strings.Contains(sheet, "Tujuan:\r\n"+called+"\r\n\r\n") {
			t.Errorf("the sheet of %s says:\n%s", called, sheet)
		}
	}
}
