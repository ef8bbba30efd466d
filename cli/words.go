package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"pena/model"
	"pena/ui/text"
)

// explain says on the screen what happened, where, and what to do next.
func explain(err error) string {
	var ambiguous *ambiguousError
	var unsent *exportError
	var known *model.Error
	switch {
	case errors.As(err, &ambiguous):
		return ambiguous.sentence()
	case errors.As(err, &unsent):
		return unsent.sentence()
	case errors.As(err, &known):
		if what, ok := text.Exchange(known.Detail); ok {
			return refusal(known, what)
		}
	case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission):
	default:
		return fmt.Sprintf("%s\n", told(err)) + "Rincian: " + err.Error() + "\n"
	}
	return told(err) + place(known)
}

func told(err error) string {
	title, body := text.CommandError(err)
	return title + ".\n" + strings.ReplaceAll(body, "\n\n", "\n") + "\n"
}

func refusal(e *model.Error, what string) string {
	var b strings.Builder
	b.WriteString(what + "\n" + place(e))
	if e.Value != "" {
		fmt.Fprintf(&b, "Yang tertulis: “%s”\n", e.Value)
	}
	switch e.Detail {
	case "dossier-there", "record-differs":
		b.WriteString("Tidak ada yang berubah. Untuk mengganti yang ada, ulangi dengan --ganti; yang diganti tetap ada dalam riwayat.\n")
	case "sample-there":
		b.WriteString("Tidak ada yang berubah. Buang dahulu dengan: pena contoh --hapus\n")
	case "exchange-version":
		b.WriteString("Tidak ada yang berubah. Pasang Pena Kawasan versi terbaru, lalu impor lagi.\n")
	default:
		b.WriteString("Tidak ada yang disimpan. Perbaiki berkasnya, lalu impor lagi.\n")
	}
	return b.String()
}

// exportError is a dossier that holds what no office could import.
type exportError struct {
	name  string
	cause *model.Error
}

func (e *exportError) Error() string { return "export " + e.name + ": " + e.cause.Error() }

func (e *exportError) sentence() string {
	what, ok := text.Exchange(e.cause.Detail)
	if !ok {
		what = text.FieldError(e.cause)
	}
	who := "Naskah tanpa kawasan"
	if e.name != "" {
		who = "Kawasan " + e.name
	}
	return fmt.Sprintf("%s belum dapat dikirim: ada isian yang akan ditolak kantor lain.\n%s\n%sTidak ada berkas yang ditulis. Perbaiki isiannya, lalu ekspor lagi.\n",
		who, what, place(e.cause))
}

// place names the place in the words of the file, as an editor would search it.
func place(e *model.Error) string {
	if e == nil || !strings.ContainsAny(e.Field, ".[") && e.Field != "version" && e.Field != "format" || strings.ContainsAny(e.Field, "/\\") {
		return ""
	}
	return "Tempat: " + e.Field + "\n"
}
