"""What the colours mean, everywhere; readable on a light and on a dark ground."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
from altair.utils import schemapi

from dakcong.texts import numbers

# A test holds every chart to its schema; Altair would at each start, for most of a second.
schemapi.disable_debug_mode()

ACTUAL: Final = "#0f8a7e"
PROJECTED: Final = "#3b82f6"
TARGET: Final = "#d97706"
LAST_YEAR: Final = "#7c8796"
# Words on a chart: its message in the reader's own colour, what stands aside in one that is read.
WORDS: Final = "currentColor"
ASIDE: Final = "#5b6573"
# Words of the target, as its line but darker; the page has a lighter one on a dark ground.
TARGET_WORDS: Final = "#b45309"
MORE: Final = "#16a34a"
LESS: Final = "#dc2626"
# The two former provinces beside each other.
WEST: Final = "#8b5cf6"
EAST: Final = "#0891b2"
BOTH: Final = "#d97706"
# Land of parks that is not let: free, with none left, in plans.
LAND_FREE: Final = "#d97706"
LAND_GONE: Final = "#be185d"
LAND_PLANNED: Final = "#9333ea"
# Glyphs of a bar that is filled, and of one that is drawn as its outline alone. The page's font has
# neither, so that both come from one font, of one size.
FILLED: Final = "▬"
HOLLOW: Final = "▭"
HEIGHT: Final = 300
# Pixels below which a picture is that of a phone.
NARROW: Final = 420
# Pixels between an axis and its title: the page's font is wider than the one that Vega measures.
_TITLE_PADDING: Final = 14
# Pixels from an end of an axis within which a number stands beside its mark, not across it.
_NEAR_AN_END: Final = 26
# Where an axis that lies ends before its place does, so that its last number stands under its line.
INNER_RANGE: Final[list[Any]] = [8, {"expr": "width - 24"}]
# Only one mark of a chart speaks on hover; the others would show raw field names.
NO_TOOLTIP: Final = alt.TooltipValue(None)
# Icon and colour by status: the word and the shape say the same as the colour.
STATUS_LOOK: Final = {
    "met": ("check_circle", "green"),
    "near_certain": ("verified", "green"),
    "likely": ("trending_up", "green"),
    "possible": ("balance", "orange"),
    "hard": ("trending_down", "orange"),
    "unlikely": ("block", "red"),
    "missing": ("help", "gray"),
    "assumed": ("help", "gray"),
    "low": ("flag", "violet"),
}

_NUMBERS: Final = {
    "vi": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0₫"]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of a legend, which stands in words beside the chart and wraps on a phone.

    Attributes:
        glyph: the shape of the mark.
        colour: its colour.
        key: what it means, under `chart` in the words.
    """

    glyph: str
    colour: str
    key: str


@dataclass(frozen=True, slots=True)
class Axis:
    """How an axis of year ends is written.

    Attributes:
        unit: in words.
        scale: how many of the indicator's own unit it is.
        digits: after the point, of an amount.
    """

    unit: str
    scale: float
    digits: int

    def written(self, amount: str) -> str:
        """A formula of Vega for the words of an amount, itself a formula."""
        return f"format({amount} / {self.scale:g}, ',.{self.digits}f')"

    @property
    def ticks(self) -> str:
        """The same for the marks of the axis, with the decimals that they have."""
        return f"format(datum.value / {self.scale:g}, ',.{self.digits}~f')"


def axis_of(unit: str, language: str) -> Axis:
    """The axis of amounts in a unit: million USD are written as billions."""
    return Axis(*numbers.large(unit, language))


def headed() -> dict[str, Any]:
    """Looks of the title of an upright axis: above it, where a phone has room for it."""
    return {
        "titleAngle": 0,
        "titleAlign": "left",
        "titleAnchor": "start",
        "titleBaseline": "bottom",
        "titleX": -34,
        "titleY": -10,
    }


def largest(name: str, fields: Sequence[str]) -> alt.Parameter:
    """The largest amount that some fields of the rows have, and nothing less than 0.

    An axis that ends at a parameter is made again only when that changes; one that ends where its
    rows do, with every move of a slider, and all that stands on it.
    """
    return _end(name, "max", 1, fields)


def smallest(name: str, fields: Sequence[str]) -> alt.Parameter:
    """The smallest amount that some fields of the rows have, and nothing above 0."""
    return _end(name, "min", 0, fields)


def _end(name: str, of: str, place: int, fields: Sequence[str]) -> alt.Parameter:
    ends = (f"extent(pluck(data('source'), '{field}'))[{place}]" for field in fields)
    # A field that no row has has no end.
    return alt.param(name=name, expr=f"{of}({', '.join(f'({end} || 0)' for end in ends)})")


def layered(*layers: alt.Chart | alt.LayerSpec, height: int | alt.Step) -> alt.TopLevelLayerSpec:
    """Layers in one picture, from the back to the front; `alt.layer` copies each several times."""
    return alt.TopLevelLayerSpec(layer=list(layers), height=height)


def specification(
    chart: alt.TopLevelLayerSpec, language: str, *ends: alt.Parameter
) -> dict[str, Any]:
    """The chart as a Vega-Lite dictionary without data, numbers in the language of the page.

    Args:
        chart: as Altair has it.
        language: vi or en.
        ends: of its axes, where they rest on its rows.
    """
    numbers = {**_NUMBERS[language], "minus": "\u2212"}
    axis = alt.AxisConfig(titlePadding=_TITLE_PADDING)
    if ends:
        chart.params = [one.param for one in ends]
    across = alt.AxisConfig(labelFlush=_NEAR_AN_END, labelFlushOffset=-1)
    view = alt.ViewConfig(continuousWidth=300, continuousHeight=300)
    chart.config = alt.Config(
        locale={"number": numbers}, axis=axis, axisXQuantitative=across, view=view
    )
    inner = {"top_level": False, "datasets": {}}
    found: dict[str, Any] = chart.to_dict(validate=False, context=inner)
    found["$schema"] = alt.SCHEMA_URL
    _say_once(found, {})
    return found


def _say_once(found: dict[str, Any], said: dict[tuple[str, str], Any]) -> None:
    """Leaves the looks of an axis to the first layer that has them: layers share their axes.

    And the data to who draws it.
    """
    found.pop("data", None)
    for channel, encoded in found.get("encoding", {}).items():
        for look in ("axis", "scale"):
            if look in encoded and channel in ("x", "y"):
                first = said.setdefault((channel, look), encoded[look])
                if first is not encoded[look] and first == encoded[look]:
                    del encoded[look]
    for layer in found.get("layer", ()):
        _say_once(layer, said)
