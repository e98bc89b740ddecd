"""Ten tasks of a leader by mouse, by keyboard and on a phone: steps, seconds, answer in sight.

    python -m benchmarks.tasks

A step is a press of a button of the mouse, a key or a tap; a value that is typed counts its
letters. Seconds are those of a practised person by the keystroke-level model (pointing 1.1 s, key
0.2 s, thinking 1.35 s before each thing that is chosen) and those that the app itself took. A task
is failed when its answer is not what is expected, or when after any of its steps no part of the
answer is in sight. What is pressed below the fold is brought into sight first, as a hand would.
"""

import itertools
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Error, expect

from benchmarks.hand import PATIENCE, Hand
from benchmarks.latency.drive import chromium
from tests.browser.served import Server
from tests.browser.visit import Visit

WAYS: Final = ("mouse", "keyboard", "phone")
PHONE: Final = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK: Final = {"viewport": {"width": 1366, "height": 768}}
SWITCH: Final = ".live-controls input[type=checkbox]"
BOTH: Final = re.compile(r"&x\.us\.cf=on&")  # the two switches, as a short link writes them


def reached(hand: Hand) -> None:
    """Is the export target reached, and how sure is that."""
    hand.reads(".live-tile", "Gần như chắc chắn đạt")


def fourth_quarter(hand: Hand) -> None:
    """Exports if the fourth quarter is 20 % below last year's: 1.520 + Q3 + Q4."""
    hand.press("[data-page=exports]")
    hand.press("[data-option=quarters]")
    hand.type("x.q4", "-20")
    hand.reads(".live-sentence", "tỷ USD")


def likely(hand: Hand) -> None:
    """The growth that brings retail to its plan with 80 %."""
    hand.press("[data-page=retail_sales]")
    hand.press("[data-option=reach]")
    hand.press("[data-option='80']")
    hand.reads(".live-action button", "%")


def origin(hand: Hand) -> None:
    """Where 92.742 comes from."""
    hand.press(".live-origin summary:has-text('92.742')")
    hand.reads(".live-origin[open]", "gần 92.742 tỷ đồng")


def first_half(hand: Hand) -> None:
    """What industry needs if the first half grew by 12 %: more than its target, so less."""
    hand.press("[data-page=industry]")
    hand.type("i.h", "12")
    hand.reads(".live-sentence", "%")


def shocks(hand: Hand) -> None:
    """Tariff and coffee at once."""
    hand.press("[data-page=exports]")
    hand.press(SWITCH, "tariff")
    hand.press(f"{SWITCH}:not(:checked)", "coffee")
    hand.reads(".live-sentence", "tỷ USD")


def compared(hand: Hand) -> None:
    """That beside the default."""
    shocks(hand)
    hand.press(".live-pinning button")
    hand.press("[data-page=compare]")
    hand.reads(".live-lead", "A")


def sent(hand: Hand) -> None:
    """The link of it."""
    shocks(hand)
    hand.press(".live-share")
    expect(hand.find(".live-share-box textarea")).to_have_value(BOTH, timeout=PATIENCE)


def read_again(hand: Hand) -> None:
    """What was sent, read by somebody else: the same sentence."""
    sent(hand)
    said = hand.find(".live-sentence").inner_text()
    hand.one.open(hand.find(".live-share-box textarea").input_value())
    assert hand.find(".live-sentence").inner_text() == said, "another sentence"


def on_the_wall(hand: Hand) -> None:
    """Put on the projector; a phone is turned first, as a phone held upright is no wall."""
    shocks(hand)
    hand.turn()
    hand.press(".live-present")
    hand.reads(".live-stage .live-sentence", "tỷ USD")


TASKS: Final[tuple[Callable[[Hand], None], ...]] = (
    *(reached, fourth_quarter, likely, origin, first_half),
    *(shocks, compared, sent, read_again, on_the_wall),
)


def main() -> int:
    """Do every task in every way and print a table."""
    line = f"{'task':16}{'way':10}{'steps':>6}{'seconds':>9}  out of sight, or wrong"
    sys.stdout.write(line + "\n")
    failed = 0
    with (
        tempfile.TemporaryDirectory() as name,
        Server(Path(name)) as server,
        chromium() as browser,
    ):
        for task, way in itertools.product(TASKS, WAYS):
            failed += not _done(browser, server.address, task, way)
    return int(failed > 0)


def _done(browser: Browser, address: str, task: Callable[[Hand], None], way: str) -> bool:
    context = browser.new_context(**(PHONE if way == "phone" else DESK), locale="vi-VN")
    try:
        hand = Hand(way, Visit(context.new_page(), address).open("/?lang=vi"))
        wrong = ""
        try:
            task(hand)
        except (AssertionError, Error) as error:
            wrong = str(error).splitlines()[0]
        said = ", ".join(hand.out_of_sight) or wrong or "–"
        sys.stdout.write(f"{task.__name__:16}{way:10}{hand.steps:6}{hand.seconds:9.1f}  {said}\n")
        sys.stdout.flush()
        return said == "–"
    finally:
        context.close()


if __name__ == "__main__":
    sys.exit(main())
