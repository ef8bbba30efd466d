package typeset_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"testing"

	"pena/app/block"
	"pena/app/typeset"
)

func drawn(t testing.TB, w, h int) block.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return block.Picture{SHA256: fmt.Sprintf("%dx%d", w, h), Data: b.Bytes()}
}

// annex is the annex of a decree that shows a picture.
func annex(f *block.Figure, landscape bool) *block.Document {
	head := &block.Paragraph{Role: block.RoleAnnex, Spans: text("LAMPIRAN II\nKEPUTUSAN BUPATI TANAH LAUT\nNOMOR 188.45/77/KUM/2025\nTENTANG\nPENETAPAN KAWASAN PERDESAAN"), KeepNext: true}
	title := &block.Paragraph{Role: block.RoleTitle, Spans: text("PETA DELINEASI"), KeepNext: true, Outline: 1}
	sign := &block.Signatures{Form: block.SignRight, Signers: []block.Signer{{Title: []block.Line{block.Text("BUPATI TANAH LAUT,", "s")}, Name: block.Text("RAHMAT", "s"), Source: "s"}}}
	return &block.Document{Layout: "keputusan", Sections: []block.Section{{Landscape: landscape, Blocks: []block.Block{head, title, f, sign}}}}
}

// shownAt gives the picture on the pages with its place, and its page.
func shownAt(p *typeset.Pages) (pic typeset.Picture, page int) {
	page = -1
	for i, pg := range p.Pages {
		for _, q := range pg.Placed {
			for _, c := range q.Box.Pictures {
				c.X, c.Y = c.X+q.X, c.Y+q.Y
				pic, page = c, i
			}
		}
	}
	return pic, page
}

func TestPictures_that_fill_a_page_leave_room_for_its_heading_and_signature(t *testing.T) {
	l, _ := typeset.ShippedLayout("keputusan")
	for _, c := range []struct {
		w, h      int
		landscape bool
	}{{700, 990, false}, {4961, 3508, false}, {4961, 3508, true}, {3000, 100, true}, {100, 3000, false}, {10, 10, false}} {
		p := set(t, annex(&block.Figure{Picture: drawn(t, c.w, c.h), Fill: true}, c.landscape))
		pic, page := shownAt(p)
		if len(p.Pages) != 1 || page != 0 {
			t.Errorf("%v: %d pages, the picture on page %d", c, len(p.Pages), page+1)
			continue
		}
		if got, want := float64(pic.W/pic.H), float64(c.w)/float64(c.h); math.Abs(got/want-1) > 1e-9 {
			t.Errorf("%v: the picture is pulled to %.3f", c, got)
		}
		pg := p.Pages[0]
		if pic.X < l.Left-0.01 || pic.X+pic.W > pg.Width-l.Right+0.01 || pic.Y < l.Top-0.01 || pic.Y+pic.H > pg.Height-l.Bottom+0.01 {
			t.Errorf("%v: the picture reaches over the margins: %.1f %.1f, %.1f x %.1f", c, pic.X, pic.Y, pic.W, pic.H)
		}
		for _, q := range pg.Placed {
			for _, r := range q.Box.Runs {
				x, y, w, h := r.Band()
				if r.Text == "- 1 -" {
					continue
				}
				if x, y := x+q.X, y+q.Y; x < pic.X+pic.W && pic.X < x+w && y+h*0.2 < pic.Y+pic.H && pic.Y < y+h*0.8 {
					t.Errorf("%v: %q lies on the picture", c, r.Text)
				}
			}
		}
		// One side of the box is used to its end: half a page for these shapes.
		if pic.W < 100 && pic.H < 100 {
			t.Errorf("%v: the picture is only %.0f x %.0f mm", c, pic.W, pic.H)
		}
		if len(p.Outline) != 1 {
			t.Errorf("%v: %d bookmarks", c, len(p.Outline))
		}
	}
}

func TestPictures_on_landscape_pages_are_as_high_as_the_page(t *testing.T) {
	wide, _ := shownAt(set(t, annex(&block.Figure{Picture: drawn(t, 4961, 3508), Fill: true}, true)))
	tall, _ := shownAt(set(t, annex(&block.Figure{Picture: drawn(t, 4961, 3508), Fill: true}, false)))
	if wide.W < tall.W*1.05 {
		t.Errorf("a landscape page shows an A3 sheet %.0f mm wide, an upright one %.0f", wide.W, tall.W)
	}
}

func TestPictures_in_the_text_keep_their_share_and_their_caption(t *testing.T) {
	f := &block.Figure{Picture: drawn(t, 400, 300), Caption: text("Gambar kegiatan")}
	f.Picture.Share = 0.5
	var b []block.Block
	for range 25 {
		b = append(b, par(block.RoleFlush, sentence))
	}
	b = append(b, f, par(block.RoleFlush, sentence))
	p := set(t, &block.Document{Layout: "surat", Sections: []block.Section{{Blocks: b}}})
	pic, page := shownAt(p)
	l, _ := typeset.ShippedLayout("surat")
	if want := (215 - l.Left - l.Right) / 2; math.Abs(float64(pic.W-want)) > 0.01 {
		t.Errorf("the picture is %.1f mm wide, want %.1f", pic.W, want)
	}
	under := false
	for _, q := range p.Pages[page].Placed {
		for _, r := range q.Box.Runs {
			under = under || r.Text == "Gambar kegiatan" && q.Y+r.Y > pic.Y+pic.H
		}
	}
	if !under {
		t.Error("the caption does not stand beneath the picture")
	}
}

func TestPictures_that_are_missing_leave_a_frame_with_words(t *testing.T) {
	for _, fill := range []bool{true, false} {
		f := &block.Figure{Fill: fill, Empty: []block.Span{{Text: "[Peta delineasi]", Style: block.Missing, Source: "field:peta"}}, Source: "field:peta"}
		p := set(t, annex(f, false))
		tinted, frame := false, 0
		for _, q := range p.Pages[0].Placed {
			for _, r := range q.Box.Runs {
				tinted = tinted || r.Text == "[Peta delineasi]" && len(q.Box.Fills) > 1
			}
			if len(q.Box.Rules) == 4 {
				frame++
			}
		}
		if len(p.Pages) != 1 || !tinted || frame != 1 {
			t.Errorf("fill %v: %d pages, tinted %v, %d frames", fill, len(p.Pages), tinted, frame)
		}
		if hit := typeset.SourceAt(p.Pages[0], 100, 150); fill && hit != "field:peta" {
			t.Errorf("a click into the frame finds %q", hit)
		}
	}
}
