package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"pena/model"
)

func TestChanges_name_what_was_edited_added_and_removed(t *testing.T) {
	before := charter()
	after := model.Edit(before, "a1", func(n *model.Node) { n.Text = "baru" })
	after, err := model.InsertAfter(after, "p2", node("p9", model.Pasal))
	if err != nil {
		t.Fatal(err)
	}
	if after, err = model.Remove(after, "t1"); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range model.Changes(before, after) {
		switch {
		case c.Before == nil:
			got = append(got, "+"+c.After.ID)
		case c.After == nil:
			got = append(got, "-"+c.Before.ID)
		default:
			got = append(got, "~"+c.After.ID)
		}
	}
	if want := "[~a1 +p9 -t1]"; len(got) != 3 || got[0]+got[1]+got[2] != "~a1+p9-t1" {
		t.Errorf("changes %v, want %s", got, want)
	}
}

func TestChanges_of_a_text_with_itself_are_none(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := charter()
		id := rapid.SampledFrom([]string{"a1", "p1", "k1"}).Draw(t, "id")
		edited := model.Edit(text, id, func(n *model.Node) { n.Text = rapid.String().Draw(t, "text") })
		if c := model.Changes(edited, edited); len(c) != 0 {
			t.Fatalf("%d changes of a text with itself", len(c))
		}
		if c, n := model.Changes(text, edited), model.Find(edited, id); (len(c) == 1) != (n.Text != "") {
			t.Fatalf("%d changes after the text became %q", len(c), n.Text)
		}
	})
}
