package papers_test

import (
	"fmt"
	"os"
	"path/filepath"
	"pena/app/sample"
	"testing"
)

func TestLook(t *testing.T) {
	dir := "/tmp/look"
	os.MkdirAll(dir, 0o755)
	for _, p := range append(all(t, "", sample.Build(now)), all(t, "x-", sample.Extreme(now))...) {
		fmt.Println(p.name, len(p.pages.Pages))
		os.WriteFile(filepath.Join(dir, p.name+".pdf"), p.file(t), 0o644)
	}
}
