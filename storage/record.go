package storage

import (
	"bytes"
	"encoding/json"
	"strconv"
	"time"

	"pena/model"
)

// plain is the stored form of values without revisions.
type plain struct {
	Version int `json:"v"`
	Data    any `json:"data"`
}

func encodePlain(v any) ([]byte, error) { return encodeJSON(new(bytes.Buffer), plain{schema, v}, 0) }

// decodePlain reads the stored form into what v points to. Only one pass is
// made, for lists have thousands; what another version wrote may not fit v.
func decodePlain(key string, b []byte, v any) error {
	p := plain{Data: v}
	wrong := json.Unmarshal(b, &p)
	if err := checkVersion(key, p.Version); err != nil {
		return err
	}
	if wrong != nil {
		return corrupt(key, "decode: %w", wrong)
	}
	return nil
}

// checkVersion refuses the version of a newer program, and one that no program wrote.
func checkVersion(key string, v int) error {
	switch {
	case v > schema:
		return &model.Error{Kind: model.Version, Field: key, Value: strconv.Itoa(v)}
	case v < firstSchema:
		return corrupt(key, "version %d", v)
	}
	return nil
}

// encodeJSON writes v compactly into b behind room free bytes. It leaves <, > and & as
// they are, so that stored text can be read.
func encodeJSON(b *bytes.Buffer, v any, room int) ([]byte, error) {
	b.Write(make([]byte, room))
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, &model.Error{Kind: model.Invalid, Err: err}
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// header is what a stored record says of itself before its data. It is read
// without reading the data, which may be long.
type header struct {
	Version  int       `json:"v"`
	Revision string    `json:"rev"`   // the revision whose text the data is
	Since    int       `json:"since"` // revisions since the last whole text
	Time     time.Time `json:"time"`  // of that revision
	Index    string    `json:"index"` // key of its summary
}

// dataMark stands between header and data. No field of the header can hold it:
// keys and ids have no quotation marks.
var dataMark = []byte(`,"data":`)

// headerRoom is more than any header and the mark need.
const headerRoom = 1024

// joinRecord writes the header into the room before the data and returns the record.
func joinRecord(h header, roomAndData []byte) ([]byte, error) {
	head, err := encodeJSON(new(bytes.Buffer), h, 0)
	if err != nil {
		return nil, err
	}
	head = append(bytes.TrimSuffix(head, []byte("}")), dataMark...)
	if len(head) > headerRoom {
		return nil, &model.Error{Kind: model.TooLarge, Field: "header"}
	}
	start := headerRoom - len(head)
	copy(roomAndData[start:], head)
	return append(roomAndData[start:], '}'), nil
}

// splitRecord is the inverse of joinRecord; data is a part of record.
func splitRecord(key string, record []byte) (h header, data []byte, err error) {
	head, rest, ok := bytes.Cut(record, dataMark)
	data, closed := bytes.CutSuffix(rest, []byte("}"))
	if !ok || !closed || len(head) > headerRoom {
		return h, nil, corrupt(key, "not a record")
	}
	if err := json.Unmarshal(append(bytes.Clone(head), '}'), &h); err != nil {
		return h, nil, corrupt(key, "decode the header: %w", err)
	}
	return h, data, checkVersion(key, h.Version)
}
