package compose

import "slices"

// Timing says when papers of a kind are written, beside the musyawarah that they
// tell of.
type Timing string

// The timings of a kind.
const (
	BeforeEvent Timing = "sebelum-acara" // made for a meeting to come
	OnEvent     Timing = "hari-acara"    // made at the meeting
	AfterEvent  Timing = "sesudah-acara" // tells of a meeting, or decides what it agreed on
)

// Rules of app/check that a kind asks for in its file, since they are what the law
// asks of one paper and nothing else in the file tells that it is this one.
const (
	RuleCharterContent = "V10"
	RuleCharterOrgans  = "organ"
	RuleTeamChair      = "ketua"
)

var (
	timings   = []Timing{"", BeforeEvent, OnEvent, AfterEvent}
	ruleNames = []string{RuleCharterContent, RuleCharterOrgans, RuleTeamChair}
)

// WrittenWhen is when papers of the kind are written; a file that does not say it
// goes by its layout.
func (k *Kind) WrittenWhen() Timing {
	switch {
	case k.Timing != "":
		return k.Timing
	case k.Layout == "surat":
		return BeforeEvent
	case k.Layout == "berita-acara":
		return OnEvent
	}
	return AfterEvent
}

// Asks reports whether the kind asks for a rule by its name.
func (k *Kind) Asks(rule string) bool { return slices.Contains(k.Rules, rule) }

// RuledAs is a kind that is held as the shipped one of its key as far as its own
// file says nothing of it: the office may have changed it before there were words
// for that.
func (k *Kind) RuledAs(shipped *Kind) *Kind {
	c := *k
	if c.Timing == "" {
		c.Timing = shipped.Timing
	}
	if c.Rules == nil {
		c.Rules = shipped.Rules
	}
	return &c
}
