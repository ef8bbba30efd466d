package theme_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"pena/ui/theme"
)

// words reads a file of translations in either form of a value.
func words(t *testing.T, path string) map[string]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(b, &raw); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for k, v := range raw {
		switch v := v.(type) {
		case string:
			out[k] = v
		case map[string]any:
			out[k] = v["other"].(string)
		}
	}
	return out
}

func TestEveryWordOfFyneIsIndonesian(t *testing.T) {
	if err := theme.Indonesian(); err != nil {
		t.Fatal(err)
	}
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "fyne.io/fyne/v2/lang").Output()
	if err != nil {
		t.Fatalf("where Fyne's own words lie: %v", err)
	}
	english := words(t, filepath.Join(strings.TrimSpace(string(dir)), "translations", "base.en.json"))
	ours := words(t, "fyne.id.json")
	if len(english) < 39 {
		t.Fatalf("only %d words found in Fyne", len(english))
	}
	for key, en := range english {
		want, ok := ours[key]
		if !ok {
			t.Errorf("%q has no Indonesian word", key)
			continue
		}
		if got := lang.X(key, en); got != want {
			t.Errorf("%q reads %q, want %q", key, got, want)
		}
	}
	for key := range ours {
		if _, ok := english[key]; !ok {
			t.Errorf("%q is no word of this version of Fyne", key)
		}
	}
}
