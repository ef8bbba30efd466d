package text

import (
	"fmt"
	"strings"

	"pena/app/typeset"
)

// Words of the settings.
const (
	SettingsLayouts = "Tata letak"
	LayoutsHint     = "Angka ini berlaku untuk semua naskah dengan tata letak itu. Setiap isian dapat dikembalikan ke bawaan."
	BackToShipped   = "Kembali ke bawaan"
	AllToShipped    = "Kembalikan semua ke bawaan"
	LayoutRestored  = "Tata letak dikembalikan ke bawaan."
	SettingsUser    = "Pengguna"
	UserTitle       = "Siapa yang bekerja di sini"
	UserHint        = "Nama ini tercatat pada riwayat setiap perubahan. Bila beberapa orang memakai komputer ini, ganti namanya saat bergiliran."
	UserNameLabel   = "Nama"
	UserNameHint    = "mis. Siti Aminah"
	UseName         = "Pakai nama ini"
	KnownUsers      = "Pernah dipakai; tekan untuk memakainya lagi"
	LookHint        = "Tampilan berlaku seketika dan diingat."
	LookDarkLabel   = "Gelap: tulisan terang di atas latar gelap"
	LookLargeLabel  = "Huruf besar: tulisan dan jarak lebih lapang"
)

// SettingName is the name of a setting of a layout with its unit.
func SettingName(s typeset.Setting) string {
	if s.Unit == "" {
		return s.Label
	}
	return fmt.Sprintf("%s (%s)", s.Label, s.Unit)
}

// SettingValue writes the value of a setting as it is read: with a comma, and
// a form of page number by its example.
func SettingValue(s typeset.Setting, v string) string {
	if s.IsText() {
		return v
	}
	if len(s.Choices) == 0 {
		return strings.Replace(v, ".", ",", 1)
	}
	return strings.ReplaceAll(v, "{n}", "1")
}

// SettingShipped tells what was shipped, and the bounds.
func SettingShipped(s typeset.Setting, shipped string) string {
	if len(s.Choices) > 0 || s.IsText() {
		return fmt.Sprintf("Bawaan: %s", SettingValue(s, shipped))
	}
	return fmt.Sprintf("Bawaan: %s; %s sampai %s", SettingValue(s, shipped), number(s.Min), number(s.Max))
}

// SettingWrong says what a setting takes.
func SettingWrong(e *typeset.SettingError) string {
	s := e.Setting
	if len(s.Choices) > 0 {
		return "Pilih salah satu dari daftar."
	}
	if s.IsText() {
		return fmt.Sprintf("%s paling banyak 300 huruf dalam satu baris.", s.Label)
	}
	return fmt.Sprintf("%s harus antara %s dan %s, paling banyak dua angka di belakang koma, dan tepi menyisakan lebar teks 60 mm.", s.Label, number(s.Min), number(s.Max))
}

func number(f float64) string { return strings.Replace(fmt.Sprint(f), ".", ",", 1) }
