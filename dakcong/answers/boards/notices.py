"""What a link, or the release before, said and could not be used; what a link said then and now."""

from collections.abc import Iterator
from typing import Final

from dakcong.answers.boards.afterwards import changed, newer
from dakcong.answers.boards.assumed import few, written
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, plain
from dakcong.answers.words.titles import indicator_name, page_title
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.link import PINS, Notice
from dakcong.scenario.registry import Assumption
from dakcong.shows import Notices
from dakcong.texts import numbers

# Notices whose `allowed` is a release.
OF_A_RELEASE: Final = ("link.not_in_vintage", "link.published", "link.pin_empty")
# Notices whose `allowed` are numbers for people; where it is a form to write, it stays as it is.
OF_NUMBERS: Final = ("link.number", "link.range")
# What happened to a link as a whole, with the codes whose values it still says.
JOURNEY: Final = ("link.cut", "link.altered", "link.release_only")
# A code that is in use no longer, with words of its own that say why.
RETIRED: Final = "link.retired"
# A default of when the link was made.
KEPT: Final = "link.default_now"
# Notices after which every part of the link is used.
OF_THE_LINK: Final = ("link.altered", "link.release_only", "link.digest", "link.engine", KEPT)
# More than this nobody reads above the answer.
MOST: Final = 8


def notices(
    reader: Reader, arrival: Arrival, *, about: Indicator | None = None, moved: bool = False
) -> Notices:
    """What is said above the answer; no lines and nothing changed where there is nothing to say.

    Args:
        reader: who has arrived.
        arrival: what the address said besides; its notices may come from a move as well.
        about: the indicator of the page; None for a page without a board.
        moved: whether they come from a move to another release, not from a link.
    """
    kept = [one for one in arrival.notices if one.key == KEPT]
    others = [one for one in arrival.notices if one.key != KEPT]
    lines = [_words(reader, one) for one in others[:MOST]]
    if len(others) > MOST:
        lines.append(reader.text("link.more", count=len(others) - MOST))
    lines += _all_kept(reader, kept)
    whole = not moved and all(one.key in OF_THE_LINK for one in arrival.notices)
    heading = "about" if whole else "moved_heading" if moved else "heading"
    sent = bool(arrival.sent) and not moved
    return Notices(
        heading=reader.text(f"link.{heading}"),
        lines=lines,
        changed=changed(reader, arrival.sent),
        changed_heading=reader.text("link.changed_heading"),
        newer=newer(reader, about) if sent else None,
        dismiss=reader.text("link.dismiss"),
    )


def _words(reader: Reader, one: Notice) -> str:
    """A notice as a sentence, with the name of the assumption it speaks of."""
    if one.key in JOURNEY:
        return reader.text(one.key, given=_carried(reader, one))
    release = one.key in OF_A_RELEASE
    allowed = reader.written(one.allowed, "inside") if release else one.allowed
    if one.key == RETIRED:
        allowed = reader.facts.registry.retired[one.code].of(reader.language)
    if one.key in OF_NUMBERS:
        allowed = allowed.replace("-", numbers.MINUS)
    words = reader.text(one.key, code=plain(one.code), given=plain(one.given), allowed=allowed)
    known = next((a for a in reader.facts.registry.assumptions if a.code == one.code), None)
    named = words if known is None else f"{_named(reader, known)} – {words}"
    pin = PINS.get(one.pin or one.code)
    return named if pin is None else f"{reader.text('compare.pin', name=pin)} – {named}"


def _carried(reader: Reader, one: Notice) -> str:
    """What a damaged link still says: the page, name and value of each."""
    held, said = reader.scenario.by_code, one.given.split()
    words = []
    for each in reader.facts.registry.assumptions:
        if each.code in said:
            value = written(reader, each, each.text(held[each.code]))
            words.append(f"{_named(reader, each)}: {value}")
    return few(reader, words, "; ") if words else reader.text("link.carries_nothing")


def _named(reader: Reader, one: Assumption) -> str:
    """An assumption with the page of its indicator before it."""
    page = page_title(reader.facts, reader.indicator(one.indicator), reader.language)
    return f"{page} – {assumption_label(reader, one)}"


def _all_kept(reader: Reader, kept: list[Notice]) -> Iterator[str]:
    """Values that a link keeps from when it was made and the defaults of today, by indicator."""
    for indicator in reader.facts.catalogue.projected:
        own = codes(indicator.letter)
        said = [_kept(reader, one) for one in kept if own.owns(one.code)]
        if said:
            name = indicator_name(indicator, reader.language)
            yield reader.text("link.defaults_now", indicator=name, given=few(reader, said, "; "))


def _kept(reader: Reader, one: Notice) -> str:
    """A value that a link keeps from when it was made, and the default of today."""
    known = reader.facts.registry.find(one.code)
    then, now = (written(reader, known, text) for text in (one.given, one.allowed))
    name = assumption_label(reader, known)
    return reader.text("link.default_then", name=name, then=then, now=now)
