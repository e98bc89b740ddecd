"""Ten tasks of a leader by mouse, by keyboard and on a phone: steps, seconds, answer in sight.

    python -m benchmarks.tasks

A step is a press of a button of the mouse, a key or a tap; a value that is typed counts its
letters. Seconds are those of a practised person by the keystroke-level model (pointing 1.1 s, key
0.2 s, thinking 1.35 s before each thing that is chosen) and those that the app itself took. A task
is failed when its answer is not what is expected, or when after any of its steps no part of the
answer is in sight. What is pressed below the fold is brought into sight first, as a hand would.
"""

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
# What answers on a board: its sentence, the line at the top once that has scrolled away.
ANSWER: Final = ".live-sentence, .live-bar p"
WITH_BOTH: Final = "2,64 tỷ USD"
SWITCH: Final = ".live-controls input[type=checkbox]"
BOTH: Final = re.compile(r"&x\.us\.cf=on&")  # the two switches, as a short link writes them


def reached(hand: Hand) -> None:
    """Is the export target reached, and how sure is that."""
    hand.reads(".live-badge", "Gần như chắc chắn đạt")


def fourth_quarter(hand: Hand) -> None:
    """Exports if the fourth quarter is 20 % below last year's, not 29,6 above as by default.

    It brought 49,8 % of 1.006, so 2.824 million USD less 0,496 × 501.
    """
    hand.press("[data-page=exports]")
    hand.press("[data-option=quarters]")
    hand.type("x.q4", "-20")
    hand.reads(ANSWER, "2,58 tỷ USD")


def likely(hand: Hand) -> None:
    """The growth that brings retail to its plan with 80 %."""
    hand.press("[data-page=retail_sales]")
    hand.press("[data-option=reach]")
    hand.press("[data-option='80']")
    hand.reads("p", "cần từ +9,1 % trở lên")


def origin(hand: Hand) -> None:
    """Where 92.742 comes from."""
    hand.press(".live-origin summary:has-text('92.742')")
    hand.reads(".live-origin[open]", "gần 92.742 tỷ đồng")


def first_half(hand: Hand) -> None:
    """Industry if its first half grew by 12 %: 0,48 × 12 + 0,52 × 6,3, the default of the rest."""
    hand.press("[data-page=industry]")
    hand.type("i.h", "12")
    hand.reads(ANSWER, "9,0 %")


def shocks(hand: Hand) -> None:
    """Tariff and coffee at once: 1.520 + 1.304 × (1 − 2,1 %) × (1 − 12,5 %) million USD."""
    hand.press("[data-page=exports]")
    hand.press(SWITCH, "tariff")
    hand.press(f"{SWITCH}:not(:checked)", "coffee")
    hand.reads(ANSWER, WITH_BOTH)


def compared(hand: Hand) -> None:
    """That beside the default."""
    shocks(hand)
    hand.press(".live-pinning button")
    hand.press(".live-pinning a")
    hand.reads(".live-lead th", "A")
    hand.reads(".live-sentence", f"mặc định 2,82 tỷ USD; kịch bản A {WITH_BOTH}")


def sent(hand: Hand) -> None:
    """The link of it."""
    shocks(hand)
    hand.press(".live-share", key="l")
    expect(hand.find(".live-share-box textarea")).to_have_value(BOTH, timeout=PATIENCE)
    hand.reads(".live-share-box textarea")


def read_again(hand: Hand) -> None:
    """What was sent, read by somebody else: the same sentence."""
    sent(hand)
    hand.one.open(hand.find(".live-share-box textarea").input_value())
    hand.reads(".live-sentence", WITH_BOTH)


def on_the_wall(hand: Hand) -> None:
    """Put on the projector; a phone is turned first, as a phone held upright is no wall."""
    shocks(hand)
    hand.turn()
    hand.press(".live-present", key="p")
    hand.reads(".live-stage .live-sentence", WITH_BOTH)


TASKS: Final[tuple[Callable[[Hand], None], ...]] = (
    *(reached, fourth_quarter, likely, origin, first_half),
    *(shocks, compared, sent, read_again, on_the_wall),
)


def main() -> int:
    """Do every task in every way and print steps and seconds side by side, then what went wrong."""
    wrong: list[str] = []
    sys.stdout.write(f"{'task':16}" + "".join(f"{way:>18}" for way in WAYS) + "\n")
    with (
        tempfile.TemporaryDirectory() as name,
        Server(Path(name)) as server,
        chromium() as browser,
    ):
        for task in TASKS:
            sys.stdout.write(f"{task.__name__:16}")
            for way in WAYS:
                hand, said = _done(browser, server.address, task, way)
                sys.stdout.write(f"{hand.steps:6} {hand.seconds:8.1f} s {'!' if said else ' '}")
                sys.stdout.flush()
                wrong += [f"! {task.__name__}, {way}: {said}\n"] if said else []
            sys.stdout.write("\n")
    sys.stdout.writelines(wrong)
    return int(bool(wrong))


def _done(
    browser: Browser, address: str, task: Callable[[Hand], None], way: str
) -> tuple[Hand, str]:
    """The hand that has done a task, and what was wrong or out of sight."""
    context = browser.new_context(**(PHONE if way == "phone" else DESK), locale="vi-VN")
    try:
        hand = Hand(way, Visit(context.new_page(), address).open("/?lang=vi"))
        try:
            task(hand)
        except (AssertionError, Error) as error:
            return hand, str(error).splitlines()[0]
        return hand, ", ".join(f"no answer in sight after {one}" for one in hand.out_of_sight)
    finally:
        context.close()


if __name__ == "__main__":
    sys.exit(main())
