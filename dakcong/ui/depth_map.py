"""Two growth rates at once: where the target is likely, and the line where it lies."""

import streamlit as st

from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.map import OVER_QUARTERS, Map, growth_map
from dakcong.answers.words.names import name_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.charts.heat import LEGEND, heat_data, heat_specification
from dakcong.scenario.registry import Assumption
from dakcong.texts import capital, numbers
from dakcong.ui import frame, session

text = session.text


def draw(found: Answer) -> None:
    """The map of the last two open quarters, or of the two parts of an index."""
    facts, language = session.facts(), session.language()
    chart = growth_map(facts, found.indicator.id, session.scenario())
    if chart is None:
        st.markdown(text(f"explore.map_{_why_none(way_of(found.indicator, session.scenario()))}"))
        return
    said = capital(explain_words.growth_map(facts, chart, found.month, language))
    frame.chart(
        "map",
        heat_specification(language, _title(chart.x, found), _title(chart.y, found)),
        heat_data(chart.grid, _here(chart), language),
        title=said,
        alt=said,
        legend=LEGEND,
    )
    frame.table_on_demand("map", text("chart.table"), lambda: _table(chart, found))


def _why_none(way: str) -> str:
    if way == SECTIONS:
        return "sections"
    return "one_quarter" if way in OVER_QUARTERS else "driven"


def _title(one: Assumption, found: Answer) -> str:
    name = name_of(session.facts(), one.code, session.language(), found.month)
    return f"{capital(name)}, %"


def _here(chart: Map) -> tuple[float, float] | None:
    """The scenario's own point: both growths, or the one that stands for both quarters."""
    values, one = session.scenario().by_code, chart.indicator
    codes = (chart.x.code, chart.y.code)
    if one.form == "flow" and way_of(one, session.scenario()) == "whole":
        codes = (f"{one.letter}.g",) * 2
    x, y = (values.get(code) for code in codes)
    return (float(x), float(y)) if x is not None and y is not None else None


def _table(chart: Map, found: Answer) -> frame.Rows:
    language, grid = session.language(), chart.grid

    def rate(value: float) -> str:
        return numbers.share(value, language, 0, signed=True)

    corner = f"{_title(chart.y, found)} ↓ / {_title(chart.x, found)} →"
    return [
        {corner: rate(y)}
        | {
            rate(x): numbers.probability(chance, language)
            for x, chance in zip(grid.xs, row, strict=True)
        }
        for y, row in zip(reversed(grid.ys), reversed(grid.probability), strict=True)
    ]
