"""Two growth rates at once: the chance of the target over a grid, and the line where it lies."""

from functools import lru_cache
from typing import Any

import altair as alt
import pyarrow as pa

from dakcong.charts.style import HEIGHT, LAST_YEAR, PROJECTED, TARGET, Mark, specification
from dakcong.engine.two_way import TwoWay
from dakcong.texts import numbers, say
from dakcong.units import STATUS_EDGES, percent

# Chance of the target, palest to darkest; one colour, so that light and dark say more and less.
SHADES = ("22", "55", "88", "bb", "ff")
EDGES = tuple(reversed(STATUS_EDGES))
LEGEND = (
    *(
        Mark("■", f"{PROJECTED}{shade}", f"chance_{name}")
        for shade, name in zip(SHADES, ("0", "20", "50", "80", "95"), strict=True)
    ),
    Mark("━", TARGET, "target_line"),
    Mark("✚", LAST_YEAR, "here"),
)


@lru_cache(maxsize=16)
def heat_specification(language: str, x_title: str, y_title: str) -> dict[str, Any]:
    """The chart without data; titles of the axes in words of the language."""
    base = alt.Chart(alt.NamedData("source"))
    x, y = _axis(alt.X, "x", x_title), _axis(alt.Y, "y", y_title)
    tips = [
        alt.Tooltip("x_middle:Q", title=x_title, format="+,.1f"),
        alt.Tooltip("y_middle:Q", title=y_title, format="+,.1f"),
        alt.Tooltip("chance_words:N", title=say(language, "chart.chance")),
    ]
    cells = (
        base.transform_filter("datum.part == 'cell'")
        .mark_rect(stroke=None)
        .encode(x, y, x2="x2:Q", y2="y2:Q", color=_shades(), tooltip=tips)
    )
    line = (
        base.transform_filter("datum.part == 'line'")
        .mark_line(color=TARGET, strokeWidth=3, clip=True)
        .encode(x, y, tooltip=alt.value(None))
    )
    here = (
        base.transform_filter("datum.part == 'here'")
        .mark_point(shape="cross", filled=True, size=140, color=LAST_YEAR, opacity=1)
        .encode(x, y, tooltip=alt.value(None))
    )
    return specification(alt.layer(cells, line, here).properties(height=HEIGHT), language)


def _axis(kind: type[alt.X] | type[alt.Y], field: str, title: str) -> Any:
    return kind(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(zero=False, nice=False),
        axis=alt.Axis(format="+,.0f", tickCount=7, grid=False),
    )


def _shades() -> alt.Color:
    colours = [f"{PROJECTED}{shade}" for shade in SHADES]
    scale = alt.Scale(type="threshold", domain=list(EDGES), range=colours)
    return alt.Color("chance:Q", scale=scale, legend=None)


def heat_data(grid: TwoWay, here: tuple[float, float] | None, language: str) -> pa.Table:
    """Cells, the points of the target line, and the scenario's own point.

    Args:
        grid: evenly spaced; points of its target line outside it are left out.
        here: the scenario, per cent; None where it is not on the map.
        language: vi or en, for the probability in words.
    """
    xs, ys = ([percent(one) for one in axis] for axis in (grid.xs, grid.ys))
    wide, high = (xs[1] - xs[0]) / 2, (ys[1] - ys[0]) / 2
    rows: list[dict[str, Any]] = [
        {
            "part": "cell",
            **{"x": x - wide, "x2": x + wide, "y": y - high, "y2": y + high},
            **{"x_middle": x, "y_middle": y, "chance": value},
            "chance_words": numbers.probability(value, language),
        }
        for y, row in zip(ys, grid.probability, strict=True)
        for x, value in zip(xs, row, strict=True)
    ]

    def inside(x: float, y: float) -> bool:
        return xs[0] - wide <= x <= xs[-1] + wide and ys[0] - high <= y <= ys[-1] + high

    line = zip(xs, map(percent, grid.contour), strict=True)
    rows += [{"part": "line", "x": x, "y": y} for x, y in line if inside(x, y)]
    if here is not None and inside(*here):
        rows.append({"part": "here", "x": here[0], "y": here[1]})
    names = ("part", "x", "x2", "y", "y2", "x_middle", "y_middle", "chance", "chance_words")
    return pa.table({name: [row.get(name) for row in rows] for name in names})
