package compose

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pena/model"
)

// doubling is a template of which every default names the next one twice.
func doubling(n int) string {
	var b strings.Builder
	b.WriteString("---\nkunci: uji\njudul: Uji\nkeluarga: penetapan\ntata_letak: surat\nisian:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {kunci: f%d, label: F%d, jenis: teks, bawaan: \"{{isian.f%d}} {{isian.f%d}}\"}\n", i, i, i+1, i+1)
	}
	fmt.Fprintf(&b, "  - {kunci: f%d, label: F%d, jenis: teks, bawaan: kata}\n---\n# Isi {#isi}\n\n{{isian.f0}} dan {{isian.f8}}.\n", n, n)
	return b.String()
}

func TestDefaultsThatNameEachOtherTwiceAreBounded(t *testing.T) {
	k, err := ParseKind("uji.md", []byte(doubling(100)))
	if err != nil {
		t.Fatal(err)
	}
	e := newFacts(k, k.NewDocument("d", "k", testNow), testDossier())
	if v := e.get("isian.f0"); !v.missing {
		t.Errorf("a default of %d bytes was taken", len(v.text))
	}
	if v := e.get("isian.f97"); strings.Count(v.text, "kata") != 8 {
		t.Errorf("a short default reads %q", v.text)
	}
}

func TestADefaultThatNamesItselfIsMissing(t *testing.T) {
	file := strings.Replace(doubling(8), "bawaan: kata", `bawaan: "{{isian.f0}}"`, 1)
	k, err := ParseKind("uji.md", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	e := newFacts(k, k.NewDocument("d", "k", testNow), testDossier())
	if v := e.get("isian.f0"); !v.missing {
		t.Errorf("it reads %q", v.text)
	}
}

func TestAHugeTemplateIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ file, detail string }{
		"parts":        {frontMatter + "# Isi {#isi}\n\n" + strings.Repeat("- a\n", maxKindParts+1), "kind-too-long"},
		"placeholders": {frontMatter + "# Isi {#isi}\n\n" + strings.Repeat("{{kawasan.desa}}\n", maxKindMarks+1), "kind-too-long"},
		"fields":       {strings.Replace(frontMatter, "isian:\n", "isian:\n"+strings.Repeat("  - {kunci: a}\n", maxKindParts), 1), "kind-too-long"},
		"alias":        {strings.Replace(frontMatter, "judul: Uji", "judul: &a Uji\nbantuan: *a", 1), "kind-alias"},
		"bytes":        {frontMatter + strings.Repeat("a", maxKindBytes), "kind-too-large"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := ParseKind("uji.md", []byte(c.file))
			var e *model.Error
			if !errors.As(err, &e) || e.Detail != c.detail {
				t.Errorf("got %v, want %s", err, c.detail)
			}
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("it took %v", d)
			}
		})
	}
}
