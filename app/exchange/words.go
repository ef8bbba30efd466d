package exchange

import (
	"regexp"

	"pena/model"
)

// enums lists the words that a text of the format may be.
var enums = map[string][]string{
	"format":        {formatName},
	"tahap":         words(model.StageNotYet, model.StageRunning, model.StageDone, model.StageSkipped, model.StageRepeated),
	"musyawarah":    words(model.Musdes, model.MAD, model.FGD, model.Rapat),
	"jk":            {"L", "P"},
	"tindak-lanjut": words(model.ActionNotYet, model.ActionRunning, model.ActionDone),
	"instansi": words(model.BodyDinasProvinsi, model.BodySetdaProvinsi, model.BodyBupati, model.BodySetda, model.BodyDinas,
		model.BodyKecamatan, model.BodyDesa, model.BodyBPD, model.BodyBKAD, model.BodyBUMDesma),
	"peran": words(model.RoleKepalaDinasProvinsi, model.RoleSekdaProvinsi, model.RoleBupati, model.RoleSekda, model.RoleKepalaDinas,
		model.RoleCamat, model.RoleKepalaDesa, model.RoleKetuaBPD, model.RoleSekretarisDesa, model.RoleKetuaBKAD,
		model.RoleDirekturBUMDesma, model.RoleLain),
	"bentuk": words(model.Definitif, model.Plt, model.Plh, model.Pj),
	"naskah": words(model.Konsep, model.Diperiksa, model.Disetujui, model.Terbit, model.Ditandatangani, model.Batal, model.Diganti),
	"simpul": words(model.Seksi, model.Bab, model.Bagian, model.Paragraf, model.Pasal, model.Ayat, model.Huruf, model.Angka,
		model.SubHuruf, model.SubAngka, model.Diktum, model.SubBab, model.AnakSubBab, model.Alinea, model.Butir, model.Tabel),
}

func words[T ~string](list ...T) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return out
}

// form is a pattern that a text has, and the detail of the error when not.
type form struct {
	pattern *regexp.Regexp
	detail  string
}

var forms = map[string]form{
	"id":         {regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`), "not-an-id"},
	"wilayah":    {regexp.MustCompile(`^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$`), "unknown-region"},
	"jumlah-uji": {regexp.MustCompile(`^[0-9a-f]{64}$`), "not-a-sum"},
	"simpul":     {regexp.MustCompile(`^n[1-9][0-9]{0,8}$`), "not-an-id"},
}
