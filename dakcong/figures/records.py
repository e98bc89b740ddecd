"""`figures.csv` as records: every published figure, checked against its own printed words."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.tables import Row, entered, read_csv
from dakcong.model import Figure
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT, UNITS

COLUMNS: Final = (
    *("indicator", "region", "year", "month", "measure", "value", "unit", "price_basis"),
    *("qualifier", "decimals", "status", "vintage", "known_on", "source", "locator", "as_printed"),
)
REGIONS: Final = ("merged", "west", "east")
EXACT: Final = "exact"
ABOUT: Final = "about"
QUALIFIERS: Final = (EXACT, "more_than", "nearly", ABOUT)
STATUSES: Final = ("estimate", "preliminary", "official", "plan")
PRICE_BASES: Final = ("", "current", "constant")
# measure -> units it may carry
MEASURES: Final[dict[str, Collection[str]]] = {
    "level": (MILLION_USD, BILLION_VND),
    "month_level": (MILLION_USD, BILLION_VND),
    "growth": (PERCENT,),
    "month_growth": (PERCENT,),
    "plan_share": (PERCENT,),
    "plan": (MILLION_USD, BILLION_VND),
    "plan_growth": (PERCENT,),
    "plan_remainder": (MILLION_USD, BILLION_VND),
    "goal": (MILLION_USD, BILLION_VND),
    "goal_growth": (PERCENT,),
    "estimated_outturn": (MILLION_USD, BILLION_VND),
    "estimated_outturn_growth": (PERCENT,),
    "estimated_outturn_share": (PERCENT,),
    "count": ("products", "parks", "clusters"),
    "count_change": ("products",),
    "land_area": ("ha",),
    "project_count": ("projects",),
    "capital": (BILLION_VND,),
    "occupancy_rate": (PERCENT,),
    "office_count": ("offices",),
    "staff": ("people",),
    "staff_taken_over": ("people",),
}
# No projection rests on a zero: a missing figure is a missing row.
POSITIVE: Final = (
    *("level", "month_level", "plan", "plan_share", "plan_remainder", "goal"),
    *("estimated_outturn", "estimated_outturn_share"),
)
_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
# A unit a thousand times as large, as printed behind a number.
_LARGER: Final = {MILLION_USD: "tỷ USD", BILLION_VND: "nghìn tỷ đồng"}
# What stands before a number that is not exact, in the languages that sources were read in.
_SOFT: Final = {
    "more_than": re.compile(r"\b(hơn|trên|over|above|more than|plus de|über)$"),
    "nearly": re.compile(r"\b(gần|nearly|almost|fast|pr[eè]s de)$"),
    "about": re.compile(r"(\b(khoảng|about|approximately|environ|rund)|~)$"),
}
_PRINTED: Final = re.compile(r"\d+(?:[.,\s]\d+)*")
# What only English prints: a point behind a comma, or two commas.
_ENGLISH: Final = re.compile(r"\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?")


def read_figures(
    path: Path,
    indicators: Collection[str],
    sources: Collection[str],
    more: Iterable[Mapping[str, str]] = (),
) -> tuple[Figure, ...]:
    """All figures of the file, in its order, and behind them the rows that people published.

    Raises:
        DataError: a cell is not what its column allows, a row stands twice, a source or an
            indicator is unknown, or the value is not the one that `as_printed` shows.
    """
    figures: list[Figure] = []
    lines: dict[tuple[object, ...], int] = {}
    published = entered("published figures", more, COLUMNS)
    for row in chain(read_csv(path, COLUMNS), published):
        figure = figure_of(row, tuple(indicators), tuple(sources))
        if figure.key in lines:
            raise DataError(
                f"{row.file}:{row.line}: same figure as line {lines[figure.key]} (indicator,"
                " region, year, month, measure, vintage, source); keep one, or give a correction"
                " a new vintage"
            )
        lines[figure.key] = row.line
        figures.append(figure)
    if not figures:
        raise DataError(f"{path.name} holds no figure; restore the file")
    return tuple(figures)


def figure_of(row: Row, indicators: tuple[str, ...], sources: tuple[str, ...]) -> Figure:
    """A row as a figure.

    Raises:
        DataError: a cell is not what its column allows, or the value is not what was printed.
    """
    measure = row.one_of("measure", tuple(MEASURES))
    row.one_of("unit", tuple(UNITS))
    figure = Figure(
        indicator=row.one_of("indicator", indicators),
        region=row.one_of("region", REGIONS),
        year=row.whole("year", 2000, 2100),
        month=row.whole("month", 1, 12),
        measure=measure,
        value=row.number("value"),
        unit=row.one_of("unit", tuple(MEASURES[measure])),
        price_basis=row.text("price_basis", empty=True),
        qualifier=row.one_of("qualifier", QUALIFIERS),
        decimals=row.whole("decimals", -9, 6),
        status=row.one_of("status", STATUSES),
        vintage=month_text(row, "vintage"),
        known_on=month_text(row, "known_on"),
        source=row.one_of("source", sources),
        locator=row.text("locator"),
        as_printed=row.text("as_printed"),
        line=row.line,
    )
    if figure.price_basis not in PRICE_BASES:
        raise row.error("price_basis", "is unknown; use current, constant or nothing")
    if figure.known_on < figure.vintage:
        raise row.error("known_on", f"lies before the vintage {figure.vintage}; check both")
    _check_sign(row, figure)
    _check_printed(row, figure)
    if round(figure.value, figure.decimals) != figure.value:
        raise row.error("decimals", f"does not fit the value {figure.value:.10g}; count its digits")
    return figure


def _check_sign(row: Row, figure: Figure) -> None:
    """Growth leaves something, and what is produced, planned or reached is more than nothing."""
    if "growth" in figure.measure:
        if figure.value <= -100:
            raise row.error("value", "is a fall by everything or more; growth is above -100")
    elif figure.value < 0 and figure.measure != "count_change":
        raise row.error("value", f"is negative; a {figure.measure} is not")
    elif figure.value == 0 and figure.measure in POSITIVE:
        raise row.error("value", "is nothing; leave the row out when there is no figure")


def month_text(row: Row, column: str) -> str:
    """The cell as a month, YYYY-MM."""
    text = row.text(column)
    if _MONTH.fullmatch(text) is None:
        raise row.error(column, "is not a month; write YYYY-MM, for example 2024-06")
    return text


def _check_printed(row: Row, figure: Figure) -> None:
    """The value must be a number that the source printed, in units or in thousands of them."""
    printed = printed_numbers(figure.as_printed, figure.unit)
    # A value at least as far from every printed number as its last digit is another number.
    near = 10.0 ** -max(figure.decimals, 0) / 2
    if any(abs(abs(figure.value) - number) < near for number in printed):
        return
    shown = ", ".join(f"{number:.10g}" for number in printed) or "no number"
    raise row.error(
        "value",
        f"is not what the source prints: {figure.as_printed!r} ({shown}); write that number in"
        f" {figure.unit} (point for decimals, nothing between thousands)",
    )


def printed_numbers(text: str, unit: str) -> list[float]:
    """Numbers in a printed text, in a unit: 92.742 is 92742, 50,8 is 50.8, 1 485 is 1485.

    "1,5 tỷ USD" is 1500 million USD. A fall is printed without its sign ("giảm 2,5 %").
    """
    return [value for value, _start in _printed(text, unit)]


def printed_qualifier(text: str, value: float, unit: str = "") -> str:
    """What a printed text says right before a number, one of QUALIFIERS: "gần 492 ha" is nearly.

    Args:
        text: as printed, in the language that it was read in.
        value: the number, without a sign.
        unit: as of `printed_numbers`.
    """
    places = (start for number, start in _printed(text, unit) if number == value)
    before = (text[:start].rstrip().lower() for start in places)
    found = (one for words in before for one, soft in _SOFT.items() if soft.search(words))
    return next(found, EXACT)


def _printed(text: str, unit: str) -> Iterator[tuple[float, int]]:
    """Numbers in a printed text, and where the digits of each begin."""
    for match in _PRINTED.finditer(text):
        token = match.group(0)
        larger = _LARGER.get(unit)
        scale = 1000.0 if larger and text[match.end() :].lstrip().startswith(larger) else 1.0
        if _ENGLISH.fullmatch(token):
            parts = [token.replace(",", "")]
        elif _THOUSANDS.fullmatch(token):
            whole, _, decimals = token.partition(",")
            parts = [re.sub(r"\D", "", whole) + "." + (decimals or "0")]
        else:
            parts = re.split(r"\s", token)
        yield from ((scale * float(one.replace(",", ".")), match.start()) for one in parts)
