"""Two growth rates at once: where the target is likely, and the line where it lies."""

from functools import partial

from dakcong.answers.boards.both_targets import both_targets, heat_table
from dakcong.answers.boards.parts import Drawing, chart, legend, part, text
from dakcong.answers.explain import words
from dakcong.answers.explain.map import OVER_QUARTERS, Map, growth_map
from dakcong.answers.reader import Reader
from dakcong.answers.words.names import name_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.charts.heat import LEGEND, heat_data, heat_specification
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario
from dakcong.shows import Part, Unopened
from dakcong.texts import capital


def growths(reader: Reader, found: Answer) -> list[Part]:
    """The map of the last two open quarters, or of the two parts of an index; then both targets."""
    return [_own(reader, found), *both_targets(reader, found)]


def _own(reader: Reader, found: Answer) -> Part:
    made = growth_map(reader.facts, found.indicator.id, found.scenario)
    if made is None:
        way = way_of(found.indicator, found.scenario)
        other = "one_quarter" if way in OVER_QUARTERS else "driven"
        why = "sections" if way == SECTIONS else other
        return part("", text(reader.text(f"explore.map_{why}", month=found.month)))
    said = capital(words.growth_map(reader, made))
    titles = (_title(reader, made.x), _title(reader, made.y))
    drawing = Drawing(
        heat_specification(reader.language, *titles),
        heat_data(made.grid, _here(made, found.scenario), reader.language),
        legend(reader.language, LEGEND),
    )
    grid = (made.grid.xs, made.grid.ys), made.grid.probability
    under = Unopened(
        heading=reader.text("chart.table"), made=partial(heat_table, reader, titles, *grid)
    )
    return part("", chart("map", said, said, drawing, under))


def _title(reader: Reader, one: Assumption) -> str:
    return f"{capital(name_of(reader, one.code))}, %"


def _here(made: Map, scenario: Scenario) -> tuple[float, float] | None:
    """The scenario's own point: both growths, or the one that stands for both quarters."""
    one, drawn = made.indicator, (made.x.code, made.y.code)
    if one.flow and way_of(one, scenario) == "whole":
        drawn = (codes(one.letter).growth,) * 2
    x, y = (scenario.by_code.get(code) for code in drawn)
    return (float(x), float(y)) if x is not None and y is not None else None
