"""From the defaults to the scenario: what each assumption the reader set adds to the median."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.trying import result_of, tried
from dakcong.answers.year.actions import grouped, needed
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.growth_way import NO_WHOLE, path_code
from dakcong.answers.year.joined import joined
from dakcong.engine.attribution import shapley
from dakcong.engine.rounding import significant
from dakcong.engine.sensitivity import Result
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Value, Values
from dakcong.scenario.scenario import Scenario

# More bars than this cannot be read; the changes with the smallest effect alone become one bar.
MOST_BARS: Final = 6
Group = tuple[str, ...]
Given = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One change, or several that belong together.

    Attributes:
        codes: the assumptions: one, a shock with its size, or the smallest ones grouped.
        part: what it adds to the median.
        shown: the same on the shown digits; these join the shown ends exactly.
    """

    codes: Group
    part: float
    shown: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Waterfall:
    """The way from the defaults of the vintage to the scenario.

    Attributes:
        start, end: the answers at both ends.
        bars: in the order of the registry, the group of the smallest last; no bar for a change
            without effect.
        held: values of the scenario that both ends share, because without them there is no answer.
        assumed: those of them that have no default, so that there is no default answer either.
        same: the scenario is that of the defaults.
        rest: the assumptions of that group, which has no bar when together they have no effect;
            None when there is none.
    """

    start: Result
    end: Result
    bars: tuple[Bar, ...]
    held: Values
    assumed: tuple[str, ...]
    same: bool
    rest: Group | None


@lru_cache(maxsize=256)
def waterfall(facts: Facts, end: Answer) -> Waterfall:
    """The bars, by Shapley value over the changes, so in no order of their own."""
    indicator, scenario = end.indicator, end.scenario
    held = _held(facts, indicator, scenario)
    plain = complete(facts, scenario.vintage, held)

    def median(some: frozenset[Group]) -> float:
        given = sorted((code, scenario.by_code[code]) for group in some for code in group)
        return _median(facts, indicator.id, plain, tuple(given))

    groups = _groups(facts, indicator, scenario, held)
    parts, rest = parts_of(median, groups)
    path = path_code(indicator)
    first, last = result_of(tried(facts, indicator.id, plain, {})), result_of(end)
    shown = joined(parts, first.median, last.median, indicator.unit)
    return Waterfall(
        start=first,
        end=last,
        bars=tuple(
            Bar(codes=group, part=part, shown=shown[group])
            for group, part in parts.items()
            if part != 0.0
        ),
        held=MappingProxyType(held),
        assumed=tuple(code for code in held if code != path),
        same=not groups and not held,
        rest=rest,
    )


def parts_of(
    median: Callable[[frozenset[Group]], float], groups: Sequence[Group]
) -> tuple[dict[Group, float], Group | None]:
    """The part of each change, and the group that the smallest became when they were too many.

    Changes of which some cannot be made without others (shares that must not exceed the whole)
    cannot be told apart: they are all one part.
    """
    try:
        rest = None
        if len(groups) > MOST_BARS:
            nothing = median(frozenset())
            alone = {one: abs(median(frozenset({one})) - nothing) for one in groups}
            first = set(sorted(groups, key=lambda one: -alone[one])[: MOST_BARS - 1])
            rest = tuple(code for one in groups if one not in first for code in one)
            groups = [*(one for one in groups if one in first), rest]
        return shapley(median, groups), rest
    except InputError as error:
        if error.key not in NO_WHOLE:
            raise
        every = frozenset(groups)
        whole = tuple(code for one in groups for code in one)
        return {whole: significant(median(every) - median(frozenset()))}, None


@lru_cache(maxsize=4096)
def _median(facts: Facts, indicator_id: str, plain: Scenario, given: Given) -> float:
    """Median with some changes made to the plain scenario; defaults that rest on them follow."""
    return tried(facts, indicator_id, plain, dict(given)).outlook.year_end()


def _held(facts: Facts, indicator: Indicator, scenario: Scenario) -> dict[str, Value]:
    """How growth is set (whole or in parts: alike by default), and what has no default.

    Without a first part of an index, or the weights of its sections, there is no answer to start
    from; without what actions rest on they are nothing.
    """
    set_by_reader, path = touched(facts, scenario), path_code(indicator)
    held = {path: set_by_reader[path]} if path in set_by_reader else {}
    start = answer(facts, indicator.id, complete(facts, scenario.vintage, held))
    if isinstance(start, Missing):
        held |= {code: scenario.by_code[code] for code in start.codes}
    for one in needed(facts, indicator, scenario):
        held[one.code] = scenario.by_code[one.code]
    return held


def _groups(facts: Facts, indicator: Indicator, scenario: Scenario, held: Values) -> list[Group]:
    """The changes that can move a digit; one are a shock and its size, a deed and its month."""
    set_by_reader = touched(facts, scenario)
    used = in_use(facts, indicator, scenario)
    sizes = {one.size for one in used if one.size}
    groups: list[Group] = grouped(one for one in used if one.kind == "action")
    actions = {code for some in groups for code in some}
    for one in used:
        apart = one.code not in held and one.code not in sizes and one.code not in actions
        if one.code in set_by_reader and apart:
            sized = one.size and one.size in set_by_reader
            groups.append((one.code, one.size) if sized else (one.code,))
    return groups
