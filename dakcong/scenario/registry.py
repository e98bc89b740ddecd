"""The registry of assumptions: what a reader may change, in which range, at which step.

`data/assumptions.toml` holds it; `figures` hands its parsed content in.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, Literal, cast

from dakcong.errors import InputError
from dakcong.fields import record

Kind = Literal["choice", "assumption", "action", "shock"]
Form = Literal["number", "option"]
Part = Literal["", "share", "price", "volume"]
Value = float | str

FILE: Final = "assumptions.toml"
UNITS: Final = ("percent", "days")
_CODE: Final = re.compile(r"[a-z]\.[a-z][a-z0-9]*", re.ASCII)
_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)


@lru_cache(maxsize=64)
def _digits(step: float) -> int:
    exponent = Decimal(str(step)).normalize().as_tuple().exponent
    return max(0, -cast(int, exponent))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One thing a reader may set.

    Attributes:
        id: key of its words in `texts`; several quarters may share one.
        code: short name in links, e.g. "x.g".
        indicator: the indicator it belongs to.
        kind: choice (which published figure), assumption (what the world does), action (what the
            province does) or shock (one-off).
        form: number or option.
        unit: percent or days; numbers only.
        low, high, step: range and step of a number, in `unit`.
        options: what an option may be; empty when the figures decide (`rule`).
        default: fixed default; None when `rule` computes it.
        rule: name of the rule in `answers.defaults`; empty for a fixed default.
        quarter: the quarter a growth belongs to; 0 for none.
        size: code of the number that goes with a switch; empty for none.
        known_on: month from which a reader could know of a shock, YYYY-MM; empty for no shock.
        sources: evidence, ids in `sources.toml`.
        evidence: what the range of a number rests on; key of its words under range.
        part: share, price or volume, when it drives a part of the growth; else empty.
        commodity: the commodity it drives; empty for the whole indicator.
        year_share: share of the commodity in last year's whole year, per cent; shares only.
        event: id in `events.csv` of the event behind a shock; empty for none.
        by_month: the shock moves only the months of its event, and plays a part only where one
            of them remains; otherwise it moves all remaining months.
        gain: the size of the shock is a gain, not a loss.
        replaces: code of a shock that rests while this one is on, because both cannot be true;
            empty for none.
        not_with: way to set the growth under which the shock has no effect, because that way
            already has a number for it; empty for none.
    """

    id: str
    code: str
    indicator: str
    kind: Kind
    form: Form
    unit: str = ""
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    options: tuple[str, ...] = ()
    default: Value | None = None
    rule: str = ""
    quarter: int = 0
    size: str = ""
    known_on: str = ""
    sources: tuple[str, ...] = ()
    evidence: str = ""
    part: Part = ""
    commodity: str = ""
    year_share: float = 0.0
    event: str = ""
    by_month: bool = False
    gain: bool = False
    replaces: str = ""
    not_with: str = ""

    @property
    def digits(self) -> int:
        """Digits after the point that the step allows."""
        return _digits(self.step)

    def rounded(self, value: float) -> float:
        """`value` on the step's digits and within the range; never -0."""
        clipped = min(max(value, self.low), self.high)
        return round(clipped, self.digits) + 0.0

    def place(self, value: float) -> float:
        """Where a value stands in the range: 0 at its low end, 1 at its high end."""
        return (value - self.low) / (self.high - self.low)

    def text(self, value: Value) -> str:
        """Canonical text of a value in a link: a point, no trailing zeros, no exponent."""
        if isinstance(value, str):
            return value
        plain = f"{value:.{self.digits}f}"
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        return "0" if plain == "-0" else plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A named setting of the remaining months.

    Attributes:
        rule: quantile, growth_to_date, no_growth or required_growth.
        at: quantile of the default distribution, 0..1; for that rule only.
        marker: a yardstick, not a forecast.
    """

    id: str
    rule: str
    at: float = 0.5
    marker: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """All assumptions, in the order in which defaults are computed, and all presets.

    Compared by identity, so that what is asked of it often is found once.
    """

    assumptions: tuple[Assumption, ...]
    presets: tuple[Preset, ...]

    def of(self, indicator: str) -> tuple[Assumption, ...]:
        """The assumptions of one indicator, in order."""
        return _of(self, indicator)

    def parts(self, indicator: str, part: Part) -> tuple[Assumption, ...]:
        """The shares, prices or volumes that drive an indicator, in order."""
        return tuple(one for one in self.of(indicator) if one.part == part)

    def find(self, code: str) -> Assumption:
        """The assumption with this code.

        Raises:
            InputError: no assumption has it.
        """
        found = _by_code(self).get(code)
        if found is not None:
            return found
        allowed = ", ".join(one.code for one in self.assumptions)
        raise InputError(
            f"{code!r} is not an assumption; use one of {allowed}",
            key="error.unknown_code",
            given=code,
            allowed=allowed,
        )


@lru_cache(maxsize=64)
def _of(registry: Registry, indicator: str) -> tuple[Assumption, ...]:
    return tuple(one for one in registry.assumptions if one.indicator == indicator)


@lru_cache(maxsize=16)
def _by_code(registry: Registry) -> dict[str, Assumption]:
    return {one.code: one for one in registry.assumptions}


def build(content: Mapping[str, Any]) -> Registry:
    """The registry from the parsed content of `assumptions.toml`.

    Raises:
        InputError: a table lacks a field, names an unknown one, or repeats a code.
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
    return Registry(assumptions, presets)


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
        raise _broken(f"{where}: known_on is {one.known_on!r}; write YYYY-MM, as in 2025-07")
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


def _broken(what: str) -> InputError:
    return InputError(f"{FILE}: {what}", key="error.data", message=f"{FILE}: {what}")
