package cli

import (
	"fmt"
	"strings"

	"pena/app"
	"pena/model"
)

// ambiguousError is a word that fits several records, or none.
type ambiguousError struct {
	what string   // "Naskah" or "Kawasan"
	word string   // what was typed
	fits []string // the lines to choose from
}

// listings are the commands that list the records.
var listings = map[string]string{"Kawasan": "pena daftar", "Naskah": "pena daftar KAWASAN"}

func (e *ambiguousError) Error() string {
	return fmt.Sprintf("%s %q fits %d records", e.what, e.word, len(e.fits))
}

func (e *ambiguousError) sentence() string {
	if len(e.fits) == 0 {
		return fmt.Sprintf("%s “%s” tidak ditemukan.\nLihat yang ada dengan: %s\n", e.what, e.word, listings[e.what])
	}
	return fmt.Sprintf("“%s” cocok dengan lebih dari satu %s; sebutkan lebih lengkap atau pakai id-nya:\n  %s\n",
		e.word, strings.ToLower(e.what), strings.Join(e.fits, "\n  "))
}

// pick returns the index of the one record the word names: by its whole id or
// one of its names, else by the only one that contains it.
func pick(what, word string, n int, names func(i int) []string) (int, error) {
	needle := strings.ToLower(strings.TrimSpace(word))
	var whole, part []int
	for i := range n {
		isWhole, isPart := false, false
		for _, name := range names(i) {
			isWhole = isWhole || strings.ToLower(name) == needle
			isPart = isPart || needle != "" && strings.Contains(strings.ToLower(name), needle)
		}
		if isWhole {
			whole = append(whole, i)
		}
		if isPart {
			part = append(part, i)
		}
	}
	if len(whole) == 0 {
		whole = part
	}
	if len(whole) == 1 {
		return whole[0], nil
	}
	e := &ambiguousError{what: what, word: word}
	for _, i := range whole {
		e.fits = append(e.fits, strings.Join(names(i), "  "))
	}
	return 0, e
}

func findKawasan(o *app.Office, word string) (model.Kawasan, error) {
	list, err := o.Kawasans()
	if err != nil {
		return model.Kawasan{}, err
	}
	i, err := pick("Kawasan", word, len(list), func(i int) []string { return []string{string(list[i].ID), list[i].Name} })
	if err != nil {
		return model.Kawasan{}, err
	}
	return list[i], nil
}

// flagLoose names the papers that belong to no kawasan.
const flagLoose = "tanpa-kawasan"

// owner holds that a command names one kawasan, or the papers of none.
func owner(c *call) error {
	switch {
	case len(c.args) == 0 && !c.has(flagLoose):
		return &usageError{"kawasan belum disebut", c.command.name}
	case len(c.args) > 0 && c.has(flagLoose):
		return &usageError{"sebutkan kawasan atau --" + flagLoose + " saja", c.command.name}
	}
	return nil
}

// ownerOf is the kawasan that a command names; for the papers of none it has no id.
func ownerOf(o *app.Office, c *call) (model.Kawasan, error) {
	if c.has(flagLoose) {
		return model.Kawasan{}, nil
	}
	return findKawasan(o, c.args[0])
}

func findDocument(o *app.Office, word string) (app.DocumentLine, error) {
	list, err := o.AllDocuments()
	if err != nil {
		return app.DocumentLine{}, err
	}
	i, err := pick("Naskah", word, len(list), func(i int) []string { return []string{string(list[i].ID), list[i].Kind, list[i].Title} })
	if err != nil {
		return app.DocumentLine{}, err
	}
	return list[i], nil
}
