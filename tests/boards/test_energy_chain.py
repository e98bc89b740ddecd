"""From obstacle to energy: gains, what is no gain, what a reader gives, what was proposed."""

import pytest

from dakcong.answers.facts import Facts
from tests.boards.test_energy import lines


@pytest.mark.parametrize(
    ("language", "contents", "said", "heading"),
    [
        (
            "vi",
            ("Phải tránh đất quốc phòng", "Tốc độ gió thấp"),
            "công nghiệp, đô thị” (điều kiện phải tuân thủ; 930\u00a0MW, đề xuất); "
            "“Tốc độ gió thấp” (không ai gỡ được; 95\u00a0MW, kêu gọi đầu tư); "
            "“Chưa xong hồ sơ, thủ tục” (Nhà máy điện gió Ea Nam: chưa công bố MW, đang vận hành); "
            "“Cần rừng đặc dụng” (10\u00a0MW, đã dừng)",
            "Không gỡ được, hoặc là điều kiện phải tuân thủ",
        ),
        (
            "en",
            ("Must avoid defence", "Low wind"),
            "industrial and urban land” (a condition that must be obeyed; 930\u00a0MW, proposed); "
            "“Low wind” (nobody can remove it; 95\u00a0MW, calling for investors); "
            "“Papers and procedures unfinished” (Nhà máy điện gió Ea Nam: MW not published, "
            "operating); “Needs special-use forest” (10\u00a0MW, stopped)",
            "Cannot be removed, or a condition that must be obeyed",
        ),
    ],
)
def test_what_nobody_can_remove_is_no_gain(
    facts: Facts, language: str, contents: tuple[str, str], said: str, heading: str
) -> None:
    shown = lines(facts, ("lang", language))
    # Under a heading of their own, the last, not under that of a level that is not known.
    below = shown[shown.index(f"subheader {heading}") + 2 :][:2]
    assert all(one.startswith(f"  row {part}") for one, part in zip(below, contents, strict=True))
    for content in contents:
        # Its one row is that of the obstacles; a note below each table of gains says why.
        assert sum(one.startswith(f"  row {content}") for one in shown) == 1
        named = [one for one in shown if one.startswith("text ") and content in one]
        assert not named
    # Four farms of December 2020: 180 + 500 + 150 + 100; E&M: 95; Đrăng Phôk, stopped: 10.
    notes = [one for one in shown if one.startswith("caption") and said in one]
    # The line of the grid has no MW: the table of energy leaves it out, that of projects does not.
    assert ["500 kV" in one for one in notes] == [True, False]


def test_a_year_of_power_is_told_in_the_words_of_the_reader(facts: Facts) -> None:
    # Vietnam.vn, in German: "fast" is nearly, "über" is more than; 838 x 12 = 10,056.
    for language, told, soft, year in (
        (
            "vi",
            "gần 4.890 triệu kWh: “fast 4.890",
            "hơn 838 triệu kWh: “über 838",
            "khoảng từ 8.383",
        ),
        ("en", "nearly 4,890 million kWh: “fast", "over 838 million kWh: “über", "about 8,383 to"),
    ):
        (row,) = (one for one in lines(facts, ("lang", language)) if "fast 4.890" in one)
        assert told in row
        assert soft in row
        assert f"| {year}" in row


def test_what_is_done_this_year_names_the_year_of_the_release(facts: Facts) -> None:
    shown = lines(facts, ("lang", "vi"), ("v", "2025-06"))
    assert "header Nếu gỡ xong vướng mắc trong năm 2025" in shown
    assert "header Nếu đưa nhà máy vào phát điện trong năm 2025" in shown


def test_the_chain_says_what_the_reader_must_give(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    assert any("no source gives the weight of electricity" in one for one in shown)
    row, rest = (
        "  row Not in the land-use plan | at least 131 (for 85\u00a0MW) | at least 1.3% to 1.6% |",
        "Local authorities (inferred)",
    )
    capacity = "| Calling for investors | 357.9 | 272.9"
    # All of what clearing the site holds up, 80 MW of wind, has a factor.
    assert any(one.startswith("  row Site not cleared | 211 to 279 | 2.1%") for one in shown)
    # Nobody knows any points yet: they have no column.
    assert f"{row} {rest} {capacity}" in shown
    assert not any("Points of the index" in one for one in shown)
    shown = lines(facts, ("lang", "en"), ("i.dw", "20"))
    assert f"{row} at least 0.26 to 0.31 | {rest} {capacity}" in shown
    assert any(one.startswith("table | ") and "| Points of the index |" in one for one in shown)
    assert any("| 20.0% | set by the reader" in one for one in shown)


def test_a_number_between_those_offered_stands_among_them(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("i.kf", "16.5"))
    listed = next(one for one in shown if one.startswith("choice Capacity factor of floating"))
    assert "| 15% | 16.5% | 20% |" in listed


def test_plants_that_run_this_year_say_what_they_add_or_lack(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("i.aw", "200"))
    assert any(
        one.startswith("text Cannot be calculated yet: it needs the weight") for one in shown
    )
    shown = lines(facts, ("lang", "en"), ("i.aw", "200"), ("i.dw", "20"))
    assert any("lacks the growth of the months so far" in one for one in shown)
    given = {"lang": "en", "i.h": "15", "i.g": "8.5", "i.dw": "20", "i.aw": "200"}
    shown = lines(facts, *given.items())
    # By hand in tests/answers/year/test_actions.py: 11.62 and 12.37 %.
    said = next(one for one in shown if one.startswith("text In 2025 as a whole"))
    assert "from +11.62% to +12.37%: +0.75 percentage points" in said
    assert "button Take back these actions" in shown


def test_a_removed_obstacle_says_what_it_adds_or_why_nothing(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    assert any("Choose by which month each obstacle is removed (open" in one for one in shown)
    # Clearance alone frees nothing: its one project stands in a production forest too.
    told = "(and 1 of the grid, which has no MW) | 0 | Production forest"
    assert f"  row Site not cleared | 0 {told}" in "\n".join(shown)
    given = {"lang": "en", "i.h": "15", "i.g": "8.5", "i.dw": "20"}
    shown = lines(facts, *given.items(), ("i.ok", "8"))
    assert any("what was chosen frees no project" in one for one in shown)
    shown = lines(facts, *given.items(), ("i.og", "1"))
    # 0.133309 % of what the rest of the year brings (tests/answers/year/test_effects.py):
    # 0.52 x 1.085 x 0.00133309 = 0.0752 points, from 11.62 to 11.70 %.
    said = next(one for one in shown if one.startswith("text In 2025 as a whole"))
    assert "from +11.62% to +11.70%: +0.08 percentage points" in said


def test_proposals_say_what_was_printed_and_what_is_missing(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("v", "2025-06"))
    said = next(one for one in shown if one.startswith("text 9 proposals were published"))
    # Three tasks were given; a pause that came before a proposal is no answer to it; no source
    # prints a date or a legal basis.
    assert "For 6 no outcome was found; 9 name no due date, 9 no legal basis and 3 no" in said
    proposed = shown[shown.index(said) :][2:11]
    rows = [one for one in proposed if " → " in one.split(" | ")[2]]
    assert len(rows) == 9
    assert "after the release shown" in rows[0]
    newest = rows[0].replace("\u00a0", " ")
    assert "200 billion VND | No effect can be computed: the source names no project" in newest
    # "Dak Lak Province proposed": the words name nobody; no proposal names a due date.
    assert "→ no recipient named | Government (inferred)" in newest
    # What was asked stands in the article's paragraph 7, the answer in its paragraphs 8 and 9.
    told = "\n".join(rows)
    assert told.count("paragraph 7, paragraph 9") == 2
    assert told.count("paragraph 7, paragraph 8") == 1
    # 202.5 MW as the designs: 533.34 to 707.32 GWh of 10,056 and 8,382.857.
    farms = next(one for one in rows if "AMI AC" in one).replace("\u00a0", " ")
    assert "533 to 707 GWh a year, 5.3% to 8.4% of the province's power |" in farms
    weighed = "\n".join(lines(facts, ("lang", "en"), ("v", "2025-06"), ("i.dw", "20")))
    assert "1.06 to 1.69 points of the index" in weighed
    pause = next(one for one in rows if "41 wind projects" in one)
    assert "3,700 MW" in pause.replace("\u00a0", " ")
    told = "outcome was found; a pause had been asked for before, by the title of the article"
    assert f"{told}: *“Bộ Công Thương đã yêu cầu tạm dừng”* (in Vietnamese)" in pause
    assert "(confidence: high): " in pause
    assert pause.endswith("| legal basis, due date, outcome")


@pytest.mark.parametrize(
    ("language", "held", "alone"),
    [
        (
            "vi",
            "“Có đất, công trình thủy lợi”: từ 1.931 đến 2.060 GWh (tính cho 1.150 MW)",
            "gỡ riêng việc này mới thông 1",
        ),
        (
            "en",
            "holds up most: 1,931 to 2,060 GWh (for 1,150 MW)",
            "removing that alone frees",
        ),
    ],
)
def test_most_energy_held_up_is_not_told_as_what_its_removal_brings(
    facts: Facts, language: str, held: str, alone: str
) -> None:
    # Irrigation: 1000 MW of solar and 150 of wind have a factor, the floating 30 have none and
    # are all that waits for nothing else: the others stand in forest or on land for households.
    for weight in ((), (("i.dw", "20"),)):
        shown = lines(facts, ("lang", language), *weight)
        (said,) = (one.replace("\u00a0", " ") for one in shown if "GWh (" in one)
        assert said.index(held) < said.index(alone)
        assert "30 MW" in said[said.index(alone) :]


def test_the_pause_of_wind_power_stands_with_the_farm_proposed_in_spite_of_it(
    facts: Facts,
) -> None:
    # The title on the 41 projects goes on "vẫn đề xuất bổ sung dự án điện gió dù"; no other.
    shown = lines(facts, ("lang", "en"))
    rows = [one for one in shown if "a pause had been asked for before" in one]
    (farm,) = (one for one in rows if "Thắng Lợi" in one)
    assert "by the title of another article in this table: *“Bộ Công Thương đã yêu cầu" in farm
    assert len(rows) == 2
