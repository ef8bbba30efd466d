package app

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"pena/app/compose"
)

// longestKindKey is what is left of a title in the key that is made of it.
const longestKindKey = 50

// CopyTemplate makes a draft of a kind of the office's own out of the text of a
// template: the same text under another title, with a key that no kind has. The
// error is of kind Invalid when the text cannot be used as it is, or the title
// holds no letter.
func (o *Office) CopyTemplate(text, title string) (key string, err error) {
	title = strings.Join(strings.Fields(title), " ")
	if key, err = o.newKindKey(title); err != nil {
		return "", err
	}
	k, err := o.CheckTemplate(text)
	if err != nil {
		return "", err
	}
	text = withKey(PlainTemplate(text), "kunci", key)
	text = withKey(text, "judul", title)
	copied, err := compose.ParseKind(templateName, []byte(text))
	if err == nil && (copied.Key != key || copied.Title != title || copied.Layout != k.Layout) {
		err = fmt.Errorf("the copy of %s reads otherwise", k.Key)
	}
	if err != nil {
		return "", wrap("copy template", err)
	}
	return key, o.KeepTemplateDraft(key, text)
}

// newKindKey makes a key of a title that no kind and no draft has.
func (o *Office) newKindKey(title string) (string, error) {
	base := kindKey(title)
	if base == "" {
		return "", invalid("judul", "kind-no-title", title)
	}
	drafts, err := o.TemplateDrafts()
	if err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, d := range drafts {
		taken[d.Key] = true
	}
	own, err := o.ownTemplates()
	if err != nil {
		return "", err
	}
	for _, t := range own {
		taken[t.Key] = true
	}
	key := base
	for n := 2; taken[key] || compose.ShippedText(key) != nil; n++ {
		key = base + "-" + strconv.Itoa(n)
	}
	return key, nil
}

// kindKey is a title as a key: "surat-edaran-bupati".
func kindKey(title string) string {
	var b strings.Builder
	for _, c := range title {
		switch {
		case c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c) && b.Len() > 0):
			b.WriteRune(unicode.ToLower(c))
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= longestKindKey {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// plainScalar is a title that YAML reads as it stands.
var plainScalar = regexp.MustCompile(`^\p{L}[\p{L}\p{N}()/]*([ -][\p{L}\p{N}()/]+)+$`)

// withKey gives a key of the front matter another value, in place of all lines
// that the old one takes.
func withKey(text, key, value string) string {
	if !plainScalar.MatchString(value) {
		value = strconv.Quote(value)
	}
	lines := strings.Split(text, "\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, key+":") })
	if at < 0 {
		return text
	}
	end := at + 1
	for end < len(lines) && (lines[end] == "" || strings.HasPrefix(lines[end], " ")) {
		end++
	}
	return strings.Join(slices.Concat(lines[:at], []string{key + ": " + value}, lines[end:]), "\n")
}
