package text

import "strings"

// Words of the sheet of metadata for SRIKANDI.
const (
	SRIKANDISuffix     = " - metadata.txt"
	SRIKANDIKind       = "Jenis naskah"
	SRIKANDINature     = "Sifat naskah"
	SRIKANDICode       = "Kode klasifikasi"
	SRIKANDISubject    = "Hal"
	SRIKANDIDate       = "Tanggal menurut konsep"
	SRIKANDINumber     = "Nomor menurut konsep"
	SRIKANDIEnclosures = "Lampiran"
	SRIKANDITo         = "Tujuan"
	SRIKANDICopies     = "Tembusan"
	SRIKANDISigner     = "Penanda tangan"
	SRIKANDIOffice     = "Jabatan penanda tangan"
	SRIKANDINIP        = "NIP penanda tangan"
)

// SRIKANDIRow is an answer to copy; several values stand one below the other.
type SRIKANDIRow struct {
	Label  string
	Values []string
}

// SRIKANDISheet is the text file that lies beside a Word file for SRIKANDI. Every
// value has a line of its own, so that it is taken whole with a triple click.
// Lines end as on Windows.
func SRIKANDISheet(file string, rows []SRIKANDIRow) string {
	var b strings.Builder
	b.WriteString("METADATA UNTUK SRIKANDI\n" +
		"Berkas: " + file + "\n\n" +
		"Unggah berkas Word tersebut, lalu salin isian di bawah ini ke formulir naskah keluar.\n" +
		"Nomor, tanggal, sifat, hal, dan tanda tangan pada berkas Word masih berupa tanda ${…};\n" +
		"biarkan tanda itu, SRIKANDI yang menggantinya. Isian yang kosong bertanda -.\n")
	for _, r := range rows {
		b.WriteString("\n" + r.Label + ":\n")
		any := false
		for _, v := range r.Values {
			if v = strings.TrimSpace(strings.ReplaceAll(v, "\u00a0", " ")); v != "" {
				b.WriteString(v + "\n")
				any = true
			}
		}
		if !any {
			b.WriteString("-\n")
		}
	}
	return strings.ReplaceAll(b.String(), "\n", "\r\n")
}
