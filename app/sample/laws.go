package sample

import (
	"fmt"

	"pena/model/indonesia"
	"pena/model/law"
	"pena/model/region"
)

// CheckedLaws is the library of an office that compared every entry: nothing is
// missing, everything is ticked, and every kabupaten of the sample has its own
// Perda. What the shipped entries lack is invented.
func CheckedLaws() *law.Library {
	own := law.Shipped().All()
	for i, k := range readKawasan() {
		r, _ := region.ByCode(region.Code(k.Regency))
		for j, topic := range []string{"rtrw-kabupaten", "rpjmd-kabupaten"} {
			own = append(own, law.Entry{Key: fmt.Sprintf("contoh-%s-%s", topic, k.Regency[3:]), Rank: "perda", Issuer: r.Short(),
				Number: fmt.Sprint(i + j + 1), Year: 2021 + j, Title: [2]string{"Rencana Tata Ruang Wilayah (contoh)", "Rencana Pembangunan Jangka Menengah Daerah (contoh)"}[j],
				Topic: topic, Regencies: []string{k.Regency}})
		}
	}
	for i := range own {
		rank, _ := law.RankOf(own[i].Rank)
		g := &own[i].Gazette
		if rank.Gazette != "" && g.Number == "" {
			g.Number = fmt.Sprint(100 + i)
		}
		if rank.Supplement != "" && g.Supplement == "" {
			g.Supplement = fmt.Sprint(6000 + i)
		}
		own[i].Checked = law.Check{By: "Bagian Hukum (contoh)", On: indonesia.MustDate("2025-01-02")}
	}
	return law.New(own)
}
