package compose

import (
	"slices"
	"strconv"
	"strings"

	"pena/app/block"
	"pena/model"
	"pena/model/indonesia"
	"pena/model/law"
)

// fact is the value of a placeholder.
type fact struct {
	text    string   // as printed
	list    []string // of a list; text is then its entries joined
	isList  bool
	number  int64          // of a count, for the filter kata
	scale   int            // decimals of number
	counts  bool           // number is set
	date    indonesia.Date // of a date, for the filters hari, kata and lama
	last    indonesia.Date // of a span of days; date is then its first
	rows    []tableRow     // of a table filled from the dossier
	cites   [][]cited      // of laws, each in its pieces
	picture *block.Picture // of a placed picture
	gaps    []block.Gap    // what is to be mended in what is printed

	label    string // Indonesian name: "Nama kawasan"
	source   string // where it is mended
	missing  bool
	unowned  bool // only a dossier knows it, and the paper belongs to none
	optional bool // may be missing without making the paper a draft, when it stands alone
}

func (v *fact) same(w *fact) bool {
	return v == w || v.text == w.text && v.missing == w.missing && v.unowned == w.unowned && v.optional == w.optional && v.label == w.label && v.source == w.source &&
		slices.Equal(v.list, w.list) && slices.EqualFunc(v.rows, w.rows, tableRow.equal) &&
		slices.EqualFunc(v.cites, w.cites, slices.Equal[[]cited]) && v.sum() == w.sum() && slices.Equal(v.gaps, w.gaps)
}

func (v *fact) sum() string {
	if v.picture == nil {
		return ""
	}
	return v.picture.SHA256
}

// facts resolves placeholders for one composition of one paper. Each is
// resolved once.
type facts struct {
	kind    *Kind
	doc     *model.Document
	dossier *Dossier
	kawasan *model.Kawasan
	meeting *model.Meeting
	num     *model.Numbering
	marks   map[string]string // see [Composer.Marks]
	copy    int               // see [Composer.Copy]
	desa    string            // code of the desa in whose place a line stands; "" for none
	known   map[string]*fact
	busy    map[string]bool // defaults being expanded, so that none is defined by itself
}

func newFacts(k *Kind, d *model.Document, f *Dossier) *facts {
	e := &facts{kind: k, doc: d, dossier: f, kawasan: f.Kawasan, known: make(map[string]*fact, 64), busy: map[string]bool{}}
	if e.kawasan == nil {
		e.kawasan = &model.Kawasan{}
	}
	for i := range e.kawasan.Meetings {
		if d.Meeting != "" && e.kawasan.Meetings[i].ID == d.Meeting {
			e.meeting = &e.kawasan.Meetings[i]
		}
	}
	return e
}

// get resolves "name" or "name|filter".
func (e *facts) get(key string) *fact {
	if v, ok := e.known[key]; ok {
		return v
	}
	name, filter, _ := strings.Cut(key, "|")
	var v *fact
	if cited, ok := strings.CutPrefix(name, lawPrefix); ok {
		v = e.lawFact(cited, law.Form(filter))
	} else {
		v = e.filtered(name, filter)
	}
	e.known[key] = v
	return v
}

// filtered resolves a name and changes it by a filter. A mark that stands in its
// place is changed by none, and does not say what the filters of a date say.
func (e *facts) filtered(name, filter string) *fact {
	v := e.resolve(name)
	switch mark := e.marks[name]; {
	case mark != "" && filter != "kata" && filter != "hari":
		return &fact{label: v.label, source: v.source, text: mark}
	case filter != "":
		return filtered(v, filter)
	}
	return v
}

// isMark reports a text that another system fills in.
func (e *facts) isMark(s string) bool {
	for _, mark := range e.marks {
		if s == mark {
			return true
		}
	}
	return false
}

// resolve finds the value of a name; label and source are always set.
func (e *facts) resolve(name string) *fact {
	if key, ok := strings.CutPrefix(name, "isian."); ok {
		return e.answer(key)
	}
	if key, ok := strings.CutPrefix(name, picturePrefix); ok {
		return e.pictureFact(key)
	}
	if source, ok := strings.CutPrefix(name, "tabel:"); ok {
		return e.sourceRows(source)
	}
	v := &fact{label: e.kind.factLabel(name, e.dossier.Kinds), source: "fact:" + name}
	group, rest, _ := strings.Cut(name, ".")
	switch group {
	case "kawasan":
		e.kawasanFact(v, rest)
	case "desa":
		e.desaFact(v, rest)
	case "kabupaten", "provinsi":
		e.regionFact(v, group, rest)
	case "naskah":
		e.paperFact(v, rest)
	case "naskah_lain":
		e.otherPaper(v, rest)
	case "kop":
		e.kopFact(v, rest)
	case "pejabat":
		e.officialFact(v, rest)
	case "musyawarah":
		e.meetingFact(v, rest)
	case "penerima":
		e.recipientFact(v, rest)
	case "bumdesma":
		e.bumdesmaFact(v, rest)
	case "tkpkp":
		e.teamFact(v, rest)
	}
	v.unowned = e.dossier.Kawasan == nil && e.kind.Loose && OfKawasan(name)
	return v.finish()
}

// finish joins a list and marks what has no text as missing.
func (v *fact) finish() *fact {
	if v.isList {
		v.text = indonesia.JoinAnd(v.list)
	}
	v.text = tidy(v.text)
	if strings.TrimSpace(v.text) == "" {
		v.missing, v.text = true, "["+v.label+"]"
	}
	return v
}

func filtered(v *fact, filter string) *fact {
	if v.missing {
		return v
	}
	w := *v
	change := func(s string) string { return s }
	switch filter {
	case "kapital":
		change = capitals
	case "judul":
		change = indonesia.TitleCase
	case "kecil":
		change = strings.ToLower
	case "kata":
		w.text = v.words()
		return w.finish()
	case "hari":
		w.text = v.weekdays()
		return w.finish()
	case "lama":
		w.text = v.duration()
		return w.finish()
	}
	w.text = change(v.text)
	w.list = nil
	for _, s := range v.list {
		w.list = append(w.list, change(s))
	}
	if w.isList {
		w.text = indonesia.JoinAnd(w.list)
		if filter == "kapital" {
			w.text = capitals(w.text)
		}
	}
	return &w
}

// words is a number or a date in words.
func (v *fact) words() string {
	if !v.date.IsZero() {
		return dateInWords(v.date)
	}
	if !v.counts {
		return v.text
	}
	if s, err := indonesia.TerbilangDecimal(v.number, v.scale); err == nil {
		return s
	}
	return v.text
}

// capitals writes a text in capitals. Titles with a dot inside them ("M.Si",
// "S.Hut.") stay as they are, since capitals would make them wrong, and so do
// labels in brackets, by which the user finds what is missing, and marks that
// another system fills in.
func capitals(s string) string {
	words := strings.Split(s, " ")
	label := false
	for i, w := range words {
		if label = label || strings.HasPrefix(w, "["); label {
			label = !strings.Contains(w, "]")
			continue
		}
		if strings.HasPrefix(w, "${") {
			continue
		}
		if dot := strings.IndexByte(w, '.'); dot > 0 && dot < len(strings.TrimRight(w, ".,;"))-1 && !isDigits(w[:1]) {
			continue
		}
		words[i] = indonesia.Capitals(w)
	}
	return strings.Join(words, " ")
}

// dateInWords is "empat bulan Agustus tahun dua ribu dua puluh lima".
func dateInWords(d indonesia.Date) string {
	_, words, _ := strings.Cut(d.InWords(), " tanggal ")
	return words
}

func (v *fact) setDate(d indonesia.Date) {
	v.date, v.text = d, d.Long()
}

// setCount prints a small number doubled: "9 (sembilan)".
func (v *fact) setCount(n int64) {
	v.number, v.counts, v.text = n, true, strconv.FormatInt(n, 10)
	if s, err := indonesia.Count(n); err == nil {
		v.text = s
	}
}

func (v *fact) setList(list []string) {
	v.isList = true
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			v.list = append(v.list, tidy(s))
		}
	}
}

// answer is the answer to a field of the kind, or its default.
func (e *facts) answer(key string) *fact {
	v := &fact{label: e.kind.factLabel("isian."+key, nil), source: "field:" + key}
	f := e.kind.Field(key)
	if f == nil {
		return v.finish()
	}
	v.optional = !f.Required
	stored, typed := e.doc.Fields[key]
	if typed && strings.TrimSpace(stored) != "" && CheckField(*f, stored) != nil {
		v.isList = f.Type == TypeList || f.Type == TypePerDesa
		return v.finish()
	}
	if f.Type == TypePicture { // a picture is placed, never printed as a text
		return v.finish()
	}
	if f.Type == TypeMeeting {
		if e.meeting != nil {
			v.text = e.meeting.Title
		}
		return v.finish()
	}
	if f.Type == TypePerDesa {
		return e.eachDesa(v, f, stored, e.defaultOf(f))
	}
	if !typed {
		stored = e.defaultOf(f)
	}
	v.set(f.Type, strings.TrimSpace(stored))
	return v.finish()
}

// set gives the value of a stored text of the type.
func (v *fact) set(t FieldType, stored string) {
	v.isList = t == TypeList
	if stored == "" {
		return
	}
	v.text = stored
	switch t {
	case TypeDate:
		if d, err := indonesia.ParseISO(stored); err == nil {
			v.setDate(d)
		}
	case TypeNIP:
		v.text = groupedNIP(stored)
	case TypeSpan:
		if first, last, err := ParseSpan(stored); err == nil {
			v.setSpan(first, last)
		}
	case TypeNumber, TypeRupiah, TypeArea:
		if n, scale, err := parseStored(stored); err == nil {
			v.number, v.scale, v.counts = n, scale, true
			v.text = printNumber(t, n, scale)
			if t == TypeRupiah {
				v.text = indonesia.Rupiah(n, indonesia.RupiahEYD)
			}
		}
	case TypeList:
		v.setList(strings.Split(stored, "\n"))
	}
}

// defaultOf is the answer of the paper that the field takes it from, else its
// default expanded; it is "" when a fact in that is missing.
func (e *facts) defaultOf(f *FieldDef) string {
	if f.From != "" {
		if other := e.newest(f.From); other != nil && other.Fields[f.Key] != "" {
			return other.Fields[f.Key]
		}
	}
	if f.Default == "" || e.busy[f.Key] {
		return ""
	}
	if f.Type == TypePicture {
		return e.kawasan.Map
	}
	e.busy[f.Key] = true
	defer delete(e.busy, f.Key)
	s, complete := e.expand(f.Default)
	if !complete {
		return ""
	}
	if f.Type == TypeDate || f.Type == TypeSpan { // a fact says "9 September 2025"
		if stored, err := ReadField(*f, s); err == nil {
			return stored
		}
	}
	return s
}

// longestExpansion bounds what a default or a heading becomes, in bytes: defaults that
// name each other twice would double with every one of them.
const longestExpansion = 4000

// expand replaces the placeholders of a text; complete tells whether all were
// known and none was cut off for its length.
func (e *facts) expand(text string) (s string, complete bool) {
	var b strings.Builder
	complete = true
	for _, p := range parseInline(text) {
		switch p.kind {
		case pieceText:
			b.WriteString(tidy(p.src))
		case pieceFact:
			v := e.get(factKey(p.name, p.filter))
			complete = complete && !v.missing
			b.WriteString(v.text)
		}
		if b.Len() > longestExpansion {
			return "", false
		}
	}
	return b.String(), complete
}
