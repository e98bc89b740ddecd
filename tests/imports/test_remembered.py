"""What was confirmed of a sender is not asked again; what stands in the file at hand is."""

from dakcong.answers.facts import Facts
from dakcong.imports.remembered import form_of, with_remembered
from tests.imports.making import RETAIL, with_cells
from tests.imports.tables_found import found

JULY = with_cells(RETAIL, {(3, 6): None})
AUGUST = with_cells(
    JULY,
    {(5, 2): "tháng 8", (5, 3): "tháng 9", (4, 4): "Ước tính 9 tháng", (4, 5): "Tháng 9"}
    | {(4, 6): "9 tháng", (8, 3): 715, (8, 4): 6315.25},
)


def test_the_form_of_a_column_is_settled_once(facts: Facts) -> None:
    before = found(facts, JULY)
    assert {one.doubts for one in before.proposals} == {("no_unit",), ()}
    confirmed = {form_of(one) for one in before.proposals}
    after = with_remembered(found(facts, AUGUST), confirmed)
    assert [one.month for one in after.proposals] == [8, 9, 9, 9, 9]
    assert all(one.sure for one in after.proposals)


def test_doubts_about_the_file_at_hand_stay(facts: Facts) -> None:
    confirmed = {form_of(one) for one in found(facts, JULY).proposals}
    wrong = with_cells(AUGUST, {(8, 4): 600, (5, 4): "năm 2027"})
    after = with_remembered(found(facts, wrong), confirmed)
    assert [one.sure for one in after.proposals] == [True, True, False, True, True]


def test_another_heading_is_asked(facts: Facts) -> None:
    confirmed = {form_of(one) for one in found(facts, JULY).proposals}
    other = with_cells(AUGUST, {(4, 3): "Thực hiện"})
    after = with_remembered(found(facts, other), confirmed)
    assert [one.sure for one in after.proposals] == [True, False, True, True, True]
