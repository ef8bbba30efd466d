package check

import (
	"regexp"
	"strconv"

	"pena/ui/text"
)

// fiveYears (V12): a plan runs five years.
func fiveYears(f *facts, tell tell) {
	from, to := f.kawasan.PlanFrom, f.kawasan.PlanTo
	if from <= 0 || to <= 0 {
		return
	}
	switch {
	case to < from:
		tell(sourcePeriod, text.PeriodBackwards(from, to))
	case to-from != 4:
		tell(sourcePeriod, text.PeriodNotFiveYears(from, to, to-from+1))
	}
}

var year = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// period (V12): five years, inside the RPJMD that the paper names.
func period(p *paper, tell tell) {
	fiveYears(&p.facts, tell)
	from, to := p.kawasan.PlanFrom, p.kawasan.PlanTo
	years := year.FindAllString(p.doc.Fields["periode_rpjmd"], -1)
	if from <= 0 || to < from || len(years) != 2 {
		return
	}
	first, _ := strconv.Atoi(years[0])
	last, _ := strconv.Atoi(years[1])
	switch {
	case last < first:
		tell("field:periode_rpjmd", text.RegencyPlanBackwards(first, last))
	case from < first || to > last:
		tell("field:periode_rpjmd", text.PeriodOutsideRegencyPlan(from, to, first, last))
	}
}
