"""All targets in one picture: year end in per cent of the target, median and 80 % range."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import pyarrow as pa

from dakcong.charts.style import NO_TOOLTIP, PROJECTED, TARGET, Mark, specification
from dakcong.engine.outlook import Outlook
from dakcong.texts import say
from dakcong.units import percent

LEGEND = (
    Mark("◆", PROJECTED, "projected"),
    Mark("█", PROJECTED + "66", "band_80"),
    Mark("┃", TARGET, "target"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One indicator's line in the picture."""

    label: str
    outlook: Outlook
    target: float


@lru_cache(maxsize=8)
def summary_specification(language: str) -> dict[str, Any]:
    """The chart without data."""
    base = alt.Chart(alt.NamedData("source"))
    row = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=240))

    def at(field: str) -> alt.X:
        return alt.X(
            f"{field}:Q",
            title=say(language, "chart.share_of_target"),
            scale=alt.Scale(zero=False, nice=True),
            axis=alt.Axis(format=",.0f", tickCount=6),
        )

    ranges = base.mark_bar(size=16, opacity=0.4, color=PROJECTED).encode(
        row, at("low"), x2="high:Q", tooltip=_tips(language)
    )
    medians = base.mark_point(
        filled=True, shape="diamond", size=160, opacity=1, color=PROJECTED
    ).encode(row, at("median"), tooltip=NO_TOOLTIP)
    goals = base.mark_tick(thickness=4, size=34, color=TARGET).encode(
        row, at("target"), tooltip=NO_TOOLTIP
    )
    chart = alt.layer(ranges, medians, goals).properties(height=alt.Step(46))
    return specification(chart, language)


def _tips(language: str) -> list[alt.Tooltip]:
    projected, band = (say(language, f"chart.{name}") for name in ("projected", "band_80"))
    return [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("median:Q", title=projected, format=",.1f"),
        alt.Tooltip("low:Q", title=f"{band} ↓", format=",.1f"),
        alt.Tooltip("high:Q", title=f"{band} ↑", format=",.1f"),
    ]


def summary_data(bars: Sequence[Bar]) -> pa.Table:
    """One row an indicator; per cent of its target."""
    return pa.table(
        {
            "label": [one.label for one in bars],
            "low": [percent(one.outlook.year_end(0.1) / one.target) for one in bars],
            "median": [percent(one.outlook.year_end() / one.target) for one in bars],
            "high": [percent(one.outlook.year_end(0.9) / one.target) for one in bars],
            "target": [100.0] * len(bars),
        }
    )
