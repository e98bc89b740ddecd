"""Fractions in words: growth, parts, probabilities and what months must do.

Vietnamese: tăng 11,1 %, khoảng hai phần ba, trên 95 %, cần tăng ít nhất.
"""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from dakcong.texts.catalogue import words
from dakcong.texts.numbers import DASH, share
from dakcong.units import PROBABILITIES, STATUS_EDGES, percent

# Shares that have a name, and how near to one a share takes it.
_NAMED_PARTS: Final = {"quarter": 1 / 4, "third": 1 / 3, "half": 1 / 2, "two_thirds": 2 / 3}
_NAMED_WITHIN: Final = 0.015


def part(fraction: float, language: str) -> str:
    """A share as one says it: khoảng hai phần ba for 67,7 %; 58,8 % where it has no such name."""
    near = (name for name, one in _NAMED_PARTS.items() if abs(fraction - one) <= _NAMED_WITHIN)
    name = next(near, "")
    if not name:
        return share(fraction, language)
    return _about(words(language, f"number.part.{name}"), language)


def asked_part(fraction: float, language: str) -> str:
    """The same of what is asked for, beside its amounts: these are rounded, so the share says so.

    Without a name it was rounded up, and the printed amounts need not give it again.
    """
    said, exact = part(fraction, language), share(fraction, language)
    return words(language, "number.part.exact").format(share=exact) if said == exact else said


# A map says each of its cells in the chart and in the table under it.
@lru_cache(maxsize=1024)
def probability(value: float, language: str) -> str:
    """A probability in whole per cent, no surer than ranges were tested: trên 95 %, dưới 5 %.

    1 is what has come about: Đã đạt. Just below an edge of the status words it would round up to
    the edge, against its word: then it is cut at one decimal, so that 79,96 % is shown as 79,9 %.
    """
    least, most = PROBABILITIES
    if value >= 1.0:
        return words(language, "status.met")
    if value > most or value < least:
        return words(language, f"number.{'above_95' if value > most else 'below_5'}")
    rounded = round(percent(value)) / 100
    if value < rounded and rounded in STATUS_EDGES:
        return share(int(Decimal(str(value)) * 1000) / 1000, language)
    return share(value, language, 0)


def about_probability(value: float, language: str) -> str:
    """The same as an estimate, which no status word stands beside: khoảng 84 %, 50 % for 49,6 %."""
    least, most = PROBABILITIES
    if not least <= value <= most:
        return probability(value, language)
    return _about(share(value, language, 0), language)


def growth(fraction: float | None, language: str, decimals: int = 1) -> str:
    """A growth in words: tăng 11,1 %, giảm 2,0 %; an en dash for none."""
    if fraction is None:
        return DASH
    return _grown(fraction, share(abs(fraction), language, decimals), language)


def about_growth(fraction: float | None, language: str, decimals: int = 1) -> str:
    """The same as an estimate: tăng khoảng 26 %."""
    if fraction is None:
        return DASH
    return _grown(fraction, _about(share(abs(fraction), language, decimals), language), language)


def _grown(fraction: float, size: str, language: str) -> str:
    return words(language, f"number.{'rises' if fraction >= 0 else 'falls'}").format(value=size)


def way(fraction: float | None, language: str) -> str:
    """What months must do that need a growth, before its size: cần tăng ít nhất."""
    falling = fraction is not None and fraction < 0
    return words(language, f"number.{'may_fall' if falling else 'must_rise'}")


def _about(said: str, language: str) -> str:
    return words(language, "number.about").format(value=said)
