package sample

import (
	"bytes"
	_ "embed" // the files of the sample
	"encoding/json"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/google/uuid"

	"pena/model"
)

//go:embed kawasan.yaml
var kawasanFile []byte

//go:embed naskah.yaml
var naskahFile []byte

//go:embed surat.yaml
var suratFile []byte

// namespace keeps the ids of the sample apart from all others, and the same on
// every computer, so that a sample loaded twice does not stand twice.
var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("pena:contoh"))

// id makes the id of a record from its key: "kawasan/tanah-laut".
func id(key string) model.ID {
	if key == "" {
		return ""
	}
	return model.ID(uuid.NewSHA1(namespace, []byte(key)).String())
}

// read decodes a file of the sample by the JSON names of the model, refusing
// what the model does not know.
func read(name string, file []byte, into any) {
	j, err := yaml.YAMLToJSON(file)
	if err == nil {
		dec := json.NewDecoder(bytes.NewReader(j))
		dec.DisallowUnknownFields()
		err = dec.Decode(into)
	}
	if err != nil {
		panic(fmt.Sprintf("sample: %s: %v", name, err))
	}
}

// readKawasan reads the dossiers, turns keys into ids and fills in who was
// present at the meetings of all desa.
func readKawasan() []model.Kawasan {
	var list []model.Kawasan
	read("kawasan.yaml", kawasanFile, &list)
	for i := range list {
		k := &list[i]
		k.ID, k.Sample = id(string(k.ID)), true
		for j := range k.Team.Members {
			k.Team.Members[j].Person = id(string(k.Team.Members[j].Person))
		}
		for j := range k.Meetings {
			m := &k.Meetings[j]
			m.ID = id(string(m.ID))
			if m.Kind == model.MAD {
				m.Present = delegates(k)
			}
		}
	}
	return list
}

// delegates are three people for each desa, as an invitation to a MAD asks for:
// the kepala desa, the chair of the BPD, and a woman chosen by the Musdes.
func delegates(k *model.Kawasan) []model.Attendee {
	var list []model.Attendee
	for _, m := range k.Members {
		desa := desaName(m.Code)
		from := "Desa " + desa
		list = append(list,
			model.Attendee{Name: "[Nama Kepala Desa " + desa + "]", Sex: "L", Group: "Kepala Desa", Office: "Kepala Desa", From: from},
			model.Attendee{Name: "[Nama Ketua BPD " + desa + "]", Sex: "L", Group: "BPD", Office: "Ketua BPD", From: from},
			model.Attendee{Name: "[Nama delegasi perempuan " + desa + "]", Sex: "P", Group: "Tokoh Perempuan", Office: "Delegasi", From: from},
		)
	}
	return list
}
