"""Pinned scenarios: kept beside the one that is shown, to be compared with it; three at most."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.default_sets import default_set, is_kept
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves import changes
from dakcong.scenario.link import PINS, PINS_DIGEST, Notice
from dakcong.scenario.pins import pin_text
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario

MOST: Final = len(PINS)


@dataclass(frozen=True, slots=True)
class Pin:
    """A scenario that the reader keeps.

    Attributes:
        code: its code in links.
        scenario: of the release that is shown.
    """

    code: str
    scenario: Scenario

    @property
    def name(self) -> str:
        """As it is called: A, B or C."""
        return PINS[self.code]


# The one that was pinned first comes first.
Pins = tuple[Pin, ...]


def pins_of(facts: Facts, vintage: str, given: Mapping[str, Mapping[str, Value]]) -> Pins:
    """The pins of a link as it was read."""
    return tuple(Pin(code, complete(facts, vintage, values)) for code, values in given.items())


def pin_texts(facts: Facts, pins: Pins) -> dict[str, str]:
    """What a link says of the pins: values that differ from today's defaults, where these are kept.

    And which set of defaults that is; where it is not kept, every value.
    """
    if not pins:
        return {}
    vintage, find = pins[0].scenario.vintage, facts.registry.find
    kept = is_kept(facts, vintage)
    known = default_set(facts, vintage)
    found: dict[str, str] = {}
    for pin in pins:
        texts = {code: find(code).text(value) for code, value in pin.scenario.by_code.items()}
        own = {one: text for one, text in texts.items() if known.by_code.get(one) != text}
        found[pin.code] = pin_text(own if kept else texts)
    return found | ({PINS_DIGEST: known.digest} if kept else {})


def can_pin(facts: Facts, pins: Pins, scenario: Scenario) -> bool:
    """Whether a scenario is another than the defaults and every pin."""
    known = [complete(facts, scenario.vintage, {}), *(one.scenario for one in pins)]
    return scenario not in known


def next_code(pins: Pins) -> str:
    """The code that the next pin gets: a free one, else that of the one pinned first."""
    taken = {one.code for one in pins}
    return next((one for one in PINS if one not in taken), pins[0].code if pins else "")


def pinned(facts: Facts, pins: Pins, scenario: Scenario) -> Pins:
    """The pins with one more; the first gives way where all are taken."""
    if not can_pin(facts, pins, scenario):
        return pins
    code = next_code(pins)
    return (*without(pins, code), Pin(code, scenario))


def without(pins: Pins, code: str) -> Pins:
    """The pins but one."""
    return tuple(one for one in pins if one.code != code)


def released(facts: Facts, pins: Pins, vintage: str) -> tuple[Pins, tuple[Notice, ...]]:
    """The pins on another release, and what of them does not apply there.

    A pin of which nothing is left that differs from the defaults is given up.
    """
    found: Pins = ()
    said: list[Notice] = []
    for pin in pins:
        there, dropped = changes.moved(facts, pin.scenario, vintage)
        said += [replace(one.notice(vintage), pin=pin.code) for one in dropped]
        if can_pin(facts, (), there):
            found = (*found, Pin(pin.code, there))
        else:
            said.append(Notice(key="link.pin_empty", code="", allowed=vintage, pin=pin.code))
    return found, tuple(said)
