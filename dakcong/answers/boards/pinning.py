"""Keeping the present scenario to compare it: what a board offers, what it says of the pins."""

from dakcong.answers.moves.pins import MOST, can_pin, next_code
from dakcong.answers.reader import Reader
from dakcong.scenario.link import PINS
from dakcong.shows import Action, Pinning


def pinning(reader: Reader) -> Pinning:
    """The button that pins, which scenarios are pinned, and the way to the comparison."""
    names = sorted(one.name for one in reader.pins)
    same = next((one.name for one in reader.pins if one.scenario == reader.scenario), "")
    key = "pinned_same" if same else "pinned_full" if len(names) == MOST else "pinned"
    note = reader.text(f"compare.{key}", names=", ".join(names), name=same) if names else ""
    action = pin_action(reader)
    return Pinning(
        label=action["label"],
        help=action["help"],
        enabled=can_pin(reader.facts, reader.pins, reader.scenario),
        note=note,
        link=reader.text("compare.open") if names else "",
    )


def pin_action(reader: Reader) -> Action:
    """Pins the present scenario; in the place of the one pinned first where all are taken."""
    name = PINS[next_code(reader.pins)]
    key = "replace" if len(reader.pins) == MOST else "pin_as"
    help_ = reader.text(f"compare.{key}_help", name=name)
    return Action(label=reader.text(f"compare.{key}", name=name), help=help_, move={"kind": "pin"})
