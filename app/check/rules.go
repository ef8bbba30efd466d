package check

import (
	"slices"
	"strings"

	"pena/app/compose"
	"pena/model"
	"pena/ui/text"
)

// Rule is one thing that is looked for.
type Rule struct {
	ID    string // V1 to V19, or a name of our own
	Name  string // Indonesian, as lists show it
	Level Level
	Basis string // the law, the practice or the reason behind it, in English with Indonesian terms

	of    func(*compose.Kind) bool // the papers it is for; nil: all
	facts func(*facts, tell)       // looks at the dossier on a day; also a rule of CheckDossier
	paper func(*paper, tell)       // looks at a paper, in place of facts
}

// Rules lists the rules in their order.
func Rules() []Rule { return slices.Clone(rules) }

// RuleComplete is the ID of the rule that nothing is left to fill in.
const RuleComplete = "V15"

// rules stand in the order in which they look: V15 last, for what no other told.
var rules = []Rule{
	{ID: "V1", Name: text.RuleOneRegency, Level: Block, Basis: "UU 6/2014 Ps 83(1): perpaduan pembangunan antar-Desa dalam 1 (satu) Kabupaten/Kota",
		of: listsVillages, facts: oneRegency},
	{ID: "V2", Name: text.RuleVillagesOnly, Level: Warn, Basis: "Codes of Kementerian Dalam Negeri: the tail of a desa begins with 2, that of a kelurahan with 1",
		of: listsVillages, facts: villagesOnly},
	{ID: "V3", Name: text.RuleTwoVillages, Level: Block, Basis: "UU 6/2014 Ps 83(1), Ps 92: antar-Desa; MAD and BUM Desa bersama are of two desa at least",
		of: listsVillages, facts: twoVillages},
	{ID: "V5", Name: text.RuleInOffice, Level: Warn, Basis: "A paper is signed by who holds an office on its date",
		paper: signerInOffice},
	{ID: "pejabat", Name: text.RuleOfficeHeld, Level: Block, Basis: "A paper is signed by who holds an office on its date",
		paper: officeHeld},
	{ID: "V6", Name: text.RuleNumberOnce, Level: Block, Basis: "Practice of registers: a number is used once a year, and never again after it was void",
		paper: numberOnce},
	{ID: "V7", Name: text.RuleNumberOrder, Level: Warn, Basis: "A later number with an earlier date is taken for backdating by auditors",
		paper: numberOrder},
	{ID: "tahun", Name: text.RuleNumberYear, Level: Warn, Basis: "A date or a clock that is a year wrong takes a number from the wrong register, and nothing else tells",
		paper: numberYear},
	{ID: "V8", Name: text.RuleMeetingDate, Level: Warn, Basis: "An invitation precedes its meeting; a berita acara bears the day of its meeting; staff are sent before they go",
		paper: meetingDate},
	{ID: "V18", Name: text.RuleMissions, Level: Warn, Basis: "An auditor's finding: one official paid for two journeys on one day",
		of: SendsStaff, paper: missions},
	{ID: "dasar", Name: text.RuleBasisFirst, Level: Warn, Basis: "UU 12/2011 lampiran II: what a paper is based on exists when it is set",
		paper: basisFirst},
	{ID: "naskah-dasar", Name: text.RuleCitedPapers, Level: Block, Basis: "UU 12/2011 lampiran II: a paper that is named as a basis exists, is in force, and has its number and date",
		paper: citedPapers},
	{ID: "V9", Name: text.RuleSameVillages, Level: Warn, Basis: "Reviewers compare the desa of berita acara, usulan, Keputusan and RPKP",
		paper: sameVillages},
	{ID: "musdes", Name: text.RuleVillageMeetings, Level: Warn, Basis: "UU 6/2014 Ps 84(2); each desa decides in a Musyawarah Desa before the MAD",
		of: layout("berita-acara"), paper: villageMeetings},
	{ID: "wakil", Name: text.RuleRepresented, Level: Warn, Basis: "A MAD is attended by delegates of every desa of the kawasan",
		of: layout("berita-acara"), paper: represented},
	{ID: compose.RuleCharterContent, Name: text.RuleCharterContent, Level: Warn, Basis: "PP 11/2021 Ps 11(2) huruf a to h, Ps 11(5)",
		of: asks(compose.RuleCharterContent), paper: charterContent},
	{ID: compose.RuleCharterOrgans, Name: text.RuleOrganCount, Level: Warn, Basis: "PP 11/2021 Ps 11(2) huruf f: nama dan jumlah penasihat, pelaksana operasional, dan pengawas",
		of: asks(compose.RuleCharterOrgans), paper: organCount},
	{ID: "V16", Name: text.RuleEachVillageNumber, Level: Block, Basis: "A Peraturan Bersama Kepala Desa bears a number of every desa; the composer cannot print it without",
		of: ofEachVillage, paper: eachVillageNumber},
	{ID: compose.RuleTeamChair, Name: text.RuleTeamChair, Level: Warn, Basis: "The Sekretaris Daerah is Ketua of the TKPKP of a kabupaten",
		of: asks(compose.RuleTeamChair), paper: teamChair},
	{ID: "V11", Name: text.RuleTotals, Level: Warn, Basis: "Published totals of RPKP were found not to be the sum of their parts; PP 11/2021 Ps 7(6) for capital",
		facts: capitalOfDossier, paper: totals},
	{ID: "luas", Name: text.RuleArea, Level: Warn, Basis: "The delineasi of a kawasan lies in the desa of the kawasan",
		of: listsVillages, facts: area},
	{ID: "V12", Name: text.RulePeriod, Level: Warn, Basis: "UU 6/2014 Ps 83(5): sesuai dengan RPJMD; Permendesa 5/2016: RPKP of 5 years",
		of: layout("rpkp"), facts: fiveYears, paper: period},
	{ID: "V13", Name: text.RuleNIP, Level: Warn, Basis: "Structure of a NIP: birth, appointment, sex, serial number; 21 stands for PPPK",
		facts: nipOfDossier, paper: nipOfPaper},
	{ID: "V19", Name: text.RulePlainName, Level: Warn, Basis: "Permendagri 80/2015: a legal product is signed without titles",
		of: legalProduct, paper: plainName},
	{ID: "V14", Name: text.RuleAnnexes, Level: Warn, Basis: "Permendagri 1/2023: the row Lampiran counts what is enclosed",
		paper: annexes},
	{ID: "hukum-cabut", Name: text.RuleLawInForce, Level: Warn, Basis: "UU 12/2011 lampiran II: Mengingat names what is in force",
		paper: lawInForce},
	{ID: "hukum-wilayah", Name: text.RuleLawOfRegency, Level: Warn, Basis: "A copied paper brings the law that formed another kabupaten along",
		paper: lawOfRegency},
	{ID: "hukum-urut", Name: text.RuleLawOrder, Level: Warn, Basis: "UU 12/2011 lampiran II: Mengingat is in the order of rank, then of age",
		paper: lawOrder},
	{ID: "hukum-ganda", Name: text.RuleLawOnce, Level: Warn, Basis: "A basis is named once",
		paper: lawOnce},
	{ID: "hukum-beda", Name: text.RuleLawAsChecked, Level: Warn, Basis: "Printed papers were found that give a law the gazette number of its amendment",
		paper: lawAsChecked},
	{ID: "hukum-periksa", Name: text.RuleLawChecked, Level: Warn, Basis: "The library is shipped unchecked; the legal staff compares each law with its text",
		paper: lawChecked},
	{ID: "terbilang", Name: text.RuleNumberWords, Level: Warn, Basis: "A number and its words are the same number",
		paper: numberWords},
	{ID: "tanda", Name: text.RuleLetters, Level: Block, Basis: "A sign that the face of the page lacks is printed as a question mark",
		paper: letters},
	{ID: "isian", Name: text.RuleAnswers, Level: Block, Basis: "An answer that cannot be read is printed nowhere",
		paper: answers},
	{ID: "rujukan", Name: text.RuleReferences, Level: Block, Basis: "UU 12/2011 lampiran II: a reference names a part that is there",
		paper: references},
	{ID: RuleComplete, Name: text.RuleComplete, Level: Block, Basis: "No place to fill in is left in an issued text",
		paper: complete},
}

// asks tells the kinds that ask for a rule in their file.
func asks(rule string) func(*compose.Kind) bool {
	return func(k *compose.Kind) bool { return k.Asks(rule) }
}

// ofEachVillage tells the kinds that bear something of every desa.
func ofEachVillage(k *compose.Kind) bool {
	return slices.ContainsFunc(k.Fields, func(f compose.FieldDef) bool { return f.Type == compose.TypePerDesa })
}

func layout(key string) func(*compose.Kind) bool {
	return func(k *compose.Kind) bool { return k.Layout == key }
}

// legalProduct tells the kinds whose signers are printed as in a legal product
// because they are one.
func legalProduct(k *compose.Kind) bool {
	return k.Signing.Form == compose.SignLegal || k.Layout == "anggaran-dasar"
}

// listsVillages tells the kinds that name the desa of the kawasan.
func listsVillages(k *compose.Kind) bool {
	if slices.ContainsFunc(k.Tables, func(t compose.TableDef) bool { return t.Source == "anggota" }) || ofEachVillage(k) {
		return true
	}
	found := false
	model.Walk(k.Text, func(n *model.Node, _ []*model.Node) bool {
		found = strings.Contains(n.Text, "{{kawasan.desa")
		return !found
	})
	return found
}
