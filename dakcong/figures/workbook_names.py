"""`workbook_names.toml` as records: how other offices call the tables of an indicator."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.fields import record
from dakcong.figures.tables import read_toml
from dakcong.units import PERCENT

FILE: Final = "workbook_names.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How the tables of an indicator are called; words without accents, in small letters.

    Attributes:
        unit: of its amounts; "percent" for an index, which has none.
        titles: a title begins with one of them.
        without: a title that holds one of these is another table's.
        totals: labels of the row that counts.
        amounts: headings of the column that counts, where columns are split.
        others: headings of the column beside it, such as quantities.
    """

    indicator: str
    unit: str
    titles: tuple[str, ...]
    totals: tuple[str, ...]
    without: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def read_workbook_names(path: Path, units: Mapping[str, str]) -> tuple[Naming, ...]:
    """The names of the tables of each indicator that has them.

    Args:
        path: the file.
        units: unit of the amounts of every indicator, by its id; empty for an index.

    Raises:
        DataError: the file is missing or wrong, or names an unknown indicator.
    """
    namings = []
    for name, table in read_toml(path).items():
        where = f"{path.name}: [{name}]"
        if name not in units:
            raise DataError(f"{where} is no indicator; use one of {', '.join(units)}")
        if not isinstance(table, dict):
            raise DataError(f"{where} stands outside a table; write [{name}] first")
        known = {**table, "indicator": name, "unit": units[name] or PERCENT}
        namings.append(record(Naming, known, where))
    return tuple(namings)
