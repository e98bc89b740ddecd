"""The last change shown again, and stopped by whoever takes over."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def test_the_last_change_is_shown_again(visit: Callable[..., Any]) -> None:
    one = visit("/exports").press("x.g", "Shift+ArrowRight", 3).has(x_g="29.9")
    before = one.metrics
    one.page.locator(".live-replay").click()
    one.settle()
    assert one.metrics == before
    assert one.slider("x.g").input_value() == "29.9"


@pytest.fixture
def moving(visit: Callable[..., Any]) -> Visit:
    """A reader who likes to see things move, in the middle of a replay from 29.6 to 40."""
    one: Visit = visit("")
    one.page.emulate_media(reduced_motion="no-preference")
    one.open("/exports").type("x.g", "40").has(x_g="40")
    one.page.locator(".live-replay").click()
    one.page.wait_for_function(
        "() => { const { value } = document.querySelector('.live-slider-x_g input[type=range]');"
        " return value > 15 && value < 35; }"
    )
    return one


def test_a_key_stops_it_and_moves_from_where_the_reader_was(moving: Visit) -> None:
    moving.press("x.g", "Shift+ArrowLeft").has(x_g="39.9")
    assert moving.slider("x.g").input_value() == "39.9"


def test_a_pointer_stops_it_where_the_reader_was(moving: Visit) -> None:
    moving.page.locator("h1").dispatch_event("pointerdown")
    assert moving.slider("x.g").input_value() == "40"
    assert moving.settle().query["x.g"] == "40"
