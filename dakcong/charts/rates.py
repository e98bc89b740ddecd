"""An index: growth so far, of the rest and of the year, against the target."""

from functools import lru_cache
from typing import Any

import altair as alt
import pyarrow as pa

from dakcong.charts.style import (
    ACTUAL,
    HEIGHT,
    LAST_YEAR,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    Mark,
    specification,
)
from dakcong.engine.outlook import Outlook
from dakcong.texts import say
from dakcong.units import percent

PARTS = ("part_so_far", "part_rest", "part_year")
LEGEND = (
    Mark("■", ACTUAL, "actual"),
    Mark("■", LAST_YEAR, "assumed"),
    Mark("■", PROJECTED, "projected"),
    Mark("┃", PROJECTED, "band_80"),
    Mark("╍", TARGET, "target"),
)


@lru_cache(maxsize=8)
def rates_specification(language: str) -> dict[str, Any]:
    """The chart without data."""
    kinds = [say(language, f"chart.{one.key}") for one in LEGEND[:3]]
    scale = alt.Scale(domain=kinds, range=[one.colour for one in LEGEND[:3]])
    base = alt.Chart(alt.NamedData("source"))
    part = alt.X(
        "part:N",
        sort=[say(language, f"chart.{name}") for name in PARTS],
        title=None,
        axis=alt.Axis(labelAngle=0),
    )

    def rate(field: str) -> alt.Y:
        return alt.Y(
            f"{field}:Q", title=say(language, "chart.growth"), axis=alt.Axis(format=",.0f")
        )

    bars = base.mark_bar(size=54).encode(
        part,
        rate("growth"),
        color=alt.Color("kind:N", scale=scale, legend=None),
        tooltip=_tips(language),
    )
    whiskers = base.mark_rule(strokeWidth=3, color=PROJECTED, opacity=0.55).encode(
        part, rate("low"), y2="high:Q", tooltip=NO_TOOLTIP
    )
    line = base.mark_line(color=TARGET, strokeDash=[8, 4], strokeWidth=2.5).encode(
        part, rate("target"), tooltip=NO_TOOLTIP
    )
    return specification(alt.layer(bars, whiskers, line).properties(height=HEIGHT), language)


def _tips(language: str) -> list[alt.Tooltip]:
    band = say(language, "chart.band_80")
    return [
        alt.Tooltip("part:N", title=" "),
        alt.Tooltip("growth:Q", title="%", format=",.2f"),
        alt.Tooltip("low:Q", title=f"{band} ↓", format=",.2f"),
        alt.Tooltip("high:Q", title=f"{band} ↑", format=",.2f"),
    ]


def rates_data(outlook: Outlook, target: float, language: str, *, published: bool) -> pa.Table:
    """Three rows: the part so far, the rest, the year; growth in per cent, 80 % range.

    `published`: the part so far was printed by a source; else the reader assumes it.
    """
    rest = {q: outlook.remainder(q) / outlook.ytd.remainder_last_year - 1 for q in (0.1, 0.5, 0.9)}
    growth = [outlook.ytd.growth, rest[0.5], outlook.year_growth()]
    low = [outlook.ytd.growth, rest[0.1], outlook.year_growth(0.1)]
    high = [outlook.ytd.growth, rest[0.9], outlook.year_growth(0.9)]
    projected = say(language, "chart.projected")
    so_far = say(language, "chart.actual" if published else "chart.assumed")
    return pa.table(
        {
            "part": [say(language, f"chart.{name}") for name in PARTS],
            "kind": [so_far, projected, projected],
            "growth": [percent(one) for one in growth],
            "low": [percent(one) for one in low],
            "high": [percent(one) for one in high],
            "target": [percent(target - 1)] * 3,
        }
    )
