"""A figure as a report prints it: hơn 2 tỷ USD, gần 92.742 tỷ đồng, 33,9 %; never guessed."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from dakcong.errors import InputError
from dakcong.texts.parse import typed_number
from dakcong.units import BILLION_VND, FLOW_UNITS, MILLION_USD, PERCENT

# What softens a number: word to qualifier.
_SOFT: Final = {
    "hơn": "more_than",
    "trên": "more_than",
    "gần": "nearly",
    "khoảng": "about",
    "xấp xỉ": "about",
    "more than": "more_than",
    "over": "more_than",
    "nearly": "nearly",
    "about": "about",
}
# Unit as it is written: the unit that is kept, and how many of it one is.
_UNITS: Final = {
    "nghìn tỷ đồng": (BILLION_VND, 1000.0),
    "ngàn tỷ đồng": (BILLION_VND, 1000.0),
    "tỷ đồng": (BILLION_VND, 1.0),
    "tỉ đồng": (BILLION_VND, 1.0),
    "triệu đồng": (BILLION_VND, 0.001),
    "tỷ usd": (MILLION_USD, 1000.0),
    "tỉ usd": (MILLION_USD, 1000.0),
    "triệu usd": (MILLION_USD, 1.0),
    "billion usd": (MILLION_USD, 1000.0),
    "million usd": (MILLION_USD, 1.0),
    "trillion vnd": (BILLION_VND, 1000.0),
    "billion vnd": (BILLION_VND, 1.0),
    "phần trăm": (PERCENT, 1.0),
    "%": (PERCENT, 1.0),
}
_SPELLED: Final = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_SOFTENED: Final = "|".join(sorted(_SOFT, key=len, reverse=True))
_SIGNS: Final = "+\\-\u2212\u2013\u2014\u2010\u2011"
# One figure within other words.
FIGURE: Final = re.compile(
    rf"(?:(?P<soft>{_SOFTENED}) )?(?P<number>[{_SIGNS}]? ?\d(?:[\d., ]*\d)?) ?(?P<unit>{_SPELLED})"
)
_WHOLE: Final = re.compile(
    rf"(?:(?P<soft>{_SOFTENED}) )?(?P<number>[^a-zđ%]+?) ?(?P<unit>{_SPELLED})?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Read:
    """A figure as it was understood.

    Attributes:
        value: in the unit that was asked for.
        decimals: digits after the point, in that unit; negative where trailing zeros are rounding.
        qualifier: exact, more_than, nearly or about.
    """

    value: float
    decimals: int
    qualifier: str


def spaced(text: str) -> str:
    """Text as it is read: composed, small letters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def read_figure(text: str, unit: str, language: str) -> Read:
    """The figure that somebody typed or pasted into the field of a unit.

    The mark of the language between thousands parts thousands in an amount (1.234 tỷ đồng is
    1234); of a rate, and behind a larger unit, such a number is refused as `typed_number` does.

    Raises:
        InputError: it is no number, may be two, or carries another unit.
    """
    found = _WHOLE.fullmatch(spaced(text))
    written, scale = _UNITS.get(found["unit"] or "", (unit, 1.0)) if found else (unit, 1.0)
    if written != unit:
        raise InputError(
            f"{text[:30]!r} is not in {unit}; write it in that unit",
            key="entry.other_unit",
            given=text[:30],
        )
    body = found["number"] if found else text
    value = _number(body, language, amount=unit in FLOW_UNITS and scale == 1.0)
    decimals = _decimals(body, value) - {1000.0: 3, 1.0: 0, 0.001: -3}[scale]
    qualifier = _SOFT[found["soft"]] if found and found["soft"] else "exact"
    value = round(value * scale, max(decimals, 0))
    if qualifier != "exact" and unit in FLOW_UNITS and decimals == 0:
        decimals = -_zeros(value)
    return Read(value, decimals, qualifier)


def _number(body: str, language: str, *, amount: bool) -> float:
    try:
        return typed_number(body, language)
    except InputError as error:
        if amount and error.key == "error.ambiguous_number":
            return typed_number(str(error.fields["whole"]), language)
        raise


def _decimals(body: str, value: float) -> int:
    """How many of the digits stand behind the mark of decimals."""
    found = re.search(r"[.,](\d+)\s*%?$", body.strip())
    digits = re.sub(r"\D", "", body)
    count = len(found[1]) if found else 0
    return count if count and abs(int(digits) / 10**count - abs(value)) < 1e-9 else 0


def _zeros(value: float) -> int:
    text = f"{abs(value):.0f}"
    return len(text) - len(text.rstrip("0")) if value else 0
