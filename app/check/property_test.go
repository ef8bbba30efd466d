package check_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"pena/app/check"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
)

var words = rapid.OneOf(
	rapid.SampledFrom([]string{"", "Desa Bajuin", "[isi]", "{{rujuk:hilang}}", "{{isian.tidak-ada}}", "Drs. Nama, M.Si.", "400/1/X/2025", "400/2/X/2025", "12",
		"3 (dua) berkas", "2025–2029", "2025-02-30", "2025-09-09", "99999999999999999999", "1e9", "terlampir Lampiran IX", "196811151992021002", "63.01.10.2001"}),
	rapid.String(),
)

var codes = rapid.SampledFrom([]string{"", "63", "63.01", "63.01.10.2001", "63.01.10.2002", "63.01.03.1001", "63.02.06.2010", "99.99.99.9999", "x"})

var days = rapid.Custom(func(t *rapid.T) indonesia.Date {
	if rapid.Bool().Draw(t, "none") {
		return indonesia.Date{}
	}
	return indonesia.MustDate(fmt.Sprintf("202%d-%02d-%02d", rapid.IntRange(4, 6).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")))
})

func anyDossier(t *rapid.T, roles []model.Role) *compose.Dossier {
	k := &model.Kawasan{Name: words.Draw(t, "name"), Regency: codes.Draw(t, "regency"), AreaM2: rapid.Int64().Draw(t, "area"),
		PlanFrom: rapid.IntRange(-1, 2031).Draw(t, "from"), PlanTo: rapid.IntRange(-1, 2031).Draw(t, "to")}
	f := &compose.Dossier{Kawasan: k}
	for range rapid.IntRange(0, 4).Draw(t, "members") {
		k.Members = append(k.Members, model.Member{Code: codes.Draw(t, "code"), AreaM2: rapid.Int64().Draw(t, "m2"), Joined: days.Draw(t, "joined"), Left: days.Draw(t, "left")})
		k.BUMDesma.Capital = append(k.BUMDesma.Capital, model.Capital{Code: codes.Draw(t, "capital"), Village: rapid.Int64().Draw(t, "village")})
		k.Meetings = append(k.Meetings, model.Meeting{ID: model.ID(codes.Draw(t, "meeting")), Kind: rapid.SampledFrom([]model.MeetingKind{model.Musdes, model.MAD}).Draw(t, "kind"),
			Desa: codes.Draw(t, "desa"), Date: days.Draw(t, "date"), Present: []model.Attendee{{From: words.Draw(t, "of")}}})
		f.People = append(f.People, model.Person{ID: model.ID(codes.Draw(t, "person")), Name: words.Draw(t, "who"), NIP: words.Draw(t, "nip"),
			Holdings: []model.Holding{{Role: rapid.SampledFrom(roles).Draw(t, "role"), Region: codes.Draw(t, "region"), From: days.Draw(t, "since"), To: days.Draw(t, "until")}}})
		f.Documents = append(f.Documents, compose.Summary{ID: model.ID(codes.Draw(t, "id")), Kind: rapid.SampledFrom([]string{minutes, plan, keputusan, "lain"}).Draw(t, "paper"),
			Number: words.Draw(t, "number"), Date: days.Draw(t, "dated"), State: rapid.SampledFrom([]model.State{model.Konsep, model.Batal}).Draw(t, "state")})
	}
	return f
}

func anyPaper(t *rapid.T, k *compose.Kind) *model.Document {
	d := k.NewDocument("naskah", "k", now)
	d.Number, d.Date, d.Fields = words.Draw(t, "own number"), days.Draw(t, "own date"), map[string]string{}
	d.Meeting, d.Signer = model.ID(codes.Draw(t, "own meeting")), model.ID(codes.Draw(t, "signer"))
	for _, f := range k.Fields {
		if rapid.Bool().Draw(t, f.Key) {
			d.Fields[f.Key] = words.Draw(t, f.Key)
		}
	}
	var ids []string
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool { ids = append(ids, n.ID); return true })
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		id := rapid.SampledFrom(ids).Draw(t, "node")
		if rapid.Bool().Draw(t, "remove") {
			if text, err := model.Remove(d.Text, id); err == nil {
				d.Text = text
			}
			continue
		}
		s := words.Draw(t, "text")
		cells := rapid.SliceOfN(words, 0, 12).Draw(t, "cells")
		d.Text = model.Edit(d.Text, id, func(n *model.Node) {
			if n.Kind == model.Tabel {
				n.Rows = append(n.Rows, model.Row{ID: d.NewID(), Cells: cells})
			} else {
				n.Text = s
			}
		})
	}
	return d
}

func TestAnyPaperOfAnyDossierIsJudged(t *testing.T) {
	roles := []model.Role{model.RoleBupati, model.RoleSekda, model.RoleCamat, model.RoleKepalaDesa, model.RoleKetuaBPD, model.RoleKepalaDinasProvinsi}
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(compose.Shipped().All()).Draw(t, "of kind")
		facts := anyDossier(t, roles)
		in := check.Input{Kind: k, Document: anyPaper(t, k), Facts: facts}
		in.Blocks = new(compose.Composer).Compose(k, in.Document, facts)
		got := check.Check(in)
		if !slices.Equal(got, check.Check(in)) {
			t.Fatal("the same paper is judged in two ways")
		}
		if len(in.Blocks.Draft) > 0 && (len(got) == 0 || got[0].Level != check.Block) {
			t.Fatalf("a draft may become final: %v", in.Blocks.Draft[0])
		}
		warned := false
		for _, f := range got {
			warned = warned || f.Level == check.Warn
			if f.Level == check.Block && warned {
				t.Fatal("what blocks stands behind what warns")
			}
			if f.Sentence == "" || f.Sentence[len(f.Sentence)-1] != '.' {
				t.Fatalf("%s says %q", f.Rule, f.Sentence)
			}
		}
		check.CheckDossier(facts)
	})
}
