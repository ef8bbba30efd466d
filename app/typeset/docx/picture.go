package docx

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"pena/app/block"
	"pena/app/typeset"
)

// media holds the pictures of the file, each once.
type media struct {
	files []mediaFile
	byKey map[string]int
	shown int // pictures placed so far: Word wants a number for each
}

type mediaFile struct {
	name string // image1.png
	data []byte
}

func newMedia() *media { return &media{byKey: map[string]int{}} }

// add keeps a picture and gives the name of its file.
func (m *media) add(p *block.Picture) string {
	sum := sha256.Sum256(p.Data)
	key := hex.EncodeToString(sum[:])
	i, ok := m.byKey[key]
	if !ok {
		i = len(m.files)
		m.byKey[key] = i
		ext := ".jpeg"
		if bytes.HasPrefix(p.Data, []byte("\x89PNG")) {
			ext = ".png"
		}
		m.files = append(m.files, mediaFile{fmt.Sprintf("image%d%s", i+1, ext), p.Data})
	}
	return m.files[i].name
}

// drawing is a picture at its place.
type drawing struct {
	rel   string // id of the relation to its file
	id    int
	name  string // Indonesian, also the text that is read out in its place
	w, h  typeset.MM
	float bool // at the left margin, y from the top of the page, beneath the text
	y     typeset.MM
}

// figure sets a picture in the text.
func (b *builder) figure(f *block.Figure, at place) []node {
	if len(f.Picture.Data) == 0 { // said to be missing
		return []node{b.paragraph(&block.Paragraph{Role: block.RoleCentre, Spans: f.Empty}, at)}
	}
	w, h, ok := b.t.FigureSize(f, at.width, at.landscape)
	if !ok {
		return nil // compose has already said that the picture cannot be read
	}
	p := b.sheet.para(styleFigure)
	if at.left > 0 {
		p.indent = &indent{left: at.left}
	}
	p.runs = []run{{inside: b.drawing(&f.Picture, "Gambar", w, h).write}}
	if len(f.Caption) == 0 {
		return []node{p}
	}
	p.keepNext = true
	return []node{p, b.paragraph(&block.Paragraph{Role: block.RoleCaption, Spans: f.Caption}, at)}
}

// drawing takes a picture into the file for use in the text.
func (b *builder) drawing(p *block.Picture, name string, w, h typeset.MM) *drawing {
	b.media.shown++
	return &drawing{rel: relOf(b.media.add(p)), id: b.media.shown, name: name, w: w, h: h}
}

// relOf is the id of the relation to a picture: the same in every part.
func relOf(file string) string { return "rId_" + file[:bytes.IndexByte([]byte(file), '.')] }

func (d *drawing) write(x *xmlWriter) {
	x.start("w:drawing")
	if d.float {
		x.start("wp:anchor", "distT", "0", "distB", "0", "distL", "0", "distR", "0", "simplePos", "0", "relativeHeight", "1",
			"behindDoc", "1", "locked", "0", "layoutInCell", "1", "allowOverlap", "1")
		x.empty("wp:simplePos", "x", "0", "y", "0")
		x.start("wp:positionH", "relativeFrom", "margin")
		x.element("wp:posOffset", "0")
		x.end()
		x.start("wp:positionV", "relativeFrom", "page")
		x.element("wp:posOffset", emu(d.y))
		x.end()
	} else {
		x.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	}
	x.empty("wp:extent", "cx", emu(d.w), "cy", emu(d.h))
	if d.float {
		x.empty("wp:effectExtent", "l", "0", "t", "0", "r", "0", "b", "0")
		x.empty("wp:wrapNone")
	}
	id := strconv.Itoa(d.id)
	x.empty("wp:docPr", "id", id, "name", d.name+" "+id, "descr", d.name)
	x.start("wp:cNvGraphicFramePr")
	x.empty("a:graphicFrameLocks", "noChangeAspect", "1")
	x.end()
	x.start("a:graphic")
	x.start("a:graphicData", "uri", nsPicture)
	d.picture(x)
	for range 4 {
		x.end()
	}
}

func (d *drawing) picture(x *xmlWriter) {
	id := strconv.Itoa(d.id)
	x.start("pic:pic")
	x.start("pic:nvPicPr")
	x.empty("pic:cNvPr", "id", id, "name", d.name+" "+id)
	x.empty("pic:cNvPicPr")
	x.end()
	x.start("pic:blipFill")
	x.empty("a:blip", "r:embed", d.rel)
	x.start("a:stretch")
	x.empty("a:fillRect")
	x.end()
	x.end()
	x.start("pic:spPr")
	x.start("a:xfrm")
	x.empty("a:off", "x", "0", "y", "0")
	x.empty("a:ext", "cx", emu(d.w), "cy", emu(d.h))
	x.end()
	x.start("a:prstGeom", "prst", "rect")
	x.empty("a:avLst")
	x.end()
	x.end()
	x.end()
}
