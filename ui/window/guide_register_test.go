package window

import (
	"pena/app"
	"pena/model"
	"pena/model/indonesia"
)

// fail ends the test on an error.
func (d *desk) fail(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// issue makes the office's letter final.
func (d *desk) issue() {
	d.t.Helper()
	papers, err := d.host.Office.AllDocuments()
	d.fail(err)
	_, err = d.host.Office.Issue(papers[0].ID, app.IssueRequest{Next: true})
	d.fail(err)
}

// number records a paper made elsewhere.
func (d *desk) number(r app.NumberRequest) model.Entry {
	d.t.Helper()
	r.Series, r.Date = "surat-keluar", indonesia.Date{Year: 2025, Month: 9, Day: 16}
	e, err := d.host.Office.RecordNumber(r)
	d.fail(err)
	return e
}

func (d *desk) void(e model.Entry) {
	d.t.Helper()
	_, err := d.host.Office.VoidNumber(e.ID, "Salah tujuan")
	d.fail(err)
}

// incoming records two letters that came in, one with a disposition.
func (d *desk) incoming() {
	d.t.Helper()
	day := indonesia.Date{Year: 2025, Month: 8, Day: 20}
	for _, l := range []model.Incoming{
		{Received: day, Date: day, From: "Bupati Tanah Laut", Number: "400.10/123/PMD/2025", Subject: "Usulan kawasan perdesaan",
			Dispositions: []model.Disposition{{To: "Kepala Bidang Kawasan", Instruction: "Telaah dan laporkan", By: "Kepala Dinas", Date: day}}},
		{Received: day.AddDays(2), Date: day, From: "Camat Bajuin", Number: "005/77/Kec-Bjn", Subject: "Undangan musyawarah antar desa"},
	} {
		d.fail(d.host.Office.SaveIncoming(&l))
	}
}
