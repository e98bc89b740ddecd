"""Files of monthly series as readers hand them in, for several test modules."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from dakcong.errors import InputError
from dakcong.figures.series import SeriesFile, read_series

HEADER = "series,kind,month,value"
# Four years that wander between 103 and 128, no year and no season alike.
WANDERING = [
    *(108, 111, 103, 106, 109, 112, 115, 118, 110, 113, 116, 119),
    *(107, 110, 113, 116, 108, 111, 114, 117, 120, 123, 115, 118),
    *(117, 109, 112, 115, 118, 121, 113, 116, 119, 122, 125, 128),
    *(116, 119, 122, 114, 117, 120, 123, 126, 118, 121, 124, 127),
]


def month(first: str, later: int) -> str:
    """The month some months after another."""
    number = int(first[:4]) * 12 + int(first[5:]) - 1 + later
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def months(
    name: str, first: str, values: int | Iterable[object], kind: str = "trade", value: float = 10
) -> list[str]:
    """Rows of consecutive months with the given values, or that many: `value`, `value` + 1 ..."""
    given = [value + n for n in range(values)] if isinstance(values, int) else values
    return [f"{name},{kind},{month(first, place)},{one}" for place, one in enumerate(given)]


def table(rows: Sequence[str], header: str = HEADER) -> str:
    """The text of a file."""
    return "\n".join([header, *rows]) + "\n"


def read(folder: Path, text: str | bytes, name: str = "mine.csv") -> SeriesFile:
    """What is read from a file with this text, or these bytes."""
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_series(file)


def refused(folder: Path, text: str | bytes, name: str = "mine.csv") -> str:
    """The complaint about a file with this text, or these bytes."""
    with pytest.raises(InputError) as caught:
        read(folder, text, name)
    assert caught.value.key == "error.data"
    return caught.value.message
