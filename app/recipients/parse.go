package recipients

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pena/model"
	"pena/model/indonesia"
)

// largest bounds a list, in bytes.
const largest = 1 << 20

// The columns that every list may have, and the words by which a first line names
// them.
var known = [][]string{
	{"tujuan", "jabatan", "kepada", "yth", "penerima", "instansi"},
	{"nama", "nama_lengkap", "nama_pejabat"},
	{"tempat", "kota", "alamat", "di", "tempat_tujuan"},
}

// Parse reads a list. A first line that names columns says what stands in which;
// without one they are office, name and place, in this order. Columns that are
// none of these keep their names, for the text of the letter. Errors are a
// [*model.Error] of kind Invalid or TooLarge; its Field counts the lines of the
// text from one: "baris[3]".
func Parse(text []byte) (*model.Recipients, error) {
	if len(text) > largest {
		return nil, &model.Error{Kind: model.TooLarge, Field: "penerima", Detail: "recipients-large"}
	}
	text = bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))
	if !utf8.Valid(text) {
		return nil, &model.Error{Kind: model.Invalid, Field: "penerima", Detail: "recipients-text"}
	}
	lines, err := cells(text)
	if err != nil {
		return nil, err
	}
	t := table{at: [3]int{0, 1, 2}}
	if len(lines) > 0 {
		if named, err := t.head(lines[0]); err != nil {
			return nil, err
		} else if named {
			lines = lines[1:]
		}
	}
	out := &model.Recipients{Columns: t.columns}
	numbers := []int{}
	for _, l := range lines {
		one, err := t.recipient(l)
		if err != nil {
			return nil, err
		}
		if len(out.List) == model.MostRecipients {
			return nil, &model.Error{Kind: model.TooLarge, Field: at(l.number), Detail: "recipients-many", Value: strconv.Itoa(len(lines))}
		}
		out.List = append(out.List, one)
		numbers = append(numbers, l.number)
	}
	return out, inLines(model.CheckRecipients(out), numbers)
}

// line is a line of the list that says something.
type line struct {
	number int
	cells  []string
}

func at(line int) string { return "baris[" + strconv.Itoa(line) + "]" }

func fault(line int, detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: at(line), Detail: detail, Value: value}
}

// cells reads the lines, parted by tabs where there is one, else by semicolons.
// Empty lines are passed over.
func cells(text []byte) (out []line, err error) {
	r := csv.NewReader(bytes.NewReader(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = ';', -1, true
	if bytes.ContainsRune(text, '\t') {
		r.Comma = '\t'
	}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			var bad *csv.ParseError
			number := 1
			if errors.As(err, &bad) {
				number = bad.StartLine
			}
			return nil, fault(number, "recipient-cell", "")
		}
		number, _ := r.FieldPos(0)
		l := line{number, make([]string, len(record))}
		said := false
		for i, cell := range record {
			clean, removed, err := indonesia.CleanText(cell, largest)
			clean = strings.TrimSpace(clean)
			if err != nil || len(removed) > 0 || strings.ContainsAny(clean, "\n\t\r") || r.Comma == ';' && strings.Contains(clean, ";") || utf8.RuneCountInString(clean) > model.LongestRecipientCell {
				return nil, fault(number, "recipient-cell", clip(cell))
			}
			l.cells[i] = clean
			said = said || clean != ""
		}
		if said {
			out = append(out, l)
		}
	}
}

func clip(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	return string(r[:min(len(r), 40)])
}

// table says what stands in which column.
type table struct {
	at      [3]int   // of office, name and place; -1: nowhere
	columns []string // names of the others
	others  []int    // and where they stand
	width   int      // of a list whose columns are named
}

// head reads the first line when it names columns: one of its cells is the name of
// a column that every list may have, and no other line would say so.
func (t *table) head(l line) (named bool, err error) {
	names := make([]string, len(l.cells))
	for i, c := range l.cells {
		names[i] = columnName(c)
		named = named || slices.ContainsFunc(known, func(words []string) bool { return slices.Contains(words, names[i]) })
	}
	if !named {
		return false, nil
	}
	t.at, t.width = [3]int{-1, -1, -1}, len(names)
	for i, name := range names {
		k := slices.IndexFunc(known, func(words []string) bool { return slices.Contains(words, name) })
		switch {
		case name == "" && l.cells[i] == "" || name == "no" || name == "nomor" && i == 0: // a count of rows
		case k >= 0 && t.at[k] < 0:
			t.at[k] = i
		case !model.IsColumnName(name) || slices.Contains(t.columns, name):
			return true, fault(l.number, "recipient-column", clip(l.cells[i]))
		default:
			t.columns, t.others = append(t.columns, name), append(t.others, i)
		}
	}
	if t.at[0] < 0 && t.at[1] < 0 {
		return true, fault(l.number, "recipient-nobody", "")
	}
	return true, nil
}

// columnName is how a text names a column: "Nomor Undian" is nomor_undian.
func columnName(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "_")
}

func (t *table) recipient(l line) (r model.Recipient, err error) {
	cell := func(i int) string {
		if i >= 0 && i < len(l.cells) {
			return l.cells[i]
		}
		return ""
	}
	most := 3
	if t.width > 0 {
		most = t.width
	}
	for i := most; i < len(l.cells); i++ {
		if l.cells[i] != "" {
			return r, fault(l.number, "recipient-cells", clip(l.cells[i]))
		}
	}
	r = model.Recipient{To: cell(t.at[0]), Name: cell(t.at[1]), Place: cell(t.at[2])}
	for _, i := range t.others {
		r.More = append(r.More, cell(i))
	}
	if r.Called() == "" {
		return r, fault(l.number, "recipient-nobody", "")
	}
	return r, nil
}

// inLines tells a fault of the n-th recipient as one of its line.
func inLines(err error, numbers []int) error {
	var known *model.Error
	if !errors.As(err, &known) {
		return err
	}
	e := *known
	if n, ok := strings.CutPrefix(e.Field, "penerima["); ok {
		if i, bad := strconv.Atoi(strings.TrimSuffix(n, "]")); bad == nil && i >= 1 && i <= len(numbers) {
			e.Field = at(numbers[i-1])
		}
	}
	return &e
}
