"""Month by month: what last year brought, what the target needs, what the scenario brings."""

from functools import lru_cache
from typing import Any

import altair as alt

from dakcong.charts.style import (
    HEIGHT,
    LAST_YEAR,
    PROJECTED,
    TARGET,
    Mark,
    specification,
)
from dakcong.engine.outlook import Outlook
from dakcong.engine.reach import required_path
from dakcong.engine.rounding import significant
from dakcong.texts import say

SERIES = ("last_year", "needed", "projected")
COLOURS = (LAST_YEAR, TARGET, PROJECTED)
LEGEND = tuple(Mark("■", colour, name) for name, colour in zip(SERIES, COLOURS, strict=True))


@lru_cache(maxsize=16)
def months_specification(language: str, unit: str) -> dict[str, Any]:
    """The chart without data; `unit` in words of the language; months in the order of the rows."""
    words = [say(language, f"chart.{name}") for name in SERIES]
    scale = alt.Scale(domain=words, range=list(COLOURS))
    chart = (
        alt.Chart(alt.NamedData("source"))
        .mark_bar()
        .encode(
            alt.X("label:N", sort=None, title=None, axis=alt.Axis(labelAngle=0)),
            alt.Y(
                "amount:Q",
                title=say(language, "chart.monthly", unit=unit),
                axis=alt.Axis(format=",.0f", tickCount=6),
            ),
            xOffset=alt.XOffset("series:N", scale=alt.Scale(domain=words), sort=None),
            color=alt.Color("series:N", scale=scale, legend=None),
            tooltip=[
                alt.Tooltip("label:N", title=say(language, "chart.month")),
                alt.Tooltip("series:N", title=" "),
                alt.Tooltip("amount:Q", title=unit, format=",.0f"),
            ],
        )
        .properties(height=HEIGHT)
    )
    return specification(chart, language)


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
