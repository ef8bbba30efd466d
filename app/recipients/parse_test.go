package recipients_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pena/app/recipients"
	"pena/model"
)

func TestParse_reads_what_an_office_copies_from_a_worksheet(t *testing.T) {
	want := []model.Recipient{{To: "Kepala Desa Bajuin", Name: "Ahmad", Place: "Bajuin"}, {To: "Camat Bati-Bati", Place: "Bati-Bati"}}
	for name, text := range map[string]string{
		"tabs":                     "Kepala Desa Bajuin\tAhmad\tBajuin\nCamat Bati-Bati\t\tBati-Bati\n",
		"the lines of Windows":     "Kepala Desa Bajuin\tAhmad\tBajuin\r\nCamat Bati-Bati\t\tBati-Bati\r\n",
		"semicolons":               "Kepala Desa Bajuin;Ahmad;Bajuin\nCamat Bati-Bati;;Bati-Bati",
		"a mark of UTF-8":          "\xEF\xBB\xBFKepala Desa Bajuin;Ahmad;Bajuin\nCamat Bati-Bati;;Bati-Bati",
		"empty lines":              "\n\nKepala Desa Bajuin;Ahmad;Bajuin\n;;\nCamat Bati-Bati;;Bati-Bati\n\n",
		"names of columns":         "Jabatan\tNama\tTempat\nKepala Desa Bajuin\tAhmad\tBajuin\nCamat Bati-Bati\t\tBati-Bati",
		"columns in another order": "Nama\tKota\tKepada\nAhmad\tBajuin\tKepala Desa Bajuin\n\tBati-Bati\tCamat Bati-Bati",
		"a column that counts":     "No.\tKepada\tNama\tTempat\n1\tKepala Desa Bajuin\tAhmad\tBajuin\n2\tCamat Bati-Bati\t\tBati-Bati",
		"spaces around":            " Kepala Desa Bajuin ; Ahmad ; Bajuin \nCamat Bati-Bati;;Bati-Bati",
		"cells in quotes":          "\"Kepala Desa Bajuin\"\tAhmad\tBajuin\nCamat Bati-Bati\t\tBati-Bati",
		"empty cells at the end":   "Kepala Desa Bajuin;Ahmad;Bajuin;;\nCamat Bati-Bati;;Bati-Bati;",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := recipients.Parse([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got.List, want) || len(got.Columns) > 0 {
				t.Errorf("read %+v", got)
			}
		})
	}
}

func TestParse_keeps_columns_of_the_offices_own(t *testing.T) {
	got, err := recipients.Parse([]byte("Jabatan;Nomor Undian;Luas (ha)\nCamat Bajuin;17;1.234,5\nCamat Kintap;18"))
	want := &model.Recipients{Columns: []string{"nomor_undian", "luas_ha"}, List: []model.Recipient{
		{To: "Camat Bajuin", More: []string{"17", "1.234,5"}}, {To: "Camat Kintap", More: []string{"18", ""}}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, %v", got, err)
	}
}

func TestParse_refuses_the_whole_list_and_names_the_line(t *testing.T) {
	many := strings.Builder{}
	for i := range model.MostRecipients + 1 {
		fmt.Fprintf(&many, "Kepala Desa %d\n", i)
	}
	for name, c := range map[string]struct{ text, field, detail string }{
		"nothing":                  {"", "penerima", "recipients-none"},
		"only a head":              {"Jabatan;Nama", "penerima", "recipients-none"},
		"nobody in a line":         {"Camat Bajuin\n;;Pelaihari", "baris[2]", "recipient-nobody"},
		"a head that names nobody": {"Tempat;Umur\nBajuin;7", "baris[1]", "recipient-nobody"},
		"one twice":                {"Camat Bajuin;;Bajuin\nCamat Kintap\n\ncamat bajuin;;bajuin", "baris[4]", "recipient-twice"},
		"too many cells":           {"Camat Bajuin\nCamat Kintap;A;B;C", "baris[2]", "recipient-cells"},
		"more cells than the head": {"Jabatan;Nama\nCamat Kintap;A;B", "baris[2]", "recipient-cells"},
		"two lines in a cell":      {"Camat Bajuin;Ahmad\n\"Camat\nKintap\";B", "baris[2]", "recipient-cell"},
		"a quote without an end":   {"Camat Bajuin;Ahmad\n\"Camat Kintap;B", "baris[2]", "recipient-cell"},
		"a cell too long":          {"Camat Bajuin\n" + strings.Repeat("x", model.LongestRecipientCell+1), "baris[2]", "recipient-cell"},
		"a control character":      {"Camat Bajuin\nCamat\x00Kintap", "baris[2]", "recipient-cell"},
		"a column twice":           {"Jabatan;Umur;Umur\nCamat;1;2", "baris[1]", "recipient-column"},
		"a column without a name":  {"Jabatan;7\nCamat;1", "baris[1]", "recipient-column"},
		"no text":                  {"Camat \xff\xfe", "penerima", "recipients-text"},
		"too many":                 {many.String(), fmt.Sprintf("baris[%d]", model.MostRecipients+1), "recipients-many"},
		"too large":                {strings.Repeat(" ", 2<<20), "penerima", "recipients-large"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := recipients.Parse([]byte(c.text))
			var known *model.Error
			if !errors.As(err, &known) || known.Field != c.field || known.Detail != c.detail {
				t.Errorf("got %+v, %v; want %s at %s", got, err, c.detail, c.field)
			}
		})
	}
}

// FuzzParse holds that no text makes it panic, that a refusal has a kind and a
// place, and that what it takes is a list that a letter can have.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"Camat Bajuin;Ahmad;Bajuin", "Jabatan\tNama\tUmur\nCamat\tA\t7", "\"a\"\"b\";c\n", "\xEF\xBB\xBFNo;Kepada\n1;X", "a\r\nb\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := recipients.Parse(data)
		var known *model.Error
		switch {
		case err == nil && model.CheckRecipients(got) != nil:
			t.Fatalf("took a list that no letter can have: %v", model.CheckRecipients(got))
		case err != nil && (!errors.As(err, &known) || known.Field == "" || known.Detail == ""):
			t.Fatalf("refused without a place: %v", err)
		}
	})
}
