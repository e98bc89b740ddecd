"""What rows of the energy page say of their projects, of the year, of other languages."""

from pathlib import Path

import pytest

from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.files import plain_words
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
        ("vi", " (mới nêu 24/06/2026)", "11 trong 13 vướng mắc dưới đây mới được nêu sau năm 2025"),
        (
            "en",
            " (first named 24 June 2026)",
            "11 of the 13 obstacles below were first named after 2025",
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


def test_an_obstacle_that_began_before_is_one_of_the_year(data_copy: Path) -> None:
    # Line 21 is the grid connection of Ia Lốp 1.
    with_cell(data_copy / "obstacles.csv", 21, "opened", "2025-12")
    facts = load_facts(data_copy)
    assert "Removed from month: grid connection undecided" in choices(facts, "en")
    assert any("text 10 of the 13" in one for one in lines(facts, ("lang", "en")))


def test_vietnamese_words_say_so_on_an_english_page_alone(facts: Facts) -> None:
    words = "“xây dựng hạ tầng kỹ thuật các KCN”"
    english = "\n".join(lines(facts, ("lang", "en")))
    assert f"*{words}* (in Vietnamese)" in english
    assert "about 200 billion VND” (in English)" in english
    assert f": {words} |" in "\n".join(lines(facts, ("lang", "vi")))
    # In a file without the marks of a page.
    assert plain_words(f"*{words}* (in Vietnamese)") == f"{words} (in Vietnamese)"
