// Package region knows the regions of Kalimantan Selatan (province 63): 13
// kabupaten and kota, 156 kecamatan, 1,872 desa and 144 kelurahan, by the codes
// of Kementerian Dalam Negeri (63.01.05.2003), which are not those of BPS.
//
// The data is embedded and read once, when first asked for. It never changes at
// run time, and names stand as they do in the data set, its odd spellings
// included ("Telaga langsat", "Pulau Ku"u"): what a letter prints may differ
// and is kept with the dossier. The key of a region is its [Code], never its
// name: one kabupaten may have two desa of one name.
//
// Begin with [ByCode], [Children] and [Search].
//
// The data comes from the npm package idn-area-data under the Open Database
// License (data/LICENSE-ODbL.md, and NOTICE at the root of the project);
// "go generate ./model/region" makes it anew.
package region

//go:generate go run ./internal/generate
