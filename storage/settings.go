package storage

import "strings"

// PutSetting stores v as JSON under name. A name is parts of a-z, 0-9, dots and
// hyphens with slashes between them: "template/undangan".
func (tx *Tx) PutSetting(name string, v any) error {
	key, err := settingKey(name)
	if err != nil {
		return err
	}
	b, err := encodePlain(v)
	if err != nil {
		return err
	}
	return tx.set(key, b)
}

// Setting reads the setting into v, or returns an error of kind NotFound and leaves v alone.
func (tx *Tx) Setting(name string, v any) error {
	key, err := settingKey(name)
	if err != nil {
		return err
	}
	return tx.read(key, func(b []byte) error { return decodePlain(key, b, v) })
}

// DeleteSetting removes the setting; it need not exist.
func (tx *Tx) DeleteSetting(name string) error {
	key, err := settingKey(name)
	if err != nil {
		return err
	}
	return tx.delete(key)
}

// Settings lists the names of settings that begin with prefix, in order.
func (tx *Tx) Settings(prefix string) []string {
	names := []string{}
	for _, key := range tx.keys(prefixSetting + prefix) {
		names = append(names, strings.TrimPrefix(key, prefixSetting))
	}
	return names
}
