"""The registry of assumptions: what a reader may change, in which range, at which step.

`data/assumptions.toml` holds it; `figures` hands its parsed content in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, Literal, TypeVar, cast, get_args

from dakcong.errors import InputError

Kind = Literal["choice", "assumption", "shock"]
Form = Literal["number", "option"]
Value = float | str

FILE: Final = "assumptions.toml"
Record = TypeVar("Record")


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
        kind: choice, assumption or shock.
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


@dataclass(frozen=True, slots=True)
class Registry:
    """All assumptions, in the order in which defaults are computed, and all presets."""

    assumptions: tuple[Assumption, ...]
    presets: tuple[Preset, ...]

    def of(self, indicator: str) -> tuple[Assumption, ...]:
        """The assumptions of one indicator, in order."""
        return tuple(one for one in self.assumptions if one.indicator == indicator)

    def find(self, code: str) -> Assumption:
        """The assumption with this code.

        Raises:
            InputError: no assumption has it.
        """
        for one in self.assumptions:
            if one.code == code:
                return one
        allowed = ", ".join(one.code for one in self.assumptions)
        raise InputError(
            f"{code!r} is not an assumption; use one of {allowed}",
            key="error.unknown_code",
            given=code,
            allowed=allowed,
        )


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
    for one in assumptions:
        if one.size and one.size not in codes:
            raise _broken(f"{one.code}: size {one.size!r} is not a code; name the code of a number")
    presets = tuple(
        _record(Preset, table, f"preset {place}")
        for place, table in enumerate(_tables(content, "preset"), 1)
    )
    return Registry(assumptions, presets)


def _tables(content: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    tables = content.get(name)
    if not isinstance(tables, list) or not tables:
        raise _broken(f"has no [[{name}]] table; restore the file")
    return tables


def _assumption(table: Mapping[str, Any], place: int) -> Assumption:
    where = f"assumption {place} ({table.get('code', 'without code')})"
    plain = {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
    one = _record(Assumption, plain, where)
    if one.kind not in get_args(Kind):
        raise _broken(f"{where}: kind {one.kind!r}; use one of {', '.join(get_args(Kind))}")
    if one.form not in get_args(Form):
        raise _broken(f"{where}: form {one.form!r}; use one of {', '.join(get_args(Form))}")
    if one.form == "number":
        _check_range(one, where)
    if one.form == "option" and not one.options and not one.rule:
        raise _broken(f"{where}: an option needs `options` or a `rule`")
    if one.default is None and not one.rule:
        raise _broken(f"{where}: needs a `default` or a `rule`")
    if one.form == "option" and one.default is not None and one.default not in one.options:
        allowed = ", ".join(one.options)
        raise _broken(f"{where}: default {one.default!r} is not an option ({allowed})")
    return one


def _check_range(one: Assumption, where: str) -> None:
    for name in ("low", "high", "step"):
        if not isinstance(getattr(one, name), int | float):
            raise _broken(f"{where}: {name} {getattr(one, name)!r} is not a number")
    if not one.low < one.high:
        raise _broken(f"{where}: low {one.low} must be below high {one.high}")
    if not one.step > 0:
        raise _broken(f"{where}: step {one.step} must be above 0")
    if one.step != 10.0**-one.digits:
        raise _broken(f"{where}: step {one.step} must be 1, 0.1, 0.01 …; links count its digits")
    if one.default is not None and (
        isinstance(one.default, str) or not one.low <= one.default <= one.high
    ):
        raise _broken(f"{where}: default {one.default!r} is not from {one.low} to {one.high}")


def _record(kind: type[Record], table: Mapping[str, Any], where: str) -> Record:
    try:
        return kind(**table)
    except TypeError as error:
        reason = str(error).removeprefix(f"{kind.__name__}.__init__() ")
        raise _broken(f"{where}: {reason}") from error


def _broken(what: str) -> InputError:
    return InputError(f"{FILE}: {what}", key="error.data", message=f"{FILE}: {what}")
