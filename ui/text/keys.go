package text

// Words of the list of keys (F1).
const (
	Keys = `Ctrl+1  Beranda
Ctrl+2  Kawasan
Ctrl+3  Pejabat dan kop
Alt+Kiri  kembali
Ctrl+Z, Ctrl+Y  urungkan, ulangi
Ctrl+E  simpan PDF
Ctrl+P  cetak
Ctrl+H  riwayat naskah
Ctrl+Shift+F  hasil pemeriksaan
Enter  butir baru; Ctrl+Atas, Ctrl+Bawah  pindahkan butir
Backspace pada butir kosong  hapus butir`
)
