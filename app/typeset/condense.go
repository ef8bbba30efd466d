package typeset

import "pena/app/block"

const (
	condenseStep = Pt(0.05) // the least by which word processors move characters together
	condenseMost = 4        // such steps: what no eye sees
	condenseRoom = MM(0.1)  // by which their lines may be shorter than ours
)

// Condensed is by how much the characters of a justified paragraph must move
// together so that a word processor, which fills line after line and narrows no
// space, needs no more lines for it than we do. It is 0 where it needs no more
// anyway, and where that would be seen.
func (t *Typesetter) Condensed(spans []block.Span, r block.Role, width MM) Pt {
	st := t.layout.styleOf(r)
	if st.align != justify {
		return 0
	}
	width -= width * MM(st.indentFrom)
	lines := len(t.para(spans, st, width))
	s := setter{t.faces, st, width - condenseRoom}
	paras := s.atoms(spans)
	for n := range condenseMost + 1 {
		if by := condenseStep * Pt(n); s.filled(paras, by.MM()) <= lines {
			return by
		}
	}
	return 0
}

// filled is the number of lines when one is filled after the other and each
// character is narrower by so much.
func (s *setter) filled(paras [][]atom, by MM) int {
	n := 0
	for i, atoms := range paras {
		narrow := make([]atom, len(atoms))
		for k, a := range atoms {
			a.width -= by * MM(a.runes)
			if a.then == afterSpace {
				a.space.width -= by
			}
			narrow[k] = a
		}
		first := MM(0)
		if i == 0 {
			first = s.st.firstLine
		}
		n += max(1, len(s.greedyEnds(narrow, first, s.width)))
	}
	return n
}
