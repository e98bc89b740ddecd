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
from dakcong.engine.status import RULE, asks_less, asks_too_little, status
from dakcong.texts import numbers, rates
from dakcong.texts.styles import written
from dakcong.units import fraction, percent

Pen = Callable[[str], str]


def places(place: str) -> str:
    """The pen of the browser: the name of what stands there."""
    return f"{{{place}}}"


def numbers_pen(one: Answer, language: str) -> Pen:
    """The pen that writes the numbers of an answer."""

    def write(place: str) -> str:
        style, value = PLACES[place](one)
        return written(value, style, language)

    return write


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
    low = asks_too_little(one.reach)
    return State(status(one.reach), low, one.assumed)


def states_in_reach(one: Answer) -> list[State]:
    """Every state that the sliders of an answer can come to.

    Of a flow they move neither what is reached so far nor what is required, and only the server
    follows its growth so far; of an index all of it moves.
    """
    index = one.indicator.index
    if index:
        names = ["met", *(name for _, name in RULE)]
        doubts = [True, False] if one.published is not None else [True]
    else:
        names = ["met"] if one.reach.met else [name for _, name in RULE]
        doubts = [one.assumed]
    falling = index or asks_less(one.reach)
    found = [State(name, False, doubt) for name in names for doubt in doubts]
    low = [State(RULE[0][1], True, doubt) for doubt in doubts if falling and RULE[0][1] in names]
    return found + low


def takes_of(one: Answer) -> str:
    """What the target takes of the remaining months: met, or rise or fall, and how to be sure."""
    if one.reach.met:
        return "met"
    required = one.reach.required_growth
    first = "rise" if required is not None and required > 0 else "fall"
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


def growth_set(growth: float, language: str) -> str:
    """A growth so far in words, with the decimals that it has."""
    return rates.growth(growth, language, numbers.decimals_of(percent(growth), 2))


def _so_far(one: Answer, style: str) -> tuple[str, object]:
    """The growth so far with the decimals that it has."""
    growth = one.outlook.ytd.growth
    return f"{style}{numbers.decimals_of(percent(growth), 2)}", growth


def _size(growth: float | None) -> float | None:
    return None if growth is None else abs(growth)


def _share(growth: float | None) -> float | None:
    return None if growth is None else 1 + growth


def _month(one: Answer) -> tuple[str, object]:
    month = passing_month(one)
    return "month_name", "" if month is None else month


def _fair(one: Answer, level: int) -> tuple[str, object]:
    return "amount", one.amount(fair_target(one.outlook, fraction(level)))


# Place to its style and its value.
PLACES: Final[dict[str, Callable[[Answer], tuple[str, object]]]] = {
    "year_end": lambda one: ("amount", one.amount(one.outlook.year_end())),
    "year_growth": lambda one: ("growth", one.outlook.year_growth()),
    "range_80": lambda one: ("range", one.ends(0.1, 0.9)),
    "range_95": lambda one: ("range", one.ends(0.025, 0.975)),
    "probability": lambda one: ("probability", one.reach.probability),
    "fair_50": lambda one: _fair(one, 50),
    "fair_80": lambda one: _fair(one, 80),
    "fair_95": lambda one: _fair(one, 95),
    "month": _month,
    "gap": lambda one: ("gap", one.amount(one.reach.target - one.outlook.year_end())),
    "over": lambda one: ("gap", one.amount(one.outlook.year_end() - one.reach.target)),
    "excess": lambda one: ("gap", one.amount(one.reach.excess)),
    "so_far": lambda one: _so_far(one, "growth"),
    "so_far_rate": lambda one: _so_far(one, "share"),
    "required_way": lambda one: ("way", one.reach.required_growth),
    "required_size": lambda one: ("share", _size(one.reach.required_growth)),
    "sure_way": lambda one: ("way", one.reach.growth_for_80),
    "sure_size": lambda one: ("share", _size(one.reach.growth_for_80)),
    "share": lambda one: ("share", _share(one.reach.required_growth)),
}
