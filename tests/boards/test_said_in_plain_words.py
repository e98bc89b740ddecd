"""What is said of July 2025, of December, of an index and of changes, sentence by sentence.

Figures by hand or printed: the plan of retail is 182.281, 92.742 by June; the target of exports
2.200, 1.520 by June, 1.006 in last year's second half: 680 / 1.006 = 67,6 %, up to a tenth.
"""

from collections.abc import Mapping

import pytest

from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.notices import notices
from dakcong.answers.boards.overview import overview, tiles
from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.answers.words import sentences
from dakcong.shows import Card
from tests.boards.reading import parts_of, reading
from tests.boards.words import words_of

PATHS = dict.fromkeys(("exports", "retail_sales", "iip"), "page")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("*", "")


def told(facts: Facts, at: int, given: Mapping[str, str], language: str = "vi") -> str:
    """What the overview and the board say of one indicator."""
    reader = reading(facts, given, language)
    made = board(reader, list(PATHS)[at])
    said = (f"{one['label']}: {one['value']}. {one['below']}" for one in made["said"]["cards"])
    captions = (one["caption"] for one in made["exhibits"].values())
    row = tiles(reader, PATHS)[at]["said"]["sentence"]
    return plain(" ".join([row, made["said"]["sentence"], *said, *captions]))


def cards(
    facts: Facts, name: str, given: Mapping[str, str], language: str = "vi"
) -> dict[str, Card]:
    made = board(reading(facts, given, language), name)["said"]["cards"]
    return {plain(one["label"]): one for one in made}


JULY = [
    (0, {"x.g": "11.9", "x.s": "12.06"}, "vượt mục tiêu 2,2 tỷ USD."),
    (0, {"x.g": "11.9"}, "Dự báo cả năm 2025 xuất khẩu đạt khoảng 2,65 tỷ USD, tăng 21,0 %, vượt"),
    # 680 / 6 = 113,3 up to 114; last year 1.006 / 6 = 168; 67,7 % is about two thirds.
    (0, {}, "6 tháng cuối năm chỉ cần 114 triệu USD/tháng, bằng khoảng hai phần ba cùng kỳ (168"),
    (
        0,
        {"x.s": "12.06"},
        "Dù 6 tháng cuối năm giảm tới 23,9 %, khả năng đạt mục tiêu vẫn từ 80 %.",
    ),
    (1, {"r.s": "5.09"}, "Muốn chắc 80 %, 6 tháng cuối năm cần tăng ít nhất 8,6 %."),
    (0, {"x.g": "11.9", "x.s": "12.06"}, "nhiều khả năng (80 %) từ 2,44 đến 2,89 tỷ USD."),
    (0, {}, "Thực tế có thể dao động rộng hơn."),
    (0, {}, "Khả năng đạt mục tiêu: trên 95 %."),
    # 0.48 * 15 + 0.52 * 8.5 = 11.6.
    (
        2,
        {"i.h": "15"},
        "Kết quả này coi con số 15 % là đúng; nếu chưa chắc, thực tế còn dao động hơn.",
    ),
    # September: 138.779 of 182.281; December alone is left after November.
    (1, {"v": "2025-09", "r.g": "2"}, "3 tháng cuối năm chỉ cần 14.501 tỷ đồng/tháng"),
    (
        1,
        {"v": "2025-11"},
        "Tháng 12 chỉ cần 8.957 tỷ đồng, bằng 58,8 % (làm tròn lên) cùng kỳ (15.244",
    ),
    # 2.845 - 2.200.
    (0, {"v": "2025-11"}, "Đã đạt: lũy kế vượt 645 triệu USD."),
]


@pytest.mark.parametrize(("at", "given", "said"), JULY)
def test_an_answer_says(facts: Facts, at: int, given: Mapping[str, str], said: str) -> None:
    assert said in told(facts, at, given)


@pytest.mark.parametrize(
    ("at", "given", "said"),
    [
        (0, {}, "July–December needs only 114 million USD a month, about two thirds of the same"),
        (
            0,
            {"x.s": "12.06"},
            "Even if July–December falls 23.9%, the chance of meeting the target",
        ),
        (1, {"r.s": "5.09"}, "To be 80% sure, July–December must grow by at least 8.6%."),
        (0, {}, "The outcome may vary more widely."),
        (0, {}, "Chance of meeting the target: above 95%."),
        (1, {"v": "2025-11"}, "December needs only 8,957 billion VND, 58.8% (rounded up"),
    ],
)
def test_an_answer_says_in_english(
    facts: Facts, at: int, given: Mapping[str, str], said: str
) -> None:
    assert said in told(facts, at, given, "en")


def test_what_months_must_do_is_said_by_its_way(facts: Facts) -> None:
    exports = cards(facts, "exports", {})["6 tháng cuối năm được phép giảm tới"]
    assert plain(exports["value"]) == "32,3 %"
    rounded = "số công bố đã làm tròn: có thể từ 32,2 % đến 32,5 %"
    assert plain(exports["below"]) == rounded
    # 89.539 / 86.669 = 1,0331.
    assert plain(
        cards(facts, "retail_sales", {})["6 tháng cuối năm cần tăng ít nhất"]["value"]
    ) == ("3,4 %")
    english = cards(facts, "exports", {}, "en")["July–December may fall by up to"]
    assert plain(english["value"]) == "32.3%"


def test_a_target_that_is_met_has_no_probability(facts: Facts) -> None:
    made = cards(facts, "exports", {"v": "2025-11"})
    assert (made["Khả năng đạt mục tiêu"]["value"], made["Khả năng đạt mục tiêu"]["below"]) == (
        "Đã đạt",
        "",
    )
    assert made["Tháng 12"]["value"] == "Không cần thêm"


def test_december_has_no_month_after_month(facts: Facts) -> None:
    given = {"v": "2025-11"}
    assert cards(facts, "retail_sales", given)["Còn thiếu"]["below"] == ""
    made = board(reading(facts, given), "retail_sales")["exhibits"]
    assert made["months"]["title"] == "Tháng 12 cần ít hơn cùng kỳ"
    assert "tháng 12" in made["months"]["alt"]
    assert "/tháng" not in made["months"]["caption"] + made["months"]["alt"]


def test_a_chart_says_when_the_target_is_passed_or_by_how_much_it_is_missed(facts: Facts) -> None:
    def title(name: str, given: Mapping[str, str]) -> str:
        return plain(board(reading(facts, given), name)["exhibits"]["fan"]["title"])

    assert title("exports", {}) == "Dự báo vượt mục tiêu trong tháng 10"
    # The council gives retail a plan: 92.742 + 86.669 = 179.411, 2.870 below it.
    assert title("retail_sales", {"r.g": "0"}) == "Dự báo hụt kế hoạch 2.870 tỷ đồng"


def test_the_doubt_about_retail_names_former_provinces(facts: Facts) -> None:
    remarks = board(reading(facts, {}), "retail_sales")["said"]["remarks"]
    assert plain(remarks[1]) == (
        "Cần rà lại con số tăng 16 %: Đắk Lắk (cũ) chỉ tăng 10,9 %, suy ra Phú Yên (cũ) tăng"
        " khoảng 26 %. Nhiều khả năng phạm vi thống kê đã thay đổi."
    )


def test_both_targets_in_two_sentences(facts: Facts) -> None:
    said = plain(" ".join(words_of(overview(reading(facts, {})))))
    assert "Khả năng đạt cả hai mục tiêu (xuất khẩu, bán lẻ): khoảng 84 %. Nếu" in said
    assert (
        "Cả hai cùng đạt nếu 6 tháng cuối năm xuất khẩu giảm không quá 32,3 % và bán lẻ tăng ít"
        " nhất 3,4 % (7,9 % nếu 6 tháng đầu năm tăng như Đắk Lắk (cũ))."
    ) in said
    english = plain(" ".join(words_of(overview(reading(facts, {}, "en")))))
    assert (
        "The two targets are both met if in July–December exports fall by no more than 32.3% and"
        " retail sales grow by at least 3.4%"
        " (7.9% if the first 6 months grew as in former Đắk Lắk)."
    ) in english


def test_the_figures_are_compared_in_plain_words(facts: Facts) -> None:
    said = plain(" ".join(words_of(figures(reading(facts, {"kf": "retail_sales"})))))
    assert "Các số đã công bố khớp nhau." in said
    assert "Các số sau chỉ có một nguồn, chưa đối chiếu được:" in said
    assert "50,8 % là tính trên kế hoạch năm 182.281 tỷ đồng." in said
    # A resolution that was read in the press is linked to the press, and says so.
    assert "Nghị quyết 19/NQ-HĐND ngày 16/07/2025”, 16/07/2025 (dẫn theo báo)](https" in said
    assert "tăng 26,2 %" in said


def test_those_from_taken_over_are_among_all(facts: Facts) -> None:
    said = words_of(figures(reading(facts, {"kf": "others"})))
    assert "Trong đó: công chức nhận từ Phú Yên (cũ)" in said


def test_a_scenario_of_its_defaults_is_the_same_as_them(facts: Facts) -> None:
    def said(name: str, given: Mapping[str, str]) -> str:
        reader = reading(facts, given)
        found = reader.answer(name)
        return plain(explain_words.waterfall(reader, waterfall(facts, found), found))

    assert said("exports", {}) == "Kịch bản này đang trùng với mặc định."
    # The width of a range moves no level.
    moved = "Những giả định đã đổi không làm đổi mức dự báo."
    assert said("exports", {"x.s": "20"}) == moved
    # An index whose first half nobody published has no default to be like.
    assert said("iip", {"i.h": "15"}).startswith("Chỉ tiêu này chưa có dự báo mặc định")
    assert said("iip", {"i.h": "15", "i.g": "3"}).startswith(
        "So với khi chỉ đặt tốc độ tăng 6 tháng"
    )


def test_an_index_is_apart_by_percentage_points(facts: Facts) -> None:
    # 0.727 * 60 - 0.273 * 100 is less than 10 at most by 6.32: 0.727 * 1.6 - 1.1 = 0.0632.
    found = reading(facts, {"v": "2025-09", "i.h": "60", "i.w": "72.7"}).answer("iip")
    assert "6,3 điểm phần trăm" in plain(sentences.what_it_takes(found, "vi"))
    rule = plain(explain_words.tornado_rule(reading(facts, {}), ()))
    assert "±5 điểm phần trăm" in rule
    assert "±1,5 điểm phần trăm" in rule


def test_an_event_that_no_switch_sets_is_on_record_only(facts: Facts) -> None:
    switched = {one.event for one in facts.registry.assumptions if one.event}
    for event in facts.catalogue.events.values():
        assert event.size != "reader" or event.id in switched, event.id
    rows = words_of(parts_of(reading(facts, {"v": "2025-11", "k": "events"}), "iip"))
    assert "chỉ ghi nhận, không đưa vào dự báo" in rows


def test_a_notice_names_its_indicator_and_writes_a_minus(facts: Facts) -> None:
    (line,) = notices(*arrived(facts, [("r.g", "999")]))["lines"]
    assert plain(line).startswith("Bán lẻ – Tăng trưởng 6 tháng cuối năm so với cùng kỳ (%) – ")
    assert "−30 … 50" in line
    (cut,) = notices(*arrived(facts, [("i.", "")]))["lines"]
    assert cut == (
        "Liên kết bị cắt khi gửi. Kết quả dưới đây có thể khác bản gốc; hãy xin lại liên kết."
    )


def test_every_table_of_a_chart_says_its_unit(facts: Facts) -> None:
    for one, unit in (("exports", "triệu USD"), ("retail_sales", "tỷ đồng"), ("iip", "%")):
        indicator = facts.catalogue.indicators[one]
        assert all(unit in frame["table"] for frame in frames(indicator, "vi"))


def test_a_cited_resolution_has_its_way_of_reading(facts: Facts) -> None:
    assert facts.catalogue.sources["nq19-2025"].processing == "press_report, machine_translation"
