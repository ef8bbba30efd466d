package docx

// footerRelation is the relation to the footer of a paper.
const footerRelation = "rId_footer1"

// footer is the line of the layout in the foot of every page of a paper that
// will be signed electronically; nil when it has none. Beside the kode periksa it
// would be narrower, but a Word file has none.
func (b *builder) footer() []byte {
	if b.t.ElectronicFoot(false) == 0 {
		return nil
	}
	p := b.sheet.para(styleFoot)
	p.runs = []run{textRun(b.l.FootE)}
	x := newXML()
	x.start("w:ftr", namespaces...)
	p.write(x)
	return x.bytes()
}
