package widget_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"pena/ui/widget"
)

func TestControls_press_with_Enter_and_leave_the_keys_of_the_window_to_it(t *testing.T) {
	pressed := 0
	b := widget.NewButton("Buat", func() { pressed++ })
	c := widget.NewCheck("Gelap", func(bool) { pressed++ })
	l := widget.NewList(func() int { return 3 }, func() fyne.CanvasObject { return container.NewStack() }, func(int, fyne.CanvasObject) {})
	l.OnSelected = func(int) { pressed++ }
	s := widget.NewSelect([]string{"satu", "dua"}, nil)
	e := widget.NewLineEntry()
	win := window(t, container.NewVBox(b, c, s, e, l), 400, 400)
	for _, o := range []fyne.Focusable{b, c, l} {
		pressed = 0
		press(o, fyne.KeyReturn)
		if pressed != 1 {
			t.Errorf("Enter pressed %T %d times; want once", o, pressed)
		}
	}
	press(s, fyne.KeyReturn)
	if win.Canvas().Overlays().Top() == nil {
		t.Error("Enter does not open the choice")
	} else {
		win.Canvas().Overlays().Top().Hide()
	}
	told := map[fyne.KeyName]int{}
	win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { told[k.Name]++ })
	for _, o := range []fyne.Focusable{b, c, s, e, l} {
		press(o, fyne.KeyF1, fyne.KeyF6)
	}
	if told[fyne.KeyF1] != 5 || told[fyne.KeyF6] != 5 {
		t.Errorf("the window heard of %v; want F1 and F6 from each of the five", told)
	}
}

func TestEscape_in_any_control_closes_the_box_on_top_alone(t *testing.T) {
	win := window(t, container.NewStack(), 800, 600)
	closed := ""
	s := widget.NewSelect([]string{"satu"}, nil)
	widget.Box(win, "Bawah", s, fyne.NewSize(300, 200), s, func() { closed += "bawah " })
	b := widget.NewButton("Buat", nil)
	widget.Box(win, "Atas", b, fyne.NewSize(200, 100), b, func() { closed += "atas " })
	press(win.Canvas().Focused(), fyne.KeyEscape)
	if closed != "atas " {
		t.Fatalf("closed %q; want the upper one", closed)
	}
	press(s, fyne.KeyEscape)
	if closed != "atas bawah " || win.Canvas().Overlays().Top() != nil {
		t.Errorf("closed %q; want both", closed)
	}
	press(b, fyne.KeyEscape) // nothing to close
}

// TestScreens_paint_what_they_add holds that who adds to the page of a screen
// also refreshes it: a real window paints nothing new else, and stays blank until
// its size changes. The driver of tests paints all at any time and hides that.
func TestScreens_paint_what_they_add(t *testing.T) {
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			f, ok := n.(*ast.FuncDecl)
			if !ok {
				return true
			}
			calls := map[string]bool{}
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				if do, ok := call.Fun.(*ast.SelectorExpr); ok {
					if on, ok := do.X.(*ast.SelectorExpr); ok && on.Sel.Name == "page" {
						calls[do.Sel.Name] = true
					}
				}
				return true
			})
			if calls["Add"] && !calls["Refresh"] {
				t.Errorf("%s: %s adds to the page and does not refresh it", path, f.Name.Name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestScreens_use_the_controls_of_this_package holds that no screen takes
// Fyne's own, which keep the keys of the window to themselves, nor its border,
// whose middle Tab reaches first.
func TestScreens_use_the_controls_of_this_package(t *testing.T) {
	bare := map[string]bool{"NewButton": true, "NewButtonWithIcon": true, "NewSelect": true, "NewCheck": true, "NewList": true, "NewEntry": true,
		"NewMultiLineEntry": true, "NewRadioGroup": true, "NewHyperlink": true, "NewTable": true, "NewTree": true, "NewSlider": true}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		name, boxes := "", ""
		for _, imp := range file.Imports {
			if p, _ := strconv.Unquote(imp.Path.Value); p == "fyne.io/fyne/v2/widget" {
				if name = "widget"; imp.Name != nil {
					name = imp.Name.Name
				}
			}
			if p, _ := strconv.Unquote(imp.Path.Value); p == "fyne.io/fyne/v2/container" {
				boxes = "container"
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				x, ok := sel.X.(*ast.Ident)
				if ok && (bare[sel.Sel.Name] && x.Name == name || sel.Sel.Name == "NewBorder" && x.Name == boxes) {
					t.Errorf("%s takes Fyne's %s; take that of ui/widget", path, sel.Sel.Name)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
