package naskah

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"pena/model"
	"pena/ui/text"
	"pena/ui/widget"
)

// outline lists the headings and Pasal of the text; a press goes there.
type outline struct {
	s     *Screen
	list  *widget.List
	rows  []outlineRow
	quiet bool // the choice was made by the program
}

type outlineRow struct {
	id    string
	text  string
	depth int
}

func newOutline(s *Screen) *outline {
	o := &outline{s: s}
	o.list = widget.NewList(
		func() int { return len(o.rows) },
		func() fyne.CanvasObject {
			l := fynewidget.NewLabel("")
			l.Truncation = fyne.TextTruncateEllipsis
			return l
		},
		func(i fynewidget.ListItemID, obj fyne.CanvasObject) {
			if i < len(o.rows) {
				r := o.rows[i]
				obj.(*fynewidget.Label).SetText(strings.Repeat("    ", r.depth) + r.text)
			}
		})
	o.list.HideSeparators = true
	o.list.OnSelected = func(i fynewidget.ListItemID) {
		if !o.quiet && i < len(o.rows) {
			s.editor.enter(o.rows[i].id)
		}
	}
	return o
}

func (o *outline) object() fyne.CanvasObject {
	title := fynewidget.NewLabelWithStyle(text.Outline, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	return widget.Border(title, nil, nil, nil, o.list)
}

func (o *outline) show(r view) {
	rows := []outlineRow{{id: formHead, text: text.FactsOfPaper}}
	words := r.words
	model.Walk(r.Document.Text, func(n *model.Node, above []*model.Node) bool {
		if n.Kind.IsHeading() || n.Kind == model.Pasal {
			t := strings.TrimSpace(r.Numbers.Label(n.ID) + " " + words.Display(n.Text))
			if n.Kind == model.Pasal {
				t = r.Numbers.Label(n.ID)
			}
			rows = append(rows, outlineRow{n.ID, plainText(t), len(above)})
		}
		return true
	})
	if slices.Equal(rows, o.rows) {
		return
	}
	o.rows = rows
	o.list.Refresh()
}

// options are the parts one can go to, with the facts of the paper first.
func (o *outline) options() []widget.Option {
	var out []widget.Option
	for _, r := range o.rows {
		out = append(out, widget.Option{Key: r.id, Text: r.text})
	}
	return out
}

// choose shows where the editor is.
func (o *outline) choose(id string) {
	at := -1
	for i, r := range o.rows {
		if r.id == id {
			at = i
		}
	}
	if at < 0 {
		return
	}
	o.quiet = true
	o.list.Select(at)
	o.quiet = false
}

// plainText leaves out the marks of emphasis.
func plainText(s string) string {
	return strings.NewReplacer("**", "", "*", "", "<u>", "", "</u>", "", "\n", " ").Replace(s)
}
