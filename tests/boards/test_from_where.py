"""Where a number comes from: its printed words, or its formula with the inputs filled in."""

from collections.abc import Mapping

import pytest

from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.from_where import from_where
from dakcong.answers.boards.indicator import board
from dakcong.answers.facts import Facts
from tests.boards.everything import COLUMNS, INDICATORS, NUMBERS, readers
from tests.boards.reading import reading

RETAIL, EXPORTS, INDEX = "retail_sales", "exports", "iip"


def said(facts: Facts, indicator: str, name: str, given: Mapping[str, str] | None = None) -> str:
    found = from_where(reading(facts, given or {}), indicator, name)
    assert found is not None
    return "\n".join(found["words"]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("indicator", "name", "given", "formula"),
    [
        # docs/design.md 4: last year 166.619, same period 79.950, remainder 86.669.
        (RETAIL, "year_end", {"r.g": "10"}, "92.742 + 86.669 × (1 + 10,0 %) = **188.078 tỷ đồng**"),
        (RETAIL, "year_end", {"r.g": "-5"}, "92.742 + 86.669 × (1 − 5,0 %) = **175.077 tỷ đồng**"),
        (RETAIL, "year_end", {}, "166.619 − 79.950 = 86.669"),
        # 89.539 / 86.669 are 3,31 %, up to the step: 3,4.
        (RETAIL, "required", {}, "(182.281 − 92.742) / 86.669 − 1 = **+3,4 %**"),
        (RETAIL, "gap", {}, "182.281 − 92.742 = **89.539 tỷ đồng**"),
        # 89.539 / 6 are 14.923,2 and 680 / 6 are 113,3: what is asked for is rounded up.
        (RETAIL, "gap", {}, "89.539 / 6 = **14.924 tỷ đồng**, làm tròn lên."),
        (EXPORTS, "gap", {}, "680 / 6 = **114 triệu USD**, làm tròn lên."),
        # 680 / 1.006 − 1 are −32,4 %; as it is asked for, −32,3.
        (EXPORTS, "required", {}, "(2.200 − 1.520) / 1.006 − 1 = **−32,3 %**"),
        (EXPORTS, "so_far", {}, "1.520 triệu USD = kế hoạch 2.235 trừ 715"),
        (EXPORTS, "so_far", {"x.y": "press"}, "1.485 triệu USD, tăng 37,16 %"),
        # 0,48 × 15 + 0,52 × 10 are 12,4; (10 − 7,2) / 0,52 are 5,38, up to the step: 5,4.
        (
            INDEX,
            "year_end",
            {"i.h": "15", "i.g": "10"},
            "48,0 % × +15,0 % + 52,0 % × +10,0 % = **+12,4 %**",
        ),
        (
            INDEX,
            "gap",
            {"i.h": "15", "i.g": "10"},
            "+12,40 % − +10,00 % = **+2,40 điểm phần trăm**",
        ),
        (INDEX, "required", {"i.h": "15"}, "(+10,0 % − 48,0 % × +15,0 %) / 52,0 % = **+5,4 %**"),
    ],
)
def test_a_computed_number_shows_its_formula_with_its_inputs(
    facts: Facts, indicator: str, name: str, given: Mapping[str, str], formula: str
) -> None:
    assert formula in said(facts, indicator, name, given)


@pytest.mark.parametrize(
    ("indicator", "name", "given", "formula"),
    [
        # 1.006 × 0,8 are 805; December has the last part of it, and all twelve months all of it.
        (EXPORTS, "fan.p50", {"x.g": "-20"}, "1.006 × (1 − 20,0 %) = 805"),
        (EXPORTS, "fan.p50", {"x.g": "-20"}, "- Hết tháng 12: 1.520 + 805 × 100,0 % = **2.325**"),
        # Student's t with three degrees: 1,638 at nine tenths (a table of critical values).
        (EXPORTS, "fan.p90", {"x.g": "-20", "x.s": "10"}, "805 × e^(1,64 × 10,0 %) = 948"),
        (EXPORTS, "fan.p10", {"x.g": "-20", "x.s": "10"}, "(10 % khả năng thấp hơn)"),
        (EXPORTS, "fan.last_year", {}, "- Hết tháng 12: 1.181 + 1.006 × 100,0 % = **2.187**"),
        (EXPORTS, "fan.default", {"x.g": "-20"}, "1.006 × (1 + 11,9 %) = 1.126"),
        (EXPORTS, "fan.target", {}, "“hơn 2,2 tỷ USD”"),
        (EXPORTS, "fan.actual", {}, "6 tháng cuối năm 2025: 715 triệu USD"),
        (EXPORTS, "months.path", {}, "- Hết tháng 12: 1.520 + 680 × 100,0 % = **2.200**"),
        (EXPORTS, "months.needed", {}, "2.200 − 1.520 = **680 triệu USD**"),
        # 1.006 × (0,2 + 0,119) are 321.
        (EXPORTS, "against_default", {"x.g": "-20"}, "2.325 − 2.646 = **−321 triệu USD**"),
        (EXPORTS, "against_pa", {"x.g": "10", "pa": "x.g_5"}, "A: 6 tháng cuối năm tăng 5,0 %"),
        # 1,1 × e^0,0819 − 1 are 19,4 %, with 0,48 × 15 % on 0,52: 17,3 %.
        (INDEX, "rates.high", {"i.h": "15", "i.g": "10", "i.s": "5"}, "− 1 = +19,4 %"),
        (INDEX, "rates.high", {"i.h": "15", "i.g": "10", "i.s": "5"}, "× +19,4 % = **+17,3 %**"),
        (INDEX, "rates.target", {"i.h": "15"}, "/ 52,0 % = **+5,4 %**"),
    ],
)
def test_a_column_of_a_table_and_a_distance_show_their_formula_with_its_inputs(
    facts: Facts, indicator: str, name: str, given: Mapping[str, str], formula: str
) -> None:
    assert formula in said(facts, indicator, name, given)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_column_of_a_chart_and_every_piece_of_the_line_has_an_origin(
    facts: Facts, language: str
) -> None:
    asked = set()
    for reader in readers(facts, language):
        for name in INDICATORS:
            made = board(reader, name)
            line = [one["origin"] for one in (*made["said"]["bar"], *made["against"])]
            columns = [
                f"{frame['name']}.{column['field']}"
                for frame in frames(reader.indicator(name), language)
                for column in frame["columns"]
                if frame["name"] in made["exhibits"] and column["field"] != "label"
            ]
            for one in (*line, *columns):
                asked.add(one)
                found = from_where(reader, name, one)
                assert found is not None, one
                assert found["words"], one
    assert asked >= {"against_default", *COLUMNS}


@pytest.mark.parametrize(
    ("indicator", "name", "figure"),
    [
        (RETAIL, "so_far", "Lũy kế, 6 tháng 2025: 92.742 tỷ đồng**: “gần 92.742 tỷ đồng”"),
        (RETAIL, "so_far", "2025: 50,8 %**: “đạt 50,8% kế hoạch năm”, [Báo Đắk Lắk, tháng 7/2025]"),
        # The resolution was read in an English edition of a newspaper.
        (
            RETAIL,
            "target",
            "182.281 tỷ đồng (dịch từ bản tiếng Anh), [HĐND tỉnh Đắk Lắk, 16/07/2025",
        ),
        (EXPORTS, "target", "“hơn 2,2 tỷ USD”, [Báo Đắk Lắk, tháng 7/2025]"),
        (EXPORTS, "probability", "Mục tiêu năm, 2025: 2.200 triệu USD"),
    ],
)
def test_a_printed_figure_shows_its_words_and_its_source(
    facts: Facts, indicator: str, name: str, figure: str
) -> None:
    words = said(facts, indicator, name)
    assert figure in words
    line = next(one for one in words.splitlines() if figure in one)
    assert line.startswith("- **")
    assert "](https://" in line
    assert "; ước tính; " in line or "; kế hoạch; " in line


def test_the_place_in_the_source_and_why_this_figure_are_said(facts: Facts) -> None:
    words = said(facts, RETAIL, "so_far")
    assert "), đoạn 5; ước tính; khớp với các số khác." in words
    assert "Vì sao lấy số này: 92.742 tỷ đồng, như báo đăng (“gần”)" in words


def test_an_assumed_first_half_is_not_called_published(facts: Facts) -> None:
    assumed = "giả định đang đặt trên trang, không phải số công bố"
    assert assumed in said(facts, INDEX, "so_far", {"i.h": "15"})
    assert assumed in said(facts, RETAIL, "year_end", {"r.h": "10.9"})
    assert assumed not in said(facts, RETAIL, "year_end")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_card_knows_where_its_number_comes_from(facts: Facts, language: str) -> None:
    asked = 0
    for reader in readers(facts, language):
        for name in INDICATORS:
            for card in board(reader, name)["said"]["cards"]:
                asked += 1
                assert card["origin"] in NUMBERS
                assert from_where(reader, name, card["origin"]) is not None
    assert asked > 80


def test_there_is_no_origin_of_what_has_no_answer(facts: Facts) -> None:
    reader = reading(facts, {})
    assert from_where(reader, INDEX, "year_end") is None
    for name in ("weather", "fan.weather", "rates.high", "against_pa", "against_weather"):
        assert from_where(reader, RETAIL, name) is None
