"""An index: growth so far, of the rest and of the year, against the target."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.style import (
    ACTUAL,
    ASIDE,
    HEIGHT,
    LAST_YEAR,
    NARROW,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    WORDS,
    Mark,
    headed,
    largest,
    layered,
    smallest,
    specification,
)
from dakcong.engine.outlook import Outlook
from dakcong.texts import capital, say
from dakcong.units import percent

PARTS = ("so_far", "rest", "year")
LEGEND = (
    Mark("■", ACTUAL, "actual"),
    Mark("■", LAST_YEAR, "assumed"),
    Mark("■", PROJECTED, "projected"),
    Mark("┃", "currentColor", "band_80"),
    Mark("━", TARGET, "needed"),
)
# Where the axis ends, and what stands on it.
_FLOOR: Final = "lowest"
_CEILING: Final = "highest"
_AMOUNTS: Final = ("growth", "low", "high", "target")
# Where words at the foot of a bar end: two lines of them above the axis.
_FOOT: Final = alt.value({"expr": "height - 22"})
# Names of parts: on a phone in two lines, the first of two words.
_LINES: Final = r"split(replace(datum.label, /^([^ ]+ [^ ]+) /, '$1\n'), '\n')"
_NAMED: Final = f"width < {NARROW} ? {_LINES} : datum.label"
# Kinds of bars.
KINDS: Final = LEGEND[:3]
# Which rows the sliders of the rest move.
MOVED: Final = "(datum.name == 'rest' || datum.name == 'year')"


@lru_cache(maxsize=8)
def rates_specification(language: str) -> dict[str, Any]:
    """The chart without data; bars in the order of the rows, their ranges in front of them."""
    base = alt.Chart(alt.NamedData("source"))
    title = say(language, "chart.growth")

    def drawn(mark: alt.Chart, field: str, place: float = 0.5, **more: Any) -> alt.Chart:
        encoding = {"tooltip": NO_TOOLTIP, **more}
        made: alt.Chart = mark.encode(_part(place), _rate(field, title), **encoding)
        return made

    asked = base.transform_filter("isValid(datum.target)")
    chart = layered(
        drawn(base.mark_bar(), "growth", color=_colour(language), tooltip=_tips(language)),
        drawn(asked.mark_tick(color=TARGET, thickness=4), "target"),
        *_ranges(base, drawn),
        *_numbers(base, drawn, language),
        height=HEIGHT,
    )
    bounds = smallest(_FLOOR, ("floor", *_AMOUNTS)), largest(_CEILING, ("top", *_AMOUNTS))
    return specification(chart, language, *bounds)


def _colour(language: str) -> alt.Color:
    kinds = [say(language, f"chart.{one.key}") for one in KINDS]
    scale = alt.Scale(domain=kinds, range=[one.colour for one in KINDS])
    return alt.Color("kind:N", scale=scale, legend=None)


def _ranges(base: alt.Chart, drawn: Any) -> list[alt.Chart]:
    """The 80 % range as a line with its two ends."""
    ranged = base.transform_filter("datum.high > datum.low")
    line = ranged.mark_rule(strokeWidth=2.5, color="currentColor")
    end = ranged.mark_tick(color="currentColor", thickness=2.5, size=14)
    return [drawn(line, "low", y2="high:Q"), drawn(end, "low"), drawn(end, "high")]


def _part(place: float = 0.5) -> alt.X:
    """The parts of the year beside each other; `place` on the width of a bar, 0..1."""
    return alt.X(
        "label:N",
        sort=None,
        title=None,
        bandPosition=place,
        scale=alt.Scale(paddingInner=0.5, paddingOuter=0.4),
        axis=alt.Axis(labelAngle=0, labelLimit=120, labelExpr=_NAMED),
    )


def _numbers(base: alt.Chart, drawn: Any, language: str) -> list[alt.Chart]:
    """A growth at the end of its bar, beside its range; beside the bar what is asked of it."""
    per_cent = f" + '{say(language, 'number.per_cent', value='')}'"
    # What was printed has the decimals of its source.
    growth = f"format(datum.growth, {MOVED} ? '+,.1f' : '+,.2~f'){per_cent}"
    named = base.transform_calculate(words=growth)
    rest = "datum.name == 'rest' ? '+,.1f' : ',.3~f'"
    asked = f"datum.asked + ' ' + format(datum.target, {rest}){per_cent}"
    wanted = base.transform_filter("isValid(datum.target)")
    beside = wanted.transform_filter(f"width >= {NARROW}").transform_calculate(words=asked)
    # Beside a bar a phone has no room for them: at its foot, in two lines.
    narrow = asked.replace("' '", "'\\n'", 1)
    below = wanted.transform_filter(f"width < {NARROW}").transform_calculate(words=narrow)
    mark = named.mark_text(
        fontSize=13,
        fontWeight=600,
        color=WORDS,
        align={"expr": f"{MOVED} ? 'right' : 'center'"},
        dx={"expr": f"{MOVED} ? -7 : 0"},
        dy={"expr": "datum.growth < 0 ? 9 : -9"},
    )
    found = drawn(mark, "growth", text="words:N")
    mark = beside.mark_text(fontSize=12, align="left", dx=6, color=ASIDE)
    foot = below.mark_text(
        fontSize=12, align="center", baseline="bottom", lineBreak="\n", color=ASIDE
    )
    return [
        found,
        drawn(mark, "target", text="words:N", place=1),
        foot.encode(_part(), y=_FOOT, text="words:N", tooltip=NO_TOOLTIP),
    ]


def _tips(language: str) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("growth:Q", title="%", format=",.2f"),
        alt.Tooltip("low:Q", title=f"{say(language, 'chart.band_80')} ↓", format=",.2f"),
        alt.Tooltip("high:Q", title=f"{say(language, 'chart.band_80')} ↑", format=",.2f"),
    ]


def _rate(field: str, title: str) -> alt.Y:
    scale = alt.Scale(domain=[{"expr": _FLOOR}, {"expr": _CEILING}], nice=True)
    axis = alt.Axis(format=",.0f", tickCount=6, **headed())
    return alt.Y(f"{field}:Q", title=title, scale=scale, axis=axis)


def rates_data(
    outlook: Outlook, target: float, required: float | None, language: str, *, published: bool
) -> list[dict[str, Any]]:
    """Three rows: the part so far, the rest, the year; growth in per cent, 80 % range.

    Fields: name, label, kind, growth, low, high, target: of the rest the growth that the target
    requires, None where it is met; asked, what that is called.

    `published`: the part so far was printed by a source; else the reader assumes it.
    """
    ends = (0.1, 0.5, 0.9)
    ytd = outlook.ytd
    rest = [outlook.remainder(end) / ytd.remainder_last_year - 1 for end in ends]
    year = [outlook.year_growth(end) for end in ends]
    wanted = {"rest": required, "year": target - 1}
    kinds = ("actual" if published else "assumed", "projected", "projected")
    found = zip(PARTS, kinds, ([ytd.growth] * len(ends), rest, year), strict=True)
    return [
        {
            "name": name,
            "label": capital(say(language, f"chart.part_{name}", month=ytd.month)),
            "kind": say(language, f"chart.{kind}"),
            "growth": percent(median),
            "low": percent(low),
            "high": percent(high),
            "target": None if (asked := wanted.get(name)) is None else percent(asked),
            "asked": say(language, f"chart.asked_{name}") if name in wanted else None,
        }
        for name, kind, (low, median, high) in found
    ]


def earlier_data(published: Mapping[int, float], language: str) -> list[dict[str, Any]]:
    """Rows of growths that were printed for fewer months; by month, per cent."""
    return [
        {
            "name": "earlier",
            "label": say(language, "chart.part_so_far", month=month),
            "kind": say(language, "chart.actual"),
            **dict.fromkeys(("growth", "low", "high"), growth),
            "target": None,
            "asked": None,
        }
        for month, growth in published.items()
    ]
