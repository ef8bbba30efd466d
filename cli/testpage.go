package cli

import (
	"bytes"
	"strings"

	"pena/app"
	"pena/app/printing"
	"pena/app/ruler"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
	"pena/ui/text"
)

// runTestPage makes the page by which an office measures its printer. It needs
// no store.
func runTestPage(c *call, env *Env) error {
	name := "F4"
	if c.has("kertas") {
		name = c.flags["kertas"]
	}
	paper, ok := typeset.PaperByName(name)
	if !ok {
		var names []string
		for _, p := range typeset.Papers() {
			names = append(names, p.Name)
		}
		return &usageError{"kertas yang dikenal: " + strings.Join(names, ", "), "cetak-uji"}
	}
	if c.has("keluaran") == c.has("pencetak") {
		return &usageError{"sebut salah satu: --keluaran BERKAS.pdf atau --pencetak NAMA", "cetak-uji"}
	}
	page := ruler.Page(paper, font.New(), text.TestPageWords(paper), env.Clock())
	if path := c.flags["keluaran"]; path != "" {
		if err := app.WritePDF(page, path); err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(path+"\n"))
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, page); err != nil {
		return err
	}
	to, err := printing.Send(text.TestPageFile, file.Bytes(), printing.Options{Printer: c.flags["pencetak"]})
	if err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(text.Sent(to)+"\n"))
}
