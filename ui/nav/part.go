package nav

import "strings"

// Parts of the dossier and of the list of kawasan that a [Route] may name. A
// meeting is named by PartMeetings, a slash and its id.
const (
	PartFacts    = "fakta"
	PartDesa     = "desa"
	PartTeam     = "tim"
	PartMeetings = "musyawarah"
	PartBUMDesma = "bumdesma"
	PartStages   = "tahapan"
	PartParcel   = "paket"
	PartHistory  = "riwayat"
	PartNew      = "baru"   // of the list of kawasan: the box of a new one
	PartPapers   = "naskah" // of the letters: all papers
)

// PartFact begins the part of the dossier that a fact on a paper comes from; its
// name follows, as compose writes it, and for a fact of a meeting a slash and the
// id of the meeting.
const PartFact = "fact:"

// partRegency begins the part of the list of kawasan that shows those of one
// kabupaten; its code follows.
const partRegency = "kabupaten/"

// KawasanOf is the list of the kawasan of a kabupaten.
func KawasanOf(code string) Route { return Route{Place: Kawasan, Part: partRegency + code} }

// Regency is the kabupaten a part of the list of kawasan names, "" for none.
func Regency(part string) string {
	code, ok := strings.CutPrefix(part, partRegency)
	if !ok {
		return ""
	}
	return code
}

// PartTitles is the part of the settings that says what the head of a desa is called.
const PartTitles = "sebutan"

// PartDeleted is the part of the settings that brings back what was deleted.
const PartDeleted = "terhapus"
