"""How tables are called is data: another indicator needs a table of names and no code."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.errors import InputError
from dakcong.figures.workbook_names import FILE, read_workbook_names
from dakcong.imports.folding import fold
from dakcong.imports.reading import understood
from tests.imports.making import EXPORTS, grid, with_cells

IMPORTS = """
[imports]
titles = ["nhap khau", "hang hoa nhap khau"]
totals = ["tong tri gia"]
amounts = ["tri gia"]
others = ["luong"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_indicator_is_found_by_its_names_alone(tmp_path: Path) -> None:
    path = written(tmp_path, IMPORTS)
    (naming,) = read_workbook_names(path, {"imports": "million USD"})
    rows = with_cells(EXPORTS, {(1, 1): "15. Hàng hóa nhập khẩu tháng 8 năm 2031"})
    reading = understood([grid(rows)], [naming])
    assert {one.indicator for one in reading.proposals} == {"imports"}
    assert [one.value for one in reading.proposals] == [210.5, 1700, pytest.approx(0.125)]
    assert all(one.sure for one in reading.proposals)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (IMPORTS, r"\[imports\] is no indicator; use one of coffee"),
        ("imports = 1", r"\[imports\] is no indicator"),
        ("coffee = 1", "stands outside a table"),
        ('[coffee]\ntitles = "a"\ntotals = []', "titles is 'a'; write a list of text"),
        ('[coffee]\ntotals = ["a"]', "'titles' is missing"),
    ],
)
def test_names_that_cannot_be_used_are_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_workbook_names(written(tmp_path, text), {"coffee": ""})


def test_names_are_written_as_they_are_compared(facts: Facts) -> None:
    for one in facts.catalogue.workbook_names:
        for words in (one.titles, one.without, one.totals, one.amounts, one.others):
            assert [fold(word) for word in words] == list(words)
