"""Every page in both languages, light and dark, on a phone, a laptop and a projector."""

import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import axe_playwright_python
import pytest

from dakcong.answers.facts import Facts
from dakcong.texts import document, keys, say

pytestmark = pytest.mark.browser

PAGES = [
    "/overview",
    "/exports",
    "/retail_sales",
    "/industry",
    "/industry?i.h=15",
    "/figures",
    "/methods",
]
AXE = files(axe_playwright_python).joinpath("axe.min.js").read_text(encoding="utf-8")
# Boxes whose words do not fit and are cut; a list shows its choice again when it is opened.
CUT = """() => [...document.querySelectorAll("[data-testid=stMain] *")].filter((one) => {
  if (!one.textContent.trim() || one.closest("[role=listbox], .katex, svg, table")) return false;
  const look = getComputedStyle(one);
  const hides = look.overflowX === "hidden" || look.textOverflow === "ellipsis";
  return hides && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.textContent)"""
CHOSEN = """() => [...document.querySelectorAll("[data-testid=stMain] [role=combobox]")].filter(
  (one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.value)"""
WIDER = """() => [document.documentElement, document.querySelector("[data-testid=stMain]")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.scrollWidth)"""
WORDS = """() => [
  document.querySelector("[data-testid=stMain]").innerText,
  ...[...document.querySelectorAll("[data-testid=stMain] svg text")].map((one) => one.textContent),
  ...[...document.querySelectorAll("[data-testid=stVegaLiteChart]")].map((one) => one.ariaLabel),
].join(" ")"""
_WORD = re.compile(r"[^\W\d_]+")


@pytest.mark.parametrize("width", [390, 1366, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_overlaps_is_cut_or_unreadable(
    visit: Callable[..., Any], path: str, language: str, scheme: str, width: int
) -> None:
    link = f"{path}{'&' if '?' in path else '?'}lang={language}"
    one = visit(link, language=language, scheme=scheme, width=width)
    page = one.page
    assert page.evaluate(WIDER) == []
    assert page.evaluate(CUT) == []
    assert page.evaluate(CHOSEN) == []
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    assert [
        (violation["id"], node["html"][:200])
        for violation in found["violations"]
        for node in violation["nodes"]
    ] == []


@pytest.mark.parametrize("path", PAGES)
def test_the_vietnamese_page_speaks_vietnamese(
    visit: Callable[..., Any], facts: Facts, path: str
) -> None:
    one = visit(path).unfold()
    allowed = _words_of("vi") | {
        word
        for source in facts.catalogue.sources.values()
        for word in _words(f"{source.producer} {source.title}")
    }
    # What a foreign edition printed is quoted as it stands.
    allowed |= {word for figure in facts.catalogue.figures for word in _words(figure.as_printed)}
    english = _words_of("en") - allowed
    assert sorted(_words(one.page.evaluate(WORDS)) & english) == []


def _words_of(language: str) -> set[str]:
    said = " ".join(say(language, key) for key in keys(language))
    return _words(f"{said} {document(language, 'methods')}")


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text) if len(word) > 2}
