package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"pena/app"
	"pena/ui/text"
)

func runParcel(c *call, env *Env) error {
	if c.has("keluaran") && c.has("keluaran-folder") {
		return &usageError{"--keluaran dan --keluaran-folder tidak dipakai bersama", "paket"}
	}
	return inOffice(c, env, func(o *app.Office) error {
		k, err := findKawasan(o, c.args[0])
		if err != nil {
			return err
		}
		ctx := context.Background()
		p, err := o.Parcel(ctx, k.ID, nil)
		if err != nil {
			return err
		}
		if !c.has("keluaran") && !c.has("keluaran-folder") {
			return result(env, parcelList(p))
		}
		if n := p.Count(app.LightConflict) + p.Count(app.LightMissing); n > 0 {
			fmt.Fprintf(env.Stderr, "pena: %d naskah belum siap. Lihat dengan: pena paket \"%s\"\n", n, k.Name)
		}
		path := c.flags["keluaran"]
		switch {
		case path == "":
			path = c.flags["keluaran-folder"]
			err = p.WriteFolder(ctx, path, nil)
		case strings.EqualFold(filepath.Ext(path), ".zip"):
			err = p.WriteZIP(ctx, path, nil)
		default:
			err = p.WritePDF(ctx, path, nil)
		}
		if err != nil {
			return err
		}
		return result(env, bytes.NewBufferString(fmt.Sprintf("%s  %d naskah\n", path, len(p.Papers()))))
	})
}

// parcelList lists the places of a package by stage, and what stands against each.
func parcelList(p *app.Parcel) *bytes.Buffer {
	out := &bytes.Buffer{}
	stage := -1
	for _, l := range p.Lines {
		if l.Stage != stage {
			stage = l.Stage
			fmt.Fprintf(out, "%s\n", text.StageName(stage))
		}
		title := l.Kind.Title
		if l.Paper != nil {
			title = text.ParcelPaper(l.Paper.Title, l.Paper.Number)
		}
		fmt.Fprintf(out, "  %-13s %s\n", text.Light(string(l.Light)), title)
		if l.Light == app.LightReady {
			continue
		}
		for _, f := range l.Findings {
			fmt.Fprintf(out, "                - %s\n", f.Sentence)
		}
	}
	fmt.Fprintln(out, text.ParcelCounts(p.Count(app.LightReady), p.Count(app.LightMissing), p.Count(app.LightConflict), p.Count(app.LightNone)))
	return out
}
