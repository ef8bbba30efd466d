package font

import (
	_ "embed"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationmonobold"
	"github.com/go-fonts/liberation/liberationmonobolditalic"
	"github.com/go-fonts/liberation/liberationmonoitalic"
	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

//go:embed bonum/PenaBonum-Regular.ttf
var bonumRegular []byte

//go:embed bonum/PenaBonum-Bold.ttf
var bonumBold []byte

//go:embed bonum/PenaBonum-Italic.ttf
var bonumItalic []byte

//go:embed bonum/PenaBonum-BoldItalic.ttf
var bonumBoldItalic []byte

// The families that are part of the program. They also are the stand-ins.
const (
	serif = "Liberation Serif"
	sans  = "Liberation Sans"
	mono  = "Liberation Mono"
	bonum = "Pena Bonum"
)

// own holds the files of the program's families by Style.
var own = map[string][4][]byte{
	serif: {liberationserifregular.TTF, liberationserifbold.TTF, liberationserifitalic.TTF, liberationserifbolditalic.TTF},
	sans:  {liberationsansregular.TTF, liberationsansbold.TTF, liberationsansitalic.TTF, liberationsansbolditalic.TTF},
	mono:  {liberationmonoregular.TTF, liberationmonobold.TTF, liberationmonoitalic.TTF, liberationmonobolditalic.TTF},
	bonum: {bonumRegular, bonumBold, bonumItalic, bonumBoldItalic},
}

// office are the families taken from the computer: their files by Style as
// Windows and Microsoft Office name them, and the program's family of the same
// widths.
var office = []struct {
	family  string
	files   [4]string
	standIn string
}{
	{"Arial", [4]string{"arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf"}, sans},
	{"Times New Roman", [4]string{"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"}, serif},
	{"Bookman Old Style", [4]string{"BOOKOS.TTF", "BOOKOSB.TTF", "BOOKOSI.TTF", "BOOKOSBI.TTF"}, bonum},
}

// largestFile bounds what is read from a font folder; Arial has one megabyte.
const largestFile = 32 << 20

// Library finds faces by family. Nothing is read before it is asked for, and
// everything once. It may be used by many goroutines.
type Library struct {
	dirs []string

	mu       sync.Mutex
	families map[string]*[4]*Face // by the family really used
	resolved map[string]string    // office family to the one really used
}

// New makes a library that looks for the office's own fonts in the given
// folders, the first of them first.
func New(dirs ...string) *Library {
	return &Library{dirs: dirs, families: map[string]*[4]*Face{}, resolved: map[string]string{}}
}

// SystemDirs are the folders where Windows keeps fonts: those of the computer,
// then those of the user. On other systems there are none, so that a paper set
// there looks the same everywhere.
func SystemDirs() []string { return systemDirs(runtime.GOOS, os.Getenv) }

func systemDirs(goos string, getenv func(string) string) []string {
	if goos != "windows" {
		return nil
	}
	var dirs []string
	if root := getenv("SystemRoot"); root != "" {
		dirs = append(dirs, filepath.Join(root, "Fonts"))
	}
	if local := getenv("LOCALAPPDATA"); local != "" {
		dirs = append(dirs, filepath.Join(local, "Microsoft", "Windows", "Fonts"))
	}
	return dirs
}

// Face gives the face of a family, or of the one that stands in for it. A
// family that is not known is set in Liberation Serif.
func (l *Library) Face(family string, style Style) *Face {
	l.mu.Lock()
	defer l.mu.Unlock()
	faces := l.family(l.resolve(family))
	style &= Bold | Italic
	if faces[style] == nil {
		faces[style] = mustParse(l.resolve(family), style)
	}
	return faces[style]
}

// Resolved tells which family is really used for one.
func (l *Library) Resolved(family string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.resolve(family)
}

func (l *Library) family(resolved string) *[4]*Face {
	faces := l.families[resolved]
	if faces == nil {
		faces = new([4]*Face)
		l.families[resolved] = faces
	}
	return faces
}

func (l *Library) resolve(family string) string {
	for name := range own {
		if strings.EqualFold(name, family) {
			return name
		}
	}
	for _, o := range office {
		if !strings.EqualFold(o.family, family) {
			continue
		}
		if _, ok := l.resolved[o.family]; !ok {
			l.resolved[o.family] = o.standIn
			if faces := l.load(o.family, o.files); faces != nil {
				l.resolved[o.family] = o.family
				l.families[o.family] = faces
			}
		}
		return l.resolved[o.family]
	}
	return serif
}

// load reads a family from the first folder that has all four styles sound;
// styles of different makers are not mixed.
func (l *Library) load(family string, files [4]string) *[4]*Face {
	for _, dir := range l.dirs {
		var faces [4]*Face
		for style, file := range files {
			if faces[style] = readFace(dir, file, family, Style(style)); faces[style] == nil {
				break
			}
		}
		if faces[len(faces)-1] != nil {
			return &faces
		}
	}
	return nil
}

// readFace reads one font file; nil if it is not there or not sound. Windows
// writes these names in capitals or not, and asks no one.
func readFace(dir, file, family string, style Style) *Face {
	for _, name := range []string{file, strings.ToUpper(file), strings.ToLower(file)} {
		path := filepath.Join(dir, name)
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || info.Size() > largestFile {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		if f, err := parse(data, true); err == nil {
			f.name(family, style)
			return f
		}
	}
	return nil
}

// mustParse reads one of the program's own fonts, which a test holds sound.
func mustParse(family string, style Style) *Face {
	f, err := parse(own[family][style], false)
	if err != nil {
		panic("the program's own font " + family + " is damaged: " + err.Error())
	}
	f.name(family, style)
	return f
}

func (f *Face) name(family string, style Style) {
	suffix := [4]string{"", "-bold", "-italic", "-bold-italic"}
	f.Family, f.Style = family, style
	f.Key = strings.ReplaceAll(strings.ToLower(family), " ", "-") + suffix[style]
}
