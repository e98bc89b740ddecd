"""Hectares that are typed on the parks page: taken into the address, or refused in words."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Readers

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
    # At 320 px the page itself never scrolls sideways.
    one.page.set_viewport_size({"width": 320, "height": 800})
    one.settle()
    wide = one.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320
    assert one.violations == []
