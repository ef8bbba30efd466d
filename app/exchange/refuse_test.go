package exchange_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pena/app/exchange"
)

// Places in the sample that the table below damages.
const (
	head    = "{\n  \"format\": \"pena-kawasan\",\n  \"version\": 1,"
	kawasan = "\"nama\": \"Agrowisata Bajuin\""
	desa    = "\"kode\": \"63.01.10.2001\""
	bupati  = "\"jenis\": \"bupati\""
	paper   = "\"jenis\": \"undangan-mad\""
	number  = "\"nomor\": \"400.10.2.3/01/CONTOH/2025\",\n      "
)

var refusals = []struct {
	name     string
	old, new string
	want     string
}{
	{"another sort of file", `"format": "pena-kawasan"`, `"format": "lain"`, "invalid not-an-exchange-file at format"},
	{"no format", "\"format\": \"pena-kawasan\",\n", "", "invalid not-an-exchange-file at format"},
	{"a newer version", `"version": 1`, `"version": 99`, "version exchange-version at version"},
	{"a version that is a text", `"version": 1`, `"version": "1"`, "version exchange-version at version"},
	{"data after the end", "\n}\n", "\n}\n{}", "invalid not-json at baris[%any]"},
	{"a comma too many", head, head + ",", "invalid not-json at baris[3]"},
	{"bytes that are no UTF-8", "Agrowisata Bajuin", "Agro\xffwisata", "invalid not-utf8 at baris[7]"},
	{"half of a surrogate pair", kawasan, `"nama": "Agro\ud800wisata"`, "invalid not-utf8 at kawasan.nama"},
	{"a control character", kawasan, `"nama": "Agro\u0007wisata"`, "invalid control-characters at kawasan.nama"},
	{"a character no face can print", kawasan, `"nama": "Agro😀wisata"`, "invalid control-characters at kawasan.nama"},
	{"a name of two lines", kawasan, `"nama": "Agro\nwisata"`, "invalid one-line at kawasan.nama"},
	{"an empty name", kawasan, `"nama": " "`, "invalid name-missing at kawasan.nama"},
	{"a name that is a number", kawasan, `"nama": 7`, "invalid wrong-type at kawasan.nama"},
	{"a name that is null", kawasan, `"nama": null`, "invalid wrong-type at kawasan.nama"},
	{"a name that is a list", kawasan, `"nama": ["a"]`, "invalid wrong-type at kawasan.nama"},
	{"no name", "\"nama\": \"Agrowisata Bajuin\",\n", "", "invalid field-missing at kawasan.nama"},
	{"a name twice", kawasan, kawasan + `, "nama": "Lain"`, "invalid field-twice at kawasan.nama"},
	{"an unknown member", kawasan, kawasan + `, "warna": "hijau"`, "invalid unknown-field at kawasan.warna"},
	{"a member in capitals", kawasan, strings.ToUpper(kawasan[:6]) + kawasan[6:], "invalid unknown-field at kawasan"},
	{"a desa that is not there", desa, `"kode": "63.01.10.9999"`, "invalid unknown-desa at kawasan.anggota[1].kode"},
	{"a desa of another kabupaten", desa, `"kode": "63.02.01.2001"`, "invalid desa-of-other-regency at kawasan.anggota[1]"},
	{"a kecamatan for a desa", desa, `"kode": "63.01.10"`, "invalid unknown-desa at kawasan.anggota[1].kode"},
	{"an area below nothing", `"luas": 21000000`, `"luas": -1`, "invalid number-form at kawasan.anggota[1].luas"},
	{"an area that is no whole number", `"luas": 21000000`, `"luas": 2.1e7`, "invalid number-form at kawasan.anggota[1].luas"},
	{"an area beyond all numbers", `"luas": 21000000`, `"luas": 99999999999999999999`, "invalid number-form at kawasan.anggota[1].luas"},
	{"a day that no calendar has", number + `"tanggal": "2025-09-02"`, number + `"tanggal": "2025-02-30"`, "invalid date-form at naskah[1].tanggal"},
	{"a day in another form", number + `"tanggal": "2025-09-02"`, number + `"tanggal": "02/09/2025"`, "invalid date-form at naskah[1].tanggal"},
	{"a period that ends before it begins", `"tahun-akhir": 2030`, `"tahun-akhir": 2020`, "invalid years-out-of-order at kawasan.tahun-akhir"},
	{"a stage that is not in the table", "\"nomor\": 17,\n        \"keadaan\"", "\"nomor\": 99,\n        \"keadaan\"", "invalid unknown-stage at kawasan.tahap[%any]"},
	{"an unknown kind of body", bupati, `"jenis": "gubernur"`, "invalid choice at instansi[%any].jenis"},
	{"an unknown kind of paper", paper, `"jenis": "surat-cinta"`, "invalid unknown-kind at naskah[1].jenis"},
	{"an answer that is no date", `"batas_konfirmasi": "2025-09-08"`, `"batas_konfirmasi": "besok"`, "invalid date-form at naskah[1].isian.batas_konfirmasi"},
	{"an answer nobody asked for", `"batas_konfirmasi"`, `"batas"`, "invalid unknown-field at naskah[1].isian.batas"},
	{"a paper that was never made", "\"dibuat\"", "\"dibuat-kapan\"", "invalid unknown-field at naskah[%any"},
	{"a choice that is none", `"sifat": "Penting"`, `"sifat": "Entahlah"`, "invalid choice at naskah[1].isian.sifat"},
	{"a meeting that is not in the file", `"musyawarah": "bbba545b-fd1b-52a3-bf2b-9525e41bb05c"`, `"musyawarah": "bbba545b-fd1b-52a3-bf2b-000000000000"`, "invalid record-missing at naskah[1].musyawarah"},
	{"an id that is none", `"id": "1b5e381d-b9c0-50c0-92dc-bd1b55457f06"`, `"id": "surat-1"`, "invalid not-an-id at naskah[1].id"},
	{"an id in capitals", `"id": "1b5e381d`, `"id": "1B5E381D`, "invalid not-an-id at naskah[1].id"},
	{"one id twice", `"id": "1b5e381d-b9c0-50c0-92dc-bd1b55457f06"`, `"id": "c2869d27-2674-5a25-9c47-d2eb730802ec"`, "invalid id-twice at naskah[1].id"},
	{"a node's id twice", `"id": "n3"`, `"id": "n2"`, "invalid node-id-twice at naskah[%any"},
	{"a node in the wrong place", "\"id\": \"n3\",\n              \"jenis\": \"alinea\"", "\"id\": \"n3\",\n              \"jenis\": \"subangka\"", "invalid node-in-wrong-place at naskah[%any"},
	{"a node's id ahead of the counter", `"simpul-terakhir": 30`, `"simpul-terakhir": 2`, "invalid node-id-ahead at naskah[1].isi[1].isi[2].id"},
	{"a control character deep in a text", `"teks": "di Tempat"`, `"teks": "di\u0000Tempat"`, "invalid control-characters at naskah[1].isi[1].isi[2].teks"},
	{"a sum that is no rupiah", `"2026=150000000"`, `"2026=seratus"`, "invalid number-form at naskah[%any].sel[%any]"},
	{"a year that is none", `"2026=150000000"`, `"dua=150000000"`, "invalid year-cell at naskah[%any].sel[%any]"},
	{"a real body in a sample", bupati, `"contoh": false, ` + bupati, "invalid field-twice at instansi[%any].contoh"},
	{"a real dossier with sample papers", "\"contoh\": true,\n    \"nama\": \"Agro", "\"nama\": \"Agro", "invalid sample-mixed at instansi[1].contoh"},
	{"a logo no letterhead names", "\n}\n", ",\n\"logo\": [{\"jumlah-uji\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\", \"isi\": \"YWJj\"}]}\n", "invalid logo-unused at logo[1]"},
	{"a logo that is not what its sum says", "\n}\n", ",\n\"logo\": [{\"jumlah-uji\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\", \"isi\": \"YWJk\"}]}\n", "invalid logo-sum at logo[1].jumlah-uji"},
	{"a logo that is no base64", "\n}\n", ",\n\"logo\": [{\"jumlah-uji\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\", \"isi\": \"%%%%\"}]}\n", "invalid not-base64 at logo[1].isi"},
	{"a picture nothing shows", "\n}\n", ",\n\"gambar\": [{\"jumlah-uji\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\", \"isi\": \"YWJj\"}]}\n", "invalid picture-unused at gambar[1]"},
	{"a law without a title", "\"version\": 1,", "\"version\": 3, \"hukum\": [{\"kunci\": \"perda-x-3-2016\", \"jenjang\": \"perda\"}],", "invalid law-without-title at hukum[1].tentang"},
	{"a law of no rank", "\"version\": 1,", "\"version\": 3, \"hukum\": [{\"kunci\": \"x\", \"jenjang\": \"titah\", \"tentang\": \"Desa\"}],", "invalid choice at hukum[1].jenjang"},
	{"a law in a file too old for it", "\"version\": 1,", "\"version\": 2, \"hukum\": [{\"kunci\": \"x\", \"jenjang\": \"perda\", \"tentang\": \"Desa\"}],", "invalid unknown-field at hukum"},
	{"a law twice", "\"version\": 1,", "\"version\": 3, \"hukum\": [{\"kunci\": \"x\", \"jenjang\": \"perda\", \"tentang\": \"Desa\"}, {\"kunci\": \"x\", \"jenjang\": \"perda\", \"tentang\": \"Desa\"}],", "invalid id-twice at hukum[2].kunci"},
	{"a map that is not in the file", kawasan, kawasan + `, "peta": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"`, "invalid record-missing at kawasan.peta"},
	{"a letterhead whose logo is not in the file", bupati, bupati + `, "logo": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"`, "invalid record-missing at instansi[%any].logo"},
	{"a layout setting that is none", paper, paper + `, "tata-letak": {"warna": "merah"}`, "invalid layout-setting at naskah[1].tata-letak.warna"},
	{"a condition that is none", `"teks": "di Tempat"`, `"bila": "bukan syarat", "teks": "di Tempat"`, "invalid condition at naskah[1].isi[1].isi[2].bila"},
	{"a condition on what the kind does not ask", `"teks": "di Tempat"`, `"bila": "warna", "teks": "di Tempat"`, "invalid condition at naskah[1].isi[1].isi[2].bila"},
	{"a bottomless nest", "\"isi\": [", "\"isi\": " + strings.Repeat(`[`, 60) + strings.Repeat(`]`, 60) + ", \"isi\": [", "invalid wrong-type at naskah[%any].isi[1]"},
}

func TestAFileThatCannotBeIsRefusedWholeWithThePlaceNamed(t *testing.T) {
	good := string(sampleFile(t))
	invitation := placeOf(t, good, paper)
	o := office(t)
	before := dump(t, o)
	for _, c := range refusals {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("the sample's file has no %q to damage", c.old)
			}
			bad := strings.Replace(good, c.old, c.new, 1)
			_, err := exchange.Import(o, strings.NewReader(bad))
			if err == nil {
				t.Fatal("it was imported")
			}
			want := strings.ReplaceAll(c.want, "naskah[1]", invitation)
			if got := asError(t, err); !fits(got, want) {
				t.Errorf("error %q, want %q", got, want)
			}
			if dump(t, o) != before {
				t.Error("the store changed")
			}
		})
	}
}

// placeOf is the place of the first paper that holds the text, "naskah[4]": the
// table above calls it naskah[1].
func placeOf(t *testing.T, file, text string) string {
	t.Helper()
	at := strings.Index(file, text)
	return fmt.Sprintf("naskah[%d]", strings.Count(file[:at], "\"keadaan\"")-strings.Count(file[:strings.Index(file, "\"naskah\": [")], "\"keadaan\"")+1)
}

// fits compares with a pattern whose %any stands for what depends on the length
// of the sample.
func fits(got, want string) bool {
	for _, part := range strings.Split(want, "%any") {
		i := strings.Index(got, part)
		if i < 0 {
			return false
		}
		got = got[i+len(part):]
	}
	return got == "" || strings.HasSuffix(want, "%any")
}

func TestAFileOverTheBoundIsRefused(t *testing.T) {
	o := office(t)
	big := bytes.Repeat([]byte(" "), 64<<20+1)
	_, err := exchange.Import(o, bytes.NewReader(big))
	if got := asError(t, err); got != "too-large file-too-large at berkas" {
		t.Errorf("error %s", got)
	}
	good := string(sampleFile(t))
	for name, c := range map[string][2]string{
		"list": {strings.Replace(good, `"kop": [`, `"kop": [`+strings.Repeat(`"a",`, 10_001), 1), "too-large list-too-long at instansi[1].kop"},
		"text": {strings.Replace(good, `"di Tempat"`, `"`+strings.Repeat("a", 100_001)+`"`, 1), "too-large text-too-long at naskah[1].isi[1].isi[2].teks"},
		"line": {strings.Replace(good, kawasan, `"nama": "`+strings.Repeat("a", 501)+`"`, 1), "too-large text-too-long at kawasan.nama"},
		"nest": {strings.Replace(good, `"teks": "di Tempat"`, strings.Repeat(`"isi": [{"id": "n1", "jenis": "butir", `, 30)+`"teks": ""`+strings.Repeat("}]", 30), 1), "too-large too-deep at naskah[1].isi[1].isi[2]%any"},
	} {
		_, err := exchange.Import(o, strings.NewReader(c[0]))
		if err == nil {
			t.Fatalf("%s: it was imported", name)
		}
		want := strings.ReplaceAll(c[1], "naskah[1]", placeOf(t, good, paper))
		if got := asError(t, err); !fits(got, want) {
			t.Errorf("%s: error %s, want %s", name, got, want)
		}
	}
}
