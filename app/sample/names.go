package sample

import "pena/model/region"

// regencyName is "Tanah Laut" for 63.01.
func regencyName(code string) string {
	r, _ := region.ByCode(region.Code(code))
	return r.Short()
}

// districtName is "Bajuin" for 63.01.10.
func districtName(code string) string {
	r, _ := region.ByCode(region.Code(code))
	return r.Name
}

// desaName is the name of a desa without the word, "" when there is none.
func desaName(code string) string {
	r, ok := region.ByCode(region.Code(code))
	if !ok || !r.Code.IsDesa() {
		return ""
	}
	return r.Name
}
