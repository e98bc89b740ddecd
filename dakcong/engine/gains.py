"""What actions add to the months of an index through one of its sections.

    a_i = v * sum(scale * product(drivers))   in month i from the first on, else 0

v is the section's share of last year's remaining months (`engine.sections`); the sum is what the
action adds to a month of the section, as a part of it. What several actions add to a month is a
sum, so that each has its own part whatever the others are.

The same in JavaScript stands in `ui/live/assets/model.js`; a browser test holds the two together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dakcong.engine.sections import rest_weight
from dakcong.units import percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A number times the settings of some drivers, which are fractions."""

    scale: float
    drivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What an action adds through one section.

    Attributes:
        products: together the part of a month of the section that it adds.
        section: its place among the terms of a table; None where `weights` say its share.
        weights: codes of shares, whose sum it is, or what they leave where `rest` is set.
        starts: codes of the months from which on it adds, of which the latest counts; empty for
            all months. Settings are hundredths, as of every driver.
        delay: code of the months that pass after that; empty for none.
    """

    products: tuple[Product, ...]
    section: int | None = None
    weights: tuple[str, ...] = ()
    rest: bool = False
    starts: tuple[str, ...] = ()
    delay: str = ""

    @property
    def drivers(self) -> frozenset[str]:
        """Codes of all settings that it needs."""
        given = (code for one in self.products for code in one.drivers)
        return frozenset((*given, *self.weights, *self.starts, self.delay)) - {""}


def added(
    gains: Sequence[Gain],
    settings: Mapping[str, float],
    months: Sequence[int],
    shares: Sequence[float] = (),
) -> list[float]:
    """Part of each month that all of them add.

    Args:
        gains: what adds.
        settings: code to a fraction.
        months: 1..12.
        shares: of the terms, 0..1; where a gain names its section.

    Raises:
        InputError: weights of which the rest is asked for exceed the whole.
    """
    found = [0.0] * len(months)
    for one in gains:
        part = _share(one, settings, shares) * sum(_value(p, settings) for p in one.products)
        first = _first(one, settings)
        for place, month in enumerate(months):
            if month >= first:
                found[place] += part
    return found


def _value(one: Product, settings: Mapping[str, float]) -> float:
    value = one.scale
    for code in one.drivers:
        value *= settings[code]
    return value


def _share(one: Gain, settings: Mapping[str, float], shares: Sequence[float]) -> float:
    if one.section is not None:
        return shares[one.section]
    named = {code: settings[code] for code in one.weights}
    return rest_weight(named) if one.rest else sum(named.values())


def _first(one: Gain, settings: Mapping[str, float]) -> float:
    if not one.starts:
        return 1.0
    start = max(settings[code] for code in one.starts)
    return round(percent(start + (settings[one.delay] if one.delay else 0.0)))
