package naskah

import (
	"strings"
	"testing"

	"pena/model"
	"pena/ui/screentest"
	"pena/ui/widget"
)

func TestNaskah_history_tells_what_each_state_changed_and_brings_one_back(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "keputusan-penetapan-kawasan")
	var id, first string
	model.Walk(s.session.Document().Text, func(n *model.Node, above []*model.Node) bool {
		if n.Kind == model.Huruf && above[0].Name == "menimbang" {
			id, first = n.ID, n.Text
		}
		return id == ""
	})
	save := func(do func() error) {
		t.Helper()
		saves := k.Saves
		if err := do(); err != nil {
			t.Fatal(err)
		}
		k.Until("it is on the disk", func() bool { return k.Saves > saves })
	}
	save(func() error { return s.session.SetNode(id, first+" KATA BARU;") })
	save(func() error { return s.session.SetField("nomor", "188.45/77/KUM/2025") })

	list, err := s.states(s.session.Facts())
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, r := range list {
		told = append(told, strings.Join(r.changes, "; "))
	}
	if len(list) != 3 || told[0] != "Nomor: 188.45/77/KUM/2025" ||
		!strings.Contains(told[1], "Menimbang huruf a diubah: “… ") || !strings.Contains(told[1], "KATA BARU") || told[2] != "" {
		t.Fatalf("the history tells %q", told)
	}
	s.ShowHistory()
	k.Until("the history is shown", func() bool { return widget.DialogOpen(k.Window) })
	k.Picture("naskah-riwayat")
	k.Tap(list[2].line(), 0)
	if got := model.Find(s.session.Document().Text, id).Text; got != first {
		t.Errorf("the text is %q; want that of the first state", got)
	}
}

func TestNaskah_history_names_a_changed_list_of_recipients(t *testing.T) {
	k := screentest.New(t)
	s := paper(t, k, "surat-dinas")
	saves := k.Saves
	to := &model.Recipients{List: []model.Recipient{{To: "Camat Bajuin"}, {To: "Camat Kurau"}}}
	if err := s.session.SetRecipients(to); err != nil {
		t.Fatal(err)
	}
	k.Until("it is on the disk", func() bool { return k.Saves > saves })
	list, err := s.states(s.session.Facts())
	if err != nil {
		t.Fatal(err)
	}
	if told := strings.Join(list[0].changes, "; "); told != "Daftar penerima: Camat Bajuin dan 1 penerima lain" {
		t.Errorf("the history tells %q of %d states", told, len(list))
	}
}
