"""The place of a folder: its names, and words that hold for it alone."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.figures.folder import load
from dakcong.texts import LANGUAGES, has, say, take
from tests.figures.damaging import message


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_without_words_of_its_own_the_general_ones_stand(facts: Facts, data_copy: Path) -> None:
    changed(data_copy / "place.toml", 'name = { vi = "Đắk Lắk"', 'name = { vi = "Bình Minh"')
    for language in LANGUAGES:
        (data_copy / "words" / f"{language}.toml").unlink()
    own = load(data_copy).words
    take(facts.catalogue.words)
    before = say("vi", "sides.gap_split")
    try:
        take(own)
        assert say("vi", "heading.overview", year=2019).startswith("Bình Minh 2019:")
        assert "7/2025" in before
        assert say("vi", "sides.gap_split").startswith("Từ khi hợp nhất")
        assert not has("vi", "reading.exports.2025_06.plan")
    finally:
        take(facts.catalogue.words)


def test_before_any_figures_are_read_there_are_words(facts: Facts) -> None:
    try:
        take({language: {} for language in LANGUAGES})
        assert say("vi", "app.title") == "Đắk Công"
        assert not has("vi", "heading.overview")
    finally:
        take(facts.catalogue.words)


def test_a_place_without_sides_has_no_words_about_them(data_copy: Path) -> None:
    path = data_copy / "place.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [one for one in lines if not one.startswith(("west =", "east ="))]
    path.write_text("".join(kept), encoding="utf-8")
    own = load(data_copy).words
    assert "place.west" not in own["vi"]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("place.toml", "east = {", "# east = {", "name both west and east, or neither"),
        ("place.toml", "name = {", "name = 5 # {", "write words in both languages"),
        ("place.toml", "formal = {", "# formal = {", "'formal' is missing"),
        ("words/vi.toml", "[indicator]", "[indicator]\nonly_here = 'một'", "in one language alone"),
        ("words/vi.toml", "[indicator]", "[indicator]\nempty = ''", "write words in quotes"),
        ("words/vi.toml", 'exports = "Kim', 'exports = "{year} Kim', "has other fields in en"),
        ("words/vi.toml", 'exports = "Kim', 'exports = "{year Kim', "close every brace"),
    ],
)
def test_a_wrong_one_is_refused_with_the_remedy(
    data_copy: Path, file: str, old: str, new: str, said: str
) -> None:
    changed(data_copy / file, old, new)
    assert said in message(data_copy)
