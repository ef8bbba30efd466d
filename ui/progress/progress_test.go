package progress_test

import (
	"testing"

	"pena/model"
	"pena/ui/progress"
)

// A dossier may name no stage at all (from a file of another program): then
// none is done, and what comes first waits.
func TestAKawasanThatNamesNoStageBegins(t *testing.T) {
	k := &model.Kawasan{}
	if s, ahead := progress.Stage(k); !ahead || s.Number != 0 {
		t.Errorf("the present stage is %+v, ahead %v; want the first of all", s, ahead)
	}
	if n := progress.Next(nil, k, nil); n == nil {
		t.Error("no paper is next, though none is there")
	}
	for n := range model.StageCount {
		k.Stages = append(k.Stages, model.Stage{Number: n, State: model.StageDone})
	}
	if s, ahead := progress.Stage(k); ahead {
		t.Errorf("all stages are done and %+v is ahead", s)
	}
	if n := progress.Next(nil, k, nil); n != nil {
		t.Errorf("all stages are done and %s is next", n.Key)
	}
}
