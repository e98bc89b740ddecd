"""Hectares that are typed on the parks page: taken into the address, or refused in words."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Readers
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_hectares_that_are_typed_stand_in_the_address_and_wrong_ones_are_refused(
    visit: Readers,
) -> None:
    one = visit("/parks")
    field = one.page.locator(".live-choice-ko input")
    said = one.page.locator(".st-key-parks [data-testid=stMarkdown]")
    field.fill("75")
    field.press("Enter")
    one.has(ko="75")
    expect(said.filter(has_text="từ 60,6 % thành 56,4 %")).to_be_visible()
    # Neither guessed nor lost: what was typed stays, and what may be typed is said.
    for wrong in ("12,5", "1.000", "501", "-3"):
        field.fill(wrong)
        field.press("Enter")
        told = one.page.locator(".live-choice-ko [role=alert]")
        expect(told).to_contain_text(f"“{wrong}” không dùng được. Hãy nhập số nguyên từ 0 đến 500")
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_value(wrong)
    assert one.query["ko"] == "75"
    field.fill("")
    field.press("Enter")
    one.settle()
    assert "ko" not in one.query
    expect(field).to_have_attribute("aria-invalid", "false")
    one.page.go_back()
    one.has(ko="75")
    expect(field).to_have_value("75")
    narrow_screens_have_room(one)
    assert one.violations == []


def narrow_screens_have_room(one: Visit) -> None:
    """On a tablet a first column has a few words a line; a phone's page never scrolls sideways."""
    page = one.page
    page.set_viewport_size({"width": 768, "height": 1024})
    capital = page.locator("td", has_text="Vốn đăng ký trên một ha").locator("p")
    assert capital.evaluate("(one) => one.clientWidth") >= 150
    # What is folded below a chart has the sign of every other fold.
    folds = page.locator("[data-testid=stExpander] summary")
    signs = folds.locator("[data-testid=stIconMaterial]").all_text_contents()
    assert len(signs) == folds.count() > 1
    assert len(set(signs)) == 1
    page.set_viewport_size({"width": 320, "height": 800})
    one.settle()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
