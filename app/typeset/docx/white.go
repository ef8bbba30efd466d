package docx

import "pena/app/typeset"

// white is empty height. It becomes the space before or behind a paragraph, as
// a careful hand sets it in Word, and an empty paragraph only between tables.
type white struct {
	height typeset.MM
	held   bool
	p      *para // what it became at the end
}

func (w *white) holdNext() {
	w.held = true
	if w.p != nil {
		w.p.holdNext()
	}
}

func (w *white) closeUp(white typeset.MM) {
	w.height = white
	if w.p != nil {
		w.p.before = white * w.p.share
	}
}

func (w *white) write(x *xmlWriter) { w.p.write(x) }

// settle gives white to the paragraph that follows it, else to the one before.
func (b *builder) settle(list []node) []node {
	var out []node
	for i, n := range list {
		w, ok := n.(*white)
		if !ok {
			out = append(out, n)
			continue
		}
		if i+1 < len(list) {
			switch next := list[i+1].(type) {
			case *para:
				next.before += w.height
				continue
			case *white:
				next.height += w.height
				continue
			}
		}
		if len(out) > 0 {
			if before, ok := out[len(out)-1].(*para); ok {
				before.after += w.height
				continue
			}
		}
		w.p = b.sheet.para(styleSpace)
		w.p.before, w.p.keepNext = w.height, w.held
		out = append(out, w)
	}
	return out
}

// ended takes away the white at the end of a section, which would turn a page
// for itself.
func ended(list []node) []node {
	if n := len(list); n > 0 {
		if _, ok := list[n-1].(*white); ok {
			return list[:n-1]
		}
	}
	return list
}

// closed ends nodes with a paragraph, as a cell and a page must, and keeps
// tables apart that Word would join.
func (b *builder) closed(list []node) []node {
	var out []node
	for i, n := range list {
		if i > 0 && isTable(n) && isTable(list[i-1]) {
			out = append(out, b.sheet.para(styleSpace))
		}
		out = append(out, n)
	}
	if len(out) == 0 || isTable(out[len(out)-1]) {
		out = append(out, b.sheet.para(styleSpace))
	}
	collapse(out)
	return out
}

// collapse puts the white between two paragraphs on the second of them. Word and
// LibreOffice take the larger of the white behind one and before the next, other
// programs their sum: so there is only one.
func collapse(list []node) {
	for i := 1; i < len(list); i++ {
		p, ok := list[i-1].(*para)
		q, also := list[i].(*para)
		if ok && also && p.after > 0 && q.before > 0 {
			q.before += p.after
			p.after = 0
		}
	}
}

func isTable(n node) bool {
	_, ok := n.(*table)
	return ok
}
