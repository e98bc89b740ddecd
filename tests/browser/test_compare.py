"""Scenarios pinned on a board and compared: in the address, in both languages, on one page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
PAGES = re.compile(rb"/Type\s*/Page[^s]")
PAPER = {"format": "A4", "margin": dict.fromkeys(("top", "bottom", "left", "right"), "1cm")}
FOUR = (
    "/compare?x.p=quarters&x.q3=5&x.q4=25&x.us=on"
    "&pa=x.g_-20.us_on.uz_5&pb=x.t_plan.g_20.s_9.5&kb=pa"
)

# One of four grows by commodity: with six results eleven rows of assumptions, with C twenty,
# the last of which says that the rest is as by default.
SEVENTEEN = (
    "/compare?x.p=commodities&x.cp=10&x.cv=5&x.fp=-5&x.fv=8&x.pp=3&x.us=on"
    "&pa=x.g_-20.us_on.uz_5&pb=x.t_plan.g_20.s_9.5&kb=pa"
)
LONGER = f"{SEVENTEEN}&x.pv=4&x.np=2&x.nv=3&x.lp=4&x.lv=5&x.dp=1&x.dv=7&pc=x.p_quarters.q3_5.q4_25"


def seen(one: Visit) -> list[str]:
    """The cells of the table, row by row."""
    return one.page.locator("[data-testid=stMain] .live-lead :is(th, tbody td)").all_inner_texts()


def pinned_twice(one: Visit) -> Visit:
    """After two scenarios were pinned on the board, and another one is shown."""
    button = one.page.locator(".live-pinning button")
    expect(button).to_be_disabled()
    one.press("x.g", "PageDown").has(x_g="19.6")
    button.click()
    one.has(pa="x.g_19.6")
    expect(button).to_be_disabled()
    one.press("x.g", "PageUp", 2).has(x_g="39.6")
    button.click()
    one.has(pb="x.g_39.6").press("x.g", "ArrowLeft").has(x_g="38.6")
    # What was pinned last is said beside the default, in the line that stays in sight.
    one.page.mouse.wheel(0, 600)
    expect(one.page.locator(".live-bar")).to_contain_text("so với B")
    return one


def test_two_scenarios_are_pinned_compared_sent_and_printed(visit: Callable[..., Any]) -> None:
    one = pinned_twice(visit("/exports"))
    one.page.locator(".live-pinning a").click()
    one.at("compare")
    table = seen(one)
    assert table[:5] == ["Kịch bản", "Mặc định", "A", "B", "Đang xem"]
    # 1 520 + 1 005.847 * (1.296, 1.196, 1.396, 1.386).
    assert table[6:10] == ["2.824", "2.723", "2.924", "2.914"]
    assert seen(one.reload()) == table
    assert seen(one.language("en"))[6:10] == ["2,824", "2,723", "2,924", "2,914"]
    one.language("vi")

    link = one.share()
    assert len(link.replace(one.base_url, "https://dakcong.daklak.gov.vn")) < 200
    assert seen(visit(link, language="en")) == table
    # Four scenarios with three changes each.
    assert len(PAGES.findall(visit(FOUR).page.pdf(**PAPER))) == 1

    one.page.locator("[data-testid=stMain] [data-action=unpin]").first.click()
    expect(one.page.locator("[data-testid=stMain] .live-lead th")).to_have_count(4)
    one.settle().back().has(pa="x.g_19.6")
    assert seen(one) == table


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("link", "rows", "sheets"), [(SEVENTEEN, 17, 1), (LONGER, 26, 2)])
def test_seventeen_rows_fit_on_one_sheet_and_more_break_before_the_way(
    visit: Callable[..., Any], language: str, link: str, rows: int, sheets: int
) -> None:
    one = visit(f"{link}&lang={language}", language=language)
    one.page.keyboard.press("Control")
    one.page.locator(".paper-link img").wait_for(state="attached")
    expect(one.page.locator("[data-testid=stMain] .live-lead tbody tr")).to_have_count(rows)
    assert len(PAGES.findall(one.page.pdf(**PAPER))) == sheets


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_finger_finds_what_may_be_done_with_a_scenario_on_a_phone(
    visit: Callable[..., Any], language: str
) -> None:
    one = visit(f"{FOUR}&pc=x.g_-10&lang={language}", language=language)
    one.page.set_viewport_size({"width": 390, "height": 844})
    buttons = one.settle().page.locator("[data-testid=stMain] .live-lead tfoot button")
    # Three are pinned, each to show or give up, and the present one.
    expect(buttons).to_have_count(7)
    # WCAG 2.5.5: 44 pixels; of two lines of 16 each a button is higher than that.
    boxes = buttons.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().toJSON())")
    assert {round(box["height"]) for box in boxes} == {44}
    assert all(box["left"] >= 0 and box["right"] <= 390 for box in boxes)
