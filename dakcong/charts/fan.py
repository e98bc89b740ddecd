"""The rest of the year: cumulative path with its ranges, last year and the target."""

from functools import lru_cache
from typing import Any, Final

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
from dakcong.engine.outlook import QUANTILES, Outlook, path
from dakcong.engine.rounding import significant
from dakcong.periods import MONTHS
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
# Name of a line to its field, whether it stands at the first month or the last, and its place.
NAMED: Final[dict[str, tuple[str, bool, dict[str, Any]]]] = {
    "actual": ("actual", True, {"dx": 10, "dy": 12}),
    "target": ("target", True, {"dy": -10}),
    "projected": ("p50", False, {"dx": -6, "dy": -14}),
}
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
    base = alt.Chart(alt.NamedData("source"))
    wide = base.mark_area(color=PROJECTED, opacity=0.16)
    narrow = base.mark_area(color=PROJECTED, opacity=0.28)
    before = base.mark_line(color=LAST_YEAR, strokeDash=[2, 3], strokeWidth=2)
    target = base.mark_line(color=TARGET, strokeDash=[8, 4], strokeWidth=2.5)
    median = base.mark_line(color=PROJECTED, strokeWidth=3)
    months = base.mark_point(filled=True, opacity=1, size=70, shape="diamond", color=PROJECTED)
    published = base.mark_point(filled=True, opacity=1, size=140, shape="circle", color=ACTUAL)
    month = alt.X("label:N", sort=None, title=None, axis=alt.Axis(labelAngle=0))
    # Unseen: it holds the axis where it is while the sliders move.
    top = base.mark_point(opacity=0)
    amount = say(language, "chart.cumulative", unit=unit)
    chart = alt.layer(
        wide.encode(month, _level("p2_5", amount), y2="p97_5:Q", tooltip=NO_TOOLTIP),
        narrow.encode(month, _level("p10", amount), y2="p90:Q", tooltip=NO_TOOLTIP),
        before.encode(month, _level("last_year", amount), tooltip=NO_TOOLTIP),
        target.encode(month, _level("target", amount), tooltip=NO_TOOLTIP),
        median.encode(month, _level("p50", amount), tooltip=NO_TOOLTIP),
        months.encode(month, _level("p50", amount), tooltip=_tips(language)),
        published.encode(month, _level("actual", amount), tooltip=NO_TOOLTIP),
        top.encode(month, _level("top", amount), tooltip=NO_TOOLTIP),
        *(_named(base, month, name, language, amount) for name in NAMED),
    )
    return specification(chart.properties(height=HEIGHT), language)


def _level(field: str, title: str) -> alt.Y:
    return alt.Y(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(format=",.0f", tickCount=6),
    )


def _named(base: alt.Chart, month: alt.X, name: str, language: str, amount: str) -> alt.Chart:
    """The name and the amount of a line, beside its first or its last month."""
    field, first, look = NAMED[name]
    words = f"'{say(language, f'chart.named.{name}')} ' + format(datum.{field}, ',.0f')"
    edge = "isValid(datum.actual)" if first else f"datum.month == {MONTHS}"
    made: alt.Chart = (
        base.transform_filter(edge)
        .transform_calculate(words=words)
        .mark_text(align="left" if first else "right", **look)
        .encode(month, _level(field, amount), text="words:N", tooltip=NO_TOOLTIP)
    )
    return made


def _tips(language: str) -> list[alt.Tooltip]:
    month = alt.Tooltip("label:N", title=say(language, "chart.month"))
    amounts = (
        alt.Tooltip(f"{field}:Q", title=say(language, f"chart.{name}") + arrow, format=",.0f")
        for field, name, arrow in TIPS
    )
    return [month, *amounts]


def fan_data(
    outlook: Outlook,
    target: float,
    shares: dict[int, float],
    projected_shares: dict[int, float],
    language: str,
) -> list[dict[str, Any]]:
    """One row a month from the last published one to December; amounts in the indicator's unit.

    Fields: month, label, actual (first row only), p2_5, p10, p50, p90, p97_5, target, last_year.
    """
    ytd = outlook.ytd
    months = [ytd.month, *projected_shares]
    before = _last_year(outlook, shares)
    paths = {
        name: [ytd.value, *path(outlook, projected_shares, probability).values()]
        for name, probability in BANDS.items()
    }
    return [
        {
            "month": month,
            "label": say(language, f"month.short.{month}"),
            "actual": ytd.value if month == ytd.month else None,
            "target": target,
            "last_year": before[place],
            **{name: amounts[place] for name, amounts in paths.items()},
        }
        for place, month in enumerate(months)
    ]


def _last_year(outlook: Outlook, shares: dict[int, float]) -> list[float]:
    total, found = outlook.ytd.same_period, [outlook.ytd.same_period]
    for share in shares.values():
        total += share * outlook.ytd.remainder_last_year
        found.append(significant(total))
    return found
