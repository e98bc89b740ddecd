"""Tables that are wider than a phone: a shade stands at the edge beyond which more lies."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Readers

pytestmark = pytest.mark.browser

# What Streamlit draws, and what our scripts do.
WIDE = "[data-testid=stTable] > div, .live-rows"
GOES_ON = "(one) => one.scrollWidth > one.clientWidth + 1"
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


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (320, "dark")])
def test_the_edge_is_shaded_while_more_lies_beyond_it(
    visit: Readers, width: int, scheme: str
) -> None:
    one = visit("", width=width, scheme=scheme)
    blank = one.page.context.new_page()
    for path in ("/sides", "/figures", "/products"):
        one.open(path)
        tables = [each for each in one.page.locator(WIDE).all() if each.evaluate(GOES_ON)]
        assert tables, path
        for table in tables:
            plain, lighter = plain_at_the_right(table, blank, scheme)
            # A shadow, on a dark page too; what is lighter there is digits.
            assert plain < 0.3, path
            assert lighter < 0.4, path
            table.evaluate("(one) => one.scrollTo(one.scrollWidth, 0)")
            assert plain_at_the_right(table, blank, scheme)[0] > 0.6, path
    blank.close()
