"""The bridge from the two former provinces to the base that the plan rests on."""

from functools import partial
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.sides_words import flows
from dakcong.answers.known.sides import Bridged, base_bridge
from dakcong.answers.known.vintages import bases
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_short
from dakcong.answers.words.titles import indicator_name
from dakcong.charts import bars, style
from dakcong.charts.bars import Bar
from dakcong.charts.style import Mark
from dakcong.engine.amounts import EAST, SIDES, WEST
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Content, Part, Table, Unopened
from dakcong.texts import capital, numbers
from dakcong.units import Quantity, fraction

# A step: name, what it adds, what it rests on, the key of its mark.
Step = tuple[str, float, str, str]
_SIDES: Final = {WEST: "side_west", EAST: "side_east"}
_MARKS: Final = (
    Mark("■", style.WEST, _SIDES[WEST]),
    Mark("■", style.EAST, _SIDES[EAST]),
    Mark("■", style.LAST_YEAR, "not_published"),
    Mark("■", style.ACTUAL, "total"),
)
# Length of the axis in longest bars: beyond them stand their numbers.
_ROOM: Final = 1.4


def bridges(reader: Reader) -> list[Part]:
    """A chart for each flow of which a side printed last year's total."""
    found = [(one, _bridged(reader, one)) for one in flows(reader)]
    made = [content for one, way in found if way for content in _bridge(reader, one, way)]
    if not made:
        return []
    year = max(way.way.whole.year for _, way in found if way)
    note = parts.note(reader.text("sides.bridge_note", year=year))
    heading = reader.text("sides.bridge_heading", year=year)
    return [parts.part(heading, *made, note, level=2)]


def _bridged(reader: Reader, one: Indicator, base: str = "") -> Bridged | None:
    return base_bridge(reader.facts.catalogue, reader.scenario.vintage, one.id, base)


def _bridge(reader: Reader, one: Indicator, way: Bridged) -> list[Content]:
    language, whole = reader.language, way.way.whole
    made = _steps(reader, way)
    lines = _lines(reader, made, whole.year)
    drawn_by = {bar.meaning for bar in lines}
    marks = tuple(mark for mark in _MARKS if mark.key in drawn_by)
    title = reader.text("chart.total_of", year=whole.year, unit=one.unit)
    drawn = parts.Drawing(
        bars.bars_specification(
            language,
            title,
            marks,
            compared=False,
            ends=(0.0, _ROOM * max(bar.end for bar in lines)),
        ),
        bars.bars_data(lines),
        parts.legend(language, marks),
    )
    said = _said(reader, one, way, made[-1][1])
    under = Unopened(
        heading=reader.text("chart.table"), made=partial(_table, reader, one, made, way)
    )
    chart = parts.chart(f"bridge_{one.id}", said, said, drawn, under)
    return [chart, *(parts.text(words) for words in _remarks(reader, one, way))]


def _steps(reader: Reader, way: Bridged) -> list[Step]:
    """What the sides printed, what they revised, and what is left, which makes the shown add up."""
    made = []
    for kind, some in (("first", way.parts), ("revised", way.revised)):
        for one in some:
            side = reader.text(f"region.{one.region}")
            value = way.way.revisions[one.region] if kind == "revised" else one.value or 0.0
            source = source_short(reader, one.source)
            name = reader.text(f"sides.step_{kind}", side=side)
            made.append((name, round(value), source, _SIDES[one.region]))
    left = round(way.way.whole.value) - sum(value for _, value, _, _ in made)
    name = capital(reader.text(f"sides.step_left_{_kind(way)}", other=_other(reader, way)))
    return [*made, (name, left, reader.text("sides.rest_left"), "not_published")]


def _lines(reader: Reader, made: list[Step], year: int) -> list[Bar]:
    reached, drawn = 0.0, []
    for place, (name, value, _, meaning) in enumerate(made):
        start, reached = reached, reached + value
        said = numbers.number(value, reader.language, signed=place > 0)
        drawn.append(Bar(label=name, start=start, end=reached, meaning=meaning, said=said))
    base, said = reader.text("sides.step_base", year=year), numbers.number(reached, reader.language)
    return [*drawn, Bar(label=base, start=0.0, end=reached, meaning="total", said=said)]


def _table(reader: Reader, one: Indicator, made: list[Step], way: Bridged) -> Table:
    reached, rows = 0.0, []
    for name, value, source, _ in made:
        reached += value
        changed = numbers.number(value, reader.language, signed=True)
        rows.append([name, changed, numbers.number(reached, reader.language), source])
    plan = source_short(reader, way.plan.figures["plan"].source)
    base = reader.text("sides.step_base", year=way.way.whole.year)
    end = numbers.number(reached, reader.language)
    level = reader.text("table.not_applicable")
    rows.append([base, level, end, reader.text("sides.rest_base", source=plan)])
    unit = reader.written(one.unit, "unit")
    keys = ("step", "change", "reached", "rests_on")
    heads = [reader.text(f"sides.{key}", unit=unit) for key in keys]
    return parts.grid(heads, rows, wide=True)


def _said(reader: Reader, one: Indicator, way: Bridged, left: float) -> str:
    """The message of the chart."""
    text, kind, year = reader.text, _kind(way), way.way.whole.year
    revised = [
        text(
            "sides.bridge_revised",
            side=capital(text(f"area.{side}")),
            change=Quantity(change, one.unit),
        )
        for side, change in way.way.revisions.items()
    ]
    rest = {"left": Quantity(left, one.unit), "other": _other(reader, way), "year": year}
    base = round(way.way.whole.value)
    return text(
        f"sides.bridge_{kind}",
        indicator=indicator_name(one, reader.language),
        year=year,
        side=text(f"area.{way.parts[0].region}"),
        printed=numbers.printed(way.way.printed, one.unit, reader.language),
        base=numbers.printed(base, one.unit, reader.language),
        short=Quantity(base - way.way.printed, one.unit),
        revised=" ".join(revised) or text("sides.bridge_unrevised"),
        left=text(f"sides.bridge_left_{kind}", **rest),
    )


def _remarks(reader: Reader, one: Indicator, way: Bridged) -> list[str]:
    """What the first printings would make of the plan, and what another base leaves."""
    said = []
    catalogue, plan = reader.facts.catalogue, way.plan
    if _kind(way) == "both":
        said.append(
            reader.text(
                "sides.bridge_plan",
                plan=numbers.printed(plan.value("plan"), one.unit, reader.language),
                growth=way.plan_growth,
                printed=fraction(plan.value("plan_growth")),
            )
        )
    for base in bases(catalogue, one.id, reader.scenario.vintage)[1:]:
        other = _bridged(reader, one, base.code)
        if other:
            rest = Quantity(round(other.way.left), one.unit)
            said.append(
                reader.text("sides.bridge_other", reason=reader.text(base.reason), left=rest)
            )
    return said


def _kind(way: Bridged) -> str:
    return "both" if len(way.parts) == len(SIDES) else "one"


def _other(reader: Reader, way: Bridged) -> str:
    """The side without a part."""
    printed = {one.region for one in way.parts}
    return ", ".join(reader.text(f"area.{side}") for side in SIDES if side not in printed)
