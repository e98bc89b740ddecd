"""What a link, or the release before, said and could not be used; what a link said then and now."""

from typing import Final

from dakcong.answers.known.defaults import default_of
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import Arrival, ThenAndNow, then_and_now
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, plain, value_words
from dakcong.answers.words.titles import indicator_name
from dakcong.scenario.link import Notice
from dakcong.shows import Notices
from dakcong.units import Quantity, fraction

# Notices whose `allowed` is a release.
OF_A_RELEASE: Final = ("link.not_in_vintage", "link.published")
# Rules of defaults that an engine version fits.
FITTED_RULES: Final = ("persistence", "spread")
# More than this nobody reads above the answer.
MOST: Final = 8


def notices(reader: Reader, arrival: Arrival, *, moved: bool = False) -> Notices:
    """What is said above the answer; no lines and nothing changed where there is nothing to say.

    Args:
        reader: who has arrived.
        arrival: what the address said besides; its notices may come from a move as well.
        moved: whether they come from a move to another release, not from a link.
    """
    lines = [_words(reader, one) for one in arrival.notices[:MOST]]
    if len(arrival.notices) > MOST:
        lines.append(reader.text("link.more", count=len(arrival.notices) - MOST))
    if any(one.key == "link.engine" for one in arrival.notices):
        lines += _defaults_now(reader)
    changed = then_and_now(reader.facts, reader.scenario, arrival.sent) if arrival.sent else ()
    return Notices(
        heading=reader.text("link.moved_heading" if moved else "link.heading"),
        lines=lines,
        changed=[_changed(reader, one) for one in changed],
        changed_heading=reader.text("link.changed_heading"),
        dismiss=reader.text("link.dismiss"),
    )


def _defaults_now(reader: Reader) -> list[str]:
    """Values that an engine computes where a link of another one carries something else."""
    facts, scenario, found = reader.facts, reader.scenario, []
    moved = touched(facts, scenario)
    for indicator in facts.catalogue.projected:
        values = [
            reader.text(
                "link.default_now",
                name=assumption_label(reader, one),
                given=value_words(reader, one, scenario.number(one.code)),
                default=value_words(reader, one, default),
            )
            for one in in_use(facts, indicator, scenario)
            if one.rule in FITTED_RULES and one.code in moved
            for default in [default_of(facts, one, scenario.vintage, scenario.by_code)]
            if isinstance(default, float | int)
        ]
        name = indicator_name(indicator, reader.language)
        if values:
            said = "; ".join(values)
            found.append(reader.text("link.defaults_now", indicator=name, values=said))
    return found


def _words(reader: Reader, one: Notice) -> str:
    """A notice as a sentence, with the name of the assumption it speaks of."""
    release = one.key in OF_A_RELEASE
    allowed = reader.written(one.allowed, "inside") if release else one.allowed
    words = reader.text(one.key, code=plain(one.code), given=plain(one.given), allowed=allowed)
    known = next((a for a in reader.facts.registry.assumptions if a.code == one.code), None)
    return words if known is None else f"{assumption_label(reader, known)} – {words}"


def _changed(reader: Reader, one: ThenAndNow) -> str:
    index, unit = one.indicator.index, one.indicator.unit
    then, now = (
        reader.written(fraction(level), "+share2")
        if index
        else reader.written(Quantity(level, unit), "fine")
        for level in (one.then.median, one.now.median)
    )
    return reader.text(
        "link.changed",
        indicator=indicator_name(one.indicator, reader.language),
        then=then,
        then_probability=one.then.probability,
        now=now,
        now_probability=one.now.probability,
    )
