package compose

import (
	"bytes"
	"regexp"

	yamlast "github.com/goccy/go-yaml/ast"
	"github.com/yuin/goldmark/ast"

	"pena/model"
)

// Bounds of a template file.
const (
	maxKindBytes = 256 << 10
	maxKindDepth = 24   // of nested brackets and quotes in the front matter, and of lists in the body
	maxKindParts = 3000 // of the body: headings, paragraphs, items; and of each list of the front matter
	maxKindMarks = 1000 // placeholders in the body
)

var (
	families = []string{"perencanaan", "piagam", "musyawarah", "penetapan"}
	scopes   = []string{"", scopeProvince, scopeRegency, scopeDistrict, scopeEveryDistrict, scopeVillage, scopeHost, scopeEveryVillage}
	sources  = []string{"", "anggota", "modal", "tkpkp", "hadir", "tindak-lanjut", sourceBlank}
	// classForm is that of a kode klasifikasi arsip: 400.10.3.4, and 188.45 of the older scheme.
	classForm = regexp.MustCompile(`^\d{3}(\.\d{1,3}){0,5}$`)
	keyForm   = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,63}$`)
)

// sections names the parts each layout looks for; a template that has another
// would print text where nobody expects it.
var sections = map[string][]string{
	"surat":          {"yth", "isi", "tembusan", "lampiran-"},
	"judul":          {"yth", "isi", "isi-", "penutup", labelSection, centreSection, "tembusan", "lampiran-"},
	"laporan":        {"isi", "penutup", "tembusan", "lampiran-"},
	"nota-dinas":     {"yth", "isi", "tembusan", "lampiran-"},
	"disposisi":      {"isi"},
	"berita-acara":   {"pembuka", "isi", "kesepakatan", "penutup", "tembusan", "lampiran-"},
	"keputusan":      {"menimbang", "mengingat", "memperhatikan", "diktum", "tembusan", "lampiran-"},
	"peraturan":      {"menimbang", "mengingat", "memperhatikan", "perintah", "tembusan", "lampiran-"},
	"anggaran-dasar": {"mukadimah", "lampiran-"},
	"rpkp":           {"kata-pengantar", "lampiran-"},
}

// ParseKind reads the file of a kind; name is the file's, for messages. It
// refuses the whole file when any of it is unknown or would be dropped: the
// error is [Faults], each with the place as Field, "surat.md:12", and with Err
// saying in English what is wrong there. They are the faults that stand each for
// itself: what only follows from another is not told. A file over the bound is
// one [*model.Error] of kind TooLarge.
func ParseKind(name string, data []byte) (*Kind, error) {
	if len(data) > maxKindBytes {
		return nil, &model.Error{Kind: model.TooLarge, Field: name, Detail: "kind-too-large"}
	}
	r := &kindReader{name: name, kind: &Kind{}, data: bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))}
	r.read()
	if len(r.faults) > 0 {
		return nil, JoinFaults(r.faults)
	}
	r.kind.classify()
	return r.kind, nil
}

// kindReader reads one file. Its parts note their faults and go on where the rest
// can be understood without what is wrong.
type kindReader struct {
	name      string
	data      []byte
	faults    Faults
	kind      *Kind
	front     []byte
	parsed    bool            // the root was looked for
	root      yamlast.Node    // of the front matter; see tree
	lost      map[string]bool // parts of the front matter; see unreadable
	misnamed  map[string]bool // parts of the front matter; see misname
	source    []byte
	firstLine int               // of the body in the file
	lines     map[string]int    // of the nodes, by id
	next      int               // counts the nodes
	over      int               // line of the first node too many
	spoilt    map[ast.Node]bool // blocks of the body that are refused
}

func (r *kindReader) read() {
	if !r.split() || r.readFront() && !r.checkFront() {
		return
	}
	before := len(r.faults)
	if r.readBody() {
		r.checkText(len(r.faults) == before)
	}
}

// split parts the front matter from the body and bounds its nesting.
func (r *kindReader) split() bool {
	rest, ok := bytes.CutPrefix(r.data, []byte("---\n"))
	if !ok {
		return r.fault(1, "kind-no-front", "", "the file must begin with a line of three hyphens")
	}
	r.front, r.source, ok = bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		return r.fault(1, "kind-no-front-end", "", "the front matter has no end: a line of three hyphens")
	}
	r.firstLine = bytes.Count(r.front, []byte("\n")) + 4
	depth, at := 0, 2
	for _, c := range r.front {
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '\n':
			at++
		}
		if depth > maxKindDepth {
			return r.fault(at, "kind-too-deep", "", "brackets nest too deep")
		}
	}
	for i, l := range bytes.Split(r.front, []byte("\n")) {
		text := bytes.TrimLeft(l, " -?:\t")
		if len(l)-len(text) > 4*maxKindDepth {
			return r.fault(i+2, "kind-too-deep", "", "indented too deep")
		}
	}
	return true
}
