package kawasan

import (
	"strings"

	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
)

// factFields names the field of the dossier that a fact on a paper is typed in,
// by the name that compose gives the fact. What is counted or listed has none.
var factFields = map[string]string{
	"kawasan.nama":           text.KawasanNameLabel,
	"kawasan.tema":           text.ThemeLabel,
	"kawasan.potensi":        text.PotentialLabel,
	"kawasan.pusat":          text.CentreLabel,
	"kawasan.luas":           text.AreaLabel,
	"kawasan.periode":        text.PlanFromLabel,
	"kawasan.tahun_awal":     text.PlanFromLabel,
	"kawasan.tahun_akhir":    text.PlanToLabel,
	"kawasan.batas_utara":    text.NorthLabel,
	"kawasan.batas_timur":    text.EastLabel,
	"kawasan.batas_selatan":  text.SouthLabel,
	"kawasan.batas_barat":    text.WestLabel,
	"kabupaten.nama":         text.RegencyLabel,
	"kabupaten.lengkap":      text.RegencyLabel,
	"bumdesma.nama":          text.BUMDesmaNameLabel,
	"bumdesma.kedudukan":     text.SeatLabel,
	"bumdesma.unit":          text.UnitsLabel,
	"tkpkp.nomor":            text.DecreeNumberLabel,
	"tkpkp.tanggal":          text.DecreeDateLabel,
	"musyawarah.judul":       text.MeetingNameLabel,
	"musyawarah.desa":        text.HostLabel,
	"musyawarah.hari":        text.MeetingDateLabel,
	"musyawarah.tanggal":     text.MeetingDateLabel,
	"musyawarah.waktu":       text.StartLabel,
	"musyawarah.tempat":      text.PlaceLabel,
	"musyawarah.pimpinan":    text.LeaderLabel,
	"musyawarah.notulis":     text.SecretaryLabel,
	"musyawarah.agenda":      text.AgendaLabel,
	"musyawarah.narasumber":  text.SpeakersLabel,
	"musyawarah.kesepakatan": text.DecisionsLabel,
	"musyawarah.hadir":       text.PresentHeading,
	"musyawarah.pembahasan":  text.DiscussionLabel,
}

// focusFact gives the focus to the field of the fact that the route named, and
// reports whether there is one.
func (d *Dossier) focusFact() bool {
	fact, ok := strings.CutPrefix(d.part, nav.PartFact)
	if !ok {
		return false
	}
	fact, _, _ = strings.Cut(fact, "/")
	label := factFields[fact]
	for _, g := range []*group{d.group, d.detail} {
		if f := fieldOf(g, label); f != nil && f.Input != nil {
			d.host.Window.Canvas().Focus(f.Input)
			return true
		}
	}
	return false
}

func fieldOf(g *group, label string) *form.Field {
	if g == nil || label == "" {
		return nil
	}
	for _, f := range g.Fields() {
		if f.Label() == label {
			return f
		}
	}
	return nil
}
