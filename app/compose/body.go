package compose

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pena/model"
)

// newMarkdown makes a parser of the part of Markdown the format knows, and of
// the rest of CommonMark so that it can be refused. Link definitions and
// underlined headings are left out: they would take text away silently.
func newMarkdown() parser.Parser {
	var blocks []util.PrioritizedValue
	for _, b := range parser.DefaultBlockParsers() {
		if b.Priority != setextPriority {
			blocks = append(blocks, b)
		}
	}
	return parser.NewParser(parser.WithBlockParsers(blocks...), parser.WithInlineParsers(parser.DefaultInlineParsers()...))
}

// setextPriority is the priority goldmark gives the parser of underlined headings.
const setextPriority = 100

// attributes is what may stand at the end of a heading, an item, a paragraph or
// a table: {#name .class ?condition}.
var attributes = regexp.MustCompile(`\s*\{(?:#([a-z][a-z0-9-]*))?\s*(?:\.([a-z]+))?\s*(?:\?([^{}\n]+))?\}\s*$`)

// tablePrefix begins what places a table: {{tabel:anggota}}.
const tablePrefix = "tabel:"

// tableMark is a table's place in the text.
var tableMark = regexp.MustCompile(`^\{\{` + tablePrefix + `([a-z][a-z0-9_-]*)\}\}$`)

// entity is a character reference, which Markdown would change and we would not.
var entity = regexp.MustCompile(`&(#[0-9xX]|[A-Za-z][A-Za-z0-9]*;)`)

// readBody makes the tree of nodes. What has no place in it is told and stands in
// it all the same, so that the rest can be looked at. It reports false when there
// is too much to look at the rest.
func (r *kindReader) readBody() bool {
	r.lines, r.spoilt = map[string]int{}, map[ast.Node]bool{}
	doc := newMarkdown().Parse(text.NewReader(r.source))
	if !r.checkMarkdown(doc) {
		return false
	}
	b := &bodyBuilder{r: r, names: map[string]bool{}, told: map[string]bool{}}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if b.block(n); r.over > 0 {
			return r.fault(r.over, "kind-too-long", "", "over %d parts", maxKindParts)
		}
	}
	r.kind.Text = b.top
	return true
}

// checkMarkdown refuses what the format has no place for. It reports false when
// what nests is too deep to be looked at.
func (r *kindReader) checkMarkdown(doc ast.Node) bool {
	depth, ok := 0, true
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		if depth++; depth > 2*maxKindDepth {
			ok = r.fault(r.lineAt(n), "kind-too-deep", "", "nested too deep")
			return ast.WalkStop, nil
		}
		switch n := n.(type) {
		case *ast.Document, *ast.Heading, *ast.Paragraph, *ast.TextBlock, *ast.List, *ast.ListItem, *ast.Text, *ast.String, *ast.Emphasis:
			return ast.WalkContinue, nil
		case *ast.RawHTML:
			tag := string(n.Segments.Value(r.source))
			if tag != "<u>" && tag != "</u>" {
				r.spoil(n, "kind-html", tag, "html %s is not known; only <u> is", tag)
			}
			return ast.WalkContinue, nil
		}
		r.spoil(n, detailOf(n), "", "%s is not known here", n.Kind())
		return ast.WalkSkipChildren, nil
	})
	return ok
}

// spoil notes a fault of Markdown, the first of its block only: the end of what it
// begins is no second one, and the text of the block is not looked at.
func (r *kindReader) spoil(n ast.Node, detail, value, format string, args ...any) {
	block := n
	for block.Type() == ast.TypeInline {
		block = block.Parent()
	}
	if !r.spoilt[block] {
		r.spoilt[block] = true
		r.fault(r.lineAt(n), detail, value, format, args...)
	}
}

// detailOf names what Markdown knows and the format does not.
func detailOf(n ast.Node) string {
	switch n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.CodeSpan:
		return "kind-code"
	case *ast.Blockquote:
		return "kind-quote"
	case *ast.Link, *ast.Image, *ast.AutoLink:
		return "kind-link"
	case *ast.ThematicBreak:
		return "kind-rule"
	case *ast.HTMLBlock:
		return "kind-html"
	}
	return "kind-markdown"
}

// lineAt is the line of the file a node stands on.
func (r *kindReader) lineAt(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			return r.lineOfOffset(n.Lines().At(0).Start)
		}
		if c := n.FirstChild(); n.Type() == ast.TypeBlock && c != nil && c.Type() == ast.TypeBlock && c.Lines().Len() > 0 {
			return r.lineOfOffset(c.Lines().At(0).Start)
		}
		if p := n.PreviousSibling(); p != nil && n.Type() == ast.TypeBlock && p.Lines() != nil && p.Lines().Len() > 0 {
			at := p.Lines().At(p.Lines().Len() - 1).Stop
			for at < len(r.source) && r.source[at] == '\n' {
				at++
			}
			return r.lineOfOffset(at)
		}
	}
	return r.firstLine
}

func (r *kindReader) lineOfOffset(at int) int {
	return r.firstLine + bytes.Count(r.source[:min(at, len(r.source))], []byte("\n"))
}

// bodyBuilder hangs the blocks of a Markdown document into a tree of nodes.
type bodyBuilder struct {
	r     *kindReader
	top   []*model.Node
	stack []open          // the headings that are open, outermost first
	names map[string]bool // of the nodes
	told  map[string]bool // what is wrong with all that stands in one node; see onceIn
}

type open struct {
	node  *model.Node
	class string
}

func (b *bodyBuilder) block(n ast.Node) {
	line := b.r.lineAt(n)
	switch n := n.(type) {
	case *ast.Heading:
		b.heading(n, line)
	case *ast.List:
		b.list(n, b.current(), b.listKind())
	case *ast.Paragraph, *ast.TextBlock:
		b.paragraph(n, line)
	} // anything else was told by checkMarkdown
}

func (b *bodyBuilder) current() *model.Node {
	if len(b.stack) == 0 {
		return nil
	}
	return b.stack[len(b.stack)-1].node
}

// newNode makes a node with the template's next id.
func (b *bodyBuilder) newNode(kind model.NodeKind, a attribute, text string, line int) *model.Node {
	if b.r.next++; b.r.next > maxKindParts && b.r.over == 0 {
		b.r.over = line
	}
	if a.name != "" && b.names[a.name] {
		b.r.fault(line, "kind-name-twice", a.name, "the name %q stands twice", a.name)
	}
	b.names[a.name] = true
	n := &model.Node{ID: "t" + strconv.Itoa(b.r.next), Kind: kind, Name: a.name, Text: text}
	b.r.lines[n.ID] = line
	b.when(n, a, line)
	return n
}

func (b *bodyBuilder) add(parent, n *model.Node, line int) {
	if parent == nil {
		if b.top = append(b.top, n); !model.MayHold("", n.Kind) {
			b.onceIn(nil, line, "kind-place", "%s may not stand in the document itself", n.Kind)
		}
		return
	}
	if parent.Children = append(parent.Children, n); !model.MayHold(parent.Kind, n.Kind) {
		b.onceIn(parent, line, "kind-place", "%s may not stand in %s", n.Kind, parent.Kind)
	}
}

// onceIn notes a fault that whatever else stands in the same node is likely to
// have too: it is told of the first.
func (b *bodyBuilder) onceIn(parent *model.Node, line int, detail, format string, args ...any) {
	key := detail
	if parent != nil {
		key += parent.ID
	}
	if !b.told[key] {
		b.told[key] = true
		b.r.fault(line, detail, "", format, args...)
	}
}

func (b *bodyBuilder) heading(h *ast.Heading, line int) {
	text, a := cutAttributes(b.r.raw(h))
	kind := model.Seksi
	switch {
	case a.class == "subbab":
		kind = model.SubBab
	case a.class == "anaksubbab":
		kind = model.AnakSubBab
	case strings.HasPrefix(text, "BAB "):
		kind, text = model.Bab, strings.TrimSpace(text[4:])
	case text == "Pasal":
		kind, text = model.Pasal, ""
	case strings.HasPrefix(text, "Bagian ") && h.Level > 1:
		kind, text = model.Bagian, strings.TrimSpace(text[7:])
	case strings.HasPrefix(text, "Paragraf ") && h.Level > 1:
		kind, text = model.Paragraf, strings.TrimSpace(text[9:])
	}
	known := kind != model.Seksi || h.Level == 1
	switch {
	case b.r.spoilt[h]:
	case !known:
		b.r.fault(line, "kind-heading", text, "the heading %q is neither Bagian, Paragraf, Pasal nor a .subbab", short(text))
	default:
		b.checkHeading(kind, a, line)
	}
	for len(b.stack) > 0 && (h.Level == 1 || !model.MayHold(b.current().Kind, kind) && known) {
		b.stack = b.stack[:len(b.stack)-1]
	}
	n := b.newNode(kind, a, text, line)
	if known {
		b.add(b.current(), n, line)
	} else {
		b.top = append(b.top, n) // what stands under it is looked at by itself
	}
	b.stack = append(b.stack, open{n, a.class})
}

func (b *bodyBuilder) checkHeading(kind model.NodeKind, a attribute, line int) {
	layout := b.r.kind.Layout
	switch {
	case !slices.Contains([]string{"", "huruf", "angka", "diktum", "subbab", "anaksubbab"}, a.class):
		b.r.fault(line, "kind-heading-class", a.class, "unknown class .%s", a.class)
	case kind == model.Seksi && sections[layout] != nil && !isSection(layout, a.name):
		b.r.fault(line, "kind-section", a.name, "the layout %s has no section %q", layout, a.name)
	}
}

// listKind is what the items of a list right under the open heading are.
func (b *bodyBuilder) listKind() model.NodeKind {
	n := b.current()
	switch {
	case n == nil:
		return model.Butir
	case n.Kind == model.Pasal && n.Text == "":
		return model.Ayat
	case n.Kind == model.Pasal && b.stack[len(b.stack)-1].class == "angka": // definitions, UU 12/2011 lampiran II
		return model.Angka
	case n.Kind == model.Pasal:
		return model.Huruf
	}
	switch b.stack[len(b.stack)-1].class {
	case "huruf":
		return model.Huruf
	case "angka":
		return model.Angka
	case "diktum":
		return model.Diktum
	}
	return model.Butir
}

// below is what a list inside an item of a kind holds.
func below(k model.NodeKind) model.NodeKind {
	switch k {
	case model.Ayat, model.Diktum:
		return model.Huruf
	case model.Huruf:
		return model.Angka
	case model.Angka:
		return model.SubHuruf
	case model.SubHuruf:
		return model.SubAngka
	}
	return model.Butir
}

func (b *bodyBuilder) list(l *ast.List, parent *model.Node, kind model.NodeKind) {
	for item := l.FirstChild(); item != nil && b.r.over == 0; item = item.NextSibling() {
		b.item(item, parent, kind)
	}
}

func (b *bodyBuilder) item(item ast.Node, parent *model.Node, kind model.NodeKind) {
	line := b.r.lineAt(item)
	first := item.FirstChild()
	if first == nil || (first.Kind() != ast.KindTextBlock && first.Kind() != ast.KindParagraph) {
		if first == nil || !b.r.spoilt[first] {
			b.r.fault(line, "kind-item-text", "", "an item must begin with text")
		}
		return
	}
	text, a := cutAttributes(b.r.raw(first))
	if a.class != "" {
		b.r.fault(line, "kind-item-class", a.class, "an item has no class")
	}
	n := b.newNode(kind, a, text, line)
	b.add(parent, n, line)
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		if l, ok := c.(*ast.List); ok {
			b.list(l, n, below(kind))
		} else if !b.r.spoilt[c] {
			b.plain(n, model.Alinea, b.r.raw(c), b.r.lineAt(c))
		}
	}
}

func (b *bodyBuilder) paragraph(n ast.Node, line int) {
	raw, parent := b.r.raw(n), b.current()
	text, a := cutAttributes(raw)
	switch {
	case tableMark.MatchString(text):
		b.plain(parent, model.Tabel, raw, line)
	case parent == nil || parent.Kind != model.Pasal:
		b.plain(parent, model.Alinea, raw, line)
	case parent.Text != "" || len(parent.Children) > 0:
		b.onceIn(parent, line, "kind-pasal-text", "a Pasal has one text, before its list")
	case a != (attribute{}):
		b.r.fault(line, "kind-pasal-name", "", "name and condition of a Pasal stand on its heading")
		parent.Text = text
	default:
		parent.Text = raw
	}
}

// plain adds a paragraph or a table, which may have a condition and nothing else.
func (b *bodyBuilder) plain(parent *model.Node, kind model.NodeKind, raw string, line int) {
	text, a := cutAttributes(raw)
	if a.name != "" || a.class != "" {
		b.r.fault(line, "kind-paragraph-name", "", "a paragraph or a table has no name and no class")
	}
	n := b.newNode(kind, attribute{when: a.when}, text, line)
	if m := tableMark.FindStringSubmatch(text); kind == model.Tabel {
		if b.r.kind.Table(m[1]) == nil && b.r.names("tabel") {
			b.r.fault(line, "kind-no-table", m[1], "no tabel %q", m[1])
		}
		n.Text, n.Table = "", m[1]
	}
	b.add(parent, n, line)
}

// when gives a node its condition.
func (b *bodyBuilder) when(n *model.Node, a attribute, line int) {
	if a.when == "" {
		return
	}
	if err := b.r.kind.CheckCondition(a.when); err != nil && b.r.names("isian") {
		b.r.fault(line, "kind-condition", a.when, "%w", err)
	}
	n.When = a.when
}

// raw is the text of a block as it is written, its lines joined: a line that
// ends in a backslash or two spaces is broken there.
func (r *kindReader) raw(n ast.Node) string {
	var parts []string
	breaks := true
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		s := strings.TrimLeft(strings.TrimRight(string(seg.Value(r.source)), "\n"), " \t")
		hard := strings.HasSuffix(s, "  ") || strings.HasSuffix(s, `\`)
		s = strings.TrimRight(strings.TrimSuffix(s, `\`), " \t")
		if breaks {
			parts = append(parts, s)
		} else {
			parts[len(parts)-1] += " " + s
		}
		breaks = hard && i < n.Lines().Len()-1
	}
	s := strings.Join(parts, "\n")
	r.checkMarks(n, s)
	return s
}

// checkMarks refuses what Markdown reads otherwise than the program.
func (r *kindReader) checkMarks(n ast.Node, s string) {
	if r.spoilt[n] || r.full() {
		return
	}
	if m := entity.FindString(s); m != "" {
		r.fault(r.lineHolding(r.lineAt(n), m), "kind-entity", m, "write the character itself instead of %s", m)
	} else if mine, theirs := plainInline(s), plainMarkdown(n, r.source); squeeze(mine) != squeeze(theirs) {
		r.fault(r.lineAt(n), "kind-marks", mine, "marks that Markdown reads otherwise: %q and %q", short(mine), short(theirs))
	}
}

// plainInline is a text without its marks.
func plainInline(s string) string {
	var b strings.Builder
	for _, p := range parseInline(s) {
		if p.kind == pieceText || p.kind == pieceFact {
			b.WriteString(p.src)
		}
	}
	return b.String()
}

// plainMarkdown is what goldmark makes of the same text.
func plainMarkdown(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		switch c := c.(type) {
		case *ast.Text:
			if entering {
				b.Write(util.UnescapePunctuations(c.Segment.Value(source)))
				b.WriteByte(' ')
			}
		case *ast.RawHTML:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// squeeze takes out all space: where Markdown parts a text into pieces does not matter.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// attribute is what stands in braces at the end of a block.
type attribute struct{ name, class, when string }

func cutAttributes(s string) (text string, a attribute) {
	m := attributes.FindStringSubmatch(s)
	if m == nil || m[1]+m[2]+m[3] == "" {
		return strings.TrimSpace(s), attribute{}
	}
	return strings.TrimSpace(s[:len(s)-len(m[0])]), attribute{m[1], m[2], strings.TrimSpace(m[3])}
}

// checkText checks the finished tree: its placeholders and, when it is sound, its
// shape and that every reference has a target with a number.
func (r *kindReader) checkText(sound bool) {
	k := r.kind
	if sound {
		if err := model.CheckText(k.Text); err != nil {
			var e *model.Error
			line := r.firstLine
			if errors.As(err, &e) {
				line = r.lines[e.Field]
			}
			sound = r.fault(line, "kind-shape", "", "%w", err)
		}
	}
	var num *model.Numbering
	if sound {
		num = model.Number(k.Text)
	}
	marks := 0
	model.Walk(k.Text, func(n *model.Node, _ []*model.Node) bool {
		line := r.lines[n.ID]
		if key, ok := PictureOf(n); ok {
			if k.Picture(key) == nil && r.names("gambar") {
				r.fault(line, "kind-no-picture", key, "no gambar %q", key)
			}
			return true
		}
		r.checkPlaceholders(n.Text, func() int { return line })
		marks += r.checkReferences(n, num)
		if t := k.Table(n.Table); t != nil && t.Source == "hadir" {
			k.meeting = true
		}
		return !r.full() && (marks <= maxKindMarks || r.fault(line, "kind-too-long", "", "over %d placeholders", maxKindMarks))
	})
}

// checkReferences looks for what a text refers to, unless num is nil, and counts
// its placeholders.
func (r *kindReader) checkReferences(n *model.Node, num *model.Numbering) (marks int) {
	for _, p := range parseInline(n.Text) {
		if p.kind == pieceFact {
			marks++
		}
		target, ok := strings.CutPrefix(p.name, "rujuk:")
		if !ok || num == nil || r.full() {
			continue
		}
		if _, err := num.Reference(n.ID, target); err != nil {
			r.fault(r.lineHolding(r.lines[n.ID], p.src), "kind-reference", target, "%s: nothing with a number has the name %q", p.src, target)
		}
	}
	return marks
}
