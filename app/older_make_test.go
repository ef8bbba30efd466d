package app_test

import (
	"archive/zip"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pena/app"
	"pena/model"
	"pena/tools/golden"
)

// TestEveryVersionLeavesAStore: what this version of the program writes is kept
// among the test data, so that every later one is held to open it. With -update
// the store is made when the version has none; a store that is there is never
// written over, for it is what went out to the offices.
func TestEveryVersionLeavesAStore(t *testing.T) {
	path := filepath.Join(older, programVersion(t)+".zip")
	if _, err := os.Stat(path); err == nil {
		return
	}
	if !golden.Update() {
		t.Fatalf("%s is missing; make it with: go test ./app -run TestEveryVersionLeavesAStore -update", path)
	}
	dir := t.TempDir()
	o := openFor(t, dir, programVersion(t))
	workThrough(t, o)
	kinds := o.Kinds().All()
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	list := listing(t, storeIn(dir), kinds)
	if err := os.WriteFile(filepath.Join(dir, listName), list, 0o600); err != nil {
		t.Fatal(err)
	}
	packStore(t, dir, path)
}

// programVersion is that of the program, as FyneApp.toml says it.
func programVersion(t testing.TB) string {
	t.Helper()
	m := regexp.MustCompile(`(?m)^Version = "(.+)"$`).FindSubmatch(must[[]byte](t)(os.ReadFile("../FyneApp.toml")))
	if m == nil {
		t.Fatal("FyneApp.toml names no version")
	}
	return string(m[1])
}

// openFor opens the office in dir as a version of the program.
func openFor(t testing.TB, dir, version string) *app.Office {
	t.Helper()
	return must[*app.Office](t)(app.Open(app.Config{Dir: storeIn(dir), User: "Rahmah", Clock: now, Random: rand.NewChaCha8([32]byte{12}),
		Version: version, Copies: copiesDir(dir)}))
}

// workThrough leaves something of everything that a store can hold, and little of
// each: the store is kept for good.
func workThrough(t *testing.T, o *app.Office) {
	t.Helper()
	kawasan := secretariat(t, o)
	withLogo(t, o)
	wholeDossier(t, o, kawasan)
	issue(t, o, letter(t, o, kawasan), app.IssueRequest{})
	opened := letter(t, o, kawasan)
	issue(t, o, opened, app.IssueRequest{})
	ok(t, o.Reopen(opened, "salah tanggal"))
	address(t, o, loosePaper(t, o, "surat-dinas"), &model.Recipients{Each: true, List: []model.Recipient{{To: "Camat Bajuin"}, {To: "Camat Pelaihari"}}})
	plan := must[model.ID](t)(o.NewDocument(kawasan, "rpkp"))
	writeRows(t, o, plan)
	ok(t, o.DeleteDocument(must[model.ID](t)(o.NewDocument(kawasan, "nota-dinas"))))
	ownTemplates(t, o, kawasan)
	numbersOf(t, o)
	ok(t, o.SaveLayoutSettings("surat", map[string]string{"tepi_kiri": "32", "huruf": "Times New Roman"}))
	ok(t, o.CheckLaw("uu-6-2014", "Bagian Hukum"))
	ok(t, o.SetUser("Rahmah Hayati"))
	ok(t, o.SaveHeadTitle("63.01", "Pambakal"))
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func withLogo(t *testing.T, o *app.Office) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "logo.png")
	ok(t, os.WriteFile(path, pngOf(t, 40, 40), 0o600))
	logo := must[string](t)(o.AddLogo(path))
	body := must[[]model.Body](t)(o.Bodies())[0]
	body.Logo = logo
	ok(t, o.SaveBody(&body))
}

// wholeDossier answers all that a dossier can hold.
func wholeDossier(t *testing.T, o *app.Office, id model.ID) {
	t.Helper()
	k := must[model.Kawasan](t)(o.Kawasan(id))
	k.Theme, k.Potential, k.Centre, k.Note = "Agrowisata", "Air terjun dan \u2028 “kebun”", "63.01.05.2001", "Catatan kantor"
	k.AreaM2, k.PlanFrom, k.PlanTo = 125_000_000, 2026, 2027
	k.Borders = model.Borders{North: "utara", East: "timur", South: "selatan", West: "barat"}
	path := filepath.Join(t.TempDir(), "peta.png")
	ok(t, os.WriteFile(path, pngOf(t, 60, 40), 0o600))
	k.Map = must[string](t)(o.AddPicture(path))
	k.Members = append(k.Members, model.Member{Code: "63.01.05.2003", PrintName: "Tiga", AreaM2: 1000, Population: 1200, Households: 300, Potential: "madu",
		Joined: date("2025-01-02"), Left: date("2025-08-01"), Reason: "mundur"})
	k.Stages = []model.Stage{{Number: 3, State: model.StageDone, Start: date("2025-01-02"), End: date("2025-02-03"), Note: "selesai"}, {Number: 4, State: model.StageSkipped}}
	k.Team = model.Team{DecreeNumber: "188.45/1/2025", DecreeDate: date("2025-03-04"), Members: []model.TeamMember{{Position: "Ketua", Office: "Sekretaris Daerah", Note: "merangkap"}}}
	k.BUMDesma = model.BUMDesma{Name: "Bajuin Bersama", Seat: "Bajuin", Founded: date("2025-04-05"), Units: []string{"wisata"},
		Capital: []model.Capital{{Code: "63.01.05.2001", Village: 50_000_000, Community: 1_000_000}}}
	m := &k.Meetings[0]
	m.Speakers, m.Decisions, m.Discussion = []string{"Camat"}, []string{"Sepakat"}, []string{"Pembahasan berjalan."}
	m.Present = []model.Attendee{{Name: "Aminah", Sex: "P", Group: "Kader", Office: "Ketua", From: "63.01.05.2001"}}
	m.Called, m.Began, m.Closed = "08.30", "09.10", "12.00"
	m.Actions = []model.Action{{Task: "Menyusun rencana", Who: "Tim", Due: date("2025-10-01"), State: model.ActionRunning}}
	ok(t, o.SaveKawasan(&k))
	k.Note = "Catatan kedua"
	ok(t, o.SaveKawasan(&k))
}

// writeRows types a row into each table of a paper that is written by hand, and
// two states of a sentence.
func writeRows(t testing.TB, o *app.Office, id model.ID) {
	t.Helper()
	s := openSession(t, o, id)
	for _, n := range all(s.Document(), model.Tabel) {
		table := s.Kind().Table(n.Table)
		if table == nil || table.Source != "" {
			continue
		}
		row := must[string](t)(s.AddRow(n.ID, ""))
		for _, c := range table.ColumnsFor(2026, 2027) {
			if c.Computed || len(c.Choices) > 0 {
				continue
			}
			value := "isi " + c.Key
			if c.Numeric() {
				value = "7"
			}
			ok(t, s.SetCell(n.ID, row, c, value))
		}
	}
	ok(t, s.SetLayout("spasi", "1.2"))
	text := all(s.Document(), model.Alinea)
	ok(t, s.SetNode(text[0].ID, "Kalimat kantor dengan <b> & “kutip”."))
	ok(t, s.Close())
	s = openSession(t, o, id)
	ok(t, s.SetNode(text[0].ID, "Kalimat kantor yang kedua."))
	ok(t, s.Close())
}

// ownTemplates puts the office's file in the place of a shipped one, and begins a
// paper of a kind of the office's own.
func ownTemplates(t testing.TB, o *app.Office, kawasan model.ID) {
	t.Helper()
	take(t, o, edited(t, o, "surat-undangan", "judul: ", "judul: Kantor "))
	own := edited(t, o, "surat-undangan", "kunci: surat-undangan", "kunci: undangan-kantor")
	take(t, o, own)
	must[model.ID](t)(o.NewDocument(kawasan, "undangan-kantor"))
}

// numbersOf leaves lines of every kind in the register.
func numbersOf(t testing.TB, o *app.Office) {
	t.Helper()
	r := app.NumberRequest{Date: date("2025-09-15"), Subject: "Undangan", To: "Camat Bajuin"}
	must[model.Entry](t)(o.ReserveNumber(r))
	void := must[model.Entry](t)(o.RecordNumber(r))
	must[model.Entry](t)(o.VoidNumber(void.ID, "salah ketik"))
	r.Number = "005/77/SETDA/2025"
	must[model.Entry](t)(o.RecordNumber(r))
	r.Number, r.Provisional = "", true
	must[model.Entry](t)(o.ReserveNumber(r))
	ok(t, o.SaveIncoming(&model.Incoming{Year: 2025, Received: date("2025-09-10"), From: "Camat Bajuin", Subject: "Permohonan"}))
}

// packStore writes a store with its listing as one file.
func packStore(t testing.TB, dir, path string) {
	t.Helper()
	ok(t, os.MkdirAll(filepath.Dir(path), 0o755))
	f := must[*os.File](t)(os.Create(path))
	z := zip.NewWriter(f)
	var names []string
	for _, root := range []string{listName, "simpanan"} {
		ok(t, fs.WalkDir(os.DirFS(dir), root, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && !strings.HasSuffix(name, ".lock") {
				names = append(names, name)
			}
			return err
		}))
	}
	slices.Sort(names)
	for _, name := range names {
		to, err := z.Create(name)
		ok(t, err)
		_, err = to.Write(must[[]byte](t)(os.ReadFile(filepath.Join(dir, name))))
		ok(t, err)
	}
	ok(t, z.Close())
	ok(t, f.Close())
}
