package text

import (
	"fmt"

	"pena/app/printing"
	"pena/app/ruler"
	"pena/app/typeset"
)

// Words of printing.
const (
	PrintTitle      = "Cetak naskah"
	PrintTo         = "Pencetak"
	PrintCopies     = "Rangkap"
	PrintPages      = "Halaman"
	PrintPagesHint  = "semua; mis. 1-3, 5"
	PrintPaper      = "Kertas di pencetak"
	PrintHint       = "Cetak 100% (ukuran sebenarnya): jangan pilih “sesuaikan dengan kertas” pada pencetak. Ragu? Cetak halaman uji di Pengaturan, Pencetakan."
	PrintSearching  = "Mencari pencetak…"
	SettingsPrint   = "Pencetakan"
	TestPageTitle   = "Halaman uji cetak"
	TestPageHint    = "Cetak halaman bergaris ukur, lalu ukur dengan penggaris. Bila garisnya kurang panjang, pencetak memperkecil naskah; bila bingkai bawah hilang, kertas di pencetak lebih pendek daripada naskah."
	PrintTestPage   = "Cetak halaman uji"
	SaveTestPage    = "Simpan halaman uji sebagai PDF"
	TestPageFile    = "Halaman Uji.pdf"
	WrongCopies     = "Rangkap ditulis dengan angka, 1 sampai 99."
	PaperOfDocument = "seperti naskahnya"
)

// Paper names a sheet with its size: "F4 (215 × 330 mm)".
func Paper(p typeset.Paper) string {
	return fmt.Sprintf("%s (%s × %s mm)", p.Name, number(float64(p.Width)), number(float64(p.Height)))
}

// Printer names a printer, and what is wrong with it.
func Printer(p printing.Printer) string {
	name := p.Name
	if p.Standard {
		name += " (baku)"
	}
	switch p.Problem {
	case printing.Stopped:
		name += " – berhenti"
	case printing.Refuses:
		name += " – menolak"
	}
	return name
}

// Sent tells that the paper is on its way.
func Sent(printer string) string {
	if printer == "" {
		return "Naskah dikirim ke pencetak."
	}
	return fmt.Sprintf("Naskah dikirim ke pencetak %s.", printer)
}

// SheetTooShort warns of a sheet on which the lower edge or the right one is missing.
func SheetTooShort(sheet, paper typeset.Paper) string {
	return fmt.Sprintf("Kertas %s lebih kecil daripada naskah (%s × %s mm): tepi naskah akan terpotong.",
		sheet.Name, number(float64(paper.Width)), number(float64(paper.Height)))
}

// TestPageWords is what stands on the test page for a sheet.
func TestPageWords(p typeset.Paper) ruler.Words {
	return ruler.Words{
		Title: TestPageTitle,
		Lines: []string{
			"Kertas: " + Paper(p),
			"1.  Letakkan penggaris pada garis mendatar: dari 0 sampai 150 harus tepat 150 mm.",
			"2.  Letakkan penggaris pada garis tegak: dari 0 sampai 200 harus tepat 200 mm.",
			"3.  Bila lebih pendek, pencetak memperkecil. Pilih “ukuran sebenarnya”, “100%”,",
			"     atau “Actual size” pada pencetak; jangan “Fit” atau “Shrink”.",
			"4.  Keempat sisi bingkai 10 mm dan 15 mm harus tercetak. Bila sisi bawah hilang,",
			"     kertas di pencetak lebih pendek atau setelannya bukan kertas ini.",
			"5.  Bingkai 3 mm dan 6 mm boleh hilang: banyak pencetak tidak mencapai tepi.",
		},
		Edge: func(mm int) string { return fmt.Sprintf("bingkai %d mm dari tepi", mm) },
	}
}
