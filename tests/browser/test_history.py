"""Back and Forward: through moves, while something is under way, across documents."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


def agrees(one: Visit) -> None:
    """Sliders and page are of one mind with the address: who loads it anew sees the same."""
    one.settle()
    answer, address = one.answer, one.page.url
    assert one.reload().answer == answer
    assert one.page.url == address


def test_the_first_step_back_leaves(visit: Callable[..., Any]) -> None:
    one = visit("")
    one.page.goto("about:blank")
    one.open("/exports").page.go_back()
    assert one.page.url == "about:blank"


def test_back_and_forward_pass_through_the_moves_of_the_panel(visit: Callable[..., Any]) -> None:
    one = visit("/exports")
    for value in ("29.7", "29.8", "29.9"):
        one.press("x.g", "Shift+ArrowRight").has(x_g=value)
    shown = one.metrics
    turns = (("back", "29.8"), ("back", "29.7"), ("forward", "29.8"), ("forward", "29.9"))
    for turn, value in turns:
        one.page.evaluate(f"history.{turn}()")
        one.has(x_g=value)
        assert one.slider("x.g").input_value() == value
    assert one.metrics == shown


def test_back_twice_at_once_goes_back_twice(visit: Callable[..., Any]) -> None:
    one = visit("/exports").press("x.g", "Shift+ArrowRight").has(x_g="29.7")
    one.choose("Cần gì để đạt").has(k="reach").press("x.g", "Shift+ArrowRight").has(x_g="29.8")
    one.page.evaluate("() => { history.back(); setTimeout(() => history.back()); }")
    one.has(x_g="29.7")
    assert "k" not in one.query
    agrees(one)


def test_back_while_a_page_is_coming_leads_back(visit: Callable[..., Any]) -> None:
    one = visit("/exports?x.g=5").go("retail_sales")
    shown = one.answer
    for wait in (0, 30, 120, 300):
        one.press("r.g", "Shift+ArrowRight").has(r_g="10.8")
        back_from_industry(one, wait)
        assert one.at("retail_sales").has(r_g="10.7").answer == shown
    agrees(one)


def back_from_industry(one: Visit, wait: int) -> None:
    """To industry, and back while it comes; then once more."""
    one.page.evaluate(
        """(wait) => {
          document.querySelector(".live-menu [data-page=industry]").click();
          const back = () => {
            if (location.pathname !== "/industry") return setTimeout(back, 1);
            setTimeout(() => { history.back(); setTimeout(() => history.back(), wait / 2); }, wait);
          };
          back();
        }""",
        wait,
    )


def test_a_move_together_with_back_on_industry(visit: Callable[..., Any]) -> None:
    one = visit("/industry?i.h=15")
    for turn in range(4):
        one.press("i.h", "Shift+ArrowRight").press("i.g", "Shift+ArrowRight")
        one.settle()
        one.page.evaluate(
            """(first) => {
              const slider = document.querySelector(".live-slider-i_h input[type=range]");
              const move = () => {
                slider.stepUp();
                slider.dispatchEvent(new Event("input"));
                slider.dispatchEvent(new Event("change"));
              };
              if (first) move();
              history.back();
              if (!first) move();
            }""",
            turn % 2 == 0,
        )
        agrees(one)


@pytest.mark.parametrize(("wait", "late"), [(0, True), (0, False), (120, False), (240, False)])
def test_a_second_step_back_soon_after_an_earlier_document(
    visit: Callable[..., Any], wait: int, late: bool
) -> None:
    one = visit("/exports", anew=True)
    shown = one.press("x.g", "Shift+ArrowRight").has(x_g="29.7").metrics
    one.press("x.g", "Shift+ArrowRight").has(x_g="29.8")
    # Another document behind the first; from there one step leads into the first anew.
    one.page.goto(one.base_url + "/retail_sales")
    one.settle()
    if late:
        # The step comes before any script of ours.
        one.page.route(
            "**/page.js", lambda route: (one.page.wait_for_timeout(300), route.continue_())
        )
    one.page.add_init_script(
        "if (sessionStorage.getItem('back')) {"
        f" sessionStorage.clear(); setTimeout(() => history.back(), {wait}); }}"
    )
    one.page.evaluate("() => { sessionStorage.setItem('back', 'on'); history.back(); }")
    one.page.wait_for_function("() => location.pathname === '/exports'")
    one.has(x_g="29.7")
    assert one.slider("x.g").input_value() == "29.7"
    assert one.metrics == shown


def test_back_while_a_slider_is_dragged_drops_what_is_held(visit: Callable[..., Any]) -> None:
    one = visit("/exports")
    for value in ("29.7", "29.8"):
        one.press("x.g", "Shift+ArrowRight").has(x_g=value)
    for wait in (0, 60, 120):
        one.press("x.g", "Shift+ArrowRight").has(x_g="29.9")
        back_in_a_drag(one, wait)
        one.has(x_g="29.8")
        assert one.slider("x.g").input_value() == "29.8"
        assert "x.g=29.8&" in one.share()


def back_in_a_drag(one: Visit, wait: int) -> None:
    """The step comes while the slider is held, which is moved on and let go."""
    box, mouse = one.slider("x.g").bounding_box(), one.page.mouse
    assert box
    middle = box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] * 0.4, middle)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.8, middle, steps=8)
    one.page.evaluate(
        "(wait) => new Promise((done) => { history.back(); setTimeout(done, wait); })", wait
    )
    mouse.move(box["x"] + box["width"] * 0.7, middle, steps=3)
    mouse.up()
