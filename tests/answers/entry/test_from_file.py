"""A file on its way into the form: what is sure fills its field, what is not is asked."""

import datetime

import pytest

from dakcong.answers.boards.entry_file import every_cell, read_words
from dakcong.answers.entry.checks import checked
from dakcong.answers.entry.from_file import taken
from dakcong.answers.entry.typed import Form, filled
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.imports.reading import propose
from tests.answers.entry.conftest import Rows

# A table as a statistics office makes it; the numbers are made up.
TABLE = """Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tháng 8 năm 2025
Đơn vị: Triệu đồng
Chỉ tiêu;Thực hiện tháng 7 năm 2025;Ước tính tháng 8 năm 2025;Lũy kế 8 tháng năm 2025;\
Tháng 8 so cùng kỳ (%);Lũy kế so cùng kỳ (%)
TỔNG SỐ;15.012.454,18;15.312.345,60;123.066.800,00;113,20;114,05
Bán lẻ hàng hóa;13.399.670,32;13.558.532,78;102.445.388,20;124,13;120,49
"""


@pytest.fixture
def form(june: tuple[Facts, Rows]) -> Form:
    day = datetime.date(2025, 9, 18)
    return Form(facts=june[0], release="2025-08", number=1, language="vi", day=day)


def test_sure_figures_of_the_release_fill_their_fields(form: Form) -> None:
    reading = propose(TABLE.encode("utf-8-sig"), "thang8.csv", form.facts.catalogue)
    found = taken(form, reading)
    values = {name: text for name, text in found.fields.items() if name.startswith("value.")}
    # Million dong are a thousandth of the unit; an index of 113,20 is a growth of 13,20 %.
    assert values == {
        "value.retail_sales.month_level": "15.312,346\u00a0tỷ đồng",
        "value.retail_sales.level": "123.066,8\u00a0tỷ đồng",
        "value.retail_sales.month_growth": "13,2\u00a0%",
        "value.retail_sales.growth": "14,05\u00a0%",
    }
    assert found.asked == ()
    assert found.elsewhere == 1
    read = filled(form, found.fields)
    assert (len(read.rows), dict(read.refused)) == (4, {})


def test_a_row_is_rounded_as_its_words_are(form: Form) -> None:
    # 91 % of the plan of 2.235 million USD are 2.034: "more than 2 thousand million", not 2.000.
    rows = (
        "exports;merged;2025;8;level;2000;million USD;hơn;2025-08;2025-09;hơn 2 tỷ USD",
        "exports;merged;2025;8;plan_share;91;percent;;2025-08;2025-09;đạt 91% kế hoạch",
        "iip;merged;2025;8;growth;-2,5;percent;;2025-08;2025-09;giảm 2,5%",
    )
    head = "indicator;region;year;month;measure;value;unit;qualifier;vintage;known_on;as_printed"
    text = "\n".join([head, *rows]).encode("utf-8-sig")
    found = taken(form, propose(text, "mau.csv", form.facts.catalogue))
    values = {name: one for name, one in found.fields.items() if name.startswith("value.")}
    assert values == {
        "value.exports.level": "hơn 2 tỷ USD",
        "value.exports.plan_share": "91%",
        "value.iip.growth": "\u22122,5\u00a0%",
    }
    read = filled(form, found.fields)
    assert [row["decimals"] for row in read.rows] == ["-3", "0", "1"]
    assert checked(form.facts, read.rows, [form.source]).blocked == ()


def test_of_another_release_nothing_is_taken(form: Form) -> None:
    other = TABLE.replace("háng 8", "háng 9").replace("8 tháng", "9 tháng")
    reading = propose(other.encode("utf-8-sig"), "thang9.csv", form.facts.catalogue)
    found = taken(form, reading)
    assert dict(found.fields) == {}
    assert found.elsewhere == len(reading.proposals)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_was_filled_and_every_cell_is_said(form: Form, language: str) -> None:
    reader, _ = arrived(form.facts, [("lang", language)])
    reading = propose(TABLE.encode("utf-8-sig"), "thang8.csv", form.facts.catalogue)
    first, note = read_words(reader, reading, taken(form, reading))
    assert first["tone"] == "success"
    assert "4" in first["words"]
    assert "1" in note["words"]
    assert every_cell(reader, reading).count("\n- ") >= 4


def test_a_file_without_a_table_fills_nothing_and_says_why(form: Form) -> None:
    reader, _ = arrived(form.facts, [("lang", "vi")])
    reading = propose(b"\x89PNG\r\n\x1a\n0000", "anh.xlsx", form.facts.catalogue)
    found = taken(form, reading)
    assert dict(found.fields) == {}
    (first,) = read_words(reader, reading, found)
    assert first["tone"] == "error"
    assert first["words"].startswith("Không dùng tệp này. Tệp không phải bảng tính")
