package storage

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"pena/model"
)

// Revision is one saved state of a record, without its text.
type Revision struct {
	ID      string
	Time    time.Time
	User    string
	Note    string
	Deleted bool // the record was deleted here; it has no text
}

// snapshotEvery is how many revisions share one whole text.
const snapshotEvery = 64

// revisionForm says how a stored revision holds its text.
type revisionForm string

const (
	formFull    revisionForm = "full"    // whole, compressed (RFC 1951)
	formDelta   revisionForm = "delta"   // bytes put into the text of Base
	formDeleted revisionForm = "deleted" // none
)

// storedRevision is the first line of a stored revision; its payload follows.
type storedRevision struct {
	Version int          `json:"v"`
	Time    time.Time    `json:"time"`
	User    string       `json:"user,omitempty"`
	Note    string       `json:"note,omitempty"`
	Form    revisionForm `json:"form"`
	Base    string       `json:"base,omitempty"` // the revision before
	Head    int          `json:"head,omitempty"`
	Tail    int          `json:"tail,omitempty"`
	Size    int          `json:"size,omitempty"` // of the whole text
	Sum     uint32       `json:"crc32c,omitempty"`
}

// appendRevision stores text as the revision id that follows base. old is
// base's text, nil when there is none to build on. It returns the number of
// revisions since the last whole text, given that number for base.
func (tx *Tx) appendRevision(prefix, id, base string, at time.Time, old, text []byte, since int) (int, error) {
	r := storedRevision{
		Version: schema, Time: at, User: tx.user, Note: tx.note,
		Form: formFull, Base: base, Size: len(text), Sum: sumOf(text),
	}
	var insert []byte
	if old != nil && since+1 < snapshotEvery {
		d := difference(old, text)
		if len(d.insert) <= len(text)/2 {
			r.Form, r.Head, r.Tail, insert = formDelta, d.head, d.tail, d.insert
			since++
		}
	}
	if r.Form == formFull {
		since = 0
	}
	value, err := encodeJSON(new(bytes.Buffer), r, 0)
	if err != nil {
		return 0, err
	}
	value = append(value, '\n')
	if r.Form == formFull {
		if value, err = deflate(value, text); err != nil {
			return 0, err
		}
	} else {
		value = append(value, insert...)
	}
	return since, tx.set(prefix+id, value)
}

// appendTombstone stores that the record was deleted.
func (tx *Tx) appendTombstone(prefix, id, base string, at time.Time) error {
	r := storedRevision{Version: schema, Time: at, User: tx.user, Note: tx.note, Form: formDeleted, Base: base}
	value, err := encodeJSON(new(bytes.Buffer), r, 0)
	if err != nil {
		return err
	}
	return tx.set(prefix+id, append(value, '\n'))
}

func splitRevision(key string, value []byte) (r storedRevision, payload []byte, err error) {
	line, payload, ok := bytes.Cut(value, []byte("\n"))
	if !ok {
		return r, nil, corrupt(key, "not a revision")
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return r, nil, corrupt(key, "decode: %w", err)
	}
	return r, payload, checkVersion(key, r.Version)
}

// revisions lists the revisions under prefix, newest first.
func (tx *Tx) revisions(prefix string) ([]Revision, error) {
	var list []Revision
	err := tx.walk(prefix, func(key string, value []byte) error {
		r, _, err := splitRevision(key, value)
		list = append(list, Revision{key[len(prefix):], r.Time, r.User, r.Note, r.Form == formDeleted})
		return err
	})
	slices.Reverse(list)
	return list, err
}

// revisionText rebuilds the text of a revision from the last whole text before
// it, and checks what it rebuilt.
func (tx *Tx) revisionText(prefix, id string) (text []byte, at time.Time, err error) {
	var chain []storedRevision
	var payloads [][]byte
	for next := id; ; {
		key := prefix + next
		value, err := tx.raw(key)
		if err != nil {
			return nil, at, err
		}
		r, payload, err := splitRevision(key, value)
		if err != nil {
			return nil, at, err
		}
		if next == id && r.Form == formDeleted {
			return nil, at, &model.Error{Kind: model.NotFound, Field: key, Detail: "deleted"}
		}
		chain, payloads = append(chain, r), append(payloads, payload)
		if r.Form == formFull {
			break
		}
		if r.Form != formDelta || len(chain) > snapshotEvery || r.Base >= next {
			return nil, at, corrupt(key, "the chain of revisions is broken")
		}
		next = r.Base
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if text, err = chain[i].rebuild(text, payloads[i]); err != nil {
			return nil, at, corrupt(prefix+id, "rebuild: %w", err)
		}
	}
	return text, chain[0].Time, nil
}

// rebuild makes a revision's text from its payload and the text before it.
func (r storedRevision) rebuild(old, payload []byte) ([]byte, error) {
	if r.Size < 0 || r.Size > maxRecord {
		return nil, corrupt("size", "%d bytes", r.Size)
	}
	var text []byte
	if r.Form == formFull {
		var err error
		if text, err = inflate(payload, r.Size); err != nil {
			return nil, err
		}
	} else {
		text = delta{r.Head, r.Tail, payload}.apply(old)
	}
	if len(text) != r.Size || sumOf(text) != r.Sum {
		return nil, corrupt("crc32c", "the text is not what was saved")
	}
	return text, nil
}
