package indonesia_test

import (
	"errors"
	"testing"

	"pena/model/indonesia"
)

func equal[T comparable](t *testing.T, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func refused(t *testing.T, err error, want indonesia.Code) {
	t.Helper()
	if !errors.Is(err, &indonesia.Error{Code: want}) {
		t.Errorf("got error %v, want %s", err, want)
	}
}

func TestCodesAreAllDifferent(t *testing.T) {
	seen := map[indonesia.Code]bool{}
	for _, c := range indonesia.Codes() {
		if seen[c] {
			t.Errorf("code %s stands twice", c)
		}
		seen[c] = true
	}
}
