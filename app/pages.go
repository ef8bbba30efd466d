package app

import (
	"strconv"
	"strings"

	"pena/app/typeset"
	"pena/model"
)

// SomePages are the pages of the list, as a user writes it: "1-3, 5", "7-" to
// the end; the empty list is all. They come in the order of the paper, each
// once, and keep the numbers printed on them. The error is of kind Invalid with
// detail "page-list" for a list that cannot be read, "page-beyond" for a page
// that the paper has not.
func SomePages(p *typeset.Pages, list string) (*typeset.Pages, error) {
	if strings.TrimSpace(list) == "" {
		return p, nil
	}
	wanted := make([]bool, len(p.Pages))
	for part := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == ';' }) {
		from, to, err := pageRange(strings.ReplaceAll(strings.TrimSpace(part), "–", "-"), len(p.Pages))
		if err != nil {
			return nil, err
		}
		for i := from; i <= to; i++ {
			wanted[i-1] = true
		}
	}
	some := &typeset.Pages{Meta: p.Meta}
	for i, page := range p.Pages {
		if wanted[i] {
			some.Pages = append(some.Pages, page)
		}
	}
	if len(some.Pages) == 0 {
		return nil, wrongPages("page-list", list)
	}
	return some, nil
}

// pageRange reads "5", "1-3" or "7-", counted from one.
func pageRange(s string, last int) (from, to int, err error) {
	head, tail, isRange := strings.Cut(s, "-")
	from, errFrom := strconv.Atoi(strings.TrimSpace(head))
	to, errTo := from, error(nil)
	switch tail = strings.TrimSpace(tail); {
	case isRange && tail == "":
		to = last
	case isRange:
		to, errTo = strconv.Atoi(tail)
	}
	switch {
	case errFrom != nil || errTo != nil || from < 1 || from > to && from <= last:
		return 0, 0, wrongPages("page-list", s)
	case from > last || to > last:
		return 0, 0, wrongPages("page-beyond", strconv.Itoa(max(from, to)))
	}
	return from, to, nil
}

func wrongPages(detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: "halaman", Detail: detail, Value: value}
}
