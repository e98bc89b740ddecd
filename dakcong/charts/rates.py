"""An index: growth so far, of the rest and of the year, against the target."""

from functools import lru_cache
from typing import Any

import altair as alt

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
    bars = base.mark_bar(size=54).encode(
        part,
        _rate("growth", language),
        color=alt.Color("kind:N", scale=scale, legend=None),
        tooltip=[
            alt.Tooltip("part:N", title=" "),
            alt.Tooltip("growth:Q", title="%", format=",.2f"),
            alt.Tooltip("low:Q", title=f"{say(language, 'chart.band_80')} ↓", format=",.2f"),
            alt.Tooltip("high:Q", title=f"{say(language, 'chart.band_80')} ↑", format=",.2f"),
        ],
    )
    whiskers = base.mark_rule(strokeWidth=3, color=PROJECTED, opacity=0.55).encode(
        part, _rate("low", language), y2="high:Q", tooltip=NO_TOOLTIP
    )
    line = base.mark_line(color=TARGET, strokeDash=[8, 4], strokeWidth=2.5).encode(
        part, _rate("target", language), tooltip=NO_TOOLTIP
    )
    return specification(alt.layer(bars, whiskers, line).properties(height=HEIGHT), language)


def _rate(field: str, language: str) -> alt.Y:
    return alt.Y(f"{field}:Q", title=say(language, "chart.growth"), axis=alt.Axis(format=",.0f"))


def rates_data(
    outlook: Outlook, target: float, language: str, *, published: bool
) -> list[dict[str, Any]]:
    """Three rows: the part so far, the rest, the year; growth in per cent, 80 % range.

    `published`: the part so far was printed by a source; else the reader assumes it.
    """
    ends = (0.1, 0.5, 0.9)
    rest = [outlook.remainder(end) / outlook.ytd.remainder_last_year - 1 for end in ends]
    year = [outlook.year_growth(end) for end in ends]
    so_far = "actual" if published else "assumed"
    parts = zip(
        PARTS,
        (so_far, "projected", "projected"),
        ([outlook.ytd.growth] * len(ends), rest, year),
        strict=True,
    )
    return [
        {
            "part": say(language, f"chart.{part}"),
            "kind": say(language, f"chart.{kind}"),
            "growth": percent(median),
            "low": percent(low),
            "high": percent(high),
            "target": percent(target - 1),
        }
        for part, kind, (low, median, high) in parts
    ]
