"""Numbers of a table as they were printed: one convention for a column, never guessed by cell.

A column that does not tell its convention takes that of the other columns of its table, where they
agree. `3.400` beside `612` tells nothing; `20.012.454,18` tells all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

# Said instead of a number: not known, none, not there.
MISSING: Final = frozenset(
    {"...", "…", "..", "-", "–", "—", "n/a", "na", "null", "none", "x", "nan", "chưa có"}
    | {"chưa có thông tin", "không có", "không có số liệu", "chưa có số liệu", "không"}
)
ERRORS: Final = ("#REF!", "#DIV/0!", "#VALUE!", "#N/A", "#NAME?", "#NUM!", "#NULL!")
_NUMBER: Final = re.compile(r"[+−–-]?\s?\d[\d., ]*", re.A)
_BODY: Final = re.compile(r"\d[\d., ]*", re.A)
_OPEN: Final = re.compile(r"[1-9]\d{0,2}([.,])\d{3}", re.A)
_WORDED: Final = re.compile(
    r"(?P<word>tăng|giảm|↑|↓|\+|−|-|–)\s*(?P<body>\d[\d., ]*)\s*(?:%|phần trăm)?", re.A | re.I
)
_FALLS: Final = ("giảm", "↓", "−", "-", "–")


class Marks(NamedTuple):
    """What begins decimals, and what parts thousands besides blanks; empty for nothing."""

    decimal: str
    thousands: str


COMMA: Final = Marks(",", ".")
POINT: Final = Marks(".", ",")


@dataclass(frozen=True, slots=True)
class Mixed(Exception):  # noqa: N818 a finding about two cells
    """Two cells of a column that cannot both follow one convention."""

    first: int
    second: int


def marks_of(texts: Iterable[tuple[int, str]]) -> Marks | None:
    """The convention of a column; None where its numbers leave it open.

    Args:
        texts: row and text of its cells that hold text.

    Raises:
        Mixed: two cells contradict each other.
    """
    shown: dict[Marks, int] = {}
    for row, text in texts:
        found = _marks(text)
        if found is not None:
            shown.setdefault(found, row)
    if len(shown) > 1:
        first, second = sorted(shown.values())
        raise Mixed(first, second)
    return next(iter(shown), None)


def is_open(text: str) -> bool:
    """Whether a number can be read in two ways: 3.400, 1,464."""
    body = _body(text)
    return _OPEN.fullmatch(body) is not None


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, with its sign or a per cent sign."""
    return _NUMBER.fullmatch(text.strip().removesuffix("%").strip()) is not None


def number(text: str, marks: Marks) -> float | None:
    """The number of a text in a convention; None where it is none in it."""
    plain = text.strip().removesuffix("%").strip()
    if _NUMBER.fullmatch(plain) is None:
        return None
    sign = -1.0 if plain[0] in "−–-" else 1.0
    value = _value(plain.lstrip("+−–-").strip(), marks)
    return None if value is None else sign * value


def worded_change(text: str, marks: Marks) -> float | None:
    """A change said in words or with an arrow, in per cent: `tăng 18,9%`, `↓3,32%`, `+9,43 %`."""
    found = _WORDED.fullmatch(text.strip().strip("()").strip())
    if found is None:
        return None
    value = _value(found["body"].strip(), marks)
    if value is None:
        return None
    return -value if found["word"].lower() in _FALLS else value


def _value(body: str, marks: Marks) -> float | None:
    """A number without its sign; groups of thousands must be whole."""
    whole, point, rest = body.partition(marks.decimal)
    if point and not re.fullmatch(r"\d+", rest, re.A):
        return None
    group = "[ " + re.escape(marks.thousands) + "]"
    if not re.fullmatch(rf"\d+|\d{{1,3}}(?:{group}\d{{3}})+", whole.strip(), re.A):
        return None
    digits = re.sub(r"\D", "", whole)
    return float(f"{digits}.{rest or 0}")


def _body(text: str) -> str:
    found = _BODY.search(text)
    return found[0].strip(" ") if found else ""


@lru_cache(maxsize=4096)
def _marks(text: str) -> Marks | None:
    """The convention that one number shows; None where it shows none or is no number."""
    if not is_number(text) and _WORDED.fullmatch(text.strip()) is None:
        return None
    body = _body(text)
    signs = re.sub(r"[\d ]", "", body)
    if not signs or is_open(text):
        return None
    if len(set(signs)) == 2:
        return COMMA if signs[-1] == "," else POINT
    if len(signs) > 1:
        return COMMA if signs[0] == "." else POINT
    return COMMA if signs == "," else POINT
