"""The fitted rules of every level of information, and how they did: computed tables."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.engine.informed import ANY_KIND, INFORMATION, KINDS, YEARS_READ, Rules
from dakcong.engine.outlook import QUANTILES
from dakcong.engine.signals import NAMES
from dakcong.engine.terms import Term, parse
from dakcong.engine.totals import DISTANCES, GROWTHS, PLAIN_DISTANCES, SEASON, USUAL_SEASON
from dakcong.engine.yearend import Rule
from dakcong.errors import DataError
from dakcong.figures.tables import Row, read_csv

MONTHS: Final = tuple(range(1, 12))
MONTH_COLUMNS: Final = tuple(f"month_{month}" for month in MONTHS)
COEFFICIENTS: Final = ("information", "kinds", "part", "term", *MONTH_COLUMNS, "source")
SCORES: Final = ("mape", "median", "held_80", "held_95", "score_80", "score_95")
RESULTS: Final = ("information", "kinds", "kind", "month", "basis", "judged", *SCORES, "source")
BASES: Final = ("out_of_fold", "same_series", "new_country")
# The scale of the misses is given by its logarithm, or as a sum.
SPREADS: Final = ("spread", "spread_sum")
PARTS: Final = ("centre", *SPREADS, "quantile")
KNOWN: Final = {"known": True, "unknown": False}
LARGEST: Final = 20.0  # of a coefficient or a quantile of the standardised error
# Signals of each level of information.
SIGNALS: Final = {
    "published": (GROWTHS[0], SEASON, USUAL_SEASON, *PLAIN_DISTANCES),
    "published5": (*GROWTHS, *DISTANCES),
    **dict.fromkeys(YEARS_READ, NAMES),
}

_Columns = dict[tuple[str, bool, str], dict[str, list[float]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How one level of information did at one month.

    Attributes:
        information: level of information.
        kind_known: whether the rules knew the kind of each series.
        kind: the series that are judged; all of them together as "all".
        basis: "out_of_fold"; "same_series" when the rule was fitted to the judged series too;
            "new_country" for Vietnamese series and rules fitted to other countries only.
        judged: number of years projected.
        mape, median: mean and median absolute error, fractions of the year.
        held_80, held_95: part of the years inside the range, 0..1.
        score_80, score_95: mean interval score, fractions of the year.
    """

    information: str
    kind_known: bool
    kind: str
    month: int
    basis: str
    judged: int
    mape: float
    median: float
    held_80: float
    held_95: float
    score_80: float
    score_95: float


def read_rules(path: Path, sources: Collection[str], levels: Sequence[str]) -> Rules:
    """Coefficients by level of information, whether the kind is known, and month.

    Args:
        path: the table.
        sources: ids that its rows may name.
        levels: levels of information that it must hold, and no other.

    Raises:
        DataError: a cell is wrong, a term is unknown or stands twice, or a part is missing.
    """
    found: _Columns = {}
    for row in read_csv(path, COEFFICIENTS):
        row.one_of("source", tuple(sources))
        level = row.one_of("information", tuple(levels))
        known = KNOWN[row.one_of("kinds", tuple(KNOWN))]
        part = row.one_of("part", PARTS)
        terms = found.setdefault((level, known, part), {})
        term = _term(row, level, part)
        if term in terms:
            raise row.error("term", f"stands twice in the {part} of {level}; keep one")
        terms[term] = [_coefficient(row, column, part) for column in MONTH_COLUMNS]
    for level in levels:
        for known in KNOWN.values():
            _complete(path, found, level, known)
    return {
        (level, known, month): _rule(path, found, level, known, month)
        for level in levels
        for known in KNOWN.values()
        for month in MONTHS
    }


def _term(row: Row, level: str, part: str) -> str:
    """The term of a row, checked against what the level of information knows."""
    if part == "quantile":
        return row.one_of("term", tuple(QUANTILES))
    text = row.text("term")
    term = parse(text)
    signals = (*SIGNALS[level], "one")
    if term is None or any(one not in signals for one in (term.first, term.second) if one):
        raise row.error("term", f"is no term of {level}; its signals are {', '.join(signals)}")
    if term.kind and term.kind not in KINDS:
        raise row.error("term", f"names an unknown kind; use one of: {', '.join(KINDS)}")
    return text


def _coefficient(row: Row, column: str, part: str) -> float:
    value = row.number(column, -LARGEST, LARGEST)
    if part == "spread_sum" and value <= 0:
        raise row.error(column, "is not positive; a spread that is added up has positive parts")
    return value


def _complete(path: Path, found: _Columns, level: str, known: bool) -> None:
    """Refuse a level without a part, or with two kinds of spread."""
    name = "known" if known else "unknown"
    parts = {part: found.get((level, known, part), {}) for part in PARTS}
    given = [part for part in SPREADS if parts[part]]
    missing = [part for part in ("centre", "quantile") if not parts[part]]
    missing += [] if given else ["spread"]
    if missing:
        raise DataError(
            f"{path.name}: {level}, kinds {name}, has no {missing[0]}; restore the file"
        )
    if len(given) > 1:
        raise DataError(
            f"{path.name}: {level}, kinds {name}, has {' and '.join(given)}; keep one of them"
        )
    bases = tuple(f"one@{kind}" for kind in KINDS) if known else ("one",)
    unheard = [one for one in bases if one not in parts["spread_sum"]]
    if given == ["spread_sum"] and unheard:
        raise DataError(f"{path.name}: {level} has no spread_sum of {unheard[0]}; restore it")


def _rule(path: Path, found: _Columns, level: str, known: bool, month: int) -> Rule:
    place = month - 1

    def weighted(part: str) -> tuple[tuple[Term, float], ...]:
        terms = found.get((level, known, part), {}).items()
        return tuple((term, row[place]) for text, row in terms if (term := parse(text)))

    added = (level, known, "spread_sum") in found
    ends = found[level, known, "quantile"]
    missing = [name for name in QUANTILES if name not in ends]
    if missing:
        raise DataError(f"{path.name}: {level} has no row for quantile {missing[0]}; restore it")
    low, lower, middle, higher, high = (ends[name][place] for name in QUANTILES)
    if not low < lower < middle == 0.0 < higher < high:
        raise DataError(
            f"{path.name}: {level}, month {month}: quantiles {low:g}, {lower:g}, {middle:g},"
            f" {higher:g}, {high:g} do not rise through 0; restore the file"
        )
    return Rule(
        centre=weighted("centre"),
        spread=weighted("spread_sum" if added else "spread"),
        quantiles=(low, lower, middle, higher, high),
        added=added,
    )


def read_results(path: Path, sources: Collection[str]) -> tuple[Result, ...]:
    """How the rules did, in the order of the file.

    Raises:
        DataError: a cell is wrong, a row stands twice, or there is none.
    """
    found: dict[tuple[str, bool, str, int, str], Result] = {}
    for row in read_csv(path, RESULTS):
        row.one_of("source", tuple(sources))
        one = Result(
            information=row.one_of("information", INFORMATION),
            kind_known=KNOWN[row.one_of("kinds", tuple(KNOWN))],
            kind=row.one_of("kind", (ANY_KIND, *KINDS)),
            month=row.whole("month", 1, 11),
            basis=row.one_of("basis", BASES),
            judged=row.whole("judged", 1, 999_999_999),
            **{name: _part(row, name) for name in SCORES},
        )
        for narrow, wide in (("held_80", "held_95"), ("score_80", "score_95")):
            if getattr(one, narrow) > getattr(one, wide):
                raise row.error(wide, f"is below {narrow}; the wider range must have more")
        key = (one.information, one.kind_known, one.kind, one.month, one.basis)
        if key in found:
            raise row.error("month", f"stands twice for {one.information}, {one.kind}; keep one")
        found[key] = one
    if not found:
        raise DataError(f"{path.name} holds no row; restore the file")
    return tuple(found.values())


def _part(row: Row, column: str) -> float:
    value = row.number(column)
    if value < 0 or (column.startswith("held") and value > 1):
        raise row.error(column, "is out of range; write a fraction, 0.041")
    return value
