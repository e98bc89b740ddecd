"""What a reader does with the controls: typing, choosing, resetting, going back, switching."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.visit import FRAMES

pytestmark = pytest.mark.browser


def test_a_typed_value_is_taken_as_it_is_meant(visit: Callable[..., Any]) -> None:
    one = visit("/exports").type("x.g", "8.5").has(x_g="8.5")
    assert one.slider("x.g").input_value() == "8.5"
    assert one.page.locator(".live-rounded, .live-refused").count() == 0
    for given, taken in (("8,", "8"), ("– 5", "-5"), ("−4,5", "-4.5"), ("12,34", "12.3")):
        one.type("x.g", given).has(x_g=taken)
    expect(one.page.locator(".live-rounded")).to_contain_text("làm tròn 12,34 thành 12,3")
    one.language("en")
    assert one.typed("x.g").input_value() == "12.3"
    for given, taken in (("8,5", "8.5"), ("– 5", "-5"), ("12.36", "12.4")):
        one.type("x.g", given).has(x_g=taken)
    expect(one.page.locator(".live-rounded")).to_contain_text("12.36 was rounded to 12.4")


REFUSED = (
    ("999", "−60 đến 120"),
    ("1.234", "1234, cũng có thể là 1,234"),
    ("abc", "không phải là số"),
    ("**to**[x](http://y)", "**to**[x](http://y)"),
)


def test_a_value_that_cannot_be_used_is_named_and_changes_nothing(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports")
    before = one.answer["metrics"]
    told = one.page.locator(".live-slider-x_g .live-refused")
    for given, said in REFUSED:
        one.type("x.g", given)
        expect(told).to_contain_text(given)
        expect(told).to_contain_text(said)
        assert told.locator("strong, a").count() == 0
        assert one.settle().answer["metrics"] == before
        assert one.query["x.g"] == "29.6"
        # It stays to be mended.
        assert one.typed("x.g").input_value() == given
    one.press("x.g", "Shift+ArrowRight").has(x_g="29.7")
    expect(told).to_have_count(0)
    assert one.typed("x.g").input_value() == "29,7"


def test_presets_resets_and_badges(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales")
    changed = one.page.locator(".live-slider .live-badge:visible")
    assert changed.count() == 0
    # The 20 % quantile of the default: exp(-0.978 * 0.0554) * 1.107 - 1 = 4.9 %.
    one.choose("Thận trọng").has(r_g="4.9")
    assert changed.count() == 1
    one.choose("Bằng cùng kỳ").has(r_g="0")
    expect(one.page.get_by_text("là mốc so sánh, không phải dự báo")).to_be_visible()
    one.page.locator(".live-slider-r_g .live-default").click()
    one.has(r_g="10.7")
    assert changed.count() == 0
    one.choose("Tích cực").has(r_g="16.9")
    one.page.locator("[data-reset=reset_all]").click()
    one.has(r_g="10.7")


def test_growth_by_quarter_has_a_slider_each_also_when_one_is_left(
    visit: Callable[..., Any],
) -> None:
    one = visit("/retail_sales").choose("Theo quý").has(r_p="quarters")
    assert one.slider("r.q3").count() == one.slider("r.q4").count() == 1
    one.press("r.q4", "Shift+ArrowRight", 10).has(r_q4="11.7", r_q3="10.7")
    one.vintage("Số liệu 9 tháng 2025").has(v="2025-09", r_p="quarters")
    assert one.slider("r.q4").count() == 1
    assert one.slider("r.q3").count() == 0


def test_back_undoes_and_forward_does_it_again(visit: Callable[..., Any]) -> None:
    one = visit("/exports")
    start = one.answer
    one.press("x.g", "Shift+ArrowRight", 1).has(x_g="29.7")
    moved = one.answer
    # The 80 % quantile of the default: exp(0.978 * 0.1353) * 1.296 - 1 = 47.9 %.
    one.choose("Tích cực").has(x_g="47.9")
    one.page.go_back()
    one.has(x_g="29.7")
    assert one.answer == moved
    one.page.go_back()
    one.has(x_g="29.6")
    assert one.answer == start
    one.page.go_forward()
    one.has(x_g="29.7")
    assert one.answer == moved


def test_the_menu_carries_the_scenario_to_every_page_and_into_a_new_tab(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports?x.g=3").press("x.g", "Shift+ArrowRight", 1).has(x_g="3.1")
    menu = one.page.locator(".live-menu a").all()
    assert len(menu) == 11
    for link in menu:
        link.focus()
        assert "x.g=3.1" in (link.get_attribute("href") or "")
    with one.page.context.expect_page() as opened:
        menu[2].click(modifiers=["Control"])
    opened.value.wait_for_url("**x.g=3.1**")
    opened.value.close()
    one.go("retail_sales")
    assert one.query["x.g"] == "3.1"
    assert one.back().at("exports").slider("x.g").input_value() == "3.1"


def test_everything_is_reached_by_keyboard(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales")
    keyboard = one.page.keyboard
    reached = []
    for _ in range(60):
        keyboard.press("Tab")
        reached.append(
            one.page.evaluate(
                "() => [...(function* () {"
                "  for (let one = document.activeElement; one; one = one.parentElement)"
                "    yield one.className; })()].join(' ')"
            )
        )
    names = ["menu", "choice-lang", "choice-v", "share", "presets", "choice-r_p", "slider-r_g"]
    names += ["more", "chart-fan", "chart-months", "choice-k"]
    assert [name for name in names if not any(f"live-{name}" in one for one in reached)] == []
    one.page.locator(".live-share").focus()
    keyboard.press("Enter")
    expect(one.page.locator(".live-share-box textarea")).to_have_value(
        re.compile(r"/retail_sales\?v=2025-06&.*&r=.*&c=\w{5}$")
    )
    # The box has the focus; Escape closes it and gives the focus back.
    keyboard.press("Escape")
    expect(one.page.locator(".live-share-box")).to_be_hidden()
    expect(one.page.locator(".live-share")).to_be_focused()


def test_two_readers_do_not_disturb_each_other(visit: Callable[..., Any]) -> None:
    one, other = visit("/exports?lang=vi"), visit("/exports?lang=vi", language="en")
    before = other.answer
    one.press("x.g", "Shift+ArrowRight", 5).has(x_g="30.1")
    assert other.reload().answer == before


def test_on_a_slow_line_address_and_screen_agree(visit: Callable[..., Any]) -> None:
    one = visit("/exports?k=explain")
    line = one.page.context.new_cdp_session(one.page)
    line.send("Network.enable")
    slow = {"offline": False, "latency": 300, "downloadThroughput": -1, "uploadThroughput": -1}
    line.send("Network.emulateNetworkConditions", slow)
    one.press("x.g", "Shift+ArrowRight", 6)
    for words in (
        "Tích cực",
        "Thận trọng",
        "Cơ sở",
        "Cần gì để đạt",
        "Bằng cùng kỳ",
        "Ngang mục tiêu (50/50)",
    ):
        one.choose(words)
        one.page.evaluate(FRAMES)
    one.has(k="reach")
    said, address = one.answer, one.page.url
    assert one.slider("x.g").input_value() == one.query["x.g"]
    other = visit(address, language="en")
    assert other.answer["headline"] == said["headline"]
    assert other.answer["metrics"] == said["metrics"]
    assert other.notice == ""


def test_shares_above_the_whole_leave_their_sliders_on_the_screen(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports?x.p=commodities&x.cs=95&x.ls=20")
    assert "Không tính được" in one.headline
    assert one.metrics == []
    one.type("x.cs", "40").has(x_cs="40")
    assert len(one.metrics) > 0


def test_a_change_of_release_names_what_it_could_not_keep(visit: Callable[..., Any]) -> None:
    one = visit("/exports?x.p=quarters&x.q3=-20")
    one.vintage("Số liệu 10 tháng 2025").has(v="2025-10")
    assert "x.q3=-20" in one.notice
    assert "quý III" in one.notice


def test_the_first_minute_points_at_each_place_and_ends_with_escape(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports")
    button = one.page.locator(".live-guide")
    button.focus()
    onward = []
    for place in (".live-sentence", ".live-card >> nth=1", ".live-slider >> nth=0", ".live-share"):
        one.page.keyboard.press("Enter")
        onward.append(one.page.locator(".live-guide-box button").nth(1).bounding_box())
        expect(one.page.locator(place)).to_have_class(re.compile("live-pointed"))
        expect(one.page.locator(place)).to_be_in_viewport()
        assert one.page.locator(".live-pointed").count() == 1
    # Who presses the same place again goes on.
    assert onward == [onward[0]] * 4
    one.page.keyboard.press("Escape")
    expect(one.page.locator(".live-guide-box")).to_be_hidden()
    expect(button).to_be_focused()
    assert one.page.locator(".live-pointed").count() == 0
    # Nothing but that it was seen is kept.
    assert one.page.evaluate("localStorage.getItem('dakcong-guide')") == "1"
