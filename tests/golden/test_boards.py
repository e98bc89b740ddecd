"""The boards of 67 links say, in both languages, what `seen/` holds, to the letter."""

import re
from itertools import takewhile
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from tests.golden.board_lines import board_lines

FOLDER = Path(__file__).parent
LINKS = (FOLDER / "links.txt").read_text(encoding="utf-8").splitlines()
INDICATORS = {"exports": "exports", "retail_sales": "retail_sales", "industry": "iip"}


def stored(place: int, language: str) -> list[str]:
    """What was seen of the board of a link."""
    path = FOLDER / "seen" / f"{place:02d}.{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(takewhile(lambda line: line != "## below the board", lines[1:]))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("place", "link"), tuple(enumerate(LINKS)), ids=range(len(LINKS)))
def test_a_board_says_what_it_said(facts: Facts, place: int, link: str, language: str) -> None:
    page, _, query = link.partition("?")
    pairs = [*parse_qsl(re.sub(r"&lang=\w+", "", query)), ("lang", language)]
    reader, arrival = arrived(facts, pairs)
    # What a link of the first engine carries stays, and the reader is told, with today's defaults.
    said = [one.key for one in arrival.notices if one.key != "link.default_now"]
    assert said == ["link.engine"] * ("&e=1&" in link)
    assert list(board_lines(reader, INDICATORS[page])) == stored(place, language)
