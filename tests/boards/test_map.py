"""The map of two growth rates as parts, and why there is none."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.texts import say
from tests.boards.reading import charts, parts_of, reading, tables, under, words

WEIGHTS = {"i.bw": "5", "i.dw": "30", "i.ew": "2"}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("indicator", "given", "why"),
    [
        ("exports", {"x.p": "commodities"}, "driven"),
        ("retail_sales", {"r.p": "volume_price"}, "driven"),
        ("iip", {"i.h": "15", "i.p": "sections", **WEIGHTS}, "sections"),
        ("exports", {"v": "2025-10"}, "one_quarter"),
    ],
)
def test_why_there_is_no_map_is_said(
    facts: Facts, indicator: str, given: dict[str, str], why: str, language: str
) -> None:
    parts = under(parts_of(reading(facts, {**given, "k": "map"}, language), indicator), "")
    assert charts(parts) == []
    assert words(parts) == say(language, f"explore.map_{why}", month=6)


def test_the_map_in_numbers_is_the_map_turned_upside_down(facts: Facts) -> None:
    parts = under(parts_of(reading(facts, {"k": "map"}, "en"), "exports"), "")
    (chart,), (table,) = charts(parts), tables(parts)
    cells = [row for row in chart["rows"] if row["part"] == "cell"]
    xs = sorted({row["x_middle"] for row in cells})
    ys = sorted({row["y_middle"] for row in cells}, reverse=True)
    assert table["wide"]
    assert chart["table"] is not None
    assert chart["table"]["heading"] == say("en", "chart.table")
    assert len(table["columns"]) == 1 + len(xs)
    assert len(table["rows"]) == len(ys)
    assert table["columns"][0] == "Growth of quarter 4, % ↓ / Growth of quarter 3, % →"
    shown = {(row["x_middle"], row["y_middle"]): row["chance_words"] for row in cells}
    for y, row in zip(ys, table["rows"], strict=True):
        assert row[1:] == [shown[x, y] for x in xs]
    # The highest growth above, as on the picture.
    assert table["rows"][0][0].startswith("+")
    assert table["rows"][-1][0].startswith("−")


def test_one_growth_for_all_months_stands_for_both_quarters(facts: Facts) -> None:
    def here(given: dict[str, str]) -> list[tuple[float, float]]:
        chart, _both = charts(parts_of(reading(facts, {**given, "k": "map"}), "exports"))
        return [(row["x"], row["y"]) for row in chart["rows"] if row["part"] == "here"]

    assert here({"x.g": "5"}) == [(5.0, 5.0)]
    assert here({"x.p": "quarters", "x.q3": "4", "x.q4": "-3"}) == [(4.0, -3.0)]


def test_an_index_has_its_two_parts_on_the_axes(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "map", "i.h": "15", "i.g": "5"}), "iip")
    (chart,) = charts(parts)
    assert [(row["x"], row["y"]) for row in chart["rows"] if row["part"] == "here"] == [(15, 5)]
    # The line 0.48 x + 0.52 y = 10 %.
    line = [(row["x"], row["y"]) for row in chart["rows"] if row["part"] == "line"]
    assert len(line) > 2
    for x, y in line:
        assert 0.48 * x + 0.52 * y == pytest.approx(10.0, abs=1e-6)


def test_both_targets_stand_on_one_map_of_both_boards(facts: Facts) -> None:
    heading = say("en", "explore.both_heading")
    for indicator in ("exports", "retail_sales"):
        parts = under(parts_of(reading(facts, {"k": "map"}, "en"), indicator), heading)
        (chart,), (table,) = charts(parts), tables(parts)
        # Exports need -32.3 %, retail 3.4 % (tests/answers/reach): from there on both are met.
        line = [(row["x"], row["y"]) for row in chart["rows"] if row["part"] == "line"]
        assert line[1] == pytest.approx((-32.3, 3.4))
        assert line[0][0] == line[1][0]
        assert line[2][1] == line[1][1]
        (here,) = (row for row in chart["rows"] if row["part"] == "here")
        assert (here["x"], here["y"]) == pytest.approx((11.9, 10.0), abs=0.11)
        # 0.9875 and 0.847 with rho 0.3: 84 % (tests/engine/test_joint).
        assert "about 84%" in words(parts)
        # 0.474 of retail with the growth of the West (tests/answers/reach/test_goals).
        assert "as in former Đắk Lắk: about 47%." in words(parts)
        cells = [row for row in chart["rows"] if row["part"] == "cell"]
        assert len(cells) == len(table["rows"]) * (len(table["columns"]) - 1)
    assert under(parts_of(reading(facts, {"k": "map", "i.h": "15"}, "en"), "iip"), heading) == []
