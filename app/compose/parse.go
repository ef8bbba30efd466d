package compose

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/lexer"
	yamltoken "github.com/goccy/go-yaml/token"

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
// error is a [*model.Error] of kind Invalid or TooLarge whose Field is the place,
// "surat.md:12", and whose Err says in English what is wrong there.
func ParseKind(name string, data []byte) (*Kind, error) {
	if len(data) > maxKindBytes {
		return nil, &model.Error{Kind: model.TooLarge, Field: name, Detail: "kind-too-large"}
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	r := &kindReader{name: name}
	front, body, line, err := r.split(data)
	if err != nil {
		return nil, err
	}
	if at := aliasIn(front); at > 0 {
		return nil, r.fail(at+1, "kind-alias", "", "an alias could unfold without bound")
	}
	k := &Kind{}
	if err := decodeFront(front, k); err != nil {
		return nil, r.yamlError(err)
	}
	r.kind, r.front = k, front
	if err := r.checkFront(); err != nil {
		return nil, err
	}
	r.source, r.firstLine = body, line
	if err := r.readBody(); err != nil {
		return nil, err
	}
	if err := r.checkText(); err != nil {
		return nil, err
	}
	k.classify()
	return k, nil
}

// decodeFront reads the front matter strictly. goccy/go-yaml 1.19.2 panics on
// some broken input (a bare tag where a list should stand); an office's file must
// never end the program, so that becomes an error too.
func decodeFront(front []byte, k *Kind) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the front matter cannot be read: %v", r)
		}
	}()
	return yaml.UnmarshalWithOptions(front, k, yaml.Strict())
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

type kindReader struct {
	name      string
	kind      *Kind
	front     []byte
	source    []byte
	firstLine int            // of the body in the file
	lines     map[string]int // of the nodes, by id
	next      int            // counts the nodes
	over      int            // line of the first node too many
}

// fail says what is wrong in a line: detail and value for the user, the rest for the log.
func (r *kindReader) fail(line int, detail, value, format string, args ...any) error {
	return &model.Error{Kind: model.Invalid, Field: fmt.Sprintf("%s:%d", r.name, line), Detail: detail, Value: short(value),
		Err: fmt.Errorf(format, args...)}
}

// split parts the front matter from the body and bounds its nesting.
func (r *kindReader) split(data []byte) (front, body []byte, line int, err error) {
	rest, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		return nil, nil, 0, r.fail(1, "kind-no-front", "", "the file must begin with a line of three hyphens")
	}
	front, body, ok = bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		return nil, nil, 0, r.fail(1, "kind-no-front-end", "", "the front matter has no end: a line of three hyphens")
	}
	depth, deepest, at := 0, 0, 2
	for _, c := range front {
		switch c {
		case '[', '{':
			depth++
			deepest = max(deepest, depth)
		case ']', '}':
			depth--
		case '\n':
			at++
		}
		if deepest > maxKindDepth {
			return nil, nil, 0, r.fail(at, "kind-too-deep", "", "brackets nest too deep")
		}
	}
	for i, l := range bytes.Split(front, []byte("\n")) {
		text := bytes.TrimLeft(l, " -?:\t")
		if len(l)-len(text) > 4*maxKindDepth {
			return nil, nil, 0, r.fail(i+2, "kind-too-deep", "", "indented too deep")
		}
	}
	return front, body, bytes.Count(front, []byte("\n")) + 4, nil
}

func (r *kindReader) yamlError(err error) error {
	line, detail, value := 1, "kind-yaml", ""
	var ye yaml.Error
	if errors.As(err, &ye) && ye.GetToken() != nil && ye.GetToken().Position != nil {
		line = ye.GetToken().Position.Line + 1
		value = ye.GetToken().Value
		err = errors.New(ye.GetMessage())
	}
	var unknown *yaml.UnknownFieldError
	var twice *yaml.DuplicateKeyError
	var typed *yaml.TypeError
	switch {
	case errors.As(ye, &unknown):
		detail = "kind-unknown-key"
	case errors.As(ye, &twice):
		detail = "kind-key-twice"
	case errors.As(ye, &typed):
		detail = "kind-value-type"
	}
	return r.fail(line, detail, value, "%w", err)
}

// lineOfKey finds the line of the file, at or after another, in which the front
// matter gives something its key.
func (r *kindReader) lineOfKey(after int, key string) int {
	lines := bytes.Split(r.front, []byte("\n"))
	for i := max(0, after-2); i < len(lines); i++ {
		_, rest, ok := bytes.Cut(lines[i], []byte("kunci:"))
		rest = bytes.TrimLeft(rest, " \"'")
		if end, named := bytes.CutPrefix(rest, []byte(key)); ok && named && (len(end) == 0 || bytes.IndexByte([]byte(" \"',}"), end[0]) >= 0) {
			return i + 2
		}
	}
	return max(1, after)
}

// lineOf finds the line of the file in which the front matter holds the text.
func (r *kindReader) lineOf(text string) int {
	i := bytes.Index(r.front, []byte(text))
	if text == "" || i < 0 {
		return 1
	}
	return bytes.Count(r.front[:i], []byte("\n")) + 2
}

func (r *kindReader) checkFront() error {
	k := r.kind
	switch {
	case !keyForm.MatchString(k.Key):
		return r.fail(r.lineOf("kunci:"), "kind-key", k.Key, "kunci %q is no key", k.Key)
	case strings.TrimSpace(k.Title) == "":
		return r.fail(1, "kind-no-title", "", "judul is missing")
	case !slices.Contains(families, k.Family):
		return r.fail(r.lineOf("keluarga:"), "kind-family", k.Family, "unknown keluarga %q", k.Family)
	case k.Stage < 0 || k.Stage > 17:
		return r.fail(r.lineOf("tahap:"), "kind-stage", strconv.Itoa(k.Stage), "tahap %d is not 0 to 17", k.Stage)
	case sections[k.Layout] == nil:
		return r.fail(r.lineOf("tata_letak:"), "kind-layout", k.Layout, "unknown tata_letak %q", k.Layout)
	case k.Class != "" && !classForm.MatchString(k.Class):
		return r.fail(r.lineOf("klasifikasi:"), "kind-class", k.Class, "klasifikasi %q is no code", k.Class)
	case !slices.Contains(bodyKinds, k.Kop):
		return r.fail(r.lineOf("kop:"), "kind-kop", string(k.Kop), "unknown kop %q", k.Kop)
	case !slices.Contains(scopes, k.KopRegion):
		return r.fail(r.lineOf("wilayah_kop:"), "kind-scope", k.KopRegion, "unknown wilayah_kop %q", k.KopRegion)
	}
	if n := max(len(k.Fields), len(k.Tables), len(k.Pictures), len(k.Signing.Signers), len(k.Promulgation.Signers)); n > maxKindParts {
		return r.fail(1, "kind-too-long", "", "a list of %d", n)
	}
	if err := r.checkFields(); err != nil {
		return err
	}
	if err := r.checkSigning(); err != nil {
		return err
	}
	for i := range k.Tables {
		if err := r.checkTable(&k.Tables[i]); err != nil {
			return err
		}
	}
	if err := r.checkPromulgation(); err != nil {
		return err
	}
	for i := range k.Pictures {
		if err := r.checkPicture(&k.Pictures[i]); err != nil {
			return err
		}
	}
	for _, text := range []string{k.PaperName, k.About, k.Enacts} {
		if err := r.checkPlaceholders(text, r.lineOf(text)); err != nil {
			return err
		}
	}
	return nil
}

func meetingKinds(list []string) bool {
	for _, s := range list {
		switch model.MeetingKind(s) {
		case model.Musdes, model.MAD, model.FGD, model.Rapat:
		default:
			return false
		}
	}
	return true
}

var bodyKinds = []model.BodyKind{"", model.BodyDinasProvinsi, model.BodySetdaProvinsi, model.BodyBupati, model.BodySetda,
	model.BodyDinas, model.BodyKecamatan, model.BodyDesa, model.BodyBPD, model.BodyBKAD, model.BodyBUMDesma}

var fieldTypes = []FieldType{TypeText, TypeLong, TypeDate, TypeClock, TypeNumber, TypeRupiah, TypeChoice, TypeYesNo, TypeSpan, TypeMeeting, TypeList, TypePerDesa, TypeNIP, TypePicture}

var columnTypes = []FieldType{"", TypeOrdinal, TypeText, TypeNumber, TypeRupiah, TypeArea, TypeDesa, TypeSign, TypeDate, TypeNIP, TypeChoice}

// builtIn are the keys of the fields every paper has.
var builtIn = []string{fieldNumber, fieldDate, fieldBody, fieldSigner, fieldVia, fieldSignWay}

func (r *kindReader) checkFields() error {
	seen := map[string]bool{}
	for _, f := range r.kind.Fields {
		line := r.lineOfKey(r.lineOf("isian:"), f.Key)
		switch {
		case !keyForm.MatchString(f.Key):
			return r.fail(line, "kind-key", f.Key, "isian: kunci %q is no key", f.Key)
		case seen[f.Key]:
			return r.fail(line, "kind-field-twice", f.Key, "isian %s stands twice", f.Key)
		case slices.Contains(builtIn, f.Key) || (f.Key == fieldMeeting) != (f.Type == TypeMeeting):
			return r.fail(line, "kind-field-own", f.Key, "isian %s: this key is the program's own", f.Key)
		case strings.TrimSpace(f.Label) == "":
			return r.fail(line, "kind-field-label", f.Key, "isian %s has no label", f.Key)
		case !slices.Contains(fieldTypes, f.Type):
			return r.fail(line, "kind-field-type", string(f.Type), "isian %s: unknown jenis %q", f.Key, f.Type)
		case f.Type == TypeMeeting && !meetingKinds(f.Choices):
			return r.fail(line, "kind-field-meeting", f.Key, "isian %s: a pilihan is no kind of musyawarah", f.Key)
		case f.Type != TypeMeeting && (f.Type == TypeChoice) != (len(f.Choices) > 0):
			return r.fail(line, "kind-field-choices", f.Key, "isian %s: pilihan belong to jenis pilihan, and it needs them", f.Key)
		case f.Type == TypePicture && f.Default != "" && f.Default != mapDefault:
			return r.fail(line, "kind-picture-default", f.Key, "isian %s: the bawaan of a gambar can only be %s", f.Key, mapDefault)
		}
		if err := r.kind.CheckCondition(f.When); f.When != "" && err != nil {
			return r.fail(line, "kind-condition", f.When, "isian %s: bila: %w", f.Key, err)
		}
		seen[f.Key] = true
		if f.Type == TypePicture {
			continue
		}
		if err := r.checkPlaceholders(f.Default, r.lineOf(f.Default)); err != nil {
			return err
		}
		if !strings.Contains(f.Default, "{{") && f.Type != TypePerDesa {
			if err := CheckField(f, f.Default); err != nil {
				return r.fail(line, "kind-field-default", f.Default, "isian %s: bawaan: %w", f.Key, err)
			}
		}
	}
	return nil
}

func (r *kindReader) checkSigning() error {
	s := r.kind.Signing
	if !slices.Contains([]SigningForm{"", SignLegal, SignLetter, SignVillage}, s.Form) {
		return r.fail(r.lineOf("bentuk:"), "kind-signing", string(s.Form), "unknown bentuk %q", s.Form)
	}
	if err := r.checkSigners(s.Signers); err != nil {
		return err
	}
	for _, o := range s.Opening {
		if err := r.checkPlaceholders(o, r.lineOf(o)); err != nil {
			return err
		}
	}
	return nil
}

// checkPromulgation looks at who promulgates; its lines may name the desa.
func (r *kindReader) checkPromulgation() error {
	d := r.kind.Promulgation
	if len(d.Signers) > 0 && r.kind.Layout != "peraturan" {
		return r.fail(r.lineOf("pengundangan:"), "kind-promulgation", "", "only a peraturan is promulgated")
	}
	if err := r.checkSigners(d.Signers); err != nil {
		return err
	}
	for _, line := range append(slices.Clone(d.Opening), d.Gazette) {
		bare := strings.NewReplacer("{{desa.nama", "{{kawasan.nama", "{{desa.kecamatan", "{{kawasan.nama").Replace(line)
		if err := r.checkPlaceholders(bare, r.lineOf(line)); err != nil {
			return err
		}
	}
	return nil
}

func (r *kindReader) checkSigners(list []SignerDef) error {
	for _, d := range list {
		if RoleLabel(d.Role) == unknownRole && d.Role != model.RoleLain && (d.Role != "" || d.Title == "" || d.Blank == (d.Name != "")) {
			return r.fail(r.lineOf(string(d.Role)), "kind-role", string(d.Role), "unknown peran %q; without one a signer has a jabatan, and either a nama or kosong", d.Role)
		}
		if err := r.kind.CheckCondition(d.When); d.When != "" && err != nil {
			return r.fail(r.lineOf(d.When), "kind-condition", d.When, "penandatangan: bila: %w", err)
		}
		if !slices.Contains(scopes, d.Scope) {
			return r.fail(r.lineOf(d.Scope), "kind-scope", d.Scope, "unknown wilayah %q", d.Scope)
		}
		for _, s := range append(append([]string{d.Title, d.For, d.Name}, d.Above...), d.Below...) {
			if err := r.checkPlaceholders(s, r.lineOf(s)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *kindReader) checkTable(t *TableDef) error {
	line := r.lineOfKey(r.lineOf("tabel:"), t.Key)
	if !keyForm.MatchString(t.Key) || r.kind.Table(t.Key) != t {
		return r.fail(line, "kind-table-key", t.Key, "tabel: kunci %q is no key or stands twice", t.Key)
	}
	if !slices.Contains(sources, t.Source) {
		return r.fail(line, "kind-table-source", t.Source, "tabel %s: unknown sumber %q", t.Key, t.Source)
	}
	if len(t.Columns) == 0 || len(t.Columns) > 40 {
		return r.fail(line, "kind-columns", t.Key, "tabel %s must have 1 to 40 columns", t.Key)
	}
	has := map[string]bool{}
	for _, c := range t.Columns {
		line := r.lineOfKey(line, c.Key)
		switch {
		case !keyForm.MatchString(c.Key) || has[c.Key]:
			return r.fail(line, "kind-column-key", c.Key, "tabel %s: kolom %q is no key or stands twice", t.Key, c.Key)
		case !slices.Contains(columnTypes, c.Type):
			return r.fail(line, "kind-column-type", string(c.Type), "tabel %s: kolom %s: unknown jenis %q", t.Key, c.Key, c.Type)
		case c.Weight <= 0 || c.Weight > 100:
			return r.fail(line, "kind-column-width", c.Key, "tabel %s: kolom %s: lebar must be over 0", t.Key, c.Key)
		case c.Value != "" && !slices.Contains(sourceValues[t.Source], c.Value):
			return r.fail(line, "kind-column-value", c.Value, "tabel %s: kolom %s: sumber %q has no %q", t.Key, c.Key, t.Source, c.Value)
		case t.Source != "" && c.Value == "" && c.Type != TypeOrdinal && c.Type != TypeSign && t.Source != "hadir" && t.Source != sourceBlank:
			return r.fail(line, "kind-column-no-value", c.Key, "tabel %s: kolom %s says no isi", t.Key, c.Key)
		case (c.Type == TypeChoice) != (len(c.Choices) > 0):
			return r.fail(line, "kind-column-choices", c.Key, "tabel %s: kolom %s: pilihan belong to jenis pilihan, and it needs them", t.Key, c.Key)
		case c.Sum != "" && !has[c.Sum]:
			return r.fail(line, "kind-column-sum", c.Sum, "tabel %s: kolom %s: hitung names no column before it", t.Key, c.Key)
		}
		has[c.Key] = true
	}
	if err := r.checkRows(t, line); err != nil {
		return err
	}
	for _, key := range append(slices.Clone(t.Total), t.Group) {
		if key != "" && !has[key] {
			return r.fail(line, "kind-no-column", key, "tabel %s: no kolom %q", t.Key, key)
		}
	}
	return r.checkPlaceholders(t.Title, line)
}

// checkRows looks at the rows that a new paper begins with.
func (r *kindReader) checkRows(t *TableDef, line int) error {
	cols := t.typedColumns()
	if len(t.Rows) > 0 && t.Source != "" {
		return r.fail(line, "kind-rows-source", t.Key, "tabel %s: baris belong to a table that is typed", t.Key)
	}
	for _, row := range t.Rows {
		if len(row) > len(cols) {
			return r.fail(line, "kind-rows-cells", t.Key, "tabel %s: a row of baris has more cells than columns are typed", t.Key)
		}
		for i, cell := range row {
			c := t.Columns[cols[i]]
			if err := CheckField(FieldDef{Key: c.Key, Type: c.Type, Choices: c.Choices}, cell); err != nil && !strings.Contains(cell, "{{") {
				return r.fail(line, "kind-rows-value", cell, "tabel %s: baris: %w", t.Key, err)
			}
			if err := r.checkPlaceholders(cell, line); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *kindReader) checkPicture(p *PictureDef) error {
	line := r.lineOfKey(r.lineOf("gambar:"), p.Key)
	f := r.kind.Field(p.Field)
	switch {
	case !keyForm.MatchString(p.Key) || r.kind.Picture(p.Key) != p:
		return r.fail(line, "kind-picture-key", p.Key, "gambar: kunci %q is no key or stands twice", p.Key)
	case f == nil || f.Type != TypePicture:
		return r.fail(line, "kind-picture-field", p.Field, "gambar %s: no isian %q of jenis gambar", p.Key, p.Field)
	case p.Share < 0 || p.Share > 1:
		return r.fail(line, "kind-picture-width", p.Key, "gambar %s: lebar is a part of the text width, 0 to 1", p.Key)
	}
	return r.checkPlaceholders(p.Title, line)
}

// checkPlaceholders refuses what the program would print as it stands.
func (r *kindReader) checkPlaceholders(text string, line int) error {
	for _, p := range parseInline(text) {
		switch {
		case p.kind == pieceText && strings.Contains(p.src, "{{"):
			return r.fail(line, "kind-not-placeholder", short(p.src), "not a placeholder: %q", short(p.src))
		case p.kind == pieceFact && strings.HasPrefix(p.name, "rujuk:") && p.filter == "":
		case p.kind == pieceFact && strings.HasPrefix(p.name, picturePrefix):
			return r.fail(line, "kind-picture-alone", p.src, "%s must stand alone in a paragraph", p.src)
		case p.kind == pieceFact && !r.kind.knows(p.name, p.filter):
			return r.fail(line, "kind-placeholder", p.src, "unknown placeholder %s", p.src)
		}
		if p.kind == pieceFact && strings.HasPrefix(p.name, "musyawarah.") {
			r.kind.meeting = true
		}
	}
	return nil
}
