package compose

import (
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	desaA = "63.01.10.2001"
	desaB = "63.01.10.2002"
)

func TestWithDesaKeepsTheOtherLines(t *testing.T) {
	for _, c := range []struct{ name, stored, code, value, want string }{
		{"first", "", desaA, "7", desaA + "=7"},
		{"another", desaA + "=7", desaB, "3", desaA + "=7\n" + desaB + "=3"},
		{"in its place", desaA + "=7\n" + desaB + "=3", desaA, "8", desaA + "=8\n" + desaB + "=3"},
		{"emptied", desaA + "=7\n" + desaB + "=3", desaA, "  ", desaB + "=3"},
		{"emptied that was none", desaB + "=3", desaA, "", desaB + "=3"},
		{"no line of its own", "", desaA, "7\n" + desaB + "=9", desaA + "=7 " + desaB + "=9"},
		{"blank lines go", "\n" + desaA + "=7\n\n", desaB, "3", desaA + "=7\n" + desaB + "=3"},
		{"an answer may hold the sign", desaA + "=a=b", desaB, "3", desaA + "=a=b\n" + desaB + "=3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := WithDesa(c.stored, c.code, c.value); got != c.want {
				t.Errorf("WithDesa(%q, %s, %q) = %q, want %q", c.stored, c.code, c.value, got, c.want)
			}
		})
	}
}

func TestPerDesaReadsWhatWasStored(t *testing.T) {
	got := PerDesa(desaA + "= 7 \n" + desaB + "=\nno answer\n" + "63.01.10.2003=a=b")
	want := map[string]string{desaA: "7", "63.01.10.2003": "a=b"}
	if !maps.Equal(got, want) {
		t.Errorf("PerDesa = %q, want %q", got, want)
	}
}

func TestCheckPerDesa(t *testing.T) {
	for stored, want := range map[string]bool{
		"":                                    true,
		desaA + "=7":                          true,
		desaA + "=7\n" + desaB + "=3":         true,
		desaA + "=7\n" + desaA + "=3":         false,
		desaA + "=":                           false,
		desaA:                                 false,
		"63.01.10=7":                          false,
		"63=7":                                false,
		desaA + "=7\n\n" + desaB + "=3":       false,
		"Desa Bajuin=7":                       false,
		"99.99.99.9999=" + "outside province": false,
	} {
		if got := checkPerDesa(stored); got != want {
			t.Errorf("checkPerDesa(%q) = %v, want %v", stored, got, want)
		}
	}
}

// Whatever is answered in whatever order, the last answer of each desa is read back,
// and what is stored is always good enough to be stored again.
func TestDesaAnswersComeBack(t *testing.T) {
	codes := []string{desaA, desaB, "63.01.10.2003", "63.02.01.2001"}
	rapid.Check(t, func(t *rapid.T) {
		stored, want := "", map[string]string{}
		for range rapid.IntRange(0, 20).Draw(t, "answers") {
			code := rapid.SampledFrom(codes).Draw(t, "code")
			value := rapid.StringMatching(`[a-z0-9=]{0,6}( [a-z]{1,3})?`).Draw(t, "value")
			stored = WithDesa(stored, code, value)
			if value = strings.TrimSpace(value); value == "" {
				delete(want, code)
			} else {
				want[code] = value
			}
			if !checkPerDesa(stored) {
				t.Fatalf("after %s=%q the stored %q is refused", code, value, stored)
			}
		}
		if got := PerDesa(stored); !maps.Equal(got, want) {
			t.Fatalf("read back %q, want %q", got, want)
		}
	})
}
