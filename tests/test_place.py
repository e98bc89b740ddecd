"""What a place is called, its year and its indicators stand in the data, never in code or texts."""

import re
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts

NAMES = re.compile("2025|[Đđ]ắk [Ll]ắk|Dak ?Lak|Phú Yên|Phu[ _]?Yen", re.IGNORECASE)
CODE = (".py", ".js", ".css", ".toml", ".md")


def code(root: Path) -> list[Path]:
    """Every file of code, its texts too; libraries of others and calibration left out."""
    found = [*(root / "dakcong").rglob("*"), *(root / "pages").glob("*"), root / "streamlit_app.py"]
    return [one for one in found if one.suffix in CODE and "vendor" not in one.parts]


def test_no_code_names_the_place_or_its_year(root: Path) -> None:
    files = code(root)
    assert len(files) > 250
    found = [
        f"{one.relative_to(root)}:{number}: {line.strip()}"
        for one in files
        for number, line in enumerate(one.read_text(encoding="utf-8").splitlines(), start=1)
        if NAMES.search(line)
    ]
    assert found == []


def test_no_code_names_an_indicator(root: Path, facts: Facts) -> None:
    # In quotes, as code names one, or as a part of a key of words; IIP is a term of the glossary.
    ids = "|".join(facts.catalogue.indicators)
    named = re.compile(rf"""["'`]({ids})["'`]|^\[([\w.]+\.)?({ids})(\.[\w.]+)?\]|^({ids}) = """)
    found = [
        f"{one.relative_to(root)}:{number}: {line.strip()}"
        for one in code(root)
        for number, line in enumerate(one.read_text(encoding="utf-8").splitlines(), start=1)
        if named.search(line) and "[glossary." not in line
    ]
    assert found == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_place_brings_its_own_words(facts: Facts, language: str) -> None:
    own = facts.catalogue.words[language]
    assert own["place.name"] == "Đắk Lắk"
    assert len(own) > 200
