package nav

// Parts of the dossier and of the list of kawasan that a [Route] may name. A
// meeting is named by PartMeetings, a slash and its id.
const (
	PartFacts    = "fakta"
	PartDesa     = "desa"
	PartTeam     = "tim"
	PartMeetings = "musyawarah"
	PartBUMDesma = "bumdesma"
	PartStages   = "tahapan"
	PartHistory  = "riwayat"
	PartNew      = "baru" // of the list of kawasan: the box of a new one
)

// PartDeleted is the part of the settings that brings back what was deleted.
const PartDeleted = "terhapus"
