"""What stands below a board is what stood there before the rooms were rebuilt, byte for byte."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dakcong.answers.boards.evidence import evidence, evidence_sources
from dakcong.answers.boards.sections import section, section_choice
from dakcong.answers.boards.sources import sources, sources_of
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.scenario.link import SECTION
from dakcong.scenario.read import pairs_of
from tests.golden.page_lines import line_of_choice, lines_of_parts

HERE = Path(__file__).parent
LINKS = (HERE / "links.txt").read_text(encoding="utf-8").splitlines()
INDICATOR_OF = {"exports": "exports", "retail_sales": "retail_sales", "industry": "iip"}
# Those whose question is open; of the others the boards alone were frozen.
ASKED = [number for number, link in enumerate(LINKS) if f"&{SECTION}=" in link]
HEADING = "## below the board\n"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("number", ASKED)
def test_below_a_board_is_seen_what_was_seen(facts: Facts, number: int, language: str) -> None:
    page, _, query = LINKS[number].partition("?")
    pairs = [pair for pair in pairs_of(query) if pair[0] != "lang"]
    reader, _ = arrived(facts, [*pairs, ("lang", language)])
    made = "".join(f"{line}\n" for line in below(reader, INDICATOR_OF[page]))
    stored = (HERE / "seen" / f"{number:02}.{language}.txt").read_text(encoding="utf-8")
    assert made == stored.partition(HEADING)[2]


def test_every_stored_view_of_a_question_is_compared() -> None:
    stored = [path.read_text(encoding="utf-8") for path in (HERE / "seen").glob("[0-9]*.txt")]
    assert sum(HEADING in one for one in stored) == 2 * len(ASKED) == 120


def below(reader: Reader, indicator: str) -> Iterator[str]:
    """The question that is open, what is known beside a board of an index, and the sources."""
    found = reader.answer(indicator)
    assert isinstance(found, Answer)
    yield line_of_choice(section_choice(reader, indicator))
    yield from lines_of_parts(section(reader, found))
    named = sources_of(reader, indicator)
    if indicator == "iip":
        yield from lines_of_parts(evidence(reader, indicator))
        named += evidence_sources(reader, indicator)
    yield from lines_of_parts(sources(reader, named))
