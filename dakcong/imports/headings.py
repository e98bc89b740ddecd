"""What stands above a column: which months it speaks of, compared with what, in which unit."""

import re
from dataclasses import dataclass, replace
from typing import Final

from dakcong.imports.folding import fold, units_in, without_units
from dakcong.imports.records import MONTH, PREVIOUS_MONTH, PREVIOUS_YEAR, QUARTER, TO_DATE

_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
_YEAR: Final = r"(?:19|20)\d\d"
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BASE: Final = re.compile(
    # `so` alone may be what is left of sơ bộ or tổng số.
    r"\b(?:(?:so(?: voi)?|svck) (?:"
    rf"(?P<same>(?:cung (?:ky|thang|quy)|ck)(?: (?:nam )?(?:truoc|(?P<same_year>{_YEAR})))?)"
    r"|(?P<before>(?:thang|ky) (?:lien )?truoc))"
    rf"|so voi (?:thang (?P<month>{_MONTH})(?:[/ ](?:nam )?"
    rf"(?:(?P<month_year>{_YEAR})|(?P<last>truoc)))?"
    rf"|(?P<count>{_MONTH}) thang(?: dau)?(?: nam)? (?P<count_year>{_YEAR})"
    rf"|(?:ca )?nam (?:truoc|(?P<year>{_YEAR}))"
    rf"|quy (?P<quarter>i{{1,3}}|iv|[1-4])(?:[/ ](?:nam )?(?P<quarter_year>{_YEAR}))?"
    r"))(?![a-z\d])"
)
_OTHER_BASE: Final = re.compile(r"\bso voi\b|\bso (?:kh|ke hoach)\b|\b(?:nam|ky|thang) goc\b")
# What a column, or a sentence, speaks of: the months so far, a month by its number, the month.
CUMULATIVE: Final = re.compile(
    rf"\b(?:luy ke|cong don|tu dau nam)\b|\btu thang 0?1 den\b(?:(?: het)? thang ({_MONTH})\b)?"
    r"|\bdau nam den\b"
)
SPAN: Final = re.compile(rf"(?<![\d/])({_MONTH}) thang\b")
ONE_MONTH: Final = re.compile(
    rf"\bthang ({_MONTH})(?!\d)|(?<![\d/])({_MONTH})/(?={_YEAR})|\bt({_MONTH})\b(?!/t)"
)
_QUARTER: Final = re.compile(r"\bqu[yi] (iv|i{1,3}|[1-4])\b")
_WHOLE: Final = re.compile(rf"(?<!\bthang )\bnam {_YEAR}\b")
_ALL_YEAR: Final = re.compile(rf"\bca nam {_YEAR}\b")
_DATE: Final = re.compile(rf"\b({_YEAR})-(0[1-9]|1[0-2])(?:-\d\d)?\b")
THIS_MONTH: Final = re.compile(r"\b(?:trong thang|thang nay|thang bao cao|ky bao cao|uoc thang)\b")
_LAST_YEAR: Final = re.compile(r"\bcung ky\b|\bnam truoc\b")
_BEFORE: Final = re.compile(r"\b(?:thang|ky) truoc\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Which months; None where the words leave it open.

    Attributes:
        span: month, to_date, quarter, or nothing.
        relative: the month of the report (0) or the one before it (-1), instead of a number.
        several: more than one period is named.
    """

    span: str = ""
    year: int | None = None
    month: int | None = None
    relative: int | None = None
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading that was read.

    Attributes:
        base: previous_year or previous_month of a comparison; "other" for one with anything else.
        base_year: year of the base, where it is printed.
        unit: as printed, folded; nothing where none stands there.
        change: the words speak of a change and not of an index.
    """

    text: str
    period: Period
    base: str = ""
    base_year: int | None = None
    unit: str = ""
    change: bool = False

    @property
    def compares(self) -> bool:
        """Whether the column compares with another period."""
        return bool(self.base)


def heading(text: str) -> Heading:
    """What a heading says."""
    folded = fold(text)
    units = units_in(folded)
    plain = without_units(folded)
    found = _BASE.search(plain)
    change = re.search(r"\btoc do (?:tang|phat trien)|\btang,? ?(?:/|\()?|\bgiam\b", plain)
    if found is None:
        other = _OTHER_BASE.search(plain) is not None
        base, rest = ("other" if other else ""), plain
    else:
        rest = f"{plain[: found.start()]} {plain[found.end() :]}"
        base = "?"
    subject = period_of(rest)
    if not base and _LAST_YEAR.search(plain):
        subject = replace(subject, several=True)  # the year before, or this one
    made = Heading(
        text=text,
        period=subject,
        base=base,
        unit=units[0] if units else "",
        change=change is not None and "toc do phat trien" not in plain,
    )
    return made if found is None else _compared(made, found)


def _compared(made: Heading, found: re.Match[str]) -> Heading:
    """A heading with the base that was found in it."""
    year, month = made.period.year, made.period.month
    if found["same"] is not None:
        return replace(made, base=PREVIOUS_YEAR, base_year=_number(found["same_year"]))
    if found["before"] is not None:
        return replace(made, base=PREVIOUS_MONTH)
    if found["month"] is not None:
        base = int(found["month"])
        base_year = _number(found["month_year"])
        if found["last"] is not None or (base_year and year and base_year == year - 1):
            if base == month:
                return replace(made, base=PREVIOUS_YEAR, base_year=base_year)
            january = month == 1 and base == 12
            return replace(made, base=PREVIOUS_MONTH if january else "other")
        fits = month is not None and base == month - 1 and base_year in (None, year)
        return replace(made, base=PREVIOUS_MONTH if fits else "other")
    if found["count"] is not None:
        fits = int(found["count"]) == month
        base_year = _number(found["count_year"])
        return replace(made, base=PREVIOUS_YEAR if fits else "other", base_year=base_year)
    if found["quarter"] is not None:
        fits = month == 3 * _ROMAN[found["quarter"]]
        base_year = _number(found["quarter_year"])
        same = fits and year is not None and base_year == year - 1
        return replace(made, base=PREVIOUS_YEAR if same else "other", base_year=base_year)
    return replace(made, base=PREVIOUS_YEAR, base_year=_number(found["year"]))


def period_of(folded: str) -> Period:
    """The period that folded words name; of a title the last month that it names."""
    years = {int(one) for one in re.findall(rf"(?<!\d){_YEAR}(?!\d)", folded)}
    year = years.pop() if len(years) == 1 else None
    dated = _DATE.findall(folded)
    if len(dated) == 1:
        return Period(span=MONTH, year=int(dated[0][0]), month=int(dated[0][1]))
    spans = {int(one) for one in SPAN.findall(folded)}
    rest = re.sub(r"\btu thang 0?1 den\b", " ", SPAN.sub(" ", folded))
    months = {int(next(filter(None, one))) for one in ONE_MONTH.findall(rest)}
    quarters = {_ROMAN[one] for one in _QUARTER.findall(folded)}
    cumulative = CUMULATIVE.search(folded) is not None
    several = len(spans) + len(months) + len(quarters) > 1 or len(years) > 1
    if spans:
        return Period(span=TO_DATE, year=year, month=max(spans), several=several)
    if quarters:
        return Period(span=QUARTER, year=year, month=3 * max(quarters), several=several)
    if months:
        span = TO_DATE if cumulative else MONTH
        return Period(span=span, year=year, month=max(months), several=several)
    if _ALL_YEAR.search(folded):
        return Period(span=TO_DATE, year=year, month=12, several=several)
    if cumulative:
        return Period(span=TO_DATE, year=year, relative=0)
    if _BEFORE.search(folded):
        return Period(span=MONTH, year=year, relative=-1)
    if THIS_MONTH.search(folded):
        return Period(span=MONTH, year=year, relative=0)
    if _WHOLE.search(folded):
        return Period(span=TO_DATE, year=year, month=12, several=several)
    return Period(year=year, several=several)


def _number(text: str | None) -> int | None:
    return int(text) if text else None
