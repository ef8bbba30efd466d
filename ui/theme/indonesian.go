package theme

import (
	_ "embed"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

//go:embed fyne.id.json
var fyneWords []byte

// Indonesian gives Fyne's own words (the menu of an entry, the file dialog)
// in Indonesian, whatever the machine speaks. Fyne ships no Indonesian and
// picks its words by the machine's locale, so the words are registered under
// that locale's name; under "id" they would do nothing on an English machine.
// It is called once, before the first widget is made.
func Indonesian() error {
	name := lang.SystemLocale().LanguageString() + ".json"
	if err := lang.AddTranslations(fyne.NewStaticResource(name, fyneWords)); err != nil {
		return fmt.Errorf("register Fyne's words under %s: %w", name, err)
	}
	return nil
}
