"""Do the published figures of an indicator agree, and what does the West say about the East?"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from dakcong.answers.known.published import Published, statements, year_to_date
from dakcong.engine.linear import bounds, feasible
from dakcong.engine.reconcile import Bounds, Reconciliation, contradiction, reconcile, system_of
from dakcong.engine.rounding import significant
from dakcong.engine.statements import Statement, statement_of
from dakcong.model import Figure
from dakcong.units import fraction

# East and West grow at different rates; further apart than this, a change of basis is more likely.
PLAUSIBLE_DISTANCE: Final = 0.10


@dataclass(frozen=True, slots=True, kw_only=True)
class East:
    """Growth of the East that merged less West leaves.

    Attributes:
        growth: at face value; a fraction; None when nothing is left for the East in either year.
        low, high: over the rounding of the figures; None where open.
        west_growth: as printed for the West.
    """

    growth: float | None
    low: float | None
    high: float | None
    west_growth: float

    @property
    def plausible(self) -> bool:
        """Within ten points of the West."""
        if self.growth is None:
            return False
        return abs(self.growth - self.west_growth) <= PLAUSIBLE_DISTANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """The reconciliation of one indicator.

    Attributes:
        figures: statement name to the figure that makes it.
        alternatives: figures that the reading leaves out, each with a smallest set of chosen
            statements that it cannot stand beside; empty when it can, or is not reconciled.
        denominators: for the share of plan: which target it fits; empty when not printed.
        east: None when the West printed no level and growth of the same months.
    """

    result: Reconciliation
    statements: tuple[Statement, ...]
    figures: dict[str, Figure]
    alternatives: tuple[tuple[Figure, tuple[str, ...]], ...]
    denominators: dict[str, bool]
    east: East | None


@lru_cache(maxsize=64)
def reconciled(one: Published) -> Reconciled:
    """Reconcile the figures of a reading; see `engine.reconcile`."""
    stated = statements(one)
    result, system = reconcile(stated), system_of(stated)
    made = (
        (figure, statement_of(figure, one.pairs)) for figure in (*one.figures.values(), *one.west)
    )
    limits: Bounds = (None, None)
    if result.consistent and "east.level" in system.quantities:
        limits = bounds(system, {"east.level": 1.0}, {"east.same_period": 1.0})
    return Reconciled(
        result=result,
        statements=stated,
        figures={statement.name: figure for figure, statement in made if statement is not None},
        alternatives=tuple((other, _against(stated, other, one.pairs)) for other in one.others),
        denominators={
            amount: _fits(stated, amount)
            for amount in ("plan", "goal")
            if any(s.name == "plan_share" for s in stated)
            and any(s.numerator == amount and s.denominator is None for s in stated)
        },
        east=_east(one, limits),
    )


@lru_cache(maxsize=512)
def _added(statements: tuple[Statement, ...]) -> frozenset[str]:
    return contradiction(system_of(statements))


def _against(
    statements: tuple[Statement, ...], figure: Figure, pairs: dict[str, str]
) -> tuple[str, ...]:
    made = statement_of(figure, pairs)
    if made is None:
        return ()
    named = replace(made, name=figure.name)
    return tuple(sorted(_added((*statements, named)) - {named.name}))


@lru_cache(maxsize=64)
def _fits(statements: tuple[Statement, ...], amount: str) -> bool:
    read = tuple(
        replace(one, denominator=amount) if one.name == "plan_share" else one for one in statements
    )
    return feasible(system_of(read))


def _east(one: Published, limits: Bounds) -> East | None:
    west = {figure.measure: figure.value for figure in one.west}
    if "level" not in west or "growth" not in west or "growth" not in one.figures:
        return None
    merged = year_to_date(one)
    west_growth = fraction(west["growth"])
    east_before = merged.same_period - west["level"] / (1 + west_growth)
    east_now = merged.value - west["level"]
    low, high = limits
    return East(
        growth=east_now / east_before - 1 if east_before > 0 and east_now >= 0 else None,
        low=None if low is None else significant(low - 1),
        high=None if high is None else significant(high - 1),
        west_growth=west_growth,
    )
