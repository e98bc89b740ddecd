import ast
import re
import tomllib
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.texts import LANGUAGES, document, has, keys, say
from dakcong.texts.catalogue import fields, words
from tests.sources import PACKAGE, nodes, tree_of


def test_both_languages_say_the_same_things() -> None:
    assert set(keys("vi")) == set(keys("en"))


def test_both_languages_use_the_same_fields_in_the_same_styles() -> None:
    vietnamese, english = fields("vi"), fields("en")
    differing = [key for key in vietnamese if vietnamese[key] != english.get(key)]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_empty_or_badly_spaced(language: str) -> None:
    for key in keys(language):
        words = say(language, key)
        assert words, key
        assert words == words.strip(), key
        assert "  " not in words, key


def test_a_date_is_written_by_hand_as_numbers_writes_it(facts: Facts) -> None:
    # 15/09/2026 beside 15/9/2026 on one page: days and months have two digits (Babel, "vi").
    said = [words("vi", key) for key in keys("vi")]
    said += [document("vi", "methods"), *(one.title for one in facts.catalogue.sources.values())]
    dates = [one for text in said for one in re.findall(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}", text)]
    assert len(dates) > 20
    assert [one for one in dates if not re.fullmatch(r"\d\d/\d\d/\d{4}", one)] == []


def test_fields_are_filled_in() -> None:
    said = say("vi", "error.month", month=12)
    assert "12" in said
    assert "{" not in said


def test_words_that_are_missing_are_a_defect_and_never_a_blank() -> None:
    assert not has("vi", "nowhere.at_all")
    with pytest.raises(KeyError):
        say("vi", "nowhere.at_all")


def test_a_field_that_is_missing_is_a_defect() -> None:
    with pytest.raises(KeyError):
        say("vi", "error.month", year=2025)


def literal_calls() -> list[tuple[str, str, set[str] | None]]:
    """File, key and fields of every say(...) with a literal key; no fields known for **values."""
    found = []
    for path in PACKAGE:
        for node in nodes(tree_of(path)):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if name != "say" or not texts or "." not in str(texts[-1]):
                continue
            given = {one.arg for one in node.keywords}
            known = None if None in given else {str(one) for one in given}
            found.append((path.name, str(texts[-1]), known))
    return found


def test_every_sentence_that_code_asks_for_exists_and_gets_its_fields() -> None:
    calls = literal_calls()
    assert len(calls) > 20
    asked = keys("vi")
    for file, key, given in calls:
        assert has("vi", key), (file, key)
        if given is not None:
            assert asked[key] <= given, (file, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_stand_in_two_rooms(language: str, root: Path) -> None:
    rooms = sorted((root / "dakcong" / "texts" / language).glob("*.toml"))
    tables = [name for one in rooms for name in tomllib.loads(one.read_text(encoding="utf-8"))]
    assert len(rooms) == 22
    assert sorted(tables) == sorted(set(tables))
