"""The target of an indicator: the newest published figure behind the chosen one."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.published import Published
from dakcong.answers.known.release import release
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction


def target_amount(facts: Facts, indicator: Indicator, scenario: Scenario, kind: str) -> float:
    """A target in the unit of the outlook; 1.10 for +10 % of an index.

    Its kind is the measure that states it; the newest figure of the year that is projected counts.

    Raises:
        InputError: no figure that the vintage knows states it.
    """
    here = release(facts.catalogue, indicator.id, scenario.vintage)
    found = here.figures(kind, year=here.year)
    if not found:
        raise InputError(
            f"{indicator.id} {scenario.vintage}: no figure of the projected year states the target"
            f" {kind!r}; add it to figures.csv, or choose another target",
            key="error.missing_figure",
            indicator=indicator.id,
            measure=kind,
        )
    return 1 + fraction(found[-1].value) if kind == "goal_growth" else found[-1].value


def target_of(
    facts: Facts, indicator: Indicator, scenario: Scenario, published: Published | None
) -> tuple[str, float]:
    """The chosen target: the measure that states it, and its amount as of `target_amount`."""
    kind = str(scenario.by_code.get(codes(indicator.letter).target, indicator.targets[0]))
    if published is not None and kind in published.figures and kind != "goal_growth":
        return kind, published.value(kind)
    return kind, target_amount(facts, indicator, scenario, kind)
