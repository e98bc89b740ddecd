"""What proposals alone name beside the cases of obstacles, and what must be set for an effect."""

import pytest

from dakcong.answers.boards.energy import energy
from dakcong.answers.facts import Facts
from dakcong.answers.known.proposed import apart, wishes
from dakcong.answers.reader import arrived
from tests.boards.test_energy import DAY, lines


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        (
            "vi",
            "Bổ sung 41 dự án điện gió vào quy hoạch điện quốc gia: 3.700 MW; Bổ sung 19 dự án "
            "điện mặt trời vào quy hoạch điện quốc gia: 4.193 MWp; Bổ sung điện gió Thắng Lợi vào "
            "quy hoạch: 49,5 MW.",
            (
                "Không tính ở đây vướng mắc chỉ nêu ở bảng đề xuất: ",
                "trong 10 dòng tính được của bảng dưới",
                "; chỉ nêu ở bảng đề xuất: ",
            ),
        ),
        (
            "en",
            "Add 41 wind projects to the national power plan: 3,700 MW; Add 19 solar projects to "
            "the national power plan: 4,193 MWp; Add the Thắng Lợi wind farm to the plan: 49.5 MW.",
            (
                "Not counted here are obstacles that the table of proposals alone names: ",
                "of the 10 rows below that can be calculated",
                "; in the table of proposals alone: ",
            ),
        ),
    ],
)
def test_what_proposals_alone_name_is_left_out_in_so_many_words(
    facts: Facts, language: str, names: str, said: tuple[str, str, str]
) -> None:
    counted, most, noted = said
    # By hand of both files: AMI AC alone is in proposals.csv and in obstacles.csv, too.
    assert [one.id for one in apart(facts.catalogue)] == [
        *("wind-list-2020", "solar-list-2020", "thang-loi-2020"),
    ]
    shown = [one.replace("\u00a0", " ") for one in lines(facts, ("lang", language))]
    found = [one for one in shown if f"{counted}{names}" in one]
    # At the 42 cases; and where one row is said to hold up most GWh, of the 13 of which 10 have a
    # factor (no boundary, former phase and conflict of plans are of kinds without a design).
    assert ["42" in one for one in found] == [True, False]
    assert most in found[1]
    assert sum(f"{noted}{names}" in one for one in shown if one.startswith("caption")) == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "AMI AC Đắk Lắk 1 và 2”, nhưng đó là nhà đầu tư xin đầu tư, không phải đề xuất"),
        ("en", "AMI AC Đắk Lắk 1 and 2”, but there an investor asks to build; it is no proposal"),
    ],
)
def test_the_wish_of_an_investor_is_no_proposal_to_remove(
    facts: Facts, language: str, said: str
) -> None:
    # "AMI AC Renewables Đắk Lắk đề xuất đầu tư dự án điện gió 7.700 tỷ"
    assert [one.id for one in wishes(facts.catalogue)] == ["ami-ac-2020"]
    found = [one for one in lines(facts, ("lang", language)) if said in one]
    # Where all cases lack a proposal, and where 42 of 42 do.
    assert ["42" in one for one in found] == [True, True]


@pytest.mark.parametrize(
    ("given", "unset"),
    [
        (
            {},
            "[the weight of electricity and gas, in the section above](#power);"
            " [the numbers that the",
        ),
        ({"i.dw": "20"}, "[the numbers that the index lacks, on the industry page](./industry)."),
        (
            {"i.h": "15", "i.g": "8.5"},
            "[the weight of electricity and gas, in the section above](#power).",
        ),
    ],
)
def test_what_an_effect_waits_for_stands_at_its_lists_with_the_way_there(
    facts: Facts, given: dict[str, str], unset: str
) -> None:
    shown = lines(facts, ("lang", "en"), *given.items())
    assert sum(f"text For a result, first set: {unset}" in one for one in shown) == 2
    reader, _ = arrived(facts, [("lang", "en")])
    (section,) = (one for one in energy(reader, DAY) if one["anchor"] == "power")
    labels = [one["control"]["label"] for one in section["content"] if one["kind"] == "choice"]
    assert labels[0].startswith("Weight of electricity")


def test_nothing_is_waited_for_where_all_is_set(facts: Facts) -> None:
    given = {"lang": "en", "i.h": "15", "i.g": "8.5", "i.dw": "20"}
    shown = lines(facts, *given.items())
    assert not [one for one in shown if "For a result, first set" in one]
    assert any("The [industry page](./industry) shows the effect" in one for one in shown)


def test_the_chart_of_stages_names_what_both_sides_have(facts: Facts) -> None:
    shown = [one.replace("\u00a0", " ") for one in lines(facts, ("lang", "en"))]
    # EVN, 12 January 2026: 25 hydropower plants of 1,223.67 MW; of 16 solar ones it prints none.
    assert (
        "caption “Both sides” in the chart: Thủy điện toàn tỉnh (25 nhà máy): 1,223.67 MW; "
        "Điện mặt trời nối lưới (16 nhà máy): MW not published."
    ) in shown
    (note,) = (one for one in shown if "“At least”: the sum is incomplete" in one)
    assert "the chart takes both together" in note


def test_the_list_says_why_it_shows_what_came_after_the_release(facts: Facts) -> None:
    # By dates in energy.csv: the 54 of 24 June 2026, and 7 of January and June 2026.
    shown = lines(facts, ("lang", "en"), ("v", "2025-06"))
    assert any("what came after the release shown (rows: 61), as charts" in one for one in shown)


def test_a_pause_before_a_proposal_is_no_answer_to_it(facts: Facts) -> None:
    shown = lines(facts, ("lang", "vi"))
    said = next(one for one in shown if "Trong đó 6 đề xuất chưa thấy kết quả" in one)
    rows = shown[shown.index(said) :][2:11]
    waiting = [one for one in rows if one.rpartition(" | ")[2].endswith("kết quả")]
    # Of nine, three tasks of July 2025 are answers.
    assert all(one.startswith("  row ") for one in rows)
    assert len(waiting) == 6
    paused = [one for one in waiting if "trước đó đã có yêu cầu tạm dừng" in one]
    assert ["41 dự án" in one or "Thắng Lợi" in one for one in paused] == [True, True]
