package compose

import (
	"fmt"
	"strings"
	"testing"

	"pena/model"
)

// bigPlan is a plan of about 300 pages: 3,600 nodes and a megabyte of text.
func bigPlan() (*Kind, *model.Document) {
	k := Shipped().Kind("rpkp")
	d := testDocument(k)
	sentence := strings.Repeat("Kawasan Perdesaan {{kawasan.nama}} memiliki potensi yang **dikelola bersama** sesuai Pasal 83 ayat (1). ", 3)
	node := func(kind model.NodeKind, text string) *model.Node {
		return &model.Node{ID: d.NewID(), Kind: kind, Text: text}
	}
	d.Text = nil
	for b := range 12 {
		bab := node(model.Bab, fmt.Sprintf("Bab Uji %d", b))
		for range 10 {
			sub := node(model.SubBab, "Latar Belakang")
			for i := range 25 {
				if i%5 == 4 {
					list := node(model.Butir, sentence)
					list.Children = []*model.Node{node(model.Butir, "anak butir yang pertama"), node(model.Butir, "anak butir yang kedua")}
					sub.Children = append(sub.Children, list)
					continue
				}
				sub.Children = append(sub.Children, node(model.Alinea, sentence))
			}
			bab.Children = append(bab.Children, sub)
		}
		d.Text = append(d.Text, bab)
	}
	return k, d
}

func BenchmarkFirstCompositionOf300Pages(b *testing.B) {
	k, d := bigPlan()
	f := testDossier()
	for b.Loop() {
		var c Composer
		c.Compose(k, d, f)
	}
}

func BenchmarkRecompositionOf300PagesAfterOneEdit(b *testing.B) {
	k, d := bigPlan()
	f := testDossier()
	var c Composer
	c.Compose(k, d, f)
	target := d.Text[5].Children[4].Children[7].ID
	i := 0
	for b.Loop() {
		i++
		d.Text = model.Edit(d.Text, target, func(n *model.Node) { n.Text = fmt.Sprintf("Kalimat yang ke-%d.", i) })
		c.Compose(k, d, f)
	}
}
