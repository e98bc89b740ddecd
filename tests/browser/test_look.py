"""Every page in both languages, light and dark, on a phone, a laptop and a projector."""

import itertools
import re
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any

import axe_playwright_python
import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.side_readings import side_readings
from dakcong.texts import document, keys, say

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/exports",
    "/retail_sales",
    "/industry",
    "/industry?i.h=15",
    "/compare?x.g=5&pa=x.g_-20.us_on&pb=x.p_quarters.q3_0",
    "/parks",
    "/energy",
    "/products",
    "/sides",
    "/figures",
    "/methods",
]
SECTIONS = [
    "/exports?k=reach&x.p=commodities",
    "/exports?k=explain&x.cf=on",
    "/exports?k=map",
    "/exports?k=events",
    "/exports?k=record&v=2025-10",
    "/retail_sales?k=explain&r.p=volume_price&r.c=4",
    "/industry?k=reach&i.h=15",
    "/industry?k=explain&i.h=15",
    "/industry?k=explain&i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2&i.dg=20",
    "/industry?i.h=15&i.p=sections",
]
LOOKS = [("vi", "light"), ("en", "dark"), ("vi", "dark"), ("en", "light")]
# Every page in both languages and both schemes, every section in one of the four looks; the last
# in Vietnamese, whose words are read then.
LOOKED_AT = [
    *((path, LOOKS[1::-1]) for path in PAGES),
    *((path, [look]) for path, look in zip(SECTIONS, itertools.cycle(LOOKS), strict=False)),
]
AXE = files(axe_playwright_python).joinpath("axe.min.js").read_text(encoding="utf-8")
# Boxes whose words do not fit and are cut; a list shows its choice again when it is opened.
CUT = """() => [...document.querySelectorAll("[data-testid=stMain] *")].filter((one) => {
  // A page has thousands of boxes: what costs least is asked first.
  if (one.clientWidth <= 1 || one.scrollWidth <= one.clientWidth + 1) return false;
  const look = getComputedStyle(one);
  if (look.overflowX !== "hidden" && look.textOverflow !== "ellipsis") return false;
  if (one.closest("[role=listbox], .katex, svg, table, .live-spoken")) return false;
  return one.textContent.trim();
}).map((one) => one.textContent)"""
# Words of charts outside what cuts them, or past their column: a letter is smaller than its box.
BEYOND = """() => [...document.querySelectorAll("svg.marks")].flatMap((svg) => {
  const column = svg.closest(".live-chart, [data-testid=stVerticalBlock]");
  const { right } = column.getBoundingClientRect();
  const box = { left: -Infinity, right, top: -Infinity, bottom: Infinity };
  for (let one = svg; one && one.dataset.testid !== "stMain"; one = one.parentElement) {
    if (getComputedStyle(one).overflowX === "visible") continue;
    const cuts = one.getBoundingClientRect();
    for (const side of ["left", "top"]) box[side] = Math.max(box[side], cuts[side]);
    for (const side of ["right", "bottom"]) box[side] = Math.min(box[side], cuts[side]);
  }
  return [...svg.querySelectorAll("text")].filter((one) => {
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    const seen = width && getComputedStyle(one).opacity !== "0";
    return seen && (left < box.left - 2.5 || right > box.right + 2.5
      || top < box.top - 4 || bottom > box.bottom + 4);
  }).map((one) => one.textContent);
})"""
# Help that leaves the screen when it is opened.
HELP = """() => [...document.querySelectorAll(
    "[data-testid=stMain] .live-help:not(.live-origin, .live-term)")].filter((one) => {
  if (!one.checkVisibility()) return false;
  one.open = true;
  const { left, right } = one.querySelector(":scope > div").getBoundingClientRect();
  one.open = false;
  return left < 0 || right > document.documentElement.clientWidth;
}).map((one) => one.textContent)"""
# Notes, and links in them, that are paler than 5.5 : 1 on the ground of the page; axe does not name
# a link in a note that is faded as a whole.
PALE = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const ground = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  const shade = (colour, opacity) => {
    for (const [fill, alpha] of [[ground, 1], [colour, opacity]]) {
      Object.assign(pen, { fillStyle: fill, globalAlpha: alpha }).fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((one) => one / 255)
      .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const opacity = (one) => one ? getComputedStyle(one).opacity * opacity(one.parentElement) : 1;
  return [...document.querySelectorAll(":is(.live-caption, [data-testid=stCaptionContainer] *)")]
    .filter((one) => {
      if (!one.textContent.trim() || !one.checkVisibility()) return false;
      const both = [shade(ground, 1), shade(getComputedStyle(one).color, opacity(one))];
      return Math.max(...both) / Math.min(...both) < 5.5;
    }).map((one) => one.textContent);
}"""
# Of the methods: formulas that break though a line has room for them, or are not in the middle of
# the words; what is typed, in two lines or small; tables that do not fit.
METHODS = """() => {
  const page = document.querySelector(".st-key-methods");
  if (!page) return [];
  const { left, right } = page.querySelector("p").getBoundingClientRect();
  const own = page.querySelectorAll(":is(.katex-display, [data-testid=stTable] > div)");
  const broken = [...page.querySelectorAll(":is(p, li, td) .katex")].filter((one) => {
    const boxes = [...one.querySelectorAll(".base")].map((base) => base.getBoundingClientRect());
    const room = one.closest("p, li, td").getBoundingClientRect().width;
    return boxes.reduce((all, { width }) => all + width, 0) < room
      && boxes.at(-1).left < boxes[0].left;
  });
  broken.push(...[...page.querySelectorAll(":is(p, li) code")].filter((one) =>
    one.getClientRects().length > 1 || parseFloat(getComputedStyle(one).fontSize) < 14));
  return [...broken, ...own].filter((one) => {
    if (broken.includes(one)) return true;
    const box = one.getBoundingClientRect();
    return one.matches(".katex-display")
      ? Math.abs(box.left + box.right - left - right) > 2
      : one.scrollWidth > one.clientWidth;
  }).map((one) => one.textContent);
}"""
# A chart follows the width of its place a moment later.
FITS = """() => [document.documentElement, document.querySelector("[data-testid=stMain]")]
  .every((one) => one.scrollWidth <= one.clientWidth)"""
WORDS = """() => [
  [...document.querySelectorAll("[data-testid=stMain] :is(p, li, h1, h2, h3, td, th, button,"
    + "label, legend, option, summary, a)")]
    // Words in quotation marks, and names.
    .filter((one) => !one.closest("td.live-quoted"))
    .map((one) => { const copy = one.cloneNode(true);
      copy.querySelectorAll("[data-testid=stIconMaterial], .live-icon")
        .forEach((icon) => icon.remove());
      return copy.textContent; }).join(" "),
  ...[...document.querySelectorAll("[data-testid=stMain] svg text")].map((one) => one.textContent),
  ...[...document.querySelectorAll("[data-testid=stVegaLiteChart]")].map((one) => one.ariaLabel),
].join(" ").replace(/https?:\\S+/g, "")"""
# The paper is made anew once the page has rested, or with the key by which it might be printed.
PAPER = """() => document.querySelector(".paper-link") && ![...document.querySelectorAll(".paper")]
  .some((one) => one.lang !== document.documentElement.lang)"""
RULES = "() => axe.run(document, {resultTypes: ['violations']})"
# The rules that ask where things stand, and over what.
OF_PLACES = """() => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'rule',
  values: ['color-contrast', 'scrollable-region-focusable', 'link-in-text-block']}})"""
WEARS = """(scheme) => scheme ===
  getComputedStyle(document.querySelector("[data-testid=stApp]")).colorScheme"""
PHONE, LAPTOP, PROJECTOR = 390, 1366, 1920
# Windows, from that of a new reader on; 320 is the narrowest that must do, 683 a laptop at 200 %.
SIZES = ((LAPTOP, 900), (PROJECTOR, 900), (683, 450), (PHONE, 900), (320, 450))
# An icon is a word to the browser: the name of its picture, with an underscore or without.
_ICON = re.compile(r"\w+_\w+")
_WORD = re.compile(r"[^\W\d_]+")


def faults(one: Any, whole: int = PHONE, sizes: Sequence[tuple[int, int]] = SIZES) -> list[Any]:
    """What is cut or against a rule of axe, in windows; a page that is too wide times out.

    All rules are asked at the width `whole`, those of places on a phone and a laptop; a projector
    shows what a laptop does, and the icons of the menu.
    """
    found = []
    for width, height in sizes:
        one.page.set_viewport_size({"width": width, "height": height})
        one.settle().page.wait_for_function(FITS)
        if width in (PHONE, LAPTOP, PROJECTOR):
            found += [
                (width, cut)
                for asked in (CUT, BEYOND, HELP, METHODS, PALE)
                for cut in one.page.evaluate(asked)
            ]
        if width in (PHONE, LAPTOP):
            rules = RULES if width == whole else OF_PLACES
            for broken in one.page.evaluate(rules)["violations"]:
                found += [(width, broken["id"], node["html"][:200]) for node in broken["nodes"]]
    return found


@pytest.mark.parametrize(("path", "looks"), LOOKED_AT)
def test_nothing_overlaps_is_cut_unreadable_or_english_among_vietnamese(
    visit: Callable[..., Any], english: set[str], path: str, looks: list[tuple[str, str]]
) -> None:
    one = visit(f"{path}{'&' if '?' in path else '?'}lang={looks[0][0]}", scheme=looks[0][1])
    one.page.evaluate(AXE)
    # All rules on a phone in the first look, on a laptop in the second, which goes the way back.
    ways = ((PHONE, SIZES), (LAPTOP, SIZES[::-1]))
    for (language, scheme), (whole, sizes) in zip(looks, ways, strict=False):
        one.page.emulate_media(color_scheme=scheme)
        one.page.wait_for_function(WEARS, arg=scheme)
        assert faults(one.language(language), whole, sizes) == []
    assert sorted(said(one.language("vi")) & english) == []


def said(one: Any) -> set[str]:
    """The words of the page, with all that is folded, and of its paper."""
    one.page.keyboard.press("Control")
    one.page.wait_for_function(PAPER)
    return _words(one.unfold().page.evaluate(WORDS))


@pytest.fixture(scope="module")
def english(facts: Facts) -> set[str]:
    """Words that only the English page may say."""
    allowed = _words_of("vi") | {
        word
        for source in facts.catalogue.sources.values()
        for word in _words(f"{source.producer} {source.title}")
    }
    # What a foreign edition printed is quoted as it stands.
    quoted = (
        *facts.catalogue.figures,
        *facts.catalogue.products,
        *facts.catalogue.due_rules,
        *facts.catalogue.proposals.values(),
        *side_readings(facts.catalogue),
    )
    named = (*facts.catalogue.parks, *facts.catalogue.projects.values())
    allowed |= {word for one in quoted for word in _words(one.as_printed)}
    allowed |= {word for one in named for word in _words(one.name)}
    return _words_of("en") - allowed


def _words_of(language: str) -> set[str]:
    said = " ".join(say(language, key) for key in keys(language))
    # Without what links call its headings, in English.
    return _words(f"{said} {re.sub(r'{#[a-z-]+}', '', document(language, 'methods'))}")


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(_ICON.sub(" ", text)) if len(word) > 2}
