package docx_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/typeset/docx"
	"pena/model/indonesia"
)

// counter counts paragraphs as ECMA-376 17.9 has it: by count and level, deeper
// levels anew behind each of a higher one.
type counter struct {
	levels map[string][]*element // by id of a count
	starts map[string]map[int]int
	shared map[string]string // count to its description
	at     map[string][]int  // by description
	begun  map[string]bool   // count and level whose override was used
	styles map[string][2]string
}

func newCounter(t *testing.T, m *made) *counter {
	c := &counter{map[string][]*element{}, map[string]map[int]int{}, map[string]string{}, map[string][]int{}, map[string]bool{}, map[string][2]string{}}
	part := m.parse(t, "word/numbering.xml")
	byID := map[string][]*element{}
	for _, a := range part.all("w:abstractNum") {
		byID[a.attrs["w:abstractNumId"]] = a.all("w:lvl")
	}
	for _, n := range part.all("w:num") {
		id := n.attrs["w:numId"]
		c.shared[id] = n.child("w:abstractNumId").val()
		c.levels[id] = byID[c.shared[id]]
		c.starts[id] = map[int]int{}
		for _, o := range n.all("w:lvlOverride") {
			lv, _ := strconv.Atoi(o.attrs["w:ilvl"])
			c.starts[id][lv], _ = strconv.Atoi(o.child("w:startOverride").val())
		}
	}
	for _, s := range m.parse(t, "word/styles.xml").all("w:style") {
		if n := s.child("w:pPr", "w:numPr"); n != nil {
			c.styles[s.attrs["w:styleId"]] = [2]string{n.child("w:numId").val(), n.child("w:ilvl").val()}
		}
	}
	return c
}

// label is the number that a paragraph bears, "" for none.
func (c *counter) label(p *element) string {
	ref := [2]string{}
	if s := p.child("w:pPr", "w:pStyle"); s != nil {
		ref = c.styles[s.val()]
	}
	if n := p.child("w:pPr", "w:numPr"); n != nil {
		ref = [2]string{n.child("w:numId").val(), n.child("w:ilvl").val()}
	}
	if ref[0] == "" || ref[0] == "0" {
		return ""
	}
	id := ref[0]
	lv, _ := strconv.Atoi(ref[1])
	key := c.shared[id]
	if c.at[key] == nil {
		c.at[key] = make([]int, 9)
	}
	at := c.at[key]
	use := id + "/" + ref[1]
	if start, ok := c.starts[id][lv]; ok && !c.begun[use] {
		at[lv] = start
	} else {
		at[lv]++
	}
	c.begun[use] = true
	clear(at[lv+1:])
	def := c.levels[id][lv]
	return strings.ReplaceAll(def.child("w:lvlText").val(), "%"+strconv.Itoa(lv+1), counted(def.child("w:numFmt").val(), at[lv]))
}

func counted(format string, n int) string {
	roman, _ := indonesia.Roman(n)
	letters, _ := indonesia.Letters(n)
	switch format {
	case "lowerLetter":
		return letters
	case "upperLetter":
		return strings.ToUpper(letters)
	case "upperRoman":
		return roman
	case "lowerRoman":
		return strings.ToLower(roman)
	}
	return strconv.Itoa(n)
}

// lines are the paragraphs of a paper with the numbers that Word gives them.
func lines(t *testing.T, blocks ...block.Block) []string {
	t.Helper()
	m := write(t, &block.Document{Layout: "anggaran-dasar", Sections: []block.Section{{Blocks: blocks}}}, docx.Options{})
	c := newCounter(t, m)
	var out []string
	for _, p := range m.parse(t, "word/document.xml").all("w:p") {
		if s := strings.TrimSpace(c.label(p) + " " + p.said()); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestLists_are_counted_by_Word(t *testing.T) {
	sub := func() block.Block {
		return &block.List{Items: []block.Item{item("a.", body("x")), item("b.", body("y"))}}
	}
	got := lines(t,
		&block.List{Items: []block.Item{item("(1)", body("satu"), sub()), item("(2)", body("dua"), sub(), body("lalu"), sub())}},
		&block.List{Items: []block.Item{item("1.", body("baru")), item("2.", body("lagi"))}},
		&block.List{Items: []block.Item{item("3.", body("lanjut")), item("4.", body("terus"))}},
		&block.List{Items: []block.Item{item("1)", body("tutup"))}},
	)
	want := []string{"(1) satu", "a. x", "b. y", "(2) dua", "a. x", "b. y", "lalu", "a. x", "b. y",
		"1. baru", "2. lagi", "3. lanjut", "4. terus", "1) tutup"}
	if !slices.Equal(got, want) {
		t.Errorf("Word shows\n%q, not\n%q", got, want)
	}
}

func TestLabels_that_do_not_count_stay_text(t *testing.T) {
	got := lines(t,
		&block.List{Items: []block.Item{item("1.", body("satu")), item("3.", body("tiga"))}},
		&block.List{Items: []block.Item{item("Yth.", body("Bupati")), item("di", body("\nPelaihari"))}},
		&block.List{Items: []block.Item{item("-", body("strip"))}},
	)
	want := []string{"1.\tsatu", "3.\ttiga", "Yth.\tBupati", "di\t\nPelaihari", "-\tstrip"}
	if !slices.Equal(got, want) {
		t.Errorf("Word shows\n%q, not\n%q", got, want)
	}
}

func TestLetters_go_on_behind_z_as_ours_do(t *testing.T) {
	l := &block.List{}
	for n := 1; n <= 30; n++ {
		s, err := indonesia.Letters(n)
		if err != nil {
			t.Fatal(err)
		}
		l.Items = append(l.Items, item(s+".", body("butir")))
	}
	got := lines(t, l)
	for i, it := range l.Items {
		if want := it.Label + " butir"; got[i] != want {
			t.Errorf("item %d is %q, not %q", i+1, got[i], want)
		}
	}
}

func TestHeadings_are_counted_by_their_styles(t *testing.T) {
	h := func(role block.Role, text string) block.Block {
		return &block.Paragraph{Role: role, Spans: []block.Span{{Text: text}}}
	}
	got := lines(t,
		h(block.RoleBab, "MUKADIMAH"),
		h(block.RoleBab, "BAB\u00a0I\nUMUM"), h(block.RolePasal, "Pasal\u00a01"), h(block.RolePasal, "Pasal\u00a02"),
		h(block.RoleBab, "BAB\u00a0II\nUSAHA"), h(block.RoleBagian, "Bagian Kesatu\nUmum"), h(block.RolePasal, "Pasal\u00a03"),
		h(block.RoleSubBab, "A. Satu"), h(block.RoleAnak, "1. x"), h(block.RoleAnak, "2. y"), h(block.RoleSubBab, "B. Dua"), h(block.RoleAnak, "1. z"),
		h(block.RoleBab, "BAB\u00a0III\nLAIN"), h(block.RoleSubBab, "A. Tiga"),
		h(block.RoleSubBab, "A. Lampiran"), h(block.RoleSubBab, "B. Lampiran"),
		h(block.RoleBab, "BAB\u00a0IV\nTUTUP"), h(block.RoleSubBab, "A. Empat"),
	)
	want := []string{"MUKADIMAH", "BAB\u00a0I \nUMUM", "Pasal\u00a01", "Pasal\u00a02", "BAB\u00a0II \nUSAHA", "Bagian Kesatu\nUmum", "Pasal\u00a03",
		"A. Satu", "1. x", "2. y", "B. Dua", "1. z", "BAB\u00a0III \nLAIN", "A. Tiga", "A. Lampiran", "B. Lampiran", "BAB\u00a0IV \nTUTUP", "A. Empat"}
	if !slices.Equal(got, want) {
		t.Errorf("Word shows\n%q, not\n%q", got, want)
	}
}
