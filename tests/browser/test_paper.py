"""The pages on paper, printed by the browser itself."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
# Pixels of A4 between margins of 12 mm: 186 by 273 mm.
SHEET = {"width": 703, "height": 1031}
BOARDS = (
    # T12 of the year, and of the months one by one.
    ("/exports?x.g=-20&x.t=plan&x.us=on&lang=vi", "T12", 2),
    ("/retail_sales?r.p=volume_price&r.c=4&r.h=12&r.st=on&r.w=60&r.s=8&lang=vi", "T12", 2),
    ("/retail_sales?r.p=volume_price&r.c=4&r.h=12&r.st=on&r.w=60&r.s=8&lang=en", "Dec", 2),
    ("/industry?i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2&i.dg=20&lang=vi", "Cả năm", 1),
)
# What is seen on the sheet: of the screen's own, what is not white, what leaves it, what it says.
SEEN = """() => {
  const shown = (name) => [...document.querySelectorAll(name)]
    .filter((one) => one.checkVisibility());
  const named = (found) => found.map((one) => one.outerHTML.slice(0, 200));
  const box = (one) => one.getBoundingClientRect();
  const white = ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"];
  const light = (colour) => colour.match(/\\d+/g).slice(0, 3).every((one) => Number(one) > 128);
  return {
    numbers: shown(".live-card-value").map((one) => one.innerText.trim()),
    pressed: named(shown("button:not(.live-reading), input, select, .live-menu, .live-controls,"
      + "header[data-testid]")),
    dark: named(shown("html, body, body :not(svg *, [class^=meter])").filter((one) =>
      !white.includes(getComputedStyle(one).backgroundColor))),
    pale: named(shown("h1, h2, p, li, .live-badge").filter((one) =>
      light(getComputedStyle(one).color))),
    outside: named(shown("p, h1, li, .live-card, svg, svg text, img,"
      + ".live-register :is(th, td)").filter((one) =>
      box(one).right > innerWidth + 1 || box(one).left < -1)),
    chart: shown(".live-picture svg text").map((one) => one.textContent),
    head: shown(".paper-head p").map((one) => one.textContent),
    foot: shown(".paper-foot section").length,
    link: shown(".paper-link p").map((one) => one.textContent),
    pictures: shown(".paper-link img").filter((one) => one.naturalWidth > 0).length,
  };
}"""
NAMED = """() => [...document.querySelectorAll(
    ".live-register table:not(.live-many) th, .live-many td + td[data-head]")]
  .filter((one) => one.checkVisibility())
  .map((one) => getComputedStyle(one, "::before").content)"""
SIZES = """() => [...document.querySelectorAll('.live-picture svg')]
  .map((one) => [one.clientWidth, one.clientHeight])"""
HEADS = {
    "vi": ["Tỉnh Đắk Lắk", "Số liệu 6 tháng 2025, công bố tháng 7/2025"],
    "en": ["Đắk Lắk province", "First 6 months of 2025 (published July 2025)"],
}


def sheets(one: Visit) -> int:
    """How many sheets the browser prints."""
    return one.page.pdf(format="A4").count(b"/Type /Page\n")


def rested(one: Visit) -> Visit:
    """The page once its paper is there: who presses this key may print with the next."""
    one.page.keyboard.press("Control")
    one.page.locator(".paper-link img").wait_for(state="attached")
    return one


@pytest.mark.parametrize(("link", "last", "charts"), BOARDS)
def test_a_board_fills_one_white_sheet_with_all_its_charts(
    visit: Callable[..., Any], link: str, last: str, charts: int
) -> None:
    one = rested(visit(link, scheme="dark"))
    before = one.page.evaluate(SIZES)
    assert sheets(one) == 1
    # Then it stands as it stood.
    one.page.wait_for_function(f"(before) => String(({SIZES})()) === String(before)", arg=before)
    one.page.emulate_media(media="print")
    one.page.set_viewport_size(SHEET)
    one.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    seen = one.page.evaluate(SEEN)
    assert seen.pop("chart").count(last) == charts
    assert [bool(one) for one in seen.pop("numbers")] == [True] * 4
    assert seen.pop("head") == HEADS[one.query["lang"]]
    assert seen.pop("link")[0].startswith(one.base_url + link.partition("?")[0] + "?v=2025-06&")
    assert (seen.pop("foot"), seen.pop("pictures")) == (4, 1)
    assert seen == {"pressed": [], "dark": [], "pale": [], "outside": []}


def test_the_foot_of_paper_goes_with_the_language(visit: Callable[..., Any]) -> None:
    one = rested(visit("/exports?lang=vi"))
    foot = one.page.locator(".paper-foot")
    assert "Nguồn số liệu chính" in foot.text_content()
    assert "Nguồn" not in one.language("en").page.locator(".paper-foot").text_content()
    assert "Main sources" in rested(one).page.locator(".paper-foot").text_content()


@pytest.mark.parametrize(
    ("link", "most"), [("/", 1), ("/sides", 10), ("/figures", 8), ("/energy", 14)]
)
def test_a_page_without_a_board_leaves_nothing_out(
    visit: Callable[..., Any], link: str, most: int
) -> None:
    one = rested(visit(link, scheme="dark"))
    assert 1 <= sheets(one) <= most
    one.page.emulate_media(media="print")
    one.page.set_viewport_size(SHEET)
    # A chart follows the width of its place a moment later.
    one.page.wait_for_function(f"() => !({SEEN})().outside.length")
    seen = one.page.evaluate(SEEN)
    assert (seen["outside"], seen["dark"], seen["pictures"]) == ([], [], 1)
    # The heads of a register, or what names the cells of one with more columns than a sheet takes.
    named = one.page.evaluate(NAMED)
    assert (bool(named), "none" in named) == (link != "/", False)


def test_paper_is_asked_for_at_rest_alone_and_the_button_prints_it(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports")
    one.page.locator(".paper-link img").wait_for(state="attached")
    asked: list[str] = []
    one.page.on("request", lambda each: asked.append(each.url))
    slider = one.slider("x.g").bounding_box()
    assert slider is not None
    x, y = slider["x"] + slider["width"] / 2, slider["y"] + slider["height"] / 2
    one.page.mouse.move(x, y)
    one.page.mouse.down()
    one.page.mouse.move(x + 40, y, steps=4)
    # Longer than the page must rest before its paper is asked for.
    one.page.wait_for_timeout(1300)
    # The worker that will ask for the answer comes with the first touch.
    assert [each for each in asked if not each.endswith("/courier.js")] == []
    one.page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    one.page.mouse.up()
    # Pressed before the move is answered, it prints the answer.
    one.page.locator("[data-testid=stMain] .live-print").click()
    one.page.wait_for_function("() => window.printed")
    printed = one.page.locator(".paper-link p").text_content() or ""
    assert one.query["x.g"] != "29.6"
    assert f"&x.g={one.query['x.g']}&" in printed
    assert sum("/dakcong/paper?" in each for each in asked) == 1
