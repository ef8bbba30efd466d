package text

import (
	"errors"
	"strings"

	"pena/model"
)

// TemplateState says whose file a kind is made by; the origin is an app.TemplateOrigin.
func TemplateState(origin string, renewed, broken bool) string {
	said := strings.ReplaceAll(origin, "-", " ")
	if renewed {
		said += ", bawaannya diperbarui"
	}
	if broken {
		said += ", perlu diperbaiki"
	}
	return said
}

// TemplateTaken says what new papers of a kind are made by from now on.
func TemplateTaken(title, origin string) string {
	switch origin {
	case "bawaan":
		return "Naskah baru " + title + " memakai templat bawaan. Naskah yang sudah ada tidak berubah."
	case "tidak-dipakai":
		return "Naskah baru " + title + " tidak ditawarkan lagi. Naskah yang sudah ada tetap dapat dibuka dan dicetak."
	}
	return "Naskah baru " + title + " memakai templat kantor. Teks naskah yang sudah ada tidak berubah."
}

// TemplateFault says in one line what is wrong with a file of a template.
func TemplateFault(err error) string {
	var e *model.Error
	if !errors.As(err, &e) {
		return "Templat tidak dapat dibaca."
	}
	t, ok := templateFault(e.Detail)
	if !ok {
		t.what = "Templat tidak dapat dibaca."
	}
	if e.Value != "" {
		t.what += " Yang tertulis: “" + e.Value + "”."
	}
	if place := Place(e.Field); place != "" {
		return strings.ToUpper(place[:1]) + place[1:] + ": " + t.what
	}
	return t.what
}
