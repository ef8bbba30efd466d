package docx

import "pena/app/typeset"

// draftInk is the red of the line above a draft, draftShade the grey of the word
// behind its text, as on the pages.
const (
	draftInk   = "B02020"
	draftShade = "#ececec"
)

// The line stands so far below the edge of the page, and is so high.
const (
	draftAt     typeset.MM = 3
	draftHeight typeset.MM = 4
)

// draftLine says that the paper lacks something.
func (b *builder) draftLine() *para {
	p := b.sheet.para(styleDraft)
	p.runs = []run{{text: typeset.DraftNotice}}
	return p
}

// watermark is the word DRAF behind the text, as Word itself makes watermarks:
// it is taken away with Desain, Tanda Air.
func watermark(x *xmlWriter) {
	x.start("w:pict")
	x.start("v:shapetype", "id", "_x0000_t136", "coordsize", "21600,21600", "o:spt", "136", "adj", "10800",
		"path", "m@7,l@8,m@5,21600l@6,21600e")
	x.start("v:formulas")
	for _, f := range []string{"sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
		"if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5"} {
		x.empty("v:f", "eqn", f)
	}
	x.end()
	x.empty("v:path", "textpathok", "t", "o:connecttype", "custom", "o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800",
		"o:connectangles", "270,180,90,0")
	x.empty("v:textpath", "on", "t", "fitshape", "t")
	x.empty("o:lock", "v:ext", "edit", "text", "t", "shapetype", "t")
	x.end()
	x.start("v:shape", "id", "PowerPlusWaterMarkObject1", "o:spid", "_x0000_s2049", "type", "#_x0000_t136",
		"style", "position:absolute;margin-left:0;margin-top:0;width:"+points(140)+";height:"+points(36)+
			";z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"+
			"mso-position-vertical:center;mso-position-vertical-relative:margin",
		"o:allowincell", "f", "fillcolor", draftShade, "stroked", "f")
	x.empty("v:textpath", "style", `font-family:"Arial";font-size:1pt;font-weight:bold`, "string", "DRAF")
	x.end()
	x.end()
}
