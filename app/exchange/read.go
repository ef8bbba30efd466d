package exchange

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"pena/model"
	"pena/model/indonesia"
)

// Bounds of a file; an office's dossier stays far below each.
const (
	largestFile    = 64 << 20
	largestLogo    = 4 << 20
	largestPicture = 16 << 20
	longestText    = 100_000 // characters
	mostInList     = 10_000
	mostAnswers    = 500
	deepestValue   = 48
)

// read decodes a file strictly: every member known, given once, of its type
// and within its bounds; every one that must be there is there.
func read(r io.Reader) (*file, error) {
	data, err := io.ReadAll(io.LimitReader(r, largestFile+1))
	if err != nil {
		return nil, fmt.Errorf("read exchange file: %w", err)
	}
	if len(data) > largestFile {
		return nil, &model.Error{Kind: model.TooLarge, Field: "berkas", Detail: "file-too-large"}
	}
	if err := checkSyntax(data); err != nil {
		return nil, err
	}
	if err := checkHead(data); err != nil {
		return nil, err
	}
	d := decoder{dec: json.NewDecoder(bytes.NewReader(data)), data: data}
	d.dec.UseNumber()
	f := &file{}
	return f, d.value(reflect.ValueOf(f).Elem(), "", "")
}

// checkSyntax refuses what is not exactly one JSON value in UTF-8, with the line.
func checkSyntax(data []byte) error {
	at := func(offset int, detail string, cause error) error {
		line := 1 + bytes.Count(data[:offset], []byte("\n"))
		return &model.Error{Kind: model.Invalid, Field: "baris[" + strconv.Itoa(line) + "]", Detail: detail, Err: cause}
	}
	if !utf8.Valid(data) {
		good := 0
		for good < len(data) {
			if r, size := utf8.DecodeRune(data[good:]); r != utf8.RuneError || size > 1 {
				good += size
				continue
			}
			break
		}
		return at(good, "not-utf8", nil)
	}
	var raw json.RawMessage
	err := json.Unmarshal(data, &raw)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return at(int(min(max(syntax.Offset, 0), int64(len(data)))), "not-json", err)
	}
	if err != nil {
		return at(0, "not-json", err)
	}
	return nil
}

// checkHead tells another sort of file, or one of another version, before
// anything in it is judged by the rules of this one.
func checkHead(data []byte) error {
	var head struct {
		Format  json.RawMessage `json:"format"`
		Version json.RawMessage `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil || string(head.Format) != strconv.Quote(formatName) {
		return &model.Error{Kind: model.Invalid, Field: "format", Detail: "not-an-exchange-file", Value: shorten(string(head.Format))}
	}
	if v, err := strconv.Atoi(string(head.Version)); err != nil || v < firstVersion || v > formatVersion {
		return &model.Error{Kind: model.Version, Field: "version", Detail: "exchange-version", Value: shorten(string(head.Version))}
	}
	return nil
}

// decoder fills the types of file.go from tokens of JSON that is known to be
// well formed.
type decoder struct {
	dec   *json.Decoder
	data  []byte
	depth int
}

var (
	dateType  = reflect.TypeFor[indonesia.Date]()
	timeType  = reflect.TypeFor[time.Time]()
	bytesType = reflect.TypeFor[[]byte]()
)

func invalid(at, detail, value string) error {
	return &model.Error{Kind: model.Invalid, Field: at, Detail: detail, Value: shorten(value)}
}

// value reads the next value into v. at is its place, tag that of its field.
func (d *decoder) value(v reflect.Value, at string, tag reflect.StructTag) error {
	start := d.dec.InputOffset()
	token, err := d.dec.Token()
	if err != nil {
		return fmt.Errorf("exchange file at %s: %w", at, err)
	}
	switch t := token.(type) {
	case json.Delim:
		if d.depth++; d.depth > deepestValue {
			return &model.Error{Kind: model.TooLarge, Field: at, Detail: "too-deep"}
		}
		defer func() { d.depth-- }()
		return d.group(t, v, at, tag)
	case string:
		if lostCharacter(t, d.data[start:d.dec.InputOffset()]) {
			return invalid(at, "not-utf8", "")
		}
		return setText(v, t, at, tag)
	case bool:
		if v.Kind() == reflect.Bool {
			v.SetBool(t)
			return nil
		}
	case json.Number:
		if v.Kind() == reflect.Int || v.Kind() == reflect.Int64 {
			return setNumber(v, t.String(), at)
		}
	}
	return invalid(at, "wrong-type", string(bytes.Trim(d.data[start:d.dec.InputOffset()], " \t\r\n:,")))
}

// lostCharacter reports whether an escape in the raw text stands for no
// character (half of a surrogate pair): the decoder put U+FFFD in its place.
func lostCharacter(text string, raw []byte) bool {
	const lost = "\uFFFD"
	given := bytes.Count(raw, []byte(lost)) + strings.Count(strings.ToLower(string(raw)), `\ufffd`)
	return strings.Count(text, lost) > given
}

func (d *decoder) group(open json.Delim, v reflect.Value, at string, tag reflect.StructTag) error {
	for v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch {
	case open == '{' && v.Kind() == reflect.Struct && v.Type() != dateType && v.Type() != timeType:
		return d.object(v, at)
	case open == '{' && v.Kind() == reflect.Map:
		return d.answers(v, at)
	case open == '[' && v.Kind() == reflect.Slice && v.Type() != bytesType:
		return d.list(v, at, tag)
	}
	return invalid(at, "wrong-type", open.String())
}

func (d *decoder) object(v reflect.Value, at string) error {
	seen := map[string]bool{}
	for d.dec.More() {
		name, err := d.key(at, seen)
		if err != nil {
			return err
		}
		i := fieldNamed(v.Type(), name)
		if i < 0 {
			return invalid(below(at, name), "unknown-field", name)
		}
		if err := d.value(v.Field(i), below(at, name), v.Type().Field(i).Tag); err != nil {
			return err
		}
	}
	for i := range v.NumField() {
		name, optional := jsonName(v.Type().Field(i))
		if !optional && !seen[name] {
			return invalid(below(at, name), "field-missing", "")
		}
	}
	_, err := d.dec.Token()
	return err
}

func (d *decoder) answers(v reflect.Value, at string) error {
	m := map[string]string{}
	seen := map[string]bool{}
	for d.dec.More() {
		name, err := d.key(at, seen)
		if err != nil {
			return err
		}
		if len(seen) > mostAnswers {
			return &model.Error{Kind: model.TooLarge, Field: at, Detail: "list-too-long"}
		}
		var text string
		if err := d.value(reflect.ValueOf(&text).Elem(), below(at, name), ""); err != nil {
			return err
		}
		m[name] = text
	}
	v.Set(reflect.ValueOf(m))
	_, err := d.dec.Token()
	return err
}

// key reads the name of a member and refuses one that was there before.
func (d *decoder) key(at string, seen map[string]bool) (string, error) {
	token, err := d.dec.Token()
	if err != nil {
		return "", fmt.Errorf("exchange file at %s: %w", at, err)
	}
	name := token.(string) // well-formed JSON has no other keys
	if seen[name] {
		return "", invalid(below(at, name), "field-twice", name)
	}
	seen[name] = true
	return name, nil
}

func (d *decoder) list(v reflect.Value, at string, tag reflect.StructTag) error {
	for n := 1; d.dec.More(); n++ {
		if n > mostInList {
			return &model.Error{Kind: model.TooLarge, Field: at, Detail: "list-too-long"}
		}
		item := reflect.New(v.Type().Elem()).Elem()
		if err := d.value(item, fmt.Sprintf("%s[%d]", at, n), tag); err != nil {
			return err
		}
		v.Set(reflect.Append(v, item))
	}
	_, err := d.dec.Token()
	return err
}

func setNumber(v reflect.Value, s, at string) error {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || v.OverflowInt(n) || s != strconv.FormatInt(n, 10) {
		return invalid(at, "number-form", s)
	}
	v.SetInt(n)
	return nil
}

func setText(v reflect.Value, s, at string, tag reflect.StructTag) error {
	switch {
	case v.Type() == dateType:
		date, err := indonesia.ParseISO(s)
		if err != nil {
			return &model.Error{Kind: model.Invalid, Field: at, Detail: "date-form", Value: shorten(s), Err: err}
		}
		v.Set(reflect.ValueOf(date))
		return nil
	case v.Type() == timeType:
		t, err := time.Parse(time.RFC3339Nano, s)
		if err != nil || t.Year() < 1900 || t.UTC().Format(time.RFC3339Nano) != s {
			return invalid(at, "date-form", s)
		}
		v.Set(reflect.ValueOf(t.UTC()))
		return nil
	case v.Type() == bytesType:
		return setBytes(v, s, at)
	case v.Kind() != reflect.String:
		return invalid(at, "wrong-type", s)
	}
	if err := checkString(s, at, tag); err != nil {
		return err
	}
	v.SetString(s)
	return nil
}

func setBytes(v reflect.Value, s, at string) error {
	if base64.StdEncoding.DecodedLen(len(s)) > largestPicture+3 {
		return &model.Error{Kind: model.TooLarge, Field: at, Detail: "picture-too-large"}
	}
	b, err := base64.StdEncoding.Strict().DecodeString(s)
	if err != nil || strings.ContainsAny(s, "\r\n") {
		return invalid(at, "not-base64", "")
	}
	v.SetBytes(b)
	return nil
}

func checkString(s, at string, tag reflect.StructTag) error {
	longest, oneLine := longestText, false
	if m, err := strconv.Atoi(tag.Get("max")); err == nil {
		longest, oneLine = m, true
	}
	if utf8.RuneCountInString(s) > longest {
		return &model.Error{Kind: model.TooLarge, Field: at, Detail: "text-too-long", Value: shorten(s)}
	}
	// What CleanText would take out of typed text never was in ours.
	if _, removed, _ := indonesia.CleanText(s, longestText); len(removed) > 0 || strings.ContainsAny(s, "\r\u0085\u2028\u2029") {
		return invalid(at, "control-characters", "")
	}
	if oneLine && strings.ContainsAny(s, "\n\t") {
		return invalid(at, "one-line", s)
	}
	if f, ok := forms[tag.Get("form")]; ok && s != "" && !f.pattern.MatchString(s) {
		return invalid(at, f.detail, s)
	}
	if e := tag.Get("enum"); e != "" && !slices.Contains(enums[e], s) {
		return invalid(at, "choice", s)
	}
	return nil
}

func fieldNamed(t reflect.Type, name string) int {
	for i := range t.NumField() {
		if n, _ := jsonName(t.Field(i)); n == name {
			return i
		}
	}
	return -1
}

// jsonName is the member's name in the file, and whether it may be left out.
func jsonName(f reflect.StructField) (name string, optional bool) {
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, options != ""
}

var plainName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,60}$`)

// below is the place of a member; a name that is none of ours is not repeated.
func below(at, name string) string {
	switch {
	case !plainName.MatchString(name):
		return at
	case at == "":
		return name
	}
	return at + "." + name
}

// shorten keeps what an error repeats of a wrong value short and printable.
func shorten(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
