package app_test

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"pena/app"
	"pena/model"
)

// procedure are the kinds in the order in which the procedure needs them, from
// the preparation to the reports (the stages of the process, and within one: the
// invitation before the meeting, its minutes before what they decide).
var procedure = []string{
	"keputusan-kepala-dinas", "telaahan-staf", "nota-dinas", "surat-dinas", "surat-undangan-umum", "surat-undangan", "lembar-kontrol", "lembar-disposisi",
	"surat-audiensi", "surat-tugas", "laporan-pelaksanaan-tugas",
	"keputusan-tkpkp-kabupaten",
	"surat-permintaan-data",
	"undangan-musdes", "berita-acara-musdes",
	"undangan-mad", "jadwal-acara", "tata-tertib-mad", "daftar-hadir", "notula", "berita-acara-mad", "surat-kesepakatan-kawasan",
	"peraturan-bersama-kerja-sama", "keputusan-bkad",
	"surat-pernyataan-kesediaan-lahan", "surat-usulan-penetapan", "surat-pengantar", "tanda-terima", "surat-keterangan",
	"berita-acara-verifikasi",
	"surat-rekomendasi",
	"keputusan-penetapan-kawasan",
	"keputusan-tkpkp-kawasan",
	"keputusan-tim-penyusun-rpkp", "rpkp",
	"peraturan-bupati-rpkp",
	"peraturan-bersama-bumdesma", "anggaran-dasar", "peraturan-bersama-art", "anggaran-rumah-tangga",
	"laporan-pendampingan",
}

// rawMarks are what must never reach a sheet: a placeholder of a template, a
// place of ours that was not filled, a mark of another system.
var rawMarks = regexp.MustCompile(`\{\{|\}\}|\$\{|\[isi|<nil>|%!|«|»`)

func TestTheWholePackageOfTheSampleKawasan(t *testing.T) {
	o := newOffice(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	largest := 0
	for _, k := range must[[]model.Kawasan](t)(o.Kawasans()) {
		p := parcel(t, o, k.ID)
		for _, l := range p.Lines {
			if l.Light == app.LightConflict {
				t.Errorf("%s: %s contradicts: %v", k.Name, l.Paper.Title, l.Findings)
			}
		}
		kinds := kindsOf(p)
		largest = max(largest, len(kinds))
		places := slices.Collect(func(yield func(int) bool) {
			for _, kind := range kinds {
				at := slices.Index(procedure, kind)
				if at < 0 {
					t.Errorf("the procedure has no place for %s", kind)
				}
				if !yield(at) {
					return
				}
			}
		})
		if !slices.IsSorted(places) {
			t.Errorf("%s: the papers do not follow the procedure: %v", k.Name, kinds)
		}
		path := filepath.Join(t.TempDir(), "paket.pdf")
		if err := p.WritePDF(t.Context(), path, nil); err != nil {
			t.Fatal(err)
		}
		all := must[[]byte](t)(exec.Command("pdftotext", path, "-").Output())
		if mark := rawMarks.Find(all); mark != nil {
			t.Errorf("%s: a raw mark %q stands in the package", k.Name, mark)
		}
		if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("%s: qpdf: %v\n%s", k.Name, err, out)
		}
	}
	if largest < 30 {
		t.Errorf("the largest package of the sample has only %d papers", largest)
	}
}

// An office that founds its BUM Desa bersama before it plans has the papers so.
func TestThePackageFollowsTheOfficesOwnOrder(t *testing.T) {
	o := newOffice(t)
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	all := must[[]model.Kawasan](t)(o.Kawasans())
	k := all[slices.IndexFunc(all, func(k model.Kawasan) bool { return k.Name == "Agrowisata Bajuin" })]
	from := slices.IndexFunc(k.Stages, func(s model.Stage) bool { return s.Number == 14 })
	to := slices.IndexFunc(k.Stages, func(s model.Stage) bool { return s.Number == 12 })
	s := k.Stages[from]
	k.Stages = slices.Insert(slices.Delete(k.Stages, from, from+1), to, s)
	if err := o.SaveKawasan(&k); err != nil {
		t.Fatal(err)
	}
	kinds := kindsOf(parcel(t, o, k.ID))
	if slices.Index(kinds, "anggaran-dasar") > slices.Index(kinds, "rpkp") {
		t.Errorf("the papers of the BUM Desa bersama stand after the plan: %v", kinds)
	}
}

func kindsOf(p *app.Parcel) []string {
	var out []string
	for _, l := range p.Papers() {
		out = append(out, l.Kind.Key)
	}
	return out
}
