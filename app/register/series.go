package register

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"pena/model"
	"pena/model/indonesia"
)

// Series is a run of numbers that the office keeps: which papers take them, how
// they are written, and where they begin. It is data of the office.
type Series struct {
	Key     string         `yaml:"kunci" json:"key"` // stored in lines; never changes
	Name    string         `yaml:"nama" json:"name"`
	Issuer  model.BodyKind `yaml:"penerbit" json:"issuer,omitempty"`   // whose papers; "" for all
	Body    model.ID       `yaml:"instansi" json:"body,omitempty"`     // one issuing body; "" for all of the kind
	Kinds   []string       `yaml:"jenis" json:"kinds,omitempty"`       // kinds of paper; none for all
	Codes   []string       `yaml:"untuk_kode" json:"codes,omitempty"`  // klasifikasi and those beneath; none for all
	Pattern string         `yaml:"pola" json:"pattern"`                // see [ParsePattern]
	Unit    string         `yaml:"unit" json:"unit,omitempty"`         // kode unit
	Code    string         `yaml:"klasifikasi" json:"code,omitempty"`  // where a paper names none
	First   int            `yaml:"nomor_pertama" json:"first"`         // the first number of a counter
	Whole   bool           `yaml:"tanpa_tahun" json:"whole,omitempty"` // numbers run on over the years
	Count   Scope          `yaml:"hitung_per" json:"count,omitempty"`  // what counts for itself
	Off     bool           `yaml:"tidak_dipakai" json:"off,omitempty"` // takes no new numbers
}

// Scope says what of a series counts for itself. A kind of paper that counts for
// itself has a series of its own.
type Scope string

// Scopes.
const (
	CountAll   Scope = ""            // all papers of the series in one run
	CountCodes Scope = "klasifikasi" // each klasifikasi in a run of its own
)

// CounterIncoming counts incoming letters; no series may have its key.
const CounterIncoming = "surat-masuk"

//go:embed series.yaml
var seriesFile []byte

var shipped = loadSeries()

func loadSeries() []Series {
	var list []Series
	if err := yaml.UnmarshalWithOptions(seriesFile, &list, yaml.Strict()); err != nil {
		panic("series.yaml: " + err.Error())
	}
	for _, s := range list {
		if err := s.Check(); err != nil {
			panic("series.yaml: " + err.Error())
		}
	}
	return list
}

// NameOf is the name of the series with a key; the key itself where the series is
// no longer in the list.
func NameOf(list []Series, key string) string {
	for _, s := range list {
		if s.Key == key {
			return s.Name
		}
	}
	return key
}

// Shipped lists the series an office begins with.
func Shipped() []Series { return slices.Clone(shipped) }

var seriesKey = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,39}$`)

// Check reports the first thing of a series that cannot be: an error of kind
// Invalid whose Field names it.
func (s Series) Check() error {
	if !seriesKey.MatchString(s.Key) || s.Key == CounterIncoming {
		return invalid("kunci-seri", "series-key", s.Key)
	}
	if strings.TrimSpace(s.Name) == "" {
		return invalid("nama", "name-missing", "")
	}
	p, err := ParsePattern(s.Pattern)
	if err != nil {
		return err
	}
	if p.count(tokenUnit) > 0 && strings.TrimSpace(s.Unit) == "" {
		return invalid("unit", "unit-missing", "")
	}
	if s.Code != "" {
		if err := CheckCode(s.Code); err != nil {
			return err
		}
	}
	for _, c := range s.Codes {
		if err := CheckCode(c); err != nil {
			return err
		}
	}
	if s.First < 1 || s.First > largestSeq {
		return invalid("nomor-pertama", "first-number", fmt.Sprint(s.First))
	}
	switch {
	case s.Count != CountAll && s.Count != CountCodes:
		return invalid("hitung-per", "choice", string(s.Count))
	case s.Count == CountCodes && p.count(tokenCode) == 0: // two papers would bear one number
		return invalid("pola", "pattern-code", s.Pattern)
	}
	return nil
}

// largestSeq has the digits that the widest {urut} has.
const largestSeq = 99_999_999

func invalid(field, detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: field, Detail: detail, Value: value}
}

// Claim is what a series is asked about: a paper that wants a number.
type Claim struct {
	Issuer model.BodyKind // kind of the issuing body
	Body   model.ID       // the body itself, when it is known
	Kind   string         // of paper
	Code   string         // klasifikasi; "" for the series' own
	Desa   string         // code of the desa that issues
	Date   indonesia.Date
}

// Serves reports whether papers like this take their number here, and how
// narrow the series is: how much it asks.
func (s Series) Serves(c Claim) (narrow int, ok bool) {
	if s.Off {
		return 0, false
	}
	holds := func(asked, fits bool) bool {
		if asked {
			narrow++
		}
		return !asked || fits
	}
	ok = holds(s.Issuer != "", s.Issuer == c.Issuer) &&
		holds(s.Body != "", s.Body == c.Body) &&
		holds(len(s.Kinds) > 0, slices.Contains(s.Kinds, c.Kind)) &&
		holds(len(s.Codes) > 0, slices.ContainsFunc(s.Codes, func(code string) bool { return Beneath(c.Code, code) }))
	return narrow, ok
}

// For finds the series that serves a paper: the narrowest; of equals the first.
func For(list []Series, c Claim) (Series, bool) {
	var best Series
	most := -1
	for _, s := range list {
		if n, ok := s.Serves(c); ok && n > most {
			best, most = s, n
		}
	}
	return best, most >= 0
}

// ScopeOf is the part of the series in which the paper is counted.
func (s Series) ScopeOf(c Claim) string {
	if s.Count == CountCodes {
		return strings.ToLower(s.CodeOf(c))
	}
	return ""
}

// CodeOf is the klasifikasi that the paper's number bears.
func (s Series) CodeOf(c Claim) string {
	if c.Code != "" {
		return c.Code
	}
	return s.Code
}

// Number writes the number of a place in the series; seq 0 leaves a gap to be
// filled in by hand.
func (s Series) Number(c Claim, seq int, suffix string) (string, error) {
	p, err := ParsePattern(s.Pattern)
	if err != nil {
		return "", err
	}
	return p.Format(s.values(c, seq, suffix))
}

func (s Series) values(c Claim, seq int, suffix string) Values {
	return Values{Code: s.CodeOf(c), Seq: seq, Suffix: suffix, Unit: s.Unit, Desa: c.Desa, Date: c.Date}
}

// Place finds where a typed number stands in the series.
func (s Series) Place(c Claim, number string) (seq int, suffix, code string, ok bool) {
	p, err := ParsePattern(s.Pattern)
	if err != nil {
		return 0, "", "", false
	}
	v, ok := p.Read(number, s.values(c, 0, ""))
	return v.Seq, v.Suffix, v.Code, ok && v.Seq > 0
}
