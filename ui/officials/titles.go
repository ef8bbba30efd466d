package officials

import (
	"maps"
	"strings"

	"fyne.io/fyne/v2"

	"pena/app"
	"pena/app/compose"
	"pena/model/region"
	"pena/ui/form"
	"pena/ui/text"
)

// titles are the office's own titles of the head of a desa, by the code of the
// kabupaten; where there is none, what was shipped holds.
type titles map[string]string

func (s *Screen) titlesPage() fyne.CanvasObject {
	stored := maps.Clone(s.titles)
	k := form.NewKeeper(s.host, s.titles, form.Record[titles]{
		Copy:  func(t titles) titles { return maps.Clone(t) },
		Check: func(*titles) error { return nil },
		Store: func(t *titles) error { return s.storeTitles(stored, *t) },
	}).Keeping("sebutan")
	s.take(k)
	g := k.Group("sebutan")
	g.OnApplied(func() { s.titles = *k.Value() })
	rows := form.Rows(form.Heading(text.TitlesOfHeads), form.Remark(text.TitlesHint))
	var pair []fyne.CanvasObject
	for _, r := range region.Regencies() {
		if r.Code.IsKota() { // a kota has no desa
			continue
		}
		code := string(r.Code)
		shipped := (&compose.Dossier{}).HeadTitle(code)
		f := g.Parsed(r.Name, shipped, func(t *titles) string { return (*t)[code] }, func(t *titles, v string) error {
			v = strings.Join(strings.Fields(v), " ")
			if err := app.CheckHeadTitle(v); err != nil {
				return err
			}
			if delete(*t, code); v != "" {
				(*t)[code] = v
			}
			return nil
		})
		if pair = append(pair, f.Object); len(pair) == 2 {
			rows.Add(form.Row(pair...))
			pair = nil
		}
	}
	if len(pair) > 0 {
		rows.Add(form.Row(append(pair, form.Remark(""))...))
	}
	return form.Page(rows)
}

// storeTitles stores those that differ from what is stored, and notes them there.
func (s *Screen) storeTitles(stored, now titles) error {
	for _, r := range region.Regencies() {
		code := string(r.Code)
		if now[code] == stored[code] {
			continue
		}
		if err := s.host.Office.SaveHeadTitle(code, now[code]); err != nil {
			return err
		}
		stored[code] = now[code]
	}
	return nil
}
