"""The answer before the page stands: on arrival, and on the way to another page."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
ASSETS = Path(__file__).resolve().parents[2] / "dakcong/ui/live/assets"


THEME = sorted(
    {
        name
        for sheet in ("panel.css", "head.css", "overview.css", "first.css")
        for name in re.findall(r"--st-[\w-]+", (ASSETS / sheet).read_text(encoding="utf-8"))
    }
)


# Where the parts of the page stand, and the theme that they are drawn with.
STANDS = """(names) => {
  const parts = document.querySelectorAll(
    ".live-menu, h1, .live-header, .live-answer, .live-cards, .live-controls, .live-charts,"
      + ".live-picture");
  const theme = getComputedStyle(document.querySelector(".live-answer"));
  return [
    [...parts].map((one) => one.getBoundingClientRect())
      .flatMap(({ x, y, width, height }) => [x, y, width, height]),
    names.map((name) => theme.getPropertyValue(name)),
  ];
}"""


QUARTERS = ("/exports?x.g=12.5&x.p=quarters", "x.q4", "29.6", "29.7")


INDUSTRY = ("/industry?i.h=15&i.g=12", "i.g", "12", "12.1")


@pytest.mark.parametrize(
    ("width", "scheme", "opened"),
    [
        (390, "dark", QUARTERS),
        (390, "light", INDUSTRY),
        (768, "light", QUARTERS),
        (1024, "dark", QUARTERS),
        (1366, "light", QUARTERS),
        (1366, "dark", INDUSTRY),
        (1920, "light", QUARTERS),
    ],
)
def test_the_answer_stands_before_the_page_has_started(
    visit: Callable[..., Any], width: int, scheme: str, opened: tuple[str, str, str, str]
) -> None:
    link, code, value, later = opened
    slider = f".live-slider-{code.replace('.', '_')}"
    one = visit("", language="en", scheme=scheme, width=width)
    page = one.page
    held: list[Any] = []
    page.route("**/_stcore/host-config", lambda route: held.append(route))
    page.goto(f"{one.base_url}{link}&lang=en")
    page.locator(".first-look .live-chart[data-drawn]").last.wait_for()
    assert page.locator(".first-look .live-menu a").count() == 11
    page.wait_for_function("() => !document.querySelector('.live-chart:not([data-drawn])')")
    first = page.locator(".live-headline").inner_text(), page.evaluate(STANDS, THEME)
    # What is moved meanwhile is answered, and taken over by the page.
    page.locator(f"{slider} input[type=range]").focus()
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(f"{slider} input[type=text]")).to_have_value(later)
    for each in held:
        each.continue_()
    page.locator(".first-look").wait_for(state="detached")
    # The focus stays where it was, and the next move starts from there.
    page.keyboard.press("Shift+ArrowLeft")
    page.wait_for_function("(asked) => location.search.includes(asked)", arg=f"{code}={value}&")
    page.wait_for_function("() => !document.documentElement.dataset.live")
    assert page.locator(".live-headline").inner_text() == first[0]
    places, theme = page.evaluate(STANDS, THEME)
    assert theme == first[1][1]
    assert places == pytest.approx(first[1][0], abs=1.5)


# Keeps what stood on each cover that came over the page.
COVERS = """() => {
  window.covers = [];
  new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
    if (node.className?.startsWith("first-look")) window.covers.push(node.innerText);
  }))).observe(document.body, { childList: true });
}"""
WAY = (
    ("retail_sales", "bán lẻ"),
    ("industry", "công nghiệp"),
    ("exports", "xuất khẩu"),
    ("methods", "phương pháp"),
)


@pytest.mark.parametrize("blocked", [False, True])
def test_the_way_to_another_page_shows_its_answer_first(
    visit: Callable[..., Any], blocked: bool
) -> None:
    one = visit("/exports?r.g=7&i.h=15")
    one.page.evaluate(COVERS)
    if blocked:
        one.page.route("**/dakcong/look**", lambda route: route.abort())
    for page, heading in WAY:
        one.menu(page).click()
        one.page.wait_for_url(f"**/{page}?**")
        # The address changes first, then the answer comes, then the page.
        title = re.compile(heading, re.IGNORECASE)
        one.page.get_by_test_id("stMain").locator("h1").filter(has_text=title).wait_for()
        one.settle()
        assert one.page.locator(".first-look").count() == 0
        if page == "retail_sales":
            assert one.slider("r.g").input_value() == "7"
            assert visit("/retail_sales?r.g=7").answer == one.answer
    seen = one.page.evaluate("window.covers")
    assert len(seen) == (0 if blocked else 4)
