"""What stands below a board is what stood there before the rooms were rebuilt, byte for byte."""

from pathlib import Path

import pytest

from dakcong.answers.boards.sections import section, section_choice
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.labels import vintage_words
from dakcong.answers.year.answer import Missing
from dakcong.scenario.link import SECTION
from dakcong.scenario.read import pairs_of
from tests.golden.seen import control_line, lines

HERE = Path(__file__).parent
LINKS = (HERE / "links.txt").read_text(encoding="utf-8").splitlines()
INDICATOR_OF = {"exports": "exports", "retail_sales": "retail_sales", "industry": "iip"}
HEADING = "## below the board\n"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("number", range(len(LINKS)))
def test_a_section_is_seen_as_before(facts: Facts, number: int, language: str) -> None:
    link = LINKS[number]
    pairs = [pair for pair in pairs_of(link) if pair[0] != "lang"]
    reader, _ = arrived(facts, [*pairs, ("lang", language)])
    found = reader.answer(INDICATOR_OF[link.partition("?")[0]])
    assert not isinstance(found, Missing)
    made = lines(section(reader, found))
    if reader.shows(SECTION):
        made = [control_line(section_choice(reader)), *made]
    stored = (HERE / "seen" / f"{number:02}.{language}.txt").read_text(encoding="utf-8")
    assert "".join(f"{line}\n" for line in made) == of_the_section(stored, reader)


def of_the_section(stored: str, reader: Reader) -> str:
    """What stands below the board; the evidence and the sources of the page itself follow it."""
    vintage = vintage_words(reader, reader.scenario.vintage)
    evidence = f"header {reader.text('missing.evidence')}\n"
    sources = f"caption {reader.text('sources.vintage', vintage=vintage)}\n"
    below = stored.partition(HEADING)[2]
    return below.partition(evidence)[0].partition(sources)[0]
