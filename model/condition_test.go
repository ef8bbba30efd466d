package model_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"pena/model"
)

func TestConditionsAreRead(t *testing.T) {
	for s, want := range map[string]model.Condition{
		"tembusan":             {Key: "tembusan"},
		"!tembusan":            {Key: "tembusan", Not: true},
		"hasil=Dapat | Belum":  {Key: "hasil", Values: []string{"Dapat", "Belum"}},
		"!hasil=a=b":           {Key: "hasil", Not: true, Values: []string{"a=b"}},
		"musyawarah.hadir_l":   {Key: "musyawarah.hadir_l"},
		"pejabat.bupati.nama":  {Key: "pejabat.bupati.nama"},
		"naskah_lain.a-b.no_1": {Key: "naskah_lain.a-b.no_1"},
	} {
		got, err := model.ParseCondition(s)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %+v (%v), want %+v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "!", "!!a", "A", "a b", "a=", "a=|", "a=x|", "a={b}", "a.", ".a", "a\n", "a=b\nc", "1a", "a=" + strings.Repeat("x", 300)} {
		_, err := model.ParseCondition(s)
		var e *model.Error
		if !errors.As(err, &e) || e.Detail != "condition" || len(e.Value) > 40 {
			t.Errorf("%.20q gives %v", s, err)
		}
	}
}

func TestATextWithAWrongConditionIsRefused(t *testing.T) {
	text := charter()
	model.Find(text, "a22").When = "apa saja"
	var e *model.Error
	if err := model.CheckText(text); !errors.As(err, &e) || e.Detail != "condition" || e.Field != "a22" {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsHiddenTakesNoNumberAndNothingInsideItDoes(t *testing.T) {
	hidden := map[string]bool{"a1": true, "p3": true, "a22": true}
	n := model.NumberRepeated(charter(), func(n *model.Node) int {
		if hidden[n.ID] {
			return 0
		}
		return 1
	})
	for id, want := range map[string]string{"a1": "", "a2": "(1)", "a22": "", "k1": "", "t1": "", "p3": "", "p4": "Pasal 3", "g2": "Bagian Kedua"} {
		if got := n.Label(id); got != want {
			t.Errorf("label of %s is %q, want %q", id, got, want)
		}
	}
	for id, want := range map[string]bool{"a1": true, "t1": true, "sasaran": false, "p4": false, "nowhere": false} {
		if n.Hidden(id) != want {
			t.Errorf("hidden of %s is not %v", id, want)
		}
	}
	for _, to := range []string{"p3", "t1"} {
		if s, err := n.Reference("p4", to); err == nil {
			t.Errorf("a reference to %s, which is hidden, is %q", to, s)
		}
	}
}

func TestVisibleCopiesOnlyWhatStandsAboveAHiddenNode(t *testing.T) {
	text := charter()
	if got := model.Visible(text, func(*model.Node) bool { return false }); &got[0] != &text[0] {
		t.Error("a tree that hides nothing was copied")
	}
	got := model.Visible(text, func(n *model.Node) bool { return n.ID == "k1" })
	if model.Find(got, "k1") != nil || model.Find(got, "t1") != nil || model.Find(text, "t1") == nil {
		t.Error("k1 and what is inside it should be gone from the copy alone")
	}
	for _, id := range []string{"b2", "b3", "p1", "a1", "sasaran"} {
		if model.Find(got, id) != model.Find(text, id) {
			t.Errorf("%s was copied", id)
		}
	}
	if got := model.Visible(text, func(*model.Node) bool { return true }); len(got) != 0 {
		t.Errorf("%d nodes are left of none", len(got))
	}
}
