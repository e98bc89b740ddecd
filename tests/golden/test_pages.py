"""What the pages without a board show, line by line as it was frozen."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from dakcong.answers.boards.compare import lead
from dakcong.answers.boards.compare_charts import charts
from dakcong.answers.boards.evidence import evidence, evidence_sources
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.head import head
from dakcong.answers.boards.methods import methods
from dakcong.answers.boards.notices import notices
from dakcong.answers.boards.overview import overview, tiles
from dakcong.answers.boards.sources import sources, sources_of
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from tests.golden.page_lines import lines_of_head, lines_of_lead, lines_of_parts, lines_of_tiles

SEEN = Path(__file__).parent / "seen"
PATHS = {"exports": "exports", "retail_sales": "retail_sales", "iip": "industry"}


def _overview(reader: Reader) -> Iterator[str]:
    yield from lines_of_tiles(tiles(reader, PATHS))
    yield from lines_of_parts(overview(reader))
    yield from lines_of_parts(sources(reader, sources_of(reader, *PATHS)))


def _industry(reader: Reader) -> Iterator[str]:
    yield from lines_of_parts(evidence(reader, "iip"))
    named = [*sources_of(reader, "iip"), *evidence_sources(reader, "iip")]
    yield from lines_of_parts(sources(reader, named))


def _exports(reader: Reader) -> Iterator[str]:
    yield from lines_of_parts(sources(reader, sources_of(reader, "exports")))


def _compare(reader: Reader) -> Iterator[str]:
    yield from lines_of_lead(lead(reader))
    # A long name of a step stands on several lines.
    yield from (line.replace("\n", " ") for line in lines_of_parts(charts(reader)))


MADE = {
    "overview": _overview,
    "exports": _exports,
    "industry": _industry,
    "compare": _compare,
    "figures": lambda reader: lines_of_parts(figures(reader)),
    "methods": lambda reader: lines_of_parts(methods(reader)),
}
# Where a page has a board, only what stands below it and its questions is made here.
BELOW = {"exports", "industry"}
STORED = sorted(SEEN.glob("page.*.txt"))


@pytest.mark.parametrize("path", STORED, ids=[one.stem for one in STORED])
def test_a_page_shows_what_it_showed(facts: Facts, path: Path) -> None:
    address, *lines = path.read_text(encoding="utf-8").splitlines()
    name, _, query = address.removeprefix("# ").partition("?")
    language = path.name.split(".")[-2]
    reader, arrival = arrived(facts, [*parse_qsl(query), ("lang", language)])
    heading = reader.text(f"heading.{name}", year=reader.scenario.vintage[:4])
    top = list(lines_of_head(head(reader, heading, [], notices(reader, arrival))))
    assert differences(lines[: len(top)], top) == ""
    made, rest = list(MADE[name](reader)), lines[len(top) :]
    if name in BELOW:
        rest = rest[-len(made) :]
    assert differences(rest, made) == ""


def test_every_stored_page_is_compared() -> None:
    assert len(STORED) == 26
    assert {one.name.split(".")[1] for one in STORED} == MADE.keys()


def differences(before: Iterable[str], after: Iterable[str]) -> str:
    """What differs, a line each; empty when nothing does."""
    return "\n".join(unified_diff(list(before), list(after), "stored", "made", lineterm="", n=0))
