package exchange_test

import (
	"bytes"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"pena/app"
	"pena/app/exchange"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/region"
)

func TestAnyDossierGivesTheSameFileAgain(t *testing.T) {
	from, to := office(t), office(t)
	desa := region.Search("", region.Options{Under: "63.01", Level: region.Desa})
	text := rapid.StringMatching(`[A-Za-zéÉ'"<>&\\/ {}*,.\n]{0,60}`)
	line := rapid.StringMatching(`[A-Za-zéÉ'"<>&\\/ {}*,.]{0,40}`)
	day := rapid.Custom(func(t *rapid.T) indonesia.Date {
		if rapid.Bool().Draw(t, "no day") {
			return indonesia.Date{}
		}
		return indonesia.MustDate(fmt.Sprintf("20%02d-%02d-%02d", rapid.IntRange(0, 99).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")))
	})
	rapid.Check(t, func(t *rapid.T) {
		k, err := from.NewKawasan("K"+line.Draw(t, "name"), "63.01")
		if err != nil {
			t.Fatal(err)
		}
		k.Note, k.Potential, k.Borders.North = text.Draw(t, "note"), text.Draw(t, "potential"), text.Draw(t, "north")
		for i := range rapid.IntRange(0, 5).Draw(t, "members") {
			at := rapid.IntRange(0, len(desa)/6-1).Draw(t, "desa")*6 + i // never one twice
			k.Members = append(k.Members, model.Member{Code: string(desa[at].Code), Joined: day.Draw(t, "joined"), Reason: text.Draw(t, "reason")})
		}
		k.BUMDesma.Units = rapid.SliceOfN(text, 0, 3).Draw(t, "units")
		k.Team.DecreeDate = day.Draw(t, "decree")
		if err := from.SaveKawasan(&k); err != nil {
			t.Fatal(err)
		}
		kind := rapid.SampledFrom([]string{"surat-audiensi", "keputusan-penetapan-kawasan", "anggaran-dasar", "rpkp"}).Draw(t, "kind")
		id, err := from.NewDocument(k.ID, kind)
		if err != nil {
			t.Fatal(err)
		}
		edit(t, from, id, text.Draw(t, "edit"), day.Draw(t, "date"))

		var first, second bytes.Buffer
		if err := exchange.Export(from, k.ID, &first); err != nil {
			t.Fatal(err)
		}
		if _, err := exchange.Import(to, bytes.NewReader(first.Bytes())); err != nil {
			t.Fatal(err)
		}
		if err := exchange.Export(to, k.ID, &second); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("the second export is another file:\n%s", firstDifference(first.Bytes(), second.Bytes()))
		}
	})
}

// edit changes a text node and the date of a paper, as a clerk would.
func edit(t *rapid.T, o *app.Office, id model.ID, text string, date indonesia.Date) {
	s, err := o.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {})
	if err != nil {
		t.Fatal(err)
	}
	node := ""
	model.Walk(s.Document().Text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind == model.Alinea || n.Kind == model.Ayat {
			node = n.ID
		}
		return true
	})
	if err := s.SetNode(node, text); err != nil {
		t.Fatal(err)
	}
	if err := s.SetField("tanggal", date.String()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
