"""A monthly history of the place lifts a projection to the engine that reads histories."""

import math
from pathlib import Path

import numpy as np
import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.facts import Facts
from dakcong.answers.known.own_history import own_history
from dakcong.answers.loading import load_facts
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Answer
from dakcong.engine.backtest import known_at, panel, tasks_of
from dakcong.engine.informed import project
from dakcong.texts import take
from tests.figures.damaging import message
from tests.monthly_rows import WANDERING

RELEASE, NAME = "2025-06", "retail_sales"
# Five years that wander, made up; the first four are those of the tests of files of series.
YEARS = [*WANDERING, *(118, 121, 124, 116, 119, 122, 125, 128, 131, 123, 126, 129)]
FIRST = 2021


def written(folder: Path, months: int = 60, first: int = 0) -> Path:
    """The made-up months from one on, January 2021 being 0, in a data folder."""
    rows = [
        f"{NAME},{FIRST + place // 12}-{place % 12 + 1:02d},{value},nq19-2025"
        for place, value in enumerate(YEARS[:months])
        if place >= first
    ]
    text = "\n".join(["indicator,month,value,source", *rows]) + "\n"
    (folder / "monthly.csv").write_text(text, encoding="utf-8")
    return folder


def test_it_is_what_the_backtest_of_the_same_months_projects(data_copy: Path) -> None:
    facts = load_facts(written(data_copy))
    own = own_history(facts.catalogue, NAME, RELEASE)
    assert own is not None
    assert (own.information, own.years) == ("full", 4)
    # The other way: the engine's own replay of a file, at the same month of the same year.
    replayed = panel(YEARS, [5])
    tasks = tasks_of(replayed)
    ends = project(
        known_at(replayed, tasks, 6), np.array(["retail"] * 2), facts.catalogue.calibrated
    )
    so_far, rest = sum(YEARS[48:54]), sum(YEARS[42:48])
    low, middle, high = ends.quantiles[-1, 1:4] - so_far
    assert math.exp(own.centre) == pytest.approx(middle / rest)
    # The 80 % range of t(3) is 1.638 spreads wide on either side.
    assert own.spread == pytest.approx(math.log(high / low) / (2 * 1.6377), rel=1e-4)


@pytest.mark.parametrize(
    ("months", "first", "level"),
    [(54, 36, "1y"), (54, 24, "2y"), (54, 12, "3y"), (53, 0, None), (60, 43, None)],
)
def test_the_level_is_what_the_months_allow(
    data_copy: Path, months: int, first: int, level: str | None
) -> None:
    facts = load_facts(written(data_copy, months, first))
    own = own_history(facts.catalogue, NAME, RELEASE)
    assert (own.information if own else None) == level


def test_nothing_after_the_release_is_read(data_copy: Path) -> None:
    whole = own_history(load_facts(written(data_copy)).catalogue, NAME, RELEASE)
    cut = own_history(load_facts(written(data_copy, 54)).catalogue, NAME, RELEASE)
    assert whole == cut


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_what_it_rests_on(facts: Facts, data_copy: Path, language: str) -> None:
    lifted = load_facts(written(data_copy))
    try:
        reader, _ = arrived(lifted, [("lang", language), ("v", RELEASE)])
        found, shown = reader.answer(NAME), board(reader, NAME)
    finally:
        take(facts.catalogue.words)
    assert isinstance(found, Answer)
    own = own_history(lifted.catalogue, NAME, RELEASE)
    assert own is not None
    assert found.outlook.growth == pytest.approx(math.expm1(own.centre), abs=0.0005)
    (said,) = [one["words"] for one in shown["doubts"]]
    level = {"vi": "Toàn bộ lịch sử theo tháng", "en": "Full monthly history"}[language]
    assert level in said
    before, _ = arrived(facts, [("lang", language), ("v", RELEASE)])
    assert level not in board(before, NAME)["doubts"][0]["words"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("retail_sales,2021-01,5,nq19-2025", "month', '2021-01' stands twice"),
        ("retail_sales,2026-13,5,nq19-2025", "is not a month"),
        ("retail_sales,2026-01,0,nq19-2025", "is not positive"),
        ("nothing,2026-01,5,nq19-2025", "is unknown"),
    ],
)
def test_a_wrong_row_is_named(data_copy: Path, row: str, said: str) -> None:
    with (written(data_copy) / "monthly.csv").open("a", encoding="utf-8") as file:
        file.write(row + "\n")
    told = message(data_copy)
    assert told.startswith("monthly.csv:62")
    assert said.replace("month', '", "month': '") in told
