package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestRunHeadless holds what make run does where there is no display: the
// papers of every kawasan of the sample as PDF, and words that say where.
func TestRunHeadless(t *testing.T) {
	dir := t.TempDir()
	pena, out := filepath.Join(dir, "pena"), filepath.Join(dir, "hasil kerja")
	if b, err := exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", pena, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, b)
	}
	run := exec.Command("tools/run-headless")
	run.Env = append(run.Environ(), "PENA="+pena, "PENA_KELUARAN="+out)
	said, err := run.Output()
	if err != nil {
		t.Fatalf("run: %v\n%s", err, said)
	}
	if !strings.HasSuffix(strings.TrimSpace(string(said)), out) {
		t.Errorf("the last words are not where the papers lie:\n%s", said)
	}
	for _, kabupaten := range []string{"Tanah Laut", "Kotabaru", "Balangan"} {
		papers, err := filepath.Glob(filepath.Join(out, "Kabupaten "+kabupaten, "*.pdf"))
		if err != nil || len(papers) == 0 {
			t.Errorf("no papers of %s: %v", kabupaten, err)
		}
	}
}
