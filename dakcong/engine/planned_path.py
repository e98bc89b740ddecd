"""The path to a target by month and quarter (kịch bản tăng trưởng), and the rule for being on it.

The path asks every month for the target's share that the same month had last year: months that
are published are split by the season within last year's same period, the others within last
year's remainder. A year that grows alike in all months lies on it throughout.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dakcong.engine.outlook import require_base
from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.model import YearToDate
from dakcong.periods import MONTHS, quarter_of

# Lower edges of cumulative amount / path; the first one that is reached names the state.
TRACK_RULE: Final = ((1.00, "on"), (0.99, "close"), (0.00, "behind"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One month, or one quarter, of the path.

    Attributes:
        number: month 1..12, or quarter 1..4.
        planned: amount the path asks for.
        cumulative: the path at the end of it.
        needed: amount still needed from its unpublished months so that the year ends on the
            target; None when all of it is published; 0 when the target is met.
        needed_cumulative: the year to date plus what is needed up to the end of it; likewise.
    """

    number: int
    planned: float
    cumulative: float
    needed: float | None
    needed_cumulative: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPath:
    """The path to a target.

    Attributes:
        months, quarters: the stages, in order.
        ratio: year to date / the path at the last published month.
        track: on, close or behind, by `TRACK_RULE`.
    """

    months: tuple[Stage, ...]
    quarters: tuple[Stage, ...]
    ratio: float
    track: str


def track(ratio: float) -> str:
    """State of a year whose cumulative amount is `ratio` of its path: on, close or behind."""
    return next((name for edge, name in TRACK_RULE if ratio >= edge), TRACK_RULE[-1][1])


def planned_path(
    ytd: YearToDate, target: float, season: Sequence[float], shares: Mapping[int, float]
) -> PlannedPath:
    """The path by month and quarter, and where the year so far stands on it.

    Args:
        ytd: the year so far.
        target: for the whole year, positive, in the unit of `ytd.value`.
        season: twelve monthly shares of a usual year; splits the published months.
        shares: remaining month to share of last year's remainder; sum 1.

    Raises:
        InputError: the target or last year's remainder is not positive.
    """
    require_base(ytd)
    if target <= 0:
        raise InputError(
            f"target is {target:g}; a path needs a positive one",
            key="error.reach.target",
            target=target,
        )
    past = sum(season[: ytd.month])
    should = target * ytd.year_share
    planned = {month: should * season[month - 1] / past for month in range(1, ytd.month + 1)}
    later = target * (1.0 - ytd.year_share)
    planned |= {month: later * share for month, share in shares.items()}
    gap = max(target - ytd.value, 0.0)
    needed = {month: gap * share for month, share in shares.items()}
    ratio = significant(ytd.value / should)
    by_month = {month: month for month in range(1, MONTHS + 1)}
    by_quarter = {month: quarter_of(month) for month in by_month}
    return PlannedPath(
        months=_stages(ytd.value, planned, needed, by_month),
        quarters=_stages(ytd.value, planned, needed, by_quarter),
        ratio=ratio,
        track=track(ratio),
    )


def _stages(
    value: float,
    planned: Mapping[int, float],
    needed: Mapping[int, float],
    number_of: Mapping[int, int],
) -> tuple[Stage, ...]:
    """Months gathered by their number (their own, or their quarter's)."""
    stages = []
    cumulative, reached = 0.0, value
    for number in sorted(set(number_of.values())):
        months = [month for month, one in number_of.items() if one == number]
        amount = sum(planned[month] for month in months)
        cumulative += amount
        open_months = [month for month in months if month in needed]
        missing = sum(needed[month] for month in open_months)
        reached += missing
        stages.append(
            Stage(
                number=number,
                planned=significant(amount),
                cumulative=significant(cumulative),
                needed=significant(missing) if open_months else None,
                needed_cumulative=significant(reached) if open_months else None,
            )
        )
    return tuple(stages)
