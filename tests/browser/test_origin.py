"""A number opens where it comes from, by key and by hand, and closes when it is another."""

import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
AXE = files(axe_playwright_python).joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


def test_a_number_says_where_it_comes_from(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales?r.g=10")
    page = one.page
    before = one.answer
    year_end, chance = page.locator(".live-card .live-origin").all()[:2]
    year_end.locator("> summary").focus()
    page.keyboard.press("Enter")
    expect(year_end).to_contain_text("92.742 + 86.669 × (1 + 10,0\u00a0%) = 188.078\u00a0tỷ đồng")
    expect(year_end).to_contain_text("“gần 92.742 tỷ đồng”")
    page.evaluate(AXE)
    assert [found["id"] for found in page.evaluate(RULES)] == []
    page.keyboard.press("Escape")
    expect(year_end).not_to_have_attribute("open", "")
    expect(year_end.locator("> summary")).to_be_focused()
    assert one.answer == before
    # A press beside it closes it, too, and opens another.
    page.locator(".live-sentence .live-origin summary").click()
    expect(page.locator(".live-sentence .live-origin")).to_contain_text("166.619")
    chance.locator("> summary").click()
    expect(chance).to_contain_text("182.281\u00a0tỷ đồng")
    expect(page.locator(".live-origin[open]")).to_have_count(1)
    # With another answer it is closed.
    one.press("r.g", "ArrowRight")
    expect(page.locator(".live-origin[open]")).to_have_count(0)
    one.has(r_g="11")
    year_end.locator("> summary").click()
    expect(year_end).to_contain_text("(1 + 11,0\u00a0%)")
    # On a page in another language a quotation keeps its own.
    one.language("en")
    year_end.locator("> summary").click()
    expect(year_end.locator("em[lang=vi]").first).to_have_text("“gần 92.742 tỷ đồng”")


def test_the_line_in_sight_and_the_table_of_a_chart_say_where_their_numbers_come_from(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports?v=2025-06&x.g=-20", width=390)
    page = one.page
    page.locator(".live-chart-fan .live-table > summary").click()
    head = page.locator(".live-chart-fan th .live-origin")
    expect(head).to_have_count(9)
    beside = page.locator(".live-chart-fan .live-origin-beside")
    head.nth(3).locator("summary").press("Enter")
    expect(beside).to_contain_text("Hết tháng 12: 1.520 + 805 × 100,0\u00a0% = 2.325")
    # A press on a number asks for its column, and closes the other one.
    page.locator(".live-chart-fan td").nth(1).click()
    expect(beside).to_contain_text("6 tháng cuối năm 715 triệu USD (dịch từ bản tiếng Anh)")
    expect(page.locator(".live-origin[open]")).to_have_count(1)
    line = page.locator(".live-bar")
    expect(line.locator(".live-origin")).to_have_count(4)
    away, target = line.locator(".live-origin").nth(1), line.locator(".live-origin").last
    away.locator("summary").click()
    expect(away).to_contain_text("Kịch bản này − mặc định: 2.325 −")
    expect(beside).to_be_empty()
    target.locator("summary").press("Enter")
    expect(target).to_contain_text("“hơn 2,2 tỷ USD”")
    box = target.locator("> div").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.evaluate(AXE)
    assert [found["id"] for found in page.evaluate(RULES)] == []
    page.keyboard.press("Escape")
    expect(page.locator(".live-origin[open]")).to_have_count(0)


def test_a_term_says_what_it_means_in_our_words_and_in_those_that_streamlit_draws(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports?k=reach")
    page = one.page
    ours = page.locator(".live-base .live-term, .live-caption .live-term").first
    ours.locator("summary").click()
    expect(ours).to_contain_text("nền thấp, nền cao")
    expect(ours.locator("summary")).to_have_attribute("title", re.compile("cách gọi của Đắk Công"))
    page.keyboard.press("Escape")
    drawn = page.locator("a[href*='#term-']").first
    address = page.evaluate("location.href")
    drawn.click()
    beside = page.locator(".live-term-beside")
    expect(beside).to_contain_text("Cộng các tháng từ đầu năm")
    assert page.evaluate("location.href") == address
    page.evaluate(AXE)
    assert [found["id"] for found in page.evaluate(RULES)] == []
    page.keyboard.press("Escape")
    expect(beside).to_have_count(0)


def test_the_article_s_figures_are_two_presses_from_the_overview(
    visit: Callable[..., Any],
) -> None:
    one = visit("/")
    tile = one.page.locator("[data-tile=retail_sales]")
    # By the number itself: one press shows its words, source and paragraph.
    so_far, year_end = tile.locator(".meter-words .live-origin").all()
    # The projection is named below the end of its bar.
    right = "(one) => one.getBoundingClientRect().right"
    bar = tile.locator(".meter-rest").evaluate(right)
    assert tile.locator(".meter-words > :last-child").evaluate(right) == pytest.approx(bar, abs=3)
    so_far.locator("summary").click()
    for words in ("“gần 92.742 tỷ đồng”", "“đạt 50,8% kế hoạch năm”", "đoạn 5"):
        expect(so_far).to_contain_text(words)
    expect(so_far.locator("a").first).to_have_attribute("href", re.compile("baodaklak"))
    year_end.locator("summary").click()
    expect(year_end).to_contain_text("166.619")
    tile.locator(".meter-target summary").click()
    expect(tile.locator(".meter-target")).to_contain_text("182.281 tỷ đồng (dịch từ bản tiếng Anh)")
    # By the menu: the first rows of the figures page.
    rows = one.go("figures").page.locator(".live-register tbody tr:visible")
    expect(rows.nth(0)).to_contain_text("92.742")
    expect(rows.nth(2)).to_contain_text("50,8")
    expect(rows.nth(0).locator("a")).to_have_attribute("href", re.compile("baodaklak"))
