package compose

import (
	"bytes"
	"errors"
	"regexp"
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

// tableMark is a table's place in the text.
var tableMark = regexp.MustCompile(`^\{\{tabel:([a-z][a-z0-9_-]*)\}\}$`)

// entity is a character reference, which Markdown would change and we would not.
var entity = regexp.MustCompile(`&(#[0-9xX]|[A-Za-z][A-Za-z0-9]*;)`)

func (r *kindReader) readBody() error {
	r.lines = map[string]int{}
	depth := 0
	doc := newMarkdown().Parse(text.NewReader(r.source))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		if depth++; depth > 2*maxKindDepth {
			return ast.WalkStop, r.fail(r.lineAt(n), "kind-too-deep", "", "nested too deep")
		}
		return ast.WalkContinue, r.checkMarkdown(n)
	})
	if err != nil {
		return err
	}
	b := &bodyBuilder{r: r}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if err := b.block(n); err != nil {
			return err
		}
		if r.over > 0 {
			return r.fail(r.over, "kind-too-long", "", "over %d parts", maxKindParts)
		}
	}
	r.kind.Text = b.top
	return nil
}

// checkMarkdown refuses what the format has no place for.
func (r *kindReader) checkMarkdown(n ast.Node) error {
	switch n := n.(type) {
	case *ast.Document, *ast.Heading, *ast.Paragraph, *ast.TextBlock, *ast.List, *ast.ListItem, *ast.Text, *ast.String, *ast.Emphasis:
		return nil
	case *ast.RawHTML:
		tag := string(n.Segments.Value(r.source))
		if tag == "<u>" || tag == "</u>" {
			return nil
		}
		return r.fail(r.lineAt(n), "kind-html", tag, "html %s is not known; only <u> is", tag)
	}
	return r.unknown(n)
}

// unknown refuses what Markdown knows and the format does not.
func (r *kindReader) unknown(n ast.Node) error {
	detail := "kind-markdown"
	switch n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.CodeSpan:
		detail = "kind-code"
	case *ast.Blockquote:
		detail = "kind-quote"
	case *ast.Link, *ast.Image, *ast.AutoLink:
		detail = "kind-link"
	case *ast.ThematicBreak:
		detail = "kind-rule"
	case *ast.HTMLBlock:
		detail = "kind-html"
	}
	return r.fail(r.lineAt(n), detail, "", "%s is not known here", n.Kind())
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
	stack []open // the headings that are open, outermost first
}

type open struct {
	node  *model.Node
	class string
}

func (b *bodyBuilder) block(n ast.Node) error {
	line := b.r.lineAt(n)
	switch n := n.(type) {
	case *ast.Heading:
		return b.heading(n, line)
	case *ast.List:
		return b.list(n, b.current(), b.listKind())
	case *ast.Paragraph, *ast.TextBlock:
		return b.paragraph(n, line)
	}
	return b.r.unknown(n)
}

func (b *bodyBuilder) current() *model.Node {
	if len(b.stack) == 0 {
		return nil
	}
	return b.stack[len(b.stack)-1].node
}

// newNode makes a node with the template's next id.
func (b *bodyBuilder) newNode(kind model.NodeKind, name, text string, line int) *model.Node {
	b.r.next++
	if b.r.next > maxKindParts && b.r.over == 0 {
		b.r.over = line
	}
	n := &model.Node{ID: "t" + strconv.Itoa(b.r.next), Kind: kind, Name: name, Text: text}
	b.r.lines[n.ID] = line
	return n
}

func (b *bodyBuilder) add(parent, n *model.Node, line int) error {
	kind := model.NodeKind("")
	if parent != nil {
		kind = parent.Kind
	}
	if !model.MayHold(kind, n.Kind) {
		return b.r.fail(line, "kind-place", "", "%s may not stand in %s", n.Kind, orText(string(kind), "the document itself"))
	}
	if parent == nil {
		b.top = append(b.top, n)
	} else {
		parent.Children = append(parent.Children, n)
	}
	return nil
}

func orText(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func (b *bodyBuilder) heading(h *ast.Heading, line int) error {
	raw, err := b.r.raw(h)
	if err != nil {
		return err
	}
	text, a := cutAttributes(raw)
	kind, name, class := model.Seksi, a.name, a.class
	switch {
	case class == "subbab":
		kind = model.SubBab
	case class == "anaksubbab":
		kind = model.AnakSubBab
	case strings.HasPrefix(text, "BAB "):
		kind, text = model.Bab, strings.TrimSpace(text[4:])
	case text == "Pasal":
		kind, text = model.Pasal, ""
	case strings.HasPrefix(text, "Bagian ") && h.Level > 1:
		kind, text = model.Bagian, strings.TrimSpace(text[7:])
	case strings.HasPrefix(text, "Paragraf ") && h.Level > 1:
		kind, text = model.Paragraf, strings.TrimSpace(text[9:])
	case h.Level > 1:
		return b.r.fail(line, "kind-heading", short(text), "the heading %q is neither Bagian, Paragraf, Pasal nor a .subbab", short(text))
	}
	if err := b.checkHeading(kind, name, class, line); err != nil {
		return err
	}
	for len(b.stack) > 0 && (h.Level == 1 || !model.MayHold(b.current().Kind, kind)) {
		b.stack = b.stack[:len(b.stack)-1]
	}
	n := b.newNode(kind, name, text, line)
	if err := b.when(n, a, line); err != nil {
		return err
	}
	if err := b.add(b.current(), n, line); err != nil {
		return err
	}
	b.stack = append(b.stack, open{n, class})
	return nil
}

func (b *bodyBuilder) checkHeading(kind model.NodeKind, name, class string, line int) error {
	switch class {
	case "", "huruf", "angka", "diktum", "subbab", "anaksubbab":
	default:
		return b.r.fail(line, "kind-heading-class", class, "unknown class .%s", class)
	}
	if kind != model.Seksi {
		return nil
	}
	if isSection(b.r.kind.Layout, name) {
		return nil
	}
	return b.r.fail(line, "kind-section", name, "the layout %s has no section %q", b.r.kind.Layout, name)
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

func (b *bodyBuilder) list(l *ast.List, parent *model.Node, kind model.NodeKind) error {
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		if err := b.item(item, parent, kind); err != nil {
			return err
		}
	}
	return nil
}

func (b *bodyBuilder) item(item ast.Node, parent *model.Node, kind model.NodeKind) error {
	line := b.r.lineAt(item)
	first := item.FirstChild()
	if first == nil || (first.Kind() != ast.KindTextBlock && first.Kind() != ast.KindParagraph) {
		return b.r.fail(line, "kind-item-text", "", "an item must begin with text")
	}
	raw, err := b.r.raw(first)
	if err != nil {
		return err
	}
	text, a := cutAttributes(raw)
	if a.class != "" {
		return b.r.fail(line, "kind-item-class", a.class, "an item has no class")
	}
	n := b.newNode(kind, a.name, text, line)
	if err := b.when(n, a, line); err != nil {
		return err
	}
	if err := b.add(parent, n, line); err != nil {
		return err
	}
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		at := b.r.lineAt(c)
		if l, ok := c.(*ast.List); ok {
			err = b.list(l, n, below(kind))
		} else if raw, err = b.r.raw(c); err == nil {
			err = b.plain(n, model.Alinea, raw, at)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *bodyBuilder) paragraph(n ast.Node, line int) error {
	raw, err := b.r.raw(n)
	if err != nil {
		return err
	}
	parent := b.current()
	if text, _ := cutAttributes(raw); tableMark.MatchString(text) {
		return b.plain(parent, model.Tabel, raw, line)
	}
	if parent != nil && parent.Kind == model.Pasal {
		if parent.Text != "" || len(parent.Children) > 0 {
			return b.r.fail(line, "kind-pasal-text", "", "a Pasal has one text, before its list")
		}
		if _, a := cutAttributes(raw); a != (attribute{}) {
			return b.r.fail(line, "kind-pasal-name", "", "name and condition of a Pasal stand on its heading")
		}
		parent.Text = raw
		return nil
	}
	return b.plain(parent, model.Alinea, raw, line)
}

// plain adds a paragraph or a table, which may have a condition and nothing else.
func (b *bodyBuilder) plain(parent *model.Node, kind model.NodeKind, raw string, line int) error {
	text, a := cutAttributes(raw)
	if a.name != "" || a.class != "" {
		return b.r.fail(line, "kind-paragraph-name", "", "a paragraph or a table has no name and no class")
	}
	n := b.newNode(kind, "", text, line)
	if m := tableMark.FindStringSubmatch(text); kind == model.Tabel {
		if b.r.kind.Table(m[1]) == nil {
			return b.r.fail(line, "kind-no-table", m[1], "no tabel %q", m[1])
		}
		n.Text, n.Table = "", m[1]
	}
	if err := b.when(n, a, line); err != nil {
		return err
	}
	return b.add(parent, n, line)
}

// when gives a node its condition.
func (b *bodyBuilder) when(n *model.Node, a attribute, line int) error {
	if a.when == "" {
		return nil
	}
	if err := b.r.kind.CheckCondition(a.when); err != nil {
		return b.r.fail(line, "kind-condition", a.when, "%w", err)
	}
	n.When = a.when
	return nil
}

// raw is the text of a block as it is written, its lines joined: a line that
// ends in a backslash or two spaces is broken there.
func (r *kindReader) raw(n ast.Node) (string, error) {
	line := r.lineAt(n)
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
	if m := entity.FindString(s); m != "" {
		return "", r.fail(line, "kind-entity", m, "write the character itself instead of %s", m)
	}
	if mine, theirs := plainInline(s), plainMarkdown(n, r.source); squeeze(mine) != squeeze(theirs) {
		return "", r.fail(line, "kind-marks", short(mine), "marks that Markdown reads otherwise: %q and %q", short(mine), short(theirs))
	}
	return s, nil
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

// checkText checks the finished tree: its shape, its placeholders and that
// every reference has a target with a number.
func (r *kindReader) checkText() error {
	k := r.kind
	if err := model.CheckText(k.Text); err != nil {
		var e *model.Error
		line := r.firstLine
		if errors.As(err, &e) {
			line = r.lines[e.Field]
		}
		return r.fail(line, "kind-shape", "", "%w", err)
	}
	num := model.Number(k.Text)
	var bad error
	marks := 0
	model.Walk(k.Text, func(n *model.Node, _ []*model.Node) bool {
		if key, ok := PictureOf(n); ok {
			if k.Picture(key) == nil {
				bad = r.fail(r.lines[n.ID], "kind-no-picture", key, "no gambar %q", key)
			}
			return bad == nil
		}
		if bad = r.checkPlaceholders(n.Text, r.lines[n.ID]); bad != nil {
			return false
		}
		for _, p := range parseInline(n.Text) {
			if p.kind == pieceFact {
				marks++
			}
			if target, ok := strings.CutPrefix(p.name, "rujuk:"); ok {
				if _, err := num.Reference(n.ID, target); err != nil {
					bad = r.fail(r.lines[n.ID], "kind-reference", target, "%s: nothing with a number has the name %q", p.src, target)
				}
			}
		}
		if bad == nil && marks > maxKindMarks {
			bad = r.fail(r.lines[n.ID], "kind-too-long", "", "over %d placeholders", maxKindMarks)
		}
		if t := k.Table(n.Table); t != nil && t.Source == "hadir" {
			k.meeting = true
		}
		return bad == nil
	})
	return bad
}
