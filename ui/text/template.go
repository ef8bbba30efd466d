package text

import (
	"errors"
	"fmt"
	"strings"

	"pena/app/compose"
	"pena/model"
)

// TemplateState says whose file a kind is made by; the origin is an app.TemplateOrigin.
func TemplateState(origin string, renewed, broken bool) string {
	said := strings.ReplaceAll(origin, "-", " ")
	if renewed {
		said += ", bawaannya diperbarui"
	}
	if broken {
		said += ", perlu diperbaiki"
	}
	return said
}

// TemplateTaken says what new papers of a kind are made by from now on.
func TemplateTaken(title, origin string) string {
	switch origin {
	case "bawaan":
		return "Naskah baru " + title + " memakai templat bawaan. Naskah yang sudah ada tidak berubah."
	case "tidak-dipakai":
		return "Naskah baru " + title + " tidak ditawarkan lagi. Naskah yang sudah ada tetap dapat dibuka dan dicetak."
	}
	return "Naskah baru " + title + " memakai templat kantor. Teks naskah yang sudah ada tidak berubah."
}

// TemplateFaults says what is wrong with a file of a template, a line for each.
func TemplateFaults(err error) string {
	faults := compose.FaultsOf(err)
	if len(faults) == 0 {
		return TemplateFault(err)
	}
	lines := make([]string, len(faults))
	for i, e := range faults {
		lines[i] = TemplateFault(e)
	}
	return strings.Join(lines, "\n")
}

// manyFaults are the faults of a template in words, so many of them.
func manyFaults(faults compose.Faults, most int) told {
	t, _ := templateFault(faults[0].Detail)
	shown := faults[:min(len(faults), most)]
	t.what = fmt.Sprintf("Templat memuat %s.\n%s", TemplateFaultCount(len(faults)), TemplateFaults(shown))
	if more := len(faults) - len(shown); more > 0 {
		t.what += fmt.Sprintf("\nSelain itu ada %d kesalahan lagi.", more)
	}
	t.next = nextOfFaults
	return t
}

// TemplateFaultCount says how many faults are told, of which there may be more.
func TemplateFaultCount(n int) string {
	if n >= compose.MostFaults {
		return fmt.Sprintf("%d kesalahan atau lebih", n)
	}
	return fmt.Sprintf("%d kesalahan", n)
}

// TemplateFault says in one line what is wrong with a file of a template.
func TemplateFault(err error) string {
	var e *model.Error
	if !errors.As(err, &e) {
		return "Templat tidak dapat dibaca."
	}
	t, ok := templateFault(e.Detail)
	if !ok {
		t.what = "Templat tidak dapat dibaca."
	}
	if e.Value != "" {
		t.what += " Yang tertulis: “" + e.Value + "”."
	}
	if place := Place(e.Field); place != "" {
		return strings.ToUpper(place[:1]) + place[1:] + ": " + t.what
	}
	return t.what
}

// Words of the page of templates.
const (
	SettingsTemplates    = "Templat"
	TemplatesHint        = "Templat ialah teks baku setiap jenis naskah. Perubahan berlaku untuk naskah yang dibuat sesudahnya."
	TemplateSearch       = "Cari jenis naskah"
	TemplateImport       = "Impor…"
	TemplateImportTitle  = "Impor templat"
	NoTemplateFileHere   = "Tidak ada berkas templat (.md atau .txt) di folder ini."
	TemplateTake         = "Pakai"
	TemplateStop         = "Jangan tawarkan lagi"
	TemplateMore         = "Lainnya"
	TemplateExport       = "Ekspor…"
	TemplateExportTitle  = "Ekspor templat"
	TemplateExportHint   = "Yang disimpan ialah teks yang tampak di penyunting. Kantor lain mengimpornya pada Pengaturan, Templat."
	TemplateCopy         = "Salin menjadi jenis baru…"
	TemplateCopyTitle    = "Jenis naskah baru"
	TemplateCopyHint     = "Teks yang tampak disalin menjadi jenis naskah milik kantor. Naskahnya baru ditawarkan sesudah templatnya dipakai."
	TemplateCopyName     = "Judul jenis naskah"
	TemplateCopyExample  = "mis. Surat Edaran Bupati"
	TemplateDiscard      = "Buang perubahan"
	TemplateDiscarded    = "Perubahan dibuang."
	TemplateBack         = "Penyunting memuat versi lama. Tekan Pakai bila hendak memakainya."
	TemplateImported     = "Berkas dimuat ke penyunting. Tekan Pakai bila hendak memakainya."
	TemplateFine         = "Tidak ada kesalahan."
	TemplateSample       = "Pratinjau memakai data contoh; nama, nomor, dan alamatnya rekaan."
	TemplateNoPages      = "Halamannya tampak sesudah kesalahan dalam teks diperbaiki."
	TemplateLastPages    = "Halaman ini dari teks terakhir yang tidak salah."
	TemplateHistoryTitle = "Riwayat templat"
	TemplateShippedLine  = "Templat bawaan program"
	TemplateSameText     = "sama dengan yang tampak"
	TemplateTooLong      = "Templat ini terlalu panjang untuk disunting di sini. Ekspor, ubah dengan penyunting teks, lalu impor."
	TemplateNoMatchTitle = "Tidak ada jenis naskah yang cocok"
	TemplateNoMatchBody  = "Ubah kata pencarian di atas daftar."
)

// TemplateDraftLine is the line of a list beneath a kind whose template is being
// written; state is what [TemplateState] says, "" for a kind that is not taken yet.
func TemplateDraftLine(state string) string {
	if state == "" {
		return "baru, belum dipakai"
	}
	return state + "; ada perubahan yang belum dipakai"
}

// TemplateStands says above the text what papers of the kind are made by.
func TemplateStands(origin string, renewed, draft bool) string {
	s := "Naskah baru memakai templat bawaan."
	switch origin {
	case "":
		return "Jenis baru; naskahnya ditawarkan sesudah templat ini dipakai."
	case "diubah":
		s = "Naskah baru memakai templat kantor."
	case "milik-kantor":
		s = "Jenis naskah milik kantor."
	case "tidak-dipakai":
		s = "Jenis naskah milik kantor yang tidak ditawarkan lagi."
	}
	if renewed {
		s += " Bawaannya sudah diperbarui; bandingkan lewat Riwayat."
	}
	if draft {
		s += " Perubahan di bawah tersimpan, tetapi belum dipakai."
	}
	return s
}

// TemplateCaret tells where the caret stands, and how much is wrong in the text.
func TemplateCaret(line, lines, faults int) string {
	s := fmt.Sprintf("Baris %d dari %d", line, lines)
	if faults > 0 {
		s += " · " + TemplateFaultCount(faults)
	}
	return s
}

// TemplateDiffers tells how many lines of an earlier text are other ones.
func TemplateDiffers(lines int) string {
	if lines == 0 {
		return TemplateSameText
	}
	return fmt.Sprintf("%d baris berbeda dari yang tampak", lines)
}

// TemplateExported tells where the file of a template is.
func TemplateExported(path string) string { return "Templat disimpan: " + path + "." }
