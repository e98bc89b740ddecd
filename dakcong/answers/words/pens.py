"""Two pens for every sentence: one writes numbers, the other places for the browser to fill in.

A sentence is written once. While a slider is dragged the browser fills the places in, and picks
the sentence by the state that it has come to; the rules of the states stand here and in
`engine.status`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dakcong.answers.year.answer import Answer
from dakcong.engine.outlook import path
from dakcong.engine.reach import fair_target, on_path
from dakcong.engine.status import RULE, asks_too_little, status
from dakcong.texts import numbers, say
from dakcong.units import fraction, percent

Pen = Callable[[str], str]
Writer = Callable[[Answer, str], str]


def places(place: str) -> str:
    """The pen of the browser: the name of what stands there."""
    return f"{{{place}}}"


def numbers_pen(one: Answer, language: str) -> Pen:
    """The pen that writes the numbers of an answer."""
    return lambda place: WRITERS[place](one, language)


@dataclass(frozen=True, slots=True)
class State:
    """What decides which words an answer takes.

    Attributes:
        status: by the published rule.
        low: the target asks too little to mean anything.
        assumed: the growth of the first part is the reader's, not a published figure.
    """

    status: str
    low: bool
    assumed: bool

    @property
    def name(self) -> str:
        """As the browser makes it: near_certain-low-assumed."""
        return f"{self.status}{'-low' if self.low else ''}{'-assumed' if self.assumed else ''}"


def state_of(one: Answer) -> State:
    """The state of an answer."""
    low = asks_too_little(one.reach) and not one.reach.met
    return State(status(one.reach), low, one.assumed)


def states_in_reach(one: Answer) -> list[State]:
    """Every state that the sliders of an answer can come to.

    Of a flow they move neither what is reached so far nor what is required; of an index both.
    """
    index = one.indicator.index
    if index:
        names = ["met", *(name for _, name in RULE)]
        doubts = [True, False] if one.published is not None else [True]
    else:
        names = ["met"] if one.reach.met else [name for _, name in RULE]
        doubts = [False]
    falling = index or one.reach.required_growth < 0
    found = [State(name, False, doubt) for name in names for doubt in doubts]
    low = [State(RULE[0][1], True, doubt) for doubt in doubts if falling and RULE[0][1] in names]
    return found + low


def takes_of(one: Answer) -> str:
    """What the target takes of the remaining months: met, or rise or fall, and how to be sure."""
    if one.reach.met:
        return "met"
    first = "rise" if one.reach.required_growth >= 0 else "fall"
    sure = one.reach.growth_for_80
    return first if sure is None else f"{first}_sure{'' if sure >= 0 else '_fall'}"


def track_of(one: Answer) -> str:
    """Ahead of or behind the path to the target."""
    return "ahead" if on_path(one.outlook.ytd, one.reach.target) >= 0 else "behind"


def passing_month(one: Answer) -> int | None:
    """The month in which the median passes the target; None when it does not."""
    amounts = path(one.outlook, one.projected_shares, 0.5)
    reached = (month for month, amount in amounts.items() if amount >= one.reach.target)
    return next(reached, None)


def growth_words(growth: float, language: str, decimals: int = 1) -> str:
    """tăng 11,1 % or giảm 2 %."""
    key = "number.rises" if growth >= 0 else "number.falls"
    return say(language, key, value=numbers.share(abs(growth), language, decimals))


def range_words(one: Answer, language: str, low: float, high: float) -> str:
    """Year ends between two probabilities: 2,44–2,89 tỷ USD."""
    ends = (one.outlook.year_end(low), one.outlook.year_end(high))
    return numbers.amount_range(*ends, one.indicator.unit, language)


def excess_words(one: Answer, language: str) -> str:
    """How far a target is passed; what exceeds a multiple of last year is points of per cent."""
    if one.indicator.index:
        return numbers.share(-one.reach.gap, language, 2)
    return numbers.fine(-one.reach.gap, one.indicator.unit, language)


def _fair(level: int) -> Writer:
    def write(one: Answer, language: str) -> str:
        amount = fair_target(one.outlook, fraction(level))
        return numbers.amount(amount, one.indicator.unit, language)

    return write


def _so_far(one: Answer, language: str) -> str:
    growth = one.outlook.ytd.growth
    return growth_words(growth, language, numbers.decimals_of(percent(growth), 2))


def _gap(one: Answer, language: str) -> str:
    return numbers.fine(one.reach.target - one.outlook.year_end(), one.indicator.unit, language)


def _month(one: Answer, language: str) -> str:
    month = passing_month(one)
    return "" if month is None else say(language, f"month.name.{month}")


WRITERS: Final[dict[str, Writer]] = {
    "year_end": lambda one, language: numbers.amount(
        one.outlook.year_end(), one.indicator.unit, language
    ),
    "year_growth": lambda one, language: growth_words(one.outlook.year_growth(), language),
    "range_80": lambda one, language: range_words(one, language, 0.1, 0.9),
    "range_95": lambda one, language: range_words(one, language, 0.025, 0.975),
    "probability": lambda one, language: numbers.probability(one.reach.probability, language),
    "fair_50": _fair(50),
    "fair_80": _fair(80),
    "fair_95": _fair(95),
    "month": _month,
    "gap": _gap,
    "excess": excess_words,
    "so_far": _so_far,
    "required": lambda one, language: numbers.share(
        one.reach.required_growth, language, 1, signed=True
    ),
    "required_size": lambda one, language: numbers.share(abs(one.reach.required_growth), language),
    "sure": lambda one, language: numbers.share(one.reach.growth_for_80, language, 1, signed=True),
    "sure_size": lambda one, language: numbers.share(abs(one.reach.growth_for_80 or 0.0), language),
    "share": lambda one, language: numbers.share(1 + one.reach.required_growth, language),
    "pace": lambda one, language: growth_words(one.outlook.ytd.growth, language),
}
