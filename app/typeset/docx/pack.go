package docx

import (
	"archive/zip"
	"io"
	"strconv"
	"strings"
	"time"

	"pena/app/typeset"
)

// Names of the namespaces and kinds of part, as ECMA-376 has them.
const (
	nsWord      = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsPicture   = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	nsPackage   = "http://schemas.openxmlformats.org/package/2006/"
	typeOffice  = "application/vnd.openxmlformats-officedocument."
	typeWord    = typeOffice + "wordprocessingml."
)

// namespaces are declared by every part of the text.
var namespaces = []string{
	"xmlns:w", nsWord,
	"xmlns:r", nsRelations,
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
	"xmlns:pic", nsPicture,
	"xmlns:v", "urn:schemas-microsoft-com:vml",
	"xmlns:o", "urn:schemas-microsoft-com:office:office",
}

// pack is a file before it is written.
type pack struct {
	meta                    typeset.Meta
	font                    string
	tab                     typeset.MM
	body, styles, numbering []byte
	headers                 [][]byte
	footer                  []byte // of every page; nil: none
	media                   []mediaFile
}

// part is a file within the file.
type part struct {
	name string
	data []byte
	kind string // content type; "": by its extension
}

// write writes all parts in a fixed order with a fixed time.
func (p *pack) write(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, f := range p.parts() {
		out, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := out.Write(f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

func (p *pack) parts() []part {
	list := []part{
		{"_rels/.rels", relations([]relation{
			{"rId1", nsRelations + "/officeDocument", "word/document.xml"},
			{"rId2", nsPackage + "relationships/metadata/core-properties", "docProps/core.xml"},
			{"rId3", nsRelations + "/extended-properties", "docProps/app.xml"},
		}), ""},
		{"docProps/core.xml", p.core(), "application/vnd.openxmlformats-package.core-properties+xml"},
		{"docProps/app.xml", p.app(), typeOffice + "extended-properties+xml"},
		{"word/document.xml", p.body, typeWord + "document.main+xml"},
		{"word/styles.xml", p.styles, typeWord + "styles+xml"},
		{"word/numbering.xml", p.numbering, typeWord + "numbering+xml"},
		{"word/settings.xml", p.settings(), typeWord + "settings+xml"},
		{"word/fontTable.xml", p.fonts(), typeWord + "fontTable+xml"},
	}
	rels := []relation{
		{"rId_styles", nsRelations + "/styles", "styles.xml"},
		{"rId_numbering", nsRelations + "/numbering", "numbering.xml"},
		{"rId_settings", nsRelations + "/settings", "settings.xml"},
		{"rId_fonts", nsRelations + "/fontTable", "fontTable.xml"},
	}
	for i, data := range p.headers {
		name := "header" + strconv.Itoa(i+1)
		list = append(list, part{"word/" + name + ".xml", data, typeWord + "header+xml"})
		rels = append(rels, relation{"rId_" + name, nsRelations + "/header", name + ".xml"})
		if own := p.pictures(data); len(own) > 0 {
			list = append(list, part{"word/_rels/" + name + ".xml.rels", relations(own), ""})
		}
	}
	if p.footer != nil {
		list = append(list, part{"word/footer1.xml", p.footer, typeWord + "footer+xml"})
		rels = append(rels, relation{footerRelation, nsRelations + "/footer", "footer1.xml"})
	}
	list = append(list, part{"word/_rels/document.xml.rels", relations(append(rels, p.pictures(p.body)...)), ""})
	for _, m := range p.media {
		list = append(list, part{"word/media/" + m.name, m.data, ""})
	}
	return append([]part{{"[Content_Types].xml", contentTypes(list), ""}}, list...)
}

// pictures are the relations of a part to the pictures it shows.
func (p *pack) pictures(data []byte) []relation {
	var out []relation
	for _, m := range p.media {
		if rel := relOf(m.name); strings.Contains(string(data), `r:embed="`+rel+`"`) {
			out = append(out, relation{rel, nsRelations + "/image", "media/" + m.name})
		}
	}
	return out
}

type relation struct{ id, kind, target string }

func relations(list []relation) []byte {
	x := newXML()
	x.start("Relationships", "xmlns", nsPackage+"relationships")
	for _, r := range list {
		x.empty("Relationship", "Id", r.id, "Type", r.kind, "Target", r.target)
	}
	return x.bytes()
}

func contentTypes(list []part) []byte {
	x := newXML()
	x.start("Types", "xmlns", nsPackage+"content-types")
	for _, d := range [][2]string{{"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"},
		{"png", "image/png"}, {"jpeg", "image/jpeg"}} {
		x.empty("Default", "Extension", d[0], "ContentType", d[1])
	}
	for _, f := range list {
		if f.kind != "" {
			x.empty("Override", "PartName", "/"+f.name, "ContentType", f.kind)
		}
	}
	return x.bytes()
}
