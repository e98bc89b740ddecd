"""What may be read in more than one way is asked, and what stands where it should not is named."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.imports.reading import understood
from tests.imports.making import RETAIL, grid, with_cells
from tests.imports.tables_found import INDEX, found, one


@pytest.mark.parametrize(
    ("growths", "value", "sure"),
    [
        ((111.6, 99.4, 113.2), 0.116, True),  # an index
        ((11.6, -0.6, 13.2), 0.116, True),  # a change
        (("tăng 11,6%", "giảm 0,6%", "tăng 13,2%"), 0.116, True),
        (("↑11,6%", "↓0,6%", "↑13,2%"), 0.116, True),
        ((1.116, 0.994, 1.132), 0.116, False),  # a factor, or changes of about one per cent
        ((11.6, 0.6, 13.2), 0.116, True),
        ((60, 70, 80), -0.4, True),
    ],
)
def test_growth_is_written_in_four_ways(
    facts: Facts, growths: tuple[object, ...], value: float, sure: bool
) -> None:
    rows = with_cells(INDEX, {(row, 3): each for row, each in enumerate(growths, 5)})
    proposal = one(found(facts, rows), "C5")
    assert proposal.value == pytest.approx(value)
    assert proposal.sure == sure
    assert sure or "growth_form" in proposal.doubts


def test_a_growth_alone_that_may_be_either_is_asked(facts: Facts) -> None:
    rows = with_cells(INDEX[:5], {(5, 3): 60})
    assert "growth_form" in one(found(facts, rows), "C5").doubts


@pytest.mark.parametrize(
    ("changes", "cell", "doubt"),
    [
        ({(3, 6): None}, "C8", "no_unit"),
        ({(3, 6): "Tỷ đồng", (7, 3): "2031 (Triệu đồng)"}, "C8", "two_units"),
        ({(1, 1): "Tổng mức bán lẻ hàng hóa tháng 7 năm 2031"}, "C8", "after_title"),
        ({(5, 3): "tháng 8 và 8 tháng"}, "C8", "several_periods"),
        ({(5, 5): "năm 2031", (7, 5): "năm 2029"}, "E8", "base_year"),
        ({(8, 5): 900}, "E8", "extreme"),
        ({(8, 5): 109, (9, 5): -3}, "E8", "growth_form"),
        ({(4, 5): "Tháng 8 (loại trừ yếu tố giá)"}, "E8", "other_prices"),
        ({(4, 7): "Tháng 8 cùng kỳ năm trước", (8, 7): 650}, "G8", "several_periods"),
        ({(4, 7): "Tháng 8 năm 2027", (8, 7): 650}, "G8", "long_before"),
        ({(8, 4): 600}, "D8", "smaller_than_month"),
        ({(4, 7): "Ước tính", (5, 7): "tháng 8 năm 2031", (8, 7): 999}, "C8", "two_values"),
        ({(4, 7): 2030, (8, 7): 999}, "G8", ""),
        ({(4, 7): "Năm 2030", (8, 7): 9999}, "G8", "bare_year"),
        ({(4, 7): "Cả năm 2031", (8, 7): 9999}, "G8", "unfinished_year"),
    ],
)
def test_what_is_open_is_asked(
    facts: Facts, changes: dict[tuple[int, int], object], cell: str, doubt: str
) -> None:
    reading = found(facts, with_cells(RETAIL, changes))
    if doubt:
        assert doubt in one(reading, cell).doubts
    else:
        assert cell not in {each.cell for each in reading.proposals}


def test_hidden_rows_columns_and_sheets_are_never_sure(facts: Facts) -> None:
    assert one(found(facts, RETAIL, hidden_columns=frozenset({3})), "C8").doubts == ("hidden",)
    whole = found(facts, RETAIL, hidden_rows=frozenset({8}))
    assert all(each.doubts == ("hidden",) for each in whole.proposals)
    assert found(facts, RETAIL, hidden=True).proposals == ()


def test_a_second_total_below_the_same_title_is_asked(facts: Facts) -> None:
    rows = [*RETAIL, (None, "Quý II năm 2031", "Quý III năm 2031"), ("TỔNG SỐ", 2000, 2100.5)]
    reading = found(facts, rows)
    assert one(reading, "B12").doubts == ("second_total",)
    assert one(reading, "B12").span == "quarter"
    assert one(reading, "C8").sure


def test_month_and_quarter_are_both_offered_and_asked(facts: Facts) -> None:
    quarter = with_cells(INDEX, {(3, 2): "Quý II năm 2031", (3, 3): "Quý III năm 2031"})
    quarter = with_cells(quarter, {(4, 2): "so với cùng kỳ năm trước"})
    sheets = [grid(INDEX, "thang"), grid(quarter, "quy")]
    reading = understood(sheets, facts.catalogue.workbook_names)
    assert {each.span for each in reading.proposals} == {"month", "quarter"}
    (choice,) = [each for each in reading.problems if each.key == "two_tables"]
    assert choice.fields["sheets"] == "thang; quy"
    assert choice.weight == "asked"
    # Each table alone is sure; beside the other neither is, nor is another indicator touched.
    assert all(found(facts, rows).proposals[0].sure for rows in (INDEX, quarter))
    assert {each.doubts for each in reading.proposals} == {("two_tables",)}
    third = understood([*sheets, grid(RETAIL, "ban le")], facts.catalogue.workbook_names)
    assert {each.indicator for each in third.proposals if each.sure} == {"retail_sales"}
