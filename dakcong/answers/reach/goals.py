"""The target seen from several sides: other denominators, fair targets, all targets together."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import options
from dakcong.answers.moves.trying import tried
from dakcong.answers.year.answer import Answer, answer
from dakcong.engine.joint import Joint, joint
from dakcong.engine.reach import fair_target, growth_for
from dakcong.engine.status import status
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario

CONFIDENCES: Final = (0.50, 0.80, 0.95)
# No evidence of ours: shocks to the province's economy are thought to be partly shared.
ASSUMED_CORRELATION: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Denominator:
    """One reading of the goal.

    Attributes:
        answer: under this reading.
        base: code of the reading of last year's total; empty when there is one only.
        chosen: whether the scenario uses it.
    """

    answer: Answer
    base: str
    chosen: bool

    @property
    def status(self) -> str:
        """By the published rule."""
        return status(self.answer.reach)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sureness:
    """What one confidence takes.

    Attributes:
        confidence: 0..1.
        growth: median growth of the remaining months at which the target is reached with it; None
            when the target is met.
        fair_target: the target that is reached with it under the scenario.
    """

    confidence: float
    growth: float | None
    fair_target: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """All targets at once.

    Attributes:
        indicators: those asked about, by id.
        probabilities: indicator to probability of its target.
        missing: indicators without an answer, left out.
        assumed: indicators whose year so far is the reader's assumption.
        joint: the probability of all, with bounds; None when no indicator has an answer.
    """

    indicators: Mapping[str, Indicator]
    probabilities: Mapping[str, float]
    missing: tuple[str, ...]
    assumed: tuple[str, ...]
    joint: Joint | None


@lru_cache(maxsize=256)
def denominators(facts: Facts, now: Answer) -> tuple[Denominator, ...]:
    """Every target under every reading of last year's total."""
    scenario, codes_of = now.scenario, codes(now.indicator.letter)
    target, origin = codes_of.target, codes_of.base
    known = [code for code in (target, origin) if code in scenario.by_code]
    choices = {code: options(facts, facts.registry.find(code), scenario.vintage) for code in known}
    rows = []
    for kind in choices.get(target, (now.target_kind,)):
        for base in choices.get(origin, ("",)):
            wanted = {target: kind, origin: base}
            moved = {code: wanted[code] for code in known if scenario.by_code[code] != wanted[code]}
            found = tried(facts, now.indicator.id, scenario, moved) if moved else now
            rows.append(Denominator(answer=found, base=base, chosen=not moved))
    return tuple(rows)


def sureness(one: Answer, confidences: tuple[float, ...] = CONFIDENCES) -> tuple[Sureness, ...]:
    """The growth and the target for each confidence."""
    outlook = one.outlook
    return tuple(
        Sureness(
            confidence=level,
            growth=growth_for(outlook.ytd, one.reach.target, outlook.spread, level),
            fair_target=fair_target(outlook, level),
        )
        for level in confidences
    )


@lru_cache(maxsize=256)
def together(facts: Facts, scenario: Scenario) -> Together:
    """The probability that every projected indicator reaches its target."""
    answers = {one.id: answer(facts, one.id, scenario) for one in facts.catalogue.projected}
    probabilities = {
        name: one.reach.probability for name, one in answers.items() if isinstance(one, Answer)
    }
    found = joint(tuple(probabilities.values()), ASSUMED_CORRELATION) if probabilities else None
    guessed = (one for one in answers.values() if isinstance(one, Answer) and one.assumed)
    return Together(
        indicators=MappingProxyType({one.id: one for one in facts.catalogue.projected}),
        probabilities=MappingProxyType(probabilities),
        missing=tuple(name for name in answers if name not in probabilities),
        assumed=tuple(one.indicator.id for one in guessed),
        joint=found,
    )
