"""The target seen from several sides: other denominators, fair targets, all targets together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import options
from dakcong.answers.moves.doubted import READINGS, both_answers
from dakcong.answers.moves.trying import tried
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.growth_way import growth_digits
from dakcong.engine.joint import Joint, joint
from dakcong.engine.reach import fair_target, sure_growth
from dakcong.engine.status import status
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
        growth: median growth of the remaining months at which the target is reached with it, as
            it is asked for; None when the target is met.
        fair_target: the target that is reached with it under the scenario.
    """

    confidence: float
    growth: float | None
    fair_target: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """All targets at once, were a doubted growth so far read the other way.

    Attributes:
        answer: of the indicator in doubt, under that reading.
        reading: which one it is, of `READINGS`.
        probability: of all targets.
    """

    answer: Answer
    reading: str
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """All targets at once.

    Attributes:
        answers: indicator to its answer, or what is missing for one.
        joint: the probability of all, with bounds; None when no indicator has an answer.
        otherwise: what the other reading of each doubted growth would make of it.
    """

    answers: Mapping[str, Answer | Missing]
    joint: Joint | None
    otherwise: tuple[Otherwise, ...]

    @property
    def found(self) -> Mapping[str, Answer]:
        """Indicators that have an answer."""
        return {name: one for name, one in self.answers.items() if isinstance(one, Answer)}

    @property
    def probabilities(self) -> Mapping[str, float]:
        """Indicator to probability of its target."""
        return {name: one.reach.probability for name, one in self.found.items()}

    @property
    def missing(self) -> tuple[str, ...]:
        """Indicators without an answer, left out."""
        return tuple(name for name in self.answers if name not in self.found)

    @property
    def assumed(self) -> tuple[str, ...]:
        """Indicators whose year so far is the reader's assumption."""
        return tuple(name for name, one in self.found.items() if one.assumed)


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


def sureness(facts: Facts, one: Answer) -> tuple[Sureness, ...]:
    """The growth and the target for each confidence."""
    outlook = one.outlook
    digits = growth_digits(facts, one.indicator)
    return tuple(
        Sureness(
            confidence=level,
            growth=sure_growth(outlook, one.reach.target, level, digits),
            fair_target=fair_target(outlook, level),
        )
        for level in CONFIDENCES
    )


@lru_cache(maxsize=256)
def together(facts: Facts, scenario: Scenario) -> Together:
    """The probability that every projected indicator reaches its target."""
    answers = {one.id: answer(facts, one.id, scenario) for one in facts.catalogue.projected}
    known = [one for one in answers.values() if isinstance(one, Answer)]
    return Together(
        answers=MappingProxyType(answers),
        joint=all_of(known) if known else None,
        otherwise=tuple(otherwise(facts, known)),
    )


def all_of(answers: Sequence[Answer]) -> Joint:
    """The probability that each of some targets is reached; at least one."""
    return joint([one.reach.probability for one in answers], ASSUMED_CORRELATION)


def otherwise(facts: Facts, answers: Sequence[Answer]) -> Iterator[Otherwise]:
    """What the other reading of each doubted growth would make of `all_of`.

    Nothing where the scenario follows neither reading.
    """
    for one in answers:
        ends = both_answers(facts, one)
        if one.scenario not in (end.scenario for end in ends):
            continue
        for reading, end in zip(READINGS, ends, strict=True):
            if end.scenario != one.scenario:
                chance = all_of([end if other is one else other for other in answers])
                yield Otherwise(answer=end, reading=reading, probability=chance.probability)
