"""Every chart is one that Vega-Lite knows; nothing is checked while they are made."""

from typing import Any

import altair as alt
import pytest
from jsonschema import ValidationError

from dakcong.charts.bars import bars_specification
from dakcong.charts.compared import compared_specification
from dakcong.charts.fan import fan_specification
from dakcong.charts.heat import heat_specification
from dakcong.charts.large import enlarged
from dakcong.charts.months import LEGEND, months_specification
from dakcong.charts.rates import rates_specification
from dakcong.charts.stacked import stacked_specification

UNIT = "million USD"


def made(language: str) -> dict[str, dict[str, Any]]:
    """One chart of each kind."""
    fan = fan_specification(language, UNIT)
    return {
        "fan": fan,
        "large": enlarged(fan),
        "months": months_specification(language, UNIT),
        "rates": rates_specification(language),
        "compared": compared_specification(language, UNIT),
        "heat": heat_specification(language, "across", "up"),
        "bars": bars_specification(language, "title", LEGEND),
        "stacked": stacked_specification(language, "title", LEGEND, 5.0),
        "bars alone": bars_specification(
            language, "title", LEGEND, compared=False, ends=(0.0, 5.0)
        ),
    }


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_chart_keeps_to_the_schema(language: str) -> None:
    for one in made(language).values():
        alt.LayerChart.validate({**one, "data": {"name": "source"}})


def test_a_chart_that_does_not_is_noticed() -> None:
    one = fan_specification("en", UNIT)
    layers = [{**one["layer"][0], "mark": {"type": "line", "colour": "red"}}, *one["layer"][1:]]
    with pytest.raises(ValidationError):
        alt.LayerChart.validate({**one, "data": {"name": "source"}, "layer": layers})
