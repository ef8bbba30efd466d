package docx

import (
	"strconv"
	"time"
)

// core tells what the paper is, as file managers and SRIKANDI show it.
func (p *pack) core() []byte {
	x := newXML()
	x.start("cp:coreProperties", "xmlns:cp", nsPackage+"metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	x.element("dc:title", p.meta.Title)
	x.element("dc:subject", p.meta.Subject)
	x.element("dc:creator", p.meta.Author)
	x.element("dc:language", language)
	if at := p.meta.Created; !at.IsZero() {
		stamp := at.UTC().Format(time.RFC3339)
		x.element("dcterms:created", stamp, "xsi:type", "dcterms:W3CDTF")
		x.element("dcterms:modified", stamp, "xsi:type", "dcterms:W3CDTF")
	}
	return x.bytes()
}

func (p *pack) app() []byte {
	x := newXML()
	x.start("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	x.element("Application", "Pena Kawasan")
	x.element("Company", p.meta.Author)
	return x.bytes()
}

// settings ask Word to lay out as Word 2013 and later do, and not to stretch a
// line that ends by hand.
func (p *pack) settings() []byte {
	x := newXML()
	x.start("w:settings", namespaces...)
	x.empty("w:zoom", "w:percent", "100")
	x.value("w:defaultTabStop", twips(p.tab))
	x.value("w:characterSpacingControl", "doNotCompress")
	x.start("w:compat")
	x.empty("w:doNotExpandShiftReturn")
	for _, s := range [][2]string{{"compatibilityMode", "15"}, {"overrideTableStyleFontSizeAndJustification", "1"},
		{"enableOpenTypeFeatures", "1"}, {"doNotFlipMirrorIndents", "1"}, {"differentiateMultirowTableHeaders", "1"}} {
		x.empty("w:compatSetting", "w:name", s[0], "w:uri", "http://schemas.microsoft.com/office/word", "w:val", s[1])
	}
	x.end()
	x.empty("w:themeFontLang", "w:val", language)
	x.value("w:decimalSymbol", ",")
	x.value("w:listSeparator", ";")
	return x.bytes()
}

// fontKinds tell a computer without the layout's family what to take for it.
var fontKinds = map[string]struct{ other, panose, family string }{
	"Arial":             {"Liberation Sans", "020B0604020202020204", "swiss"},
	"Bookman Old Style": {"Bookman", "02050604050505020204", "roman"},
	"Times New Roman":   {"Liberation Serif", "02020603050405020304", "roman"},
	"Liberation Sans":   {"Arial", "020B0604020202020204", "swiss"},
	"Liberation Serif":  {"Times New Roman", "02020603050405020304", "roman"},
}

func (p *pack) fonts() []byte {
	x := newXML()
	x.start("w:fonts", namespaces...)
	x.start("w:font", "w:name", p.font)
	if k, ok := fontKinds[p.font]; ok {
		x.value("w:altName", k.other)
		x.value("w:panose1", k.panose)
		x.value("w:charset", strconv.Itoa(0))
		x.value("w:family", k.family)
	}
	x.value("w:pitch", "variable")
	return x.bytes()
}
