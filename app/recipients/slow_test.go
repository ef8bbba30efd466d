package recipients_test

import (
	"strings"
	"testing"
	"time"

	"pena/app/recipients"
)

func TestParse_is_quick_with_the_largest_texts(t *testing.T) {
	for name, unit := range map[string]string{"semicolons": ";", "lines": "\n", "letters": "a", "quotes": "\"", "rows": "a;b\n", "marks": "a\u0301", "tabs": "a\t", "unlike rows": "\";\"\n"} {
		start := time.Now()
		recipients.Parse([]byte(strings.Repeat(unit, (1<<20)/len(unit))))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s take %s", name, took)
		}
	}
}
