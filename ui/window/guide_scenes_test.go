package window

import (
	"fyne.io/fyne/v2"

	"pena/app"
	"pena/ui/lists"
	"pena/ui/naskah"
	"pena/ui/nav"
)

// scene is a picture of the guide: the steps that lead to it, as the guide
// tells them, and words that must be in sight then.
type scene struct {
	picture string
	letter  bool // on an office with a letter that has every answer, not on the sample
	empty   bool // on a store with nothing in it, not on the sample
	box     bool // the box that is open, not the whole window
	play    func(*desk)
	shows   []string
}

var scenes = []scene{
	{picture: "mulai", empty: true, play: func(d *desk) { d.to(first(d.host.Office)) }, shows: []string{"Selamat datang", "Pilih gambar…"}},
	{picture: "beranda", shows: []string{"Jatuh tempo", "Terakhir dikerjakan"}},
	{picture: "kawasan-baru", play: func(d *desk) {
		d.to(nav.Route{Place: nav.Kawasan, Part: nav.PartNew})
		d.write("Perikanan Aranio")
	}, shows: []string{"Perikanan Aranio"}},
	{picture: "fakta", play: func(d *desk) { d.kawasan(nav.PartFacts) }, shows: []string{"Batas kawasan"}},
	{picture: "desa", play: func(d *desk) {
		d.kawasan(nav.PartDesa)
	}, shows: []string{"Menjadi anggota sejak"}},
	{picture: "tim", play: func(d *desk) { d.kawasan(nav.PartTeam) }, shows: []string{"Jabatan dalam tim"}},
	{picture: "musyawarah", play: func(d *desk) { d.kawasan(nav.PartMeetings) }, shows: []string{"Nama musyawarah"}},
	{picture: "tahapan", play: func(d *desk) { d.kawasan(nav.PartStages) }, shows: []string{"Naskah pada tahap ini"}},
	{picture: "paket", play: func(d *desk) {
		d.kawasan(nav.PartParcel)
		d.see("Periksa lagi")
	}, shows: []string{"Cetak…", "Simpan satu PDF…", "Persiapan provinsi", "Yang perlu dibenahi"}},
	{picture: "tersentuh", play: func(d *desk) {
		d.kawasan(nav.PartFacts)
		d.win.Canvas().Focus(d.Entry("mis. Agrowisata Bajuin"))
		d.key(fyne.KeyEnd)
		d.write(" Lestari")
		d.see("konsep ikut berubah")
	}, shows: []string{"Lihat naskahnya"}},
	{picture: "pejabat", play: func(d *desk) { d.to(nav.Route{Place: nav.Settings}) }, shows: []string{"Masa jabatan"}},
	{picture: "kop", play: func(d *desk) {
		d.to(nav.Route{Place: nav.Settings})
		d.tap("Instansi dan kop")
	}, shows: []string{"Kota penandatanganan"}},
	{picture: "naskah-baru", box: true, play: func(d *desk) {
		d.to(nav.Route{Place: nav.Letters})
		d.tap("Semua naskah")
		d.tap("Naskah baru")
	}},
	{picture: "naskah", play: func(d *desk) {
		d.paper("keputusan-penetapan-kawasan")
	}, shows: []string{"Halaman 1 / 6"}},
	{picture: "penerima", box: true, play: func(d *desk) {
		d.paper("surat-permintaan-data")
		d.screen.(paper).Recipients()
	}, shows: []string{"12 penerima"}},
	{picture: "lompat", box: true, play: func(d *desk) {
		d.paper("anggaran-dasar")
		d.screen.(paper).GoToPart()
		d.write("pasal 6")
	}},
	{picture: "butir", play: func(d *desk) {
		d.paper("anggaran-dasar")
		d.screen.(paper).GoToPart()
		d.write("pasal 6")
		d.key(fyne.KeyReturn)
	}},
	{picture: "periksa", box: true, play: func(d *desk) {
		d.paper("keputusan-penetapan-kawasan")
		d.screen.(paper).ShowFindings()
		d.rest()
	}, shows: []string{"Hasil pemeriksaan"}},
	{picture: "riwayat", box: true, play: func(d *desk) {
		d.paper("keputusan-penetapan-kawasan")
		for _, word := range []string{"188.45/", "0415/", "Kum/"} { // as typed with rests between
			d.write(word)
			d.rest()
		}
		d.screen.(paper).ShowHistory()
		d.rest()
	}},
	{picture: "simpan-pdf", box: true, play: func(d *desk) {
		d.paper("undangan-mad")
		d.screen.(paper).SavePDF()
		d.rest()
	}, shows: []string{"Simpan PDF"}},
	{picture: "simpan-srikandi", box: true, play: func(d *desk) {
		d.paper("surat-audiensi")
		d.screen.(paper).SaveSRIKANDI()
		d.rest()
	}, shows: []string{"Simpan DOCX untuk SRIKANDI"}},
	{picture: "tata-letak", play: func(d *desk) {
		d.to(nav.Route{Place: nav.Settings})
		d.tap("Tata letak")
	}, shows: []string{"Kembali ke bawaan"}},
	{picture: "cari", box: true, play: func(d *desk) {
		lists.OpenSearch(d.host)
		d.rest()
		d.write("bajuin")
	}},
	{picture: "hukum", play: func(d *desk) {
		d.to(nav.Route{Place: nav.Settings})
		d.tap("Dasar hukum")
	}, shows: []string{"Kutipan dalam Mengingat", "Tandai sudah diperiksa", "Hanya yang belum diperiksa"}},
	{picture: "templat", play: func(d *desk) {
		d.to(nav.Route{Place: nav.Settings, Part: "templat:surat-undangan"})
		d.see("Halaman 1 / 3")
		for range 2 { // to the text, past the search
			d.screen.(regions).NextRegion()
		}
		for range 8 {
			d.key(fyne.KeyPageDown)
		}
		for range 13 { // to a sentence above
			d.key(fyne.KeyUp)
		}
		d.key(fyne.KeyHome)
		d.write("Mohon hadir tepat waktu. ")
		d.see("Perubahan di bawah tersimpan")
	}, shows: []string{"Surat Undangan Rapat", "Pakai", "Kembali ke bawaan", "Tidak ada kesalahan."}},
	{picture: "terhapus", play: func(d *desk) {
		d.to(nav.Route{Place: nav.Kawasan})
		d.tap("Hapus")
		d.to(nav.Route{Place: nav.Settings})
		d.tap("Terhapus")
	}, shows: []string{"Pulihkan"}},
	{picture: "riwayat-kawasan", play: func(d *desk) {
		d.kawasan(nav.PartFacts)
		d.win.Canvas().Focus(d.Entry("mis. Agrowisata"))
		d.key(fyne.KeyEnd)
		d.write(" dan peternakan")
		d.see("Tersimpan")
		d.tap("Riwayat")
	}, shows: []string{"Tema: Agrowisata → Agrowisata dan peternakan", "Yang berubah"}},
	{picture: "jadikan-final", letter: true, box: true, play: func(d *desk) {
		d.paper("surat-audiensi")
		d.screen.(lived).Do(naskah.ActIssue)
		d.see("Nomor berikutnya dalam seri")
		d.rest()
	}, shows: []string{"400.10.3.4/0001/PMD/2025", "Cara memberi nomor", "Klasifikasi"}},
	{picture: "terbit", letter: true, play: func(d *desk) {
		d.issue()
		d.paper("surat-audiensi")
	}, shows: []string{"Terbit, nomor 400.10.3.4/0001/PMD/2025", "Lampirkan pindaian…", "Buka kembali…"}},
	{picture: "register", letter: true, play: func(d *desk) {
		d.issue()
		d.number(app.NumberRequest{Subject: "Undangan rapat staf", To: "Para Kepala Bidang"})
		d.void(d.number(app.NumberRequest{Subject: "Permintaan data desa", To: "Camat Bajuin"}))
		d.number(app.NumberRequest{Subject: "Laporan bulanan", To: "Sekretaris Daerah", Seq: 6, Reason: "nomor 4 dan 5 pada buku lama"})
		d.to(nav.Route{Place: nav.Letters})
		d.tap("Register nomor")
	}, shows: []string{"Catat nomor luar", "Cadangkan nomor", "Buku agenda…", "nomor urut 4–5", "batal"}},
	{picture: "surat-masuk", letter: true, play: func(d *desk) {
		d.incoming()
		d.to(nav.Route{Place: nav.Letters})
		d.tap("Surat masuk")
	}, shows: []string{"Catat surat masuk", "Usulan kawasan perdesaan", "1 belum selesai"}},
	{picture: "penomoran", letter: true, play: func(d *desk) {
		d.to(nav.Route{Place: nav.Settings, Part: "penomoran"})
	}, shows: []string{"Pola nomor", "Contoh: 400.10.3.4/0001/PMD/2025"}},
	{picture: "cetak", box: true, play: func(d *desk) {
		d.printer("Sekretariat")
		d.paper("undangan-mad")
		d.screen.(paper).Print()
		d.tap("Cetak sebagai draf")
	}, shows: []string{"Cetak naskah", "Sekretariat (baku)", "Rangkap"}},
}
