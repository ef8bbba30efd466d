package compose

import (
	"strings"

	"pena/app/block"
)

// pieceKind says what a piece of a text is.
type pieceKind uint8

const (
	pieceText  pieceKind = iota // literal text
	pieceMark                   // a mark that opens or closes a style
	pieceFact                   // {{name|filter}}
	pieceSlash                  // the backslash of an escape
)

// piece is a part of a text; the src of all pieces together are the text.
type piece struct {
	kind   pieceKind
	src    string
	style  block.Style // of literal text and placeholders
	name   string      // of a placeholder
	filter string
}

// parseInline reads **bold**, *italic*, <u>underline</u>, {{name|filter}} and
// backslash escapes. Marks nest; a mark without its partner is literal text, and
// so is a lone * between words, as clerks type it. No character is ever lost.
func parseInline(text string) []piece {
	if !strings.ContainsAny(text, `*<{\`) {
		if text == "" {
			return nil
		}
		return []piece{{src: text}}
	}
	s := scanner{text: text}
	s.scan()
	s.match()
	return s.styled()
}

// token is a piece before marks have found their partners.
type token struct {
	piece
	mark      block.Style // of a pieceMark
	opens     bool
	closes    bool
	matched   bool
	underTag  bool
	isOpening bool // set by match
}

type scanner struct {
	text   string
	tokens []token
}

func (s *scanner) scan() {
	start := 0
	flush := func(to int) {
		if to > start {
			s.tokens = append(s.tokens, token{piece: piece{src: s.text[start:to]}})
		}
	}
	for i := 0; i < len(s.text); {
		n := 0
		switch s.text[i] {
		case '\\':
			if i+1 < len(s.text) && asciiPunct(s.text[i+1]) {
				flush(i)
				s.tokens = append(s.tokens, token{piece: piece{kind: pieceSlash, src: `\`}})
				start = i + 1
				i += 2
				continue
			}
		case '{':
			if name, filter, size := placeholderAt(s.text[i:]); size > 0 {
				flush(i)
				s.tokens = append(s.tokens, token{piece: piece{kind: pieceFact, src: s.text[i : i+size], name: name, filter: filter}})
				n = size
			}
		case '<':
			if strings.HasPrefix(s.text[i:], "<u>") {
				n = 3
			} else if strings.HasPrefix(s.text[i:], "</u>") {
				n = 4
			}
			if n > 0 {
				flush(i)
				s.tokens = append(s.tokens, token{piece: piece{kind: pieceMark, src: s.text[i : i+n]},
					mark: block.Underline, opens: n == 3, closes: n == 4, underTag: true})
			}
		case '*':
			for i+n < len(s.text) && s.text[i+n] == '*' {
				n++
			}
			if n <= 3 {
				flush(i)
				s.stars(i, n)
			} else {
				i += n
				continue
			}
		}
		if n == 0 {
			i++
			continue
		}
		i += n
		start = i
	}
	flush(len(s.text))
}

// stars adds the marks of a run of one to three asterisks. A run opens at the
// beginning of a word and closes at the end of one; so 2*3*4 stays as it is.
func (s *scanner) stars(at, n int) {
	before, after := edge(s.text[:at], false), edge(s.text[at+n:], true)
	opens := after != edgeSpace && before != edgeWord
	closes := before != edgeSpace && after != edgeWord
	add := func(size int) {
		m := block.Italic
		if size == 2 {
			m = block.Bold
		}
		s.tokens = append(s.tokens, token{piece: piece{kind: pieceMark, src: "***"[:size]}, mark: m, opens: opens, closes: closes})
	}
	switch {
	case n < 3:
		add(n)
	case closes && s.innermost() == block.Italic:
		add(1)
		add(2)
	default:
		add(2)
		add(1)
	}
}

// innermost is the style of the last mark that could still be open.
func (s *scanner) innermost() block.Style {
	for i := len(s.tokens) - 1; i >= 0; i-- {
		if t := s.tokens[i]; t.kind == pieceMark && t.opens && !t.underTag {
			return t.mark
		}
	}
	return 0
}

type edgeKind uint8

const (
	edgeSpace edgeKind = iota // the end of the text too
	edgeWord
	edgeOther
)

// edge classes the character of s that touches a mark.
func edge(s string, first bool) edgeKind {
	if s == "" {
		return edgeSpace
	}
	c := s[len(s)-1]
	if first {
		c = s[0]
	}
	switch {
	case c == ' ' || c == '\n' || c == '\t':
		return edgeSpace
	case asciiPunct(c):
		return edgeOther
	}
	return edgeWord
}

// match pairs the marks: a closing mark takes the nearest open one of its
// style; whatever was opened between them stays literal.
func (s *scanner) match() {
	var open []int
	count := map[block.Style]int{}
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.kind != pieceMark {
			continue
		}
		if t.closes && count[t.mark] > 0 {
			for {
				o := open[len(open)-1]
				open = open[:len(open)-1]
				count[s.tokens[o].mark]--
				if s.tokens[o].mark == t.mark {
					s.tokens[o].matched, s.tokens[o].isOpening, t.matched = true, true, true
					break
				}
			}
			continue
		}
		if t.opens {
			open = append(open, i)
			count[t.mark]++
		}
	}
}

func (s *scanner) styled() []piece {
	out := make([]piece, 0, len(s.tokens))
	var style block.Style
	for _, t := range s.tokens {
		p := t.piece
		switch {
		case p.kind == pieceMark && t.matched && t.isOpening:
			style |= t.mark
		case p.kind == pieceMark && t.matched:
			style &^= t.mark
		case p.kind == pieceMark:
			p.kind = pieceText
			fallthrough
		default:
			p.style = style
		}
		out = append(out, p)
	}
	return out
}

// placeholderAt reads {{name|filter}} at the start of s; size is 0 when there
// is none.
func placeholderAt(s string) (name, filter string, size int) {
	if !strings.HasPrefix(s, "{{") {
		return "", "", 0
	}
	end := strings.Index(s[:min(len(s), 200)], "}}")
	if end < 0 {
		return "", "", 0
	}
	name, filter, has := strings.Cut(s[2:end], "|")
	if !isName(name) || (has && !isName(filter)) {
		return "", "", 0
	}
	return name, filter, end + 2
}

func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' || c == ':' ||
			c >= 'A' && c <= 'Z') {
			return false
		}
	}
	return s != ""
}

func asciiPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// lone returns the placeholder that is all of a text, but for a mark of
// punctuation after it.
func lone(text string) (key, after string, ok bool) {
	t := strings.TrimSpace(text)
	if !strings.HasPrefix(t, "{{") {
		return "", "", false
	}
	name, filter, size := placeholderAt(t)
	if size == 0 || len(t) > size+1 || (len(t) == size+1 && !strings.Contains(";.,", t[size:])) {
		return "", "", false
	}
	return factKey(name, filter), t[size:], true
}

func factKey(name, filter string) string {
	if filter == "" {
		return name
	}
	return name + "|" + filter
}
