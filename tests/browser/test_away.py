"""The server is away: what the reader does meanwhile is kept, shown as waiting, and arrives."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.served import Server

pytestmark = pytest.mark.browser
# Seconds from where the server answers again until all that was kept has arrived, by itself; a
# quiet machine takes less than two.
SOON = 10.0
# Counts what the page itself asks, and notes of each height that is measured of the sentence and
# the cards whether one of them was set before.
NOTED = """
  window.own = 0;
  const ask = window.fetch;
  window.fetch = (...given) => {
    window.own += String(given[0]).endsWith("/answer");
    return ask(...given);
  };
  window.measured = [];
  const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "offsetHeight");
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { ...height, get() {
    const places = [...document.querySelectorAll("[data-testid=stMain] .live-answer > *")];
    if (places.slice(0, 2).includes(this)) {
      window.measured.push(places.some((one) => one.style.minHeight !== ""));
    }
    return height.get.call(this);
  } });
"""
# From now on the worker hears nothing; waits of more than five seconds are noted, and cut short.
SILENT = """() => {
  Worker.prototype.postMessage = () => {};
  window.waited = [];
  const wait = window.setTimeout;
  window.setTimeout = (act, ms, ...given) => {
    if (ms > 5000) window.waited.push(ms);
    return wait(act, ms > 5000 ? 100 : ms, ...given);
  };
}"""


def waiting(one: Any, count: int) -> None:
    """Wait until the page says that so many changes are kept."""
    expect(one.page.locator(".live-waiting")).to_contain_text(re.compile(rf"\b{count}\b"))


def test_moves_made_while_the_server_is_away_arrive_in_order(
    visit: Callable[..., Any], server: Server
) -> None:
    one = visit(f"{server.address}/exports?x.p=quarters&r.g=4&lang=en", language="en")
    server.stop()
    one.type("x.q3", "7.5")
    waiting(one, 1)
    one.choose("Optimistic")
    waiting(one, 2)
    one.page.locator(".live-choice-x_t [value=plan]").check()
    waiting(one, 3)
    one.press("x.q4", "Shift+ArrowRight")
    waiting(one, 4)
    one.press("x.q4", "Shift+ArrowRight")
    # The newest of the same slider takes the place of the one before.
    waiting(one, 4)
    one.page.locator(".live-choice-lang [data-option=vi]").click()
    waiting(one, 5)
    # They stay on the screen, on our own page.
    q4 = one.slider("x.q4").input_value()
    assert one.page.locator("h1").inner_text().startswith("Exports of goods")
    server.start()
    up = time.monotonic()
    one.page.wait_for_function("() => new URLSearchParams(location.search).get('lang') === 'vi'")
    one.page.wait_for_function("() => document.querySelector('.live-waiting').textContent === ''")
    assert time.monotonic() - up < SOON
    # The preset came after the typed value, which it put aside, and the slider after the preset.
    one.has(x_p="whole", x_t="plan", x_q4=q4, r_g="4", lang="vi")
    other = visit(one.page.url)
    assert other.answer == one.answer


def test_no_dialog_lies_over_the_page_while_the_server_is_away(
    visit: Callable[..., Any], server: Server
) -> None:
    one = visit(f"{server.address}/exports")
    # Streamlit tells the page around it of the dialog that it would open.
    one.page.evaluate(
        """() => addEventListener("message", ({ data }) => {
          if (data.type === "CLIENT_ERROR_DIALOG") document.body.dataset.told = data.error;
        })"""
    )
    server.stop(kill=True)
    one.page.wait_for_function("() => document.body.dataset.told !== undefined")
    expect(one.page.get_by_role("dialog")).to_have_count(0)
    one.press("x.g", "Shift+ArrowRight")
    waiting(one, 1)
    server.start()
    one.has(x_g="29.7")


def test_a_page_chosen_while_the_server_is_away_comes_when_it_is_back(
    visit: Callable[..., Any], server: Server
) -> None:
    one = visit(f"{server.address}/exports")
    server.stop(kill=True)
    one.press("x.g", "Shift+ArrowRight")
    waiting(one, 1)
    one.menu("retail_sales").click()
    assert one.page.evaluate("location.pathname") == "/exports"
    server.start()
    one.at("retail_sales").has(x_g="29.7")


def test_an_answer_that_does_not_come_is_asked_for_again(visit: Callable[..., Any]) -> None:
    one = visit("/exports", anew=True)
    refused: list[Any] = []

    def once(route: Any) -> None:
        if len(refused) < 2:
            refused.append(route)
            route.abort()
        else:
            route.continue_()

    one.page.route("**/dakcong/answer", once)
    one.press("x.g", "Shift+ArrowRight").has(x_g="29.7")
    assert len(refused) == 2


@pytest.mark.parametrize("comes", [True, False])
def test_a_worker_asks_and_where_it_does_not_come_the_page(
    visit: Callable[..., Any], comes: bool
) -> None:
    one = visit("/exports", anew=True)
    if not comes:
        one.page.route("**/courier.js", lambda route: route.abort())
    one.page.add_init_script(NOTED)
    one.page.reload()
    one.settle()
    for value in ("29.7", "29.8", "29.9", "30"):
        one.press("x.g", "Shift+ArrowRight").has(x_g=value)
    # The first is asked while the worker is on its way.
    own = one.page.evaluate("window.own")
    assert (own < 4) == comes
    # Room was kept for the sentence and the cards: both were measured before one was set.
    assert one.page.evaluate("window.measured") == [False, False]
    if comes:
        # A worker that says nothing any longer: a second after its five the page asks by itself.
        one.page.evaluate(SILENT)
        one.press("x.g", "Shift+ArrowRight").has(x_g="30.1")
        assert one.page.evaluate("[window.waited, window.own]") == [[6000], own + 1]
