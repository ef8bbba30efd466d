package compose_test

import (
	"os"
	"path/filepath"
	"testing"

	"pena/app/compose"
)

func TestEveryShippedKindIsRead(t *testing.T) {
	files, err := filepath.Glob("templates/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no templates: %v", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := compose.ParseKind(f, data); err != nil {
			t.Errorf("%v", err)
		}
	}
}
