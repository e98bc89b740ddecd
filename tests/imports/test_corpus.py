"""Every broken or hostile file is refused, asked about or read, with place and remedy."""

import time
import tracemalloc
from collections.abc import Callable
from functools import cache

import pytest

from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.imports.records import NOTE, Reading, Refused
from dakcong.imports.report import place, problem_words
from dakcong.imports.scan import scan
from tests.conftest import ROOT
from tests.imports.corpus import ASKED, REFUSED, Case, bomb, far_rows, many_cells
from tests.imports.making import read
from tests.imports.text_corpus import TEXTS

EVERY = [*REFUSED, *ASKED, *TEXTS]


def test_the_corpus_is_large_enough() -> None:
    assert len(EVERY) >= 90
    assert len({one.name for one in EVERY}) == len(EVERY)


@cache
def reading_of(name: str) -> Reading:
    """The reading of a case, made once."""
    case = next(one for one in EVERY if one.name == name)
    return read(case.make(), facts_in_force(ROOT / "data"))


@pytest.mark.parametrize("case", REFUSED, ids=lambda one: one.name)
def test_what_cannot_be_used_is_refused_with_one_reason(case: Case) -> None:
    reading = reading_of(case.name)
    assert [(one.key, one.cell) for one in reading.problems] == [(case.key, case.cell)]
    assert reading.refused
    assert reading.proposals == ()


@pytest.mark.parametrize("case", [*ASKED, *TEXTS], ids=lambda one: one.name)
def test_the_rest_is_read_and_what_is_not_sure_is_said(case: Case) -> None:
    reading = reading_of(case.name)
    found = {(one.key, one.cell) for one in reading.problems}
    assert case.key == "" or (case.key, case.cell) in found
    assert case.key != "" or not [one for one in reading.problems if one.weight != NOTE]
    assert sum(one.sure for one in reading.proposals) == case.sure
    if not case.cell.isdigit():  # a line of a text file holds other figures too
        assert case.cell not in {one.cell for one in reading.proposals if one.sure}
    assert not reading.refused


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_problem_says_what_is_the_matter_and_what_to_do(language: str) -> None:
    problems = [one for case in EVERY for one in reading_of(case.name).problems]
    assert len({one.key for one in problems}) >= 38
    for one in problems:
        why, remedy = problem_words(one, language)
        assert len(why) > 10
        assert len(remedy) > 10
        assert "{" not in why + remedy
        assert place(one.sheet, one.cell, language)


@pytest.mark.parametrize("make", [bomb, many_cells, far_rows])
def test_a_scan_takes_less_than_a_second(make: Callable[[], bytes]) -> None:
    content = make()
    begun = time.process_time()
    with pytest.raises(Refused):
        scan(content)
    assert time.process_time() - begun < 1.0


def test_a_scan_takes_less_than_50_megabytes() -> None:
    content = bomb()
    tracemalloc.start()
    with pytest.raises(Refused):
        scan(content)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 50 * 1024**2


HEAVY = {
    "rows that name an indicator": "Tổng mức bán lẻ;1\n" * 60_000,
    "titles": "Tổng mức bán lẻ hàng hóa\nTổng số;1\n" * 30_000,
    "totals": "Tổng mức bán lẻ hàng hóa\n" + "Tổng số;1\n" * 60_000,
    "columns": "Tổng mức bán lẻ hàng hóa\nTổng số;" + "1;" * 1_900,
    "a row without an end": "á;" * 1_300_000,
    "quotes": '"a;' * 1_000_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_text_that_repeats_itself_takes_no_time(name: str, facts: Facts) -> None:
    content = HEAVY[name].encode()
    begun = time.process_time()
    reading = read(content, facts)
    assert time.process_time() - begun < 3.0
    assert len(reading.problems) <= 120
