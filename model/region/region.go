package region

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
)

// Region is a province, kabupaten, kota, kecamatan, desa or kelurahan. The name
// of a kabupaten or kota has its prefix: "Kabupaten Tanah Laut".
type Region struct {
	Code Code
	Name string
}

// Kind is what the region is called: "Provinsi", "Kabupaten", "Kota",
// "Kecamatan", "Desa" or "Kelurahan".
func (r Region) Kind() string {
	switch r.Code.Level() {
	case Provinsi:
		return "Provinsi"
	case Kabupaten:
		if r.Code.IsKota() {
			return "Kota"
		}
		return "Kabupaten"
	case Kecamatan:
		return "Kecamatan"
	case Desa:
		if r.Code.IsKelurahan() {
			return "Kelurahan"
		}
		return "Desa"
	}
	return ""
}

// Short is the name of a kabupaten or kota without its prefix ("Tanah Laut"),
// and any other name as it is.
func (r Region) Short() string {
	if r.Code.Level() == Kabupaten {
		return strings.TrimPrefix(strings.TrimPrefix(r.Name, "Kabupaten "), "Kota ")
	}
	return r.Name
}

//go:embed data/regions.csv
var regionsCSV string

// table is the data set in the order of its codes.
type table struct {
	regions  []Region
	byCode   map[Code]int
	children map[Code][]Region
	entries  []entry // for Search, one a region
}

var load = sync.OnceValue(func() *table {
	rows, err := csv.NewReader(strings.NewReader(regionsCSV)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("embedded region data: %v", err)) // a test reads it whole
	}
	rows = rows[1:] // the head
	t := &table{byCode: make(map[Code]int, len(rows)), children: map[Code][]Region{}}
	for i, row := range rows {
		r := Region{Code(row[0]), row[1]}
		t.regions = append(t.regions, r)
		t.byCode[r.Code] = i
		if parent := r.Code.Parent(); parent != "" {
			t.children[parent] = append(t.children[parent], r)
		}
	}
	t.entries = index(t)
	return t
})

// ByCode returns the region a code names.
func ByCode(c Code) (Region, bool) {
	t := load()
	i, ok := t.byCode[c]
	if !ok {
		return Region{}, false
	}
	return t.regions[i], true
}

// Children returns the regions one level below c in the order of their codes:
// the kecamatan of a kabupaten, the desa and kelurahan of a kecamatan.
func Children(c Code) []Region { return append([]Region(nil), load().children[c]...) }

// Regencies returns the 11 kabupaten and then the 2 kota of the province.
func Regencies() []Region { return Children("63") }

// Capital returns the capital (ibu kota) of a kabupaten or of the province, "" for
// anything else. No source for the table was checked against the law: an office
// must be able to write another name than this one.
func Capital(c Code) string { return capitals[c] }

var capitals = map[Code]string{
	"63":    "Banjarbaru",
	"63.01": "Pelaihari",
	"63.02": "Kotabaru",
	"63.03": "Martapura",
	"63.04": "Marabahan",
	"63.05": "Rantau",
	"63.06": "Kandangan",
	"63.07": "Barabai",
	"63.08": "Amuntai",
	"63.09": "Tanjung",
	"63.10": "Batulicin",
	"63.11": "Paringin",
}
