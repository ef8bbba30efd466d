package kawasan

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pena/app/sample"
	"pena/model"
	"pena/model/indonesia"
	"pena/ui/screentest"
)

func TestChanges_are_told_in_the_words_of_a_clerk(t *testing.T) {
	base := func() model.Kawasan {
		return model.Kawasan{ID: "k", Name: "Agrowisata Bajuin", Regency: "63.01", AreaM2: 12_000_000,
			Members:  []model.Member{{Code: "63.01.09.2001"}, {Code: "63.01.09.2002"}},
			Stages:   []model.Stage{{Number: 5, State: model.StageRunning}},
			Team:     model.Team{Members: []model.TeamMember{{Position: "Ketua", Office: "Sekretaris Daerah"}}},
			Meetings: []model.Meeting{{ID: "m", Kind: model.MAD, Title: "MAD pertama", Agenda: []string{"Pembukaan", "Doa"}}}}
	}
	second := desaName("63.01.09.2002")
	third := desaName("63.01.09.2003")
	for want, change := range map[string]func(*model.Kawasan){
		"Luas: 1.200 ha → 1.250 ha":                                func(k *model.Kawasan) { k.AreaM2 = 12_500_000 },
		"Tema: Agrowisata (diisi)":                                 func(k *model.Kawasan) { k.Theme = "Agrowisata" },
		"Nama kawasan: Agrowisata Bajuin dikosongkan":              func(k *model.Kawasan) { k.Name = "" },
		"Kabupaten: Kabupaten Tanah Laut → Kabupaten Kotabaru":     func(k *model.Kawasan) { k.Regency = "63.02" },
		"Desa: " + third + " ditambahkan":                          func(k *model.Kawasan) { k.Members = append(k.Members, model.Member{Code: "63.01.09.2003"}) },
		"Desa: " + second + " dikeluarkan":                         func(k *model.Kawasan) { k.Members = k.Members[:1] },
		"Desa: urutannya diubah":                                   func(k *model.Kawasan) { slices.Reverse(k.Members) },
		"Desa " + second + ", luas: 12,5 ha (diisi)":               func(k *model.Kawasan) { k.Members[1].AreaM2 = 125_000 },
		"Tahap Musyawarah Antar Desa, keadaan: berjalan → selesai": func(k *model.Kawasan) { k.Stages[0].State = model.StageDone },
		"TKPKP: Ketua, Sekretaris Daerah → Ketua, Sekda":           func(k *model.Kawasan) { k.Team.Members[0].Office = "Sekda" },
		"Musyawarah MAD pertama, tanggal: 5 Agustus 2025 (diisi)":  func(k *model.Kawasan) { k.Meetings[0].Date = indonesia.MustDate("2025-08-05") },
		"Musyawarah MAD pertama, acara: Doa dikeluarkan":           func(k *model.Kawasan) { k.Meetings[0].Agenda = k.Meetings[0].Agenda[:1] },
		"Musyawarah: MAD pertama dikeluarkan":                      func(k *model.Kawasan) { k.Meetings = nil },
		"Penyertaan modal " + second + ", penyertaan modal desa (Rp): Rp5.000.000 (diisi)": func(k *model.Kawasan) {
			k.BUMDesma.Capital = []model.Capital{{Code: "63.01.09.2002", Village: 5_000_000}}
		},
	} {
		before, after := base(), base()
		change(&after)
		if got := changes(&before, &after); !slices.Equal(got, []string{want}) {
			t.Errorf("told %q; want %q", got, want)
		}
		if back := changes(&after, &before); len(back) != 1 {
			t.Errorf("the way back from %q is told as %q", want, back)
		}
	}
}

// TestChanges_leave_out_no_fact changes every fact of the sample's dossier, one
// at a time, as new fields of the model will be too.
func TestChanges_leave_out_no_fact(t *testing.T) {
	set := sample.Extreme(screentest.Now())
	before := set.Kawasan[0]
	before.Stages = []model.Stage{{Number: 3, State: model.StageDone, Start: indonesia.MustDate("2025-01-01")}}
	before.Team = model.Team{DecreeNumber: "1", DecreeDate: indonesia.MustDate("2025-01-01"), Members: []model.TeamMember{{Position: "Ketua", Office: "Sekda", Person: "p", Note: "x"}}}
	tried := 0
	var walk func(path string, at func(*model.Kawasan) reflect.Value)
	walk = func(path string, at func(*model.Kawasan) reflect.Value) {
		v := at(&before)
		if _, ok := v.Interface().(indonesia.Date); ok {
			tryChange(t, &before, path, func(k *model.Kawasan) { at(k).Set(reflect.ValueOf(indonesia.MustDate("2001-02-03"))) })
			tried++
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				name := v.Type().Field(i).Name
				if name == "ID" || name == "Sample" {
					continue
				}
				walk(path+"."+name, func(k *model.Kawasan) reflect.Value { return at(k).Field(i) })
			}
		case reflect.Slice:
			tryChange(t, &before, path+" shorter", func(k *model.Kawasan) { s := at(k); s.Set(s.Slice(0, s.Len()-1)) })
			tried++
			walk(path+"[0]", func(k *model.Kawasan) reflect.Value { return at(k).Index(0) })
		case reflect.String:
			tryChange(t, &before, path, func(k *model.Kawasan) { at(k).SetString(other(at(k).String())) })
			tried++
		case reflect.Int, reflect.Int64:
			tryChange(t, &before, path, func(k *model.Kawasan) { at(k).SetInt(at(k).Int() + 1) })
			tried++
		default:
			t.Fatalf("%s is a %s; the test knows no way to change it", path, v.Kind())
		}
	}
	m := &before.Meetings[0]
	m.Discussion, m.Actions = []string{"a"}, []model.Action{{Task: "a"}}
	walk("kawasan", func(k *model.Kawasan) reflect.Value { return reflect.ValueOf(k).Elem() })
	if tried < 50 {
		t.Errorf("only %d facts were tried", tried)
	}
}

// other is another value of the same sort.
func other(s string) string {
	switch {
	case strings.HasPrefix(s, "63."):
		return "63.01.09.2001"[:len(s)]
	case s == string(model.MAD):
		return string(model.Musdes)
	case s == string(model.StageDone):
		return string(model.StageRunning)
	}
	return "lain " + s
}

func tryChange(t *testing.T, before *model.Kawasan, path string, change func(*model.Kawasan)) {
	t.Helper()
	after := clone(*before)
	change(&after)
	got := changes(before, &after)
	if len(got) == 0 {
		t.Errorf("a change of %s is not told", path)
	}
	for _, words := range got {
		if strings.Contains(words, ": :") || strings.HasPrefix(words, ":") {
			t.Errorf("a change of %s is told as %q", path, words)
		}
	}
	if same := changes(&after, &after); len(same) > 0 {
		t.Errorf("nothing changed, but told is %q", same)
	}
}
