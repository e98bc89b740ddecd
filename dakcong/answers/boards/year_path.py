"""Rows of a board's charts, and where their axes end: the same whatever is assumed."""

from functools import lru_cache
from itertools import zip_longest
from typing import Any, Final

from dakcong.answers.boards.meter import share_of_plan
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.published import year_to_date
from dakcong.answers.known.so_far import earlier_releases
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.reader import Reader
from dakcong.answers.words.sentences import aim_of
from dakcong.answers.year.answer import Answer, answer
from dakcong.charts import fan, rates
from dakcong.charts.bars import wrapped
from dakcong.charts.style import axis_of
from dakcong.engine.outlook import path
from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.scenario import Scenario
from dakcong.texts import numbers
from dakcong.units import percent

# How much room an axis leaves above what it is made for.
ROOM: Final = 1.1
WIDE: Final = 1.5


def fan_rows(reader: Reader, one: Answer) -> list[dict[str, Any]]:
    """One row a month that is known or ahead, from the beginning of the year; see `charts.fan`.

    Besides: default, the path of the defaults; pa, pb and pc, those of what is pinned; top, where
    the axis ends; said and target_words, the words beside the last published month and the target.
    """
    target, language = one.reach.target, reader.language
    rows = fan.fan_data(one.outlook, target, one.shares, one.projected_shares, language)
    plain = complete(reader.facts, reader.scenario.vintage, {})
    pinned = {pin.code: pin.scenario for pin in reader.pins}
    others = {"default": plain, **{name: pinned.get(name) for name in fan.PINNED}}
    for name, scenario in others.items():
        reached = [] if scenario is None else _path_of(reader, one, scenario)
        # A browser that has drawn a line is told where there is none any longer.
        for row, amount in zip_longest(rows, reached):
            row[name] = amount
    rows[0]["said"] = _reached(reader, one)
    rows[-1]["target_words"] = _target(reader, one)
    found = earlier_releases(reader.facts, one.indicator, reader.scenario.vintage)
    before = {month: year_to_date(known).value for month, known in found.items()}
    top = top_of(reader, one)
    return [{**row, "top": top} for row in (*fan.earlier_data(before, target, language), *rows)]


def _reached(reader: Reader, one: Answer) -> str:
    """What the published months brought, below it how much of the plan; in lines for a phone."""
    share, value = share_of_plan(reader, one), one.amount(one.outlook.ytd.value)
    key = f"chart.named.so_far{'_share' if share else ''}"
    said = reader.text(key, count=one.month, value=value, share=share)
    return "\n".join(map(wrapped, said.splitlines()))


def _target(reader: Reader, one: Answer) -> str:
    scale = axis_of(one.indicator.unit, reader.language).scale
    value = numbers.trimmed(one.target / scale, reader.language)
    return reader.text("chart.named.target", aim=aim_of(one, reader.language), value=value)


def _path_of(reader: Reader, one: Answer, scenario: Scenario) -> list[float]:
    """Where a scenario stands from the last published month on; empty where it says nothing."""
    found = reader.assuming(scenario).outcome(one.indicator.id)
    if not isinstance(found, Answer):
        return []
    return [found.outlook.ytd.value, *path(found.outlook, found.projected_shares).values()]


def rates_rows(reader: Reader, one: Answer) -> list[dict[str, Any]]:
    """Growths that were printed for fewer months, then those of the answer; see `charts.rates`.

    Besides: floor and top, where the axis ends.
    """
    language, facts = reader.language, reader.facts
    required, published = one.reach.required_growth, not one.assumed
    rows = rates.rates_data(one.outlook, one.target, required, language, published=published)
    found = earlier_releases(facts, one.indicator, reader.scenario.vintage)
    before = {month: known.value("growth") for month, known in found.items()}
    floor, top = _growths(reader, one)
    ends = {"floor": percent(floor), "top": percent(top)}
    return [{**row, **ends} for row in (*rates.earlier_data(before, language), *rows)]


def months_top(reader: Reader, one: Answer) -> float:
    """Where the axis of monthly amounts ends: above all that presets and the target ask."""
    every = _at_presets(reader, one)
    amounts = (
        *(found.outlook.remainder(0.5) for found in every),
        *(one.outlook.ytd.remainder_last_year, one.reach.gap),
    )
    largest = max(share for found in every for share in found.projected_shares.values())
    return significant(ROOM * largest * max(amounts))


def _growths(reader: Reader, one: Answer) -> tuple[float, float]:
    """Ends of the axis of growths: half as far again as such series' remaining months mostly go."""
    usual = reader.facts.catalogue.growth_ranges[one.indicator.kind, "remainder", one.month]
    low, high = usual.range_80
    return WIDE * low, WIDE * high


def top_of(reader: Reader, one: Answer) -> float:
    """Where the axis of amounts ends in a release, whatever is assumed.

    A little above the 80 % range of the most hopeful preset.
    """
    ends = (found.outlook.year_end(0.9) for found in _at_presets(reader, one))
    return significant(ROOM * max(ends))


def _at_presets(reader: Reader, one: Answer) -> tuple[Answer, ...]:
    return at_presets(reader.facts, one.indicator, reader.scenario.vintage)


@lru_cache(maxsize=64)
def at_presets(facts: Facts, indicator: Indicator, vintage: str) -> tuple[Answer, ...]:
    """The answer of every preset of a release, all else on its default."""
    found = []
    for scenario in preset_scenarios(facts, indicator, complete(facts, vintage, {})).values():
        try:
            found.append(answer(facts, indicator.id, scenario))
        except InputError:
            continue
    return tuple(end for end in found if isinstance(end, Answer))
