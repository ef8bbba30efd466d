package officials

import (
	"context"

	"pena/app"
	"pena/ui/form"
	"pena/ui/nav"
	"pena/ui/text"
)

// NewLogoField shows the logo of a letterhead, "" for none, and lets another
// picture be chosen. changed gets that, or "" when it is taken away; ctx ends
// with the screen.
func NewLogoField(ctx context.Context, h *nav.Host, sum string, changed func(sum string)) *form.PictureField {
	use := form.PictureUse{Label: text.LogoLabel, Hint: text.LogoHint, None: text.NoLogo, Drop: text.DropLogo,
		Open: app.OpenLogo, Add: h.Office.AddLogo}
	return form.NewPictureField(ctx, h, use, sum, changed)
}
