package register

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"pena/model/indonesia"
)

// Read finds the parts of a number that this pattern wrote: its place in the
// series, whatever month or klasifikasi it bears. v gives the unit, the desa and
// the year to expect. ok is false for a number that the pattern would write
// otherwise.
func (p Pattern) Read(number string, v Values) (read Values, ok bool) {
	number = strings.TrimSpace(number)
	if len(number) > 4*longestRule {
		return Values{}, false
	}
	m := p.expression(v).FindStringSubmatch(number)
	if m == nil {
		return Values{}, false
	}
	read = v
	month := v.Date.Month
	for i, q := range p.found() {
		got := m[i+1]
		switch q.token {
		case tokenSeq:
			digits, suffix, _ := strings.Cut(got, ".")
			n, err := strconv.Atoi(digits)
			if err != nil || n == 0 {
				return Values{}, false
			}
			read.Seq, read.Suffix = n, suffix
		case tokenCode:
			read.Code = got
		case tokenMonth:
			n, _ := strconv.Atoi(got)
			month = time.Month(n)
		case tokenRoman:
			n, err := indonesia.ParseRoman(got)
			if err != nil {
				return Values{}, false
			}
			month = time.Month(n)
		}
	}
	if month != v.Date.Month { // a day that every month has
		read.Date = indonesia.Date{Year: v.Date.Year, Month: month, Day: 1}
	}
	again, err := p.Format(read)
	return read, err == nil && again == number
}

// found are the parts that the expression reads, in order.
func (p Pattern) found() []part {
	var out []part
	for _, q := range p.parts {
		switch q.token {
		case tokenSeq, tokenCode, tokenMonth, tokenRoman:
			out = append(out, q)
		}
	}
	return out
}

func (p Pattern) expression(v Values) *regexp.Regexp {
	var b strings.Builder
	b.WriteByte('^')
	for _, q := range p.parts {
		switch q.token {
		case "":
			b.WriteString(regexp.QuoteMeta(q.text))
		case tokenSeq:
			b.WriteString(`([0-9]{1,8}(?:\.[a-z])?)`)
		case tokenCode:
			b.WriteString(`([0-9A-Za-z.-]{1,40})`)
		case tokenMonth:
			b.WriteString(`([0-9]{2})`)
		case tokenRoman:
			b.WriteString(`([IVX]{1,4})`)
		default:
			s, _ := q.format(v)
			b.WriteString(regexp.QuoteMeta(s))
		}
	}
	b.WriteByte('$')
	return regexp.MustCompile(b.String())
}
