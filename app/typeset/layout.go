package typeset

import (
	"embed"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// Layout is how a family of papers looks. Every figure is a setting with a
// shipped default; lengths are mm, sizes pt. The keys are those of the YAML
// files and of [Setting].
type Layout struct {
	Key   string `yaml:"kunci"`
	Title string `yaml:"judul"`

	Paper       string  `yaml:"kertas"`
	Top         MM      `yaml:"tepi_atas"`
	TopKop      MM      `yaml:"tepi_atas_kop"` // top margin of a page with a letterhead
	Bottom      MM      `yaml:"tepi_bawah"`
	Left        MM      `yaml:"tepi_kiri"`
	Right       MM      `yaml:"tepi_kanan"`
	Font        string  `yaml:"huruf"`
	Size        Pt      `yaml:"ukuran"`
	Spacing     float64 `yaml:"spasi"`          // of lines, as a multiple of single spacing
	ParSpace    MM      `yaml:"jarak_alinea"`   // after a paragraph
	Loosest     float64 `yaml:"renggang"`       // widest space between words of a justified line, as a multiple of a plain one
	Tracking    float64 `yaml:"renggang_huruf"` // most white between the characters of such a line, in hundredths of the size
	FirstIndent MM      `yaml:"inden"`          // of the first line of body text
	Step        MM      `yaml:"langkah"`        // least width of a label column of a list
	LegalText   MM      `yaml:"label_teks"`     // where the text beside Menimbang begins
	LabelGap    MM      `yaml:"jarak_label"`    // between the widest label, the colon and the text

	TableSize     Pt `yaml:"tabel_ukuran"`
	TableSizeWide Pt `yaml:"tabel_ukuran_lebar"` // on landscape pages
	TablePad      MM `yaml:"tabel_isi"`
	TableRule     MM `yaml:"tabel_garis"`

	SignShare float64 `yaml:"ttd_lebar"` // of the text width
	SignGap   float64 `yaml:"ttd_ruang"` // lines left for the signature
	SignAlign string  `yaml:"ttd_rata"`  // kiri | tengah
	SignBold  Switch  `yaml:"ttd_nama_tebal"`
	SignWay   string  `yaml:"ttd_cara"`             // basah | elektronik
	SignGapE  float64 `yaml:"ttd_ruang_elektronik"` // lines kept empty for the mark of the electronic signature
	FootE     string  `yaml:"kaki_tte"`             // in the foot of every page that will be signed electronically; "" for none

	KopLine    Pt `yaml:"kop_baris"`
	KopName    Pt `yaml:"kop_nama"`
	KopContact Pt `yaml:"kop_alamat"`
	KopLogo    MM `yaml:"kop_logo"`

	PageNumber     string `yaml:"halaman"`       // "{n}", "- {n} -"
	PageNumberFrom int    `yaml:"halaman_mulai"` // first page of a section that shows it
	PageNumberSize Pt     `yaml:"halaman_ukuran"`
	TitleBold      Switch `yaml:"judul_tebal"`

	// How far a paper may be closed up to fit its pages.
	LeastParSpace MM      `yaml:"muat_jarak_alinea"`
	LeastSign     float64 `yaml:"muat_ttd_ruang"` // lines
	LeastSpacing  float64 `yaml:"muat_spasi"`
	LeastTop      MM      `yaml:"muat_tepi_atas"`
	LeastBottom   MM      `yaml:"muat_tepi_bawah"`
	LeastLeft     MM      `yaml:"muat_tepi_kiri"`
	LeastRight    MM      `yaml:"muat_tepi_kanan"`
	LeastSize     Pt      `yaml:"muat_ukuran"`

	CatchWord string `yaml:"kata_penyambung"` // "{kata} ...", "{kata}", or "tidak"
}

// Switch is a yes or no as the office writes it: "ya" or "tidak".
type Switch string

// On reports whether the switch says yes.
func (s Switch) On() bool { return s == "ya" }

// Setting describes one changeable figure of a layout for the settings page.
type Setting struct {
	Key, Label, Unit string
	Min, Max         float64  // for figures; both 0 and no Choices: a line of text
	Choices          []string // for words; empty: any figure between Min and Max
}

// IsText reports whether the setting is a line of text, which may be empty.
func (s Setting) IsText() bool { return len(s.Choices) == 0 && s.Max == 0 }

// longestSetting bounds a line of text, in bytes.
const longestSetting = 300

// Settings lists what may be changed in a layout, in the order of the page.
func Settings() []Setting { return settings }

var settings = []Setting{
	{"kertas", "Kertas", "", 0, 0, paperNames()},
	{"tepi_atas", "Tepi atas", "mm", 5, 60, nil},
	{"tepi_atas_kop", "Tepi atas halaman berkop", "mm", 5, 60, nil},
	{"tepi_bawah", "Tepi bawah", "mm", 5, 60, nil},
	{"tepi_kiri", "Tepi kiri", "mm", 10, 60, nil},
	{"tepi_kanan", "Tepi kanan", "mm", 5, 60, nil},
	{"huruf", "Huruf", "", 0, 0, []string{"Arial", "Bookman Old Style", "Liberation Sans", "Liberation Serif", "Times New Roman"}},
	{"ukuran", "Ukuran huruf", "pt", 8, 16, nil},
	{"spasi", "Jarak baris", "kali", 0.9, 2.5, nil},
	{"jarak_alinea", "Jarak antaralinea", "mm", 0, 12, nil},
	{"renggang", "Jarak kata paling renggang", "kali", 1.5, 9, nil},
	{"renggang_huruf", "Jarak huruf paling renggang", "% ukuran", 0, 3, nil},
	{"inden", "Takuk baris pertama", "mm", 0, 30, nil},
	{"langkah", "Lebar kolom nomor", "mm", 5, 20, nil},
	{"label_teks", "Awal teks di samping Menimbang", "mm", 0, 60, nil},
	{"jarak_label", "Jarak label dan titik dua", "mm", 1, 10, nil},
	{"tabel_ukuran", "Ukuran huruf tabel", "pt", 6, 14, nil},
	{"tabel_ukuran_lebar", "Ukuran huruf tabel mendatar", "pt", 5, 14, nil},
	{"tabel_isi", "Jarak isi ke garis tabel", "mm", 0.3, 4, nil},
	{"tabel_garis", "Tebal garis tabel", "mm", 0.1, 1, nil},
	{"ttd_lebar", "Lebar ruang tanda tangan", "bagian", 0.3, 0.7, nil},
	{"ttd_ruang", "Tinggi ruang tanda tangan", "baris", 2, 8, nil},
	{"ttd_rata", "Rata ruang tanda tangan", "", 0, 0, []string{"kiri", "tengah"}},
	{"ttd_nama_tebal", "Nama penanda tangan tebal", "", 0, 0, []string{"ya", "tidak"}},
	{"ttd_cara", "Cara tanda tangan", "", 0, 0, []string{"basah", "elektronik"}},
	{"ttd_ruang_elektronik", "Tinggi ruang tanda tangan elektronik", "baris", 2, 8, nil},
	{"kaki_tte", "Kaki halaman naskah elektronik", "", 0, 0, nil},
	{"kop_baris", "Ukuran baris kop", "pt", 8, 24, nil},
	{"kop_nama", "Ukuran nama di kop", "pt", 8, 28, nil},
	{"kop_alamat", "Ukuran alamat di kop", "pt", 6, 14, nil},
	{"kop_logo", "Tinggi lambang di kop", "mm", 10, 40, nil},
	{"halaman", "Bentuk nomor halaman", "", 0, 0, []string{"{n}", "- {n} -", "Halaman {n}"}},
	{"halaman_mulai", "Nomor mulai pada halaman", "", 1, 9, nil},
	{"halaman_ukuran", "Ukuran nomor halaman", "pt", 6, 14, nil},
	{"judul_tebal", "Judul tebal", "", 0, 0, []string{"ya", "tidak"}},
	{"muat_jarak_alinea", "Jarak antaralinea paling rapat", "mm", 0, 12, nil},
	{"muat_ttd_ruang", "Ruang tanda tangan paling rendah", "baris", 2, 8, nil},
	{"muat_spasi", "Jarak baris paling rapat", "kali", 0.9, 2.5, nil},
	{"muat_tepi_atas", "Tepi atas paling sempit", "mm", 5, 60, nil},
	{"muat_tepi_bawah", "Tepi bawah paling sempit", "mm", 5, 60, nil},
	{"muat_tepi_kiri", "Tepi kiri paling sempit", "mm", 10, 60, nil},
	{"muat_tepi_kanan", "Tepi kanan paling sempit", "mm", 5, 60, nil},
	{"muat_ukuran", "Ukuran huruf paling kecil", "pt", 8, 16, nil},
	{"kata_penyambung", "Kata penyambung", "", 0, 0, []string{noCatchWord, "{kata} ...", "{kata}"}},
}

// Paper is a sheet, upright.
type Paper struct {
	Name          string
	Width, Height MM
}

// papers by name: F4 in Indonesian offices is 215 x 330; other programs and
// printer drivers know it otherwise, so each is offered.
var papers = []Paper{
	{"A4", 210, 297},
	{"F4", 215, 330},
	{"F4 (210)", 210, 330},
	{"Folio", 215.9, 330.2},
	{"Legal", 215.9, 355.6},
}

// Papers lists the sheets that papers can be set on, by name.
func Papers() []Paper { return slices.Clone(papers) }

// PaperByName finds a sheet of [Papers].
func PaperByName(name string) (Paper, bool) {
	i := slices.IndexFunc(papers, func(p Paper) bool { return p.Name == name })
	if i < 0 {
		return Paper{}, false
	}
	return papers[i], true
}

func paperNames() []string {
	var names []string
	for _, p := range papers {
		names = append(names, p.Name)
	}
	return names
}

//go:embed layouts/*.yaml
var layoutFiles embed.FS

// shippedLayouts are read when the first is asked for: the window comes before.
var shippedLayouts = sync.OnceValue(loadLayouts)

func loadLayouts() map[string]Layout {
	files, err := layoutFiles.ReadDir("layouts")
	if err != nil {
		panic(err)
	}
	out := map[string]Layout{}
	for _, f := range files {
		data, err := layoutFiles.ReadFile("layouts/" + f.Name())
		if err != nil {
			panic(err)
		}
		var l Layout
		if err := yaml.UnmarshalWithOptions(data, &l, yaml.Strict()); err != nil {
			panic(f.Name() + ": " + err.Error())
		}
		out[l.Key] = l
	}
	return out
}

// LayoutKeys lists the shipped layouts.
func LayoutKeys() []string {
	var keys []string
	for k := range shippedLayouts() {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// SettingError names a setting that cannot be.
type SettingError struct {
	Setting Setting
	Value   string
}

// Error is the English form for the log.
func (e *SettingError) Error() string {
	return fmt.Sprintf("setting %s cannot be %q", e.Setting.Key, e.Value)
}

// ShippedLayout returns a layout as shipped.
func ShippedLayout(key string) (Layout, bool) {
	l, ok := shippedLayouts()[key]
	return l, ok
}

// With returns the layout with settings changed, later sets over earlier ones.
// An unknown key or a value outside its bounds gives a [*SettingError] and the
// layout as it was.
func (l Layout) With(changes ...map[string]string) (Layout, error) {
	out := l
	for _, c := range changes {
		for _, s := range settings {
			v, ok := c[s.Key]
			if !ok {
				continue
			}
			if err := s.check(v); err != nil {
				return l, err
			}
			if err := yaml.Unmarshal([]byte(s.Key+": "+quote(s, v)), &out); err != nil {
				return l, &SettingError{s, v}
			}
		}
		for k, v := range c {
			if !knownSetting(k) {
				return l, &SettingError{Setting{Key: k}, v}
			}
		}
	}
	if out.textWidth(false) < 60 {
		return l, &SettingError{settings[4], fmt.Sprint(out.Left)}
	}
	return out, nil
}

func quote(s Setting, v string) string {
	if len(s.Choices) > 0 {
		return `"` + v + `"`
	}
	if s.IsText() {
		return strconv.Quote(v)
	}
	return strings.Replace(v, ",", ".", 1)
}

func knownSetting(key string) bool {
	for _, s := range settings {
		if s.Key == key {
			return true
		}
	}
	return false
}

var figure = regexp.MustCompile(`^\d{1,3}([.,]\d{1,2})?$`)

func (s Setting) check(v string) error {
	for _, c := range s.Choices {
		if c == v {
			return nil
		}
	}
	if s.IsText() && len(v) <= longestSetting && !strings.ContainsFunc(v, unicode.IsControl) && utf8.ValidString(v) {
		return nil
	}
	if len(s.Choices) == 0 && figure.MatchString(v) {
		var f float64
		if _, err := fmt.Sscan(strings.Replace(v, ",", ".", 1), &f); err == nil && f >= s.Min && f <= s.Max {
			return nil
		}
	}
	return &SettingError{s, v}
}

// Check reports a value that the setting cannot take as a [*SettingError].
func (s Setting) Check(v string) error { return s.check(v) }

// Value is the setting's present value in the layout, in the form [Layout.With] takes.
func (l Layout) Value(key string) string {
	data, err := yaml.Marshal(l)
	if err != nil {
		return ""
	}
	var m map[string]any
	if err := yaml.Unmarshal(data, &m); err != nil {
		return ""
	}
	return fmt.Sprint(m[key])
}

func (l *Layout) pageSize(landscape bool) (w, h MM) {
	p, _ := PaperByName(l.Paper) // [Layout.With] lets no other in
	if landscape {
		return p.Height, p.Width
	}
	return p.Width, p.Height
}

func (l *Layout) textWidth(landscape bool) MM {
	w, _ := l.pageSize(landscape)
	return w - l.Left - l.Right
}

// electronic reports whether papers are signed electronically: a room is kept
// empty, in which the office's system puts its mark. The program draws nothing there.
func (l *Layout) electronic() bool { return l.SignWay == "elektronik" }

// SignRoom is the white kept above a name, in lines.
func (l *Layout) SignRoom() float64 {
	if l.electronic() {
		return l.SignGapE
	}
	return l.SignGap
}

// signGive is how many lines a full last page may take from the room of a wet
// signature. That of an electronic one stays: the mark has its own height.
func (l *Layout) signGive() float64 {
	if l.electronic() {
		return 0
	}
	return max(0, l.SignGap-l.LeastSign)
}

// tight is what stays of the white between paragraphs on a full last page.
func (l *Layout) tight() float64 {
	if l.ParSpace <= l.LeastParSpace {
		return 1
	}
	return float64(l.LeastParSpace / l.ParSpace)
}

// lineHeight of single-spaced text is 1.15 of its size: the natural height of
// Arial, taken for every face so that a stand-in font keeps the page's breaks.
func (l *Layout) lineHeight(size Pt) MM { return size.MM() * 1.15 * MM(l.Spacing) }
