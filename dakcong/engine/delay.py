"""Until when the target stays reachable, and what a month of delay costs.

Months pass at last year's level; what is then still missing must come from the months left, at a
growth that rises with every month lost:

    needed(m) = (target - amount after month m) / last year's months m+1..12 - 1
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dakcong.engine.outlook import require_base
from dakcong.engine.reach import asked
from dakcong.engine.rounding import significant
from dakcong.model import YearToDate

Outcome = Literal["met", "on_the_way", "until", "out_of_reach", "no_best"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The state after one month.

    Attributes:
        month: last month that has passed, from the last published one to November.
        amount: cumulative amount by then.
        needed: growth that the months after it need, on last year's, as it is asked for; a
            fraction; None when the amount reaches the target by itself.
        cost: how much `needed` rose in this month; 0 for the first state.
    """

    month: int
    amount: float
    needed: float | None
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """The target under waiting.

    Attributes:
        best: the highest growth that the months left are thought able to bring; None when no such
            figure is known.
        states: one a month, in order.
        outcome: met (already), on_the_way (reached at last year's level), until (the
            months after `last` can still do it at the best growth), out_of_reach (not even from
            now on), no_best (no best growth is known).
        last: until: the last month that may pass; on_the_way: the month in which the target falls.
    """

    best: float | None
    states: tuple[Waiting, ...]
    outcome: Outcome
    last: int | None


def delay(
    ytd: YearToDate,
    target: float,
    shares: Mapping[int, float],
    digits: int,
    best: float | None = None,
) -> Delay:
    """What waiting does to the growth still needed.

    Args:
        ytd: the year so far.
        target: for the whole year, in the unit of `ytd.value`.
        shares: remaining month to share of last year's remainder; sum 1.
        digits: of the step on which growth can be set, in per cent.
        best: highest growth thought possible; a fraction.

    Raises:
        InputError: last year's remainder is not positive.
    """
    require_base(ytd)
    base, amount, left = ytd.remainder_last_year, ytd.value, 1.0
    states: list[Waiting] = []
    for month in (ytd.month, *tuple(shares)[:-1]):
        if month != ytd.month:
            amount += base * shares[month]
            left -= shares[month]
        exact = significant((target - amount) / (base * left) - 1.0)
        needed = None if exact <= -1.0 else asked(exact, digits)
        before = states[-1].needed if states else needed
        cost = 0.0 if needed is None or before is None else needed - before
        states.append(
            Waiting(month=month, amount=significant(amount), needed=needed, cost=significant(cost))
        )
    outcome, last = _outcome(states, target, best)
    return Delay(best=best, states=tuple(states), outcome=outcome, last=last)


def _outcome(
    states: list[Waiting], target: float, best: float | None
) -> tuple[Outcome, int | None]:
    first = states[0].needed
    if first is None:
        return "met", states[0].month
    if first <= 0.0:
        return "on_the_way", next((one.month for one in states if one.amount >= target), 12)
    if best is None:
        return "no_best", None
    possible = [one.month for one in states if one.needed is not None and one.needed <= best]
    return ("until", possible[-1]) if possible else ("out_of_reach", None)
