"""The record: what each release's default projection said, and what was published later.

The full year was never printed for the merged province, so the year is only known from below: it
is at least the highest later cumulative amount. Judgement is one-sided accordingly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.published import least_to_date, printed
from dakcong.answers.past.news import releases
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.engine.outlook import QUANTILES, path
from dakcong.engine.rounding import significant
from dakcong.engine.statements import ends
from dakcong.model import Figure
from dakcong.units import fraction

Verdict = Literal["above_95", "above_80", "above_median", "open", "rates_only"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A later release against the stated path (months by the assumed season).

    Attributes:
        answer: of the later release.
        expected: quantiles of the stated path at its month; empty for an index.
    """

    answer: Answer
    expected: Mapping[str, float]

    @property
    def actual(self) -> float:
        """Cumulative amount published; growth of the year so far for an index, a fraction."""
        ytd = self.answer.outlook.ytd
        return ytd.value if self.expected else significant(ytd.growth)

    @property
    def inside_80(self) -> bool | None:
        """Whether the actual lies within the 80 % range of the path; None for an index."""
        return self._inside("p10", "p90")

    @property
    def inside_95(self) -> bool | None:
        """The same for the 95 % range."""
        return self._inside("p2_5", "p97_5")

    def _inside(self, low: str, high: str) -> bool | None:
        if not self.expected:
            return None
        return self.expected[low] <= self.actual <= self.expected[high]


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """The year as an authority announced it early (ước thực hiện).

    Attributes:
        figure: as printed.
        before: the last projection of that year; its year to date is what was known.
        low, high: what its rounding allows.
        below: whether the printed value lies below the amount already published for fewer months.
        impossible: whether even its rounding does.
        share, share_before: its share of plan, and that of the fewer months; None where not
            printed. The first below the second cannot be, on one plan.
    """

    figure: Figure
    before: Answer
    low: float
    high: float
    below: bool
    impossible: bool
    share: float | None
    share_before: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One stated projection and what followed.

    Attributes:
        answer: the projection, under default assumptions.
        stated: quantiles of the year end (of its growth for an index).
        later: each later release against it.
        highest: the later release with the highest cumulative amount; None without one.
        floor_single: what that month alone brought, as printed; None where it was not.
        verdict: where the floor lies in the stated range, at the least that its rounding allows;
            open when it settles nothing.
        target_met: whether the floor alone reaches the target, likewise.
    """

    answer: Answer
    stated: Mapping[str, float]
    later: tuple[Later, ...]
    highest: Answer | None
    floor_single: Figure | None
    verdict: Verdict
    target_met: bool

    @property
    def floor(self) -> float | None:
        """That amount, which the year cannot fall below (but for its rounding)."""
        return None if self.highest is None else self.highest.outlook.ytd.value

    @property
    def floor_month(self) -> int | None:
        """Its month."""
        return None if self.highest is None else self.highest.month

    def room_below(self, quantile: str) -> float | None:
        """What the months after the floor may bring before the year passes a stated quantile.

        Negative when it has passed; None without a floor.
        """
        return None if self.floor is None else significant(self.stated[quantile] - self.floor)


@lru_cache(maxsize=16)
def record(facts: Facts, indicator_id: str) -> tuple[Entry, ...]:
    """An entry for each release of an indicator that had an answer, earliest first."""
    answers = [
        answer(facts, indicator_id, complete(facts, vintage, {}))
        for vintage in releases(facts, indicator_id)
    ]
    known = [one for one in answers if not isinstance(one, Missing)]
    singles = {(one.year, one.month): one for one in _printed(facts, indicator_id, "month_level")}
    return tuple(_entry(one, known, singles) for one in known)


def announced(facts: Facts, indicator_id: str) -> Announced | None:
    """The newest early announcement of a year, against what that year had before it.

    None without an announcement, or without a figure of its year.
    """
    found = _printed(facts, indicator_id, "estimated_outturn")
    figure = max(found, key=lambda one: one.year, default=None)
    if figure is None:
        return None
    stated = [one.answer for one in record(facts, indicator_id)]
    last = next((one for one in reversed(stated) if one.outlook.ytd.year == figure.year), None)
    if last is None:
        return None
    low, high = ends(figure)
    share_before = printed(last.published, "plan_share")
    shares = [
        one.value
        for one in _printed(facts, indicator_id, "estimated_outturn_share")
        if one.year == figure.year
    ]
    floor = last.outlook.ytd.value
    return Announced(
        figure=figure,
        before=last,
        low=low,
        high=high,
        below=figure.value < floor,
        impossible=high < floor,
        share=fraction(shares[-1]) if shares else None,
        share_before=None if share_before is None else fraction(share_before),
    )


def _printed(facts: Facts, indicator_id: str, measure: str) -> list[Figure]:
    """What was printed of the merged province, of any release, in the order of the file."""
    wanted = (indicator_id, "merged", measure)
    return [
        one for one in facts.catalogue.figures if (one.indicator, one.region, one.measure) == wanted
    ]


def _entry(one: Answer, known: list[Answer], singles: dict[tuple[int, int], Figure]) -> Entry:
    index, now = one.indicator.index, one.outlook.ytd
    years = ((answer, answer.outlook.ytd) for answer in known)
    following = [answer for answer, ytd in years if ytd.year == now.year and ytd.month > now.month]
    stated = {name: one.stated(at) for name, at in QUANTILES.items()}
    amounts = [] if index else following
    highest = max(amounts, key=lambda later: later.outlook.ytd.value, default=None)
    # Certain is only what the rounding of the highest amount allows at least.
    low = None if highest is None or not highest.published else least_to_date(highest.published)
    return Entry(
        answer=one,
        stated=MappingProxyType(stated),
        later=tuple(_later(one, later) for later in following),
        highest=highest,
        floor_single=singles.get((now.year, highest.month)) if highest else None,
        verdict="rates_only" if index else _verdict(stated, low),
        target_met=low is not None and low >= one.reach.target,
    )


def _verdict(stated: dict[str, float], floor: float | None) -> Verdict:
    if floor is None or floor <= stated["p50"]:
        return "open"
    if floor > stated["p97_5"]:
        return "above_95"
    return "above_80" if floor > stated["p90"] else "above_median"


def _later(one: Answer, later: Answer) -> Later:
    month = later.month
    expected = {
        name: path(one.outlook, one.projected_shares, at)[month]
        for name, at in QUANTILES.items()
        if not one.indicator.index
    }
    return Later(answer=later, expected=MappingProxyType(expected))
