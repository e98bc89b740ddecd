"""The comparison: by hand, joined exactly, with what has no answer, and with nothing pinned."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest

from dakcong.answers.boards.compare import lead
from dakcong.answers.boards.compare_charts import charts
from dakcong.answers.boards.compared import columns, pair
from dakcong.answers.boards.pinning import pinning
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader
from dakcong.shows import Lead
from tests.boards import reading as seen
from tests.boards.reading import reading

# 1 520 + 1 005.847 * (1 + g): the defaults (11.9 %) give 2 645.54, A with a loss of 5 %
# 1 520 + 1 005.847 * 0.8 * 0.95 = 2 284.44, B 2 727.02, the present scenario 2 576.14.
PINNED = {"pa": "x.g_-20.us_on.uz_5", "pb": "x.g_20.s_9.5"}
GIVEN = {"x.g": "5", **PINNED}


def rows(made: Lead) -> dict[str, list[str]]:
    return {name: cells for name, *cells in made["table"]["rows"]}


def steps(reader: Reader) -> list[dict[str, Any]]:
    way = seen.charts(charts(reader))[1]
    assert way["name"].startswith("between")
    return way["rows"]


def test_the_first_line_says_where_the_year_ends_under_each(facts: Facts) -> None:
    said = lead(reading(facts, GIVEN))["sentence"].replace("\u00a0", " ")
    assert said == (
        "Dự báo xuất khẩu cả năm 2025: mặc định **2,65 tỷ USD**; kịch bản A **2,28 tỷ USD**, kém"
        " mặc định 362 triệu USD; kịch bản B **2,73 tỷ USD**, hơn mặc định 81 triệu USD; kịch bản"
        " đang xem **2,58 tỷ USD**, kém mặc định 70 triệu USD."
    )
    english = lead(reading(facts, GIVEN, "en"))["sentence"].replace("\u00a0", " ")
    assert "scenario A **2.28 billion USD**, 362 million USD below the default;" in english


def test_the_table_has_results_first_and_then_only_what_differs(facts: Facts) -> None:
    made = lead(reading(facts, GIVEN))
    found = rows(made)
    assert made["table"]["columns"] == ["Kịch bản", "Mặc định", "A", "B", "Đang xem"]
    assert list(found) == [
        "Cả năm (triệu USD)",
        "Khoảng 80\u00a0% (triệu USD)",
        "Hơn, kém mặc định (triệu USD)",
        "Khả năng đạt mục tiêu 2.200\u00a0triệu USD",
        "Vượt mục tiêu trong",
        "Tăng trưởng 6 tháng cuối năm so với cùng kỳ (%)",
        "Sai số điển hình của 6 tháng cuối năm (%)",
        "Thuế đối ứng của Mỹ làm giảm xuất khẩu",
        "Phần xuất khẩu bị mất do thuế đối ứng (%)",
    ]
    assert found["Cả năm (triệu USD)"] == ["2.646", "2.284", "2.727", "2.576"]
    assert found["Hơn, kém mặc định (triệu USD)"] == ["0", "−362", "+81", "−70"]
    assert found["Thuế đối ứng của Mỹ làm giảm xuất khẩu"] == ["tắt", "bật", "tắt", "tắt"]
    # A size plays no part while its shock is off.
    assert found["Phần xuất khẩu bị mất do thuế đối ứng (%)"] == ["–", "5", "–", "–"]


def test_targets_that_differ_have_a_row_of_their_own(facts: Facts) -> None:
    found = rows(lead(reading(facts, {"x.g": "-40", "pa": "x.t_plan.g_-40"}, "en")))
    targets = found["Target or plan (million USD)"]
    assert targets == ["target 2,200", "plan 2,235", "target 2,200"]
    # 1 520 + 1 005.847 * 0.6 = 2 123.51, 111 short of 2 235 and 76 of 2 200.
    months = [one.replace("\u00a0", " ") for one in found["Passes the target or plan in"]]
    assert months == ["October", "111 million USD short", "76 million USD short"]


@pytest.mark.parametrize(
    ("given", "heads"),
    [
        ({}, ["Mặc định (đang xem)"]),
        ({"x.g": "5"}, ["Mặc định", "Đang xem"]),
        (PINNED, ["Mặc định (đang xem)", "A", "B"]),
        ({"x.g": "5", "pc": "x.g_5", "pa": "x.g_7"}, ["Mặc định", "A", "C (đang xem)"]),
    ],
)
def test_no_scenario_stands_there_twice(
    facts: Facts, given: dict[str, str], heads: list[str]
) -> None:
    assert [one.head for one in columns(reading(facts, given))] == heads


def test_what_may_be_done_stands_below_each_scenario(facts: Facts) -> None:
    made = lead(reading(facts, {**GIVEN, "pc": "x.g_1"}))
    kinds = [[one["move"] for one in some] for some in made["actions"]]
    assert len(made["actions"]) == len(made["table"]["columns"]) - 1
    assert kinds[0] == []
    assert kinds[1] == [{"kind": "take", "code": "pa"}, {"kind": "unpin", "code": "pa"}]
    assert kinds[4] == [{"kind": "pin"}]
    # All three are taken: the one pinned first gives way, and that is said.
    assert made["actions"][4][0]["label"] == "Ghim thay A"
    assert made["note"] == ""
    shown = lead(reading(facts, {"x.g": "5", "pa": "x.g_5"}))
    assert [one["move"]["kind"] for one in shown["actions"][1]] == ["unpin"]


def test_without_pins_the_page_says_how_to_pin(facts: Facts) -> None:
    made = lead(reading(facts, {"x.g": "5"}))
    assert "Ghim để so sánh" in made["note"]
    assert made["actions"][-1][0]["move"] == {"kind": "pin"}
    plain = reading(facts, {})
    assert lead(plain)["actions"] == [[]]
    assert charts(plain) == []


def test_the_steps_between_two_add_up_as_they_are_printed(facts: Facts) -> None:
    for start, end, ends in (("pa", "pb", "2.284 2.727"), ("pb", "now", "2.727 2.576")):
        drawn = steps(reading(facts, {**GIVEN, "kb": start, "kt": end}))
        first, *moved, last = [int(one) for one in numbers_in(one["said"] for one in drawn)]
        assert first + sum(moved) == last
        assert [f"{one:,}".replace(",", ".") for one in (first, last)] == ends.split()
        for before, after in pairwise(drawn[:-1]):
            assert after["start"] == before["end"]


def numbers_in(said: Iterable[str]) -> list[str]:
    return [one.replace(".", "").replace("−", "-") for one in said]


def test_the_way_is_that_which_the_reader_chose(facts: Facts) -> None:
    reader = reading(facts, GIVEN)
    chosen = pair(reader, columns(reader))
    assert chosen is not None
    assert [one.code for one in chosen] == ["default", "now"]
    asked = reading(facts, {**GIVEN, "kb": "pb", "kt": "pa"})
    assert [one.code for one in pair(asked, columns(asked)) or ()] == ["pb", "pa"]
    # C was unpinned since; then as if nothing were chosen.
    gone = reading(facts, {**GIVEN, "kb": "pc", "kt": "pc"})
    assert [one.code for one in pair(gone, columns(gone)) or ()] == ["default", "now"]
    same = reading(facts, {**GIVEN, "kb": "pa", "kt": "pa"})
    assert "cùng một kịch bản (A)" in seen.words(charts(same))


def test_every_scenario_has_its_line_on_one_scale(facts: Facts) -> None:
    # The highest preset keeps the pace: 1.1 * (1 520 + 1 005.847 * 1.287 * exp(0.1206 * 1.637744)).
    for given in (GIVEN, {"pa": "x.g_-40"}):
        rows_ = seen.charts(charts(reading(facts, given)))[0]["rows"]
        (top,) = {one["top"] for one in rows_ if one["amount"]}
        assert top == pytest.approx(3406.9, abs=0.5)
    chart = seen.charts(charts(reading(facts, GIVEN)))[0]
    ends = {one["kind"]: one["words"] for one in chart["rows"] if one["words"]}
    assert ends == {
        "default": "Mặc định 2.646",
        "pa": "A 2.284",
        "pb": "B 2.727",
        "now": "Đang xem 2.576",
        "target": "Mục tiêu 2.200",
    }
    title = chart["title"].replace("\u00a0", " ")
    apart = "Các kịch bản cách nhau 443 triệu USD: "
    assert title == f"{apart}thấp nhất kịch bản A, cao nhất kịch bản B"


def test_a_scenario_without_an_answer_says_so_in_its_column(facts: Facts) -> None:
    given = {"ki": "iip", "pa": "i.h_15.g_10", "pb": "i.h_15.g_12", "pc": "x.g_5"}
    made = lead(reading(facts, given))
    assert made["sentence"] == (
        "Dự báo sản xuất công nghiệp cả năm 2025: mặc định chưa có dự báo; kịch bản A"
        " **tăng 12,4\u00a0%**; kịch bản B **tăng 13,4\u00a0%**; kịch bản C chưa có dự báo."
    )
    found = rows(made)
    # 0.48 * 15 + 0.52 * 10 and 12.
    assert found["Cả năm so với năm trước (%)"] == ["–", "+12,40", "+13,44", "–"]
    assert "Hơn, kém mặc định (điểm phần trăm)" not in found
    drawn = steps(reading(facts, given))
    assert [one["label"].partition(":")[0] for one in drawn][::2] == ["A", "B"]


def test_a_refused_scenario_has_no_numbers(facts: Facts) -> None:
    shares = ".".join(f"{name}s" for name in "cfpnld")
    made = lead(reading(facts, {"x.g": "5", "pa": f"x.p_commodities.{shares}_90"}))
    assert rows(made)["Cả năm (triệu USD)"] == ["2.646", "–", "2.576"]
    assert "kịch bản A chưa có dự báo" in made["sentence"]


def test_a_board_says_what_is_pinned(facts: Facts) -> None:
    assert pinning(reading(facts, {}))["enabled"] is False
    assert pinning(reading(facts, {}))["link"] == ""
    one = pinning(reading(facts, {"x.g": "5"}))
    assert (one["label"], one["enabled"], one["note"]) == ("Ghim để so sánh", True, "")
    two = pinning(reading(facts, GIVEN))
    assert (two["note"], two["link"]) == ("Đã ghim: A, B.", "Mở trang So sánh")
    full = pinning(reading(facts, {**GIVEN, "pc": "x.g_1"}))
    assert full["note"] == "Đã ghim đủ ba kịch bản: A, B, C."
    assert full["label"] == "Ghim thay A"
    same = pinning(reading(facts, {"x.g": "7", "pa": "x.g_7"}))
    assert (same["enabled"], same["note"]) == (False, "Kịch bản này đã ghim, tên A.")


def test_another_way_to_set_growth_brings_only_what_was_set(facts: Facts) -> None:
    made = lead(reading(facts, {"pa": "x.p_commodities.cp_-20.cf_on", "pb": "x.us_on"}, "en"))
    labels = [row[0] for row in made["table"]["rows"][5:]]
    assert labels == [
        "How growth is set",
        "US reciprocal tariff cuts exports",
        "Exports lost to the US tariff (%)",
        "Price change of coffee on the same period (%)",
        "Other inputs of this way",
    ]
    assert rows(made)["Other inputs of this way"] == ["–", "as default", "–"]
    assert rows(made)["How growth is set"][1] == "By commodity"
    # A switched shock stands there with its size, also where that is the usual one.
    assert rows(made)["Exports lost to the US tariff (%)"] == ["–", "–", "2.1"]


def test_a_scenario_by_quarters_is_told_whole(facts: Facts) -> None:
    # Of the quarters one is set; the other stays where the defaults have it: 11.9 %.
    found = rows(lead(reading(facts, {"x.g": "5", "pa": "x.p_quarters.q3_0"})))
    assert found["Tăng trưởng quý III so với cùng kỳ (%)"] == ["–", "0", "–"]
    assert found["Tăng trưởng quý IV so với cùng kỳ (%)"] == ["–", "11,9", "–"]
    assert "Các mức còn lại của cách đặt này" not in found
    # Both come to 2 585 million: (2 585 - 1 520) / 1 005.847 = 1.059.
    assert found["Tăng trưởng 6 tháng cuối năm so với cùng kỳ (%)"][1:] == ["5,9 (tính ra)", "5"]
    # Where none is set that is said.
    alone = rows(lead(reading(facts, {"pa": "x.p_quarters"})))
    assert "Tăng trưởng quý IV so với cùng kỳ (%)" not in alone
    assert alone["Các mức còn lại của cách đặt này"] == ["–", "như mặc định"]


def test_a_choice_of_figures_is_said_by_its_amount(facts: Facts) -> None:
    made = lead(reading(facts, {"pa": "x.y_press", "pb": "x.b_article"}, "en"))
    found = [[one.replace("\u00a0", " ") for one in row[1:]] for row in made["table"]["rows"][5:7]]
    # 1 485 by the press; 2 235 / 1.022 and 2 235 / 1.006 of last year.
    assert found == [
        ["1,520 million USD", "1,485 million USD", "1,520 million USD"],
        ["2,187 million USD", "2,187 million USD", "2,222 million USD"],
    ]


def test_a_line_is_named_where_it_ends_and_a_bar_in_the_legend(facts: Facts) -> None:
    given = {"x.g": "5", "pa": "x.g_-20", "pb": "x.t_plan.g_20"}
    lines, way = seen.charts(charts(reading(facts, given)))
    # The goals are 2 200 and 2 235.
    said = [one["words"] for one in lines["rows"] if one["words"]]
    assert [one.rsplit(" ", 1)[0] for one in said][-2:] == ["Mục tiêu", "Kế hoạch"]
    assert [one.rsplit(" ", 1)[1] for one in said][-2:] == ["2.200", "2.235"]
    assert len(said) == 6
    assert lines["legend"] == []
    # From the default to 5 % the year falls: nothing adds to it.
    words = [one["word"] for one in way["legend"]]
    assert words == ["Làm giảm", "Mức dự báo cả năm", "Mục tiêu"]
