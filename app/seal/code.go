package seal

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"image/color"
	"strings"

	"github.com/boombuler/barcode/qr"

	"pena/model"
	"pena/model/indonesia"
)

// Code is what a kode periksa says.
type Code struct {
	Number string         // of the paper; "" for a paper that bears none
	Date   indonesia.Date // of the paper
	Sum    [sha256.Size]byte
}

// prefix begins every code and tells its form.
const prefix = "PENA1"

// letters holds what a QR code packs two to eleven bits: capitals, digits and a
// few signs. All that is not in it is written as %XX.
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./"

var sumForm = base32.StdEncoding.WithPadding(base32.NoPadding)

// String is the code as it can be read and typed:
//
//	PENA1:400.10.3.4/0012/PMD/2025:20250915:<52 letters of the sum>:<4 that check the typing>
func (c Code) String() string {
	body := fmt.Sprintf("%s:%s:%04d%02d%02d:%s", prefix, escape(c.Number), c.Date.Year, int(c.Date.Month), c.Date.Day, sumForm.EncodeToString(c.Sum[:]))
	return body + ":" + checkLetters(body)
}

func escape(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if strings.IndexByte(letters, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

func unescape(s string) (string, bool) {
	var b strings.Builder
	for s != "" {
		text, rest, escaped := strings.Cut(s, "%")
		b.WriteString(text)
		if !escaped {
			break
		}
		var c byte
		if len(rest) < 2 {
			return "", false
		}
		if _, err := fmt.Sscanf(rest[:2], "%02X", &c); err != nil {
			return "", false
		}
		b.WriteByte(c)
		s = rest[2:]
	}
	return b.String(), true
}

func checkLetters(body string) string {
	sum := sha256.Sum256([]byte(body))
	return sumForm.EncodeToString(sum[:])[:4]
}

// longestCode bounds what is read; a number has 120 runes at most.
const longestCode = 2000

// ParseCode reads the text of a code as a reader of codes gives it or as it was
// typed: capitals or not, with white anywhere. The error is of kind Invalid with
// detail code-unknown when it is no code, code-mistyped when a letter is wrong.
func ParseCode(s string) (Code, error) {
	refuse := func(detail string) (Code, error) {
		return Code{}, &model.Error{Kind: model.Invalid, Field: "kode", Detail: detail}
	}
	if len(s) > longestCode {
		return refuse("code-unknown")
	}
	s = strings.ToUpper(strings.Join(strings.Fields(s), ""))
	parts := strings.Split(s, ":")
	if parts[0] != prefix {
		return refuse("code-unknown")
	}
	if len(parts) != 5 || checkLetters(strings.Join(parts[:4], ":")) != parts[4] {
		return refuse("code-mistyped")
	}
	number, ok := unescape(parts[1])
	sum, err := sumForm.DecodeString(parts[3])
	if !ok || err != nil || len(sum) != sha256.Size || len(parts[2]) != 8 {
		return refuse("code-mistyped")
	}
	date, err := indonesia.ParseISO(parts[2][:4] + "-" + parts[2][4:6] + "-" + parts[2][6:])
	if err != nil {
		return refuse("code-mistyped")
	}
	c := Code{Number: number, Date: date}
	copy(c.Sum[:], sum)
	if c.String() != s { // written otherwise than the program would
		return refuse("code-mistyped")
	}
	return c, nil
}

// Dots are the dots of the code as a QR code (ISO/IEC 18004, level M), row by row.
func (c Code) Dots() ([][]bool, error) {
	code, err := qr.Encode(c.String(), qr.M, qr.AlphaNumeric)
	if err != nil {
		return nil, fmt.Errorf("draw the kode periksa: %w", err)
	}
	size := code.Bounds().Dx()
	dots := make([][]bool, size)
	for y := range dots {
		dots[y] = make([]bool, size)
		for x := range dots[y] {
			dots[y][x] = code.At(x, y) == color.Black
		}
	}
	return dots, nil
}
