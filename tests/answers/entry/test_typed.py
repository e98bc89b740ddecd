"""From the fields of the form to rows: sentences pasted, dates, words as printed."""

import datetime

import pytest

from dakcong.answers.entry.checks import checked
from dakcong.answers.entry.expected import expected
from dakcong.answers.entry.pasted import read_sentence
from dakcong.answers.entry.typed import Form, filled, iso_date
from dakcong.answers.facts import Facts
from dakcong.figures.records import COLUMNS
from tests.answers.entry.conftest import Rows

# Sentences of reports, as FORMS of their kind put figures; month of the release, fields, unclear.
SENTENCES = [
    (
        *("exports", 8, "tăng 33,9% so với cùng kỳ, hơn 2 tỷ USD"),
        {"growth": "33,9 %", "level": "hơn 2 tỷ USD"},
        (),
    ),
    (
        *("exports", 8, "Riêng tháng 8 ước đạt 262 triệu USD; lũy kế 8 tháng đạt hơn 2 tỷ USD, "),
        {"month_level": "262 triệu USD", "level": "hơn 2 tỷ USD"},
        (),
    ),
    (
        "retail_sales",
        12,
        "Tổng mức bán lẻ tháng 12/2020 ước đạt 8.493,3 tỷ đồng, tăng 3,6% so với tháng trước; lũy"
        " kế 12 tháng ước thực hiện đạt 83.500 tỷ đồng, tăng 11,3% so với cùng kỳ năm 2019, đạt"
        " 101% kế hoạch năm.",
        {
            "month_level": "8.493,3 tỷ đồng",
            "level": "83.500 tỷ đồng",
            "growth": "11,3 %",
            "plan_share": "101 %",
        },
        (),
    ),
    (
        *("iip", 11, "IIP tháng Mười Một giảm 2,5% so với cùng kỳ, 11 tháng tăng 12,29%"),
        {"month_growth": "-2,5 %", "growth": "12,29 %"},
        (),
    ),
    # The months so far by their first and last, and in words; July in a release of August.
    (
        *("exports", 8, "từ tháng 1 đến hết tháng 8 đạt 2.030 triệu USD"),
        {"level": "2.030 triệu USD"},
        (),
    ),
    (*("exports", 8, "tám tháng tăng 33,9%"), {"growth": "33,9 %"}, ()),
    (*("exports", 8, "trong tháng 7 đạt 262 triệu USD"), {}, ("262 triệu USD",)),
    # Two amounts and no word about their months; figures of another release.
    (*("exports", 8, "đạt 1,2 tỷ USD và 300 triệu USD"), {}, ("1,2 tỷ USD", "300 triệu USD")),
    (*("exports", 8, "10 tháng đạt 2.610,8 triệu USD"), {}, ("2.610,8 triệu USD",)),
    (*("exports", 8, "nhập khẩu bằng 12%"), {}, ("12 %",)),
    (*("exports", 8, "bán lẻ đạt 92.742 tỷ đồng"), {}, ()),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_fills_what_it_says(
    facts: Facts, sentence: tuple[str, int, str, dict[str, str], tuple[str, ...]]
) -> None:
    indicator, month, text, fields, unclear = sentence
    found = read_sentence(facts.catalogue.indicators[indicator], text, month)
    assert (dict(found.fields), found.unclear) == (fields, unclear)


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        *(("17/9/2025", "2025-09-17"), ("17.9.2025", "2025-09-17"), ("9/2025", "2025-09")),
        *(("2025", "2025"), ("2025-09-17", "2025-09-17"), ("31/2/2025", ""), ("mai", ""), ("", "")),
    ],
)
def test_a_date_is_read_or_asked_for(typed: str, date: str) -> None:
    assert iso_date(typed) == date


TYPED = {
    "value.exports.level": "hơn 2 tỷ USD",
    "value.exports.plan_share": "91",
    "value.exports.growth": "33,9",
    "value.exports.month_level": "262",
    "value.retail_sales.level": "1.2.3",
    "page.exports": "trang 3",
    "source.producer": "Báo Lao Động",
    "source.title": "Đắk Lắk 8 tháng",
    "source.date": "17/9/2025",
}


@pytest.fixture
def form(june: tuple[Facts, Rows]) -> Form:
    day = datetime.date(2025, 9, 18)
    return Form(facts=june[0], release="2025-08", number=7, language="vi", day=day)


def test_the_fields_become_the_rows_of_the_file(form: Form, june: tuple[Facts, Rows]) -> None:
    read = filled(form, TYPED)
    assert list(read.refused) == ["value.retail_sales.level"]
    assert read.lacking == ()
    (source,) = read.sources
    assert (source["id"], source["date_published"]) == ("entry-2025-08-7", "2025-09-17")
    shipped = {one["measure"]: one for one in june[1] if one["vintage"] == "2025-08"}
    own = {"source", "locator", "as_printed"}
    for row in read.rows:
        assert set(row) == set(COLUMNS)
        assert {k: v for k, v in row.items() if k not in own} == {
            k: v for k, v in shipped[row["measure"]].items() if k not in own
        }
        assert row["locator"] == "page 3"
    said = {row["measure"]: row["as_printed"] for row in read.rows}
    assert said["level"] == "hơn 2 tỷ USD"
    assert said["growth"] == "33,9 %"
    found = checked(form.facts, read.rows, [form.source])
    assert (len(found.figures), found.findings) == (4, ())


def test_a_chosen_wording_stands_before_the_typed_one(form: Form) -> None:
    read = filled(form, TYPED | {"qualifier.exports.level": "nearly"})
    assert read.understood["value.exports.level"].qualifier == "nearly"


def test_a_source_without_its_date_lacks_it(form: Form) -> None:
    read = filled(form, TYPED | {"source.date": "tháng chín", "source.url": "laodong.vn"})
    assert set(read.lacking) == {"date", "url"}
    assert read.sources == ()


def test_targets_are_of_the_year(form: Form) -> None:
    read = filled(form, {"value.iip.goal_growth": "9,5", "value.exports.plan": "2.900"})
    assert {(row["measure"], row["month"], row["status"]) for row in read.rows} == {
        ("goal_growth", "12", "plan"),
        ("plan", "12", "plan"),
    }


def test_what_stands_beside_a_field_is_computed_from_what_was_known(form: Form) -> None:
    known = expected(form.facts, "exports", "2025-08")
    assert (known.month, known.plan) == (6, 2235)
    # 2 235 / 1,022 less 1 520 / 1,287 is what the second half of 2024 brought.
    rest = 2235 / 1.022 - 1520 / 1.287
    low, high = known.ranges["level"]
    assert known.last_year is not None
    assert 1520 / 1.287 < known.last_year < 1520 / 1.287 + rest
    assert low < 2034 < high
    # The whole country brings 64,9 % of its exports in eight months.
    assert known.usual_share == pytest.approx(0.649, abs=0.001)
    assert known.before["level"].as_printed == "hơn 1,5 tỷ USD"
    # Growth of industry was never printed for June: what real series have shown of eight months.
    assert expected(form.facts, "iip", "2025-08").ranges["growth"][0] < 0
