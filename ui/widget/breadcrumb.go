package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Crumb is one part of the place in the program. The last part needs no
// OnTapped: it is where the user is.
type Crumb struct {
	Text     string
	OnTapped func()
}

// Breadcrumb shows the place in the program; each part leads back. What does
// not fit is shortened, the longest part first, never the first or the order.
type Breadcrumb struct {
	fynewidget.BaseWidget
	box *fyne.Container
}

// NewBreadcrumb returns an empty line.
func NewBreadcrumb() *Breadcrumb {
	b := &Breadcrumb{box: container.New(crumbLayout{})}
	b.ExtendBaseWidget(b)
	return b
}

// SetParts shows another place.
func (b *Breadcrumb) SetParts(parts ...Crumb) {
	b.box.RemoveAll()
	for i, p := range parts {
		if i > 0 {
			b.box.Add(fynewidget.NewLabel(crumbSign))
		}
		label := fynewidget.NewLabel(p.Text)
		if i == len(parts)-1 {
			label.TextStyle.Bold = true
		}
		if p.OnTapped == nil {
			b.box.Add(label)
		} else {
			b.box.Add(newPressable(label, p.OnTapped))
		}
	}
	b.Refresh()
}

// CreateRenderer shows the parts.
func (b *Breadcrumb) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(b.box)
}

// crumbLayout gives every part its natural width and takes what is missing
// from the widest ones.
type crumbLayout struct{}

const (
	narrowestCrumb = 48
	crumbSign      = "›"
)

// crumbLabel is the words of a part, pressed or not; nil for the sign between parts.
func crumbLabel(o fyne.CanvasObject) *fynewidget.Label {
	if p, pressed := o.(*pressable); pressed {
		o = p.content
	}
	if label, ok := o.(*fynewidget.Label); ok && label.Text != crumbSign {
		return label
	}
	return nil
}

// natural is the width a part wants, and whether it may be shortened.
func natural(o fyne.CanvasObject) (width float32, shortens bool) {
	label := crumbLabel(o)
	if label == nil {
		return o.MinSize().Width, false
	}
	whole := fynewidget.NewLabelWithStyle(label.Text, fyne.TextAlignLeading, label.TextStyle)
	return whole.MinSize().Width, true
}

// MinSize is that of the shortest form.
func (crumbLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		w, shortens := natural(o)
		if shortens {
			w = fyne.Min(w, narrowestCrumb)
		}
		size.Width += w
		size.Height = fyne.Max(size.Height, o.MinSize().Height)
	}
	return size
}

// Layout places the parts in a line.
func (crumbLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths := make([]float32, len(objects))
	var total float32
	var most float32
	for i, o := range objects {
		widths[i], _ = natural(o)
		total += widths[i]
		most = fyne.Max(most, widths[i])
	}
	for limit := most; total > size.Width && limit > narrowestCrumb; {
		limit = fyne.Max(narrowestCrumb, limit-8)
		total = 0
		for i, o := range objects {
			if _, shortens := natural(o); shortens {
				widths[i] = fyne.Min(widths[i], limit)
			}
			total += widths[i]
		}
	}
	var x float32
	for i, o := range objects {
		shorten(o, widths[i])
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(widths[i], size.Height))
		x += widths[i]
	}
}

// shorten lets a label that has less than its natural width end in an
// ellipsis. A label that has just its width would be shortened as well.
func shorten(o fyne.CanvasObject, width float32) {
	label := crumbLabel(o)
	if label == nil {
		return
	}
	cut := fyne.TextTruncateOff
	if whole, _ := natural(o); width < whole {
		cut = fyne.TextTruncateEllipsis
	}
	if label.Truncation != cut {
		label.Truncation = cut
		label.Refresh()
	}
}
