"""A released move of the live panel: the server's answer, the page's session, the address."""

from collections.abc import Callable
from typing import Any

import pytest
from dakcong.ui.live_answer import PATH

from dakcong.answers.facts import Facts
from dakcong.texts import numbers
from tests.browser.answers import answered
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def spoken(one: Any) -> tuple[list[object], list[object]]:
    """What the browser sends from now on: messages of the page, and requests of the panel."""
    sent: list[object] = []
    asked: list[object] = []
    one.page.on(
        "websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame))
    )
    one.page.on("request", lambda request: request.url.endswith(PATH) and asked.append(request))
    one.reload()
    sent.clear()
    return sent, asked


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


def test_what_runs_the_page_finds_the_moves_that_the_panel_made(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports")
    sent, _asked = spoken(one)
    one.press("x.g", "ArrowRight", times=3, pause=200).has(x_g="12.2")
    assert sent == []
    assert "x.g=12.2&" in one.share()
    one.press("x.g", "ArrowRight").has(x_g="12.3").language("en")
    assert (one.query["x.g"], one.slider("x.g").input_value()) == ("12.3", "12.3")
    one.press("x.g", "ArrowRight").has(x_g="12.4")
    one.page.locator(".st-key-plain_sliders button").click()
    one.has(x_g="12.4", plain="on")
    assert one.slider("x.g").input_value() == "12.4"
    one.page.locator(".st-key-plain_sliders button").click()
    one.page.locator(".live-controls").wait_for()
    # Below the panel something rests on its sliders now: a move runs the page.
    one.settle().choose("How well projections held").has(k="record")
    sent.clear()
    one.press("x.g", "ArrowRight").has(x_g="12.5")
    assert len(sent) == 1


def test_a_move_that_leaves_no_answer_runs_the_page_which_asks(visit: Callable[..., Any]) -> None:
    one = visit("/industry?i.h=15")
    sent, _asked = spoken(one)
    one.press("i.h", "ArrowRight", 20).has(i_h="15.2")
    one.type("i.g", "5").has(i_g="5")
    assert sent == []
    assert "tăng 15,2" in one.page.locator(".live-base").inner_text()
    one.page.locator("[data-reset=reset_all]").click()
    one.page.locator(".st-key-assume button").wait_for()
    one.settle()
    assert not {"i.h", "i.g"} & one.query.keys()
    assert one.metrics == []


def test_on_a_slow_line_no_slider_that_was_moved_is_lost(visit: Callable[..., Any]) -> None:
    one = visit("/exports?x.p=quarters")
    held: list[Any] = []
    one.page.route("**" + PATH, lambda route: held.append(route))
    before = {code: float(one.query[code]) for code in ("x.q3", "x.q4")}
    for code, times in (("x.q3", 1), ("x.q4", 2), ("x.q3", 1), ("x.q4", 1)):
        one.press(code, "ArrowRight", times)
    wanted = {"x.q3": before["x.q3"] + 0.2, "x.q4": before["x.q4"] + 0.3}
    answered = 0
    while answered < 3:
        one.page.wait_for_timeout(50)
        for code, value in wanted.items():
            assert float(one.slider(code).input_value()) == pytest.approx(value)
        if len(held) > answered:
            held[answered].continue_()
            answered += 1
    one.settle()
    assert len(held) == 3
    assert {code: float(one.query[code]) for code in wanted} == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("link", "button", "wanted", "seen"),
    [
        # Presets and resets put the way back on one rate: its slider has to come.
        ("x.p=quarters&x.q3=5", "[data-preset=cautious]", {"x.p": "whole"}, ".live-slider-x_g"),
        ("x.p=quarters&x.q3=5", "[data-reset=reset_all]", {"x.p": "whole"}, ".live-slider-x_g"),
        ("x.t=plan&x.g=5", "[data-reset=reset_all]", {"x.t": "goal"}, "input[value='0']:checked"),
        ("x.us=on&x.w=52&x.g=5", "[data-reset=reset_assumptions]", {"x.us": "off"}, ".live-slider"),
    ],
)
def test_what_changes_more_than_the_panel_runs_the_page(
    visit: Callable[..., Any], link: str, button: str, wanted: dict[str, str], seen: str
) -> None:
    one = visit(f"/exports?{link}")
    sent, _asked = spoken(one)
    one.page.locator(button).click()
    one.has(**{code.replace(".", "_"): value for code, value in wanted.items()})
    one.page.locator(seen).first.wait_for(state="attached")
    assert sent != []
    there = visit(one.page.url.removeprefix(one.base_url))
    assert one.answer == there.answer


@pytest.mark.parametrize("after", ["language", "way", "plain", "back"])
def test_a_late_answer_undoes_nothing_that_the_reader_did_since(
    visit: Callable[..., Any], after: str
) -> None:
    one = visit("/exports?lang=vi").press("x.g", "ArrowRight").has(x_g="12")
    held: list[Any] = []
    one.page.route("**" + PATH, lambda route: held.append(route))
    one.press("x.g", "ArrowRight")
    one.page.wait_for_timeout(100)
    if after == "language":
        one.page.locator("[class*=st-key-choose_language]").get_by_text("EN").click()
        wanted, heading = {"x.g": "12.1", "lang": "en"}, "Exports of goods"
    elif after == "way":
        one.choose("Theo quý")
        one.page.locator(".live-slider-x_q3").wait_for()
        wanted, heading = {"x.g": "12.1", "x.p": "quarters"}, "Kim ngạch"
    elif after == "plain":
        one.page.locator(".st-key-plain_sliders button").click()
        wanted, heading = {"x.g": "12.1", "plain": "on"}, "Kim ngạch"
    else:
        one.page.evaluate("history.back()")
        wanted, heading = {"x.g": "11.9"}, "Kim ngạch"
    one.page.wait_for_timeout(1500)
    for route in held:
        route.continue_()
    one.has(**{code.replace(".", "_"): value for code, value in wanted.items()})
    one.page.wait_for_timeout(300)
    assert heading in one.page.locator("h1").inner_text()
    assert {code: one.query[code] for code in wanted} == wanted
    assert f"x.g={wanted['x.g']}&" in one.share()
    there = visit(one.page.url.removeprefix(one.base_url))
    assert one.answer == there.answer


@pytest.mark.parametrize("wait", [0, 60, 120])
def test_back_while_a_slider_is_dragged_leaves_one_value(
    visit: Callable[..., Any], wait: int
) -> None:
    one = visit("/exports").press("x.g", "ArrowRight", times=3, pause=250).has(x_g="12.2")
    slider = one.slider("x.g")
    box, mouse = slider.bounding_box(), one.page.mouse
    middle = box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] * 0.4, middle)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.8, middle, steps=8)
    one.page.evaluate("history.back()")
    one.page.wait_for_timeout(wait)
    mouse.up()
    one.page.wait_for_timeout(1500)
    value = one.settle().query["x.g"]
    assert float(slider.input_value()) == float(value)
    assert f"x.g={value}&" in one.share()


def test_a_move_right_before_another_page_is_taken_along(visit: Callable[..., Any]) -> None:
    one = visit("/exports")

    def slowly(route: Any) -> None:
        one.page.wait_for_timeout(400)
        route.continue_()

    one.page.route("**" + PATH, slowly)
    one.press("x.g", "ArrowRight")
    one.page.locator(".st-key-menu a[href*='retail_sales?']").click()
    one.page.wait_for_url("**/retail_sales?**")
    one.has(x_g="12")
    # And one that is made on the way, before the page stands.
    one.page.unroute("**" + PATH)
    one.press("r.g", "ArrowRight").has(x_g="12", r_g="10.1")
    one.page.locator(".st-key-menu a[href*='exports?']").click()
    one.page.locator(".first-look .live-slider-x_g input[type=range]").press("ArrowRight")
    one.has(x_g="12.1", r_g="10.1")
    assert one.slider("x.g").input_value() == "12.1"
    assert "x.g=12.1&" in one.share()


def test_back_and_forward_pass_through_the_moves_of_the_panel(visit: Callable[..., Any]) -> None:
    one = visit("/exports").press("x.g", "ArrowRight", times=3, pause=300).has(x_g="12.2")
    shown = one.metrics
    for turn, value in (("back", "12.1"), ("back", "12"), ("forward", "12.1"), ("forward", "12.2")):
        one.page.evaluate(f"history.{turn}()")
        one.has(x_g=value)
        assert one.slider("x.g").input_value() == value
    assert one.metrics == shown


def test_a_move_made_while_the_page_runs_stays(readers: Any) -> None:
    context = readers.browser.new_context(locale="vi-VN")
    page, held, holding = context.new_page(), [], []

    def between(socket: Any) -> None:
        server = socket.connect_to_server()

        def heard(message: Any) -> None:
            if holding:
                held.append((socket, message))
            else:
                socket.send(message)

        server.on_message(heard)

    page.route_web_socket("**/_stcore/stream", between)
    one = Visit(page, readers.base_url).open("/exports?lang=vi")
    holding.append(True)
    page.locator("[class*=st-key-choose_language]").get_by_text("EN").click()
    page.wait_for_timeout(500)
    assert held
    # The run is over on the server, and the browser has not heard of it.
    one.press("x.g", "ArrowRight")
    page.wait_for_function("() => new URLSearchParams(location.search).get('x.g') === '12'")
    holding.clear()
    for socket, message in held:
        socket.send(message)
    one.has(x_g="12", lang="en")
    assert one.slider("x.g").input_value() == "12"
    assert "x.g=12&" in one.share()
    context.close()


def test_where_its_request_fails_the_panel_asks_through_the_page(
    visit: Callable[..., Any], facts: Facts
) -> None:
    one = visit("/exports", anew=True)
    one.page.route("**/dakcong/answer", lambda route: route.abort())
    one.press("x.g", "ArrowRight").has(x_g="12")
    found = answered(facts, "exports", {"x.g": 12.0})
    assert one.metrics[0] == numbers.amount(found.outlook.year_end(), "million USD", "vi")
    one.type("x.g", "7,5,5").settle()
    assert "7,5,5" in one.page.locator(".live-refused").inner_text()


def test_what_the_panel_refuses_stays_said(visit: Callable[..., Any]) -> None:
    one = visit("/exports").type("x.g", "7,5,5").settle()
    assert "7,5,5" in one.page.locator(".live-refused").inner_text()
    assert one.query["x.g"] == "11.9"
    one.press("x.g", "ArrowRight").has(x_g="12")
    assert one.page.locator(".live-refused").inner_text() == ""


def test_where_the_panel_is_blocked_plain_sliders_do_its_work(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales", anew=True)
    one.page.context.route("**/bidi-components/**", lambda route: route.abort())
    one.page.goto(one.base_url + "/retail_sales?r.g=12")
    one.page.wait_for_function("() => new URLSearchParams(location.search).get('plain') === 'on'")
    one.settle().has(r_g="12")
    one.press("r.g", "ArrowRight").has(r_g="12.1", plain="on")
    assert "plain" not in one.share()
