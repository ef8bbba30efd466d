package compose

import (
	"bytes"
	"slices"
)

// Follow puts a kind in the place of an earlier one of the same key. Papers that
// were begun with the earlier one have its text and answers, so the result keeps
// what the new file leaves out: its fields, no longer asked, its tables and its
// pictures. kept reports whether there was any.
//
// It refuses, with the line of file, all that would read those papers otherwise:
// the layout, the type of a field, and the columns of a table stay; the error is
// [Faults]. file is that of k, and name what messages call it.
func (k *Kind) Follow(old *Kind, name string, file []byte) (out *Kind, kept bool, err error) {
	r := &kindReader{name: name, kind: k, data: bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))}
	if !r.split() {
		return nil, false, r.faults
	}
	if k.Layout != old.Layout {
		r.changed(spot{"tata_letak"}, "kind-layout-changed", old.Layout)
	}
	c := *k
	for _, f := range old.Fields {
		switch i := slices.IndexFunc(k.Fields, func(g FieldDef) bool { return g.Key == f.Key }); {
		case i < 0:
			f.Retired, f.Required = true, false
			c.Fields, kept = append(slices.Clip(c.Fields), f), true
		case k.Fields[i].Type != f.Type:
			r.changed(spot{"isian", i, "jenis"}, "kind-field-changed", f.Key)
		}
	}
	for _, t := range old.Tables {
		switch i := slices.IndexFunc(k.Tables, func(u TableDef) bool { return u.Key == t.Key }); {
		case i < 0:
			c.Tables, kept = append(slices.Clip(c.Tables), t), true
		case !k.Tables[i].sameCells(&t):
			r.changed(spot{"tabel", i}, "kind-table-changed", t.Key)
		}
	}
	for _, p := range old.Pictures {
		if k.Picture(p.Key) == nil {
			c.Pictures, kept = append(slices.Clip(c.Pictures), p), true
		}
	}
	if len(r.faults) > 0 {
		return nil, false, r.faults
	}
	c.meeting = k.meeting || old.meeting
	return &c, kept, nil
}

// sameCells reports whether the rows of a paper mean the same in both: their
// cells stand in the order of the columns.
func (t *TableDef) sameCells(u *TableDef) bool {
	return t.Source == u.Source && slices.EqualFunc(t.Columns, u.Columns, func(a, b ColumnDef) bool {
		return a.Key == b.Key && a.Type == b.Type && a.Value == b.Value && a.Yearly == b.Yearly && a.Sum == b.Sum
	})
}

func (r *kindReader) changed(at spot, detail, value string) {
	r.fault(r.lineOf(at), detail, value, "papers that exist would read %s otherwise", value)
}
