"""What the province does for power: plants put into operation, obstacles removed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.deeds import back, months_list, numbers_list, said, unanswered
from dakcong.answers.boards.energy_chain import ANCHOR, conditions
from dakcong.answers.boards.energy_stages import sum_words
from dakcong.answers.known.power import lacking, summed
from dakcong.answers.known.power_chain import (
    electricity_code,
    electricity_share,
    factors,
    freed,
)
from dakcong.answers.known.removal import (
    REMOVED,
    freed_alone,
    freed_by,
    held_beside,
    named_after,
    removals,
    unmeasured,
)
from dakcong.answers.reader import Reader
from dakcong.answers.year.effects import COMMISSIONED, DELAY
from dakcong.engine.power import MEGAWATT
from dakcong.figures.catalogue import Indicator
from dakcong.figures.energy import GRID, Project
from dakcong.scenario.registry import Assumption
from dakcong.shows import Part, Table, Text

# Megawatts that the lists offer, and months of building.
POWER: Final = (10, 20, 30, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000)
DELAYS: Final = (0, 1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60)


def commissioning(reader: Reader) -> Part:
    """What plants add, the lists that set them, the way back."""
    indicator = _indicator(reader)
    return parts.part(
        reader.text("commissioned.heading", year=_year(reader)),
        parts.text(said(reader, indicator, COMMISSIONED)),
        *_unset(reader, indicator),
        *(
            numbers_list(reader, one, POWER, "MW") if one.plant else months_list(reader, one)
            for one in _offered(reader, indicator)
        ),
        *back(reader, indicator, COMMISSIONED),
        parts.note(reader.text("commissioned.note", page=indicator.page)),
        level=2,
    )


def removing(reader: Reader) -> Part:
    """What removed obstacles add, the month of each, what each holds up, the way back."""
    indicator, known = _indicator(reader), removals(reader.facts)
    ranked = dict.fromkeys(one.held.content for one in freed(reader.facts, reader.scenario))
    order = sorted(ranked, key=lambda content: -_most(reader, content))
    lists = {known[content]: content for content in order if content in known}
    done, rest = (
        [
            months_list(reader, one)
            for one in lists
            if (one.code in reader.scenario.by_code) == taken
        ]
        for taken in (True, False)
    )
    delays = [one for one in reader.facts.registry.of(indicator.id) if one.rule == DELAY]
    return parts.part(
        reader.text("removed.heading", year=_year(reader)),
        parts.text(said(reader, indicator, REMOVED)),
        *_unset(reader, indicator),
        *_left_out(reader, lists),
        *_trial(reader, lists.values()),
        *done,
        *(numbers_list(reader, one, DELAYS) for one in delays),
        *back(reader, indicator, REMOVED),
        parts.fold(REMOVED, reader.text("removed.choose"), *rest),
        _held(reader, lists.values()),
        *conditions(reader),
        parts.note(reader.text("removed.note")),
        level=2,
    )


def _unset(reader: Reader, indicator: Indicator) -> Iterable[Text]:
    """What must be set before any of it shows an effect, each with the way to where it is set."""
    names = []
    if electricity_share(reader.facts, reader.scenario) is None:
        names.append(reader.text("commissioned.unset_weight", anchor=ANCHOR))
    if unanswered(reader, indicator):
        names.append(reader.text("commissioned.unset_index", page=indicator.page))
    if names:
        yield parts.text(reader.text("commissioned.unset", names="; ".join(names)))


def _trial(reader: Reader, contents: Collection[str]) -> Iterable[Text]:
    """That some were named after the year alone, so that nobody knows whether they held it up."""
    year = _year(reader)
    known = [one for one in contents if not named_after(reader.facts, one, year)]
    if len(known) < len(contents):
        names = "; ".join(reader.text(f"obstacle.{one}") for one in known)
        counted = {"count": len(contents) - len(known), "total": len(contents), "year": year}
        known_words = names or reader.text("table.none")
        yield parts.text(reader.text("removed.after", known=known_words, **counted))


def _left_out(reader: Reader, lists: Mapping[Assumption, str]) -> Iterable[Text]:
    """Which projects become free and are in no number, as their MW or factor is not known."""
    gone = [content for one, content in lists.items() if one.code in reader.scenario.by_code]
    known = factors(reader.facts, reader.scenario)
    free = (one for own in freed_by(reader.facts, gone).values() for one in own)
    left = [one for one in free if one.kind not in known]
    left += lacking(unmeasured(reader.facts, gone))
    if left:
        names = "; ".join(one.name for one in left)
        yield parts.text(reader.text("removed.left_out", names=names))


def _year(reader: Reader) -> str:
    """The year whose index they move, that of the release shown."""
    return reader.scenario.vintage[:4]


def _indicator(reader: Reader) -> Indicator:
    return reader.indicator(electricity_code(reader.facts).indicator)


def _offered(reader: Reader, indicator: Indicator) -> Iterable[Assumption]:
    """Plants of the kinds whose capacity factor is known, those that are set, and the month."""
    known = factors(reader.facts, reader.scenario)
    for one in reader.facts.registry.of(indicator.id):
        set_ = one.code in reader.scenario.by_code
        if one.deed == COMMISSIONED and (set_ or not one.plant or one.plant in known):
            yield one


def _held(reader: Reader, contents: Iterable[str]) -> Table:
    """What becomes free with each obstacle alone, and what holds up the rest besides."""
    rows = []
    for content in contents:
        free = freed_alone(reader.facts, content)
        beside = (reader.text(f"obstacle.{one}") for one in held_beside(reader.facts, content))
        rows.append(
            [
                reader.text(f"obstacle.{content}"),
                _counted(reader, len(free), more := unmeasured(reader.facts, [content])),
                _power(reader, free, more),
                "; ".join(beside) or reader.text("table.none"),
            ]
        )
    heads = "energy.content removed.free removed.power removed.beside"
    return parts.table(reader, heads, rows, wide=True)


def _counted(reader: Reader, free: int, more: Sequence[Project]) -> str:
    """How many become free; those without MW beside them, lines of the grid apart."""
    told, lines = str(free), sum(one.kind == GRID for one in more)
    for key, count in (("unmeasured", len(more) - lines), ("grid", lines)):
        if count:
            told = reader.text(f"removed.{key}", count=told, more=count)
    return told


def _power(reader: Reader, free: Sequence[Project], more: Sequence[Project]) -> str:
    """MW of each stage, which are never added up; of `more` none are published."""
    told = []
    for stage, value in _by_stage(free).items():
        power = sum_words(reader, value, (one for one in more if one.stage == stage))
        named = reader.text(f"energy_stage.{stage}").lower()
        told.append(f"{power} ({named})")
    return "; ".join(told) or sum_words(reader, 0.0, more)


def _by_stage(free: Sequence[Project]) -> dict[str, float]:
    stages = dict.fromkeys(one.stage for one in free)
    sums = {stage: summed(one for one in free if one.stage == stage) for stage in stages}
    return {stage: sums[stage][MEGAWATT].value for stage in stages}


def _most(reader: Reader, content: str) -> float:
    """MW that become free with an obstacle alone, at the stage that has most of them."""
    return max(_by_stage(freed_alone(reader.facts, content)).values(), default=0.0)
