"""Words of a table folded to be compared, and the units that stand in them."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from dakcong.imports.encodings import tidy
from dakcong.units import BILLION_VND, MILLION_USD


class Unit(NamedTuple):
    """A unit of amounts: as it is printed, what figures count in, how many of those it is."""

    printed: str
    counted: str
    scale: float


# By what is printed, folded.
UNITS: Final = {
    "nghin ty dong": Unit("nghìn tỷ đồng", BILLION_VND, 1e3),
    "ty dong": Unit("tỷ đồng", BILLION_VND, 1.0),
    "ty vnd": Unit("tỷ đồng", BILLION_VND, 1.0),
    "trieu dong": Unit("triệu đồng", BILLION_VND, 1e-3),
    "trieu vnd": Unit("triệu đồng", BILLION_VND, 1e-3),
    "nghin dong": Unit("nghìn đồng", BILLION_VND, 1e-6),
    "ty d": Unit("tỷ đồng", BILLION_VND, 1.0),
    "trieu d": Unit("triệu đồng", BILLION_VND, 1e-3),
    "billion vnd": Unit("tỷ đồng", BILLION_VND, 1.0),
    "ty usd": Unit("tỷ USD", MILLION_USD, 1e3),
    "ty do la my": Unit("tỷ USD", MILLION_USD, 1e3),
    "trieu usd": Unit("triệu USD", MILLION_USD, 1.0),
    "tr.usd": Unit("triệu USD", MILLION_USD, 1.0),
    "trieu do la my": Unit("triệu USD", MILLION_USD, 1.0),
    "trieu do la": Unit("triệu USD", MILLION_USD, 1.0),
    "million usd": Unit("triệu USD", MILLION_USD, 1.0),
    "nghin usd": Unit("nghìn USD", MILLION_USD, 1e-3),
    "1000 usd": Unit("nghìn USD", MILLION_USD, 1e-3),
    "1.000 usd": Unit("nghìn USD", MILLION_USD, 1e-3),
}
_UNIT: Final = re.compile(
    rf"(?<![a-z\d])({'|'.join(sorted(map(re.escape, UNITS), key=len, reverse=True))})(?![a-z])"
)
_TELLING: Final = {
    name: number
    for number, names in enumerate(
        ["một giêng", "hai", "ba", "tư bốn", "năm", "sáu", "bảy bẩy", "tám", "chín", "mười"], 1
    )
    for name in names.split()
} | {"mười một": 11, "mười hai": 12, "chạp": 12}
_NAMED: Final = "|".join(sorted(_TELLING, key=len, reverse=True))
# `tháng Năm năm 2011`, but never `tháng` above `năm 2018`; `tháng sau` is the next one.
_NAMED_MONTH: Final = re.compile(rf"\btháng ({_NAMED})\b(?! *\d)")
_NAMED_COUNT: Final = re.compile(rf"\b({_NAMED}) tháng\b")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Text without accents, capitals and breaks, month names as numbers: what is compared."""
    plain = re.sub(r"\s+", " ", tidy(text).lower()).strip()
    plain = _NAMED_MONTH.sub(_month_number, plain)
    plain = _NAMED_COUNT.sub(_month_count, plain)
    apart = unicodedata.normalize("NFD", plain.replace("đ", "d"))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _month_number(found: re.Match[str]) -> str:
    behind = found.string[found.end() :].lstrip()
    if found[1] == "năm" and not behind.startswith(("năm", "và", "so", "/")):
        return found[0]
    return f"tháng {_TELLING[found[1]]}"


def _month_count(found: re.Match[str]) -> str:
    behind = found.string[found.end() :].lstrip()
    if found[1] == "năm" and not behind.startswith(("đầu", "năm")):
        return found[0]
    return f"{_TELLING[found[1]]} tháng"


def units_in(folded: str) -> list[str]:
    """Units of amounts in a text, in their order."""
    return [one[1] for one in _UNIT.finditer(folded)]


def without_units(folded: str) -> str:
    """Folded words without units and signs, a word said twice once."""
    plain = _UNIT.sub(" ", re.sub(r"don vi tinh|dvt|don vi|%", " ", folded))
    plain = re.sub(r"\s+", " ", re.sub(r"[():;,*\[\]]", " ", plain)).strip()
    return re.sub(r"\bnam(?: nam)+\b", "nam", plain)  # said again in the next row


def only_unit(text: str) -> bool:
    """Whether a text names units and nothing else."""
    folded = re.sub(r"\bnghin tan\b|\btan\b|\bva\b", " ", fold(text))
    return not re.sub(r"[.\s]", "", without_units(folded)) and folded.strip() != ""
