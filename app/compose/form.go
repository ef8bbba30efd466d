package compose

import (
	"maps"
	"slices"
	"strings"

	"pena/model"
)

// Keys of the fields every paper has.
const (
	fieldNumber  = "nomor"
	fieldDate    = "tanggal"
	fieldMeeting = "musyawarah"
	fieldBody    = "kop"
	fieldSigner  = "penandatangan"
	fieldVia     = "jabatan_perantara"
	fieldSignWay = "cara_tanda_tangan"
	fieldCode    = "klasifikasi" // of every kind that bears a number, see [Kind.classify]

	fieldVillageNumber = "nomor_desa" // of a kind's own: the numbers of a Peraturan Bersama
	fieldVillageYear   = "tahun_desa"
)

// settingSignWay is the setting of the layout that the paper may choose.
const settingSignWay = "ttd_cara"

// Choice is one value of a field and how it reads.
type Choice struct {
	Value string // stored
	Label string
}

// Field is one thing the editor asks about a paper.
type Field struct {
	Def     FieldDef
	BuiltIn bool
	Choices []Choice
	Value   string // stored answer; "" while the default holds
	Default string // stored form of what holds without an answer, "" when that is not known
	Shown   string // what holds now, as it is printed; "" when missing
	Missing bool   // required, and nothing holds
	Err     error  // what is wrong with the answer, a [*model.Error], or nil
	Source  string // that of spans and gaps: "field:nomor"
}

// Form lists what is asked of a paper: what every paper has first (a number only
// where the kind bears one, or the paper already has one), then the
// fields of its kind in their order, without those that other answers make idle.
func Form(k *Kind, d *model.Document, f *Dossier) []Field {
	if f == nil {
		f = &Dossier{}
	}
	e := newFacts(k, d, f)
	var out []Field
	if k.Numbered() || d.Number != "" {
		out = append(out, e.built(FieldDef{Key: fieldNumber, Label: "Nomor", Type: TypeText, Hint: numberHint(k)}, d.Number, "naskah.nomor"))
	}
	if def := k.code(); def != nil && (!def.Retired || asked(d, def.Key)) {
		out = append(out, e.field(*def))
	}
	out = append(out, e.built(FieldDef{Key: fieldDate, Label: "Tanggal", Type: TypeDate, Required: true}, d.Date.String(), "naskah.tanggal"))
	if k.meeting && k.Field(fieldMeeting) == nil {
		out = append(out, e.meetingField(FieldDef{Key: fieldMeeting, Label: "Musyawarah", Type: TypeMeeting, Required: true}))
	}
	if k.Kop != "" || len(f.Bodies) > 0 {
		out = append(out, e.bodyField())
	}
	if i := e.mainSigner(); i >= 0 && k.Signing.Signers[i].chosen() {
		def := k.Signing.Signers[i]
		out = append(out, e.signerField(def))
		if o, ok := f.office(d.Signer, def.Role, d.Date); ok && def.acts(o) || d.Via != "" {
			out = append(out, Field{Def: FieldDef{Key: fieldVia, Label: "Jabatan perantara (u.b.)", Type: TypeText,
				Hint: "Isi bila penanda tangan bertindak untuk beliau, dua tingkat di bawah pejabatnya, misalnya Sekretaris."},
				BuiltIn: true, Value: d.Via, Shown: d.Via, Source: "field:" + fieldVia})
		}
	}
	if len(k.Signing.Signers) > 0 {
		way := d.Layout[settingSignWay]
		fl := Field{Def: FieldDef{Key: fieldSignWay, Label: "Cara tanda tangan", Type: TypeChoice}, BuiltIn: true, Value: way,
			Source: "field:" + fieldSignWay, Choices: []Choice{{"basah", "Tanda tangan basah"}, {"elektronik", "Tanda tangan elektronik"}}}
		out = append(out, fl)
	}
	for _, def := range k.Fields {
		if def.Type == TypeCode || def.Retired && !asked(d, def.Key) || !e.holds(def.When) {
			continue
		}
		if f.Kawasan == nil && k.Loose && (def.Type == TypeMeeting || def.Type == TypePerDesa) {
			continue // no meeting and no desa to choose from
		}
		if def.Type == TypeMeeting {
			out = append(out, e.meetingField(def))
			continue
		}
		out = append(out, e.field(def))
	}
	return out
}

// numberHint tells when the number comes: nobody has to type it, since a paper
// takes it when it is issued.
func numberHint(k *Kind) string {
	if !k.Numbered() {
		return ""
	}
	return "Biarkan kosong bila nomor diberikan ketika naskah diterbitkan."
}

// asked reports whether a paper still has something of a field that its kind no
// longer asks: an answer, or a place in its text.
func asked(d *model.Document, key string) bool {
	if d.Fields[key] != "" {
		return true
	}
	found := false
	model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
		found = strings.Contains(n.Text, "{{isian."+key)
		return !found
	})
	return found
}

// Numbered reports whether papers of this kind print a number of their own.
func (k *Kind) Numbered() bool {
	return !k.NoNumber && k.Layout != "rpkp" && k.Field("nomor_peraturan") == nil && k.Field(fieldVillageNumber) == nil
}

func (e *facts) built(def FieldDef, value, key string) Field {
	v := e.get(key)
	fl := Field{Def: def, BuiltIn: true, Value: value, Missing: def.Required && v.missing, Source: "field:" + def.Key}
	if !v.missing {
		fl.Shown = v.text
	}
	return fl
}

func (e *facts) field(def FieldDef) Field {
	v := e.answer(def.Key)
	fl := Field{Def: def, Value: e.doc.Fields[def.Key], Missing: def.Required && v.missing, Source: v.source}
	fl.Err = CheckField(def, fl.Value)
	if def.Type == TypePicture {
		fl.Missing = def.Required && e.pictureOf(&def) == ""
	}
	if !v.missing {
		fl.Shown = v.text
	}
	for _, c := range def.Choices {
		fl.Choices = append(fl.Choices, Choice{c, c})
	}
	if def.Type == TypeYesNo {
		fl.Choices = []Choice{{answerYes, "Ya"}, {answerNo, "Tidak"}}
	}
	fl.Default = e.defaultOf(&def)
	if def.Type == TypePerDesa {
		for _, m := range e.members() {
			fl.Choices = append(fl.Choices, Choice{m.Code, memberName(m)})
		}
	}
	return fl
}

func (e *facts) meetingField(def FieldDef) Field {
	fl := Field{Def: def, BuiltIn: true, Value: string(e.doc.Meeting), Source: "field:" + def.Key}
	for _, m := range e.kawasan.Meetings {
		if len(def.Choices) > 0 && !slices.Contains(def.Choices, string(m.Kind)) && m.ID != e.doc.Meeting {
			continue
		}
		label := m.Title
		if !m.Date.IsZero() {
			label = joinNonEmpty(", ", label, m.Date.Long())
		}
		fl.Choices = append(fl.Choices, Choice{string(m.ID), label})
	}
	if e.meeting != nil {
		fl.Shown = e.meeting.Title
	} else if fl.Value != "" {
		fl.Err = &model.Error{Kind: model.NotFound, Field: def.Key, Detail: "meeting", Value: fl.Value}
	}
	fl.Missing = def.Required && e.meeting == nil
	return fl
}

func (e *facts) bodyField() Field {
	fl := Field{Def: FieldDef{Key: fieldBody, Label: "Instansi penerbit", Type: TypeBody, Required: e.kind.Kop != ""},
		BuiltIn: true, Value: string(e.doc.Body), Source: "field:" + fieldBody}
	for _, b := range e.dossier.Bodies {
		fl.Choices = append(fl.Choices, Choice{string(b.ID), b.Name})
	}
	if own := e.dossier.body("", e.kind.Kop, e.kopRegion()); own != nil {
		fl.Default = string(own.ID)
	}
	if b := e.kopBody(); b != nil {
		fl.Shown = b.Name
	} else if fl.Value != "" {
		fl.Err = &model.Error{Kind: model.NotFound, Field: fieldBody, Detail: "body", Value: fl.Value}
	}
	fl.Missing = fl.Def.Required && fl.Shown == ""
	return fl
}

// chosen reports whether the paper may choose who signs.
func (d SignerDef) chosen() bool {
	return !perVillage(d) && d.Scope != scopeEveryDistrict && d.Role != ""
}

func (e *facts) signerField(def SignerDef) Field {
	fl := Field{Def: FieldDef{Key: fieldSigner, Label: "Penanda tangan", Type: TypePerson, Required: true},
		BuiltIn: true, Value: string(e.doc.Signer), Source: "field:" + fieldSigner}
	for _, p := range e.dossier.People {
		o, _ := e.dossier.office(p.ID, def.Role, e.doc.Date)
		fl.Choices = append(fl.Choices, Choice{string(p.ID), joinNonEmpty(", ", fullName(p), o.Title())})
	}
	region := e.scopeCode(def.Scope)
	if o, ok := e.holder(def.Role, region); ok {
		fl.Default, fl.Shown = string(o.Person.ID), fullName(o.Person)
	}
	if fl.Value != "" {
		o, ok := e.dossier.office(e.doc.Signer, def.Role, e.doc.Date)
		fl.Shown = fullName(o.Person)
		if !ok {
			fl.Err = &model.Error{Kind: model.NotFound, Field: fieldSigner, Detail: "person", Value: fl.Value}
		}
	}
	fl.Missing = fl.Shown == ""
	return fl
}

// SetField puts a stored answer into the paper, of its kind's fields or of those
// every paper has; the empty answer of a kind's field leaves it open on purpose,
// so that its default no longer holds. The error is that of [CheckField]; the
// paper is then unchanged. Whether a chosen record exists, [Form] tells.
func SetField(k *Kind, d *model.Document, key, stored string) error {
	switch key {
	case fieldNumber:
		if err := checkStored(key, TypeText, nil, stored); err != nil {
			return err
		}
		d.Number = stored
	case fieldDate:
		if err := checkStored(key, TypeDate, nil, stored); err != nil {
			return err
		}
		return d.Date.UnmarshalText([]byte(stored))
	case fieldMeeting:
		d.Meeting = model.ID(stored)
	case fieldBody:
		d.Body = model.ID(stored)
	case fieldSigner:
		d.Signer = model.ID(stored)
	case fieldSignWay:
		layout := maps.Clone(d.Layout)
		if layout == nil {
			layout = map[string]string{}
		}
		if delete(layout, settingSignWay); stored != "" {
			layout[settingSignWay] = stored
		}
		d.Layout = layout
	case fieldVia:
		if err := checkStored(key, TypeText, nil, stored); err != nil {
			return err
		}
		d.Via = stored
	default:
		return setAnswer(k, d, key, stored)
	}
	return nil
}

func setAnswer(k *Kind, d *model.Document, key, stored string) error {
	def := k.Field(key)
	if def == nil {
		return &model.Error{Kind: model.NotFound, Field: key, Detail: "field"}
	}
	if err := CheckField(*def, stored); err != nil {
		return err
	}
	fields := make(map[string]string, len(d.Fields)+1)
	for k, v := range d.Fields {
		fields[k] = v
	}
	fields[key] = stored
	d.Fields = fields
	return nil
}

// ClearField takes an answer back, so that the default holds again.
func ClearField(d *model.Document, key string) {
	fields := make(map[string]string, len(d.Fields))
	for k, v := range d.Fields {
		if k != key {
			fields[k] = v
		}
	}
	d.Fields = fields
}
