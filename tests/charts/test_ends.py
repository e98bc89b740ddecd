"""Words at the ends of lines; what a browser makes of them is in tests/browser/test_live.py."""

import re
from itertools import pairwise

import altair as alt
import pytest
import vl_convert

from dakcong.charts.ends import End, ends
from dakcong.charts.fan import fan_specification
from dakcong.charts.style import ASIDE, TARGET, TARGET_WORDS

FOUND = (End("p50", message=True), End("default", beside="p50"), End("target", words="said"))


def made(unit: str, language: str) -> dict[str, str]:
    base = alt.Chart(alt.NamedData("source"))

    def place(field: str) -> tuple[alt.X, alt.Y]:
        return alt.X("month:Q"), alt.Y(f"{field}:Q")

    layer = ends(base, place, FOUND, language, unit)
    steps = layer.to_dict(validate=False)["transform"]
    return {one["as"]: one["calculate"] for one in steps if "calculate" in one}


def test_amounts_are_written_as_the_page_writes_them() -> None:
    assert "'dự báo ' + format(datum.p50 / 1000, ',.2f')" in made("million USD", "vi")["words_0"]
    assert "'projection ' + format(datum.p50 / 1, ',.0f')" in made("billion VND", "en")["words_0"]
    assert "datum.said" in made("billion VND", "en")["words_2"]


def test_the_default_is_named_only_beside_another_path() -> None:
    assert "abs(datum.default - datum.p50)" in made("million USD", "vi")["words_1"]


def test_every_place_looks_at_every_line() -> None:
    found = made("million USD", "vi")
    for i in range(3):
        assert all(f"datum.at_{j}" in found[f"place_{i}"] for j in range(3))


def drawn(p50: float, last_year: float) -> tuple[float, dict[str, float], str]:
    """Pixels from the top of the target's line, at 2 200, and of the words at all ends; the SVG."""
    year = {"p50": p50, "p97_5": 3000.0, "last_year": last_year, "target": 2200.0, "top": 4000.0}
    rows = [{**year, "month": month, "target_words": "mục tiêu 2,2"} for month in (11, 12)]
    made = {**fan_specification("vi", "million USD"), "width": 700, "data": {"name": "source"}}
    svg = vl_convert.vegalite_to_svg({**made, "datasets": {"source": rows}})
    (line,) = re.findall(rf'd="M[\d.]+,([\d.]+)L[^"]*" stroke="{TARGET}"', svg)
    words = re.findall(r'translate\([\d.]+,([\d.]+)\)"[^>]*>(dự báo|mục tiêu|năm trước) \d', svg)
    return float(line), {name: float(at) for at, name in words}, svg


CASES = [(2824.0, 2187.0), (2190.0, 2187.0), (2210.0, 900.0)]


@pytest.mark.parametrize(("p50", "last_year"), CASES)
def test_the_target_stands_at_its_line_and_others_give_way(p50: float, last_year: float) -> None:
    line, at, _ = drawn(p50, last_year)
    # The middle of letters of 12 px is 4 px above where they stand.
    assert at["mục tiêu"] - 4 == pytest.approx(line, abs=1)
    amounts = {"dự báo": p50, "mục tiêu": 2200.0, "năm trước": last_year}
    # From above, as the amounts are, and no two on each other.
    assert sorted(at, key=at.__getitem__) == sorted(amounts, key=amounts.__getitem__, reverse=True)
    places = sorted(at.values())
    assert all(after - before > 13 for before, after in pairwise(places))


def test_the_target_is_told_by_the_colour_of_its_line() -> None:
    *_, svg = drawn(2824.0, 2187.0)
    assert re.findall(r'fill="(#\w+)"[^>]*>mục tiêu', svg) == [TARGET_WORDS]
    assert re.findall(r'fill="(#\w+)"[^>]*>năm trước', svg) == [ASIDE]
