"""A table as it goes into a file, with what must be known of it."""

import datetime
from dataclasses import dataclass
from typing import NamedTuple


class Number(NamedTuple):
    """A number of a cell; a percentage is a fraction, and says so.

    Attributes:
        value: the number.
        decimals: how many are shown.
        percent: whether it is a fraction that is shown in per cent.
    """

    value: float
    decimals: int
    percent: bool = False


Cell = str | Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table and what is said of it.

    Attributes:
        title: of the table.
        columns: the heads.
        rows: a cell for each column.
        about_title: of what is said of it.
        about: what that is, as names with words: release, engine, link, status, date, sources.
        known_on: the month of the release; a file says no other date, so that the same table is
            the same file.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about_title: str
    about: tuple[tuple[str, str], ...]
    known_on: datetime.date
