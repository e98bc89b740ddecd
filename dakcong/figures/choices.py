"""`choices.toml`: which of the published figures a projection rests on, and why."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from dakcong.errors import DataError
from dakcong.fields import record
from dakcong.model import Figure

_CODE: Final = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
LEVEL_RULES: Final = ("level", "plan_share", "plan_less_remainder", "growth")
Choice = TypeVar("Choice", "LevelReading", "BaseReading")


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelReading:
    """One way to read the year to date of an indicator in a vintage.

    Attributes:
        code: option in links.
        level: rule: level, plan_share, plan_less_remainder, or growth for an index.
        figures: names ("measure@source") of the merged province's statements it rests on.
        reason: key of the sentence that says why.
    """

    indicator: str
    vintage: str
    code: str
    level: str
    figures: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseReading:
    """One way to read last year's total from the planned growth.

    Attributes:
        pairs: growth measure to the amount it is measured on; the first pair gives the total. A
            printed total of last year stands as its measure to "previous_year".
        reason: key of the sentence that says why.
        year: the year that is projected with it; 0 for every year without a base of its own.
    """

    indicator: str
    code: str
    pairs: Mapping[str, str]
    reason: str
    year: int = 0


def read_levels(
    content: Mapping[str, Any], figures: Sequence[Figure], indicators: Collection[str]
) -> tuple[LevelReading, ...]:
    """The readings of the year to date, checked against the figures.

    Raises:
        DataError: a field is missing or unknown, or a named figure does not exist.
    """
    known = {(one.indicator, one.name) for one in figures if one.region == "merged"}
    readings = _read(content, "reading", LevelReading, indicators)
    for one in readings:
        where = f"choices.toml: [[reading]] {one.indicator} {one.vintage} {one.code}"
        if one.level not in LEVEL_RULES:
            raise DataError(f"{where}: level {one.level!r}; use one of {', '.join(LEVEL_RULES)}")
        for name in one.figures:
            if (one.indicator, name) not in known:
                raise DataError(
                    f"{where}: figure {name!r} is not in figures.csv; name measure@source"
                )
    return readings


def read_bases(content: Mapping[str, Any], indicators: Collection[str]) -> tuple[BaseReading, ...]:
    """The readings of last year's total.

    Raises:
        DataError: a field is missing or unknown.
    """
    return _read(content, "base", BaseReading, indicators)


TABLES: Final = frozenset({"default_vintage", "reading", "base"})


def _read(
    content: Mapping[str, Any], name: str, kind: type[Choice], indicators: Collection[str]
) -> tuple[Choice, ...]:
    unknown = sorted(set(content) - TABLES)
    if unknown:
        raise DataError(f"choices.toml: {unknown[0]!r} is unknown; use {', '.join(sorted(TABLES))}")
    tables = content.get(name)
    if not isinstance(tables, list):
        raise DataError(f"choices.toml: has no [[{name}]] table; restore the file")
    found = []
    for place, table in enumerate(tables, 1):
        where = f"choices.toml: [[{name}]] {place}"
        one = record(kind, table, where)
        if one.indicator not in indicators:
            raise DataError(
                f"{where}: indicator {one.indicator!r} is unknown; use one of"
                f" {', '.join(indicators)}"
            )
        if _CODE.fullmatch(one.code) is None:
            raise DataError(
                f"{where}: code is {one.code!r}; write small letters and digits, for links"
            )
        found.append(one)
    return tuple(found)
