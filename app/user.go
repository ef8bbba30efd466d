package app

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
)

// settingUser is where the names of those who work at this store are kept.
const settingUser = "user"

const (
	longestUser = 100 // runes of a name
	mostUsers   = 12  // names that are remembered
)

// users is the stored form: who works now, and who did before.
type users struct {
	Name  string   `json:"name"`
	Known []string `json:"known,omitempty"` // last used first, the present one among them
}

// User is the name revisions are signed with: the one that was set, else that
// of the machine's account.
func (o *Office) User() string { return *o.user.Load() }

// Users are the names that were set at this store, last used first.
func (o *Office) Users() ([]string, error) {
	var u users
	err := o.Setting(settingUser, &u)
	return u.Known, err
}

// SetUser sets the name that revisions are signed with from now on. The error
// is of kind Invalid for an empty name and TooLarge for one over 100 characters.
func (o *Office) SetUser(name string) error {
	clean, _, err := indonesia.CleanText(name, longestUser)
	if err != nil {
		return &model.Error{Kind: model.TooLarge, Field: "nama", Detail: "user-too-long", Err: err}
	}
	name = strings.Join(strings.Fields(clean), " ")
	if utf8.RuneCountInString(name) == 0 {
		return &model.Error{Kind: model.Invalid, Field: "nama", Detail: "name-missing"}
	}
	err = o.update("", func(tx *storage.Tx) error {
		var u users
		if err := tx.Setting(settingUser, &u); err != nil && !isNotFound(err) {
			return err
		}
		u.Name = name
		u.Known = slices.DeleteFunc(u.Known, func(s string) bool { return strings.EqualFold(s, name) })
		u.Known = slices.Insert(u.Known, 0, name)
		u.Known = u.Known[:min(len(u.Known), mostUsers)]
		return tx.PutSetting(settingUser, u)
	})
	if err != nil {
		return wrap("set the user's name", err)
	}
	o.user.Store(&name)
	return nil
}

// readUser takes the name that was set, if any, in place of the account's.
func (o *Office) readUser() error {
	var u users
	if err := o.Setting(settingUser, &u); err != nil {
		return wrap("read the user's name", err)
	}
	if u.Name != "" {
		o.user.Store(&u.Name)
	}
	return nil
}
