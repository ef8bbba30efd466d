package compose

import (
	"strings"

	"pena/model"
)

// classify gives a kind whose papers bear a number the field that asks their
// klasifikasi; the kind's own holds until a paper says another. A kind that has
// a field of that key for something else keeps it.
func (k *Kind) classify() {
	if !k.Numbered() || k.Field(fieldCode) != nil {
		return
	}
	k.Fields = append(k.Fields, FieldDef{Key: fieldCode, Label: "Klasifikasi", Type: TypeCode, Default: k.Class,
		Hint: "Nomor naskah diawali kode ini. Cari dengan kode atau kata; kode di luar daftar boleh diketik."})
}

// code is the field that asks the klasifikasi of the papers, or nil.
func (k *Kind) code() *FieldDef {
	if f := k.Field(fieldCode); f != nil && f.Type == TypeCode {
		return f
	}
	return nil
}

// CodeOf is the kode klasifikasi of a paper: its own, else its kind's; "" leaves
// it to the series that numbers the paper.
func CodeOf(k *Kind, d *model.Document) string {
	def := k.code()
	if def == nil {
		return k.Class
	}
	stored, said := d.Fields[def.Key]
	if stored = strings.TrimSpace(stored); !said || CheckField(*def, stored) != nil {
		return def.Default
	}
	return stored
}
