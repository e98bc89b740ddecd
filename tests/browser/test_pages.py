"""From page to page by the menu and by links, with what is under way."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.held import Held
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
BOARDS = ("exports", "retail_sales", "industry")
# What Streamlit 1.67 calls Show data, Download as PNG, Copy Vega-Lite spec, Fullscreen.
TOOLS = ("Xem số liệu", "Tải ảnh PNG", "Sao chép mã Vega-Lite", "Toàn màn hình")
MENU = {
    "vi": ("Theo máy", "Sáng", "Tối", "In trang", "Quay màn hình", "Dựng bằng Streamlit v"),
    "en": ("System", "Light", "Dark", "Print", "Record screen", "Made with Streamlit v"),
}


# Every page is left for the overview or its neighbour, and entered, by each hand.
ROUTES = (
    ("exports", "", "retail_sales", "", "industry", "", "figures", "methods", ""),
    ("methods", "figures", "industry", "retail_sales", "exports", ""),
)


@pytest.mark.parametrize(
    ("way", "language", "route"),
    [("mouse", "vi", ROUTES[0]), ("key", "en", ROUTES[1]), ("tap", "vi", ROUTES[1])],
)
def test_the_menu_leads_from_every_page_to_every_other(
    visit: Callable[..., Any], handheld: Visit, way: str, language: str, route: tuple[str, ...]
) -> None:
    one = handheld if way == "tap" else visit("", language="en")
    one.open("/industry?i.h=15&lang=vi").language(language)
    for page in route:
        enter(one, way, page)
        assert one.query["lang"] == language
        assert one.query["i.h"] == "15"
        assert one.page.locator(".live-controls").count() == (page in BOARDS)
        if page == "methods":
            its_contents_lead_to_a_heading_and_back(one, way)
    expect(one.page.locator("h1")).to_contain_text("2025")


def its_contents_lead_to_a_heading_and_back(one: Visit, way: str) -> None:
    entry, before = one.page.locator("li > a[href='#shocks']"), one.query
    press(one, way, entry)
    one.page.wait_for_function(
        "() => Math.abs(document.querySelector('h2#shocks').getBoundingClientRect().top - 20) < 20"
    )
    assert one.query == before
    press(one, way, one.page.locator("h2#shocks a[href='#contents']"))
    expect(entry).to_be_in_viewport()
    for _ in ("to the shocks", "to the list"):
        one.page.go_back()
    expect(entry).to_be_in_viewport()
    assert one.settle().query == before


def enter(one: Visit, way: str, page: str) -> None:
    """Go to a page by its entry in the menu."""
    press(one, way, one.menu(page))
    one.at(page)


def press(one: Visit, way: str, entry: Locator) -> None:
    """Follow a link with a mouse, a finger or a key."""
    if way == "mouse":
        entry.click()
    elif way == "tap":
        entry.tap()
    else:
        entry.focus()
        one.page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "Đến nội dung chính"), ("en", "Skip to main content")]
)
def test_keys_alone_lead_past_the_head(visit: Callable[..., Any], language: str, said: str) -> None:
    one = visit(f"/?lang={language}", language=language)
    press = one.page.keyboard.press
    skip = one.page.get_by_test_id("stSkipToContent")
    press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_have_text(said)
    press("Enter")
    expect(one.page.locator(".live-tile a").first).to_be_focused()
    # The page that is chosen in the menu begins where the reader is: at its link.
    chosen = one.page.locator("[data-testid=stMain] .live-menu a[data-page=exports]")
    chosen.press("Enter")
    one.at("exports")
    expect(chosen).to_be_focused()
    skip.press("Enter")
    expect(one.slider("x.g")).to_be_focused()
    # Typed into a field a letter is none; from a switch it opens the link.
    shared = one.page.locator("[data-testid=stMain] .live-share-box")
    one.typed("x.g").press("l")
    expect(shared).to_be_hidden()
    one.page.locator(".live-shocks [role=switch]").first.press("l")
    expect(shared).to_be_visible()


def test_the_links_of_the_overview_carry_the_address_of_now(visit: Callable[..., Any]) -> None:
    one = visit("/?x.g=5")
    one.page.locator(".live-tile a[data-page=retail_sales]").click()
    one.at("retail_sales").press("r.g", "Shift+ArrowRight").has(r_g="10.8", x_g="5")
    one.back().has(r_g="10.7").back().at("")
    assert one.query["x.g"] == "5"


def test_a_move_right_before_another_page_is_taken_along(visit: Callable[..., Any]) -> None:
    one = visit("/exports")
    held = Held(one)
    one.press("x.g", "Shift+ArrowRight")
    one.menu("retail_sales").click()
    held.until(1)
    held.let_go()
    one.at("retail_sales").has(x_g="29.7")
    # And one that is made on the way, before the page stands.
    one.press("r.g", "Shift+ArrowRight").has(x_g="29.7", r_g="10.8")
    one.menu("exports").click()
    # On the cover or on the page, whichever is there.
    one.slider("x.g").last.press("Shift+ArrowRight")
    one.has(x_g="29.8", r_g="10.8")
    assert one.slider("x.g").input_value() == "29.8"
    assert "x.g=29.8&" in one.share()


def test_the_language_of_the_document_follows_the_switch_at_once(
    visit: Callable[..., Any],
) -> None:
    one = visit("/figures?lang=vi")
    one.page.locator(".live-choice-lang [data-option=en]").click()
    # Before the page has run.
    one.page.wait_for_function("() => document.documentElement.lang === 'en'")
    assert one.page.evaluate("navigator.language") == "en-US"
    one.has(lang="en").back().has(lang="vi")
    assert one.page.evaluate("[document.documentElement.lang, navigator.language]") == [
        "vi",
        "vi-VN",
    ]


def test_a_move_made_while_the_page_runs_stays(visit: Callable[..., Any]) -> None:
    one = visit("")
    page, held, holding = one.page, [], []

    def between(socket: Any) -> None:
        server = socket.connect_to_server()
        server.on_message(
            lambda message: held.append((socket, message)) if holding else socket.send(message)
        )

    page.route_web_socket("**/_stcore/stream", between)
    one.open("/exports?lang=vi")
    holding.append(True)
    page.locator(".live-choice-lang [data-option=en]").click()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    # The run is over on the server, and the browser has not heard of it.
    one.press("x.g", "Shift+ArrowRight")
    page.wait_for_function("() => new URLSearchParams(location.search).get('x.g') === '29.7'")
    holding.clear()
    for socket, message in held:
        socket.send(message)
    one.has(x_g="29.7", lang="en")
    assert one.slider("x.g").input_value() == "29.7"
    assert "x.g=29.7&" in one.share()


def test_streamlits_own_menu_buttons_and_hints_speak_the_language_of_the_page(
    visit: Callable[..., Any],
) -> None:
    one = visit("/industry?k=map&i.h=15")
    page, tools = one.page, one.page.locator("[data-testid=stElementToolbar] button")
    page.get_by_test_id("stVegaLiteChart").hover()
    for tool, name in zip(tools.all(), TOOLS, strict=True):
        tool.focus()
        expect(tool).to_have_attribute("aria-label", re.compile(f"^{name}: "))
    tools.first.hover()
    expect(page.get_by_test_id("stTooltipContent")).to_have_text(TOOLS[0])
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    for language, words in MENU.items():
        one.language(language)
        page.get_by_test_id("stMainMenuButton").click()
        opened = page.get_by_test_id("stMainMenuPopover")
        for word in words:
            expect(opened).to_contain_text(word)
        page.keyboard.press("Escape")
        expect(opened).to_be_hidden()
    menu_covers_nothing_that_is_scrolled(page)


def menu_covers_nothing_that_is_scrolled(page: Page) -> None:
    """On a phone its button stands at the top of the page; further down, for keys alone."""
    button = page.get_by_test_id("stMainMenuButton")
    for scrolled, seen in ((0, "1"), (400, "0"), (0, "1")):
        page.set_viewport_size({"width": 390, "height": 844})
        button.blur()
        page.evaluate(f"document.querySelector('[data-testid=stMain]').scrollTo(0, {scrolled})")
        expect(button).to_have_css("opacity", seen)
        expect(button).to_have_css("pointer-events", "auto" if seen == "1" else "none")
        page.keyboard.press("Shift")
        button.focus()
        expect(button).to_have_css("opacity", "1")
