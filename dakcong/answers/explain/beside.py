"""The same scenario without shocks, with each shock alone, and with all of them."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.moves.trying import tried
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.shocks import possible


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One row of the comparison; amounts as the outlook gives them.

    Attributes:
        code: the shock that stands alone; "none" or "all" for the rows of the whole.
        on: the reader's scenario has exactly these shocks switched on.
        median: of the year end.
        low, high: ends of its 80 % range.
        probability: of reaching the target, 0..1.
    """

    code: str
    on: bool
    median: float
    low: float
    high: float
    probability: float


@lru_cache(maxsize=256)
def side_by_side(facts: Facts, one: Answer) -> tuple[Side, ...]:
    """Without shocks, each shock alone at the size of the scenario, all together.

    Only shocks that can act in the scenario are compared; nothing else is changed. Empty when there
    is no shock.

    Raises:
        InputError: a shock leaves no projection (see the message).
    """
    indicator, scenario = one.indicator, one.scenario
    codes = [shock.code for shock in possible(facts, indicator, scenario)]
    if not codes:
        return ()
    rows: dict[str, list[str]] = {"none": [], **{code: [code] for code in codes}}
    if len(codes) > 1:
        rows["all"] = codes
    switched = {code for code in codes if scenario.option(code) == "on"}
    return tuple(
        _side(
            tried(facts, indicator.id, scenario, {c: _option(c in on) for c in codes}),
            code=name,
            on=set(on) == switched,
        )
        for name, on in rows.items()
    )


def _option(on: bool) -> str:
    return "on" if on else "off"


def _side(found: Answer, *, code: str, on: bool) -> Side:
    ends = found.outlook.year_end
    return Side(
        code=code,
        on=on,
        median=ends(0.5),
        low=ends(0.1),
        high=ends(0.9),
        probability=found.reach.probability,
    )
