package app

import (
	"pena/app/check"
	"pena/model"
	"pena/storage"
)

// Missions are the journeys that the papers of all dossiers send somebody on; void
// and replaced papers send nobody.
func (o *Office) Missions() ([]check.Mission, error) {
	var out []check.Mission
	err := o.store.View(func(tx *storage.Tx) error {
		lines, err := storage.Documents.List(tx)
		if err != nil {
			return err
		}
		for _, l := range lines {
			k := o.Kinds().Kind(l.Kind)
			if k == nil || !check.SendsStaff(k) || l.State.Gone() {
				continue
			}
			d, err := storage.Documents.Get(tx, l.ID)
			if err != nil {
				return err
			}
			out = append(out, check.Missions(k, &d)...)
		}
		return nil
	})
	return out, wrap("read journeys", err)
}

// MissionsBeside are those that a paper which sends staff must not cross; none for
// another paper.
func (o *Office) MissionsBeside(id model.ID) ([]check.Mission, error) {
	d, _, err := o.documentAndPaper(id)
	if err != nil {
		return nil, err
	}
	return o.missionsFor(&d)
}

// missionsFor are those that matter for a paper of the kind.
func (o *Office) missionsFor(d *model.Document) ([]check.Mission, error) {
	if k := o.Kinds().Kind(d.Kind); k == nil || !check.SendsStaff(k) {
		return nil, nil
	}
	return o.Missions()
}
