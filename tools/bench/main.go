// Command bench prints what the program's speed is measured by, as ratios
// against peers in the same run. It fails only when something cannot be
// measured, never for being slow.
package main

import (
	"bytes"
	"fmt"
	"image"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"pena/app"
	"pena/app/compose"
	"pena/app/sample"
	"pena/app/typeset"
	"pena/app/typeset/font"
	"pena/app/typeset/pdf"
	"pena/app/typeset/raster"
	"pena/model"
)

func main() {
	letter := measure("./app/typeset/pdf", "^Benchmark(Letter|BareCells)$")
	fmt.Printf("three-page letter: %.1f ms, %.2f times bare gofpdf cells (goal: at most 2)\n",
		letter["Letter"]/1e6, letter["Letter"]/letter["BareCells"])
	durableSaves()
	now := time.Date(2025, 8, 4, 0, 0, 0, 0, time.UTC)
	running(now, func(o *app.Office, dir string) {
		againstOffice(now)
		wholePackage(o, dir)
	})
	set := sample.Extreme(now)
	for _, d := range set.Documents {
		switch d.Kind {
		case "anggaran-dasar":
			keyToPixels("a charter", d, &set, 0)
		case "rpkp":
			keyToPixels("a plan", d, &set, 300)
			toPDF(d, &set)
		}
	}
}

var line = regexp.MustCompile(`(?m)^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

// measure runs benchmarks and returns their times in nanoseconds.
func measure(pkg, pattern string) map[string]float64 {
	c := exec.Command("go", "test", "-run", "^$", "-bench", pattern, pkg)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %s: %v\n%s", pkg, err, out)
		os.Exit(1)
	}
	times := map[string]float64{}
	for _, m := range line.FindAllStringSubmatch(string(out), -1) {
		times[m[1]], _ = strconv.ParseFloat(m[2], 64)
	}
	return times
}

// durableSaves compares saves with raw puts. A disk is slow now and fast then, so
// both are measured one after the other several times, and the medians are told.
func durableSaves() {
	times, ratios := map[string][]float64{}, map[string][]float64{}
	for range 5 {
		round := measure("./storage", "^Benchmark(Save|RawPut)$")
		for name, took := range round {
			if size, ok := strings.CutPrefix(name, "Save/"); ok {
				times[size] = append(times[size], took/1e6)
				ratios[size] = append(ratios[size], took/round["RawPut/"+size])
			}
		}
	}
	for _, size := range slices.Sorted(maps.Keys(times)) {
		fmt.Printf("durable save of %s bytes: %.2f ms, %.2f times a raw put (goal: at most 1.5)\n",
			size, median(times[size]), median(ratios[size]))
	}
}

func median(v []float64) float64 {
	slices.Sort(v)
	return v[len(v)/2]
}

// paper is a document on its way to the screen.
type paper struct {
	kind     *compose.Kind
	doc      model.Document
	facts    *compose.Dossier
	composer compose.Composer
	setter   *typeset.Typesetter
}

func take(d *model.Document, set *sample.Set) *paper {
	return &paper{kind: compose.Shipped().Kind(d.Kind), doc: *d, facts: set.Facts(d.Kawasan), setter: typeset.New(font.New(), nil)}
}

func (p *paper) pages() *typeset.Pages {
	pages, err := p.setter.Set(p.composer.Compose(p.kind, &p.doc, p.facts))
	if err != nil {
		panic(err)
	}
	return pages
}

// grow repeats the first chapters of a plan until it has the pages.
func (p *paper) grow(pages int) {
	const text = "Pembangunan kawasan perdesaan dilaksanakan untuk mempercepat dan meningkatkan kualitas pelayanan, pembangunan, dan pemberdayaan masyarakat desa. "
	last := p.doc.Text[len(p.doc.Text)-1]
	for len(p.pages().Pages) < pages {
		children := slices.Clone(model.Find(p.doc.Text, last.ID).Children)
		for range 200 {
			children = append(children, &model.Node{ID: p.doc.NewID(), Kind: model.Alinea, Text: strings.Repeat(text, 5)})
		}
		p.doc.Text = model.Edit(p.doc.Text, last.ID, func(n *model.Node) { n.Children = children })
	}
}

// firstParagraph is the id of the first text that can be typed into.
func firstParagraph(text []*model.Node) string {
	id := ""
	model.Walk(text, func(n *model.Node, _ []*model.Node) bool {
		if n.Kind == model.Alinea || n.Kind == model.Ayat {
			id = n.ID
		}
		return id == ""
	})
	return id
}

// keyToPixels measures a key typed: composed, set, and its page painted.
func keyToPixels(name string, d *model.Document, set *sample.Set, pages int) {
	p := take(d, set)
	p.grow(pages)
	painter := raster.New()
	count := len(p.pages().Pages)
	id := firstParagraph(p.doc.Text)
	var keys, paints []time.Duration
	for i := range 200 {
		start := time.Now()
		p.doc.Text = model.Edit(p.doc.Text, id, func(n *model.Node) { n.Text += string(rune('a' + i%26)) })
		tree := p.pages()
		at, _, _ := tree.Locate(id)
		page := tree.Pages[at]
		set := time.Now()
		painter.Paint(image.NewRGBA(raster.Bounds(page, 96)), page, 96, raster.Lit{})
		keys, paints = append(keys, time.Since(start)), append(paints, time.Since(set))
	}
	key, paint := p95(keys), p95(paints)
	fmt.Printf("key to pixels in %s of %d pages: p95 %.1f ms, %.1f times painting one page (goal: at most 30 ms)\n",
		name, count, float64(key)/1e6, float64(key)/float64(paint))
}

func p95(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)*95/100]
}

func toPDF(d *model.Document, set *sample.Set) {
	p := take(d, set)
	p.grow(100)
	p.setter = typeset.New(font.New(), nil)
	start := time.Now()
	pages := p.pages()
	var b bytes.Buffer
	if err := pdf.Write(&b, pages); err != nil {
		panic(err)
	}
	fmt.Printf("plan of %d pages to PDF: %.0f ms (goal: under 1000)\n", len(pages.Pages), float64(time.Since(start))/1e6)
}
