"""What rows of the energy page say of their projects, of the year, of other languages."""

import re
from pathlib import Path

import pytest

from dakcong.answers.boards.assumed import changed_values
from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.files import plain_words
from dakcong.answers.boards.levers import controls
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.reader import arrived
from dakcong.shows import Choice, Fold
from tests.boards.test_energy import DAY, lines
from tests.figures.damaging import with_cell


def choices(facts: Facts, language: str) -> list[str]:
    """Labels of the lists that remove an obstacle, open or folded."""
    reader, _ = arrived(facts, [("lang", language), ("v", "2025-06"), ("i.og", "9")])
    content = [one for part in energy(reader, DAY) for one in part["content"]]
    folds: list[Fold] = [one for one in content if one["kind"] == "fold"]
    found: list[Choice] = [one for one in content if one["kind"] == "choice"]
    found += [one for fold in folds for one in fold["content"] if one["kind"] == "choice"]
    labels = [one["control"]["label"] for one in found]
    return [one for one in labels if one.startswith(("Gỡ xong, từ tháng", "Removed from month"))]


@pytest.mark.parametrize(
    ("language", "mark", "said"),
    [
        (
            "vi",
            " (mới nêu 24/06/2026)",
            "11 trong 13 loại vướng mắc dưới đây mới được nêu sau năm 2025",
        ),
        (
            "en",
            " (first named 24 June 2026)",
            "11 of the 13 kinds of obstacle below were first named after 2025",
        ),
    ],
)
def test_an_obstacle_named_after_the_year_says_so_where_it_is_removed(
    facts: Facts, language: str, mark: str, said: str
) -> None:
    # By obstacles.csv papers are of April 2021, the national plan of 2020, all else that holds up
    # power of 24 June 2026.
    labels = choices(facts, language)
    assert len(labels) == 13
    plain = [one for one in labels if not one.endswith(mark)]
    known = {"vi": ("hồ sơ", "quy hoạch điện quốc gia"), "en": ("papers", "national power plan")}
    assert len(plain) == 2
    assert all(any(word in one for one in plain) for word in known[language])
    shown = lines(facts, ("lang", language), ("v", "2025-06"))
    (named,) = (one for one in shown if one.startswith(f"text {said}"))
    assert all(word.lower() in named.lower() for word in known[language])


@pytest.mark.parametrize(
    ("language", "late", "known", "september"),
    [
        (
            "vi",
            "Gỡ xong, từ tháng: chưa rõ đấu nối (mới nêu 24/06/2026)",
            "Gỡ xong, từ tháng: hồ sơ, thủ tục",
            "tháng 9",
        ),
        (
            "en",
            "Removed from month: grid connection undecided (first named 24 June 2026)",
            "Removed from month: papers and procedures",
            "September",
        ),
    ],
)
def test_a_removal_says_so_on_the_board_of_industry_and_in_lists_of_what_was_set(
    facts: Facts, language: str, late: str, known: str, september: str
) -> None:
    given = {"v": "2025-06", "i.h": "15", "i.dw": "20", "i.og": "9", "i.op": "10"}
    reader, _ = arrived(facts, [*given.items(), ("lang", language)])
    labels = [one["label"] for one in controls(reader, reader.indicator("iip"))]
    assert {late, known} <= set(labels)
    assert f"{late}: {september}" in changed_values(reader, "iip")


def test_an_obstacle_that_began_before_is_one_of_the_year(data_copy: Path) -> None:
    # Line 21 is the grid connection of Ia Lốp 1.
    with_cell(data_copy / "obstacles.csv", 21, "opened", "2025-12")
    facts = load_facts(data_copy)
    assert "Removed from month: grid connection undecided" in choices(facts, "en")
    assert any("text 10 of the 13" in one for one in lines(facts, ("lang", "en")))


def test_a_row_says_which_of_its_projects_its_sum_lacks_or_holds_in_part(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    # The page of 24 April 2021 prints 50 MW of Cư Né 1 and 2 each, none of Krông Búk 1 and 2.
    papers = next(
        one for one in shown if one.startswith("  row Papers") and "| Approved | N" in one
    )
    names = papers.split(" | ")[3]
    assert "| at least 100 |" in papers
    assert names.count("MW not published") == 2
    assert "Nhà máy điện gió Krông Búk 1 (MW not published)" in names
    assert any(
        "Papers and procedures unfinished | 2 (and 2 without published MW) | at least 100 (appr"
        in one
        for one in shown
    )
    # Wind as designed: 100 x 2.633781 to 3.49295 GWh (tests/boards/test_energy.py).
    least = "| at least 263 to 349 (for 100\u00a0MW) | at least 2.6% to 4.2% |"
    assert any(f"{least} Local" in one and "| at least 100 | –" in one for one in shown)
    operating = "| Operating | Nhà máy điện gió Ea Nam (MW not published) |"
    assert sum(operating in one for one in shown) == 1
    # Row 24 of the list: 1000 MW, 173 ha of canals and 87 ha for households.
    part = "300+300+300+100) (1,000\u00a0MW, part of the site only)"
    assert sum(part in one for one in shown if one.startswith("  row ")) == 2
    # VietnamPlus prints 10 MW, another page 26.
    assert any("Thủy điện Đrăng Phôk (another source gives 26 MW)" in one for one in shown)


def test_a_column_that_says_nothing_is_left_out(facts: Facts) -> None:
    tables = [one for one in lines(facts, ("lang", "en")) if one.startswith("table | ")]
    first, second = tables[:2]
    assert first == "table | Obstacle | MW | Stage | Projects | Open at least since | Source"
    # Of the Prime Minister one obstacle has a group.
    assert "| Group (System 751) |" in second
    assert not any("The source says" in one or "| Due |" in one for one in tables)


def test_designs_that_agree_are_no_range(facts: Facts) -> None:
    # Xuân Thọ 1 and 2: 76.2 GWh of 49.6 MW each; wind has four designs.
    shown = lines(facts, ("lang", "en"))
    (row,) = (one for one in shown if "capacity factor, solar" in one)
    assert row.endswith("| 17.5% | 2 designs published in the province")
    (row,) = (one for one in shown if "capacity factor, wind" in one)
    assert row.endswith("4 designs published in the province, lowest to highest")


def test_vietnamese_words_say_so_on_an_english_page_alone(facts: Facts) -> None:
    words = "“xây dựng hạ tầng kỹ thuật các KCN”"
    english = "\n".join(lines(facts, ("lang", "en")))
    assert f"*{words}* (in Vietnamese)" in english
    assert "about 200 billion VND” (in English)" in english
    assert f": {words} |" in "\n".join(lines(facts, ("lang", "vi")))
    # In a file without the marks of a page.
    assert plain_words(f"*{words}* (in Vietnamese)") == f"{words} (in Vietnamese)"


def test_what_became_of_a_proposal_and_what_nobody_set_is_the_same_in_both(facts: Facts) -> None:
    vietnamese, english = ("\n".join(lines(facts, ("lang", one))) for one in ("vi", "en"))
    assert vietnamese.count("Đã đề nghị Sở thực hiện: “") == 3
    assert english.count("The Department was asked to do this: *“") == 3
    assert vietnamese.count("| chưa đặt |") == english.count("| not set |") > 0


def test_what_is_freed_stands_in_its_own_order(facts: Facts) -> None:
    for language in ("vi", "en"):
        shown = lines(facts, ("lang", language))
        (head,) = (
            at for at, one in enumerate(shown) if "MW được gỡ hẳn |" in one or "| MW freed |" in one
        )
        cells = [one.split(" | ")[2] for one in shown[head + 1 : head + 14]]
        # By hand of obstacles.csv and energy.csv; those that call for investors but two.
        free = ["357", "230", "202", "160", "100", "100", "40", "30", "30", "20", "2", "0", "0"]
        assert [re.findall(r"\d+", one)[0] for one in cells] == free
    assert "This table has most MW freed first" in "\n".join(shown)


def test_a_gain_names_the_freed_projects_that_it_leaves_out(facts: Facts) -> None:
    # Papers: Krông Búk 1 and 2 have no MW; the land-use plan: 272.9 MW of kinds without a design.
    given = {"lang": "en", "i.h": "15", "i.g": "8.5", "i.dw": "20", "i.op": "8"}
    said = "text Not counted, as no MW or no capacity factor is known: "
    (named,) = (one for one in lines(facts, *given.items()) if one.startswith(said))
    assert named == f"{said}Nhà máy điện gió Krông Búk 1; Nhà máy điện gió Krông Búk 2."
    (named,) = (one for one in lines(facts, *given.items(), ("i.ol", "8")) if one.startswith(said))
    assert named.count(";") == 5
    assert not [one for one in lines(facts, ("lang", "en")) if one.startswith(said)]
