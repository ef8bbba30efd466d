package storage

import (
	"fmt"
	"strings"

	"github.com/google/uuid"

	"pena/model"
)

// The grammar of the keys. Parts never hold a slash, except a setting's name,
// which is last. The keys are a stored format: never renamed, only migrated.
//
//	dossier/<uuid>  doc/<uuid>  body/<uuid>  person/<uuid>      records
//	law/<uuid>                                                  laws of the office's own library; the uuid is made of the key
//	rev/<table>/<uuid>/<time-ordered uuid>                      revisions of a record
//	idx/doc/kawasan/<uuid or ->/<kind or ->/<uuid>              summaries of documents
//	idx/dossier/<uuid>  idx/body/<uuid>  idx/person/<uuid>      other summaries
//	idx/law/<uuid>
//	template/<uuid>  idx/template/<uuid>                        templates of the office's own; the uuid is made of the kind's key
//	entry/<uuid>  paper/<uuid of the document>  in/<uuid>       lines of the register, lives of papers, incoming letters
//	idx/entry/<year>/<series or ->/<scope or ->/<number>/<uuid> summaries of lines; a number is 00000012 or 00000012a
//	idx/paper/<uuid>  idx/in/<year>/<number>/<uuid>             their summaries
//	num/<series>/<scope or ->/<year or ->/<number>              who holds a place in a counter
//	counter/<series>/<scope or ->/<year or ->                   who took the last place of a counter
//	written/<issuer or ->/<year>/<32 hexadecimal digits>        who holds a number as it is written
//	set/<name>                                                  settings
//	blob/<sha256>/<six digits>  blob/<sha256>/size              pieces of a file, and its size once whole
//	meta/schema                                                 version of this grammar
//	meta/program                                                version of the program that wrote last
const (
	prefixRevision = "rev/"
	prefixIndex    = "idx/"
	prefixSetting  = "set/"
	prefixNumber   = "num/"
	prefixCounter  = "counter/"
	prefixWritten  = "written/"
	prefixBlob     = "blob/"
	keySchema      = "meta/schema"
	keyProgram     = "meta/program"

	nothing       = "-" // stands for an empty part
	maxNameLength = 200
)

// checkID refuses what is not a UUID in its one text form.
func checkID(field string, id model.ID) error {
	if u, err := uuid.Parse(string(id)); err != nil || u.String() != string(id) {
		return &model.Error{Kind: model.Invalid, Field: field, Detail: "not-an-id", Value: shorten(string(id))}
	}
	return nil
}

// checkPart refuses what may not stand between two slashes of a key: a part
// begins with a letter or a digit and holds only a-z, 0-9, dots and hyphens.
func checkPart(field, part string) error {
	ok := part != "" && len(part) <= maxNameLength && part[0] != '-' && part[0] != '.'
	for _, c := range part {
		ok = ok && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.')
	}
	if !ok {
		return &model.Error{Kind: model.Invalid, Field: field, Detail: "not-a-key", Value: shorten(part)}
	}
	return nil
}

// settingKey is the key of a setting; its name is one or more parts with slashes between.
func settingKey(name string) (string, error) {
	if len(name) > maxNameLength {
		return "", &model.Error{Kind: model.Invalid, Field: "setting", Detail: "not-a-key", Value: shorten(name)}
	}
	for part := range strings.SplitSeq(name, "/") {
		if err := checkPart("setting", part); err != nil {
			return "", err
		}
	}
	return prefixSetting + name, nil
}

func revisionPrefix(table string, id model.ID) string {
	return prefixRevision + table + "/" + string(id) + "/"
}

func blobPrefix(sum string) string         { return prefixBlob + sum + "/" }
func blobPiece(sum string, n int64) string { return fmt.Sprintf("%s%06d", blobPrefix(sum), n) }
func blobSize(sum string) string           { return blobPrefix(sum) + "size" }
func documentPlace(kawasan, kind string) string {
	return orNothing(kawasan) + "/" + orNothing(kind) + "/"
}

func orNothing(part string) string {
	if part == "" {
		return nothing
	}
	return part
}

// checkSum refuses what is not a SHA-256 in lower-case hexadecimal digits.
func checkSum(sum string) error {
	ok := len(sum) == 64
	for _, c := range sum {
		ok = ok && (c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
	}
	if !ok {
		return &model.Error{Kind: model.Invalid, Field: "blob", Detail: "not-a-sum", Value: shorten(sum)}
	}
	return nil
}

// shorten keeps what an error repeats of a wrong value short and printable.
func shorten(s string) string {
	s = strings.ToValidUTF8(s, "?")
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return s
}
