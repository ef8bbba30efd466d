package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"pena/model"
	"pena/ui/text"
)

// detail finds the details that the sources of the exchange give errors.
var detail = regexp.MustCompile(`(?:invalid|fail|conflict)\([^"\n]*(?:"[a-z\[\]%d.-]*"[^"\n]*)??"([a-z0-9]+(?:-[a-z0-9]+)+)",|Detail: "([a-z0-9-]+)"`)

func TestEveryRefusalOfAnExchangeFileHasWords(t *testing.T) {
	names, err := filepath.Glob("../app/exchange/*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range append(names, "../app/exchange_office.go", "../app/sample_office.go") {
		if regexp.MustCompile(`_test\.go$`).MatchString(name) {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range detail.FindAllStringSubmatch(string(source), -1) {
			found++
			checkWords(t, name, m[1]+m[2])
		}
	}
	if found < 30 {
		t.Errorf("only %d details found in the sources: the test no longer reads them", found)
	}
}

// checkWords holds that a detail is told otherwise than its kind alone.
func checkWords(t *testing.T, name, detail string) {
	t.Helper()
	if _, ok := text.Exchange(detail); ok {
		return
	}
	_, general := text.Error(&model.Error{Kind: model.Invalid})
	if _, body := text.Error(&model.Error{Kind: model.Invalid, Detail: detail}); body == general {
		t.Errorf("%s: %q has no sentence", name, detail)
	}
}

func TestADossierThatCannotBeSentIsToldSo(t *testing.T) {
	err := cannotSend("Bajuin", &model.Error{Kind: model.Invalid, Field: "naskah[1].judul", Detail: "control-characters"})
	want := "Kawasan Bajuin belum dapat dikirim: ada isian yang akan ditolak kantor lain.\n" +
		"Isian memuat tanda yang tidak dapat dicetak.\nTempat: naskah[1].judul\n" +
		"Tidak ada berkas yang ditulis. Perbaiki isiannya, lalu ekspor lagi.\n"
	if got := explain(err); got != want {
		t.Errorf("told %q, want %q", got, want)
	}
}
