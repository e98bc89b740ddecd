"""One projection from whatever is known: the rule is chosen by what each series has.

Levels of information: three published totals, five, one earlier year by month, two, three, and the
full history (four years and more).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from dakcong.engine.calibration import Persistence
from dakcong.engine.history import WINDOW, Histories
from dakcong.engine.outlook import require_base
from dakcong.engine.signals import Signals, signals
from dakcong.engine.totals import SEASON, USUAL_SEASON, signals_of, totals, totals_of
from dakcong.engine.yearend import Base, Kinds, Rule, Weighted, YearEnds, year_ends
from dakcong.errors import InputError
from dakcong.model import YearBefore, YearToDate
from dakcong.periods import MONTHS

KINDS: Final = ("trade", "retail", "industry", "invest")
ANY_KIND: Final = "all"  # every kind together, where figures are judged
YEARS_READ: Final = {"1y": 1, "2y": 2, "3y": 3, "full": WINDOW}
TOTALS: Final = ("published", "published5")
INFORMATION: Final = (*TOTALS, *YEARS_READ)

# Rules by level of information, whether the kind is one of KINDS, and last published month.
Rules = Mapping[tuple[str, bool, int], Rule]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Calibrated:
    """Everything that was fitted.

    Attributes:
        rules: of every level of information.
    """

    rules: Rules

    def rule(self, information: str, kind: str, month: int) -> Rule:
        """The rule for one kind; any other kind has the rule of all together."""
        return self.rules[information, kind in KINDS, month]

    def persistences(self) -> dict[tuple[str, int], Persistence]:
        """The rules of three published totals as coefficients, by kind and last published month."""
        keys = [(kind, month) for kind in KINDS for month in range(1, MONTHS)]
        return {(kind, month): self._persistence(kind, month) for kind, month in keys}

    def _persistence(self, kind: str, month: int) -> Persistence:
        rule = self.rules["published", True, month]

        def weight(terms: Weighted, signal: str) -> float:
            return sum(w for term, w in terms if term.first == signal and term.kind in ("", kind))

        return Persistence(
            kind=kind,
            month=month,
            intercept=weight(rule.centre, "one"),
            slope=weight(rule.centre, "growth"),
            of_kind=weight(rule.centre, USUAL_SEASON),
            season=weight(rule.centre, SEASON),
            base=weight(rule.spread, "one"),
            widening=weight(rule.spread, "away"),
            unevenness=weight(rule.spread, "uneven"),
        )


def project(
    history: Histories,
    kinds: Kinds,
    calibrated: Calibrated,
    information: str = "full",
    trend: float | None = None,
) -> YearEnds:
    """Year ends of n series from no more than the named level of information.

    Args:
        history: earlier years and the year so far.
        kinds: kind of each series, shape (n,); anything but KINDS counts as unknown.
        calibrated: the fitted tables.
        information: one of INFORMATION; a series with fewer years uses what it has.
        trend: see `yearend.year_ends`; for published totals only.

    Raises:
        InputError: the level is unknown, needs more years than a series has, or takes no trend.
    """
    _check(history, information, trend)
    if information in YEARS_READ:
        history = history.limited(YEARS_READ[information])
        found = signals(history)
    else:
        found = signals_of(totals_of(history, five=information == "published5"))
    month, levels = history.month, _levels(history, information)
    so_far = history.current.sum(axis=1)
    rest = history.earlier[:, -1, month:].sum(axis=1)
    count = kinds.shape[0]
    centre, spread, quantiles = np.empty(count), np.empty(count), np.empty((count, 5))
    for level in np.unique(levels):
        for kind in np.unique(kinds):
            rows = np.flatnonzero((levels == level) & (kinds == kind))
            chosen: Signals = {name: values[rows] for name, values in found.items()}
            rule = calibrated.rule(str(level), str(kind), month)
            base = Base(so_far=so_far[rows], rest=rest[rows])
            part = year_ends(rule, chosen, kinds[rows], base, trend)
            centre[rows], spread[rows] = part.centre, part.spread
            quantiles[rows] = part.quantiles
    return YearEnds(centre=centre, spread=spread, quantiles=quantiles)


def project_totals(
    ytd: YearToDate,
    kind: str,
    calibrated: Calibrated,
    before: YearBefore | None = None,
    trend: float | None = None,
) -> YearEnds:
    """Year end of one indicator from three published totals, or five with the year before last.

    Args:
        ytd: the year so far and last year.
        kind: one of KINDS; anything else has the rule of all together.
        calibrated: the fitted tables.
        before: the year before last year, when it is known.
        trend: usual log growth a year, mu, when the reader states one; see `yearend.year_ends`.

    Returns:
        A batch of one: every array has length 1.

    Raises:
        InputError: nothing was reached so far, or last year's remainder is not positive.
    """
    require_base(ytd)
    if ytd.value <= 0:
        raise InputError(
            f"year to date is {ytd.value:g}: growth needs a positive one; wait for a month with"
            " figures",
            key="error.no_base",
            value=ytd.value,
            base=ytd.same_period,
        )
    given = totals(ytd, before)
    rule = calibrated.rule("published" if before is None else "published5", kind, ytd.month)
    found, kinds = signals_of(given), np.array([kind])
    base = Base(so_far=given.so_far, rest=given.rest)
    return year_ends(rule, found, kinds, base, trend)


def _levels(history: Histories, information: str) -> Kinds:
    """The level of information that each series really has."""
    if information not in YEARS_READ:
        return np.full(history.years.shape, information)
    names = np.array(list(YEARS_READ))
    levels: Kinds = names[np.minimum(history.years, len(names)) - 1]
    return levels


def _check(history: Histories, information: str, trend: float | None) -> None:
    if information not in INFORMATION:
        raise InputError(
            f"information {information!r} is unknown; use one of {', '.join(INFORMATION)}",
            key="error.information",
            given=information,
            allowed=", ".join(INFORMATION),
        )
    if trend is not None and information in YEARS_READ:
        raise InputError(
            f"a trend was given for {information}; a monthly history has its own, so leave it out",
            key="error.trend",
            given=information,
        )
    if information == "published5" and history.years.size and history.years.min() < 2:
        raise InputError(
            "five published totals need two earlier years of every series; one has a single year",
            key="error.information",
            given=information,
            allowed="published",
        )
