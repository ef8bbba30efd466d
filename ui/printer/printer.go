package printer

import (
	"bytes"
	"context"

	"pena/app"
	"pena/app/printing"
	"pena/app/typeset"
	"pena/app/typeset/pdf"
	"pena/ui/nav"
	"pena/ui/text"
)

// Print asks how the pages are printed and prints them. The title is the name
// of the job and of its file, without ending. Without any printer it says so.
func Print(ctx context.Context, h *nav.Host, title string, pages *typeset.Pages) {
	h.Say(text.PrintSearching)
	nav.Work(ctx, func(context.Context) ([]printing.Printer, error) { return printing.Printers() },
		func(all []printing.Printer, err error) {
			h.Say("")
			if err != nil {
				h.Fail(err)
				return
			}
			a := &ask{ctx: ctx, h: h, title: title, pages: pages, printers: all, copies: "1"}
			a.printer = first(all)
			a.show()
		})
}

// first is the printer to begin with: the standard one, or the first that prints.
func first(all []printing.Printer) int {
	best := -1
	for i, p := range all {
		if p.Standard {
			return i
		}
		if best < 0 && p.Problem == "" {
			best = i
		}
	}
	return max(best, 0)
}

// send makes the file and hands it over.
func (a *ask) send(some *typeset.Pages, o printing.Options) {
	nav.Work(a.ctx, func(context.Context) (string, error) {
		var file bytes.Buffer
		if err := pdf.Write(&file, some); err != nil {
			return "", err
		}
		return printing.Send(a.title+".pdf", file.Bytes(), o)
	}, func(name string, err error) {
		if err != nil {
			a.h.Fail(err)
			return
		}
		a.h.Say(text.Sent(name))
	})
}

// chosen reads what was typed; an error is told in the box.
func (a *ask) chosen() (*typeset.Pages, printing.Options, string) {
	var o printing.Options
	n, ok := copies(a.copies)
	if !ok {
		return nil, o, text.WrongCopies
	}
	some, err := app.SomePages(a.pages, a.list)
	if err != nil {
		return nil, o, text.FieldError(err)
	}
	o.Copies, o.Printer = n, a.printers[a.printer].Name
	if a.paper > 0 {
		p := typeset.Papers()[a.paper-1]
		o.Paper = printing.Paper{Width: float64(p.Width), Height: float64(p.Height)}
	}
	return some, o, ""
}
