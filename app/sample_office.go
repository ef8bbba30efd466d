package app

import (
	"pena/app/sample"
	"pena/model"
	"pena/storage"
)

// SampleThere reports whether the store holds anything of a sample.
func (o *Office) SampleThere() (bool, error) {
	var found sampleIDs
	err := o.store.View(func(tx *storage.Tx) (err error) {
		found, err = samplesIn(tx)
		return err
	})
	return found.count() > 0, wrap("look for the sample", err)
}

// InstallSample puts the sample into the store, whole or not at all. While any
// sample record is there it is refused with an error of kind Conflict: what was
// tried out in it would be lost.
func (o *Office) InstallSample() error {
	set := sample.Build(o.clock())
	documents := make([]model.Document, len(set.Documents))
	for i, d := range set.Documents {
		documents[i] = *d
	}
	return wrap("install the sample", o.update("contoh", func(tx *storage.Tx) error {
		found, err := samplesIn(tx)
		if err != nil {
			return err
		}
		if found.count() > 0 {
			return conflict("contoh", "sample-there", "")
		}
		return putAll(tx, set.Kawasan, set.Bodies, set.People, documents)
	}))
}

// RemoveSample throws every sample record away in one act and returns how many
// there were. Real records are never touched.
func (o *Office) RemoveSample() (removed int, err error) {
	err = o.update(noteSampleRemoved, func(tx *storage.Tx) error {
		found, err := samplesIn(tx)
		if err != nil {
			return err
		}
		removed = found.count()
		return found.remove(tx)
	})
	return removed, wrap("remove the sample", err)
}

// sampleIDs names the sample records of a store.
type sampleIDs struct{ dossiers, bodies, people, documents []model.ID }

func (s *sampleIDs) count() int {
	return len(s.dossiers) + len(s.bodies) + len(s.people) + len(s.documents)
}

func samplesIn(tx *storage.Tx) (s sampleIDs, err error) {
	dossiers, err := storage.Dossiers.List(tx)
	if err != nil {
		return s, err
	}
	for _, x := range dossiers {
		if x.Sample {
			s.dossiers = append(s.dossiers, x.ID)
		}
	}
	bodies, err := storage.Bodies.List(tx)
	if err != nil {
		return s, err
	}
	for _, x := range bodies {
		if x.Sample {
			s.bodies = append(s.bodies, x.ID)
		}
	}
	people, err := storage.People.List(tx)
	if err != nil {
		return s, err
	}
	for _, x := range people {
		if x.Sample {
			s.people = append(s.people, x.ID)
		}
	}
	documents, err := storage.Documents.List(tx)
	if err != nil {
		return s, err
	}
	for _, x := range documents {
		if x.Sample {
			s.documents = append(s.documents, x.ID)
		}
	}
	return s, nil
}

func (s *sampleIDs) remove(tx *storage.Tx) error {
	lines, err := storage.Entries(tx, 0, "")
	if err != nil {
		return err
	}
	for _, e := range lines {
		if e.Sample {
			if err := storage.RemoveSampleEntry(tx, e.ID); err != nil {
				return err
			}
		}
	}
	for _, id := range s.documents {
		if err := storage.Papers.Delete(tx, id); err != nil && !isNotFound(err) {
			return err
		}
		if err := storage.Documents.Delete(tx, id); err != nil {
			return err
		}
	}
	for _, id := range s.people {
		if err := storage.People.Delete(tx, id); err != nil {
			return err
		}
	}
	for _, id := range s.bodies {
		if err := storage.Bodies.Delete(tx, id); err != nil {
			return err
		}
	}
	for _, id := range s.dossiers {
		if err := storage.Dossiers.Delete(tx, id); err != nil {
			return err
		}
	}
	return nil
}
