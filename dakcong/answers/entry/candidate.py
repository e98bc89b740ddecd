"""The facts as they would be with entered figures among them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.figures.catalogue import Source
from dakcong.figures.derived_readings import derived
from dakcong.model import Figure


def with_figures(
    facts: Facts, figures: Sequence[Figure], sources: Mapping[str, Source] | None = None
) -> Facts:
    """The facts with figures behind those that are known, and a reading for what they bring.

    Args:
        facts: what is in force.
        figures: checked figures.
        sources: where they come from, by id, as far as the facts do not know them.
    """
    return _with(facts, tuple(figures), tuple((sources or {}).items()))


@lru_cache(maxsize=8)
def _with(
    facts: Facts, figures: tuple[Figure, ...], sources: tuple[tuple[str, Source], ...]
) -> Facts:
    known = facts.catalogue
    every = (*known.figures, *figures)
    made = derived(every, known.levels, known.indicators)
    # A release that was made by rule is made again: a correction changes its reading.
    kept = tuple(one for one in known.levels if not one.reason.startswith("reading.derived."))
    levels = (*kept, *derived(every, kept, known.indicators))
    newest = max((one.vintage for one in made), default=known.default_vintage)
    catalogue = replace(
        known,
        figures=every,
        levels=levels,
        sources={**known.sources, **dict(sources)},
        default_vintage=max(newest, known.default_vintage),
    )
    return replace(facts, catalogue=catalogue)
