"""The three charts of the comparison: as Altair objects, and as constant specifications."""

from functools import lru_cache
from typing import Any, Final

import altair as alt
import pandas as pd

from benchmarks.latency.page import Rows, Shown, shown

WIDTH: Final = 340
HEIGHT: Final = 230
BLUE: Final = "#3b82f6"
ORANGE: Final = "#d97706"


def fan(rows: Rows) -> alt.LayerChart:
    """Cumulative path with its ranges, and the target."""
    month = alt.X("month:O", title="Month")
    base = alt.Chart(pd.DataFrame(rows))

    def level(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", title="Million USD", scale=alt.Scale(zero=False))

    wide = base.mark_area(color=BLUE, opacity=0.16).encode(month, level("p2_5"), y2="p97_5:Q")
    narrow = base.mark_area(color=BLUE, opacity=0.28).encode(month, level("p10"), y2="p90:Q")
    median = base.mark_line(color=BLUE, point=True).encode(month, level("p50"))
    target = base.mark_line(color=ORANGE, strokeDash=[8, 4]).encode(month, level("target"))
    chart: alt.LayerChart = alt.layer(wide, narrow, median, target)
    return chart.properties(width=WIDTH, height=HEIGHT)


def months(rows: Rows) -> alt.Chart:
    """Month by month: what the scenario brings, what the target needs."""
    chart: alt.Chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_bar()
        .encode(
            alt.X("month:O", title="Month"),
            alt.Y("amount:Q", title="Million USD"),
            xOffset="series:N",
            color=alt.Color("series:N", scale=alt.Scale(range=[ORANGE, BLUE])),
        )
        .properties(width=WIDTH, height=HEIGHT)
    )
    return chart


def quantiles(rows: Rows) -> alt.LayerChart:
    """The distribution of the year end, and the target."""
    base = alt.Chart(pd.DataFrame(rows))
    amount = alt.X("year_end:Q", title="Year end, million USD", scale=alt.Scale(zero=False))
    curve = base.mark_line(color=BLUE, point=True).encode(
        amount, alt.Y("probability:Q", title="Probability of less")
    )
    target = base.mark_rule(color=ORANGE, strokeDash=[8, 4]).encode(alt.X("of:Q"))
    chart: alt.LayerChart = alt.layer(curve, target)
    return chart.properties(width=WIDTH, height=HEIGHT)


def altair_charts(found: Shown) -> tuple[alt.LayerChart, alt.Chart, alt.LayerChart]:
    """The charts as Altair objects, built anew: the textbook way."""
    return fan(found.rows[0]), months(found.rows[1]), quantiles(found.rows[2])


@lru_cache(maxsize=1)
def specifications() -> tuple[dict[str, Any], ...]:
    """The charts as Vega-Lite dictionaries without data, made once; drawn as SVG."""
    made = [chart.to_dict() for chart in altair_charts(shown({}))]
    return tuple(
        {name: part for name, part in one.items() if name not in ("data", "datasets")}
        | {"usermeta": {"embedOptions": {"renderer": "svg", "actions": False}}}
        for one in made
    )


def filled(found: Shown) -> list[dict[str, Any]]:
    """The constant specifications, each with its rows: the tuned way."""
    return [
        {**specification, "data": {"name": "source", "values": rows}}
        for specification, rows in zip(specifications(), found.rows, strict=True)
    ]
