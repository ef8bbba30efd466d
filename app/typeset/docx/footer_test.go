package docx_test

import (
	"strings"
	"testing"

	"pena/app/typeset"
	"pena/app/typeset/docx"
)

func TestFoot_of_electronic_papers_stands_on_every_page(t *testing.T) {
	plain := write(t, everything(t), docx.Options{})
	if plain.parts["word/footer1.xml"] != nil || len(plain.parse(t, "word/document.xml").all("w:footerReference")) != 0 {
		t.Error("a paper that is signed by hand has a foot")
	}

	d := everything(t)
	l, _ := typeset.ShippedLayout(d.Layout)
	d.Settings, d.Draft = map[string]string{"ttd_cara": "elektronik"}, nil
	m := write(t, d, docx.Options{})
	if said := m.parse(t, "word/footer1.xml").said(); said != l.FootE {
		t.Errorf("the foot says %q, the layout %q", said, l.FootE)
	}
	if !strings.Contains(string(m.parts["[Content_Types].xml"]), "/word/footer1.xml") {
		t.Error("the foot has no content type")
	}
	for i, s := range m.parse(t, "word/document.xml").all("w:sectPr") {
		feet := map[string]bool{}
		for _, f := range s.all("w:footerReference") {
			feet[f.attrs["w:type"]] = f.attrs["r:id"] == "rId_footer1"
		}
		if first := len(s.all("w:titlePg")) > 0 && s.all("w:titlePg")[0].attrs["w:val"] != "0"; !feet["default"] || first && !feet["first"] {
			t.Errorf("section %d: feet %v, a first page of its own: %v", i+1, feet, first)
		}
	}

	d.Draft = everything(t).Draft
	if m := write(t, d, docx.Options{}); m.parts["word/footer1.xml"] != nil {
		t.Error("a draft says that it was signed")
	}
	d.Draft = nil
	d.Settings["kaki_tte"] = ""
	if m := write(t, d, docx.Options{}); m.parts["word/footer1.xml"] != nil {
		t.Error("a foot that the office emptied is written")
	}
}
