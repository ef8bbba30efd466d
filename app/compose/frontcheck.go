package compose

import (
	"slices"
	"strconv"
	"strings"

	"pena/model"
)

// checkFront looks at what the front matter says. It reports false when there is
// too much of it to look at the rest.
func (r *kindReader) checkFront() bool {
	k := r.kind
	if n := max(len(k.Fields), len(k.Tables), len(k.Pictures), len(k.Signing.Signers), len(k.Promulgation.Signers)); n > maxKindParts {
		return r.fault(1, "kind-too-long", "", "a list of %d", n)
	}
	r.must(keyForm.MatchString(k.Key), spot{"kunci"}, "kind-key", k.Key, "kunci %q is no key", k.Key)
	r.must(strings.TrimSpace(k.Title) != "", spot{"judul"}, "kind-no-title", "", "judul is missing")
	r.must(slices.Contains(families, k.Family), spot{"keluarga"}, "kind-family", k.Family, "unknown keluarga %q", k.Family)
	r.must(k.Stage >= 0 && k.Stage <= 17, spot{"tahap"}, "kind-stage", strconv.Itoa(k.Stage), "tahap %d is not 0 to 17", k.Stage)
	r.must(sections[k.Layout] != nil, spot{"tata_letak"}, "kind-layout", k.Layout, "unknown tata_letak %q", k.Layout)
	r.must(k.Class == "" || classForm.MatchString(k.Class), spot{"klasifikasi"}, "kind-class", k.Class, "klasifikasi %q is no code", k.Class)
	r.must(slices.Contains(bodyKinds, k.Kop), spot{"kop"}, "kind-kop", string(k.Kop), "unknown kop %q", k.Kop)
	r.must(slices.Contains(scopes, k.KopRegion), spot{"wilayah_kop"}, "kind-scope", k.KopRegion, "unknown wilayah_kop %q", k.KopRegion)
	r.must(slices.Contains(timings, k.Timing), spot{"saat"}, "kind-timing", string(k.Timing), "unknown saat %q", k.Timing)
	for i, rule := range k.Rules {
		r.must(slices.Contains(ruleNames, rule), spot{"aturan", i}, "kind-rule-name", rule, "no rule %q is asked for by name", rule)
	}
	r.checkFields()
	r.checkSigning()
	for i := range k.Tables {
		r.checkTable(&k.Tables[i], spot{"tabel", i})
	}
	r.checkPromulgation()
	for i := range k.Pictures {
		r.checkPicture(&k.Pictures[i], spot{"gambar", i})
	}
	r.checkWords(k.PaperName, spot{"nama_naskah"})
	r.checkWords(k.About, spot{"tentang"})
	r.checkWords(k.Enacts, spot{"menetapkan"})
	return true
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

var columnTypes = []FieldType{"", TypeOrdinal, TypeText, TypeNumber, TypeRupiah, TypeArea, TypeDesa, TypeSign, TypeInitial, TypeDate, TypeNIP, TypeChoice}

// builtIn are the keys of the fields every paper has.
var builtIn = []string{fieldNumber, fieldDate, fieldBody, fieldSigner, fieldVia, fieldSignWay}

func (r *kindReader) checkFields() {
	seen := map[string]bool{}
	for i, f := range r.kind.Fields {
		at := spot{"isian", i}
		switch key := at.of("kunci"); {
		case !keyForm.MatchString(f.Key):
			r.must(false, key, "kind-key", f.Key, "isian: kunci %q is no key", f.Key)
			r.misname("isian")
		case seen[f.Key]:
			r.must(false, key, "kind-field-twice", f.Key, "isian %s stands twice", f.Key)
		case slices.Contains(builtIn, f.Key) || (f.Key == fieldMeeting) != (f.Type == TypeMeeting):
			r.must(false, key, "kind-field-own", f.Key, "isian %s: this key is the program's own", f.Key)
		}
		seen[f.Key] = true
		r.must(strings.TrimSpace(f.Label) != "" || r.unread("isian"), at, "kind-field-label", f.Key, "isian %s has no label", f.Key)
		r.checkWhen(f.When, at.of("bila"))
		if r.must(slices.Contains(fieldTypes, f.Type), at.of("jenis"), "kind-field-type", string(f.Type), "isian %s: unknown jenis %q", f.Key, f.Type) {
			r.checkAnswers(f, at)
		}
	}
}

// checkAnswers looks at how a field of a known type can be answered.
func (r *kindReader) checkAnswers(f FieldDef, at spot) {
	switch {
	case f.Type == TypeMeeting:
		r.must(meetingKinds(f.Choices), at.of("pilihan"), "kind-field-meeting", f.Key, "isian %s: a pilihan is no kind of musyawarah", f.Key)
	case (f.Type == TypeChoice) != (len(f.Choices) > 0):
		r.must(r.unread("isian"), at.of("pilihan"), "kind-field-choices", f.Key, "isian %s: pilihan belong to jenis pilihan, and it needs them", f.Key)
		return
	}
	bawaan := at.of("bawaan")
	if f.Type == TypePicture {
		r.must(f.Default == "" || f.Default == mapDefault, bawaan, "kind-picture-default", f.Key, "isian %s: the bawaan of a gambar can only be %s", f.Key, mapDefault)
		return
	}
	r.checkWords(f.Default, bawaan)
	if !strings.Contains(f.Default, "{{") && f.Type != TypePerDesa {
		err := CheckField(f, f.Default)
		r.must(err == nil, bawaan, "kind-field-default", f.Default, "isian %s: bawaan: %w", f.Key, err)
	}
}

func (r *kindReader) checkSigning() {
	s, at := r.kind.Signing, spot{"penandatangan"}
	r.must(slices.Contains([]SigningForm{"", SignLegal, SignLetter, SignVillage}, s.Form), at.of("bentuk"), "kind-signing", string(s.Form), "unknown bentuk %q", s.Form)
	r.checkSigners(s.Signers, at)
	for i, o := range s.Opening {
		r.checkWords(o, at.of("pembuka", i))
	}
}

// checkPromulgation looks at who promulgates; its lines may name the desa.
func (r *kindReader) checkPromulgation() {
	d, at := r.kind.Promulgation, spot{"pengundangan"}
	r.must(len(d.Signers) == 0 || r.kind.Layout == "peraturan" || sections[r.kind.Layout] == nil, at, "kind-promulgation", "", "only a peraturan is promulgated")
	r.checkSigners(d.Signers, at)
	bare := strings.NewReplacer("{{desa.nama", "{{kawasan.nama", "{{desa.kecamatan", "{{kawasan.nama")
	for i, line := range d.Opening {
		r.checkWords(bare.Replace(line), at.of("pembuka", i))
	}
	r.checkWords(bare.Replace(d.Gazette), at.of("lembaran"))
}

func (r *kindReader) checkSigners(list []SignerDef, under spot) {
	for i, d := range list {
		at := under.of("daftar", i)
		known := RoleLabel(d.Role) != unknownRole || d.Role == model.RoleLain
		named := d.Role == "" && d.Title != "" && d.Blank == (d.Name == "")
		r.must(known || named, at.of("peran"), "kind-role", string(d.Role), "unknown peran %q; without one a signer has a jabatan, and either a nama or kosong", d.Role)
		r.checkWhen(d.When, at.of("bila"))
		r.must(slices.Contains(scopes, d.Scope), at.of("wilayah"), "kind-scope", d.Scope, "unknown wilayah %q", d.Scope)
		r.checkWords(d.Title, at.of("jabatan"))
		r.checkWords(d.For, at.of("atas_nama"))
		r.checkWords(d.Name, at.of("nama"))
		for j, s := range d.Above {
			r.checkWords(s, at.of("atas", j))
		}
		for j, s := range d.Below {
			r.checkWords(s, at.of("bawah", j))
		}
	}
}

func (r *kindReader) checkTable(t *TableDef, at spot) {
	if !keyForm.MatchString(t.Key) || r.kind.Table(t.Key) != t {
		r.must(false, at.of("kunci"), "kind-table-key", t.Key, "tabel: kunci %q is no key or stands twice", t.Key)
		r.misname("tabel")
	}
	sourced := r.must(slices.Contains(sources, t.Source), at.of("sumber"), "kind-table-source", t.Source, "tabel %s: unknown sumber %q", t.Key, t.Source)
	r.checkWords(t.Title, at.of("judul"))
	if len(t.Columns) == 0 || len(t.Columns) > 40 {
		r.must(r.unread("tabel"), at.of("kolom"), "kind-columns", t.Key, "tabel %s must have 1 to 40 columns", t.Key)
		return
	}
	before := len(r.faults)
	has := map[string]bool{}
	for i, c := range t.Columns {
		r.checkColumn(t, c, at.of("kolom", i), has, sourced)
		has[c.Key] = true
	}
	if len(r.faults) == before && sourced {
		r.checkRows(t, at.of("baris"))
	}
	for i, key := range t.Total {
		r.must(has[key] || r.unread("tabel"), at.of("total", i), "kind-no-column", key, "tabel %s: no kolom %q", t.Key, key)
	}
	r.must(t.Group == "" || has[t.Group] || r.unread("tabel"), at.of("kelompok"), "kind-no-column", t.Group, "tabel %s: no kolom %q", t.Key, t.Group)
}

// checkColumn looks at a column; has are the keys of those before it, and sourced
// says that the sumber of the table is known.
func (r *kindReader) checkColumn(t *TableDef, c ColumnDef, at spot, has map[string]bool, sourced bool) {
	r.must(keyForm.MatchString(c.Key) && !has[c.Key], at.of("kunci"), "kind-column-key", c.Key, "tabel %s: kolom %q is no key or stands twice", t.Key, c.Key)
	typed := r.must(slices.Contains(columnTypes, c.Type), at.of("jenis"), "kind-column-type", string(c.Type), "tabel %s: kolom %s: unknown jenis %q", t.Key, c.Key, c.Type)
	r.must(c.Weight > 0 && c.Weight <= 100 || c.Weight == 0 && r.unread("tabel"), at.of("lebar"), "kind-column-width", c.Key, "tabel %s: kolom %s: lebar must be over 0", t.Key, c.Key)
	r.must(c.Sum == "" || has[c.Sum] || r.unread("tabel"), at.of("hitung"), "kind-column-sum", c.Sum, "tabel %s: kolom %s: hitung names no column before it", t.Key, c.Key)
	if !typed {
		return
	}
	r.must((c.Type == TypeChoice) == (len(c.Choices) > 0) || r.unread("tabel"), at.of("pilihan"), "kind-column-choices", c.Key, "tabel %s: kolom %s: pilihan belong to jenis pilihan, and it needs them", t.Key, c.Key)
	switch {
	case !sourced:
	case c.Value != "":
		r.must(slices.Contains(sourceValues[t.Source], c.Value), at.of("isi"), "kind-column-value", c.Value, "tabel %s: kolom %s: sumber %q has no %q", t.Key, c.Key, t.Source, c.Value)
	case t.Source != "" && c.Type != TypeOrdinal && !c.Type.byHand() && t.Source != "hadir" && t.Source != sourceBlank:
		r.must(r.unread("tabel"), at.of("isi"), "kind-column-no-value", c.Key, "tabel %s: kolom %s says no isi", t.Key, c.Key)
	}
}

// checkRows looks at the rows that a new paper begins with.
func (r *kindReader) checkRows(t *TableDef, at spot) {
	cols := t.typedColumns()
	if len(t.Rows) > 0 && t.Source != "" {
		r.must(false, at, "kind-rows-source", t.Key, "tabel %s: baris belong to a table that is typed", t.Key)
		return
	}
	for i, row := range t.Rows {
		if len(row) > len(cols) {
			r.must(false, at.of(i), "kind-rows-cells", t.Key, "tabel %s: a row of baris has more cells than columns are typed", t.Key)
			continue
		}
		for j, cell := range row {
			c := t.Columns[cols[j]]
			if !strings.Contains(cell, "{{") {
				err := CheckField(FieldDef{Key: c.Key, Type: c.Type, Choices: c.Choices}, cell)
				r.must(err == nil, at.of(i, j), "kind-rows-value", cell, "tabel %s: baris: %w", t.Key, err)
			}
			r.checkWords(cell, at.of(i, j))
		}
	}
}

func (r *kindReader) checkPicture(p *PictureDef, at spot) {
	if !keyForm.MatchString(p.Key) || r.kind.Picture(p.Key) != p {
		r.must(false, at.of("kunci"), "kind-picture-key", p.Key, "gambar: kunci %q is no key or stands twice", p.Key)
		r.misname("gambar")
	}
	f := r.kind.Field(p.Field)
	pictured := f != nil && (f.Type == TypePicture || !slices.Contains(fieldTypes, f.Type)) || f == nil && !r.names("isian")
	r.must(pictured, at.of("isian"), "kind-picture-field", p.Field, "gambar %s: no isian %q of jenis gambar", p.Key, p.Field)
	r.must(p.Share >= 0 && p.Share <= 1, at.of("lebar"), "kind-picture-width", p.Key, "gambar %s: lebar is a part of the text width, 0 to 1", p.Key)
	r.checkWords(p.Title, at.of("judul"))
}

// checkWhen looks at a condition of the front matter.
func (r *kindReader) checkWhen(when string, at spot) {
	if err := r.kind.CheckCondition(when); when != "" && err != nil && r.names("isian") {
		r.must(false, at, "kind-condition", when, "bila: %w", err)
	}
}

// checkWords looks at a text of the front matter with placeholders.
func (r *kindReader) checkWords(text string, at spot) {
	if strings.Contains(text, "{{") {
		r.checkPlaceholders(text, func() int { return r.lineOf(at) })
	}
}

// checkPlaceholders refuses what the program would print as it stands. line finds
// where the text begins.
func (r *kindReader) checkPlaceholders(text string, line func() int) {
	for _, p := range parseInline(text) {
		if r.full() {
			return
		}
		if p.kind == pieceText {
			r.checkLiteral(p.src, line)
		}
		if p.kind != pieceFact {
			continue
		}
		group, _, _ := strings.Cut(p.name, ".")
		switch {
		case strings.HasPrefix(p.name, "rujuk:") && p.filter == "":
		case strings.HasPrefix(p.name, picturePrefix):
			r.fault(r.lineHolding(line(), p.src), "kind-picture-alone", p.src, "%s must stand alone in a paragraph", p.src)
		case group == "isian" && !r.names("isian"), strings.HasPrefix(p.name, tablePrefix) && !r.names("tabel"):
		case !r.kind.knows(p.name, p.filter):
			r.fault(r.lineHolding(line(), p.src), "kind-placeholder", p.src, "unknown placeholder %s", p.src)
		}
		if group == "musyawarah" {
			r.kind.meeting = true
		}
	}
}

// checkLiteral refuses braces that were to be a placeholder.
func (r *kindReader) checkLiteral(text string, line func() int) {
	parts := strings.Split(text, "{{")
	for _, rest := range parts[1:min(len(parts), MostFaults)] {
		broken := "{{" + rest
		if within, _, closed := strings.Cut(rest, "}}"); closed {
			broken = "{{" + within + "}}"
		}
		r.fault(r.lineHolding(line(), broken), "kind-not-placeholder", broken, "not a placeholder: %q", short(broken))
	}
}
