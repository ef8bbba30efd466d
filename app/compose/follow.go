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
// It refuses, with the line of file, what would read those papers otherwise: the
// layout, the type of a field, and the columns of a table stay. file is that of
// k, and name what messages call it.
func (k *Kind) Follow(old *Kind, name string, file []byte) (out *Kind, kept bool, err error) {
	r := &kindReader{name: name, kind: k}
	if r.front, _, _, err = r.split(bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))); err != nil {
		return nil, false, err
	}
	if k.Layout != old.Layout {
		return nil, false, r.changed(r.lineOf("tata_letak:"), "kind-layout-changed", old.Layout)
	}
	c := *k
	for _, f := range old.Fields {
		switch now := k.Field(f.Key); {
		case now == nil:
			f.Retired, f.Required = true, false
			c.Fields, kept = append(slices.Clip(c.Fields), f), true
		case now.Type != f.Type:
			return nil, false, r.changed(r.lineOfKey(r.lineOf("isian:"), f.Key), "kind-field-changed", f.Key)
		}
	}
	for _, t := range old.Tables {
		switch now := k.Table(t.Key); {
		case now == nil:
			c.Tables, kept = append(slices.Clip(c.Tables), t), true
		case !now.sameCells(&t):
			return nil, false, r.changed(r.lineOfKey(r.lineOf("tabel:"), t.Key), "kind-table-changed", t.Key)
		}
	}
	for _, p := range old.Pictures {
		if k.Picture(p.Key) == nil {
			c.Pictures, kept = append(slices.Clip(c.Pictures), p), true
		}
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

func (r *kindReader) changed(line int, detail, value string) error {
	return r.fail(line, detail, value, "papers that exist would read %s otherwise", value)
}
