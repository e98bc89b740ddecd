"""`monthly.csv`: what single months brought in this place, where somebody published them.

An indicator whose year so far and at least one whole year before it stand there is projected from
its own history instead of three published totals.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.records import month_text
from dakcong.figures.tables import read_csv

FILE: Final = "monthly.csv"
COLUMNS: Final = ("indicator", "month", "value", "source")

# Indicator to its amounts, or its index, by year and month.
Monthly = Mapping[str, Mapping[tuple[int, int], float]]


def read_monthly(path: Path, indicators: Collection[str], sources: Collection[str]) -> Monthly:
    """All months, by indicator.

    Raises:
        DataError: a cell is wrong, a month stands twice or brought nothing, or there is none.
    """
    found: dict[str, dict[tuple[int, int], float]] = {}
    for row in read_csv(path, COLUMNS):
        own = found.setdefault(row.one_of("indicator", tuple(indicators)), {})
        year, month = map(int, month_text(row, "month").split("-"))
        if (year, month) in own:
            raise row.error("month", "stands twice for this indicator; keep one")
        value = row.number("value")
        if value <= 0:
            raise row.error("value", "is not positive; leave the row out when there is no figure")
        row.one_of("source", tuple(sources))
        own[year, month] = value
    if not found:
        raise DataError(f"{path.name} holds no month; write one a row, or remove the file")
    return found
