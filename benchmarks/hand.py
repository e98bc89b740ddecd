"""A person at one device, who counts steps and seconds: by mouse, by keyboard, on a phone.

The seconds of the person are those of the keystroke-level model of Card, Moran and Newell (1980).
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Error, Locator, Page

from tests.browser.visit import Visit

POINTING, KEY, THINKING = 1.1, 0.2, 1.35
# Whether a page was just opened or chosen, and a thing stands below its head.
OPENED: Final = """(one) => !one.closest(".live-head")
  && document.activeElement.matches("body, [data-testid=stSkipToContent], .live-menu a")"""
# Presses of Tab after which a thing is out of reach.
FAR: Final = 120
PATIENCE: Final = 5000  # milliseconds
ANSWERS: Final = (
    ".live-sentence, .live-card-value, .live-bar:not([hidden]) p, .live-tile, .live-lead"
)
IN_SIGHT: Final = """(answers) => [...document.querySelectorAll(answers)].some((one) => {
  if (!one.checkVisibility()) return false;
  const { top, bottom, height } = one.getBoundingClientRect();
  return height > 0 && top < innerHeight - 10 && bottom > 10;
})"""

# What is read: says the words, and lies whole on the screen and under nothing.
READ: Final = """([selector, words]) =>
  [...document.querySelectorAll(`[data-testid=stMain] :is(${selector})`)].some((one) => {
    const said = one.innerText.replaceAll("\u00a0", " ");
    if (!one.checkVisibility() || !said.includes(words)) return false;
    const { left, right, top, bottom } = one.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    return one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  })"""


@dataclass
class Hand:
    """A person at one device.

    Attributes:
        way: `mouse`, `keyboard` or `phone`.
        one: the reader whose hand it is.
        steps: presses so far.
        seconds: of the person and of the app.
        out_of_sight: after which things no answer was in sight.
    """

    way: str
    one: Visit
    steps: int = 0
    seconds: float = 0.0
    out_of_sight: list[str] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """What is looked at."""
        return self.one.page

    def find(self, selector: str) -> Locator:
        """What of the page is in sight and fits."""
        return self.page.locator(f"[data-testid=stMain] {selector} >> visible=true").first

    def press(self, selector: str, name: str = "", key: str = "") -> None:
        """Choose a thing: by a click, by a tap, by the key that it has, else by Tab and Enter."""
        target = self.find(selector)
        with self._timed(name or selector):
            if self.way == "keyboard" and key:
                self._key(key)
            elif self.way == "keyboard":
                self._reach(target)
                self._key("Space" if target.evaluate("(o) => o.tagName === 'INPUT'") else "Enter")
            else:
                target.tap() if self.way == "phone" else target.click()
                self.steps += 1
                self.seconds += POINTING + KEY

    def type(self, code: str, text: str) -> None:
        """Type the value of an assumption and confirm it."""
        target = self.one.typed(code)
        with self._timed(code):
            if self.way == "keyboard":
                self._reach(target)
            else:
                target.tap() if self.way == "phone" else target.click()
                self.steps += 1
                self.seconds += POINTING
            self.page.keyboard.press("Control+a")
            self.page.keyboard.type(text)
            self.page.keyboard.press("Enter")
            self.steps += len(text) + 2
            self.seconds += KEY * (len(text) + 2)

    def turn(self) -> None:
        """Hold a phone across."""
        if self.way == "phone":
            with self._timed("turned"):
                self.page.set_viewport_size({"width": 844, "height": 390})
                self.steps += 1

    def reads(self, selector: str, words: str = "") -> None:
        """Require that what is read says so and stands whole in sight, without scrolling to it."""
        try:
            self.page.wait_for_function(READ, arg=[selector, words], timeout=PATIENCE)
        except Error:
            raise AssertionError(f"not in sight: {words or selector}") from None

    def _reach(self, target: Locator) -> None:
        """Bring the focus there, past the head where the page has just opened."""
        if target.evaluate(OPENED):
            self._step_to(self.page.get_by_test_id("stSkipToContent"))
            self._key("Enter")
        self._step_to(target)

    def _step_to(self, target: Locator) -> None:
        """By Tab or by Shift and Tab, whichever is shorter."""
        here = "(one) => document.activeElement === one"
        behind = target.evaluate(
            "(one) => !!(document.activeElement.compareDocumentPosition(one)"
            " & Node.DOCUMENT_POSITION_PRECEDING) && document.activeElement !== document.body"
        )
        for _ in range(FAR):
            if target.evaluate(here):
                return
            self._key("Shift+Tab" if behind else "Tab")
        raise AssertionError("out of reach of the keyboard")

    def _key(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.steps += 1
        self.seconds += KEY

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        """Count the thinking before a thing is chosen and the time until the page stands again."""
        yield
        begun = time.perf_counter()
        self.one.settle()
        self.seconds += THINKING + time.perf_counter() - begun
        if not self.page.evaluate(IN_SIGHT, ANSWERS):
            self.out_of_sight.append(name)
