"""What is overdue on a day, and what comes next: by rules with a legal basis, else as observed."""

import calendar
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dakcong.figures.catalogue import Catalogue
from dakcong.figures.due_days import DueRule, Observed
from dakcong.periods import MONTHS

# Figures of the province that are kept by month, besides the projected indicators.
PRODUCTS: Final = "products"
CLUSTERS: Final = "clusters"
_MEASURES: Final = ("level", "growth")


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """One figure: what is there of it, and which of its periods are awaited.

    Attributes:
        figure: id of an indicator, products, or a figure of the rules.
        newest: last month that the figures at hand cover, YYYY-MM.
        periods: months that end the overdue periods, the oldest first; empty for none.
        due: last day on which the oldest of them should have come; None without one.
        rule: by which it is due; None where only days observed before say it.
    """

    figure: str
    newest: str
    periods: tuple[str, ...]
    due: datetime.date | None
    rule: DueRule | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next period of a figure that is not yet due.

    Attributes:
        period: month that ends it, YYYY-MM.
        first, last: days between which it comes; the same day by a rule.
    """

    figure: str
    period: str
    first: datetime.date
    last: datetime.date
    rule: DueRule | None


def lags(catalogue: Catalogue) -> tuple[int, int]:
    """Least and most days between the end of a period and the day its figures were seen."""
    found = [(one.published_on - _end(one.period)).days for one in catalogue.observed]
    return min(found), max(found)


def latest(catalogue: Catalogue) -> Observed:
    """The day that came longest after the end of its period."""
    return max(catalogue.observed, key=lambda one: one.published_on - _end(one.period))


def due_day(rule: DueRule, year: int, month: int) -> datetime.date | None:
    """The day on which the period that ends with a month is due; None where the rule is silent."""
    if month not in rule.months:
        return None
    at = year * MONTHS + month - 1 + rule.lag
    day = _day_of(at // MONTHS, at % MONTHS + 1, rule.day)
    holds = rule.valid_from <= day and (rule.valid_to is None or day <= rule.valid_to)
    return day if holds else None


def overdue(catalogue: Catalogue, day: datetime.date) -> tuple[Awaited, ...]:
    """Every figure of the province that is kept here, with its periods that should be there."""
    by_month = (_by_habit(catalogue, name, day) for name in _monthly(catalogue))
    by_rules = (_by_rules(catalogue, name, day) for name in [CLUSTERS] if catalogue.parks)
    return (*by_month, *by_rules)


def coming(catalogue: Catalogue, day: datetime.date) -> tuple[Coming, ...]:
    """The next of every figure from a day on, the earliest first; a figure without a rule lacks."""
    named = dict.fromkeys(one.figure for one in catalogue.due_rules)
    found = [
        *(_next_by_habit(catalogue, name, day) for name in _monthly(catalogue)),
        *(one for name in named if (one := _next_by_rules(catalogue, name, day)) is not None),
    ]
    return tuple(sorted(found, key=lambda one: one.last))


def newest(catalogue: Catalogue, figure: str) -> str:
    """Last month that the figures at hand cover, of the whole province."""
    if figure == PRODUCTS:
        merged = (one for one in catalogue.products if one.region == "merged")
        return max(f"{one.year}-{one.last_month:02d}" for one in merged)
    if figure == CLUSTERS:
        sums = (one for one in catalogue.parks if (one.kind, one.side) == (CLUSTERS, "both"))
        return max(one.as_of[:7] for one in sums)
    return max(_told(catalogue, figure))


def _told(catalogue: Catalogue, indicator: str) -> list[str]:
    """The last months of what was printed of an indicator, of the whole province."""
    return [
        one.until
        for one in catalogue.figures
        if (one.indicator, one.region) == (indicator, "merged") and one.measure in _MEASURES
    ]


def _monthly(catalogue: Catalogue) -> tuple[str, ...]:
    """What is awaited every month; an indicator once its first figure was printed."""
    outputs = [PRODUCTS] if any(one.region == "merged" for one in catalogue.products) else []
    return (*(one.id for one in catalogue.projected if _told(catalogue, one.id)), *outputs)


def _by_habit(catalogue: Catalogue, figure: str, day: datetime.date) -> Awaited:
    last, most = newest(catalogue, figure), datetime.timedelta(lags(catalogue)[1])
    late = [one for one in _months_after(last, day) if _end(one) + most < day]
    due = _end(late[0]) + most if late else None
    return Awaited(figure=figure, newest=last, periods=tuple(late), due=due, rule=None)


def _by_rules(catalogue: Catalogue, figure: str, day: datetime.date) -> Awaited:
    last = newest(catalogue, figure)
    late = [one for one in _due(catalogue, figure, _months_after(last, day)) if one.last < day]
    return Awaited(
        figure=figure,
        newest=last,
        periods=tuple(one.period for one in late),
        due=late[0].last if late else None,
        rule=late[0].rule if late else None,
    )


def _next_by_habit(catalogue: Catalogue, figure: str, day: datetime.date) -> Coming:
    least, most = (datetime.timedelta(one) for one in lags(catalogue))
    last = newest(catalogue, figure)
    months = (one for one in _months_after(last, day - least) if _end(one) + most >= day)
    period = next(months, None) or _next_month(last)
    end = _end(period)
    return Coming(figure=figure, period=period, first=end + least, last=end + most, rule=None)


def _next_by_rules(catalogue: Catalogue, figure: str, day: datetime.date) -> Coming | None:
    years = range(day.year - 1, day.year + 2)
    months = [f"{year}-{month:02d}" for year in years for month in range(1, MONTHS + 1)]
    later = (one for one in _due(catalogue, figure, months) if one.last >= day)
    return min(later, key=lambda one: one.last, default=None)


def _due(catalogue: Catalogue, figure: str, months: Iterable[str]) -> Iterator[Coming]:
    """The months that a rule asks of a figure, each with its day."""
    rules = [one for one in catalogue.due_rules if one.figure == figure]
    for period in months:
        for rule in rules:
            day = due_day(rule, int(period[:4]), int(period[5:]))
            if day is not None:
                yield Coming(figure=figure, period=period, first=day, last=day, rule=rule)


def _months_after(month: str, day: datetime.date) -> Iterator[str]:
    """Months after a month up to that of a day."""
    one = _next_month(month)
    while one <= day.isoformat()[:7]:
        yield one
        one = _next_month(one)


def _next_month(month: str) -> str:
    at = int(month[:4]) * MONTHS + int(month[5:])
    return f"{at // MONTHS}-{at % MONTHS + 1:02d}"


def _end(month: str) -> datetime.date:
    return _day_of(int(month[:4]), int(month[5:]), 31)


def _day_of(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))
