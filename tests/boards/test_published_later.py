"""A link of July tells nothing of August unsaid: a source of a later day carries that mark.

A release is public from a month on, and no day of it is known; so a source of the same month was
known, and of one that prints its year alone the years are compared.
"""

import datetime
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.every_figure import every_figure_sheet
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.files import figures_sheet
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.overview import tiles
from dakcong.answers.boards.parks import parks
from dakcong.answers.boards.products import products
from dakcong.answers.boards.sides import sides
from dakcong.answers.facts import Facts
from dakcong.answers.known.vintages import later_level
from dakcong.answers.reader import Reader
from dakcong.documents.sheet import Sheet
from dakcong.shows import Part
from dakcong.texts import numbers
from tests.answers.known.test_vintages import KNOWN_ON
from tests.boards.everything import shown, strings
from tests.boards.reading import contents, reading

LATE = {
    "vi": ("So với kỳ đang xem", "có sau kỳ đang xem"),
    "en": ("Against the release shown", "after the release shown"),
}
MARKS = {"vi": "công bố sau kỳ đang xem", "en": "published after the release shown"}


def sources(root: Path) -> Iterator[tuple[str, str, str]]:
    """Address, date and producer of every source."""
    with (root / "data" / "sources.toml").open("rb") as file:
        for one in tomllib.load(file).values():
            yield one["url_main"], one["date_published"], one["producer"]


def named(said: str, address: str, written: str) -> list[str]:
    """What a text calls the source of a date: the words of its links, or what follows its name."""
    if address:
        found = re.findall(rf"\[([^\]]+)\]\({re.escape(address)}\)", said)
    else:
        found = re.findall(rf"{re.escape(written)}[^;\n]*", said)
    return [one for one in found if written in one]


@pytest.mark.parametrize("language", MARKS)
@pytest.mark.parametrize(("release", "known"), KNOWN_ON.items())
def test_a_source_says_when_it_came_after_the_release(
    facts: Facts, root: Path, release: str, known: str, language: str
) -> None:
    reader = reading(facts, {"v": release}, language)
    said = "\n".join(dict.fromkeys(strings(list(shown(facts, reader)))))
    met: dict[bool, set[str]] = {False: set(), True: set()}
    for address, date, producer in sources(root):
        later = date[:7] > known[: len(date)]
        written = f"{producer}, {numbers.date(date, language)}"
        short = named(said, address, written)
        long = named(said, address, f"”, {numbers.date(date, language)}") if address else []
        for one in (*short, *long):
            assert (MARKS[language] in one) is later, one
            met[later].add(date)
    # The tables of this project were computed in 2026; what the release rests on is of its days.
    assert max(met[False])[:7] == known
    assert "2026-11-28" in met[True]


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "VnExpress, tháng 8/2025"), ("en", "VnExpress, August 2025")]
)
def test_the_low_of_july_is_known_from_an_article_of_august(
    facts: Facts, language: str, said: str
) -> None:
    for release, later in {"2025-06": True, "2025-08": False}.items():
        reader = reading(facts, {"v": release, "k": "events"}, language)
        text = "\n".join(strings(list(shown(facts, reader))))
        assert said in text
        assert (f"{said} ({MARKS[language]})" in text) is later


@pytest.mark.parametrize("language", LATE)
@pytest.mark.parametrize("made", [figures, energy, sides, products, parks])
def test_a_late_row_is_marked_in_the_cell_that_never_leaves_the_screen(
    facts: Facts, made: Callable[..., list[Part]], language: str
) -> None:
    reader = reading(facts, {"v": "2025-06", "kf": "all"}, language)
    day = [datetime.date(2026, 1, 31)] if made is energy else []
    (register,) = (one for one in contents(made(reader, *day)) if one["kind"] == "register")
    head, word = LATE[language]
    place = [one["label"] for one in register["columns"]].index(head)
    cells = [line["cells"] for line in register["lines"]]
    for line in register["lines"]:
        assert (word in line["marks"]) is (line["cells"][place] == word)
    # The script marks these; a name to be searched, chosen or listed stays a name.
    late = [one for one in cells if one[place] == word]
    assert 0 < len(late) < len(cells)
    assert not any(word in one[0] for one in late)


@pytest.mark.parametrize("language", LATE)
@pytest.mark.parametrize("made", [figures_sheet, every_figure_sheet])
def test_a_file_says_what_came_later_in_its_own_column_alone(
    facts: Facts, made: Callable[[Reader, str], Sheet], language: str
) -> None:
    head, word = LATE[language]
    sheet = made(reading(facts, {"v": "2025-06"}, language), "")
    marked = {
        sheet.columns[at]
        for row in sheet.rows
        for at, cell in enumerate(row)
        if word in str(cell).replace(MARKS[language], "")
    }
    assert marked == {head}


@pytest.mark.parametrize("release", ["2025-06", "2025-08"])
def test_what_later_releases_have_is_said_to_come(facts: Facts, release: str) -> None:
    # +12,36 % of nine months, printed in October 2025, is the first of the merged province.
    reader = reading(facts, {"v": release})
    row = tiles(reader, dict.fromkeys(("exports", "retail_sales", "iip"), ""))[2]
    assert "công bố từ kỳ sau; mục tiêu tăng 10" in row["said"]["sentence"]
    assert board(reader, "iip")["said"]["remarks"][0] == "Kỳ 9 tháng 2025 đã có số."
    english = board(reading(facts, {"v": release}, "en"), "iip")["said"]["remarks"][0]
    assert english == "The release for the first 9 months of 2025 has a figure."
    assert later_level(facts.catalogue, "iip", "2025-11") == ""
