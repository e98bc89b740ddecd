"""What each commodity brings to the remaining months, and what shocks take from them."""

from dataclasses import dataclass

from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import way_of
from dakcong.answers.year.remaining import parts_of
from dakcong.engine.drivers import Contribution, contributions
from dakcong.engine.rounding import significant


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildUp:
    """The remaining months at the median, by commodity; amounts in the indicator's unit.

    Attributes:
        parts: one for each commodity, before shocks; the last is the rest.
        from_shocks: what the switched-on shocks add to their sum; negative for a loss.
        whole: the remaining months, shocks included: parts and shocks add up to it.
    """

    parts: tuple[Contribution, ...]
    from_shocks: float
    whole: float

    @property
    def together(self) -> tuple[float, float, float, float]:
        """Last year, from price, from volume and this year, added up; shocks in the last."""
        return (
            significant(sum(one.last_year for one in self.parts)),
            significant(sum(one.from_price for one in self.parts)),
            significant(sum(one.from_volume for one in self.parts)),
            self.whole,
        )


def build_up(facts: Facts, one: Answer) -> BuildUp | None:
    """The commodities behind an answer; None when its growth was not set by commodity."""
    if way_of(one.indicator, one.scenario) != "commodities":
        return None
    base = one.outlook.ytd.remainder_last_year
    return BuildUp(
        parts=contributions(parts_of(facts, one.indicator, one.scenario), base),
        from_shocks=significant(base * (one.outlook.growth - one.growth_before_shocks)),
        whole=significant(one.outlook.remainder(0.5)),
    )
