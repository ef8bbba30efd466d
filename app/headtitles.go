package app

import (
	"strings"
	"unicode/utf8"

	"pena/app/compose"
	"pena/model"
	"pena/model/region"
	"pena/storage"
)

// settingHeadTitles is what the office calls the head of a desa: code of the
// kabupaten -> title.
const settingHeadTitles = "head-titles"

// longestTitle bounds the title of the head of a desa.
const longestTitle = 60

// HeadTitles returns the titles of the head of a desa that the office changed,
// by the code of the kabupaten.
func (o *Office) HeadTitles() (map[string]string, error) {
	out := map[string]string{}
	return out, o.Setting(settingHeadTitles, &out)
}

// CheckHeadTitle refuses what is too long to stand above a signature (TooLarge).
func CheckHeadTitle(title string) error {
	if utf8.RuneCountInString(title) > longestTitle {
		return &model.Error{Kind: model.TooLarge, Field: "sebutan", Detail: "text-too-long"}
	}
	return nil
}

// SaveHeadTitle stores what the head of a desa is called in a kabupaten; the
// empty title is the way back to what was shipped.
func (o *Office) SaveHeadTitle(regency, title string) error {
	title = strings.Join(strings.Fields(title), " ")
	if region.Code(regency).Level() != region.Kabupaten {
		return &model.Error{Kind: model.Invalid, Field: "kabupaten", Detail: "unknown-regency", Value: regency}
	}
	if err := CheckHeadTitle(title); err != nil {
		return err
	}
	return wrap("save title", o.update("", func(tx *storage.Tx) error {
		all := map[string]string{}
		if err := tx.Setting(settingHeadTitles, &all); err != nil && !isNotFound(err) {
			return err
		}
		none := compose.Dossier{}
		if delete(all, regency); title != "" && title != none.HeadTitle(regency) {
			all[regency] = title
		}
		return tx.PutSetting(settingHeadTitles, all)
	}))
}
