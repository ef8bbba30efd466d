package main

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"time"

	"pena/app"
	"pena/app/typeset"
	"pena/model"
)

// running does something in a program as it runs: with a store that holds the
// sample open, and what that keeps in memory. dir is a folder for files.
func running(now time.Time, do func(o *app.Office, dir string)) {
	dir, err := os.MkdirTemp("", "pena-bench-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	o, err := app.Open(app.Config{Dir: filepath.Join(dir, "data"), Clock: func() time.Time { return now }, Random: rand.New(rand.NewSource(1)), User: "bench"})
	if err != nil {
		panic(err)
	}
	defer o.Close()
	if err := o.InstallSample(); err != nil {
		panic(err)
	}
	do(o, dir)
}

// wholePackage measures the package of the sample's largest kawasan from the
// store to one PDF on the disk, looked at by every rule on the way: all of its
// papers, and, for the goal, twenty of them.
func wholePackage(o *app.Office, dir string) {
	kawasan, papers := largest(o)
	path := filepath.Join(dir, "paket.pdf")
	took, pages := writePackage(o, kawasan, path)
	fmt.Printf("package of %d papers, %d pages, to one PDF: %.0f ms\n", len(papers), pages, float64(took)/1e6)
	for _, p := range papers[20:] {
		if err := o.DeleteDocument(p.ID); err != nil {
			panic(err)
		}
	}
	took, pages = writePackage(o, kawasan, path)
	fmt.Printf("package of 20 papers, %d pages, to one PDF: %.0f ms (goal: under 500)\n", pages, float64(took)/1e6)
}

// largest is the kawasan with the most papers, and these.
func largest(o *app.Office) (kawasan model.ID, papers []app.DocumentLine) {
	all, err := o.Kawasans()
	if err != nil {
		panic(err)
	}
	for _, k := range all {
		some, err := o.Documents(k.ID)
		if err != nil {
			panic(err)
		}
		if len(some) > len(papers) {
			kawasan, papers = k.ID, some
		}
	}
	return kawasan, papers
}

// writePackage is the median of several runs, with nothing kept from one to the next.
func writePackage(o *app.Office, kawasan model.ID, path string) (time.Duration, int) {
	var times []time.Duration
	var pages *typeset.Pages
	for range 7 {
		start := time.Now()
		p, err := o.Parcel(context.Background(), kawasan, nil)
		if err != nil {
			panic(err)
		}
		if err := p.WritePDF(context.Background(), path, nil); err != nil {
			panic(err)
		}
		times = append(times, time.Since(start))
		if pages, err = p.Pages(context.Background(), nil); err != nil {
			panic(err)
		}
	}
	slices.Sort(times)
	return times[len(times)/2], len(pages.Pages)
}
