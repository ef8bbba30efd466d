package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pena/app/block"
	"pena/app/typeset"
)

// anyBlock draws a block of any kind that has a say in where pages end.
func anyBlock(t *rapid.T) block.Block {
	words := func(most int) string {
		return strings.TrimSpace(strings.Repeat("kata panjang ", rapid.IntRange(1, most).Draw(t, "words")))
	}
	switch rapid.IntRange(0, 7).Draw(t, "kind") {
	case 0:
		p := par(block.RoleBab, words(3))
		p.Outline = 1
		return p
	case 1:
		l := &block.List{}
		for i := range rapid.IntRange(1, 9).Draw(t, "items") {
			l.Items = append(l.Items, block.Item{Label: fmt.Sprintf("%d.", i+1), Body: []block.Block{par(block.RoleFlush, words(40))}})
		}
		return l
	case 2:
		tb := &block.Table{Columns: []block.TableColumn{{Weight: 1}, {Weight: 3}}, Head: []block.TableRow{{Cells: []block.Cell{{Spans: text("No.")}, {Spans: text("Uraian")}}}}}
		for range rapid.IntRange(1, 30).Draw(t, "rows") {
			tb.Rows = append(tb.Rows, block.TableRow{Cells: []block.Cell{{Spans: text("1.")}, {Spans: text(words(30))}}})
		}
		return tb
	case 3:
		return &block.Space{Lines: 1}
	case 4:
		s := &block.Signatures{Form: block.SignPairs}
		for range rapid.IntRange(1, 9).Draw(t, "signers") {
			s.Signers = append(s.Signers, block.Signer{Title: []block.Line{block.Text("KEPALA DESA,", "")}, Name: block.Text("NAMA", "")})
		}
		return s
	case 5:
		return &block.Contents{Depth: 2}
	}
	return par(block.RoleBody, words(150))
}

func dump(t *rapid.T, p *typeset.Pages) string {
	var b strings.Builder
	if err := p.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPages_kept_from_the_last_call_are_those_that_would_be_made_anew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.SliceOfN(rapid.Custom(anyBlock), 1, 25).Draw(t, "blocks")
		d := &block.Document{Layout: "rpkp", Sections: []block.Section{{Blocks: []block.Block{par(block.RoleTitle, "Sampul")}, Numbers: block.NumbersRoman}, {}}}
		ts := typeset.New(lib, nil)
		for range rapid.IntRange(2, 12).Draw(t, "keys") {
			i := rapid.IntRange(0, len(blocks)-1).Draw(t, "at")
			switch rapid.IntRange(0, 4).Draw(t, "edit") {
			case 0:
				blocks = slices.Insert(slices.Clone(blocks), i, rapid.Custom(anyBlock).Draw(t, "new"))
			case 1:
				if len(blocks) > 1 {
					blocks = slices.Delete(slices.Clone(blocks), i, i+1)
				}
			case 2:
				d.Draft = nil
				if rapid.Bool().Draw(t, "draft") {
					d.Draft = []block.Gap{{Text: "belum lengkap"}}
				}
			case 3:
				d.Sections[1].Restart = !d.Sections[1].Restart
			default:
				blocks = slices.Clone(blocks)
				blocks[i] = rapid.Custom(anyBlock).Draw(t, "changed")
			}
			d.Sections[1].Blocks = blocks
			again, err := ts.Set(d)
			if err != nil {
				t.Fatal(err)
			}
			anew, err := typeset.New(lib, nil).Set(d)
			if err != nil {
				t.Fatal(err)
			}
			if dump(t, again) != dump(t, anew) {
				t.Fatalf("pages set again differ from pages set anew")
			}
		}
	})
}

func TestPages_of_a_draft_that_did_not_change_are_the_same_pointers(t *testing.T) {
	var blocks []block.Block
	for range 80 {
		blocks = append(blocks, par(block.RoleBody, strings.Repeat(sentence, 3)))
	}
	d := &block.Document{Layout: "rpkp", Draft: []block.Gap{{Text: "belum lengkap"}}, Sections: []block.Section{{Blocks: blocks}}}
	ts := typeset.New(lib, nil)
	before, err := ts.Set(d)
	if err != nil {
		t.Fatal(err)
	}
	old := slices.Clone(before.Pages)
	blocks[len(blocks)-1] = par(block.RoleBody, "diketik")
	after, err := ts.Set(d)
	if err != nil {
		t.Fatal(err)
	}
	for i := range after.Pages[:len(after.Pages)-2] {
		if after.Pages[i] != old[i] {
			t.Errorf("page %d was made anew", i+1)
		}
	}
}
