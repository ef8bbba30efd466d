package app_test

import (
	"errors"
	"slices"
	"testing"

	"pena/app"
	"pena/app/typeset"
	"pena/model"
)

func TestSomePages_reads_a_list_as_users_write_it(t *testing.T) {
	p := &typeset.Pages{}
	for range 9 {
		p.Pages = append(p.Pages, &typeset.Page{})
	}
	for list, want := range map[string][]int{
		"": {1, 2, 3, 4, 5, 6, 7, 8, 9}, " ": {1, 2, 3, 4, 5, 6, 7, 8, 9},
		"3": {3}, "1-3": {1, 2, 3}, "1 – 3, 5": {1, 2, 3, 5}, "5,1-2;5": {1, 2, 5}, "8-": {8, 9}, "2,": {2}, "9-9": {9},
	} {
		some, err := app.SomePages(p, list)
		if err != nil {
			t.Errorf("%q: %v", list, err)
			continue
		}
		var got []int
		for _, page := range some.Pages {
			got = append(got, slices.Index(p.Pages, page)+1)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q are the pages %v, want %v", list, got, want)
		}
	}
	for list, want := range map[string]string{
		"0": "page-list", "-3": "page-list", "3-1": "page-list", "satu": "page-list", "1-2-3": "page-list", ",": "page-list", "99999999999999999999": "page-list",
		"10": "page-beyond", "8-12": "page-beyond", "1000000-2000000": "page-beyond",
	} {
		_, err := app.SomePages(p, list)
		var e *model.Error
		if !errors.As(err, &e) || e.Detail != want || e.Field != "halaman" {
			t.Errorf("%q: %v, want %s", list, err, want)
		}
	}
}
