package check

import (
	"pena/model/indonesia"
	"pena/model/region"
	"pena/ui/text"
)

const (
	sourceVillages = "fact:kawasan.desa"
	sourceArea     = "fact:kawasan.luas"
	sourcePeriod   = "fact:kawasan.periode"
	sourceCapital  = "fact:bumdesma.modal"
)

// oneRegency (V1): a kawasan lies inside one kabupaten, that of the dossier or
// of its first desa.
func oneRegency(f *facts, tell tell) {
	home := region.Code(f.kawasan.Regency)
	for _, m := range f.members {
		own := region.Code(m.Code).At(region.Kabupaten)
		if own == "" {
			continue
		}
		if home == "" {
			home = own
		}
		if own != home {
			tell(sourceVillages, text.OtherRegency(f.desa(m.Code), regencyName(own), regencyName(home)))
		}
	}
}

func regencyName(c region.Code) string {
	if r, ok := region.ByCode(c); ok {
		return r.Name
	}
	return string(c)
}

// villagesOnly (V2): a kelurahan is no member of a kawasan perdesaan.
func villagesOnly(f *facts, tell tell) {
	for _, m := range f.members {
		if region.Code(m.Code).IsKelurahan() {
			tell(sourceVillages, text.NotADesa(f.bareDesa(m.Code)))
		}
	}
}

// twoVillages (V3). A dossier that has no desa yet lacks them, but a paper that
// needs them says so by V15.
func twoVillages(f *facts, tell tell) {
	if len(f.members) == 1 {
		tell(sourceVillages, text.OneDesa(f.desa(f.members[0].Code)))
	}
}

// area: the delineasi cannot be larger than the desa it lies in. A desa of
// unknown area leaves the question open.
func area(f *facts, tell tell) {
	var sum int64
	for _, m := range f.members {
		if m.AreaM2 <= 0 {
			return
		}
		sum += m.AreaM2
	}
	if len(f.members) > 0 && f.kawasan.AreaM2 > sum {
		tell(sourceArea, text.AreaTooLarge(indonesia.Hectares(f.kawasan.AreaM2), indonesia.Hectares(sum)))
	}
}
