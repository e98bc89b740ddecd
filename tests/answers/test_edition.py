"""The figures in force: the newest version that can be used, and no answer of another one."""

from pathlib import Path

import pytest

from dakcong.answers.edition import facts_in_force, wrong_now
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.errors import InputError

# Nobody published the first half of industry: a reader assumes it.
ASSUMED = [("i.h", "15")]


def replace(path: Path, right: str, wrong: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")


def target_of(reader: Reader) -> float:
    found = reader.answer("iip")
    assert isinstance(found, Answer)
    return found.reach.target


def test_an_unchanged_folder_is_read_once(data_copy: Path) -> None:
    assert facts_in_force(data_copy) is facts_in_force(data_copy)


def test_a_figure_that_changes_makes_a_new_version_and_new_answers(data_copy: Path) -> None:
    reader, _ = arrived(facts_in_force(data_copy), ASSUMED)
    assert target_of(reader) == pytest.approx(1.10)
    figures = data_copy / "figures.csv"
    replace(figures, ",goal_growth,10,", ",goal_growth,11,")
    replace(figures, "chỉ số sản xuất công nghiệp tăng 10%", "công nghiệp tăng 11%")
    later, _ = arrived(facts_in_force(data_copy), ASSUMED)
    assert target_of(later) == pytest.approx(1.11)
    # Who still holds the version before is answered from it.
    assert target_of(reader) == pytest.approx(1.10)


def test_a_folder_that_breaks_leaves_the_last_good_version_in_force(data_copy: Path) -> None:
    good = facts_in_force(data_copy)
    replace(data_copy / "figures.csv", ",level,92742,", ",level,92.742,")
    assert facts_in_force(data_copy) is good
    wrong = wrong_now(data_copy)
    assert wrong is not None
    assert "figures.csv:2: column 'value': '92.742'" in wrong.message
    replace(data_copy / "figures.csv", ",level,92.742,", ",level,92742,")
    assert facts_in_force(data_copy) is not good
    assert wrong_now(data_copy) is None


def test_a_folder_that_never_was_good_is_refused(data_copy: Path) -> None:
    replace(data_copy / "figures.csv", ",level,92742,", ",level,92.742,")
    with pytest.raises(InputError, match=r"figures\.csv:2"):
        facts_in_force(data_copy)
