"""Tables given as rows, and what is found in them."""

from dakcong.answers.facts import Facts
from dakcong.imports.reading import understood
from dakcong.imports.records import Proposal, Reading
from tests.imports.making import Rows, grid

INDEX: Rows = (
    ("2. Chỉ số sản xuất công nghiệp",),
    (None, None, "%"),
    (None, "Tháng 8 năm 2031", "Tháng 8 năm 2031"),
    (None, "so với tháng trước", "so với cùng kỳ năm trước"),
    ("Toàn ngành công nghiệp", 98.5, 111.6),
    ("Khai khoáng", 101.0, 99.4),
    ("Chế biến, chế tạo", 97.9, 113.2),
)


def found(facts: Facts, rows: Rows, **more: object) -> Reading:
    return understood([grid(rows, **more)], facts.catalogue.workbook_names)


def one(reading: Reading, cell: str) -> Proposal:
    (proposal,) = [each for each in reading.proposals if each.cell == cell]
    return proposal


def keys(reading: Reading) -> set[tuple[str, str]]:
    return {(each.key, each.cell) for each in reading.problems}
