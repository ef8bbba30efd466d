package law

import (
	"slices"

	"github.com/google/uuid"

	"pena/model"
	"pena/model/indonesia"
)

// Mark says where a shipped entry's facts come from.
type Mark string

// Marks. An entry of the office itself has none.
const (
	Found    Mark = "F"  // found in a source, a secondary one
	Recalled Mark = "O"  // recalled, never compared with the law itself
	Doubtful Mark = "O?" // recalled, and doubted
)

// Entry is one law of the library.
type Entry struct {
	Key        string   `json:"key" yaml:"kunci"`                     // "uu-6-2014"; never changes; stored in papers
	Rank       string   `json:"rank" yaml:"jenjang"`                  // key of a [Rank]
	Issuer     string   `json:"issuer,omitempty" yaml:"penerbit"`     // "Menteri Dalam Negeri"; of a Perda or Perbup the bare name: "Tanah Laut"
	Number     string   `json:"number,omitempty" yaml:"nomor"`        // "6"
	Year       int      `json:"year" yaml:"tahun"`                    // of the law
	Title      string   `json:"title,omitempty" yaml:"tentang"`       // without "tentang"
	Gazette    Gazette  `json:"gazette,omitzero" yaml:"lembaran"`     // where it was published
	Text       string   `json:"text,omitempty" yaml:"kutipan"`        // the whole citation, of what has no number and title of the usual form
	AmendedBy  []string `json:"amended_by,omitempty" yaml:"diubah"`   // keys, or texts as they are cited; oldest first
	RepealedBy string   `json:"repealed_by,omitempty" yaml:"dicabut"` // key or text; "" while in force
	Topic      string   `json:"topic,omitempty" yaml:"pokok"`         // key of a [Topic] it is the law of, for the Regencies
	Regencies  []string `json:"regencies,omitempty" yaml:"kabupaten"` // codes of kabupaten: "63.01"
	Mark       Mark     `json:"mark,omitempty" yaml:"tanda"`          // of what was shipped
	Note       string   `json:"note,omitempty" yaml:"catatan"`        // what is doubted, or the office's own remark
	Checked    Check    `json:"checked,omitzero" yaml:"-"`            // the tick of the legal staff
	Removed    bool     `json:"removed,omitempty" yaml:"-"`           // taken out of the office's list; papers that cite it still can
}

// Gazette is where a law was published. "-" as a number says that there is none.
type Gazette struct {
	Year       int    `json:"year,omitempty" yaml:"tahun"` // 0: that of the law
	Number     string `json:"number,omitempty" yaml:"nomor"`
	Supplement string `json:"supplement,omitempty" yaml:"tambahan"` // Tambahan Lembaran
}

// none says of a number of the gazette that the law has none.
const none = "-"

// Check is the tick "diperiksa": who of the office compared the entry with the
// law itself, and when.
type Check struct {
	By string         `json:"by,omitempty"`
	On indonesia.Date `json:"on,omitzero"`
}

// Done reports whether the entry was checked.
func (c Check) Done() bool { return c.By != "" }

// namespace keeps the ids of laws apart from all others.
var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("pena:dasar-hukum"))

// ID is the id of the record of a law with the key, the same in every store.
func ID(key string) model.ID {
	return model.ID(uuid.NewSHA1(namespace, []byte(key)).String())
}

// Same reports whether two entries say the same of the law: all but the tick,
// the note and the mark, which speak of the entry itself.
func (e Entry) Same(f Entry) bool {
	return e.Key == f.Key && e.Rank == f.Rank && e.Issuer == f.Issuer && e.Number == f.Number && e.Year == f.Year &&
		e.Title == f.Title && e.Gazette == f.Gazette && e.Text == f.Text && e.RepealedBy == f.RepealedBy && e.Topic == f.Topic &&
		slices.Equal(e.AmendedBy, f.AmendedBy) && slices.Equal(e.Regencies, f.Regencies)
}
