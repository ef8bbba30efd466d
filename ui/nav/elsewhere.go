package nav

import (
	"strings"

	"pena/app/compose"
	"pena/model"
)

// Elsewhere is where a source of a page is mended that lies outside its paper: a
// fact in the dossier, at the meeting the paper is of; an official, a letterhead,
// a law or the title of the head of a desa in the settings.
func Elsewhere(kawasan, meeting model.ID, source string) (Route, bool) {
	_, law := compose.LawOf(source)
	switch {
	case source == PartFact+"kabupaten.sebutan_kepala_desa":
		return Route{Place: Settings, Part: PartTitles}, true
	case strings.HasPrefix(source, PartFact):
		if meeting != "" {
			source += "/" + string(meeting)
		}
		return Route{Place: Dossier, ID: kawasan, Part: source}, true
	case law, strings.HasPrefix(source, "pejabat:"), strings.HasPrefix(source, "kop:"):
		return Route{Place: Settings, Part: source}, true
	}
	return Route{}, false
}
