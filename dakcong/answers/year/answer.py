"""The answer for one indicator: outlook, reach and path under a scenario."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.published import Published
from dakcong.answers.known.release import release
from dakcong.answers.known.so_far import chosen_figures, growth_assumed, year_so_far
from dakcong.answers.year.actions import lifted
from dakcong.answers.year.growth_way import growth_digits
from dakcong.answers.year.remaining import Remaining, missing_weights, remaining
from dakcong.answers.year.required import required_bounds
from dakcong.answers.year.shocks import losses, monthly
from dakcong.answers.year.targets import target_of
from dakcong.engine.outlook import Outlook, after_shocks
from dakcong.engine.reach import Reach, reach
from dakcong.engine.shocks import kept_by_month, remainder_loss
from dakcong.figures.catalogue import Indicator
from dakcong.model import YearToDate
from dakcong.periods import MONTHS
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario
from dakcong.units import Quantity, fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """No answer, because a figure that nobody published is needed.

    Attributes:
        codes: the assumptions that bring an answer once they are all given, in order.
        target_kind: measure that states the chosen target.
        target: in the unit of the outlook.
    """

    indicator: Indicator
    vintage: str
    month: int
    codes: tuple[str, ...]
    target_kind: str
    target: float

    @property
    def code(self) -> str:
        """The first of the assumptions that lack."""
        return self.codes[0]

    @property
    def first_part(self) -> bool:
        """Whether the growth of the months so far lacks; else weights of sections do."""
        return self.code == codes(self.indicator.letter).first_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Where one indicator ends under a scenario, and what its target asks.

    Amounts are in the indicator's unit; for an index they are multiples of last year. Hashable, so
    that what was computed from one is found again.

    Attributes:
        scenario: the assumptions.
        published: the figures it rests on; None for an index with an assumed first part.
        assumed: whether the growth so far is the reader's assumption, not the published one.
        outlook: the year end.
        reach: against the chosen target.
        target_kind: goal, plan or goal_growth.
        required_low, required_high: required growth over the rounding of the figures, as it is
            asked for; None when the target is met.
        growth_before_shocks: median growth of the remaining months without shocks and actions.
        shares: month to share of last year's remainder.
        projected_shares: month to share of the projected remainder.
    """

    indicator: Indicator
    scenario: Scenario
    published: Published | None
    assumed: bool
    outlook: Outlook
    reach: Reach
    target_kind: str
    required_low: float | None
    required_high: float | None
    growth_before_shocks: float
    shares: dict[int, float]
    projected_shares: dict[int, float]

    def __hash__(self) -> int:
        return hash((self.indicator.id, self.scenario))

    @property
    def target(self) -> float:
        """The chosen target, in the unit of the outlook."""
        return self.reach.target

    @property
    def plan(self) -> float | None:
        """The resolution's target; None when there is none."""
        figures = self.published.figures if self.published else {}
        return figures["plan"].value if "plan" in figures else None

    @property
    def vintage(self) -> str:
        """The release that the year to date comes from; may be older than the scenario's."""
        return self.outlook.ytd.vintage

    @property
    def month(self) -> int:
        """Last published month."""
        return self.outlook.ytd.month

    @property
    def last_month(self) -> bool:
        """Whether December alone remains."""
        return self.month == MONTHS - 1

    def amount(self, value: float | None) -> Quantity:
        """An amount of it, with its unit."""
        return self.indicator.amount(value)

    def ends(self, low: float, high: float) -> tuple[Quantity, Quantity]:
        """Year ends not exceeded with two probabilities."""
        return self.amount(self.outlook.year_end(low)), self.amount(self.outlook.year_end(high))

    def stated(self, probability: float) -> float:
        """Year end not exceeded with `probability`; its growth, a fraction, for an index."""
        index = self.indicator.index
        return (self.outlook.year_growth if index else self.outlook.year_end)(probability)


@lru_cache(maxsize=128)
def answer(facts: Facts, indicator_id: str, scenario: Scenario) -> Answer | Missing:
    """The answer for one indicator, or what is missing for one.

    Raises:
        InputError: the figures or assumptions allow no projection (see the message).
    """
    indicator = facts.catalogue.indicators[indicator_id]
    published = chosen_figures(facts, indicator, scenario.vintage, scenario.by_code)
    ytd = year_so_far(facts, indicator, scenario.vintage, scenario.by_code)
    kind, target = aim = target_of(facts, indicator, scenario, published)
    lacking = _lacking(facts, indicator, scenario, ytd)
    if ytd is None or lacking:
        return _missing(facts, indicator, scenario.vintage, lacking, aim)
    rest = remaining(facts, indicator, scenario)
    outlook, by_month = projected(facts, indicator, scenario, rest, ytd)
    digits = growth_digits(facts, indicator)
    reached = reach(outlook, target, digits)
    bounds = required_bounds(indicator, scenario, published, aim, digits)
    assumed = growth_assumed(facts, indicator, scenario.vintage, scenario.by_code) is not None
    low, high = (None, None) if reached.met or assumed else bounds
    return Answer(
        indicator=indicator,
        scenario=scenario,
        published=published,
        assumed=assumed,
        outlook=outlook,
        reach=reached,
        target_kind=kind,
        required_low=low,
        required_high=high,
        growth_before_shocks=rest.growth,
        shares=rest.shares,
        projected_shares=by_month,
    )


def _missing(
    facts: Facts,
    indicator: Indicator,
    vintage: str,
    lacking: tuple[str, ...],
    aim: tuple[str, float],
) -> Missing:
    kind, target = aim
    return Missing(
        indicator=indicator,
        vintage=vintage,
        month=release(facts.catalogue, indicator.id, vintage).month,
        codes=lacking,
        target_kind=kind,
        target=target,
    )


def _lacking(
    facts: Facts, indicator: Indicator, scenario: Scenario, ytd: YearToDate | None
) -> tuple[str, ...]:
    """Codes of what a projection needs and nobody has set or published."""
    code, weights = codes(indicator.letter), missing_weights(facts, indicator, scenario)
    if ytd is None or code.growth not in scenario.by_code:
        return (code.first_part, *weights)
    return weights


def projected(
    facts: Facts, indicator: Indicator, scenario: Scenario, rest: Remaining, ytd: YearToDate
) -> tuple[Outlook, dict[int, float]]:
    """The outlook after shocks and actions, and month to its share of the remaining ones."""
    lost = losses(facts, indicator, scenario)
    amounts = rest.grown
    shocks, more = monthly(facts, indicator, scenario), lifted(facts, indicator, scenario)
    if shocks or more:
        kept = kept_by_month(amounts, shocks)
        kept = {month: part * (1.0 + more.get(month, 0.0)) for month, part in kept.items()}
        lost.append(remainder_loss(amounts, kept))
        amounts = {month: amount * kept[month] for month, amount in amounts.items()}
    total = sum(amounts.values())
    shares = {month: amount / total for month, amount in amounts.items()}
    spread = fraction(scenario.number(codes(indicator.letter).spread))
    return Outlook(ytd=ytd, growth=after_shocks(rest.growth, lost), spread=spread), shares
