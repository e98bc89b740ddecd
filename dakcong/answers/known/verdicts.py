"""How sure a published figure is: what the other published figures say of it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from dakcong.answers.known.agreement import Reconciled, reconciled
from dakcong.answers.known.published import Published, published
from dakcong.engine.statements import ends
from dakcong.figures.catalogue import Catalogue
from dakcong.model import Figure

# What other figures say: they bear it out; they do so, and a source prints another number; it
# stands against them; none of them can check it; it was compared with none.
Verdict = Literal["agrees", "disputed", "contradicted", "unchecked", "alone"]
Key = tuple[str, str, int, int, str, str, str]


@lru_cache(maxsize=4)
def verdicts(catalogue: Catalogue) -> dict[Key, Verdict]:
    """The verdict on every figure, by its key.

    Figures of a flow are judged by the default reading of their release (`engine.reconcile`), all
    others by what other sources print of the same thing.
    """
    found = {one.key: _beside(catalogue, one) for one in catalogue.figures}
    flows = (one for one in _readings(catalogue) if catalogue.indicators[one.indicator].flow)
    for reading in flows:
        for figure, verdict in _judged(reading, reconciled(reading)):
            borne_out = verdict in ("agrees", "unchecked")
            disputed = borne_out and found[figure.key] == "contradicted"
            found[figure.key] = "disputed" if disputed else verdict
    return found


@lru_cache(maxsize=4)
def set_aside(catalogue: Catalogue) -> dict[Key, Published]:
    """Figures of which the default reading of their release uses another: by key, that reading."""
    return {
        figure.key: reading
        for reading in _readings(catalogue)
        for figure in reading.others
        if figure.measure in reading.figures and figure.vintage == reading.level.vintage
    }


def _readings(catalogue: Catalogue) -> Iterator[Published]:
    """The default reading of each release."""
    for indicator, vintage in dict.fromkeys(
        (one.indicator, one.vintage) for one in catalogue.levels
    ):
        one = published(catalogue, indicator, vintage)
        assert one is not None
        yield one


def _judged(reading: Published, done: Reconciled) -> Iterator[tuple[Figure, Verdict]]:
    """What a reconciliation says of the figures of its own release."""
    unchecked, stated = set(done.result.unchecked), {one.name for one in done.statements}
    if done.result.consistent:
        for name, figure in done.figures.items():
            if name in stated and figure.vintage == reading.level.vintage:
                yield figure, "unchecked" if name in unchecked else "agrees"
    for other, contradicted in done.alternatives:
        if contradicted:
            yield other, "contradicted"


def _beside(catalogue: Catalogue, one: Figure) -> Verdict:
    """What other sources print of the same thing."""
    others = [other for other in _same(catalogue)[_thing(one)] if other.source != one.source]
    if not others:
        return "alone"
    low, high = ends(one)
    alike = all(low <= top and bottom <= high for bottom, top in map(ends, others))
    return "agrees" if alike else "contradicted"


@lru_cache(maxsize=4)
def _same(catalogue: Catalogue) -> dict[tuple[object, ...], list[Figure]]:
    found: dict[tuple[object, ...], list[Figure]] = {}
    for one in catalogue.figures:
        found.setdefault(_thing(one), []).append(one)
    return found


def _thing(one: Figure) -> tuple[object, ...]:
    return one.indicator, one.region, one.year, one.month, one.measure
