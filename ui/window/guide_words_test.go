package window

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	pictureLink = regexp.MustCompile(`\]\(gambar/([^)]+)\.png\)`)
	pageLink    = regexp.MustCompile(`\]\(([a-z-]+\.md)\)`)
)

// underWindows are pictures of a run of tools/installer's test, cut out of its
// screenshots: of Windows no scene can be painted here.
var underWindows = []string{"pasang", "tanpa-opengl"}

// TestGuide_has_every_picture_and_page_it_names also holds that no picture is
// left over or heavy.
func TestGuide_has_every_picture_and_page_it_names(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join(guide, "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages of the guide: %v", err)
	}
	named := map[string]bool{}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pictureLink.FindAllStringSubmatch(string(text), -1) {
			named[m[1]] = true
			st, err := os.Stat(filepath.Join(guide, "gambar", m[1]+".png"))
			if err != nil {
				t.Errorf("%s: %v; go test ./ui/window -update paints it", page, err)
			} else if st.Size() > most {
				t.Errorf("%s: %s has %d bytes; at most %d", page, m[1], st.Size(), most)
			}
		}
		for _, m := range pageLink.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(guide, m[1])); err != nil {
				t.Errorf("%s: %v", page, err)
			}
		}
	}
	for _, s := range scenes {
		if !named[s.picture] {
			t.Errorf("no page shows the picture %s", s.picture)
		}
		delete(named, s.picture)
	}
	for _, other := range append(underWindows, printed) {
		delete(named, other)
	}
	for name := range named {
		t.Errorf("the picture %s is made by no scene", name)
	}
}

var bold = regexp.MustCompile(`\*\*([^*]+)\*\*`)

// TestGuide_calls_things_by_their_names holds that what the guide prints bold,
// which is what the user looks for on the screen, are words of the program.
func TestGuide_calls_things_by_their_names(t *testing.T) {
	var words strings.Builder
	for _, pattern := range []string{"../text/*.go", "../../app/compose/templates/*.md", "../../app/typeset/layouts/*.yaml", "../../app/typeset/*.go", "../../model/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			words.Write(b)
		}
	}
	pages, err := filepath.Glob(filepath.Join(guide, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range bold.FindAllStringSubmatch(string(text), -1) {
			name := strings.Join(strings.Fields(m[1]), " ") // the guide may break a line there
			if !strings.Contains(words.String(), name) {
				t.Errorf("%s: the program has no %q", filepath.Base(page), name)
			}
		}
	}
}

// TestGuide_lists_every_key holds the page of keys to what F1 shows.
func TestGuide_lists_every_key(t *testing.T) {
	page := guidePage(t, "tombol.md")
	for i, c := range (&Window{}).commands() {
		if i > 0 && i < len(rail)-1 {
			continue // Ctrl+1 to Ctrl+6 are told as one row
		}
		for _, k := range c.keys {
			if !strings.Contains(page, "`"+k.String()+"`") {
				t.Errorf("tombol.md does not tell of %s, %s", k, c.words)
			}
		}
	}
}

var commandName = regexp.MustCompile(`\{name: "([a-z-]+)"`)

// TestGuide_lists_every_command holds the page of commands to those there are.
func TestGuide_lists_every_command(t *testing.T) {
	source, err := os.ReadFile("../../cli/commands.go")
	if err != nil {
		t.Fatal(err)
	}
	page := guidePage(t, "perintah.md")
	names := commandName.FindAllStringSubmatch(string(source), -1)
	if len(names) < 7 {
		t.Fatalf("found the commands %v; where have they gone?", names)
	}
	for _, m := range names {
		if !strings.Contains(page, "| `pena "+m[1]) {
			t.Errorf("perintah.md does not tell of pena %s", m[1])
		}
	}
}

func guidePage(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(guide, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
