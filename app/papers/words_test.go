package papers_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pena/app/block"
	"pena/app/sample"
	"pena/model/region"
)

// parts are the words of each kind in the order of the page (domain 3 and 1.10).
var parts = map[string][]string{
	"keputusan-penetapan-kawasan": {
		"BUPATI TANAH LAUT PROVINSI KALIMANTAN SELATAN KEPUTUSAN BUPATI TANAH LAUT NOMOR 188.45/02/CONTOH/2025 TENTANG PENETAPAN KAWASAN PERDESAAN AGROWISATA BAJUIN KABUPATEN TANAH LAUT BUPATI TANAH LAUT,",
		"Menimbang", "bahwa pembangunan", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b,",
		"Mengingat", "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
		"Memperhatikan", "Berita Acara Musyawarah Antar Desa", "MEMUTUSKAN:", "Menetapkan : KEPUTUSAN BUPATI TENTANG PENETAPAN KAWASAN PERDESAAN",
		"KESATU :", "12 (dua belas) desa", "KEDUA :", "KETIGA :", "KEEMPAT :", "KELIMA :", "KEENAM :", "KETUJUH :",
		"Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.",
		"Ditetapkan di Pelaihari pada tanggal 13 Oktober 2025 BUPATI TANAH LAUT, CONTOH NAMA BUPATI TANAH LAUT",
		"Salinan Keputusan ini disampaikan kepada Yth.:", "1.", "Gubernur Kalimantan Selatan",
		"LAMPIRAN I KEPUTUSAN BUPATI TANAH LAUT NOMOR 188.45/02/CONTOH/2025 TENTANG PENETAPAN KAWASAN PERDESAAN", "No. Kecamatan Desa Kode Desa Luas (ha) Keterangan",
		"63.01.10.2001", "Jumlah", "19.000,00", "BUPATI TANAH LAUT, CONTOH NAMA BUPATI TANAH LAUT",
		"LAMPIRAN II", "BUPATI TANAH LAUT, CONTOH NAMA BUPATI TANAH LAUT",
	},
	"undangan-mad": {
		"PEMERINTAH KABUPATEN TANAH LAUT KECAMATAN BAJUIN DESA BAJUIN", "Bajuin, 2 September 2025", "Nomor : 400.10.2.3/01/CONTOH/2025", "Sifat : Penting",
		"Lampiran : 2 (dua) berkas", "Hal : Undangan Musyawarah Antar Desa", "Yth. (daftar terlampir)", "di", "Tempat",
		"Hari/tanggal : Selasa, 9 September 2025", "Waktu : pukul 09.00 s.d. 15.00 WITA", "Tempat : Balai Desa Bajuin", "Acara : Musyawarah Antar Desa",
		"Demikian undangan ini disampaikan. Atas perhatian dan kerja sama Saudara, disampaikan terima kasih.", "KEPALA DESA BAJUIN, Contoh Nama Kepala Desa Bajuin",
		"Tembusan: 1.", "Lampiran I Surat Kepala Desa Bajuin Nomor : 400.10.2.3/01/CONTOH/2025 Tanggal : 2 September 2025 DAFTAR UNDANGAN", "Desa Telaga", "Lampiran II", "SUSUNAN ACARA",
	},
	"berita-acara-mad": {
		"BERITA ACARA MUSYAWARAH ANTAR DESA PEMBENTUKAN KAWASAN PERDESAAN AGROWISATA BAJUIN", "NOMOR : 400.10.2.3/02/CONTOH/2025",
		"Pada hari ini, Selasa tanggal sembilan bulan September tahun dua ribu dua puluh lima, bertempat di Balai Desa Bajuin, telah diselenggarakan Musyawarah Antar Desa (MAD)",
		"menyepakati hal-hal sebagai berikut:", "Demikian Berita Acara ini dibuat dengan sebenar-benarnya untuk dipergunakan sebagaimana mestinya.",
		"Dibuat di Balai Desa Bajuin pada tanggal 9 September 2025", "No. Nama Jabatan Desa Tanda Tangan", "Mengetahui, CAMAT BAJUIN,", "Mengetahui, CAMAT PELAIHARI,",
	},
	"surat-audiensi": {
		"PEMERINTAH PROVINSI KALIMANTAN SELATAN DINAS PEMBERDAYAAN MASYARAKAT DAN DESA", "Banjarbaru, 21 Juli 2025", "Nomor : 400.10.3.4/01/CONTOH/2025", "Sifat : Segera",
		"Lampiran : 1 (satu) berkas", "Hal : Permohonan Audiensi", "Yth. Sekretaris Daerah Kabupaten Tanah Laut selaku Ketua Tim Koordinasi Pembangunan Kawasan Perdesaan", "di", "Pelaihari",
		"Hari/tanggal : Senin, 28 Juli 2025", "Waktu : pukul 09.00 WITA s.d. selesai", "Tempat : Kantor Sekretariat Daerah", "Audiensi akan diikuti oleh 5 (lima) orang",
		"Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.",
		"KEPALA DINAS, Dr. H. Contoh Nama Kepala Dinas PMD Provinsi, S.Sos., M.Si. Pembina Utama Muda NIP. 19681115 199202 1 002", "Tembusan: 1.", "Gubernur Kalimantan Selatan (sebagai laporan);",
		"Lampiran Surat Kepala Dinas Nomor :",
	},
	"anggaran-dasar": {
		"LAMPIRAN PERATURAN BERSAMA KEPALA DESA BAJUIN, KEPALA DESA SUNGAI BAKAR,", "DAN KEPALA DESA TELAGA NOMOR 7 TAHUN 2025", "NOMOR 7 TAHUN 2025",
		"TANGGAL 18 NOVEMBER 2025 TENTANG PENDIRIAN BADAN USAHA MILIK DESA BERSAMA", "ANGGARAN DASAR BUM DESA BERSAMA BAJUIN LESTARI", "MUKADIMAH",
		"BAB I NAMA, TEMPAT KEDUDUKAN", "BAB V MODAL", "Rp630.000.000,00 (enam ratus tiga puluh juta rupiah)", "575.000.000 55.000.000 630.000.000", "BAB XIV KETENTUAN PENUTUP",
		"Ditetapkan di Desa Bajuin pada tanggal 18 November 2025 KEPALA DESA BAJUIN, CONTOH NAMA KEPALA DESA BAJUIN", "KEPALA DESA TELAGA, CONTOH NAMA KEPALA DESA TELAGA",
	},
	"keputusan-tkpkp-kabupaten": {
		"KEPUTUSAN BUPATI TANAH LAUT NOMOR 188.45/01/CONTOH/2025 TENTANG TIM KOORDINASI PEMBANGUNAN KAWASAN PERDESAAN KABUPATEN TANAH LAUT TAHUN 2025 BUPATI TANAH LAUT,",
		"Menimbang", "Mengingat : 1. Undang-Undang Nomor 8 Tahun 1965", "MEMUTUSKAN:", "KESATU : Membentuk Tim", "KEDUA :", "KETIGA : Untuk membantu", "KETUJUH : Keputusan Bupati ini mulai berlaku",
		"LAMPIRAN KEPUTUSAN BUPATI TANAH LAUT", "No. Jabatan dalam Tim Jabatan/Instansi Keterangan", "Ketua Sekretaris Daerah Kabupaten Tanah Laut", "BUPATI TANAH LAUT, CONTOH NAMA BUPATI TANAH LAUT",
	},
	"keputusan-tkpkp-kawasan": {
		"KEPUTUSAN BUPATI TANAH LAUT", "TENTANG TIM KOORDINASI PEMBANGUNAN KAWASAN PERDESAAN AGROWISATA BAJUIN KABUPATEN TANAH LAUT",
		"Keputusan Bupati Tanah Laut Nomor 188.45/02/CONTOH/2025 tanggal 13 Oktober 2025;", "sampai dengan berakhirnya periode", "No. Jabatan dalam Tim Jabatan/Nama Unsur", "Camat Bajuin",
	},
	"keputusan-kepala-dinas": {
		"PEMERINTAH PROVINSI KALIMANTAN SELATAN DINAS PEMBERDAYAAN MASYARAKAT DAN DESA", "KEPUTUSAN KEPALA DINAS PEMBERDAYAAN MASYARAKAT DAN DESA PROVINSI KALIMANTAN SELATAN NOMOR 100.3.3/04/CONTOH/2025 TENTANG TIM PENDAMPING PEMBANGUNAN KAWASAN PERDESAAN AGROWISATA BAJUIN KABUPATEN TANAH LAUT TAHUN 2025",
		"KESATU : Membentuk Tim Pendamping", "sampai dengan tanggal 31 Desember 2025.", "Ditetapkan di Banjarbaru pada tanggal 18 Juli 2025", "CONTOH NAMA KEPALA DINAS PMD PROVINSI", "LAMPIRAN",
	},
	"keputusan-tim-penyusun-rpkp": {
		"KEPUTUSAN KEPALA DINAS PEMBERDAYAAN MASYARAKAT DAN DESA KABUPATEN TANAH LAUT", "huruf a, huruf b, dan huruf c, perlu menetapkan", "Memperhatikan", "paling lambat tanggal 12 Desember 2025.", "dibantu oleh tenaga ahli", "LAMPIRAN",
	},
	"keputusan-bkad": {
		"KABUPATEN TANAH LAUT KEPUTUSAN BERSAMA KEPALA DESA BAJUIN, KEPALA DESA SUNGAI BAKAR,", "DAN KEPALA DESA TELAGA KEPALA DESA BAJUIN NOMOR 7 TAHUN 2025", "KEPALA DESA TELAGA NOMOR 7 TAHUN 2025 TENTANG PENGURUS BADAN KERJA SAMA ANTAR-DESA",
		"MEMUTUSKAN:", "Masa bakti pengurus adalah 5 (lima) tahun", "KEPALA DESA TELAGA, CONTOH NAMA KEPALA DESA TELAGA", "LAMPIRAN KEPUTUSAN BERSAMA", "No. Jabatan Nama Desa Unsur",
	},
	"peraturan-bupati-rpkp": {
		"BUPATI TANAH LAUT PROVINSI KALIMANTAN SELATAN PERATURAN BUPATI TANAH LAUT NOMOR 400.10.3.4/0071/PMD/2025 TENTANG RENCANA PEMBANGUNAN KAWASAN PERDESAAN AGROWISATA BAJUIN TAHUN 2026–2030 DENGAN RAHMAT TUHAN YANG MAHA ESA BUPATI TANAH LAUT,",
		"Menimbang", "Mengingat : 1. Pasal 18 ayat (6)", "MEMUTUSKAN:", "Menetapkan : PERATURAN BUPATI TENTANG RENCANA PEMBANGUNAN", "BAB I KETENTUAN UMUM Pasal 1 Dalam Peraturan Bupati ini yang dimaksud dengan: 1. Daerah adalah Kabupaten Tanah Laut.",
		"BAB VIII KETENTUAN PENUTUP Pasal 12 Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.", "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Tanah Laut.",
		"Ditetapkan di Pelaihari pada tanggal 22 Desember 2025 BUPATI TANAH LAUT, CONTOH NAMA BUPATI TANAH LAUT", "Diundangkan di Pelaihari pada tanggal 22 Desember 2025 SEKRETARIS DAERAH KABUPATEN TANAH LAUT, CONTOH NAMA SEKRETARIS DAERAH TANAH LAUT",
		"BERITA DAERAH KABUPATEN TANAH LAUT TAHUN 2025 NOMOR 7", "LAMPIRAN PERATURAN BUPATI TANAH LAUT", "BUPATI TANAH LAUT, CONTOH NAMA BUPATI TANAH LAUT",
	},
	"peraturan-bersama-kerja-sama": {
		"KABUPATEN TANAH LAUT PERATURAN BERSAMA KEPALA DESA BAJUIN,", "KEPALA DESA BAJUIN NOMOR 7 TAHUN 2025", "TENTANG KERJA SAMA ANTAR-DESA", "DENGAN RAHMAT TUHAN YANG MAHA ESA KEPALA DESA BAJUIN,", "DAN KEPALA DESA TELAGA, Menimbang",
		"Mengingat : 1. Undang-Undang Nomor 8 Tahun 1965", "Menetapkan : PERATURAN BERSAMA KEPALA DESA TENTANG KERJA SAMA ANTAR-DESA", "Bagian Kesatu Pembentukan dan Kedudukan", "dihadiri wakil dari paling sedikit 8 (delapan) Desa.", "Rp5.000.000,00",
		"mulai berlaku pada tanggal diundangkan.", "Ditetapkan di", "KEPALA DESA TELAGA, CONTOH NAMA KEPALA DESA TELAGA", "Diundangkan di Bajuin pada tanggal 16 September 2025 SEKRETARIS DESA BAJUIN, CONTOH NAMA SEKRETARIS DESA BAJUIN", "BERITA DESA BAJUIN TAHUN 2025 NOMOR 7",
	},
	"peraturan-bersama-bumdesma": {
		"KABUPATEN TANAH LAUT PERATURAN BERSAMA KEPALA DESA BAJUIN,", "KEPALA DESA TELAGA NOMOR 7 TAHUN 2025 TENTANG PENDIRIAN BADAN USAHA MILIK DESA BERSAMA BAJUIN LESTARI (CONTOH) DENGAN RAHMAT TUHAN YANG MAHA ESA",
		"Pasal 7 ayat (2) Peraturan Pemerintah Nomor 11 Tahun 2021 tentang Badan Usaha Milik Desa", "BAB II PENDIRIAN", "Rp630.000.000,00 (enam ratus tiga puluh juta rupiah)", "575.000.000 55.000.000 630.000.000",
		"Ditetapkan di Desa Bajuin pada tanggal 18 November 2025", "KEPALA DESA TELAGA, CONTOH NAMA KEPALA DESA TELAGA", "SEKRETARIS DESA TELAGA, CONTOH NAMA SEKRETARIS DESA TELAGA",
	},
	"peraturan-bersama-art": {
		"TENTANG ANGGARAN RUMAH TANGGA BADAN USAHA MILIK DESA BERSAMA", "DENGAN RAHMAT TUHAN YANG MAHA ESA", "Pasal 1 (1) Dengan Peraturan Bersama ini ditetapkan Anggaran Rumah Tangga", "Pasal 3 Peraturan Bersama ini mulai berlaku", "Diundangkan di Bajuin",
	},
	"anggaran-rumah-tangga": {
		"LAMPIRAN PERATURAN BERSAMA KEPALA DESA BAJUIN,", "NOMOR 7 TAHUN 2025", "TANGGAL 2 DESEMBER 2025 TENTANG ANGGARAN RUMAH TANGGA", "ANGGARAN RUMAH TANGGA BUM DESA BERSAMA BAJUIN LESTARI (CONTOH)",
		"BAB I KETENTUAN UMUM Pasal 1", "11. Badan Kerja Sama Antar-Desa", "BAB XIII KETENTUAN PENUTUP", "KEPALA DESA TELAGA, CONTOH NAMA KEPALA DESA TELAGA",
	},
	"rpkp": {
		"RENCANA PEMBANGUNAN KAWASAN PERDESAAN (RPKP)", "TAHUN 2026–2030", "KATA PENGANTAR", "SEKRETARIS DAERAH KABUPATEN TANAH LAUT SELAKU KETUA TKPKP,", "DAFTAR ISI",
		"BAB I PENDAHULUAN", "BAB II GAMBARAN UMUM KAWASAN", "Matriks Program dan Kegiatan", "8.750.000.000", "BAB IX PENUTUP",
	},
}

// letterParts are those of the letters and titled papers.
var letterParts = map[string][]string{
	"surat-dinas": {
		"DINAS PEMBERDAYAAN MASYARAKAT DAN DESA", "Banjarbaru, 1 Agustus 2025", "Nomor : 400.10.1/01/CONTOH/2025", "Sifat : Penting", "Lampiran : -", "Hal : Penyampaian Hasil Audiensi",
		"Yth. 1. Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Tanah Laut 2. Kepala perangkat daerah", "di", "Pelaihari", "Menindaklanjuti audiensi",
		"paling lambat pada tanggal 8 Agustus 2025.", "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.",
		"a.n. KEPALA DINAS SEKRETARIS u.b. KEPALA BIDANG PENGEMBANGAN KAWASAN PERDESAAN, Dr. H. Contoh Nama Kepala Bidang PKP, S.Sos., M.Si. Pembina Utama Muda NIP. 19681115 199202 1 002", "Tembusan: 1.",
	},
	"surat-undangan": {
		"Banjarbaru, 20 Oktober 2025", "Lampiran : 2 (dua) berkas", "Yth. (daftar terlampir)", "di", "Tempat", "Hari/tanggal : Selasa, 28 Oktober 2025", "Waktu : pukul 09.00 WITA s.d. selesai",
		"a.n. KEPALA DINAS SEKRETARIS, Dr. H. Contoh Nama Sekretaris Dinas PMD Provinsi, S.Sos., M.Si.", "Lampiran I Surat Kepala Dinas Nomor : 000.1.5/01/CONTOH/2025", "DAFTAR UNDANGAN 1. Kepala Dinas", "17. Kepala Desa Telaga", "Lampiran II", "SUSUNAN ACARA",
	},
	"surat-undangan-umum": {
		"Banjarbaru, 21 Oktober 2025", "Hal : Undangan Pelatihan Operator Pena Kawasan", "Yth. 1. Kepala Dinas", "2. Kepala Dinas", "di", "Tempat", "Hari/tanggal : Selasa s.d. Rabu, 4 s.d. 5 November 2025",
		"Waktu : pukul 09.00 s.d. 15.30 WITA", "Tempat : Aula Dinas", "Acara : 1. pengenalan alur", "2. latihan menyusun", "Pakaian : batik", "tepat pada waktunya dan membawa laptop", "Demikian undangan ini disampaikan.", "KEPALA DINAS, ",
	},
	"undangan-musdes": {
		"KECAMATAN BAJUIN BADAN PERMUSYAWARATAN DESA BAJUIN", "Bajuin, 28 Agustus 2025", "Yth. (daftar terlampir)", "Hari/tanggal : Selasa, 2 September 2025", "Waktu : pukul 09.00 s.d. 12.00 WITA",
		"Acara : 1. keikutsertaan desa", "KETUA BPD BAJUIN, Contoh Nama Ketua BPD Bajuin", "DAFTAR UNDANGAN 1. Kepala Desa Bajuin", "9. Camat Bajuin",
	},
	"surat-usulan-penetapan": {
		"KECAMATAN BAJUIN DESA BAJUIN", "Bajuin, 18 September 2025", "Yth. Bupati Tanah Laut u.p. Sekretaris Daerah Kabupaten Tanah Laut selaku Ketua Tim Koordinasi Pembangunan Kawasan Perdesaan melalui Camat Bajuin dan Camat Pelaihari di Pelaihari",
		"Peraturan Bersama Kepala Desa", "tanggal 16 September 2025", "12 (dua belas) desa", "No. Desa Kecamatan Luas (ha) Jumlah Penduduk Potensi", "Jumlah 19.000,00 22.600",
		"KEPALA DESA BAJUIN, Contoh Nama Kepala Desa Bajuin KEPALA DESA SUNGAI BAKAR, Contoh Nama Kepala Desa Sungai Bakar", "KEPALA DESA TAMPANG, Contoh Nama Kepala Desa Tampang KEPALA DESA TELAGA,",
		"Mengetahui, CAMAT BAJUIN, Dr. H. Contoh Nama Camat Bajuin, S.Sos., M.Si.", "Mengetahui, CAMAT PELAIHARI,", "NIP. 19681115 199202 1 002", "Tembusan: 1.",
	},
	"surat-permintaan-data": {
		"Lampiran : 2 (dua) berkas", "Yth. (daftar terlampir)", "sebagaimana daftar terlampir.", "paling lambat tanggal 22 Agustus 2025", "Lampiran I", "DAFTAR TUJUAN SURAT 1. Kepala Desa Bajuin", "12. Kepala Desa Telaga", "Lampiran II", "DAFTAR DATA YANG DIMINTA",
	},
	"surat-rekomendasi": {
		"REKOMENDASI NOMOR : 400.10.3.4/05/CONTOH/2025 TENTANG KAWASAN PERDESAAN AGROWISATA BAJUIN KABUPATEN TANAH LAUT", "Dasar : 1.", "29 September s.d. 1 Oktober 2025",
		"memberikan rekomendasi dengan catatan terhadap:", "Kawasan : Kawasan Perdesaan Agrowisata Bajuin", "Catatan yang perlu dipenuhi adalah sebagai berikut: 1.",
		"Demikian rekomendasi ini dibuat untuk dipergunakan sebagaimana mestinya.", "Banjarbaru, 2 Oktober 2025 KEPALA DINAS,", "Tembusan:", "RINGKASAN HASIL REVIU", "No. Pokok yang Direviu Hasil Halaman Catatan",
	},
	"surat-pengantar": {
		"Banjarbaru, 3 Oktober 2025", "Yth. Sekretaris Daerah Kabupaten Tanah Laut", "u.p. Kepala Dinas", "di", "Pelaihari", "SURAT PENGANTAR NOMOR : 000.5.3.1/01/CONTOH/2025",
		"No. Naskah Dinas yang Dikirimkan Banyaknya Keterangan", "1 (satu) berkas", "Diterima tanggal _____________ Penerima, ______________________ NIP. Nomor telepon: Pengirim, KEPALA DINAS,",
	},
	"nota-dinas": {
		"NOTA DINAS Yth. : Kepala Dinas Dari : Kepala Bidang Pengembangan Kawasan Perdesaan Tembusan : Sekretaris Tanggal : 16 Juli 2025 Nomor : 000.7/01/CONTOH/2025 Sifat : Segera Lampiran : - Hal : Persetujuan Pelaksanaan Audiensi",
		"dengan ini kami mohon persetujuan Bapak/Ibu", "Biaya yang timbul dibebankan pada", "Demikian disampaikan, atas perkenan Bapak/Ibu diucapkan terima kasih.",
		"KEPALA BIDANG PENGEMBANGAN KAWASAN PERDESAAN, Dr. H. Contoh Nama Kepala Bidang PKP, S.Sos., M.Si.",
	},
	"telaahan-staf": {
		"TELAAHAN STAF TENTANG CALON LOKASI PENDAMPINGAN", "Kepada : Kepala Dinas", "A. Persoalan", "B. Praanggapan", "C. Fakta yang Mempengaruhi", "D. Analisis", "E. Simpulan", "F. Saran",
		"Banjarbaru, 14 Juli 2025 KEPALA BIDANG PENGEMBANGAN KAWASAN PERDESAAN,",
	},
	"surat-tugas": {
		"SURAT TUGAS NOMOR : 000.1.2.3/01/CONTOH/2025", "Dasar : 1.", "MENUGASKAN:", "Kepada : 1. Nama : Contoh Nama Kepala Bidang PKP NIP : 19681115 199202 1 002 Pangkat/Gol. :", "3. Nama : Contoh Nama tenaga ahli NIP : -",
		"Untuk : 1.", "pada tanggal 28 s.d. 30 Juli 2025, selama 3 (tiga) hari;", "Biaya yang timbul", "Ditetapkan di Banjarbaru pada tanggal 23 Juli 2025 KEPALA DINAS,",
	},
	"laporan-pelaksanaan-tugas": {
		"LAPORAN PELAKSANAAN TUGAS TENTANG AUDIENSI", "A. Dasar", "Nomor 000.1.2.3/01/CONTOH/2025 tanggal 23 Juli 2025.", "B. Maksud dan Tujuan", "C. Waktu dan Tempat", "selama 3 (tiga) hari", "D. Hasil yang Dicapai", "E. Simpulan dan Saran", "F. Penutup",
		"Banjarbaru, 1 Agustus 2025 KEPALA SEKSI PADA BIDANG PENGEMBANGAN KAWASAN PERDESAAN, Contoh Nama kepala seksi Pembina Utama Muda NIP. 19681115 199202 1 002",
	},
	"laporan-pendampingan": {
		"LAPORAN NOMOR : 400.10.3.4/06/CONTOH/2025 TENTANG PENDAMPINGAN PEMBANGUNAN KAWASAN PERDESAAN AGROWISATA BAJUIN TAHUN 2025", "A. Pendahuluan", "1. Umum", "2. Landasan Hukum", "3. Maksud dan Tujuan", "4. Ruang Lingkup",
		"B. Kegiatan yang Dilaksanakan", "No. Kegiatan Waktu Hasil", "C. Hasil yang Dicapai", "D. Simpulan dan Saran", "E. Penutup", "KEPALA DINAS,",
	},
	"notula": {
		"KECAMATAN BAJUIN", "NOTULA", "Rapat : Musyawarah Antar Desa", "Waktu panggilan : pukul 08.30 WITA", "Waktu mulai : pukul 09.10 WITA", "Waktu selesai : pukul 14.45 WITA", "Acara : 1.", "Ketua rapat : Camat Bajuin", "Pencatat :",
		"Peserta : 36 (tiga puluh enam) orang", "A. Kata Pembukaan", "B. Pembahasan 1.", "C. Simpulan/Keputusan 1.", "D. Tindak Lanjut", "No. Tindak Lanjut Penanggung Jawab Batas Waktu", "16 September 2025", "E. Penutup", "Notulis, Contoh Nama notulis", "Pemimpin Rapat,",
	},
	"daftar-hadir": {
		"DAFTAR HADIR", "Hari/tanggal : Selasa, 9 September 2025", "No. Nama L/P Jabatan/ Unsur Instansi/Desa Tanda Tangan", "1. Contoh Nama Kepala L", "36. Contoh Nama delegasi P",
		"Jumlah : 36 (tiga puluh enam) orang, laki-laki 24 (dua puluh empat) orang, perempuan 12 (dua belas) orang", "Notulis,",
	},
	"berita-acara-verifikasi": {
		"SEKRETARIAT DAERAH", "BERITA ACARA VERIFIKASI USULAN PENETAPAN KAWASAN PERDESAAN AGROWISATA BAJUIN NOMOR : 400.10.3.4/04/CONTOH/2025", "Pada hari ini, Kamis tanggal dua puluh lima bulan September tahun dua ribu dua puluh lima",
		"kami yang bertanda tangan di bawah ini: 1. Nama : Contoh Nama ketua tim verifikasi NIP :", "selanjutnya disebut PIHAK KESATU;", "2. Nama :", "selanjutnya disebut PIHAK KEDUA.", "No. Kriteria Hasil Catatan",
		"dinyatakan memenuhi dengan catatan", "Demikian Berita Acara ini dibuat", "PIHAK KEDUA, Contoh Nama Ketua BKAD PIHAK KESATU,", "TIM VERIFIKASI",
	},
	"berita-acara-musdes": {
		"BADAN PERMUSYAWARATAN DESA BAJUIN", "BERITA ACARA MUSYAWARAH DESA BAJUIN KEIKUTSERTAAN DALAM KAWASAN PERDESAAN AGROWISATA BAJUIN NOMOR : 400.10.2.2/02/CONTOH/2025",
		"Pada hari ini, Selasa tanggal dua bulan September", "menyetujui keikutsertaan Desa Bajuin", "Delegasi Musyawarah Antar Desa No. Nama L/P Unsur", "Dibuat di Bajuin pada tanggal 2 September 2025",
		"KEPALA DESA BAJUIN, Contoh Nama Kepala Desa Bajuin KETUA BPD BAJUIN,", "WAKIL MASYARAKAT, Contoh Nama wakil masyarakat",
	},
	"surat-kesepakatan-kawasan": {
		"SURAT KESEPAKATAN PEMBENTUKAN KAWASAN PERDESAAN AGROWISATA BAJUIN NOMOR : 400.10.3.2/01/CONTOH/2025", "menyatakan sepakat: 1. membentuk", "selama 5 (lima) tahun", "dalam rangkap 3 (tiga)",
		"No. Nama Jabatan Desa Tanda Tangan", "12. Contoh Nama Kepala Desa Telaga", "Mengetahui, CAMAT BAJUIN,", "Mengetahui, CAMAT PELAIHARI,",
	},
	"surat-keterangan": {"SURAT KETERANGAN NOMOR : 100.2.2/01/CONTOH/2025", "dengan ini menerangkan bahwa", "dibuat untuk melengkapi berkas", "Banjarbaru, 6 Oktober 2025 KEPALA DINAS,"},
	"surat-pernyataan-kesediaan-lahan": {
		"SURAT PERNYATAAN KESEDIAAN LAHAN", "Saya yang bertanda tangan di bawah ini:", "Nama : Contoh Nama pemilik lahan", "Pekerjaan : Petani", "lahan milik saya untuk pembangunan pusat pemasaran", "Luas : 2.500 m² (dua ribu lima ratus meter persegi)", "Sebelah barat : kebun warga",
		"1. lahan tersebut benar milik saya", "2. lahan tersebut disediakan dengan cara pinjam pakai selama 10 (sepuluh) tahun;", "3. saya tidak akan menuntut ganti rugi", "5. apabila pernyataan ini tidak benar", "bermeterai cukup", "Bajuin, 12 September 2025",
		"Mengetahui,", "KEPALA DESA BAJUIN,", "Yang menyatakan,", "Saksi pertama,", "Saksi kedua,",
	},
	"lembar-kontrol": {
		"LEMBAR KONTROL NASKAH", "Jenis naskah : Surat Dinas", "Hal : Permohonan Audiensi", "Nomor : ____", "Tanggal konsep : 15 Juli 2025", "Unit pengolah : Bidang", "Ditandatangani oleh : Kepala Dinas", "No. Tahap Jabatan Nama Paraf Tanggal Catatan",
		"1. Konsep Staf pengolah", "2. Diperiksa Kepala Seksi", "3. Diperiksa Kepala Bidang", "4. Disetujui Sekretaris", "disimpan bersama arsipnya.",
	},
	"tanda-terima": {
		"KAWASAN PERDESAAN AGROWISATA BAJUIN", "TANDA TERIMA", "Telah diterima dari : Badan Kerja Sama Antar Desa Agrowisata Bajuin", "No. Naskah atau Barang Banyaknya Keterangan", "Yang menyerahkan,", "Yang menerima,",
	},
	"lembar-disposisi": {
		"LEMBAR DISPOSISI", "Surat dari : Sekretaris Daerah", "Diterima tanggal : 27 September 2025", "Nomor agenda : 41", "Sifat : Segera", "Hal : Permohonan Reviu", "Diteruskan kepada:", "□ Sekretaris", "Catatan :", "KEPALA DINAS,",
	},
	"jadwal-acara": {"JADWAL ACARA MUSYAWARAH ANTAR DESA PEMBENTUKAN KAWASAN PERDESAAN AGROWISATA BAJUIN", "No. Waktu (WITA) Acara Petugas", "08.30–09.00", "Ketua Panitia, Contoh Nama ketua panitia"},
	"tata-tertib-mad": {
		"TATA TERTIB MUSYAWARAH ANTAR DESA", "BAB I KETENTUAN UMUM Pasal 1 (1)", "BAB II PESERTA Pasal 2", "Pasal 3 (1) Peserta sebagaimana dimaksud dalam Pasal 2 ayat (1)", "BAB IV KUORUM DAN PENGAMBILAN KEPUTUSAN", "sebagaimana dimaksud dalam ayat (1) belum tercapai", "BAB V PENUTUP Pasal 7",
	},
}

// order fails unless the words stand one behind the other.
func order(t *testing.T, name, text string, words []string) {
	t.Helper()
	at := 0
	for _, w := range words {
		i := strings.Index(text[at:], w)
		if i < 0 {
			t.Errorf("%s: %q does not stand behind %q", name, w, text[max(0, at-80):at])
			continue
		}
		at += i + len(w)
	}
}

func TestWords_of_every_kind_are_those_of_the_tata_naskah_in_their_order(t *testing.T) {
	for _, p := range completePapers(t) {
		words := parts[p.doc.Kind]
		if len(words) == 0 {
			words = letterParts[p.doc.Kind]
		}
		if len(words) == 0 {
			t.Errorf("no words are asked of %s", p.doc.Kind)
		}
		order(t, p.name, strings.Join(p.texts(), " "), words)
	}
}

func TestDecree_is_signed_without_titles_rank_or_NIP(t *testing.T) {
	p := completeKind(t, "keputusan-penetapan-kawasan")
	text := strings.Join(p.texts(), " ")
	for _, never := range []string{"NIP", "Pembina", "S.Sos.", "Dr. H.", "DENGAN RAHMAT"} {
		if strings.Contains(text, never) {
			t.Errorf("the decree says %q", never)
		}
	}
	if n := strings.Count(text, "CONTOH NAMA BUPATI TANAH LAUT"); n != 3 {
		t.Errorf("the Bupati signs %d times, not the decree and its two annexes", n)
	}
}

func completeKind(t *testing.T, kind string) *paper {
	t.Helper()
	for _, p := range completePapers(t) {
		if p.doc.Kind == kind {
			return p
		}
	}
	t.Fatalf("no paper of kind %s", kind)
	return nil
}

func TestMinutes_have_a_row_for_the_head_and_the_BPD_of_each_desa(t *testing.T) {
	set := sample.Build(now)
	text := ""
	for _, p := range kindsOf(t) {
		if p.doc.Kind == "berita-acara-mad" {
			text = strings.Join(p.texts(), " ")
		}
	}
	for i, m := range set.Kawasan[0].Members {
		desa, _ := region.ByCode(region.Code(m.Code))
		name := desa.Name
		order(t, name, text, []string{
			fmt.Sprintf("%d. [Nama Kepala Desa %s] Kepala Desa %[2]s", 2*i+1, name),
			fmt.Sprintf("%d. [Nama Ketua BPD %s] Ketua BPD %[2]s", 2*i+2, name),
		})
	}
}

var pasal = regexp.MustCompile(`Pasal (\d+)`)

func TestCharter_counts_its_Pasal_and_cites_only_those_it_has(t *testing.T) {
	p := completeKind(t, "anggaran-dasar")
	n := 0
	for _, s := range p.blocks.Sections {
		for _, b := range s.Blocks {
			if h, ok := b.(*block.Paragraph); ok && h.Role == block.RolePasal {
				n++
				if got := strings.ReplaceAll(h.Spans[0].Text, "\u00a0", " "); got != fmt.Sprintf("Pasal %d", n) {
					t.Errorf("the %d. Pasal is called %q", n, got)
				}
			}
		}
	}
	if n != 37 {
		t.Errorf("the charter has %d Pasal, the sample was written with 37", n)
	}
	for _, m := range pasal.FindAllStringSubmatch(strings.Join(p.texts(), " "), -1) {
		if k, err := strconv.Atoi(m[1]); err != nil || k < 1 || k > n {
			t.Errorf("%s is cited", m[0])
		}
	}
}

var dots = regexp.MustCompile(`\s*\.{3,}\s*`)

func TestContents_give_the_page_on_which_each_heading_stands(t *testing.T) {
	p := completeKind(t, "rpkp")
	var lines []string
	for i, page := range p.pages.Pages {
		begun, broken := false, "" // an entry that takes several lines has its dots on the last
		for _, r := range rows(marks(page, p.top(i))) {
			text := r.text()
			switch {
			case dots.MatchString(text):
				lines = append(lines, broken+dots.ReplaceAllString(text, " @ "))
				begun, broken = true, ""
			case begun:
				broken += text + " "
			}
		}
	}
	if len(lines) != len(p.pages.Outline) || len(lines) < 30 {
		t.Fatalf("the contents have %d lines, the paper %d headings", len(lines), len(p.pages.Outline))
	}
	for i, o := range p.pages.Outline {
		page := p.pages.Pages[o.Page]
		if want := strings.ReplaceAll(o.Text, "\u00a0", " ") + " @ " + page.Label; lines[i] != want {
			t.Errorf("the contents say %q, and %q stands", lines[i], want)
		}
		found := false
		for _, r := range rows(marks(page, p.top(o.Page))) {
			found = found || r.y > o.Y && r.y < o.Y+40 && strings.Contains(strings.ReplaceAll(o.Text, "\u00a0", " "), r.text())
		}
		if !found {
			t.Errorf("%q does not stand on page %s at %.1f", o.Text, page.Label, o.Y)
		}
	}
}
