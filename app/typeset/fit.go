package typeset

import (
	"math"
	"strconv"
)

// Change is a setting that a paper changes for itself, from what holds for it
// now to another value, both in the form that [Layout.With] takes.
type Change struct {
	Setting  Setting
	From, To string
}

// Fit is a way to set a paper on fewer pages: settings that are given up a
// little, none beyond the least that its layout permits.
type Fit struct {
	Pages   int // that the text takes then
	Changes []Change
}

// closing is a setting that may be closed up to save a page, and how.
type closing struct {
	key, least string
	step       float64
}

// closings are in the order in which a careful secretary takes them: white
// first, then margins, type last.
var closings = []closing{
	{"jarak_alinea", "muat_jarak_alinea", 0.25},
	{"ttd_ruang", "muat_ttd_ruang", 0.5},
	{"spasi", "muat_spasi", 0.05},
	{"tepi_bawah", "muat_tepi_bawah", 1},
	{"tepi_atas", "muat_tepi_atas", 1},
	{"tepi_kanan", "muat_tepi_kanan", 1},
	{"tepi_kiri", "muat_tepi_kiri", 1},
	{"ukuran", "muat_ukuran", 0.5},
}

// IsFit reports whether a paper may have changed the setting to save a page.
func IsFit(key string) bool {
	for _, c := range closings {
		if c.key == key {
			return true
		}
	}
	return false
}

// Fits finds ways to set a paper on a page less: each setting that does it
// alone, as little changed as will do, or, when none does, several together.
// count gives the pages of the paper's text with settings changed.
func (l Layout) Fits(count func(changes map[string]string) int) []Fit {
	f := fitter{layout: l, count: count, now: count(nil)}
	if f.now <= 1 {
		return nil
	}
	var out []Fit
	for _, c := range closings {
		if changes := f.close(nil, c); changes != nil {
			out = append(out, f.fit(changes))
		}
	}
	if len(out) == 0 {
		if changes := f.together(); changes != nil {
			out = append(out, f.fit(changes))
		}
	}
	return out
}

// fitter tries settings.
type fitter struct {
	layout Layout
	count  func(map[string]string) int
	now    int // pages as the paper stands
}

func (f *fitter) figure(key string) float64 {
	v, err := strconv.ParseFloat(f.layout.Value(key), 64)
	if err != nil {
		return 0
	}
	return v
}

// steps is how many steps a setting can be closed up, the last of them to its least.
func (f *fitter) steps(c closing) int {
	return int(math.Ceil((f.figure(c.key)-f.figure(c.least))/c.step - 1e-9))
}

// value is a setting closed up by n steps.
func (f *fitter) value(c closing, n int) string {
	v := max(f.figure(c.key)-float64(n)*c.step, f.figure(c.least))
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// fits reports whether a page is saved with the setting closed up by n steps,
// beside other changes.
func (f *fitter) fits(with map[string]string, c closing, n int) bool {
	return f.count(added(with, c.key, f.value(c, n))) < f.now
}

// close finds the fewest steps of a setting that save a page beside other
// changes; nil when none does.
func (f *fitter) close(with map[string]string, c closing) map[string]string {
	most := f.steps(c)
	if most <= 0 || !f.fits(with, c, most) {
		return nil
	}
	lo, hi := 0, most // hi fits
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; f.fits(with, c, mid) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return added(with, c.key, f.value(c, hi))
}

// together closes up one setting after the other until a page is saved, and
// then gives back those that were closed up for nothing.
func (f *fitter) together() map[string]string {
	changes := map[string]string{}
	for _, c := range closings {
		most := f.steps(c)
		if most <= 0 {
			continue
		}
		found := f.close(changes, c)
		if found == nil {
			changes = added(changes, c.key, f.value(c, most))
			continue
		}
		for _, b := range closings {
			if less := without(found, b.key); len(less) < len(found) && f.count(less) < f.now {
				found = less
			}
		}
		return found
	}
	return nil
}

func (f *fitter) fit(changes map[string]string) Fit {
	out := Fit{Pages: f.count(changes)}
	for _, c := range closings {
		if to, ok := changes[c.key]; ok {
			out.Changes = append(out.Changes, Change{settingByKey(c.key), f.layout.Value(c.key), to})
		}
	}
	return out
}

func settingByKey(key string) Setting {
	for _, s := range settings {
		if s.Key == key {
			return s
		}
	}
	return Setting{Key: key}
}

func added(m map[string]string, key, value string) map[string]string {
	out := without(m, key)
	out[key] = value
	return out
}

func without(m map[string]string, key string) map[string]string {
	out := map[string]string{}
	for k, v := range m {
		if k != key {
			out[k] = v
		}
	}
	return out
}
