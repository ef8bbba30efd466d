package indonesia

import "strings"

// Rank is a pangkat with its golongan.
type Rank struct {
	Grade string // golongan: "IV/b"
	Name  string // pangkat: "Pembina Tingkat I"
}

// ranks are those of the PNS, lowest first.
var ranks = [...]Rank{
	{"I/a", "Juru Muda"}, {"I/b", "Juru Muda Tingkat I"}, {"I/c", "Juru"}, {"I/d", "Juru Tingkat I"},
	{"II/a", "Pengatur Muda"}, {"II/b", "Pengatur Muda Tingkat I"}, {"II/c", "Pengatur"}, {"II/d", "Pengatur Tingkat I"},
	{"III/a", "Penata Muda"}, {"III/b", "Penata Muda Tingkat I"}, {"III/c", "Penata"}, {"III/d", "Penata Tingkat I"},
	{"IV/a", "Pembina"}, {"IV/b", "Pembina Tingkat I"}, {"IV/c", "Pembina Utama Muda"}, {"IV/d", "Pembina Utama Madya"}, {"IV/e", "Pembina Utama"},
}

// Ranks returns the ranks of the PNS, lowest first.
func Ranks() []Rank { return append([]Rank(nil), ranks[:]...) }

// RankOf finds a rank by its golongan ("IV/b") or its pangkat, with "Tk. I"
// taken for "Tingkat I" and case ignored.
func RankOf(s string) (Rank, bool) {
	key := strings.Join(strings.Fields(strings.NewReplacer("tk.", "tingkat ", "tk ", "tingkat ").Replace(strings.ToLower(s))), " ")
	for _, r := range ranks {
		if key == strings.ToLower(r.Grade) || key == strings.ToLower(r.Name) {
			return r, true
		}
	}
	return Rank{}, false
}

// PPPKGrades returns the golongan of the PPPK, I to XVII, which have no pangkat.
func PPPKGrades() []string {
	grades := make([]string, 17)
	for i := range grades {
		grades[i] = roman(i + 1)
	}
	return grades
}

// RankLine is the line under a name: "Pembina Tingkat I (IV/b)". Either part
// may be blank; both are printed as the office stored them.
func RankLine(name, grade string) string {
	switch {
	case grade == "":
		return name
	case name == "":
		return grade
	}
	return name + " (" + grade + ")"
}
