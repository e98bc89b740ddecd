"""Terms: what they mean and who says so, in both languages, wherever the texts mark one."""

import re
import tomllib
from importlib.resources import files

import pytest

from dakcong import cli
from dakcong.answers.boards.methods import methods
from dakcong.answers.facts import Facts
from dakcong.texts import LANGUAGES, glossary, keys, say
from tests.boards.reading import reading, words

# What must be explained, by the plan of the screens.
ASKED = {
    *("year_to_date", "same_period", "estimate", "current_prices", "base_effect", "season"),
    *("growth_scenario", "plan", "projection", "iip", "industrial_park", "industrial_cluster"),
}
SHOWN = re.compile(r'\[[^\]]+\]\(#term-(\w+) "([^"]+)"\)')


def marked(language: str) -> set[str]:
    """Terms that the texts of a language mark, as they are written there."""
    rooms = files("dakcong.texts").joinpath(language).iterdir()
    written = "".join(
        value for one in rooms for value in _values(tomllib.loads(one.read_text(encoding="utf-8")))
    )
    return set(re.findall(r"\]\(term:(\w+)\)", written))


def _values(table: dict[str, object]) -> list[str]:
    found: list[str] = []
    for one in table.values():
        found += _values(one) if isinstance(one, dict) else [str(one)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_has_its_words_and_a_source(language: str) -> None:
    names = glossary(language)
    assert set(names) >= ASKED
    for name in names:
        term, meaning, source = (
            say(language, f"glossary.{name}.{one}") for one in ("term", "words", "source")
        )
        assert term
        assert meaning.endswith(".")
        assert len(source) > 10
        # They stand in the title of a link, and in words that are filled in.
        assert not set('"{}[]') & set(meaning + source)


def test_an_english_term_carries_the_vietnamese_one() -> None:
    for name in glossary("en"):
        english, vietnamese = (
            set(re.findall(r"\w+", say(one, f"glossary.{name}.term"))) for one in ("en", "vi")
        )
        assert vietnamese <= english, name


def test_both_languages_mark_the_same_terms() -> None:
    vietnamese, english = map(marked, LANGUAGES)
    assert vietnamese == english
    assert vietnamese <= set(glossary("vi"))
    assert len(vietnamese) >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_marked_term_carries_what_it_means(language: str) -> None:
    whole = [say(language, key) for key, asked in keys(language).items() if not asked]
    found = [one for words in whole for one in SHOWN.findall(words)]
    assert found
    for name, meaning in found:
        assert say(language, f"glossary.{name}.source") in meaning
    assert not any("](term:" in words for words in whole)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_methods_page_lists_every_term(facts: Facts, language: str) -> None:
    last = methods(reading(facts, {}, language))[-1]
    lines = words([last]).split("- **")[1:]
    assert len(lines) == len(glossary(language))
    source = say(language, "methods.source", source="").rstrip(".")
    assert all(source.strip() in line for line in lines)


@pytest.mark.parametrize("indicator", ["exports", "retail_sales"])
def test_the_command_line_prints_no_marks(
    indicator: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["project", indicator, "--full"]) == 0
    assert "](" not in capsys.readouterr().out
