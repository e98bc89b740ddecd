"""Numbers of ours read back: what a cell of a table writes."""

import re
from typing import Final, NamedTuple

from dakcong.texts.numbers import MINUS, SPACE

# As `numbers` writes them: thousands grouped, so that a year is none; a unit behind its space.
_FORMS: Final = {
    language: re.compile(
        rf"(?P<sign>[+{MINUS}]?)(?P<whole>\d{{1,3}}(?:{group}\d{{3}})*)(?:{point}(?P<rest>\d+))?"
        rf"(?:(?P<percent>{SPACE}?%)|{SPACE}(?P<unit>\D+))?",
        re.ASCII,
    )
    for language, group, point in (("vi", r"\.", ","), ("en", ",", r"\."))
}


class Written(NamedTuple):
    """A number as it is written: per cent of a percentage, its decimals, its unit or `%`."""

    value: float
    decimals: int
    unit: str


def number_written(words: str, language: str) -> Written | None:
    """The number that words of ours are; None for any other words."""
    found = _FORMS[language].fullmatch(words)
    if found is None:
        return None
    rest = found["rest"] or ""
    size = float(f"{re.sub(r'[.,]', '', found['whole'])}.{rest or 0}")
    unit = "%" if found["percent"] else found["unit"] or ""
    return Written(-size if found["sign"] == MINUS else size, len(rest), unit)
