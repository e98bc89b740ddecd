from copy import deepcopy

import pytest

from dakcong.charts.fan import fan_specification
from dakcong.charts.large import LINE, SIZE, WORDS, enlarged
from dakcong.charts.rates import rates_specification


def layers(one: dict) -> list[dict]:
    found: list[dict] = []
    for each in one["layer"]:
        found += layers(each) if "layer" in each else [each]
    return found


def test_every_month_is_named_where_there_is_room_for_its_large_words() -> None:
    # Twelve names of 42 px, and 261 px of words at the end of the lines: 765 px.
    said = str(enlarged(fan_specification("vi", "million USD")))
    assert "width < 760 && datum.value % 2" in said
    assert "width < 420" not in said


@pytest.mark.parametrize(
    "small", [fan_specification("vi", "million USD"), rates_specification("en")]
)
def test_lines_are_thick_words_are_large_and_the_small_one_stays(small: dict) -> None:
    before = deepcopy(small)
    large = enlarged(small)
    assert small == before
    assert {name: large[name] for name in SIZE} == SIZE
    axis = large["config"]["axis"]
    assert (axis["labelFontSize"], axis["titleFontSize"]) == (WORDS, WORDS)
    marks = [layer["mark"] for layer in layers(large)]
    drawn = [one for one in marks if one["type"] in ("line", "rule")]
    # Of a projector: lines of 6 px, words of 28 px.
    assert drawn
    assert {one["strokeWidth"] for one in drawn} == {LINE} == {6}
    assert {one["fontSize"] for one in marks if one["type"] == "text"} <= {WORDS} == {28}
    # What is shown of the data is the same.
    # But for words beside a bar, which would lie on the next one.
    kept = [one for one in layers(small) if one["mark"].get("dx") != 6]
    for one, other in zip(layers(large), kept, strict=True):
        assert set(one["encoding"]) == set(other["encoding"])
        assert one["encoding"]["y"].get("field") == other["encoding"]["y"].get("field")
