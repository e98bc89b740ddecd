"""What leaders ask on the overview: answered by hand, and following scenario and release."""

from urllib.parse import parse_qsl

import pytest

from dakcong.answers.boards.overview import overview
from dakcong.answers.boards.questions import questions
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.shows import Question
from dakcong.ui.pages import page_at

REACHED, EACH_MONTH, FALL, RETAIL, SURE, UNCERTAIN, NEWS, DOUBT = range(8)


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    return arrived(facts, pairs)[0]


def asked(facts: Facts, *pairs: tuple[str, str]) -> list[Question]:
    found = questions(reader_of(facts, *pairs))["content"]
    return [one for one in found if one["kind"] == "question"]


def said(facts: Facts, which: int, *pairs: tuple[str, str]) -> str:
    return asked(facts, *pairs)[which]["said"].replace("\u00a0", " ")


def test_the_target_and_how_sure(facts: Facts) -> None:
    # The methods of the first engine: 2,646 million USD, 80 % range 2,444 to 2,891.
    words = said(facts, REACHED)
    assert "**2,65 tỷ USD**" in words
    assert "vượt mục tiêu 2,2 tỷ USD" in words
    assert "**trên 95 %**; nhiều khả năng cả năm từ 2,44 đến 2,89 tỷ USD" in words


def test_answers_follow_the_sliders(facts: Facts) -> None:
    # 1,520 + 1,005.85 * 0.6 = 2,123.5.
    words = said(facts, REACHED, ("x.g", "-40"))
    assert "**2,12 tỷ USD**" in words
    assert "khó đạt mục tiêu" in words


def test_what_each_month_must_bring(facts: Facts) -> None:
    # (2,200 - 1,520) / 6 = 113.3, rounded up as all that is asked for.
    assert "chỉ cần 114 triệu USD/tháng" in said(facts, EACH_MONTH)


def test_a_last_quarter_a_fifth_lower(facts: Facts) -> None:
    # 49.8 % of 1,005.85 falls by 20 %, the rest grows by 11.9 %: 1,520 + 965.8 = 2,485.8, against
    # 1,520 + 1,005.85 * 1.119 = 2,645.5.
    words = said(facts, FALL)
    assert "**2,49 tỷ USD** (giảm 160 triệu USD" in words
    assert "**trên 95 %**" in words


def test_the_way_from_a_fall_shows_that_fall(facts: Facts) -> None:
    one = asked(facts)[FALL]
    found = arrived(facts, parse_qsl(one["query"]))[0].answer("exports")
    assert isinstance(found, Answer)
    assert found.scenario.by_code["x.q4"] == -20.0
    assert found.outlook.year_end() == pytest.approx(2485.8, abs=0.5)


def test_a_quarter_that_has_begun_is_called_by_its_months(facts: Facts) -> None:
    assert "quý IV" in asked(facts)[FALL]["asked"]
    assert asked(facts, ("v", "2025-11"))[FALL]["asked"].startswith("Nếu tháng 12 xuất khẩu")


def test_what_is_enough_for_80_per_cent(facts: Facts) -> None:
    # By the methods of the first engine: from 8.6 % on.
    words = said(facts, SURE)
    assert "cần tăng ít nhất 8,6 %" in words
    assert dict(parse_qsl(asked(facts)[SURE]["query"]))["ks"] == "80"


def test_the_least_certain_is_the_widest_for_its_size(facts: Facts) -> None:
    # (2,891 - 2,444) / 2,646 = 17 %; retail (196,366 - 180,453) / 188,078 = 8 %.
    words = said(facts, UNCERTAIN)
    assert words.startswith("Sản xuất công nghiệp: chưa có dự báo.")
    assert "của xuất khẩu rộng nhất: từ 2,44 đến 2,89 tỷ USD, bằng 17 % mức dự báo" in words


def test_what_changed_names_what_has_no_new_figure(facts: Facts) -> None:
    first = said(facts, NEWS)
    assert first.startswith("Xuất khẩu, bán lẻ, sản xuất công nghiệp: kỳ này không có số mới")
    # Exports of 8 months were printed in September, retail sales were not.
    second = said(facts, NEWS, ("v", "2025-08"))
    assert "**Xuất khẩu**: Từ số liệu 6 tháng 2025 đến 8 tháng 2025" in second
    assert "từ 2.646 triệu USD" in second
    assert "Bán lẻ, sản xuất công nghiệp: kỳ này không có số mới" in second


def test_the_doubted_figure_is_printed_with_both_chances(facts: Facts) -> None:
    # As printed: +16 %, former Đắk Lắk +10.9 %; by hand 26 % for the rest.
    words = said(facts, DOUBT)
    for known in ("16 %", "10,9 %", "khoảng 26 %"):
        assert known in words
    assert "con số đã công bố" in words
    assert "lệch hẳn" in said(facts, DOUBT, ("v", "2025-11"))


def test_an_indicator_whose_assumptions_allow_no_answer_is_not_asked_about(facts: Facts) -> None:
    refused = (("x.p", "commodities"), ("x.cs", "90"), ("x.fs", "90"))
    found = asked(facts, *refused)
    assert [one["page"] for one in found[:2]] == ["retail_sales", "retail_sales"]
    assert "xuất khẩu, sản xuất công nghiệp: chưa có dự báo" in found[2]["said"].lower()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("vintage", ["2025-06", "2025-08", "2025-09", "2025-10", "2025-11"])
def test_every_question_is_short_and_leads_to_a_page(
    facts: Facts, vintage: str, language: str
) -> None:
    found = asked(facts, ("v", vintage), ("lang", language))
    assert len(found) == 8
    for one in found:
        assert one["asked"].endswith("?")
        assert one["said"].endswith(".")
        assert page_at(facts, one["page"]) is not None
        there = arrived(facts, parse_qsl(one["query"]))[0]
        assert (there.scenario.vintage, there.language) == (vintage, language)


def test_the_questions_are_folded_below_the_rows(facts: Facts) -> None:
    (fold,) = overview(reader_of(facts))[0]["content"]
    assert fold["kind"] == "fold"
