package text

import "pena/model"

const (
	keptScreen = "Tulisan Anda masih ada di layar."
	keptStore  = "Semua yang sudah tersimpan tetap utuh."
	keptAsWas  = "Tidak ada yang berubah."
	keptPaper  = "Naskah tetap tersimpan."

	keptConflict = "Kedua versi disimpan: perubahan yang lain di penyimpanan, tulisan Anda di layar."
	keptFullDisk = "Yang sudah tersimpan tetap utuh, dan tulisan Anda masih ada di layar."
	nextFullDisk = "Hapus atau pindahkan berkas lain dari piringan itu; program menyimpan lagi dengan sendirinya."
	nextDisk     = "Kosongkan ruang atau pasang kembali piringan, lalu simpan lagi."
	nextClosed   = "Salin tulisan yang penting, lalu tutup dan buka kembali program."
)

// withoutScreen is what the command line says instead.
var withoutScreen = map[string]string{
	keptScreen:   keptStore,
	keptConflict: keptStore,
	keptFullDisk: keptStore,
	nextFullDisk: "Hapus atau pindahkan berkas lain dari piringan itu, lalu ulangi perintahnya.",
	nextDisk:     "Kosongkan ruang atau pasang kembali piringan, lalu ulangi perintahnya.",
	nextClosed:   "Ulangi perintahnya.",
}

// kindWords holds a general telling for every kind of error.
var kindWords = map[model.ErrorKind]told{
	model.Invalid: {
		title: "Isian belum benar",
		what:  "Ada isian yang tidak dapat diterima.",
		kept:  keptAsWas,
		next:  "Perbaiki isian tersebut, lalu coba lagi.",
	},
	model.NotFound: {
		title: "Tidak ditemukan",
		what:  "Data yang diminta tidak ada lagi atau belum pernah dibuat.",
		kept:  keptStore,
		next:  "Kembali ke daftar dan pilih yang lain.",
	},
	model.Conflict: {
		title: "Data telah berubah",
		what:  "Data ini telah diubah dari tempat lain sejak Anda membukanya.",
		kept:  keptConflict,
		next:  "Buka kembali data ini, bandingkan, lalu masukkan perubahan Anda.",
	},
	model.Locked: {
		title: "Data sedang dipakai",
		what:  "Penyimpanan data sedang dibuka oleh program lain.",
		kept:  keptStore,
		next:  "Tutup jendela Pena Kawasan yang lain, lalu coba lagi.",
	},
	model.Corrupt: {
		title: "Data rusak",
		what:  "Sebagian data tidak dapat dibaca karena rusak.",
		kept:  "Berkasnya dibiarkan seperti adanya, tidak dihapus.",
		next:  "Salin dahulu seluruh folder datanya. Bila ada salinan dalam folder cadangan di situ, pulihkan menurut panduan pemasangan.",
	},
	model.NotAllowed: {
		title: "Belum dapat dilakukan",
		what:  "Keadaan data ini tidak mengizinkan perbuatan tersebut.",
		kept:  keptAsWas,
		next:  "Periksa keadaan naskah; naskah yang sudah terbit dibuka kembali dengan alasan.",
	},
	model.TooLarge: {
		title: "Terlalu besar",
		what:  "Yang diberikan melebihi batas yang dapat disimpan.",
		kept:  keptAsWas,
		next:  "Bagilah menjadi beberapa bagian yang lebih kecil.",
	},
	model.Version: {
		title: "Versi program berbeda",
		what:  "Data ini ditulis oleh Pena Kawasan versi lain.",
		kept:  "Data tidak disentuh.",
		next:  "Pasang Pena Kawasan versi terbaru, lalu buka kembali.",
	},
	model.Disk: {
		title: "Tidak dapat menulis ke piringan",
		what:  "Piringan menolak: penuh, hanya dapat dibaca, atau tidak terpasang.",
		kept:  keptScreen,
		next:  nextDisk,
	},
}

var (
	stopped = told{
		title: "Pekerjaan dihentikan",
		what:  "Pekerjaan dihentikan atas permintaan Anda.",
		kept:  "Yang sudah selesai tetap tersimpan.",
	}
	fileGone = told{
		title: "Berkas tidak ditemukan",
		what:  "Berkas atau folder itu tidak ada di tempatnya.",
		kept:  keptAsWas,
		next:  "Periksa apakah piringannya terpasang, lalu pilih berkasnya lagi.",
	}
	fileForbidden = told{
		title: "Berkas tidak dapat dibuka",
		what:  "Komputer tidak mengizinkan berkas itu dibaca atau ditulis.",
		kept:  keptAsWas,
		next:  "Tutup program lain yang memakai berkas itu, atau pilih folder lain.",
	}
	unexpected = told{
		title: "Terjadi kesalahan yang tidak terduga",
		what:  "Program menemui keadaan yang tidak dikenalnya.",
		kept:  "Yang sudah tersimpan tetap utuh, dan rinciannya tercatat dalam log program.",
		next:  "Coba sekali lagi; jika berulang, kirimkan log dari Pengaturan kepada pengelola.",
	}
)
