package theme_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"pena/ui/theme"
)

// luminance is the relative luminance of WCAG 2.1.
func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// over lays a translucent colour on a ground.
func over(top, ground color.NRGBA) color.NRGBA {
	mix := func(t, g uint8) uint8 {
		a := float64(top.A) / 255
		return uint8(math.Round(float64(t)*a + float64(g)*(1-a)))
	}
	return color.NRGBA{R: mix(top.R, ground.R), G: mix(top.G, ground.G), B: mix(top.B, ground.B), A: 0xff}
}

var grounds = []fyne.ThemeColorName{
	fynetheme.ColorNameBackground, fynetheme.ColorNameInputBackground, fynetheme.ColorNameMenuBackground,
	fynetheme.ColorNameOverlayBackground, fynetheme.ColorNameHeaderBackground,
	theme.ColorNameRail,
}

var inks = []fyne.ThemeColorName{
	fynetheme.ColorNameForeground, fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameDisabled,
	fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink, fynetheme.ColorNameError,
	fynetheme.ColorNameWarning, fynetheme.ColorNameSuccess,
	theme.ColorNameMuted, theme.ColorNameErrorText, theme.ColorNameWarningText, theme.ColorNameSuccessText,
}

func TestEveryTextStandsOutFromItsGroundByFourAndAHalfToOne(t *testing.T) {
	test.NewTempApp(t)
	for _, look := range []theme.Look{{}, {Dark: true}, {Large: true}, {Dark: true, Large: true}} {
		th := theme.New(look)
		get := func(n fyne.ThemeColorName) color.NRGBA {
			c, ok := th.Color(n, th.Variant()).(color.NRGBA)
			if !ok {
				t.Fatalf("%s is not set by the theme", n)
			}
			return c
		}
		check := func(ink, ground color.NRGBA, what string) {
			if r := contrast(ink, ground); r < 4.5 {
				t.Errorf("%+v: %s has a contrast of %.2f, want 4.5", look, what, r)
			}
		}
		for _, g := range grounds {
			for _, ink := range inks {
				check(get(ink), get(g), string(ink)+" on "+string(g))
			}
			check(get(fynetheme.ColorNameForeground), over(get(fynetheme.ColorNameHover), get(g)), "foreground on hovered "+string(g))
			check(get(fynetheme.ColorNameForeground), over(get(fynetheme.ColorNameFocus), get(g)), "foreground on focused "+string(g))
		}
		for _, p := range [][2]fyne.ThemeColorName{
			{fynetheme.ColorNameForeground, fynetheme.ColorNameButton},
			{fynetheme.ColorNameForeground, fynetheme.ColorNameSelection},
			{fynetheme.ColorNameForeground, theme.ColorNameRailChosen},
			{fynetheme.ColorNameForeground, theme.ColorNameDesk},
			{theme.ColorNameMuted, theme.ColorNameDesk},
			{fynetheme.ColorNameDisabled, fynetheme.ColorNameDisabledButton},
			{fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNamePrimary},
			{fynetheme.ColorNameForegroundOnError, fynetheme.ColorNameError},
			{fynetheme.ColorNameForegroundOnWarning, fynetheme.ColorNameWarning},
			{fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameSuccess},
		} {
			check(get(p[0]), get(p[1]), string(p[0])+" on "+string(p[1]))
		}
		// A boundary of a control needs 3:1 (WCAG 1.4.11).
		if r := contrast(get(fynetheme.ColorNameInputBorder), get(fynetheme.ColorNameBackground)); r < 3 {
			t.Errorf("%+v: the border of an entry has a contrast of %.2f, want 3", look, r)
		}
	}
}

func TestNoTextIsUnderFourteen(t *testing.T) {
	test.NewTempApp(t)
	for _, n := range []fyne.ThemeSizeName{fynetheme.SizeNameText, fynetheme.SizeNameCaptionText, fynetheme.SizeNameSubHeadingText, fynetheme.SizeNameHeadingText} {
		normal, large := theme.New(theme.Look{}).Size(n), theme.New(theme.Look{Large: true}).Size(n)
		if normal < 14 {
			t.Errorf("%s is %v, want 14 or more", n, normal)
		}
		if large <= normal {
			t.Errorf("%s is %v in large, want more than %v", n, large, normal)
		}
	}
}

func TestTheLookAndNotTheMachineDecidesBetweenLightAndDark(t *testing.T) {
	test.NewTempApp(t)
	th := theme.New(theme.Look{Dark: true})
	a := th.Color(fynetheme.ColorNameBackground, fynetheme.VariantLight)
	b := th.Color(fynetheme.ColorNameBackground, fynetheme.VariantDark)
	if a != b {
		t.Errorf("a dark look gave %v and %v", a, b)
	}
	if a == theme.New(theme.Look{}).Color(fynetheme.ColorNameBackground, fynetheme.VariantDark) {
		t.Error("light and dark share one ground")
	}
}

func TestEveryStyleHasAFaceOfItsOwn(t *testing.T) {
	test.NewTempApp(t)
	th := theme.New(theme.Look{})
	seen := map[string]bool{}
	for _, s := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}, {Monospace: true}} {
		name := th.Font(s).Name()
		if seen[name] {
			t.Errorf("%s serves two styles", name)
		}
		seen[name] = true
	}
}
