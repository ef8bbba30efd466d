package compose

import (
	"bytes"
	"image"
	_ "image/jpeg" // a format of pictures
	_ "image/png"  // a format of pictures
	"strings"

	"pena/app/block"
	"pena/model"
)

const (
	// picturePrefix begins a placeholder that places a picture: {{gambar:peta}}.
	picturePrefix = "gambar:"
	// mapDefault is the default of a field of type gambar that takes the map of the
	// dossier. It is the only one such a field may have.
	mapDefault = "{{kawasan.peta}}"
)

// PictureOf returns the key of the picture that a paragraph places: the
// placeholder stands alone in it.
func PictureOf(n *model.Node) (key string, ok bool) {
	if n.Kind != model.Alinea || !strings.HasPrefix(n.Text, "{{"+picturePrefix) {
		return "", false
	}
	name, after, ok := lone(n.Text)
	if !ok || after != "" || strings.Contains(name, "|") {
		return "", false
	}
	return strings.CutPrefix(name, picturePrefix)
}

// Pictures are the stored pictures that a paper of the kind names, by the keys
// of its fields.
func Pictures(k *Kind, d *model.Document) map[string]string {
	out := map[string]string{}
	for _, f := range k.Fields {
		if sum := d.Fields[f.Key]; f.Type == TypePicture && sum != "" {
			out[f.Key] = sum
		}
	}
	return out
}

// pictureFact resolves "gambar:KEY": the answer to its field, with the bytes. As a
// text it is missing, since a picture stands alone in its paragraph.
func (e *facts) pictureFact(key string) *fact {
	def := e.kind.Picture(key)
	if def == nil {
		v := &fact{label: "Gambar “" + key + "”", source: "fact:" + picturePrefix + key}
		return v.finish()
	}
	f := e.kind.Field(def.Field)
	v := &fact{label: f.Label, source: "field:" + f.Key}
	v.finish()
	sum := e.pictureOf(f)
	if sum == "" {
		v.optional = !f.Required
		return v
	}
	if e.dossier.Pictures != nil {
		if data := e.dossier.Pictures(sum); len(data) > 0 {
			v.picture = &block.Picture{SHA256: sum, Data: data, Share: def.Share}
			return v
		}
	}
	v.gaps = []block.Gap{{Source: v.source, Text: v.label + " tidak ditemukan; pilih gambarnya lagi."}}
	return v
}

// pictureOf is the stored picture that a field of type gambar names, "" for none.
func (e *facts) pictureOf(f *FieldDef) string {
	stored, answered := e.doc.Fields[f.Key]
	if !answered {
		stored = e.defaultOf(f)
	}
	if CheckField(*f, stored) != nil {
		return ""
	}
	return stored
}

// figure composes a picture, or the frame that stands in its place.
func (p *pass) figure(b *builder, key string, e *entry) {
	v := b.get(picturePrefix + key)
	if v.optional {
		return
	}
	out := &block.Figure{Source: v.source}
	if def := p.kind.Picture(key); def != nil {
		out.Fill = def.Fill
		out.Caption = b.spans(def.Title, nil)
		out.Picture.Share = def.Share
		e.wide = def.Landscape && v.picture != nil && wide(v.picture.Data)
	}
	if v.picture != nil {
		out.Picture = *v.picture
	} else {
		out.Empty = []block.Span{{Text: v.text, Style: block.Missing, Source: v.source}}
		if len(v.gaps) == 0 {
			b.gaps = append(b.gaps, missingGap(v))
		}
		b.gaps = append(b.gaps, v.gaps...)
	}
	e.blocks = []block.Block{out}
}

// wide reports whether a picture is wider than it is high.
func wide(data []byte) bool {
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	return err == nil && c.Width > c.Height
}
