"""The year: what was published, the path to December with its ranges, last year, the target."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.compared import LINES
from dakcong.charts.ends import ROOM, End, Place, ends, months
from dakcong.charts.style import (
    ACTUAL,
    HEIGHT,
    LAST_YEAR,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    WORDS,
    Mark,
    axis_of,
    headed,
    largest,
    layered,
    specification,
)
from dakcong.engine.outlook import QUANTILES, Outlook, path
from dakcong.engine.rounding import significant
from dakcong.periods import MONTHS
from dakcong.texts import say

BANDS = QUANTILES
# What no words beside a line name.
LEGEND = (
    Mark("█", PROJECTED + "7b", "band_80"),
    Mark("█", PROJECTED + "47", "band_95"),
    Mark("┈", LAST_YEAR, "last_year"),
)
# What the reader has pinned to be compared: fields of the rows, None where nothing is.
PINNED: Final = ("pa", "pb", "pc")
ENDS: Final = (
    End("p50", message=True),
    End("default", beside="p50"),
    *(End(name) for name in PINNED),
    End("target", words="target_words"),
    End("last_year"),
)
# Which rows are of the months ahead, and of those published.
AHEAD: Final = "isValid(datum.p50)"
SO_FAR: Final = "isValid(datum.actual)"
# The last published month from which its words stand before it; earlier ones have room behind.
_LATE: Final = 7
# Where the axis ends.
_CEILING: Final = "highest"
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
    """The chart without data, of amounts in a unit."""
    base = alt.Chart(alt.NamedData("source"))
    month, axis = months(language, ROOM, domain=[0, MONTHS]), axis_of(unit, language)
    amount = say(language, "chart.cumulative", unit=axis.unit)

    def place(field: str) -> tuple[alt.X, alt.Y]:
        return month, _level(field, amount, axis.ticks)

    chart = layered(
        *_lines(base, place),
        *_points(base, place, language),
        *(_reached(base, place, late=late) for late in (False, True)),
        ends(base, place, ENDS, language, unit),
        height=HEIGHT,
    )
    # No line goes higher, as `top` is above all others that no slider moves.
    ceiling = largest(_CEILING, ("top", "p97_5", *PINNED))
    return specification(chart, language, ceiling)


def _lines(base: alt.Chart, place: Place) -> list[alt.Chart]:
    """Ranges and lines, from the back to the front."""

    def drawn(mark: alt.Chart, field: str, **more: Any) -> alt.Chart:
        made: alt.Chart = mark.encode(*place(field), tooltip=NO_TOOLTIP, **more)
        return made

    ahead, so_far = base.transform_filter(AHEAD), base.transform_filter(SO_FAR)
    before: dict[str, Any] = {"color": LAST_YEAR, "strokeDash": [2, 3], "strokeWidth": 2}
    target: dict[str, Any] = {"color": TARGET, "strokeDash": [8, 4], "strokeWidth": 2.5}
    return [
        drawn(ahead.mark_area(color=PROJECTED, opacity=0.28), "p2_5", y2="p97_5:Q"),
        drawn(ahead.mark_area(color=PROJECTED, opacity=0.28), "p10", y2="p90:Q"),
        drawn(ahead.mark_line(**before), "last_year"),
        drawn(base.mark_line(**target), "target"),
        drawn(ahead.mark_line(color=LAST_YEAR, strokeWidth=2.5), "default"),
        *(drawn(_pinned(ahead, name), name) for name in PINNED),
        drawn(so_far.mark_line(color=ACTUAL, strokeWidth=3), "actual"),
        drawn(ahead.mark_line(color=PROJECTED, strokeWidth=3), "p50"),
    ]


def _pinned(ahead: alt.Chart, name: str) -> alt.Chart:
    """The line of a pinned scenario, which looks as in the comparison."""
    colour, _, dashes = LINES[name]
    there = ahead.transform_filter(f"isValid(datum.{name})")
    made: alt.Chart = there.mark_line(color=colour, strokeDash=dashes, strokeWidth=2.5)
    return made


def _points(base: alt.Chart, place: Place, language: str) -> list[alt.Chart]:
    """The months: those ahead, which speak, and those published."""
    look: dict[str, Any] = {"filled": True, "opacity": 1}
    ahead = base.transform_filter(AHEAD)
    published = base.transform_filter(f"{SO_FAR} && datum.month > 0")
    return [
        ahead.mark_point(**look, size=60, shape="diamond", color=PROJECTED).encode(
            *place("p50"), tooltip=_tips(language)
        ),
        published.mark_point(**look, size=120, color=ACTUAL).encode(
            *place("actual"), tooltip=NO_TOOLTIP
        ),
    ]


def _level(field: str, title: str, ticks: str) -> alt.Y:
    return alt.Y(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(domain=[0, {"expr": _CEILING}], nice=True),
        axis=alt.Axis(labelExpr=ticks, tickCount=6, **headed()),
    )


def _reached(base: alt.Chart, place: Place, *, late: bool) -> alt.Chart:
    """What the published months brought, in words before the last of them, or below all lines."""
    where = f"isValid(datum.said) && datum.month {'>' if late else '<='} {_LATE}"
    behind: dict[str, Any] = {"align": "left", "dx": 10, "dy": 14}
    look = {"align": "right", "dx": -10, "dy": -24} if late else behind
    lower = "datum.actual" if late else "min(datum.actual, datum.last_year)"
    made: alt.Chart = (
        base.transform_filter(where)
        .transform_calculate(beside=lower)
        .mark_text(lineBreak="\n", fontSize=13, fontWeight=600, color=WORDS, **look)
        .encode(*place("beside"), text="said:N", tooltip=NO_TOOLTIP)
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


def earlier_data(
    published: Mapping[int, float], target: float, language: str
) -> list[dict[str, Any]]:
    """Rows of what was published before the last month: amounts by month, from nothing on.

    Fields: month (0 is the beginning of the year), label, actual, target.
    """
    return [
        {
            "month": month,
            "label": say(language, f"month.short.{month}") if month else "",
            "actual": amount,
            "target": target,
        }
        for month, amount in {0: 0.0, **published}.items()
    ]


def _last_year(outlook: Outlook, shares: dict[int, float]) -> list[float]:
    total, found = outlook.ytd.same_period, [outlook.ytd.same_period]
    for share in shares.values():
        total += share * outlook.ytd.remainder_last_year
        found.append(significant(total))
    return found
