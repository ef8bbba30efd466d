package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Colours of the program beside Fyne's own.
const (
	ColorNamePaper       fyne.ThemeColorName = "pena-paper"       // a page in the preview: white in every form
	ColorNameDesk        fyne.ThemeColorName = "pena-desk"        // what the pages lie on
	ColorNameRail        fyne.ThemeColorName = "pena-rail"        // the ground of the left rail and the status line
	ColorNameRailChosen  fyne.ThemeColorName = "pena-rail-chosen" // the ground of the chosen place in the rail
	ColorNameMuted       fyne.ThemeColorName = "pena-muted"       // words of second rank
	ColorNameErrorText   fyne.ThemeColorName = "pena-error-text"  // an error told in words
	ColorNameWarningText fyne.ThemeColorName = "pena-warning-text"
	ColorNameSuccessText fyne.ThemeColorName = "pena-success-text"
	ColorNameMark        fyne.ThemeColorName = "pena-mark" // the lit sentence on the page
)

type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func rgba(hex uint32, a uint8) color.NRGBA {
	c := rgb(hex)
	c.A = a
	return c
}

var light = palette{
	fynetheme.ColorNameBackground:                rgb(0xffffff),
	fynetheme.ColorNameButton:                    rgb(0xeceeee),
	fynetheme.ColorNameDisabledButton:            rgb(0xf2f3f3),
	fynetheme.ColorNameDisabled:                  rgb(0x666d70),
	fynetheme.ColorNameError:                     rgb(0xb3261e),
	fynetheme.ColorNameFocus:                     rgba(0x0b6155, 0x38),
	fynetheme.ColorNameForeground:                rgb(0x1f2426),
	fynetheme.ColorNameForegroundOnError:         rgb(0xffffff),
	fynetheme.ColorNameForegroundOnPrimary:       rgb(0xffffff),
	fynetheme.ColorNameForegroundOnSuccess:       rgb(0xffffff),
	fynetheme.ColorNameForegroundOnWarning:       rgb(0xffffff),
	fynetheme.ColorNameHeaderBackground:          rgb(0xf2f4f4),
	fynetheme.ColorNameHover:                     rgba(0x000000, 0x0d),
	fynetheme.ColorNameHyperlink:                 rgb(0x0b6155),
	fynetheme.ColorNameInnerWindowBorder:         rgb(0xffffff),
	fynetheme.ColorNameInnerWindowBorderInactive: rgb(0xf2f4f4),
	fynetheme.ColorNameInputBackground:           rgb(0xffffff),
	fynetheme.ColorNameInputBorder:               rgb(0x878e91),
	fynetheme.ColorNameMenuBackground:            rgb(0xffffff),
	fynetheme.ColorNameOverlayBackground:         rgb(0xffffff),
	fynetheme.ColorNamePlaceHolder:               rgb(0x666d70),
	fynetheme.ColorNamePressed:                   rgba(0x000000, 0x1c),
	fynetheme.ColorNamePrimary:                   rgb(0x0b6155),
	fynetheme.ColorNameScrollBar:                 rgba(0x000000, 0x80),
	fynetheme.ColorNameScrollBarBackground:       rgb(0xe4e7e8),
	fynetheme.ColorNameSelection:                 rgb(0xcfe6e1),
	fynetheme.ColorNameSeparator:                 rgb(0xdadedf),
	fynetheme.ColorNameShadow:                    rgba(0x000000, 0x38),
	fynetheme.ColorNameSuccess:                   rgb(0x22703a),
	fynetheme.ColorNameWarning:                   rgb(0x8a5300),
	ColorNamePaper:                               rgb(0xffffff),
	ColorNameDesk:                                rgb(0xdfe3e4),
	ColorNameRail:                                rgb(0xf2f4f4),
	ColorNameRailChosen:                          rgb(0xd9e8e5),
	ColorNameMuted:                               rgb(0x5a6265),
	ColorNameErrorText:                           rgb(0xa8201a),
	ColorNameWarningText:                         rgb(0x7d4b00),
	ColorNameSuccessText:                         rgb(0x1f6635),
	ColorNameMark:                                rgb(0xfae6b8),
}

var dark = palette{
	fynetheme.ColorNameBackground:                rgb(0x1d2022),
	fynetheme.ColorNameButton:                    rgb(0x2f3437),
	fynetheme.ColorNameDisabledButton:            rgb(0x282c2e),
	fynetheme.ColorNameDisabled:                  rgb(0x9ba3a6),
	fynetheme.ColorNameError:                     rgb(0xff9a90),
	fynetheme.ColorNameFocus:                     rgba(0x6fd0be, 0x48),
	fynetheme.ColorNameForeground:                rgb(0xeceff0),
	fynetheme.ColorNameForegroundOnError:         rgb(0x1d2022),
	fynetheme.ColorNameForegroundOnPrimary:       rgb(0x10211e),
	fynetheme.ColorNameForegroundOnSuccess:       rgb(0x1d2022),
	fynetheme.ColorNameForegroundOnWarning:       rgb(0x1d2022),
	fynetheme.ColorNameHeaderBackground:          rgb(0x25292b),
	fynetheme.ColorNameHover:                     rgba(0xffffff, 0x12),
	fynetheme.ColorNameHyperlink:                 rgb(0x6fd0be),
	fynetheme.ColorNameInnerWindowBorder:         rgb(0x25292b),
	fynetheme.ColorNameInnerWindowBorderInactive: rgb(0x1d2022),
	fynetheme.ColorNameInputBackground:           rgb(0x25292b),
	fynetheme.ColorNameInputBorder:               rgb(0x7b8386),
	fynetheme.ColorNameMenuBackground:            rgb(0x25292b),
	fynetheme.ColorNameOverlayBackground:         rgb(0x25292b),
	fynetheme.ColorNamePlaceHolder:               rgb(0xa3abae),
	fynetheme.ColorNamePressed:                   rgba(0xffffff, 0x26),
	fynetheme.ColorNamePrimary:                   rgb(0x6fd0be),
	fynetheme.ColorNameScrollBar:                 rgba(0xffffff, 0x80),
	fynetheme.ColorNameScrollBarBackground:       rgb(0x2b2f31),
	fynetheme.ColorNameSelection:                 rgb(0x2b544c),
	fynetheme.ColorNameSeparator:                 rgb(0x3b4144),
	fynetheme.ColorNameShadow:                    rgba(0x000000, 0x80),
	fynetheme.ColorNameSuccess:                   rgb(0x86d79b),
	fynetheme.ColorNameWarning:                   rgb(0xf0b860),
	ColorNamePaper:                               rgb(0xffffff),
	ColorNameDesk:                                rgb(0x121415),
	ColorNameRail:                                rgb(0x25292b),
	ColorNameRailChosen:                          rgb(0x234540),
	ColorNameMuted:                               rgb(0xb0b8bb),
	ColorNameErrorText:                           rgb(0xffa79e),
	ColorNameWarningText:                         rgb(0xf0c074),
	ColorNameSuccessText:                         rgb(0x93dba6),
	ColorNameMark:                                rgb(0xfae6b8),
}
