"""The rest of the year: cumulative path with its ranges, last year and the target."""

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
from dakcong.engine.outlook import QUANTILES, Outlook, path
from dakcong.engine.rounding import significant
from dakcong.texts import say

BANDS = QUANTILES
LEGEND = (
    Mark("●", ACTUAL, "actual"),
    Mark("◆", PROJECTED, "projected"),
    Mark("█", PROJECTED + "77", "band_80"),
    Mark("█", PROJECTED + "33", "band_95"),
    Mark("╍", TARGET, "target"),
    Mark("┈", LAST_YEAR, "last_year"),
)
# Field, its name under `chart`, and which end of a range it is.
TIPS = (
    ("p50", "projected", ""),
    ("p10", "band_80", " ↓"),
    ("p90", "band_80", " ↑"),
    ("p2_5", "band_95", " ↓"),
    ("p97_5", "band_95", " ↑"),
    ("target", "target", ""),
    ("last_year", "last_year", ""),
)


@lru_cache(maxsize=16)
def fan_specification(language: str, unit: str) -> dict[str, Any]:
    """The chart without data; `unit` in words of the language; months in the order of the rows."""
    month = alt.X("label:N", sort=None, title=None, axis=alt.Axis(labelAngle=0))
    amount = say(language, "chart.cumulative", unit=unit)
    base = alt.Chart(alt.NamedData("source"))

    def level(field: str) -> alt.Y:
        scale, axis = alt.Scale(zero=False, nice=True), alt.Axis(format=",.0f", tickCount=6)
        return alt.Y(f"{field}:Q", title=amount, scale=scale, axis=axis)

    def area(low: str, high: str, opacity: float) -> alt.Chart:
        mark: alt.Chart = base.mark_area(color=PROJECTED, opacity=opacity)
        return mark.encode(month, level(low), y2=f"{high}:Q", tooltip=NO_TOOLTIP)

    def line(field: str, **mark: Any) -> alt.Chart:
        drawn: alt.Chart = base.mark_line(**mark)
        return drawn.encode(month, level(field), tooltip=NO_TOOLTIP)

    def points(field: str, tooltip: Any, **mark: Any) -> alt.Chart:
        drawn: alt.Chart = base.mark_point(filled=True, opacity=1, **mark)
        return drawn.encode(month, level(field), tooltip=tooltip)

    chart = alt.layer(
        area("p2_5", "p97_5", 0.16),
        area("p10", "p90", 0.28),
        line("last_year", color=LAST_YEAR, strokeDash=[2, 3], strokeWidth=2),
        line("target", color=TARGET, strokeDash=[8, 4], strokeWidth=2.5),
        line("p50", color=PROJECTED, strokeWidth=3),
        points("p50", _tips(language), size=70, shape="diamond", color=PROJECTED),
        points("actual", NO_TOOLTIP, size=140, shape="circle", color=ACTUAL),
    )
    return specification(chart.properties(height=HEIGHT), language)


def _tips(language: str) -> list[alt.Tooltip]:
    """What a point says of its month."""
    return [
        alt.Tooltip("label:N", title=say(language, "chart.month")),
        *(
            alt.Tooltip(f"{field}:Q", title=say(language, f"chart.{name}") + arrow, format=",.0f")
            for field, name, arrow in TIPS
        ),
    ]


def fan_data(
    outlook: Outlook,
    target: float,
    shares: dict[int, float],
    projected_shares: dict[int, float],
    language: str,
) -> pa.Table:
    """One row a month from the last published one to December; amounts in the indicator's unit.

    Columns: month, label, actual (first row only), p2_5, p10, p50, p90, p97_5, target, last_year.
    """
    ytd = outlook.ytd
    months = [ytd.month, *projected_shares]
    columns: dict[str, list[Any]] = {
        "month": list(months),
        "label": [say(language, "month.axis", month=one) for one in months],
        "actual": [ytd.value, *[None] * len(projected_shares)],
        "target": [target] * len(months),
        "last_year": _last_year(outlook, shares),
    }
    for name, probability in BANDS.items():
        columns[name] = [ytd.value, *path(outlook, projected_shares, probability).values()]
    return pa.table(columns)


def _last_year(outlook: Outlook, shares: dict[int, float]) -> list[float]:
    total, found = outlook.ytd.same_period, [outlook.ytd.same_period]
    for share in shares.values():
        total += share * outlook.ytd.remainder_last_year
        found.append(significant(total))
    return found
