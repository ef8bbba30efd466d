package typeset

import (
	"encoding/json"
	"fmt"
	"io"

	"pena/app/typeset/font"
)

// storedPages is the page tree as it is kept of an issued paper. Its members are
// a stored format.
type storedPages struct {
	Version int            `json:"v"`
	Meta    Meta           `json:"meta"`
	Pages   []storedPage   `json:"pages"`
	Outline []OutlineEntry `json:"outline,omitempty"`
	Code    *CodePlace     `json:"code,omitempty"`
	Faces   []storedFace   `json:"faces"`
	Boxes   []storedBox    `json:"boxes"`
}

type storedFace struct {
	Family string     `json:"family"`
	Style  font.Style `json:"style"`
}

type storedPage struct {
	W      MM             `json:"w"`
	H      MM             `json:"h"`
	Label  string         `json:"label,omitempty"`
	Placed []storedPlaced `json:"placed"`
}

type storedPlaced struct {
	X   MM  `json:"x"`
	Y   MM  `json:"y"`
	Box int `json:"box"` // index into Boxes
}

type storedBox struct {
	Fills    []Fill      `json:"fills,omitempty"`
	Rules    []Rule      `json:"rules,omitempty"`
	Pictures []Picture   `json:"pictures,omitempty"` // without their data
	Runs     []storedRun `json:"runs,omitempty"`
}

type storedRun struct {
	X     MM     `json:"x"`
	Y     MM     `json:"y"`
	Face  int    `json:"face"` // index into Faces
	Size  Pt     `json:"size"`
	Text  string `json:"text"`
	Space MM     `json:"space,omitempty"`
	Track MM     `json:"track,omitempty"`
	Color Color  `json:"color,omitzero"`
	From  string `json:"from,omitempty"`
}

// treeVersion is of the stored form.
const treeVersion = 1

// Encode writes the page tree so that [Decode] gives the same pages, whatever
// later versions of the program would set. Pictures are named, not written.
func (p *Pages) Encode(w io.Writer) error {
	s := storedPages{Version: treeVersion, Meta: p.Meta, Outline: p.Outline, Code: p.Code}
	faces, boxes := map[*font.Face]int{}, map[*Box]int{}
	for _, page := range p.Pages {
		sp := storedPage{W: page.Width, H: page.Height, Label: page.Label, Placed: make([]storedPlaced, 0, len(page.Placed))}
		for _, q := range page.Placed {
			at, ok := boxes[q.Box]
			if !ok {
				at = len(s.Boxes)
				boxes[q.Box] = at
				s.Boxes = append(s.Boxes, s.box(q.Box, faces))
			}
			sp.Placed = append(sp.Placed, storedPlaced{q.X, q.Y, at})
		}
		s.Pages = append(s.Pages, sp)
	}
	if err := json.NewEncoder(w).Encode(&s); err != nil {
		return fmt.Errorf("write a page tree: %w", err)
	}
	return nil
}

func (s *storedPages) box(b *Box, faces map[*font.Face]int) storedBox {
	out := storedBox{Fills: b.Fills, Rules: b.Rules}
	for _, p := range b.Pictures {
		p.Data = nil
		out.Pictures = append(out.Pictures, p)
	}
	for _, r := range b.Runs {
		at, ok := faces[r.Face]
		if !ok {
			at = len(s.Faces)
			faces[r.Face] = at
			s.Faces = append(s.Faces, storedFace{r.Face.Family, r.Face.Style})
		}
		out.Runs = append(out.Runs, storedRun{r.X, r.Y, at, r.Size, r.Text, r.WordSpace, r.Tracking, r.Color, r.Source})
	}
	return out
}

// Decode reads what [Pages.Encode] wrote. Faces come from lib, pictures from
// picture, which gives nil for one that is gone.
func Decode(r io.Reader, lib *font.Library, picture func(sha256 string) []byte) (*Pages, error) {
	var s storedPages
	if err := json.NewDecoder(r).Decode(&s); err != nil {
		return nil, fmt.Errorf("read a page tree: %w", err)
	}
	if s.Version != treeVersion {
		return nil, fmt.Errorf("read a page tree: version %d", s.Version)
	}
	boxes := make([]*Box, len(s.Boxes))
	for i := range s.Boxes {
		b, err := s.Boxes[i].decode(s.Faces, lib, picture)
		if err != nil {
			return nil, err
		}
		boxes[i] = b
	}
	out := &Pages{Meta: s.Meta, Outline: s.Outline, Code: s.Code}
	for _, sp := range s.Pages {
		page := &Page{Width: sp.W, Height: sp.H, Label: sp.Label}
		for _, q := range sp.Placed {
			if q.Box < 0 || q.Box >= len(boxes) {
				return nil, fmt.Errorf("read a page tree: there is no box %d", q.Box)
			}
			page.Placed = append(page.Placed, Placed{q.X, q.Y, boxes[q.Box]})
		}
		out.Pages = append(out.Pages, page)
	}
	return out, nil
}

func (b *storedBox) decode(faces []storedFace, lib *font.Library, picture func(string) []byte) (*Box, error) {
	out := &Box{Fills: b.Fills, Rules: b.Rules, Pictures: b.Pictures}
	for i := range out.Pictures {
		out.Pictures[i].Data = picture(out.Pictures[i].SHA256)
	}
	for _, r := range b.Runs {
		if r.Face < 0 || r.Face >= len(faces) {
			return nil, fmt.Errorf("read a page tree: there is no face %d", r.Face)
		}
		f := faces[r.Face]
		out.Runs = append(out.Runs, Run{X: r.X, Y: r.Y, Face: lib.Face(f.Family, f.Style), Size: r.Size, Text: r.Text,
			WordSpace: r.Space, Tracking: r.Track, Color: r.Color, Source: r.From})
	}
	return out, nil
}
