"""A page opened once works its answer from the browser's cache while the server is away."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Error, expect

from tests.browser.served import PATIENCE, Server
from tests.browser.test_meeting import WALL

pytestmark = pytest.mark.browser
# Whether the answer at an address is kept, with what draws it.
KEPT = """async (address) => {
  const names = (await caches.keys()).filter((name) => name.startsWith("dakcong-"));
  const all = await Promise.all(names.map((name) => caches.open(name)));
  const found = await Promise.all([address, "dakcong.live/panel.css"].map((one) =>
    Promise.all(all.map(async (cache) =>
      (await cache.keys()).some(({ url }) => url === one || url.endsWith(one))))));
  return found.every((one) => one.includes(true));
}"""
# Writes another answer in the place of each that is kept.
OLD = """async () => {
  const name = (await caches.keys()).find((one) => one.startsWith("dakcong-looks"));
  const cache = await caches.open(name);
  for (const { url } of await cache.keys()) {
    const { headers } = await cache.match(url);
    await cache.put(url, new Response("{}", { headers }));
  }
}"""

# What of a presentation does not fit on the wall.
CUT = """() => [...document.querySelectorAll(".live-stage :is(h1, p, button, output, svg)")]
  .filter((one) => one.checkVisibility()).filter((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
  }).map((one) => one.outerHTML.slice(0, 200))"""


def kept(one: Any) -> Any:
    """The reader, once what is seen is kept."""
    until = time.monotonic() + PATIENCE
    while not one.page.evaluate(KEPT, one.page.url):
        assert time.monotonic() < until
    return one


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "kết quả đã tải lúc"), ("en", "This is the answer loaded at")],
)
def test_an_answer_seen_once_is_shown_while_the_server_is_away(
    visit: Callable[..., Any], server: Server, language: str, said: str
) -> None:
    one = visit(f"{server.address}/exports?lang={language}", language=language)
    kept(one.press("x.g", "Shift+ArrowRight").has(x_g="29.7"))
    before = one.answer
    server.stop()
    one.page.reload(wait_until="commit")
    # Said to be kept, of which release and since when.
    mark = one.page.locator(".first-look .live-waiting")
    expect(mark).to_contain_text(said)
    expect(mark).to_contain_text("First 6 months" if language == "en" else "Số liệu 6 tháng")
    one.page.locator(".first-look .live-chart[data-drawn]").last.wait_for()
    assert one.answer == before
    # What is moved waits, and arrives.
    one.press("x.g", "Shift+ArrowRight")
    expect(mark).to_contain_text("1 thay đổi" if language == "vi" else "when it can: 1.")
    server.start()
    one.has(x_g="29.8")
    expect(one.page.locator("[data-testid=stMain] .live-waiting")).to_have_text("")


def test_what_is_kept_is_never_shown_while_the_server_answers(
    visit: Callable[..., Any], server: Server
) -> None:
    one = kept(visit(f"{server.address}/retail_sales?r.g=7"))
    before = one.answer
    one.page.evaluate(OLD)
    assert one.reload().answer == before
    assert one.page.locator("[data-testid=stMain] .live-waiting").inner_text() == ""
    # An address that was never opened has nothing to show.
    server.stop()
    with pytest.raises(Error, match="ERR_FAILED"):
        one.page.goto(f"{server.address}/retail_sales?r.g=8")


def test_a_presentation_goes_on_while_the_server_is_away(
    visit: Callable[..., Any], server: Server
) -> None:
    one = kept(visit(f"{server.address}/meeting?ki=retail_sales&r.g=4&lang=en", language="en"))
    one.page.set_viewport_size(WALL)
    before = one.answer
    server.stop()
    one.page.reload(wait_until="commit")
    mark = one.page.locator(".first-look .live-stage .live-waiting")
    expect(mark).to_contain_text("This is the answer loaded at")
    one.page.locator(".first-look .live-chart[data-drawn]").last.wait_for()
    assert one.answer == before
    assert one.page.evaluate(CUT) == []
    # What is moved waits, and arrives.
    one.press("r.g", "Shift+ArrowRight")
    expect(mark).to_contain_text("when it can: 1.")
    server.start()
    one.has(r_g="4.1", ki="retail_sales")
    expect(one.page.locator("[data-testid=stMain] .live-waiting")).to_have_text("")
