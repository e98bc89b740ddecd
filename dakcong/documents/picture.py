"""A chart as a picture that stands alone: title, legend, chart, and below it what it rests on.

The chart is drawn by vl-convert, without a browser; what stands around it is SVG of ours. Letters
are those of Be Vietnam Pro, which has every Vietnamese letter and sign, on every machine.
"""

import base64
import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import Final

import fontpkg_be_vietnam_pro as fonts
import vl_convert

from dakcong.shows import Legend, Picture

FONT: Final = fonts.FAMILY
# Vega-Lite as vl-convert calls the version that the pages draw with.
_VEGA_LITE: Final = "6.4"
_WIDTH: Final = 960
_MARGIN: Final = 28
# How many pixels of a PNG stand for one of the drawing.
_SCALE: Final = 2.0
# Room for a mark before its name, and between a name and the next mark.
_SWATCH: Final = 28.0
_GAP: Final = 22.0
# Marks that are lines, by their dashes; others by their outline from below left; else a square.
_LINES: Final = {"╍": "8 4", "┈": "2 3", "━": "20 0"}
_SHAPES: Final = {
    "●": "m1,-6a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z",
    "◆": "m0,-6l7,-7l7,7l-7,7z",
    "┃": "m5,0h4v-14h-4z",
    "✚": "m5,0h4v-5h5v-4h-5v-5h-4v5h-5v4h5z",
}
# Size of the letters and how many pixels one of them takes, by what it says.
_TITLE: Final = (22, 11.6)
_LEGEND: Final = (14, 7.6)
_NOTE: Final = (12, 6.3)


def svg(one: Picture, *, letters: bool = True) -> str:
    """The picture as SVG; with its letters in it, it looks alike everywhere (360 kB)."""
    chart = _chart(one)
    width, height = _size(chart)
    whole = max(width, _WIDTH) + 2 * _MARGIN
    room = whole - 2 * _MARGIN
    lines = [*_title(one["title"], room), *_legend(one["legend"], room)]
    top = _MARGIN + sum(size for size, _ in lines) + 10
    below = list(_notes(one["notes"], room))
    end = top + height + 14 + sum(size for size, _ in below) + _MARGIN
    parts = [
        *_stacked(lines, _MARGIN),
        # A chart fits its own size; to cut it at that would take a third of the whole time.
        chart.replace("<svg ", f'<svg x="{_MARGIN}" y="{top}" overflow="visible" ', 1),
        *_stacked(below, top + height + 14),
    ]
    style = f"<style>{_faces()}</style>" if letters else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{whole:g}" height="{end:g}" viewBox="0 0 {whole:g} {end:g}" '
        f'font-family="{FONT}, sans-serif">{style}'
        f'<rect width="100%" height="100%" fill="white"/>{"".join(parts)}</svg>'
    )


def png(one: Picture) -> bytes:
    """The picture as PNG, with two pixels for each of the drawing."""
    register_fonts()
    return vl_convert.svg_to_png(svg(one, letters=False), scale=_SCALE)


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Let vl-convert find the letters."""
    vl_convert.register_font_directory(str(fonts.ROOT / "files"))


def _chart(one: Picture) -> str:
    """The chart alone, as SVG."""
    register_fonts()
    specification = {
        **one["specification"],
        "data": {"name": "source", "values": one["rows"]},
        "background": "white",
    }
    if "layer" in specification or "mark" in specification:
        specification["width"] = _WIDTH
    drawn: str = vl_convert.vegalite_to_svg(
        specification, vl_version=_VEGA_LITE, config={"font": FONT}, allowed_base_urls=[]
    )
    return drawn


def _size(drawn: str) -> tuple[float, float]:
    """Width and height of an SVG that vl-convert has drawn."""
    found = re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn)
    assert found is not None
    return float(found[1]), float(found[2])


# The height that a line takes, and what stands on it.
Line = tuple[float, str]


def _title(words: str, room: float) -> Iterator[Line]:
    size, letter = _TITLE
    for line in textwrap.wrap(words, int(room / letter)):
        said = f'<text font-size="{size}" font-weight="600">{escape(line)}</text>'
        yield size * 1.35, said


def _legend(marks: Iterable[Legend], room: float) -> Iterator[Line]:
    """The marks drawn, not written: no letter of the font looks like them."""
    size, letter = _LEGEND
    lines: list[list[tuple[float, Legend]]] = [[]]
    at = 0.0
    for one in marks:
        width = _SWATCH + len(one["word"]) * letter
        if lines[-1] and at + width > room:
            lines.append([])
            at = 0.0
        lines[-1].append((at, one))
        at += width + _GAP
    for line in lines if lines[0] else ():
        yield size * 1.6, "".join(_mark(place, one) for place, one in line)


def _mark(at: float, one: Legend) -> str:
    """A mark and its name, `at` from the left, on a line whose letters stand at 0."""
    colour, glyph, size = escape(one["colour"]), one["glyph"], _LEGEND[0]
    word = f'<text x="{at + _SWATCH:g}" font-size="{size}">{escape(one["word"])}</text>'
    if glyph in _LINES:
        stroke = f'stroke="{colour}" stroke-width="3" stroke-dasharray="{_LINES[glyph]}"'
        return f'<path d="M{at:g},-5h20" {stroke}/>{word}'
    shape = _SHAPES.get(glyph, "h14v-12h-14z")
    return f'<path transform="translate({at + 3:g},1)" d="M0,0{shape}" fill="{colour}"/>{word}'


def _notes(words: Iterable[str], room: float) -> Iterator[Line]:
    size, letter = _NOTE
    for one in words:
        for line in textwrap.wrap(one, int(room / letter)):
            said = f'<text font-size="{size}" fill="#4b5563">{escape(line)}</text>'
            yield size * 1.4, said


def _stacked(lines: Iterable[Line], top: float) -> Iterator[str]:
    """Lines below one another."""
    for height, line in lines:
        top += height
        yield f'<g transform="translate({_MARGIN},{top - height * 0.25:g})">{line}</g>'


@lru_cache(maxsize=1)
def _faces() -> str:
    """The letters themselves, for who has no such font."""
    return "".join(
        f"@font-face{{font-family:'{FONT}';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{_encoded(name)})}}"
        for weight, name in ((400, "Regular"), (600, "SemiBold"))
    )


def _encoded(name: str) -> str:
    path = fonts.ROOT / "files" / f"BeVietnamPro-{name}.ttf"
    return base64.b64encode(path.read_bytes()).decode()
