package naskah

import (
	"strings"
	"testing"

	"pena/ui/screentest"
	"pena/ui/widget"
)

func TestNaskah_is_closed_up_to_one_page_and_back(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "laporan-pelaksanaan-tugas")
	pages := func(n int) func() bool { return func() bool { return len(s.last.Pages.Pages) == n } }
	k.Until("it runs over", pages(2))
	s.FitPage()
	k.Until("the ways are offered", func() bool { return widget.DialogOpen(k.Window) })
	k.Picture("naskah-muat")
	k.Tap("Muat dalam 1 halaman: jarak baris 1,15 → 1,1 kali.", 0)
	k.Until("it is one page", pages(1))

	s.FitPage()
	k.Until("the way back is offered", func() bool { return widget.DialogOpen(k.Window) })
	k.Tap("Kembali ke tata letak semula: jarak baris 1,1 → 1,15 kali.", 0)
	k.Until("it is as it was", pages(2))
	if own := s.session.Document().Layout; len(own) != 0 {
		t.Errorf("the paper keeps %v", own)
	}
}

func TestNaskah_of_one_page_says_that_nothing_is_to_be_closed_up(t *testing.T) {
	k := screentest.Sample(t)
	s := open(t, k, "surat-dinas")
	s.FitPage()
	k.Until("it is said", func() bool { return strings.Contains(strings.Join(k.Said, " "), "sudah satu halaman") })
	if widget.DialogOpen(k.Window) {
		t.Error("a box is open")
	}
}
