package text

import (
	"fmt"
	"strings"

	"pena/app/typeset"
)

// Words of closing a paper up to take a page less.
const (
	FitPage      = "Muat satu halaman…"
	FitPageTitle = "Muat satu halaman: pilih yang direlakan, untuk naskah ini saja"
	FitTaken     = "Naskah dirapatkan. Tekan Ctrl+Z untuk mengurungkannya."
	FitUndone    = "Tata letak semula dipakai lagi. Tekan Ctrl+Z untuk mengurungkannya."
	FitNotClosed = "Naskah ini memakai tata letak semula."
	FitNone      = "Naskah ini sudah satu halaman, atau tidak dapat dirapatkan lagi dalam batas tata letaknya. Batasnya dapat dilihat di Pengaturan, Tata letak."
)

// FitOffer tells what a way to save a page costs: "Muat dalam 1 halaman: jarak
// baris 1,15 → 1,05 kali".
func FitOffer(f typeset.Fit) string {
	return fmt.Sprintf("Muat dalam %d halaman: %s.", f.Pages, fitChanges(f.Changes))
}

// FitBack tells what the way back gives again.
func FitBack(changes []typeset.Change) string {
	return fmt.Sprintf("Kembali ke tata letak semula: %s.", fitChanges(changes))
}

func fitChanges(changes []typeset.Change) string {
	parts := make([]string, len(changes))
	for i, c := range changes {
		name := strings.ToLower(c.Setting.Label[:1]) + c.Setting.Label[1:]
		parts[i] = fmt.Sprintf("%s %s → %s %s", name, SettingValue(c.Setting, c.From), SettingValue(c.Setting, c.To), c.Setting.Unit)
	}
	return strings.Join(parts, "; ")
}
