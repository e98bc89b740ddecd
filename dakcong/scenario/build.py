"""The registry from the content of `assumptions.toml`, which `figures` reads and hands in."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from dakcong.errors import DataError
from dakcong.fields import Words, record
from dakcong.scenario.registry import Assumption, Preset, Registry

FILE: Final = "assumptions.toml"
UNITS: Final = ("percent", "days", "MW", "ha", "month", "months")
_CODE: Final = re.compile(r"[a-z]\.[a-z][a-z0-9]*", re.ASCII)
_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)


def build(content: Mapping[str, Any]) -> Registry:
    """The registry from the parsed content of `assumptions.toml`.

    Raises:
        DataError: a table lacks a field, names an unknown one, or repeats a code.
    """
    assumptions = tuple(
        _assumption(table, place) for place, table in enumerate(_tables(content, "assumption"), 1)
    )
    codes = [one.code for one in assumptions]
    for code in codes:
        if codes.count(code) > 1:
            raise _broken(f"code {code!r} is used twice; every code stands for one assumption")
    numbers = [one.code for one in assumptions if one.form == "number"]
    for one in assumptions:
        if one.size and one.size not in numbers:
            raise _broken(f"{one.code}: size {one.size!r} is not a code; name the code of a number")
        if one.replaces and one.replaces not in codes:
            raise _broken(f"{one.code}: replaces {one.replaces!r}, which is not a code")
    presets = tuple(
        _preset(table, place) for place, table in enumerate(_tables(content, "preset"), 1)
    )
    return Registry(assumptions, presets, _retired(content, codes))


def _retired(content: Mapping[str, Any], codes: Sequence[str]) -> Mapping[str, Words]:
    """What is said of each code that is in use no longer; nothing where the file names none."""
    given = content.get("retired", {})
    if not isinstance(given, Mapping):
        raise _broken("retired is no table; write [retired] and a line for each code")
    for code in given:
        if code in codes:
            raise _broken(f"code {code!r} is retired and in use; a published code is never reused")
    return {code: record(Words, why, f"{FILE}: retired {code}") for code, why in given.items()}


def _tables(content: Mapping[str, Any], name: str) -> Sequence[object]:
    tables = content.get(name)
    if not isinstance(tables, list) or not tables:
        raise _broken(f"has no [[{name}]] table; restore the file")
    return tables


def _assumption(table: object, place: int) -> Assumption:
    code = table.get("code") if isinstance(table, Mapping) else None
    where = f"assumption {place} ({code if isinstance(code, str) else 'without code'})"
    one = record(Assumption, table, f"{FILE}: {where}")
    if _CODE.fullmatch(one.code) is None:
        raise _broken(f"{where}: code is {one.code!r}; write letter, point, name, as in x.g")
    if not 0 <= one.quarter <= 4:
        raise _broken(f"{where}: quarter is {one.quarter}; write 1 to 4, or 0 for none")
    if one.known_on and _MONTH.fullmatch(one.known_on) is None:
        raise _broken(f"{where}: known_on is {one.known_on!r}; write YYYY-MM, as in 2024-07")
    if one.by_month and not one.event:
        raise _broken(f"{where}: by_month needs an `event`; its months are those of the event")
    if one.form == "number":
        _check_range(one, where)
    if one.form == "option" and not one.options and not one.rule:
        raise _broken(f"{where}: an option needs `options` or a `rule`")
    if one.default is None and not one.rule:
        raise _broken(f"{where}: needs a `default` or a `rule`")
    if one.form == "option" and one.default is not None and one.default not in one.options:
        allowed = ", ".join(one.options)
        raise _broken(f"{where}: default {one.default!r} is not one of options ({allowed})")
    return one


def _check_range(one: Assumption, where: str) -> None:
    if one.unit not in UNITS:
        raise _broken(f"{where}: unit is {one.unit!r}; use one of {', '.join(UNITS)}")
    if not one.low < one.high:
        raise _broken(f"{where}: low {one.low} must be below high {one.high}")
    if not one.step > 0:
        raise _broken(f"{where}: step {one.step} must be above 0")
    if one.step != 10.0**-one.digits:
        raise _broken(f"{where}: step {one.step} must be 1, 0.1, 0.01 …; links count its digits")
    if one.default is not None and (
        isinstance(one.default, str) or not one.low <= one.default <= one.high
    ):
        raise _broken(
            f"{where}: default {one.default!r} is not from low {one.low} to high {one.high}"
        )
    if one.default is not None and one.default != round(float(one.default), one.digits):
        raise _broken(f"{where}: default {one.default!r} does not stand on the step {one.step}")


def _preset(table: object, place: int) -> Preset:
    where = f"preset {place}"
    one = record(Preset, table, f"{FILE}: {where}")
    if not 0 < one.at < 1:
        raise _broken(f"{where}: at is {one.at}; write a quantile between 0 and 1, as in 0.5")
    return one


def _broken(what: str) -> DataError:
    return DataError(f"{FILE}: {what}")
