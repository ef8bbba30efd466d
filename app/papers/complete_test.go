package papers_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"regexp"
	"testing"

	"pena/app/compose"
	"pena/app/sample"
)

// open is a place that the sample leaves to the office.
var open = regexp.MustCompile(`\[[^\[\]]*\]`)

// answers are what stands in such places; all others get a plain word.
var answers = map[string]string{
	"[NIP 18 angka]":                 "196811151992021002",
	"[Pangkat]":                      "Pembina Utama Muda",
	"[Kode pos]":                     "70811",
	"[nomor]":                        "7",
	"[tahun awal–tahun akhir RPJMD]": "2025–2029",
}

// answered is a copy of v in which every open place of every text is answered.
func answered[T any](t testing.TB, v T) T {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	if data, err = json.Marshal(answerTree(tree)); err != nil {
		t.Fatal(err)
	}
	var out T
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func answerTree(v any) any {
	switch v := v.(type) {
	case string:
		return open.ReplaceAllStringFunc(v, func(place string) string {
			if a, ok := answers[place]; ok {
				return a
			}
			return "Contoh " + place[1:len(place)-1]
		})
	case []any:
		for i := range v {
			v[i] = answerTree(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = answerTree(v[k])
		}
	}
	return v
}

// complete is the sample as an office would finish it: nothing is left open, and
// every body has a logo and every kawasan its map.
func complete(t testing.TB) sample.Set {
	t.Helper()
	s := answered(t, sample.Build(now))
	for i := range s.Bodies {
		s.Bodies[i].Logo = sumOf(emblem(t))
	}
	for i := range s.Kawasan {
		s.Kawasan[i].Map = sumOf(delineation(t))
	}
	for i, p := range s.People {
		if p.NIP != "" {
			s.People[i].FrontTitle, s.People[i].BackTitle = "Dr. H.", "S.Sos., M.Si."
		}
	}
	for _, d := range s.Documents {
		if d.Number == "" {
			d.Number = "400.10.3.4/0071/PMD/2025"
		}
	}
	return s
}

// completePapers are the papers of the complete sample, one of each kind.
func completePapers(t testing.TB) []*paper {
	t.Helper()
	s := complete(t)
	var list []*paper
	seen := map[string]bool{}
	for _, d := range s.Documents {
		if seen[d.Kind] {
			continue
		}
		seen[d.Kind] = true
		list = append(list, set(t, "lengkap-"+d.Kind, d, asChecked(withPictures(t, s.Facts(d.Kawasan)))))
	}
	return list
}

// asChecked takes the laws as an office has them that compared every one.
func asChecked(f *compose.Dossier) *compose.Dossier {
	f.Laws = sample.CheckedLaws()
	return f
}

func withPictures(t testing.TB, f *compose.Dossier) *compose.Dossier {
	files := map[string][]byte{}
	for _, file := range [][]byte{emblem(t), delineation(t)} {
		files[sumOf(file)] = file
	}
	f.Pictures = func(sum string) []byte { return files[sum] }
	return f
}

func sumOf(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}

// delineation is a map of coloured desa in a frame, of the shape of an A3 sheet.
func delineation(t testing.TB) []byte {
	t.Helper()
	const w, h, cell = 1190, 842, 170
	colours := color.Palette{color.White, color.Black, color.NRGBA{214, 234, 200, 255}, color.NRGBA{250, 232, 190, 255}, color.NRGBA{205, 222, 245, 255}}
	m := image.NewPaletted(image.Rect(0, 0, w, h), colours)
	for y := range h {
		for x := range w {
			edge := min(x, y, w-1-x, h-1-y)
			at := (x+y/5)/cell + (y-x/7)/cell*3 // slanting cells
			switch {
			case edge < 3 || edge > 12 && edge < 15:
				m.SetColorIndex(x, y, 1)
			case edge < 15:
			case (x+y/5)%cell < 2 || (y-x/7+cell)%cell < 2:
				m.SetColorIndex(x, y, 1)
			default:
				m.SetColorIndex(x, y, uint8(2+(at%3+3)%3))
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// emblem is a shield as a PNG file with a transparent ground.
func emblem(t testing.TB) []byte {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 96, 120))
	for y := range 120 {
		for x := range 96 {
			half := 44
			if y > 70 {
				half = 44 - (y-70)*44/50
			}
			if d := x - 48; d >= -half && d <= half {
				m.Set(x, y, color.NRGBA{uint8(40 + y), 90, uint8(160 - y), 255})
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// kindsOf are the papers of the sample, one of each kind.
func kindsOf(t testing.TB) []*paper {
	t.Helper()
	var list []*paper
	seen := map[string]bool{}
	s := sample.Build(now)
	for _, d := range s.Documents {
		if !seen[d.Kind] {
			seen[d.Kind] = true
			list = append(list, set(t, d.Kind, d, s.Facts(d.Kawasan)))
		}
	}
	return list
}

func TestComplete_papers_bear_no_DRAF_mark_and_no_open_place(t *testing.T) {
	for _, p := range completePapers(t) {
		for _, g := range p.blocks.Draft {
			t.Errorf("%s: %s (%s)", p.name, g.Text, g.Source)
		}
		for i, text := range p.texts() {
			for _, raw := range []string{"DRAF", "{{", "}}", "‹", "[", "]"} {
				if bytes.Contains([]byte(text), []byte(raw)) {
					t.Errorf("%s page %d: %q stands on the page", p.name, i+1, raw)
				}
			}
		}
	}
}
