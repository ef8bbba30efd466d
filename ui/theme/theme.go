package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// Look is what the user may choose of the appearance.
type Look struct {
	Dark  bool // light on dark
	Large bool // larger text and wider gaps
}

// Theme is the program's theme. It goes by its [Look] alone, not by the
// machine's own light or dark setting, so that the setting in the program is
// the whole truth.
type Theme struct {
	look Look
	base fyne.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme of a look.
func New(look Look) *Theme {
	return &Theme{look: look, base: fynetheme.DefaultTheme()}
}

// Look returns what the theme was made with.
func (t *Theme) Look() Look { return t.look }

// Variant is the form that stands for this look where Fyne asks for one.
func (t *Theme) Variant() fyne.ThemeVariant {
	if t.look.Dark {
		return fynetheme.VariantDark
	}
	return fynetheme.VariantLight
}

// Color returns the colour of a name; names the program does not set come from Fyne.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	p := light
	if t.look.Dark {
		p = dark
	}
	if c, ok := p[name]; ok {
		return c
	}
	return t.base.Color(name, t.Variant())
}

// Icon returns Fyne's own icons; the program's signs are in package icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// sizes holds the normal and the large measure. No text is under 14.
var sizes = map[fyne.ThemeSizeName][2]float32{
	fynetheme.SizeNameText:               {14, 18},
	fynetheme.SizeNameCaptionText:        {14, 17},
	fynetheme.SizeNameSubHeadingText:     {17, 21},
	fynetheme.SizeNameHeadingText:        {22, 27},
	fynetheme.SizeNameInlineIcon:         {20, 24},
	fynetheme.SizeNamePadding:            {4, 5},
	fynetheme.SizeNameInnerPadding:       {8, 9},
	fynetheme.SizeNameLineSpacing:        {4, 5},
	fynetheme.SizeNameScrollBar:          {14, 16},
	fynetheme.SizeNameScrollBarSmall:     {6, 8},
	fynetheme.SizeNameInputBorder:        {1, 2},
	fynetheme.SizeNameInputRadius:        {4, 4},
	fynetheme.SizeNameButtonRadius:       {4, 4},
	fynetheme.SizeNameSelectionRadius:    {2, 2},
	fynetheme.SizeNameSeparatorThickness: {1, 1},
	fynetheme.SizeNameModalBlurRadius:    {0, 0}, // the shade alone: a blurred window takes half of an old machine
}

// Size returns the measure of a name.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	s, ok := sizes[name]
	switch {
	case !ok:
		return t.base.Size(name)
	case t.look.Large:
		return s[1]
	}
	return s[0]
}

var (
	regular    = &fyne.StaticResource{StaticName: "LiberationSans-Regular.ttf", StaticContent: liberationsansregular.TTF}
	bold       = &fyne.StaticResource{StaticName: "LiberationSans-Bold.ttf", StaticContent: liberationsansbold.TTF}
	italic     = &fyne.StaticResource{StaticName: "LiberationSans-Italic.ttf", StaticContent: liberationsansitalic.TTF}
	boldItalic = &fyne.StaticResource{StaticName: "LiberationSans-BoldItalic.ttf", StaticContent: liberationsansbolditalic.TTF}
	mono       = &fyne.StaticResource{StaticName: "LiberationMono-Regular.ttf", StaticContent: liberationmonoregular.TTF}
)

// Font returns the embedded face of a style; symbols come from Fyne.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return t.base.Font(style)
	case style.Monospace:
		return mono
	case style.Bold && style.Italic:
		return boldItalic
	case style.Bold:
		return bold
	case style.Italic:
		return italic
	}
	return regular
}
