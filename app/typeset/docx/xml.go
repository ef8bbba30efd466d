package docx

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"pena/app/typeset"
)

// xmlWriter writes one XML part. Elements that were opened are closed in the
// right order, and no text can break out of its place.
type xmlWriter struct {
	buf  bytes.Buffer
	open []string
}

func newXML() *xmlWriter {
	x := &xmlWriter{}
	x.buf.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	return x
}

// start opens an element; attributes are names and values in turn.
func (x *xmlWriter) start(name string, attrs ...string) {
	x.tag(name, attrs)
	x.buf.WriteByte('>')
	x.open = append(x.open, name)
}

// end closes the element that was opened last.
func (x *xmlWriter) end() {
	n := len(x.open) - 1
	x.buf.WriteString("</" + x.open[n] + ">")
	x.open = x.open[:n]
}

// empty writes an element without content.
func (x *xmlWriter) empty(name string, attrs ...string) {
	x.tag(name, attrs)
	x.buf.WriteString("/>")
}

// value writes an element whose one attribute is w:val.
func (x *xmlWriter) value(name, v string) { x.empty(name, "w:val", v) }

// flag writes an element that says yes, when on.
func (x *xmlWriter) flag(name string, on bool) {
	if on {
		x.empty(name)
	}
}

// element writes an element that holds text only.
func (x *xmlWriter) element(name, text string, attrs ...string) {
	x.start(name, attrs...)
	x.text(text)
	x.end()
}

func (x *xmlWriter) text(s string) { x.buf.WriteString(escape(s)) }

func (x *xmlWriter) tag(name string, attrs []string) {
	x.buf.WriteString("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		x.buf.WriteString(" " + attrs[i] + `="` + escape(attrs[i+1]) + `"`)
	}
}

// bytes closes all that is open and gives the part.
func (x *xmlWriter) bytes() []byte {
	for len(x.open) > 0 {
		x.end()
	}
	return x.buf.Bytes()
}

// escape writes what XML reads as marks otherwise, and leaves out what XML 1.0
// cannot hold.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r < ' ' && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF, r == 0xFFFD:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// twips writes a length as Word counts it: 1/1440 inch.
func twips(l typeset.MM) string { return strconv.Itoa(toTwips(l)) }

func toTwips(l typeset.MM) int { return int(math.Round(float64(l) * 1440 / 25.4)) }

// lineTwips writes the height of lines. It is rounded down: rounded up, fifty of
// them would not go on a page that they fill to its foot.
func lineTwips(l typeset.MM) string {
	return strconv.Itoa(max(20, int(math.Floor(float64(l)*1440/25.4+0.01))))
}

// emu writes a length as pictures count it: 36,000 to the millimetre.
func emu(l typeset.MM) string { return strconv.Itoa(int(math.Round(float64(l) * 36000))) }

// halfPoints writes a size of type.
func halfPoints(p typeset.Pt) string { return strconv.Itoa(int(math.Round(float64(p) * 2))) }

// eighths writes the thickness of a line in eighths of a point, of which Word
// draws no fewer than two.
func eighths(l typeset.MM) string {
	return strconv.Itoa(max(2, int(math.Round(float64(l)*72/25.4*8))))
}

// points writes a length in points, as shapes have it.
func points(l typeset.MM) string { return fmt.Sprintf("%.1fpt", float64(l)*72/25.4) }
