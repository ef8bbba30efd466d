package law

import (
	_ "embed" // the library
	"fmt"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed data/hukum.yaml
var file []byte

// Rank is a kind of law (jenjang); the library lists them in the order of Mengingat.
type Rank struct {
	Key        string `yaml:"kunci"`
	Short      string `yaml:"singkatan"` // as lists show it: "UU"
	Name       string `yaml:"nama"`      // as it is cited; {penerbit} stands for the issuer
	Level      string `yaml:"setara"`    // key of the rank it is mixed with by year; "" for its own
	Gazette    string `yaml:"lembaran"`  // name of the gazette; "" when laws of this rank are in none
	Supplement string `yaml:"tambahan"`  // name of its supplement; "" when there is none
}

// Topic is a basis that is another law in every kabupaten, such as the one that
// formed it (pokok).
type Topic struct {
	Key      string `yaml:"kunci"`
	Name     string `yaml:"nama"`  // as lists show it
	Print    string `yaml:"cetak"` // what stands in brackets while it is missing; {kabupaten} is the full name
	Rank     string `yaml:"jenjang"`
	Required bool   `yaml:"wajib"` // missing it makes a draft; otherwise the item is left out
}

// phrases join a law and its amendments.
type phrases struct {
	Once  string `yaml:"diubah"`
	Often string `yaml:"diubah_beberapa_kali"`
}

type contents struct {
	Ranks   []Rank  `yaml:"jenjang"`
	Topics  []Topic `yaml:"pokok"`
	Phrases phrases `yaml:"kalimat"`
	Entries []Entry `yaml:"peraturan"`
}

// shipped reads the embedded file once. A test holds that it can be read.
var shipped = sync.OnceValue(func() *contents {
	c := &contents{}
	if err := yaml.UnmarshalWithOptions(file, c, yaml.Strict()); err != nil {
		panic(fmt.Sprintf("law: hukum.yaml: %v", err))
	}
	return c
})

// Ranks lists the ranks in the order of Mengingat. The list must not be changed.
func Ranks() []Rank { return shipped().Ranks }

// Topics lists what differs between kabupaten. The list must not be changed.
func Topics() []Topic { return shipped().Topics }

// RankOf returns the rank with the key.
func RankOf(key string) (Rank, bool) {
	for _, r := range Ranks() {
		if r.Key == key {
			return r, true
		}
	}
	return Rank{}, false
}

// TopicOf returns the topic with the key.
func TopicOf(key string) (Topic, bool) {
	for _, t := range Topics() {
		if t.Key == key {
			return t, true
		}
	}
	return Topic{}, false
}

// issuerMark stands for the issuer in the names of ranks and gazettes.
const issuerMark = "{penerbit}"

func withIssuer(name, issuer string) string {
	return strings.TrimSpace(strings.ReplaceAll(name, issuerMark, issuer))
}

// HasIssuer reports whether a law of this rank names who made it.
func (r Rank) HasIssuer() bool { return strings.Contains(r.Name, issuerMark) }
