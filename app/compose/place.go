package compose

import "pena/model/region"

// What the office works in. The names of its regions come from model/region.
const (
	provinceCode = string(region.Province)
	provinceName = "Kalimantan Selatan"
	timeZone     = "WITA"
)

func villageName(code string) string {
	r, _ := region.ByCode(region.Code(code))
	return r.Name
}

func districtCode(code string) string { return string(region.Code(code).At(region.Kecamatan)) }

// districtName is the name of a kecamatan, its code when no name is known.
func districtName(code string) string {
	if r, ok := region.ByCode(region.Code(code)); ok {
		return r.Name
	}
	return code
}

type regency struct{ name, full, capital string }

func regencyOf(code string) (regency, bool) {
	r, ok := region.ByCode(region.Code(code))
	return regency{r.Short(), r.Name, region.Capital(region.Code(code))}, ok
}
