"""A released move: the server's answer, the address, and the run of the page where it needs one."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import open_link
from dakcong.scenario.link import Vocabulary
from dakcong.scenario.read import pairs_of
from dakcong.texts import numbers
from dakcong.ui.live.requests import ANSWER
from tests.browser.answers import answered
from tests.browser.held import Held

pytestmark = pytest.mark.browser


def spoken(one: Any) -> tuple[list[object], list[object]]:
    """What the browser sends from now on: messages of the page, and questions of the panel."""
    asked: list[object] = []
    one.page.on("request", lambda request: request.url.endswith(ANSWER) and asked.append(request))
    one.sent.clear()
    return one.sent, asked


def test_release_asks_the_server_once_and_its_answer_stays(
    visit: Callable[..., Any], facts: Facts
) -> None:
    one = visit("/exports")
    sent, asked = spoken(one)
    slider = one.slider("x.g")
    box = slider.bounding_box()
    middle = box["y"] + box["height"] / 2
    one.page.mouse.move(box["x"] + box["width"] * 0.4, middle)
    one.page.mouse.down()
    for step in range(20):
        one.page.mouse.move(box["x"] + box["width"] * (0.4 + 0.01 * step), middle)
    dragged = one.metrics
    assert (sent, asked) == ([], [])
    one.page.mouse.up()
    value = slider.input_value()
    one.has(x_g=value)
    # What the move changes the panel shows itself: the page does not run.
    assert (len(sent), len(asked)) == (0, 1)
    assert one.metrics == dragged
    found = answered(facts, "exports", {"x.g": float(value)})
    assert one.metrics[0] == numbers.amount(found.outlook.year_end(), "million USD", "vi")


def test_what_rests_on_the_sliders_below_the_panel_runs_with_them(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports")
    sent, _asked = spoken(one)
    one.press("x.g", "Shift+ArrowRight", 3).has(x_g="29.9")
    assert sent == []
    assert "x.g=29.9&" in one.share()
    one.press("x.g", "Shift+ArrowRight").has(x_g="30").language("en")
    assert (one.query["x.g"], one.slider("x.g").input_value()) == ("30", "30")
    # The record rests on no slider.
    one.choose("How well earlier projections held").has(k="record")
    one.page.locator(".st-key-explored_record").wait_for()
    sent.clear()
    one.press("x.g", "Shift+ArrowRight").has(x_g="30.1")
    assert sent == []
    one.choose("What it takes").has(k="reach")
    one.page.locator(".st-key-explored_reach").wait_for()
    sent.clear()
    one.press("x.g", "Shift+ArrowRight").has(x_g="30.2")
    assert len(sent) == 1
    # The chosen question again closes it.
    one.choose("What it takes")
    expect(one.page.locator(".st-key-explored_reach")).to_have_count(0)
    assert "k" not in one.settle().query


def test_a_move_that_leaves_no_answer_says_so_and_the_page_asks(
    visit: Callable[..., Any],
) -> None:
    one = visit("/industry?i.h=15")
    sent, _asked = spoken(one)
    one.press("i.h", "Shift+ArrowRight", 20).has(i_h="15.2")
    one.type("i.g", "5").has(i_g="5")
    assert sent == []
    assert "tăng 15,2" in one.page.locator(".live-base").inner_text()
    questions = one.page.locator(".live-choice-k")
    assert questions.count() == 1
    one.page.locator("[data-reset=reset_all]").click()
    one.page.locator(".live-controls [data-action=set]").wait_for()
    expect(questions).to_have_count(0)
    one.settle()
    assert not {"i.h", "i.g"} & one.query.keys()
    assert one.metrics == []
    one.page.locator(".live-controls [data-action=set]").click()
    expect(questions).to_have_count(1)


def test_on_a_slow_line_no_slider_that_was_moved_is_lost(visit: Callable[..., Any]) -> None:
    one = visit("/exports?x.p=quarters")
    held = Held(one)
    before = {code: float(one.query[code]) for code in ("x.q3", "x.q4")}
    for code, times in (("x.q3", 1), ("x.q4", 2), ("x.q3", 1), ("x.q4", 1)):
        one.press(code, "Shift+ArrowRight", times)
    wanted = {"x.q3": before["x.q3"] + 0.2, "x.q4": before["x.q4"] + 0.3}
    for turn in range(1, 4):
        held.until(turn)
        for code, value in wanted.items():
            assert float(one.slider(code).input_value()) == pytest.approx(value)
        held.routes[turn - 1].continue_()
    one.settle()
    assert len(held.routes) == 3
    assert {code: float(one.query[code]) for code in wanted} == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("link", "button", "wanted", "seen"),
    [
        # Presets and resets put the way back on one rate: its slider has to come.
        ("x.p=quarters&x.q3=5", "[data-preset=cautious]", {"x.p": "whole"}, ".live-slider-x_g"),
        ("x.p=quarters&x.q3=5", "[data-reset=reset_all]", {"x.p": "whole"}, ".live-slider-x_g"),
        ("x.t=plan&x.g=5", "[data-reset=reset_all]", {"x.t": "goal"}, "input[value=goal]:checked"),
        ("x.us=on&x.w=52&x.g=5", "[data-reset=reset_assumptions]", {"x.us": "off"}, ".live-slider"),
    ],
)
def test_what_changes_other_controls_draws_them_anew(
    visit: Callable[..., Any], link: str, button: str, wanted: dict[str, str], seen: str
) -> None:
    one = visit(f"/exports?{link}")
    one.page.locator(button).click()
    one.has(**{code.replace(".", "_"): value for code, value in wanted.items()})
    one.page.locator(seen).first.wait_for(state="attached")
    there = visit(one.page.url.removeprefix(one.base_url))
    assert one.answer == there.answer


@pytest.mark.parametrize("after", ["language", "way", "back"])
def test_a_late_answer_undoes_nothing_that_the_reader_did_since(
    visit: Callable[..., Any], facts: Facts, vocabulary: Vocabulary, after: str
) -> None:
    one = visit("/exports?lang=vi").press("x.g", "Shift+ArrowRight").has(x_g="29.7")
    held = Held(one)
    one.press("x.g", "Shift+ArrowRight")
    held.until(1)
    if after == "language":
        one.page.locator(".live-choice-lang [data-option=en]").click()
        wanted, heading = {"x.g": "29.8", "lang": "en"}, "Exports of goods"
    elif after == "way":
        one.choose("Theo quý")
        wanted, heading = {"x.g": "29.8", "x.p": "quarters"}, "Kim ngạch"
    else:
        one.back()
        wanted, heading = {"x.g": "29.6"}, "Kim ngạch"
    if after == "back":
        held.until(2)
    held.let_go()
    one.has(**{code.replace(".", "_"): value for code, value in wanted.items()})
    assert heading in one.page.locator("h1").inner_text()
    assert {code: one.query[code] for code in wanted} == wanted
    sent, _ = open_link(facts, vocabulary, pairs_of(one.share()))
    assert sent.number("x.g") == float(wanted["x.g"])
    there = visit(one.page.url.removeprefix(one.base_url))
    assert one.answer == there.answer
