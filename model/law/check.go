package law

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pena/model"
	"pena/model/region"
)

// Bounds of an entry.
const (
	longestLine = 200
	longestText = 2000
	mostListed  = 50
)

var keyForm = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,79}$`)

// CheckEntry reports the first thing in an entry that cannot be: a
// [*model.Error] of kind Invalid whose Field names the place. What is merely
// missing is no error, but a law must at least have a name to be found by.
func CheckEntry(e Entry) error {
	c := checker{}
	_, rank := RankOf(e.Rank)
	_, topicKey := TopicOf(e.Key)
	_, topic := TopicOf(e.Topic)
	switch {
	case !keyForm.MatchString(e.Key) || topicKey:
		c.fail("kunci", "not-a-key", e.Key)
	case !rank:
		c.fail("jenjang", "choice", e.Rank)
	case e.Topic != "" && !topic:
		c.fail("pokok", "choice", e.Topic)
	case e.Year != 0 && (e.Year < 1900 || e.Year > 2999):
		c.fail("tahun", "year-form", year(e.Year))
	case e.Gazette.Year != 0 && (e.Gazette.Year < 1900 || e.Gazette.Year > 2999):
		c.fail("tahun-lembaran", "year-form", year(e.Gazette.Year))
	case strings.TrimSpace(e.Title) == "" && strings.TrimSpace(e.Text) == "":
		c.fail("tentang", "law-without-title", "")
	}
	c.line("nomor", e.Number, longestLine)
	c.line("penerbit", e.Issuer, longestLine)
	c.line("nomor-lembaran", e.Gazette.Number, longestLine)
	c.line("nomor-tambahan", e.Gazette.Supplement, longestLine)
	c.line("tentang", e.Title, longestText)
	c.line("kutipan", e.Text, longestText)
	c.line("dicabut", e.RepealedBy, longestText)
	c.line("diperiksa", e.Checked.By, longestLine)
	c.list("diubah", e.AmendedBy)
	c.list("kabupaten", e.Regencies)
	for _, code := range e.Regencies {
		if _, ok := region.ByCode(region.Code(code)); !ok || region.Code(code).Level() != region.Kabupaten {
			c.fail("kabupaten", "unknown-regency", code)
		}
	}
	if utf8.RuneCountInString(e.Note) > longestText {
		c.fail("catatan", "text-too-long", "")
	}
	return c.err
}

type checker struct{ err error }

func (c *checker) fail(field, detail, value string) {
	if c.err == nil {
		c.err = &model.Error{Kind: model.Invalid, Field: field, Detail: detail, Value: value}
	}
}

func (c *checker) line(field, s string, longest int) {
	switch {
	case strings.ContainsAny(s, "\n\r"):
		c.fail(field, "one-line", "")
	case utf8.RuneCountInString(s) > longest:
		c.fail(field, "text-too-long", "")
	}
}

func (c *checker) list(field string, list []string) {
	if len(list) > mostListed {
		c.fail(field, "list-too-long", "")
	}
	for _, s := range list {
		c.line(field, s, longestText)
	}
}
