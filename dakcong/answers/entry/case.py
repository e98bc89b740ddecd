"""The case that checks look at: what was entered, beside what is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dakcong.answers.entry.expected import expected
from dakcong.answers.entry.finding import same_place
from dakcong.answers.facts import Facts
from dakcong.engine.statements import ends
from dakcong.model import Figure


@dataclass(frozen=True, eq=False)
class Case:
    """Entered figures beside the facts in force.

    Attributes:
        facts: what is known.
        entered: the figures of a submission; those that stand already are not among them.
    """

    facts: Facts
    entered: tuple[Figure, ...]

    @cached_property
    def everything(self) -> tuple[Figure, ...]:
        """What is known, and behind it what was entered."""
        return (*self.facts.catalogue.figures, *self.entered)

    def alike(self, one: Figure, figures: Iterable[Figure] | None = None) -> Iterator[Figure]:
        """Figures of the same indicator, territory and measure of other months."""
        for other in self.everything if figures is None else figures:
            named = (other.indicator, other.region, other.measure, other.price_basis)
            own = (one.indicator, one.region, one.measure, one.price_basis)
            if named == own and other.until != one.until:
                yield other

    def relied(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """Of several printings those that projections rest on; all of them where none does."""
        found = tuple(figures)
        chosen = tuple(one for one in found if one in self.entered or self._chosen(one))
        return chosen or found

    def _chosen(self, one: Figure) -> bool:
        readings = (
            reading
            for reading in self.facts.catalogue.levels
            if (reading.indicator, reading.vintage) == (one.indicator, one.vintage)
        )
        first = next(readings, None)
        return first is not None and one.region == "merged" and one.name in first.figures

    def printed(self, one: Figure) -> tuple[Figure, ...]:
        """What is known of the very same thing, however it was printed and when."""
        return tuple(other for other in self.facts.catalogue.figures if same_place(one, other))

    def usual(self, one: Figure) -> tuple[float, float] | None:
        """Where real series would have a figure of a projected indicator; None for any other."""
        projected = self.facts.catalogue.indicators[one.indicator].projected
        if one.region != "merged" or not projected:
            return None
        return expected(self.facts, one.indicator, one.vintage).ranges.get(one.measure)

    def at(self, one: Figure, measure: str, year: int, month: int) -> tuple[Figure, ...]:
        """Figures of its indicator and territory at a measure and month; entered before known."""
        found = [
            other
            for other in self.everything
            if (other.indicator, other.region) == (one.indicator, one.region)
            and (other.measure, other.year, other.month) == (measure, year, month)
        ]
        own = [other for other in found if other in self.entered]
        return tuple(own or found)


def reach(figures: Iterable[Figure]) -> tuple[float, float] | None:
    """From the lowest to the highest that any of several printings allows; None for none."""
    found = [ends(one) for one in figures]
    if not found:
        return None
    return min(low for low, _ in found), max(high for _, high in found)
