package cli

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"pena/app"
	"pena/app/register"
	"pena/model"
	"pena/ui/text"
)

// numberActs are what the command nomor does, and how many numbers each is told.
var numberActs = map[string]struct {
	numbers int
	run     func(o *app.Office, c *call, env *Env) error
}{
	"cadang": {0, reserveNumber}, "luar": {1, recordNumber}, "batal": {1, voidNumber}, "akhir": {2, finalNumber},
	"daftar": {0, listNumbers}, "lowong": {0, listGaps}, "periksa": {0, auditNumbers},
}

func runNumber(c *call, env *Env) error {
	act, ok := numberActs[c.args[0]]
	if !ok {
		return &usageError{fmt.Sprintf("“%s” bukan perbuatan perintah nomor", c.args[0]), "nomor"}
	}
	if len(c.args)-1 != act.numbers {
		return &usageError{"bahan perintah nomor " + c.args[0] + " kurang atau terlalu banyak", "nomor"}
	}
	return inOffice(c, env, func(o *app.Office) error { return act.run(o, c, env) })
}

func numberRequest(o *app.Office, c *call, env *Env) (app.NumberRequest, error) {
	day, err := dateFlag(c, "tanggal")
	if err != nil {
		return app.NumberRequest{}, err
	}
	if day.IsZero() {
		if day, err = today(o, env); err != nil {
			return app.NumberRequest{}, err
		}
	}
	r := app.NumberRequest{
		Series: c.flags["seri"], Code: c.flags["klasifikasi"], Date: day, Subject: c.flags["hal"], To: c.flags["kepada"],
		Provisional: c.has("sementara"), Reason: c.flags["alasan"],
	}
	if c.has("sisip") {
		if r.InsertAfter, err = strconv.Atoi(c.flags["sisip"]); err != nil || r.InsertAfter < 1 {
			return r, &usageError{"--sisip memerlukan nomor urut", "nomor"}
		}
	}
	return r, nil
}

// yearFlag is the year of the register that is meant: the present one unless
// another is named.
func yearFlag(c *call, env *Env) (int, error) {
	if !c.has("tahun") {
		return env.Clock().Year(), nil
	}
	year, err := strconv.Atoi(c.flags["tahun"])
	if err != nil || year < 1900 || year > 9999 {
		return 0, &usageError{"--tahun ditulis seperti 2025", c.command.name}
	}
	return year, nil
}

func reserveNumber(o *app.Office, c *call, env *Env) error {
	r, err := numberRequest(o, c, env)
	if err != nil {
		return err
	}
	return takeNumber(o, env, r, o.ReserveNumber)
}

func recordNumber(o *app.Office, c *call, env *Env) error {
	r, err := numberRequest(o, c, env)
	if err != nil {
		return err
	}
	r.Number = c.args[1]
	return takeNumber(o, env, r, o.RecordNumber)
}

// takeNumber tells too when the number's year is to be looked at again.
func takeNumber(o *app.Office, env *Env, r app.NumberRequest, take func(app.NumberRequest) (model.Entry, error)) error {
	other, err := o.OtherYear(r)
	if err != nil {
		return err
	}
	e, err := take(r)
	if err == nil && other != nil {
		fmt.Fprintf(env.Stderr, "pena: %s\n", text.NumberOfYear(e.Year, other.Number, other.Year, other.Date.Long()))
	}
	return tellEntry(env, e, err)
}

func voidNumber(o *app.Office, c *call, env *Env) error {
	e, err := namedEntry(o, c, env)
	if err == nil {
		e, err = o.VoidNumber(e.ID, c.flags["alasan"])
	}
	return tellEntry(env, e, err)
}

func finalNumber(o *app.Office, c *call, env *Env) error {
	e, err := namedEntry(o, c, env)
	switch {
	case err != nil:
	case e.Document != "":
		if _, err = o.NumberPaper(e.Document, c.args[2]); err == nil {
			e, err = o.Entry(e.ID)
		}
	default:
		e, err = o.FinalNumber(e.ID, c.args[2])
	}
	return tellEntry(env, e, err)
}

func namedEntry(o *app.Office, c *call, env *Env) (model.Entry, error) {
	year, err := yearFlag(c, env)
	if err != nil {
		return model.Entry{}, err
	}
	return o.FindEntry(c.args[1], year)
}

func tellEntry(env *Env, e model.Entry, err error) error {
	if err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %s\n", e.Number, text.EntryState(e.State, e.Provisional))))
}

func listNumbers(o *app.Office, c *call, env *Env) error {
	year, err := yearFlag(c, env)
	if err != nil {
		return err
	}
	list, err := o.Register(year)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintf(env.Stderr, "Register tahun %d masih kosong.\n", year)
		return nil
	}
	var rows [][]string
	for _, e := range list {
		state := text.EntryState(e.State, e.Provisional)
		if len(e.Earlier) > 0 {
			state += text.BookEarlier(strings.Join(e.Earlier, ", "))
		}
		rows = append(rows, []string{e.Number, e.Date.Long(), state, e.Subject, e.To})
	}
	return asTable(env, rows)
}

func listGaps(o *app.Office, c *call, env *Env) error {
	year, err := yearFlag(c, env)
	if err != nil {
		return err
	}
	gaps, err := o.NumberGaps(year)
	if err != nil {
		return err
	}
	series, err := o.Series()
	if err != nil {
		return err
	}
	if len(gaps) == 0 {
		fmt.Fprintf(env.Stderr, "Tidak ada nomor yang terlewati dalam register tahun %d.\n", year)
		return nil
	}
	var out bytes.Buffer
	for _, g := range gaps {
		fmt.Fprintln(&out, text.Gap(register.NameOf(series, g.Series), g.From, g.To, g.Reason))
	}
	return result(env, &out)
}

func auditNumbers(o *app.Office, _ *call, env *Env) error {
	faults, err := o.AuditRegister()
	if err != nil {
		return err
	}
	for _, f := range faults {
		fmt.Fprintf(env.Stderr, "pena: nomor %s tahun %d: %s\n", f.Number, f.Year, text.FieldError(&model.Error{Kind: model.Corrupt, Detail: f.Detail}))
	}
	if len(faults) > 0 {
		return &model.Error{Kind: model.Corrupt, Field: "register"}
	}
	return result(env, bytes.NewBufferString("Register utuh: tidak ada nomor ganda dan tidak ada nomor yang terlewati tanpa alasan.\n"))
}
