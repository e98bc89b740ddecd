"""Two growth rates at once: the chance over a grid, and the line where the target lies."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt

from dakcong.charts.style import (
    HEIGHT,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    Mark,
    layered,
    specification,
)
from dakcong.engine.two_way import TwoWay
from dakcong.texts import rates, say
from dakcong.units import STATUS_EDGES, percent

Point = tuple[float, float]
Axes = tuple[Sequence[float], Sequence[float]]
Grid = Sequence[Sequence[float]]
# Chance of the target, palest to darkest; one colour, so that light and dark say more and less.
SHADES = ("22", "55", "88", "bb", "ff")
EDGES = tuple(reversed(STATUS_EDGES))
LEGEND = (
    *(
        Mark("■", f"{PROJECTED}{shade}", f"chance_{name}")
        for shade, name in zip(SHADES, ("0", "20", "50", "80", "95"), strict=True)
    ),
    Mark("━", TARGET, "target_line"),
    Mark("✚", "currentColor", "here"),
)


@lru_cache(maxsize=16)
def heat_specification(language: str, x_title: str, y_title: str) -> dict[str, Any]:
    """The chart without data; titles of the axes in words of the language."""
    axes = (_axis(alt.X, "x", x_title), _axis(alt.Y, "y", y_title))
    shade = alt.Scale(
        type="threshold",
        domain=list(EDGES),
        range=[f"{PROJECTED}{one}" for one in SHADES],
    )
    tooltip = [
        alt.Tooltip("x_middle:Q", title=x_title, format="+,.1f"),
        alt.Tooltip("y_middle:Q", title=y_title, format="+,.1f"),
        alt.Tooltip("chance_words:N", title=say(language, "chart.chance")),
    ]
    colour = alt.Color("chance:Q", scale=shade, legend=None)
    base = alt.Chart(alt.NamedData("source"))
    cells = base.transform_filter("datum.part == 'cell'").mark_rect(stroke=None)
    line = base.transform_filter("datum.part == 'line'").mark_line(
        color=TARGET, strokeWidth=3, clip=True
    )
    here = base.transform_filter("datum.part == 'here'").mark_point(
        shape="cross", filled=True, size=140, color="currentColor", opacity=1
    )
    chart = layered(
        cells.encode(*axes, x2="x2:Q", y2="y2:Q", color=colour, tooltip=tooltip),
        line.encode(*axes, tooltip=NO_TOOLTIP),
        here.encode(*axes, tooltip=NO_TOOLTIP),
        height=HEIGHT,
    )
    return specification(chart, language)


def _axis(kind: type[alt.X] | type[alt.Y], field: str, title: str) -> Any:
    return kind(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(zero=False, nice=False),
        axis=alt.Axis(
            format="+,.0f", labelExpr="datum.value ? datum.label : '0'", tickCount=7, grid=False
        ),
    )


def heat_data(grid: TwoWay, here: Point | None, language: str) -> list[dict[str, Any]]:
    """Cells, the points of the target line, and the scenario's own point; told apart by `part`.

    Args:
        grid: evenly spaced; points of its target line outside it are left out.
        here: the scenario, per cent; None where it is not on the map.
        language: vi or en, for the probability in words.
    """
    line = zip(map(percent, grid.xs), map(percent, grid.contour), strict=True)
    return _rows((grid.xs, grid.ys), grid.probability, list(line), here, language)


def corner_data(
    axes: Axes,
    probability: Grid,
    corner: Point,
    here: Point,
    language: str,
) -> list[dict[str, Any]]:
    """The same for two targets: the line bounds where both are just met, from a corner on.

    Args:
        axes: growths on the x axis and on the y axis, evenly spaced; fractions.
        probability: that both are met, by row.
        corner: least growth of each, per cent.
        here: the scenario, per cent.
        language: vi or en, for the probability in words.
    """
    x, y = (
        min(max(one, edge[0]), edge[1]) for one, edge in zip(corner, map(_edges, axes), strict=True)
    )
    right, top = _edges(axes[0])[1], _edges(axes[1])[1]
    return _rows(axes, probability, [(x, top), (x, y), (right, y)], here, language)


def _edges(axis: Sequence[float]) -> Point:
    """Where the outer cells of an axis end, per cent."""
    half = percent(axis[1] - axis[0]) / 2
    return percent(axis[0]) - half, percent(axis[-1]) + half


def _rows(
    axes: Axes, probability: Grid, line: Sequence[Point], here: Point | None, language: str
) -> list[dict[str, Any]]:
    xs, ys = ([percent(one) for one in axis] for axis in axes)
    wide, high = (xs[1] - xs[0]) / 2, (ys[1] - ys[0]) / 2
    cells = [
        {
            "part": "cell",
            **{"x": x - wide, "x2": x + wide, "y": y - high, "y2": y + high},
            **{"x_middle": x, "y_middle": y, "chance": value},
            "chance_words": rates.probability(value, language),
        }
        for y, row in zip(ys, probability, strict=True)
        for x, value in zip(xs, row, strict=True)
    ]
    (left, right), (bottom, top) = map(_edges, axes)

    def inside(x: float, y: float) -> bool:
        return left <= x <= right and bottom <= y <= top

    points = [{"part": "line", "x": x, "y": y} for x, y in line if inside(x, y)]
    if here is not None and inside(*here):
        points.append({"part": "here", "x": here[0], "y": here[1]})
    return [*cells, *points]
