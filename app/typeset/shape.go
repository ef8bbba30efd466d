package typeset

// Rectangle is the area that a rule covers; it ends at its points.
func (r Rule) Rectangle() (x, y, w, h MM) {
	x, y = min(r.X1, r.X2), min(r.Y1, r.Y2)
	w, h = max(r.X1, r.X2)-x, max(r.Y1, r.Y2)-y
	if h == 0 {
		return x, y - r.Thick/2, w, r.Thick
	}
	return x - r.Thick/2, y, r.Thick, h
}

// Band is the area of a run as high as its face, which a highlight fills.
func (r Run) Band() (x, y, w, h MM) {
	em := r.Size.MM()
	ascent, descent := MM(r.Face.Ascent)*em, MM(r.Face.Descent)*em
	return r.X, r.Y - ascent, r.Width(), ascent + descent
}
