package model

import "github.com/google/uuid"

// Template is the office's own file of one kind of paper. It stands in the place
// of the shipped one, or describes a kind of the office's own.
type Template struct {
	Key  string   `json:"key"`            // of the kind
	Text string   `json:"text,omitempty"` // the file; "" when the office went back to what is shipped
	From string   `json:"from,omitempty"` // SHA-256 of the shipped file that held when Text was taken
	Past []string `json:"past,omitempty"` // earlier files that papers may still need a part of, the newest first
}

// TemplateID is the id under which the template of a kind is stored.
func TemplateID(kind string) ID {
	return ID(uuid.NewSHA1(templateNamespace, []byte(kind)).String())
}

var templateNamespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("pena:templat"))
