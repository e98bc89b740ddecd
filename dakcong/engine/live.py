"""The answer as one compact table and one formula, for a browser that redraws while dragging.

The remaining months are a sum of terms; each term grows by drivers of its own (one growth, or a
price and a volume) and is spread over the months by a season of its own:

    g      = sum over terms (share * growth)                     growth before shocks
    m_i    = sum over terms (share * season_i * (1 + growth))    month i, in last year's remainders
    G      = (1 + g) * product(1 - loss) - 1                     after shocks and actions
    Y(p)   = value + base * (1 + G) * exp(spread * t3(p))        year end at probability p
    P      = F3(ln(base * (1 + G) / (target - value)) / spread)  probability of the target

A term's growth is its driver's, or price + volume + price * volume; its share is a number, a
driver of its own, or what the other shares leave. F3 is Student's t with three degrees of freedom,

    F3(x) = 1/2 + (u / (1 + u^2) + arctan(u)) / pi,   u = x / sqrt(3)

(Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 28).

An index is the same with last year's sum of monthly indices as unit (`engine.index`): base = 1 - w,
and value = w * (1 + h), where h, the growth of the first part, may be a driver too. A section's
share is then weighed by its level, share * level / sum over terms (share * level)
(`engine.sections`), and a growth or a spread that nobody set stays on its default, which h moves
(`engine.calibration`).

The same in JavaScript stands in `ui/live/assets/model.js`; a browser test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dakcong.engine.calibration import Persistence, default_growth, default_spread
from dakcong.engine.drivers import compound_growth, rest_share
from dakcong.engine.gains import Gain, added
from dakcong.engine.outlook import Outlook, after_shocks
from dakcong.engine.rounding import significant
from dakcong.engine.shocks import remainder_loss
from dakcong.model import YearToDate
from dakcong.units import fraction, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A part of the remaining months.

    Attributes:
        season: each remaining month's share of the term; adds up to one.
        drivers: codes of its growth, or of its price and its volume; settings are fractions.
        share: of last year's remainder, 0..1; None where a driver says it or it is the rest.
        share_driver: code of the driver that says its share; empty for none.
        level_driver: code of the driver that weighs its share; of all terms, or empty for none.
    """

    season: tuple[float, ...]
    drivers: tuple[str, ...]
    share: float | None = None
    share_driver: str = ""
    level_driver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """A growth, or the spread, that stands on its default.

    Attributes:
        driver: its code.
        low, high, digits: range of the default in per cent, and its digits after the point.
    """

    driver: str
    low: float
    high: float
    digits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveTable:
    """All that the formula needs, besides the settings of the drivers.

    Attributes:
        ytd: the year so far: value and base.
        target: for the whole year, in its unit.
        digits: of the step on which growth is asked for, in per cent.
        spread: scale of the t(3) spread, >= 0.
        months: the remaining months.
        terms: the parts of the remaining months.
        kept: the part of each remaining month that monthly shocks leave.
        losses: parts of all remaining months that other shocks take.
        gains: what actions add to the months, on top of what is kept.
        so_far_driver: code of the growth of the first part; empty where that is published.
        persistence, trend: what a default growth is made of; None without `so_far_driver`, and for
            no stated trend.
        resting: the drivers that follow the first part.
        resting_spread: the spread where it follows the first part; None where it is set.
    """

    ytd: YearToDate
    target: float
    digits: int
    spread: float
    months: tuple[int, ...]
    terms: tuple[Term, ...]
    kept: tuple[float, ...]
    losses: tuple[float, ...]
    gains: tuple[Gain, ...] = ()
    so_far_driver: str = ""
    persistence: Persistence | None = None
    trend: float | None = None
    resting: tuple[Resting, ...] = ()
    resting_spread: Resting | None = None

    @property
    def drivers(self) -> frozenset[str]:
        """Codes of all settings that the formula takes."""
        codes = {self.so_far_driver}
        for term in self.terms:
            codes |= {*term.drivers, term.share_driver, term.level_driver}
        return frozenset(codes.union(*(one.drivers for one in self.gains))) - {""}


def evaluate(table: LiveTable, settings: Mapping[str, float]) -> tuple[Outlook, dict[int, float]]:
    """The outlook at other settings, and month to its share of the projected remainder.

    Args:
        table: what does not move.
        settings: every driver to its value, a fraction; a resting one may be left out.

    Raises:
        InputError: the shares exceed the whole, or a change is below -100 %.
    """
    ytd = _so_far(table, settings)
    settings = {**_defaults(table, ytd), **settings}
    shares = _shares(table.terms, settings)
    growth = [_growth(term, settings) for term in table.terms]
    before = significant(sum(share * grown for share, grown in zip(shares, growth, strict=True)))
    amounts = {
        month: sum(
            share * term.season[place] * (1.0 + grown)
            for share, term, grown in zip(shares, table.terms, growth, strict=True)
        )
        for place, month in enumerate(table.months)
    }
    kept = _kept(table, settings, shares)
    losses = list(table.losses)
    if any(part != 1.0 for part in kept.values()):
        losses.append(remainder_loss(amounts, kept))
        amounts = {month: amount * kept[month] for month, amount in amounts.items()}
    total = sum(amounts.values())
    outlook = Outlook(ytd=ytd, growth=after_shocks(before, losses), spread=_spread(table, ytd))
    return outlook, {month: amount / total for month, amount in amounts.items()}


def _kept(table: LiveTable, settings: Mapping[str, float], shares: list[float]) -> dict[int, float]:
    """Month to what shocks leave and actions add."""
    more = added(table.gains, settings, table.months, shares)
    found = zip(table.months, table.kept, more, strict=True)
    return {month: part * (1.0 + one) for month, part, one in found}


def _so_far(table: LiveTable, settings: Mapping[str, float]) -> YearToDate:
    if not table.so_far_driver:
        return table.ytd
    return replace(table.ytd, value=table.ytd.same_period * (1.0 + settings[table.so_far_driver]))


def _defaults(table: LiveTable, ytd: YearToDate) -> dict[str, float]:
    if table.persistence is None:
        return {}
    usual = default_growth(ytd, table.persistence, table.trend)
    return {one.driver: _on_step(usual, one) for one in table.resting}


def _spread(table: LiveTable, ytd: YearToDate) -> float:
    if table.persistence is None or table.resting_spread is None:
        return table.spread
    return _on_step(default_spread(ytd, table.persistence), table.resting_spread)


def _on_step(usual: float, one: Resting) -> float:
    return fraction(round(min(max(percent(usual), one.low), one.high), one.digits))


def _growth(term: Term, settings: Mapping[str, float]) -> float:
    if len(term.drivers) == 1:
        return settings[term.drivers[0]]
    price, volume = (settings[code] for code in term.drivers)
    return compound_growth(price, volume)


def _shares(terms: tuple[Term, ...], settings: Mapping[str, float]) -> list[float]:
    driven = {one.share_driver: settings[one.share_driver] for one in terms if one.share_driver}
    rest = rest_share(driven) if driven else 0.0

    def share(one: Term) -> float:
        if one.share is not None:
            return one.share
        return driven.get(one.share_driver, rest)

    found = [share(one) for one in terms]
    if not any(one.level_driver for one in terms):
        return found
    levels = (settings[one.level_driver] for one in terms)
    weighed = [share * level for share, level in zip(found, levels, strict=True)]
    return [part / sum(weighed) for part in weighed]
