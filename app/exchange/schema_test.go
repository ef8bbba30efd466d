package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"pena/app"
	"pena/tools/golden"
)

const schemaFile = "../../docs/exchange.schema.json"

type object = map[string]any

// schemaOf is the schema of a type of file.go; those with a name come to stand in defs.
func schemaOf(t reflect.Type, tag reflect.StructTag, defs object) object {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t == dateType:
		return object{"type": "string", "format": "date"}
	case t == timeType:
		return object{"type": "string", "format": "date-time"}
	case t == bytesType:
		return object{"type": "string", "contentEncoding": "base64"}
	}
	switch t.Kind() {
	case reflect.Struct:
		if _, known := defs[t.Name()]; !known {
			defs[t.Name()] = object{} // the type may hold itself
			defs[t.Name()] = structSchema(t, defs)
		}
		return object{"$ref": "#/$defs/" + t.Name()}
	case reflect.Slice:
		return object{"type": "array", "maxItems": mostInList, "items": schemaOf(t.Elem(), tag, defs)}
	case reflect.Map:
		return object{"type": "object", "maxProperties": mostAnswers, "additionalProperties": schemaOf(t.Elem(), "", defs)}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer", "minimum": 0, "maximum": int64(math.MaxInt64)}
	}
	return textSchema(tag)
}

func textSchema(tag reflect.StructTag) object {
	if e := tag.Get("enum"); e != "" {
		return object{"type": "string", "enum": enums[e]}
	}
	if f := tag.Get("form"); f != "" {
		return object{"type": "string", "pattern": forms[f].pattern.String()}
	}
	if m, err := strconv.Atoi(tag.Get("max")); err == nil {
		return object{"type": "string", "maxLength": m, "pattern": `^[^\t\n\r]*$`}
	}
	return object{"type": "string", "maxLength": longestText}
}

func structSchema(t reflect.Type, defs object) object {
	members, required := object{}, []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, optional := jsonName(f)
		s := schemaOf(f.Type, f.Tag, defs)
		if d := f.Tag.Get("doc"); d != "" {
			s["description"] = d
		}
		members[name] = s
		if !optional {
			required = append(required, name)
		}
	}
	slices.Sort(required)
	return object{"type": "object", "additionalProperties": false, "required": required, "properties": members}
}

func schema(t *testing.T) []byte {
	t.Helper()
	defs := object{}
	s := structSchema(reflect.TypeFor[file](), defs)
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "Berkas pertukaran Pena Kawasan"
	s["properties"].(object)["version"] = object{"enum": []int{firstVersion, toManyVersion, lawVersion, formatVersion}}
	s["$defs"] = defs
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheSchemaSaysWhatTheTypesSay(t *testing.T) {
	golden.Text(t, schemaFile, string(schema(t)))
}

func TestTheSampleKeepsToTheSchema(t *testing.T) {
	o, err := app.Open(app.Config{Dir: t.TempDir(), Clock: time.Now, Random: bytes.NewReader(make([]byte, 1<<20)), User: "Penguji"})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	if err := o.InstallSample(); err != nil {
		t.Fatal(err)
	}
	v := validator{defs: readSchema(t)}
	list, err := o.Kawasans()
	if err != nil || len(list) == 0 {
		t.Fatalf("no dossier in the sample: %v", err)
	}
	for _, k := range list {
		var out bytes.Buffer
		if err := Export(o, k.ID, &out); err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(out.Bytes(), &value); err != nil {
			t.Fatal(err)
		}
		if err := v.check(v.defs, value, "berkas"); err != nil {
			t.Errorf("%s: %v", k.Name, err)
		}
		delete(value.(object)["kawasan"].(object), "nama")
		if v.check(v.defs, value, "berkas") == nil {
			t.Error("a dossier without a name keeps to the schema")
		}
	}
}

func readSchema(t *testing.T) object {
	t.Helper()
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var s object
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// validator knows the words of JSON Schema that the file uses, and refuses any other.
type validator struct{ defs object }

func (v *validator) check(s object, value any, at string) error {
	for word, arg := range s {
		if err := v.word(s, word, arg, value, at); err != nil {
			return err
		}
	}
	return nil
}

func (v *validator) word(s object, word string, arg, value any, at string) error {
	bad := func() error { return fmt.Errorf("%s: %v breaks %s %v", at, value, word, arg) }
	ok := true
	switch word {
	case "$schema", "$defs", "title", "description", "format", "contentEncoding":
	case "$ref":
		return v.check(v.defs["$defs"].(object)[arg.(string)[len("#/$defs/"):]].(object), value, at)
	case "type":
		ok = typeOf(value) == arg || arg == "integer" && typeOf(value) == "number" && value == math.Trunc(value.(float64))
	case "const":
		ok = value == arg
	case "enum":
		ok = slices.Contains(arg.([]any), value)
	case "pattern":
		ok = regexp.MustCompile(arg.(string)).MatchString(value.(string))
	case "maxLength":
		ok = len([]rune(value.(string))) <= int(arg.(float64))
	case "maxItems":
		ok = len(value.([]any)) <= int(arg.(float64))
	case "maxProperties":
		ok = len(value.(object)) <= int(arg.(float64))
	case "minimum":
		ok = value.(float64) >= arg.(float64)
	case "maximum":
		ok = value.(float64) <= arg.(float64)
	case "items":
		for i, item := range value.([]any) {
			if err := v.check(arg.(object), item, fmt.Sprintf("%s[%d]", at, i+1)); err != nil {
				return err
			}
		}
	case "required":
		for _, name := range arg.([]any) {
			if _, there := value.(object)[name.(string)]; !there {
				return fmt.Errorf("%s: %s is missing", at, name)
			}
		}
	case "properties":
		for name, sub := range arg.(object) {
			if member, there := value.(object)[name]; there {
				if err := v.check(sub.(object), member, at+"."+name); err != nil {
					return err
				}
			}
		}
	case "additionalProperties":
		return v.others(s, arg, value.(object), at)
	default:
		return fmt.Errorf("the schema uses %q, which this test does not know", word)
	}
	if !ok {
		return bad()
	}
	return nil
}

func (v *validator) others(s object, arg any, value object, at string) error {
	named, _ := s["properties"].(object)
	for name, member := range value {
		if _, known := named[name]; known {
			continue
		}
		sub, allowed := arg.(object)
		if !allowed {
			return fmt.Errorf("%s: unknown member %s", at, name)
		}
		if err := v.check(sub, member, at+"."+name); err != nil {
			return err
		}
	}
	return nil
}

func typeOf(v any) string {
	switch v.(type) {
	case string:
		return "string"
	case float64:
		return "number"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case object:
		return "object"
	}
	return "null"
}
