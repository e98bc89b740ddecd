"""Tables that are wider than a phone: a shade stands at the edge beyond which more lies."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Readers
from tests.browser.test_look import WEARS
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

# What Streamlit draws, and what our scripts do.
WIDE = "[data-testid=stTable] > div, .live-rows"
# Words of the head of a table that lie under the sign at its right, which is 20 pixels wide.
UNDER_THE_SIGN = """(one) => {
  const range = document.createRange();
  const { right, top } = one.getBoundingClientRect();
  return [...one.querySelectorAll("th")].filter((head) => {
    range.selectNodeContents(head.querySelector("p, button") ?? head);
    return [...range.getClientRects()].some((words) => words.width && words.left < right
      && words.right > right - 20 && words.top < top + 24);
  }).map((head) => head.textContent);
}"""
GOES_ON = "(one) => one.scrollWidth > one.clientWidth"
# Part of a picture that has the colour of a page, by its scheme, and part that is far lighter.
PLAIN = """async (bytes) => {
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  const grounds = { light: [255, 255, 255], dark: [13, 21, 20] };
  const counts = {};
  for (const [name, ground] of Object.entries(grounds)) {
    let [count, lighter] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      count += ground.every((value, i) => Math.abs(data[at + i] - value) <= 1);
      lighter += ground.every((value, i) => data[at + i] - value > 40);
    }
    counts[name] = [count, lighter].map((one) => one * 4 / data.length);
  }
  return counts;
}"""


def plain_at_the_right(table: Locator, blank: Page, scheme: str) -> tuple[float, float]:
    """What `PLAIN` says of the last three columns of pixels of a table."""
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    page, high = table.page, table.page.viewport_size
    assert high is not None
    top, bottom = max(box["y"], 0.0), min(box["y"] + box["height"], float(high["height"]))
    left = box["x"] + box["width"] - 5
    clip = {"x": left, "y": top, "width": 3, "height": bottom - top}
    picture = page.screenshot(clip=clip)  # type: ignore[arg-type]
    plain, lighter = blank.evaluate(PLAIN, list(picture))[scheme]
    return plain, lighter


# Of the rows of a register: heights, whether the fixed cell draws the line of its row, how far the
# first number of the second or third cell reaches to the right, whether a head lies under the
# shade at the edge, and whether a sign says at the lower edge that more rows lie below.
REGISTER = """() => {
  const rows = [...document.querySelectorAll(".live-register tbody tr")]
    .filter((one) => one.offsetHeight);
  const line = (one) => getComputedStyle(one).borderTopWidth;
  const at = [1, 2].find((at) => rows.some((one) => /\\d/.test(one.cells[at].textContent))) ?? 0;
  const place = document.querySelector(".live-register .live-rows");
  const shade = getComputedStyle(place, "::after");
  const head = getComputedStyle(document.querySelector(".live-register th"));
  return {
    heights: rows.map((one) => one.getBoundingClientRect().height),
    lines: [...new Set(rows.flatMap((one) => [...one.cells].map(line)))],
    reach: rows[0].cells[at].getBoundingClientRect().right,
    told: at > 0,
    shown: [shade.opacity, Number(shade.zIndex) > Number(head.zIndex)],
    below: getComputedStyle(place, "::before").opacity,
  };
}"""
AT_THE_END = """() => {
  const rows = document.querySelector(".live-register .live-rows");
  rows.scrollTop = rows.scrollHeight;
  return getComputedStyle(rows, "::before").opacity === "0";
}"""
SCHEMES = ("light", "dark")
REGISTERS = ("/sides", "/figures", "/products", "/parks", "/energy")


def test_a_register_has_rows_of_whole_pixels_and_its_first_number_in_sight(
    visit: Readers,
) -> None:
    one = visit("")
    for path in REGISTERS:
        one.open(path)
        one.page.locator(".live-register tbody tr:visible").first.wait_for()
        for width in (1366, 390):
            one.page.set_viewport_size({"width": width, "height": 900})
            found = one.settle().page.evaluate(REGISTER)
            assert all(height == int(height) for height in found["heights"]), (path, width)
            assert found["lines"] == ["1px"], (path, width)
            assert found["told"], (path, width)
            assert found["reach"] <= width, (path, width)
            assert found["shown"] == ["1", True], (path, width)
            assert found["below"] == "1", (path, width)
            one.page.wait_for_function(AT_THE_END)
            one.page.locator(".live-register .live-rows").evaluate("(one) => one.scrollTo(0, 0)")
        if path == "/parks":
            a_long_cell_takes_two_lines_until_it_is_pressed(one.page)


def a_long_cell_takes_two_lines_until_it_is_pressed(page: Page) -> None:
    """Two lines of 23 pixels, of what has more."""
    cells = page.locator(".live-register .live-clamped")
    heights = cells.evaluate_all("(all) => all.map((one) => [one.clientHeight, one.scrollHeight])")
    assert max(shown for shown, _ in heights) == 46
    cut = cells.nth(next(at for at, (shown, whole) in enumerate(heights) if whole > shown))
    cut.click()
    assert cut.evaluate("(one) => one.scrollHeight === one.clientHeight")
    cut.click()
    assert cut.evaluate("(one) => one.clientHeight") == 46


def test_a_table_that_is_cut_by_a_pixel_is_shaded(visit: Readers) -> None:
    one = visit("/energy", width=768)
    blank = one.page.context.new_page()
    table = next(each for each in one.page.locator(WIDE).all() if not each.evaluate(GOES_ON))
    for scheme in SCHEMES:
        wear(one, scheme)
        assert plain_at_the_right(table, blank, scheme)[0] > 0.6
    table.evaluate(
        "(one) => { one.querySelector('table').style.minWidth = `${one.clientWidth + 1}px`; }"
    )
    assert table.evaluate("(one) => one.scrollWidth - one.clientWidth") == 1
    for scheme in SCHEMES:
        wear(one, scheme)
        assert plain_at_the_right(table, blank, scheme)[0] < 0.3
    blank.close()


def test_the_edge_is_shaded_while_more_lies_beyond_it(visit: Readers) -> None:
    one = visit("")
    blank = one.page.context.new_page()
    for path in ("/sides", "/figures", "/products"):
        one.open(path)
        for width, scheme in zip((390, 320), SCHEMES, strict=True):
            one.page.set_viewport_size({"width": width, "height": 900})
            wear(one, scheme)
            tables = [each for each in one.page.locator(WIDE).all() if each.evaluate(GOES_ON)]
            assert tables, path
            for table in tables:
                table.evaluate("(one) => one.scrollTo(0, 0)")
                assert table.evaluate(UNDER_THE_SIGN) == [], (path, width)
                plain, lighter = plain_at_the_right(table, blank, scheme)
                # A shadow, on a dark page too; what is lighter there is digits.
                assert plain < 0.3, (path, scheme)
                assert lighter < 0.4, (path, scheme)
                table.evaluate("(one) => one.scrollTo(one.scrollWidth, 0)")
                assert plain_at_the_right(table, blank, scheme)[0] > 0.6, (path, scheme)
    blank.close()


def wear(one: Visit, scheme: str) -> None:
    """Draw the page in a scheme."""
    one.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    one.page.wait_for_function(WEARS, arg=scheme)
    one.settle()
