package register

import (
	"slices"

	"pena/model"
)

// transition is what an act does to a paper.
type transition struct {
	act    model.Act
	from   []model.State
	to     model.State // "": it stays where it is
	reason bool        // asked for
}

// transitions is the whole life of a paper. A small office may issue a draft
// that nobody else looked at; an office that wants an approval first says so in
// its settings, see [Move].
var transitions = []transition{
	{model.ActParaf, []model.State{model.Konsep, model.Diperiksa}, model.Diperiksa, false},
	{model.ActApprove, []model.State{model.Konsep, model.Diperiksa}, model.Disetujui, false},
	{model.ActReturn, []model.State{model.Diperiksa, model.Disetujui}, model.Konsep, false},
	{model.ActIssue, []model.State{model.Konsep, model.Diperiksa, model.Disetujui}, model.Terbit, false},
	{model.ActNumbered, []model.State{model.Terbit, model.Ditandatangani}, "", false},
	{model.ActSigned, []model.State{model.Terbit, model.Ditandatangani}, model.Ditandatangani, false},
	{model.ActReopened, []model.State{model.Terbit, model.Ditandatangani}, model.Konsep, true},
	{model.ActCancel, []model.State{model.Konsep, model.Diperiksa, model.Disetujui, model.Terbit, model.Ditandatangani}, model.Batal, true},
	{model.ActReplace, []model.State{model.Terbit, model.Ditandatangani}, model.Diganti, true},
}

// Move is the state that an act brings a paper to. What the state does not allow
// is an error of kind NotAllowed, a reason that is missing one of kind Invalid.
func Move(act model.Act, from model.State, reason string) (model.State, error) {
	for _, t := range transitions {
		if t.act != act {
			continue
		}
		switch {
		case !slices.Contains(t.from, from):
			return from, &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "state-forbids", Value: string(from)}
		case t.reason && reason == "":
			return from, invalid("alasan", "reason-missing", "")
		case t.to == "":
			return from, nil
		}
		return t.to, nil
	}
	return from, &model.Error{Kind: model.NotAllowed, Field: "keadaan", Detail: "state-forbids", Value: string(act)}
}

// Acts lists what may be done to a paper in a state, in the order of its life.
func Acts(from model.State) []model.Act {
	var out []model.Act
	for _, t := range transitions {
		if slices.Contains(t.from, from) {
			out = append(out, t.act)
		}
	}
	return out
}
