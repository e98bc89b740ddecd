"""Power of each stage, West and East apart: a bar for each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.known.power import lacking, summed
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later_mark
from dakcong.charts.bars import Bar
from dakcong.charts.stacked import stacked_data, stacked_specification
from dakcong.charts.style import BOTH, EAST, WEST, Mark
from dakcong.engine.power import MEGAWATT, STAGES
from dakcong.figures.energy import Project
from dakcong.shows import Chart, Text
from dakcong.texts.numbers import DASH

MARKS: Final = (
    Mark("■", WEST, "side_west"),
    Mark("■", EAST, "side_east"),
    Mark("■", BOTH, "side_both"),
)
SIDES: Final = ("west", "east", "both")
# Length of the axis in longest bars.
_ROOM: Final = 1.05


def stages_chart(reader: Reader) -> Chart:
    """A line for each stage that has power in MW; the sides follow each other on it."""
    found = {stage: sizes for stage in STAGES if (sizes := _by_side(reader, stage))}
    most = max(found, key=lambda stage: sum(found[stage].values()))
    until = _ROOM * sum(found[most].values())
    title = reader.text(
        "energy.stages_title",
        stage=reader.text(f"energy_stage.{most}").lower(),
        power=sum_words(reader, sum(found[most].values()), _at(reader, most)),
        west=_side(reader, most, "west", found[most]),
        east=_side(reader, most, "east", found[most]),
        later=later_mark(reader, (one.date for one in _at(reader, most))),
    )
    bars = [bar for stage, sizes in found.items() for bar in _bars(reader, stage, sizes)]
    drawn = {one.meaning for one in bars}
    axis = reader.text("energy.stages_axis")
    drawing = Drawing(
        stacked_specification(reader.language, axis, MARKS, until),
        stacked_data(bars),
        parts.legend(reader.language, [one for one in MARKS if one.key in drawn]),
    )
    told = dict.fromkeys(f"{one.label}: {one.said}" for one in bars)
    alt = f"{title}. {'; '.join(told)}"
    return parts.chart("energy", title, alt, drawing)


def both_sides(reader: Reader) -> Iterator[Text]:
    """What the chart has of both sides together, project by project."""
    every = reader.facts.catalogue.projects.values()
    names = [
        _of_both(reader, one)
        for one in every
        if one.side == "both" and (lacking([one]) or MEGAWATT in summed([one]))
    ]
    if names:
        yield parts.note(reader.text("energy.stages_both", names="; ".join(names)))


def _of_both(reader: Reader, one: Project) -> str:
    power = f"{megawatt_words(reader, one.capacity.value)}\u00a0MW" if one.capacity else ""
    return f"{one.name}: {power or reader.text('energy.no_megawatt')}"


def _by_side(reader: Reader, stage: str) -> dict[str, float]:
    """Counted MW of a stage by side; no side without any."""
    own = _at(reader, stage)
    sums = {side: summed(one for one in own if one.side == side) for side in SIDES}
    return {side: some[MEGAWATT].value for side, some in sums.items() if MEGAWATT in some}


def _at(reader: Reader, stage: str) -> list[Project]:
    return [one for one in reader.facts.catalogue.projects.values() if one.stage == stage]


def _side(reader: Reader, stage: str, side: str, sizes: dict[str, float]) -> str:
    own = (one for one in _at(reader, stage) if one.side == side)
    return sum_words(reader, sizes.get(side, 0.0), own)


def _bars(reader: Reader, stage: str, sizes: dict[str, float]) -> Sequence[Bar]:
    known = {one.side for one in _at(reader, stage) if one.side in sizes or lacking([one])}
    words = [
        reader.text(
            "energy.side_part",
            side=reader.text(f"energy.side_{side}"),
            value=_side(reader, stage, side, sizes),
        )
        for side in SIDES
        if side in known
    ]
    said = f"{' · '.join(words)} MW"
    label, reached, made = reader.text(f"energy_stage.{stage}"), 0.0, list[Bar]()
    for side, size in sizes.items():
        end = reached + size
        made.append(Bar(label=label, start=reached, end=end, meaning=f"side_{side}", said=said))
        reached = end
    return made


def megawatt_words(reader: Reader, value: float) -> str:
    """Megawatts with the decimals they have, without the unit."""
    return reader.written(round(value, 3), "")


def sum_words(
    reader: Reader, value: float, projects: Iterable[Project], unit: str = MEGAWATT
) -> str:
    """The power of projects, without the unit; what it is at least where some print none."""
    said = megawatt_words(reader, value)
    if not lacking(projects, unit):
        return said
    return reader.text("chain.least", span=said) if value else DASH
