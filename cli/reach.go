package cli

import (
	"bytes"
	"context"
	"fmt"

	"pena/app"
	"pena/ui/text"
)

func runReach(c *call, env *Env) error {
	since, err := dateFlag(c, "sejak")
	if err != nil {
		return err
	}
	return inOffice(c, env, func(o *app.Office) error {
		k, err := findKawasan(o, c.args[0])
		if err != nil {
			return err
		}
		before, err := o.KawasanBefore(k.ID, since)
		if err != nil {
			return err
		}
		r, err := o.Reach(context.Background(), &before)
		if err != nil {
			return err
		}
		return result(env, reachList(&r))
	})
}

// reachList lists the papers that a change reaches, what must not change last.
func reachList(r *app.Reach) *bytes.Buffer {
	out := &bytes.Buffer{}
	list := func(head string, papers []app.Reached) {
		if len(papers) == 0 {
			return
		}
		fmt.Fprintln(out, head)
		for _, p := range papers {
			fmt.Fprintf(out, "  %s\n", text.ReachPaper(p.Paper.Title, p.Paper.Number, text.DocumentState(p.Paper.State), p.Words()))
		}
	}
	list(text.ReachDrafts, r.Drafts)
	list(text.ReachFinals, r.Finals)
	switch {
	case r.Empty():
		fmt.Fprintln(out, text.ReachNone)
	case len(r.Finals) > 0:
		fmt.Fprintln(out, text.ReachAdvice)
	}
	return out
}
