"""The server is stopped and started while a reader has a page open."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.served import Server

pytestmark = pytest.mark.browser


def connected(one: Any) -> None:
    """Wait until the browser has found the new server by itself."""
    app = one.page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")


# What the reader does first after a restart, and what the address must say then.
FIRST = {
    "slider": (lambda one: one.press("x.g", "Shift+ArrowRight"), {"x_g": "30"}),
    "typed": (lambda one: one.type("x.g", "7,5"), {"x_g": "7.5"}),
    "preset": (lambda one: one.choose("Bằng cùng kỳ"), {"x_g": "0"}),
    "pills": (lambda one: one.choose("Theo quý"), {"x_p": "quarters"}),
    "radio": (lambda one: one.choose("Kế hoạch 2,235 tỷ USD"), {"x_t": "plan"}),
    "section": (lambda one: one.choose("Cần gì để đạt"), {"k": "reach"}),
    "language": (lambda one: one.language("en"), {"lang": "en"}),
    "release": (lambda one: one.vintage("Số liệu 9 tháng 2025"), {"v": "2025-09"}),
    "menu": (lambda one: one.go("retail_sales"), {"x_g": "29.9"}),
    "overview": (lambda one: one.go(""), {"x_g": "29.9"}),
}


def test_the_first_click_after_a_restart_counts_and_undoes_nothing(
    visit: Callable[..., Any], server: Server
) -> None:
    tabs = [visit(f"{server.address}/exports?r.g=4") for _ in FIRST]
    for one in tabs:
        one.type("x.g", "20").has(x_g="20").back().has(x_g="29.6")
        one.press("x.g", "Shift+ArrowRight", 3).has(x_g="29.9")
    # One restart for all of them: each reader comes back with a session of its own.
    server.again()
    for one, (act, wanted) in zip(tabs, FIRST.values(), strict=True):
        one.page.bring_to_front()
        connected(one)
        act(one)
        # All sliders of the page stand where the address says; see `Visit.settle`.
        one.has(**({"x_g": "29.9", "r_g": "4"} | wanted if "x_p" not in wanted else wanted))


def test_the_first_visitor_of_a_server_may_come_by_a_link_to_a_page(
    visit: Callable[..., Any], fresh_server: str
) -> None:
    one = visit(f"{fresh_server}/exports?x.g=5&lang=en", anew=True)
    assert one.query["x.g"] == "5"
    assert one.page.locator(".live-menu a").count() == 11
    assert one.notice == ""
