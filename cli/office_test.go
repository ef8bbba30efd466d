package cli_test

import (
	"fmt"
	"os"
	"strings"

	"pena/app"
	"pena/app/compose"
	"pena/cli"
	"pena/model"
	"pena/model/indonesia"
)

// readyOffice is another program that prepares an office with a letter that
// lacks nothing: who signs, the letterhead, the dossier and every answer.
func readyOffice() { inOwnOffice(prepare) }

// loosePaper is another program that writes a nota dinas of the office itself.
func loosePaper() {
	inOwnOffice(func(o *app.Office) error {
		id, err := o.NewDocument("", "nota-dinas")
		if err != nil {
			return err
		}
		people, err := o.People()
		if err != nil {
			return err
		}
		return answerAll(o, id, map[string]string{"penandatangan": string(people[0].ID)})
	})
}

// looseLetter is another program that writes a surat dinas of the office itself.
func looseLetter() {
	inOwnOffice(func(o *app.Office) error {
		id, err := o.NewDocument("", "surat-dinas")
		if err != nil {
			return err
		}
		return answerAll(o, id, nil)
	})
}

func inOwnOffice(do func(o *app.Office) error) {
	e := testEnv()
	o, err := app.Open(app.Config{Dir: cli.StoreDir(e.Getenv("PENA_DATA")), Clock: e.Clock, Random: e.Random, User: e.User()})
	if err == nil {
		err = do(o)
	}
	if err == nil {
		err = o.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func prepare(o *app.Office) error {
	dinas := model.Body{Kind: model.BodyDinasProvinsi, Name: "Dinas PMD", Region: "63", City: "Banjarbaru",
		Lines: []string{"PEMERINTAH PROVINSI KALIMANTAN SELATAN", "DINAS PMD"}, Address: "Jalan Dharma Praja"}
	head := model.Person{Name: "Rahmadi", NIP: "197003151995031002", Rank: "Pembina Utama Muda", Grade: "IV/c", Holdings: []model.Holding{
		{Role: model.RoleKepalaDinasProvinsi, Region: "63", Title: "Kepala Dinas", Form: model.Definitif, From: indonesia.MustDate("2020-01-01")}}}
	if err := o.SaveBody(&dinas); err != nil {
		return err
	}
	if err := o.SavePerson(&head); err != nil {
		return err
	}
	k, err := o.NewKawasan("Agrowisata Bajuin", "63.01")
	if err != nil {
		return err
	}
	id, err := o.NewID()
	if err != nil {
		return err
	}
	k.Meetings = []model.Meeting{{ID: id, Kind: model.MAD, Title: "Audiensi", Date: indonesia.MustDate("2025-09-22"), Start: "09.00", End: "selesai", Place: "Ruang Rapat", Agenda: []string{"Pendampingan"}}}
	if err := o.SaveKawasan(&k); err != nil {
		return err
	}
	if id, err = o.NewDocument(k.ID, "surat-audiensi"); err != nil {
		return err
	}
	return answerAll(o, id, nil)
}

// answerAll gives a paper the answers, and some answer to all else it asks.
func answerAll(o *app.Office, id model.ID, answers map[string]string) error {
	s, err := o.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {})
	if err != nil {
		return err
	}
	for key, value := range answers {
		if err := s.SetField(key, value); err != nil {
			return err
		}
	}
	for _, f := range compose.Form(s.Kind(), s.Document(), s.Facts()) {
		if f.BuiltIn || !f.Missing {
			continue
		}
		value := "telah diisi"
		if f.Def.Type == compose.TypeNumber {
			value = "3"
		}
		if err := s.SetField(f.Def.Key, value); err != nil {
			return err
		}
	}
	var open []string
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if strings.Contains(n.Text, "[") {
			open = append(open, n.ID)
		}
		return true
	})
	for _, n := range open {
		if err := s.SetNode(n, "telah diisi"); err != nil {
			return err
		}
	}
	return s.Close()
}
