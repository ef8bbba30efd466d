# Converts one TeX Gyre Bonum face from CFF to TrueType outlines.
# fontforge -lang=py -script convert.py in.otf out.ttf Style
# SOURCE_DATE_EPOCH must be set, so that the same input gives the same bytes.
import sys
import fontforge

source, target, style = sys.argv[1:4]
font = fontforge.open(source)

# Four times the original grid: every original point and width stays a whole
# number, and rounding a new point costs an eighth of a thousandth of an em.
font.em = 4000
TOLERANCE = 0.8  # of a curve, in units of 4000 an em


def pieces(p0, p1, p2, p3):
    """The quadratic curves (control, end) that follow a cubic one: fontforge's
    own conversion strays by three quarters of a thousandth of an em."""
    d = abs(complex(*p3) - 3 * complex(*p2) + 3 * complex(*p1) - complex(*p0))
    # The error of one quadratic piece is sqrt(3)/36*d, of n pieces n**-3 of it.
    n = 1
    while 3**0.5 / 36 * d / n**3 > TOLERANCE:
        n += 1
    a, b, c, e = (complex(*p) for p in (p0, p1, p2, p3))

    def at(t):
        u = 1 - t
        return u**3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t**3 * e

    def slope(t):
        u = 1 - t
        return 3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (e - c))

    for i in range(n):
        t0, t1 = i / n, (i + 1) / n
        q0, q3 = at(t0), at(t1)
        q1, q2 = q0 + slope(t0) / (3 * n), q3 - slope(t1) / (3 * n)
        yield (3 * (q1 + q2) - q0 - q3) / 4, q3


def quadratic(cubic):
    """The closed contour with quadratic curves."""
    points = [(p.x, p.y, p.on_curve) for p in cubic]
    first = next(i for i, p in enumerate(points) if p[2])
    points = points[first:] + points[:first] + [points[first]]
    new = fontforge.contour()
    new.is_quadratic = True
    new.moveTo(*points[0][:2])
    i = 0
    while i + 1 < len(points):
        if points[i + 1][2]:
            new.lineTo(*points[i + 1][:2])
            i += 1
            continue
        for control, end in pieces(*(p[:2] for p in points[i : i + 4])):
            new.quadraticTo(
                (round(control.real), round(control.imag)),
                (round(end.real), round(end.imag)),
            )
        i += 3
    new.closed = True
    return new


outlines = {}
for glyph in font.glyphs():
    layer = fontforge.layer()
    layer.is_quadratic = True
    for contour in glyph.foreground:
        layer += quadratic(contour)
    outlines[glyph.glyphname] = layer, glyph.width
font.layers["Fore"].is_quadratic = True
for glyph in font.glyphs():
    glyph.foreground, glyph.width = outlines[glyph.glyphname]

family = "Pena Bonum"
font.fontname = "PenaBonum-" + style
font.familyname = family
spaced = "Bold Italic" if style == "BoldItalic" else style
font.fullname = family + ("" if style == "Regular" else " " + spaced)
original = font.copyright
font.sfnt_names = ()
names = {
    "Copyright": original,
    "Family": family,
    "SubFamily": spaced,
    "UniqueID": "2.004;PENA;PenaBonum-" + style,
    "Fullname": font.fullname,
    "Version": "Version 2.004",
    "PostScriptName": font.fontname,
    "Descriptor": "TeX Gyre Bonum with TrueType outlines, renamed under the GUST Font License",
    "License": "GUST Font License",
}
for key, value in names.items():
    font.appendSFNTName("English (US)", key, value)
font.os2_fstype = 0  # free to embed

font.generate(
    target,
    flags=("opentype", "no-FFTM-table", "no-hints", "omit-instructions", "short-post"),
)
