package text

// Words of the list of keys (F1).
const (
	Keys = `Ctrl+1  Beranda
Ctrl+2  Kawasan
Ctrl+3  Musyawarah
Ctrl+4  Surat
Ctrl+5  Cari
Ctrl+6  Pengaturan
Ctrl+K  cari apa saja
Alt+Kiri  kembali
Ctrl+Z, Ctrl+Y  urungkan, ulangi
Ctrl+E  simpan PDF
Ctrl+D  simpan DOCX
Ctrl+Shift+D  simpan DOCX untuk SRIKANDI
Ctrl+P  cetak
Ctrl+H  riwayat naskah
Ctrl+G  lompat ke bagian naskah
Ctrl+Shift+F  hasil pemeriksaan
Enter  butir baru; Ctrl+Atas, Ctrl+Bawah  pindahkan butir
Backspace pada butir kosong  hapus butir`
)
