"""The server is stopped and started while a reader has a page open."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def connected(one: Any) -> None:
    """Wait until the browser has found the new server by itself."""
    app = one.page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")


def test_a_restart_loses_neither_what_was_set_nor_the_next_move(
    visit: Callable[..., Any], restarting: tuple[str, Callable[[], None]]
) -> None:
    address, again = restarting
    one = visit(f"{address}/exports?x.t=plan&r.g=4").press("x.g", "ArrowRight", 3).has(x_g="12.2")
    again()
    connected(one)
    one.press("x.g", "ArrowRight", 1).has(x_g="12.3", x_t="plan", r_g="4")
    assert one.slider("x.g").input_value() == "12.3"


def test_a_page_switch_right_after_a_restart_keeps_the_scenario(
    visit: Callable[..., Any], restarting: tuple[str, Callable[[], None]]
) -> None:
    address, again = restarting
    one = visit(f"{address}/exports").choose("Tích cực").has(x_g="25.9")
    again()
    connected(one)
    one.page.locator(".st-key-menu a").nth(2).click()
    one.page.wait_for_url("**/retail_sales?**")
    one.has(x_g="25.9")
    assert one.slider("r.g").input_value() == "10"


def test_the_first_visitor_of_a_server_may_come_by_a_link_to_a_page(
    visit: Callable[..., Any], fresh_server: str
) -> None:
    one = visit(f"{fresh_server}/exports?x.g=5&lang=en", anew=True)
    assert one.query["x.g"] == "5"
    assert one.page.locator(".st-key-menu a").count() == 6
    assert one.notice == ""
