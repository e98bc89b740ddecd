"""What a hand does with a slider: keys, a finger that swipes, drags or taps; and nothing jumps."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.visit import FRAMES, Visit

pytestmark = pytest.mark.browser
# At once in every frame: where what is touched stands, found again if it was built anew.
WATCH = """(selector) => {
  window.tops = [];
  const look = () => {
    if (!window.tops) return;
    const found = document.querySelector(`[data-testid=stMain] ${selector}`);
    if (found) tops.push(found.getBoundingClientRect().top);
    requestAnimationFrame(look);
  };
  look();
}"""
# How far it moved; a pixel is what rounding leaves open.
MOVED = (
    "() => { const seen = tops; window.tops = null; return Math.max(...seen) - Math.min(...seen); }"
)
CENTRE = "(one) => one.scrollIntoView({ block: 'center' })"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
# Resolves when nothing has scrolled for a few frames.
RESTS = """() => new Promise((done) => {
  const pane = document.querySelector("[data-testid=stMain]");
  let [last, still] = [pane.scrollTop, 0];
  const look = () => {
    still = pane.scrollTop === last ? still + 1 : 0;
    last = pane.scrollTop;
    if (still > 10) done();
    else requestAnimationFrame(look);
  };
  look();
})"""
PRESETS = ("cautious", "same_as_last_year", "just_enough", "keep_pace", "optimistic", "baseline")


class Finger:
    """A finger on a phone."""

    def __init__(self, one: Visit) -> None:
        self.one = one
        self.line = one.page.context.new_cdp_session(one.page)

    def stroke(self, start: tuple[float, float], by: tuple[float, float]) -> None:
        """Down at a place, away in ten steps, up."""
        (x, y), (right, down) = start, by
        for step in range(11):
            kind = "touchMove" if step else "touchStart"
            self._send(kind, [{"x": x + right * step / 10, "y": y + down * step / 10}])
        self._send("touchEnd", [])
        self.one.page.evaluate(RESTS)

    def _send(self, kind: str, points: list[dict[str, float]]) -> None:
        self.line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


@pytest.fixture(scope="module")
def phone(handheld: Visit) -> Visit:
    """A phone on the exports page, with every slider that there is to open."""
    return handheld.open("/exports?x.us=on&x.m=on&lang=vi").unfold()


@pytest.fixture(scope="module")
def laptop(tab: Any) -> Visit:
    """A laptop on the exports page, in English."""
    found: Visit = tab("/exports?x.us=on&lang=en", language="en")
    return found


def test_keys_move_by_points_steps_and_tens(laptop: Visit) -> None:
    for key, value in (
        ("ArrowRight", "30.6"),
        ("ArrowUp", "31.6"),
        ("Shift+ArrowLeft", "31.5"),
        ("ArrowDown", "30.5"),
        ("PageUp", "40.5"),
        ("PageDown", "30.5"),
        ("Home", "-60"),
        ("End", "120"),
        ("ArrowRight", "120"),
        ("Shift+ArrowDown", "119.9"),
    ):
        laptop.press("x.g", key).has(x_g=value)


def test_help_names_the_keys_and_is_closed_by_escape_and_elsewhere(laptop: Visit) -> None:
    mark = laptop.page.locator(".live-slider-x_g .live-help > summary")
    words = laptop.page.locator(".live-slider-x_g .live-help > div")
    mark.press("Enter")
    expect(words).to_contain_text("an arrow moves by 1, Shift + arrow by 0.1")
    laptop.page.keyboard.press("Escape")
    expect(words).to_be_hidden()
    expect(mark).to_be_focused()
    mark.click()
    expect(words).to_be_visible()
    laptop.page.locator("[data-testid=stMain] h1").click()
    expect(words).to_be_hidden()


def test_the_ring_around_a_slider_is_whole(laptop: Visit) -> None:
    slider = laptop.slider("x.g")
    slider.focus()
    laptop.page.keyboard.press("Shift+ArrowLeft")
    assert slider.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"
    # Nothing around it hides what stands beyond its edge.
    assert (
        slider.evaluate(
            """(one) => {
          const around = [];
          const { left } = one.getBoundingClientRect();
          for (let box = one.parentElement; box; box = box.parentElement) {
            const room = left - box.getBoundingClientRect().left;
            const hides = getComputedStyle(box).overflowX !== "visible";
            if (hides && room < 4) around.push(box.className);
          }
          return around;
        }"""
        )
        == []
    )
    laptop.settle()


def test_on_and_off_differ_where_the_colours_are_the_readers(laptop: Visit) -> None:
    laptop.unfold().page.emulate_media(forced_colors="active")
    switches = laptop.page.locator("[data-testid=stMain] [role=switch]")
    looks = switches.evaluate_all(
        """(all) => all.map((one) => [one.checked, getComputedStyle(one).backgroundColor,
          getComputedStyle(one).borderTopStyle, getComputedStyle(one, "::after").left])"""
    )
    assert {look[2] for look in looks} == {"solid"}
    for part in (1, 3):
        on, off = ({look[part] for look in looks if look[0] is state} for state in (True, False))
        assert on
        assert off
        assert not on & off
    laptop.page.emulate_media(forced_colors="none")


def test_a_machine_that_translates_leaves_the_numbers(laptop: Visit) -> None:
    numbers = ".live-card-value, .live-card-below, .live-picture, .live-rows, .live-default"
    kept = laptop.page.locator(f":is({numbers}, .live-sentence strong)")
    assert kept.count() > 10
    assert kept.evaluate_all("(all) => all.every((one) => one.translate === false)")


def test_a_swipe_that_begins_on_a_slider_scrolls_and_changes_nothing(phone: Visit) -> None:
    finger, sliders = Finger(phone), phone.page.locator(".live-slider input[type=range]")
    address, before = phone.page.url, phone.answer
    assert sliders.count() >= 6
    for slider in sliders.all():
        for down in (-250, 250):
            slider.evaluate(CENTRE)
            phone.page.evaluate(RESTS)
            box, scrolled = slider.bounding_box(), phone.page.evaluate(SCROLLED)
            assert box
            finger.stroke((box["x"] + 0.8 * box["width"], box["y"] + 12), (0, down))
            moved = phone.page.evaluate(SCROLLED) - scrolled
            # Downward no further than to the top of the page.
            assert moved < -min(200, scrolled - 1) if down > 0 else moved > 200
    assert (phone.settle().answer, phone.page.url) == (before, address)


def test_a_finger_moves_the_thumb_sideways_and_by_a_tap(phone: Visit) -> None:
    finger, slider = Finger(phone), phone.slider("x.g")
    slider.evaluate(CENTRE)
    box = slider.bounding_box()
    assert box
    middle = box["y"] + 12

    def value(x: float) -> str:
        # -60 to 120 between the middles of the thumb, half of 16 pixels from either end.
        share = (x - box["x"] - 8) / (box["width"] - 16)
        return f"{round(-60 + 180 * share, 1):g}"

    finger.stroke((box["x"] + 100, middle), (60, 4))
    phone.has(x_g=value(box["x"] + 160))
    phone.page.touchscreen.tap(box["x"] + 250, middle)
    phone.has(x_g=value(box["x"] + 250))


def test_a_phone_can_type_a_minus_where_there_is_one(phone: Visit) -> None:
    modes = {code: phone.typed(code).get_attribute("inputmode") for code in ("x.g", "x.uz")}
    # The shock has a size from 0 to 40.
    assert modes == {"x.g": "text", "x.uz": "decimal"}


def test_the_head_of_a_phone_shows_every_page_and_the_link_beside_the_release(
    phone: Visit,
) -> None:
    phone.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    for language in ("en", "vi"):
        phone.language(language)
        entries = phone.page.locator("[data-testid=stMain] .live-menu a")
        assert entries.count() == 11
        for entry in entries.all():
            expect(entry).to_be_in_viewport(ratio=1)
        # Streamlit's own button lies over none of them.
        assert entries.evaluate_all(
            """(all) => all.every((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
                && one.contains(document.elementFromPoint(right - 2, (top + bottom) / 2));
            })"""
        )
        share = phone.page.get_by_role("button", name=re.compile("Chia sẻ|Share"))
        places = [
            one.bounding_box() for one in (share, phone.page.locator(".live-choice-v select"))
        ]
        assert places[0]["y"] == pytest.approx(places[1]["y"], abs=1)


@pytest.mark.parametrize("screen", ["phone", "laptop"])
def test_nothing_jumps_at_a_preset_or_a_release(screen: str, request: Any) -> None:
    one: Visit = request.getfixturevalue(screen)
    mouse, slider = one.page.mouse, one.slider("x.g")
    for preset in PRESETS:
        pill = f"[data-preset={preset}]"
        one.page.locator(pill).evaluate(CENTRE)
        one.page.evaluate(FRAMES)
        one.page.evaluate(WATCH, pill)
        one.page.locator(pill).click()
        assert (preset, one.settle().page.evaluate(MOVED) < 1) == (preset, True)
        slider.evaluate(CENTRE)
        one.page.evaluate(RESTS)
        box = slider.bounding_box()
        assert box
        one.page.evaluate(WATCH, ".live-slider-x_g input[type=range]")
        mouse.move(box["x"] + 0.45 * box["width"], box["y"] + 12)
        mouse.down()
        # From what is surely missed to what is surely met.
        share = PRESETS.index(preset) / (len(PRESETS) - 1)
        mouse.move(box["x"] + share * box["width"], box["y"] + 12, steps=4)
        mouse.up()
        assert (preset, one.settle().page.evaluate(MOVED) < 1) == (preset, True)
