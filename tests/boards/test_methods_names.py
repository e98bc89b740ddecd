"""What the methods call things: by the names of the boards, of offices, of its own sections."""

import re
from pathlib import Path

import pytest

from dakcong.answers.boards.methods import methods
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.texts import LANGUAGES, catalogue, keys, numbers
from tests.boards.reading import heading, reading, written


@pytest.fixture(scope="module")
def facts(root: Path) -> Facts:
    """The shipped figures, of which the document speaks."""
    return load_facts(root / "data")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_names_a_section_that_the_methods_have(facts: Facts, language: str) -> None:
    *page, terms = methods(reading(facts, {}, language))
    headings = [heading(one) for one in page]
    named = re.findall(r"“([^”]+)”", written([terms]))
    wanted = {"vi": "Giải thích kết quả", "en": "Explaining a result"}[language]
    assert wanted in named
    assert wanted in headings


@pytest.mark.parametrize(
    ("language", "other", "wanted"),
    [
        (
            "vi",
            "xác suất",
            ("| Khoảng dự báo 80 % |", "| Khả năng đạt mục tiêu | 85 %", "| chưa đặt |"),
        ),
        ("en", "probab", ("| 80% range |", "| Chance of meeting the target | 85%", "| not set |")),
    ],
)
def test_a_thing_is_called_as_on_the_boards(
    facts: Facts, language: str, other: str, wanted: tuple[str, ...]
) -> None:
    # As answer.toml calls them on every board, and energy.toml what nobody has set.
    said = written(methods(reading(facts, {}, language))).replace(numbers.SPACE, " ")
    assert other not in said.lower()
    assert [one for one in wanted if one not in said] == []


def test_an_office_is_called_by_its_name(facts: Facts) -> None:
    said = written(methods(reading(facts, {}, "en")))
    assert said.count("National Statistics Office") == 3
    assert "Statistics Office of Đắk Lắk" in said
    for other in (" statistics office", "provincial council"):
        assert other not in said


@pytest.mark.parametrize(
    ("language", "nobody", "unset"),
    [
        ("vi", "Không có số liệu: người xem tự đặt. ", "Chưa đặt (bằng 0)"),
        ("en", "No published figure: set it yourself. ", "Not set (0)"),
    ],
)
def test_what_nobody_has_set_is_called_so_beside_its_slider_too(
    facts: Facts, language: str, nobody: str, unset: str
) -> None:
    assert facts.catalogue.place.name.en == "Đắk Lắk"
    helps = [catalogue.words(language, key) for key in keys(language) if key.endswith(".help")]
    beside = [one.partition(nobody)[2] for one in helps if nobody in one]
    assert len(beside) == 3
    assert all(one.startswith(unset) for one in beside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chance_with_a_decimal_says_why(facts: Facts, language: str) -> None:
    # Whole per cent elsewhere; 84.4, 84.2 and 84.1 would all be 84 (test_methods.py holds them).
    said = written(methods(reading(facts, {}, language)))
    why = {"vi": "vì tròn phần trăm thì không thấy", "en": "as whole per cent would hide"}
    assert said.index(why[language]) < said.index({"vi": "84,4", "en": "84.4"}[language])
