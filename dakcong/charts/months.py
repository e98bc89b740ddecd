"""Month by month: what last year brought, what the target needs, what the scenario brings."""

from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.style import (
    LAST_YEAR,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    Mark,
    largest,
    layered,
    specification,
)
from dakcong.engine.outlook import Outlook
from dakcong.engine.reach import required_path
from dakcong.engine.rounding import significant
from dakcong.texts import say

SERIES = ("last_year", "needed", "projected")
COLOURS = (LAST_YEAR, TARGET, PROJECTED)
LEGEND = tuple(Mark("■", colour, name) for name, colour in zip(SERIES, COLOURS, strict=True))


# Pixels that belong to one bar, and to the numbers behind the longest.
_STEP: Final = 15
_ROOM: Final = 54
# Where the axis ends.
_CEILING: Final = "highest"


@lru_cache(maxsize=16)
def months_specification(language: str, unit: str) -> dict[str, Any]:
    """The chart without data; `unit` in words of the language; months in the order of the rows.

    Months stand below each other, so that every bar has room for its number. Rows have `top`, the
    amount at which the axis ends.
    """
    words = [say(language, f"chart.{name}") for name in SERIES]
    scale = alt.Scale(domain=words, range=list(COLOURS))
    base = alt.Chart(alt.NamedData("source"))
    month = alt.Y("label:N", sort=None, title=None, scale=alt.Scale(paddingInner=0.2))
    series = alt.YOffset("series:N", scale=alt.Scale(domain=words, paddingInner=0.1), sort=None)
    title = say(language, "chart.monthly", unit=unit)
    amount = _amount("amount", title)
    bars = base.mark_bar().encode(
        month,
        amount,
        yOffset=series,
        color=alt.Color("series:N", scale=scale, legend=None),
        tooltip=[
            alt.Tooltip("label:N", title=say(language, "chart.month")),
            alt.Tooltip("series:N", title=" "),
            alt.Tooltip("amount:Q", title=unit, format=",.0f"),
        ],
    )
    numbers = base.mark_text(align="left", dx=4, fontSize=11).encode(
        month,
        amount,
        yOffset=series,
        text=alt.Text("amount:Q", format=",.0f"),
        tooltip=NO_TOOLTIP,
    )
    height = alt.Step(_STEP, **{"for": "offset"})
    chart = layered(bars, numbers, height=height)
    return specification(chart, language, largest(_CEILING, ("top", "amount")))


def _amount(field: str, title: str) -> alt.X:
    return alt.X(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(
            domain=[0, {"expr": _CEILING}], nice=True, range=[0, {"expr": f"width - {_ROOM}"}]
        ),
        axis=alt.Axis(format=",.0f", tickCount=4, labelFlush=False),
    )


def month_amounts(
    outlook: Outlook, target: float, shares: dict[int, float], projected_shares: dict[int, float]
) -> dict[str, dict[int, float]]:
    """Series to month to amount: last_year, needed, projected; each adds up to its remainder."""
    base, rest = outlook.ytd.remainder_last_year, outlook.remainder(0.5)
    return {
        "last_year": {one: significant(base * share) for one, share in shares.items()},
        "needed": required_path(outlook.ytd, target, shares),
        "projected": {one: significant(rest * share) for one, share in projected_shares.items()},
    }
