"""A link after the fact: results that are others today, and what newer figures make of them."""

from collections.abc import Iterator

from dakcong.answers.known.vintages import vintages
from dakcong.answers.moves import changes
from dakcong.answers.moves.links import ThenAndNow, headlines, then_and_now
from dakcong.answers.reach.words import CERTAIN
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import indicator_name
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import Headline
from dakcong.shows import Action, Newer
from dakcong.units import Quantity, fraction


def changed(reader: Reader, sent: tuple[Headline, ...]) -> list[str]:
    """The headline results of a link that are not what they were when it was sent."""
    found = then_and_now(reader.facts, reader.scenario, sent) if sent else ()
    return [_compared(reader, reader, one, "link.changed") for one in found]


def newer(reader: Reader, about: Indicator | None) -> Newer | None:
    """What the newest figures make of the reader's assumptions; None where there are no newer.

    Args:
        reader: who reads.
        about: the one indicator to speak of; None for all.
    """
    newest = vintages(reader.facts.catalogue)[-1]
    if reader.scenario.vintage >= newest:
        return None
    there, _ = changes.moved(reader.facts, reader.scenario, newest)
    here = _of(about, headlines(reader.facts, reader.scenario))
    after = reader.assuming(there)
    label = reader.text("link.newer_action")
    return Newer(
        heading=reader.text("link.newer_heading", release=newest),
        lines=[
            *(
                _compared(reader, after, one, "link.newer")
                for one in then_and_now(reader.facts, there, here)
            ),
            *_only_there(after, _of(about, headlines(after.facts, there)), here),
        ],
        action=Action(label=label, help="", move={"kind": "release", "value": newest}),
    )


def _of(about: Indicator | None, found: tuple[Headline, ...]) -> tuple[Headline, ...]:
    return tuple(one for one in found if about is None or one.letter == about.letter)


def _only_there(
    after: Reader, there: tuple[Headline, ...], here: tuple[Headline, ...]
) -> Iterator[str]:
    """Indicators that only the newer figures give an answer for."""
    known = {one.letter for one in here}
    by_letter = {one.letter: one for one in after.facts.catalogue.projected}
    for one in there:
        if one.letter not in known:
            indicator = by_letter[one.letter]
            yield after.text(
                "link.newer_only",
                indicator=indicator_name(indicator, after.language),
                now=_level(after, indicator.index, indicator.unit, one.median),
                now_chance=_chance(after, indicator.id, one.probability),
            )


def _compared(then: Reader, now: Reader, one: ThenAndNow, key: str) -> str:
    """A headline of `then` beside the same one of `now`, and how far they are apart."""
    index, unit = one.indicator.index, one.indicator.unit
    apart = one.now.median - one.then.median
    return now.text(
        key,
        indicator=indicator_name(one.indicator, now.language),
        then=_level(now, index, unit, one.then.median),
        then_chance=_chance(then, one.indicator.id, one.then.probability),
        now=_level(now, index, unit, one.now.median),
        now_chance=_chance(now, one.indicator.id, one.now.probability),
        apart=Quantity(fraction(apart) if index else apart, unit),
    )


def _level(reader: Reader, index: bool, unit: str, median: float) -> str:
    if index:
        return reader.written(fraction(median), "+share2")
    return reader.written(Quantity(median, unit), "fine")


def _chance(reader: Reader, indicator: str, probability: float) -> str:
    """A chance that a link carries; a rounded 1 of what is not met yet is less than certain."""
    found = reader.outcome(indicator)
    if isinstance(found, Answer) and found.reach.met and probability == 1.0:
        return reader.text("status.sentence.met")
    return reader.text("link.chance", value=min(probability, CERTAIN))
