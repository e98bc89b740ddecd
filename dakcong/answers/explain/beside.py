"""The same scenario without shocks, with each shock alone, and with all of them."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.moves.trying import tried
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.shocks import possible


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One row of the comparison.

    Attributes:
        code: the shock that stands alone; "none" or "all" for the rows of the whole.
        on: the reader's scenario has exactly these shocks switched on.
        answer: with these shocks and no others.
    """

    code: str
    on: bool
    answer: Answer


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
        Side(
            code=name,
            on=set(on) == switched,
            answer=tried(
                facts, indicator.id, scenario, {c: "on" if c in on else "off" for c in codes}
            ),
        )
        for name, on in rows.items()
    )
