package compose

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pena/app/register"
	"pena/model"
	"pena/model/indonesia"
)

// maxAnswer bounds one answer or cell, in bytes.
const maxAnswer = 64 << 10

// CheckField reports what is wrong with a stored answer: a [*model.Error] whose
// Field is the field's key and whose Detail is a key of the catalogue. The empty
// answer is always right.
func CheckField(f FieldDef, stored string) error {
	return checkStored(f.Key, f.Type, f.Choices, stored)
}

func checkStored(key string, t FieldType, choices []string, stored string) error {
	fail := func(detail string, cause error) error {
		return &model.Error{Kind: model.Invalid, Field: key, Detail: detail, Value: short(stored), Err: cause}
	}
	if len(stored) > maxAnswer {
		return &model.Error{Kind: model.TooLarge, Field: key, Detail: string(indonesia.TextTooLong)}
	}
	if stored == "" {
		return nil
	}
	switch t {
	case TypeDate:
		if _, err := indonesia.ParseISO(stored); err != nil {
			return fail(string(indonesia.DateForm), err)
		}
	case TypeClock:
		if c, err := indonesia.ParseClock(stored); err != nil || c.String() != stored {
			return fail(string(indonesia.ClockForm), err)
		}
	case TypeNumber, TypeRupiah, TypeArea:
		_, scale, err := parseStored(stored)
		if err != nil {
			return fail(string(indonesia.NumberForm), err)
		}
		if scale > decimals(t) {
			return fail(string(indonesia.NumberDecimals), nil)
		}
	case TypeChoice:
		if !slices.Contains(choices, stored) {
			return fail("choice", nil)
		}
	case TypeSpan:
		if _, _, err := ParseSpan(stored); err != nil {
			return fail(string(codeOf(err)), err)
		}
	case TypeYesNo:
		if stored != answerYes && stored != answerNo {
			return fail("choice", nil)
		}
	case TypePerDesa:
		if !checkPerDesa(stored) {
			return fail("per-desa", nil)
		}
	case TypePicture:
		if !pictureSum.MatchString(stored) {
			return fail("picture-sum", nil)
		}
	case TypeCode:
		if err := register.CheckCode(stored); err != nil {
			return fail("code-form", err)
		}
	case TypeText, TypeDesa, TypeNIP:
		if strings.ContainsAny(stored, "\n\r") {
			return fail("one-line", nil)
		}
	}
	return nil
}

// pictureSum is the form of a stored picture's name.
var pictureSum = regexp.MustCompile(`^[0-9a-f]{64}$`)

func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// ReadField turns what a clerk typed into the stored form. The error is that of
// [CheckField].
func ReadField(f FieldDef, typed string) (stored string, err error) {
	return readTyped(f.Key, f.Type, f.Choices, typed)
}

// ShowField is the stored form as the editor shows it, "28 Juli 2025", and as
// [ReadField] takes it back. What cannot be read is shown as it is.
func ShowField(f FieldDef, stored string) string { return showStored(f.Type, stored) }

func readTyped(key string, t FieldType, choices []string, typed string) (string, error) {
	stored := strings.TrimSpace(typed)
	if stored == "" {
		return "", nil
	}
	var err error
	switch t {
	case TypeDate:
		var d indonesia.Date
		if d, err = indonesia.ParseDate(stored); err == nil {
			stored = d.String()
		}
	case TypeSpan:
		stored, err = readSpan(stored)
	case TypeClock:
		var c indonesia.Clock
		if c, err = indonesia.ParseClock(stored); err == nil {
			stored = c.String()
		}
	case TypeRupiah:
		var n int64
		if n, err = indonesia.ParseRupiah(stored); err == nil {
			stored = strconv.FormatInt(n, 10)
		}
	case TypeNumber, TypeArea:
		var n int64
		if n, err = indonesia.ParseDecimal(stored, decimals(t)); err == nil {
			stored = storedNumber(n, decimals(t))
		}
	}
	if err != nil {
		detail := string(indonesia.NumberForm)
		if e, ok := err.(*indonesia.Error); ok {
			detail = string(e.Code)
		}
		return "", &model.Error{Kind: model.Invalid, Field: key, Detail: detail, Value: short(typed), Err: err}
	}
	return stored, checkStored(key, t, choices, stored)
}

func showStored(t FieldType, stored string) string {
	switch t {
	case TypeDate:
		if d, err := indonesia.ParseISO(stored); err == nil {
			return d.Long()
		}
	case TypeSpan:
		if first, last, err := ParseSpan(stored); err == nil {
			return spanWords(first, last)
		}
	case TypeNIP:
		return groupedNIP(stored)
	case TypeNumber, TypeRupiah, TypeArea:
		if n, scale, err := parseStored(stored); err == nil && stored != "" {
			return indonesia.FormatDecimal(n, scale)
		}
	}
	return stored
}

// groupedNIP is 19681115 199202 1 002; what is no NIP stays as it is.
func groupedNIP(s string) string {
	if n, err := indonesia.ParseNIP(s); err == nil {
		return n.String()
	}
	return s
}

// decimals is how many a type keeps: areas are whole square metres.
func decimals(t FieldType) int {
	if t == TypeRupiah {
		return 0
	}
	return 4
}

// storedNumber writes n without its comma as "1234.5", with no needless zeros.
func storedNumber(n int64, scale int) string {
	for scale > 0 && n%10 == 0 {
		n, scale = n/10, scale-1
	}
	if scale == 0 {
		return strconv.FormatInt(n, 10)
	}
	sign, digits := "", strconv.FormatInt(n, 10)
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for len(digits) <= scale {
		digits = "0" + digits
	}
	return sign + digits[:len(digits)-scale] + "." + digits[len(digits)-scale:]
}

// parseStored reads the stored form of a number: digits with a dot before the
// decimals. It gives the number without its dot, and how many decimals it has.
func parseStored(s string) (n int64, scale int, err error) {
	whole, frac, _ := strings.Cut(s, ".")
	if len(frac) > 9 {
		return 0, 0, strconv.ErrRange
	}
	if strings.TrimLeft(frac, "0123456789") != "" {
		return 0, 0, strconv.ErrSyntax
	}
	n, err = strconv.ParseInt(whole+frac, 10, 64)
	return n, len(frac), err
}

// printNumber is a number as papers print it: rupiah in whole with dots, areas
// with two decimals at least, other numbers with the decimals they have.
func printNumber(t FieldType, n int64, scale int) string {
	if t == TypeArea && scale < 2 {
		if n > math.MaxInt64/100 || n < math.MinInt64/100 {
			return indonesia.FormatDecimal(n, scale)
		}
		for ; scale < 2; scale++ {
			n *= 10
		}
	}
	return indonesia.FormatDecimal(n, scale)
}
