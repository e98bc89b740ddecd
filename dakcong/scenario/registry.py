"""The registry of assumptions: what a reader may change, in which range, at which step.

`data/assumptions.toml` holds it; `building` makes it from the parsed content.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal, cast

from dakcong.errors import InputError
from dakcong.fields import Words

Kind = Literal["choice", "assumption", "action", "shock"]
Form = Literal["number", "option"]
Deed = Literal["", "commissioned", "removed", "leased"]
Part = Literal["", "share", "price", "volume", "weight", "level", "growth"]
Value = float | str
# Code to value.
Values = Mapping[str, Value]


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
        unit: percent, days, MW, ha, month or months; numbers only.
        low, high, step: range and step of a number, in `unit`.
        options: what an option may be; empty when the figures decide (`rule`).
        default: fixed default; None when `rule` computes it.
        rule: name of the rule in `answers.known.rules`; empty for a fixed default.
        quarter: the quarter a growth belongs to; 0 for none.
        size: code of the number that goes with a switch; empty for none.
        known_on: month from which a reader could know of a shock, YYYY-MM; empty for no shock.
        sources: evidence, ids in `sources.toml`.
        evidence: what the range of a number rests on; key of its words under range.
        part: share, price or volume, when it drives a part of the growth; weight, last year's
            index level or growth, when it does so for a section of an index; else empty.
        commodity: the commodity it drives; empty for the whole indicator.
        section: the section of an index it drives; empty for the whole index.
        plant: the kind of power plant whose capacity factor it is, or whose power an action puts
            into operation; empty for none.
        deed: what an action does, or what an assumption is for that only such an action rests on:
            commissioned (plants), removed (an obstacle) or leased (land); empty for none.
        obstacle: what an action removes, a content of `obstacles.csv`; empty for none.
        year_share: share of the commodity in last year's whole year, per cent; shares only.
        event: id in `events.csv` of the event behind a shock; empty for none.
        by_month: the shock moves only the months of its event, and plays a part only where one
            of them remains; otherwise it moves all remaining months.
        gain: the size of the shock is a gain, not a loss.
        replaces: code of a shock that rests while this one is on, because both cannot be true;
            empty for none.
        name, help: words of its own, which `texts` does not have under its id.
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
    section: str = ""
    plant: str = ""
    deed: Deed = ""
    obstacle: str = ""
    year_share: float = 0.0
    event: str = ""
    by_month: bool = False
    gain: bool = False
    replaces: str = ""
    not_with: str = ""
    name: Words | None = None
    help: Words | None = None

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

    Compared by identity, so that what is asked of it often is found once. `retired` says of codes
    that were published and are in use no longer why that is so.
    """

    assumptions: tuple[Assumption, ...]
    presets: tuple[Preset, ...]
    retired: Mapping[str, Words] = field(default_factory=dict)

    def of(self, indicator: str) -> tuple[Assumption, ...]:
        """The assumptions of one indicator, in order."""
        return _of(self, indicator)

    def parts(self, indicator: str, part: Part) -> tuple[Assumption, ...]:
        """The shares, prices, … that drive an indicator, in order."""
        return tuple(one for one in self.of(indicator) if one.part == part)

    def get(self, code: object) -> Assumption | None:
        """The assumption with this code; None where none has it."""
        return _by_code(self).get(code)

    def find(self, code: str) -> Assumption:
        """The assumption with this code.

        Raises:
            InputError: no assumption has it.
        """
        found = self.get(code)
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
def _by_code(registry: Registry) -> dict[object, Assumption]:
    return {one.code: one for one in registry.assumptions}
