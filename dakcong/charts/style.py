"""What the colours mean, everywhere; readable on a light and on a dark ground."""

from typing import Any, Final

import altair as alt

from dakcong.texts import say

ACTUAL: Final = "#0f8a7e"
PROJECTED: Final = "#3b82f6"
TARGET: Final = "#d97706"
LAST_YEAR: Final = "#7c8796"
HEIGHT: Final = 300
# Only one mark of a chart speaks on hover; the others would show raw field names.
NO_TOOLTIP: Final = alt.value(None)

_NUMBERS: Final = {
    "vi": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0₫"]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
}


def specification(
    chart: alt.LayerChart | alt.FacetChart | alt.Chart, language: str
) -> dict[str, Any]:
    """The chart as a Vega-Lite dictionary without data, numbers in the language of the page."""
    numbers = {**_NUMBERS[language], "minus": "\u2212"}
    made = chart.configure(locale={"number": numbers}).configure_legend(
        orient="bottom", title=None, columns=1, labelLimit=260, symbolStrokeWidth=3
    )
    found: dict[str, Any] = made.to_dict()
    found.pop("data", None)
    found.pop("datasets", None)
    return found


def colours(meaning: dict[str, str]) -> alt.Scale:
    """A colour scale: label to colour, in the order given."""
    return alt.Scale(domain=list(meaning), range=list(meaning.values()))


def named(chart: alt.Chart, label: str) -> alt.Chart:
    """The chart with a field `meaning` that holds one label, for the colour and the legend.

    Vega-Lite takes a scale for a field but not for a constant, hence the field.
    """
    return chart.transform_calculate(meaning=f"'{label}'")


def month_labels(language: str) -> list[str]:
    """The twelve month labels in order, for an axis."""
    return [say(language, "month.axis", month=month) for month in range(1, 13)]
