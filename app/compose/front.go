package compose

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/goccy/go-yaml"
	yamlast "github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	yamlparser "github.com/goccy/go-yaml/parser"
	yamltoken "github.com/goccy/go-yaml/token"
)

// readFront reads the front matter strictly. What cannot be read is told and left
// out, so that the rest can be looked at; it reports whether there is a rest.
func (r *kindReader) readFront() bool {
	if at := aliasIn(r.front); at > 0 {
		r.unreadable("")
		return r.fault(at+1, "kind-alias", "", "an alias could unfold without bound")
	}
	err := decodeFront(r.kind, func(k *Kind) error { return yaml.UnmarshalWithOptions(r.front, k, yaml.Strict()) })
	if err == nil {
		return true
	}
	if r.tree() == nil {
		r.unreadable("")
		r.yamlFault(err)
		return false
	}
	return r.mendFront()
}

// mostDecoded bounds the bytes of front matter that are decoded again and again to
// find what is wrong in it.
const mostDecoded = 1 << 20

// mendFront takes what the decoder refuses out of the tree, one part after the
// other, since it names only one at a time.
func (r *kindReader) mendFront() bool {
	for range min(MostFaults, mostDecoded/max(1, len(r.front))) {
		k := &Kind{}
		err := decodeFront(k, func(k *Kind) error { return yaml.NodeToValue(r.tree(), k, yaml.Strict()) })
		if err == nil {
			r.kind = k
			return true
		}
		at := r.yamlFault(err)
		part, ok := takeOut(r.tree(), at)
		if !ok {
			break
		}
		if errors.As(err, new(*yaml.UnknownFieldError)) && part == at.Value {
			part = "" // nobody knows what it was to be
		}
		r.unreadable(part)
	}
	r.unreadable("")
	return false
}

// decodeFront decodes into a kind. goccy/go-yaml 1.19.2 panics on some broken
// input (a bare tag where a list should stand); an office's file must never end
// the program, so that becomes an error too.
func decodeFront(k *Kind, decode func(*Kind) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the front matter cannot be read: %v", r)
		}
	}()
	return decode(k)
}

// aliasIn finds the line of the front matter in which a part is named to be
// repeated elsewhere, 0 for none.
func aliasIn(front []byte) (line int) {
	defer func() { _ = recover() }() // see decodeFront, which refuses such a file
	for _, t := range lexer.Tokenize(string(front)) {
		if t.Type == yamltoken.AnchorType || t.Type == yamltoken.AliasType || t.Type == yamltoken.MergeKeyType {
			return t.Position.Line
		}
	}
	return 0
}

// yamlFault notes what the decoder refuses, and returns where it stands; nil when
// that is not known.
func (r *kindReader) yamlFault(err error) *yamltoken.Token {
	line, detail, value := 1, "kind-yaml", ""
	var at *yamltoken.Token
	var ye yaml.Error
	if errors.As(err, &ye) && ye.GetToken() != nil && ye.GetToken().Position != nil {
		at = ye.GetToken()
		line, value = at.Position.Line+1, at.Value
		err = errors.New(ye.GetMessage())
	}
	switch {
	case errors.As(ye, new(*yaml.UnknownFieldError)):
		detail = "kind-unknown-key"
	case errors.As(ye, new(*yaml.DuplicateKeyError)):
		detail = "kind-key-twice"
	case errors.As(ye, new(*yaml.TypeError)), errors.As(ye, new(*yaml.UnexpectedNodeTypeError)):
		detail = "kind-value-type"
	}
	r.fault(line, detail, value, "%w", err)
	return at
}

// takeOut takes the smallest part that begins with a token out of a mapping or a
// list, and tells the key of the front matter that it stands under, or is.
func takeOut(n yamlast.Node, at *yamltoken.Token) (part string, ok bool) {
	switch n := n.(type) {
	case *yamlast.MappingNode:
		for i, p := range n.Values {
			if p.Key.GetToken() == at || p.Value.GetToken() == at {
				n.Values = slices.Delete(n.Values, i, i+1)
				return p.Key.GetToken().Value, at != nil
			}
			if _, ok := takeOut(p.Value, at); ok {
				return p.Key.GetToken().Value, true
			}
		}
	case *yamlast.SequenceNode:
		for i, v := range n.Values {
			if v.GetToken() == at {
				n.Values = slices.Delete(n.Values, i, i+1)
				return "", at != nil
			}
			if _, ok := takeOut(v, at); ok {
				return "", true
			}
		}
	}
	return "", false
}

// unreadable notes that a part of the front matter, "" for any, was not read as it
// is meant.
func (r *kindReader) unreadable(part string) { note(&r.lost, part) }

// unread reports whether what is missing in a part may stand in the file all the same.
func (r *kindReader) unread(part string) bool { return r.lost[part] || r.lost[""] }

// misname notes that something in a part has a key by which it cannot be named.
func (r *kindReader) misname(part string) { note(&r.misnamed, part) }

// names reports whether what is named and not in a part is not there.
func (r *kindReader) names(part string) bool { return !r.misnamed[part] && !r.unread(part) }

func note(set *map[string]bool, part string) {
	if *set == nil {
		*set = map[string]bool{}
	}
	(*set)[part] = true
}

// spot is where something stands in the front matter: keys and, in lists, numbers.
type spot []any

// part is the key of the front matter that a place is under; of a key itself it
// is that.
func (p spot) part() string { return p[0].(string) }

// of is a place beneath another.
func (p spot) of(more ...any) spot { return slices.Concat(p, more) }

// tree is the front matter as YAML reads it, nil when it does not.
func (r *kindReader) tree() yamlast.Node {
	if !r.parsed {
		r.parsed = true
		r.root = parseFront(r.front)
	}
	return r.root
}

func parseFront(front []byte) (root yamlast.Node) {
	defer func() { _ = recover() }() // see decodeFront
	f, err := yamlparser.ParseBytes(front, 0, yamlparser.AllowDuplicateMapKey())
	if err != nil || len(f.Docs) == 0 {
		return nil
	}
	return f.Docs[0].Body
}

// lineOf is the line of the file in which a place of the front matter begins; of
// what is not there, that of what it is missing in.
func (r *kindReader) lineOf(at spot) int {
	line, n := 1, r.tree()
	for _, step := range at {
		var tok *yamltoken.Token
		switch in := n.(type) {
		case *yamlast.MappingNode:
			for _, p := range in.Values {
				if p.Key.GetToken().Value == step {
					tok, n = p.Key.GetToken(), p.Value
				}
			}
		case *yamlast.SequenceNode:
			if i, ok := step.(int); ok && i < len(in.Values) {
				n = in.Values[i]
				if tok = n.GetToken(); n.Type() == yamlast.MappingType && len(n.(*yamlast.MappingNode).Values) > 0 {
					tok = n.(*yamlast.MappingNode).Values[0].Key.GetToken()
				}
			}
		}
		if tok == nil || tok.Position == nil {
			break
		}
		line = tok.Position.Line + 1
	}
	return line
}

// lineHolding is the first line of the file, at or after another, that holds the
// text; that other when none does.
func (r *kindReader) lineHolding(line int, text string) int {
	at := r.data
	for range line - 1 {
		_, at, _ = bytes.Cut(at, []byte("\n"))
	}
	i := bytes.Index(at, []byte(text))
	if i < 0 {
		return line
	}
	return line + bytes.Count(at[:i], []byte("\n"))
}
