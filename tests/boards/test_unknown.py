"""What is not known has one sign on every page of the province, and the page says what it means."""

import datetime
from collections.abc import Callable, Iterable, Iterator

import pytest

from dakcong.answers.boards.due_days import due_days
from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.parks import parks
from dakcong.answers.boards.products import products
from dakcong.answers.boards.sides import sides
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.shows import Content, Part
from dakcong.texts import LANGUAGES

DAY = datetime.date(2026, 11, 29)
PAGES: dict[str, Callable[[Reader], list[Part]]] = {
    "parks": parks,
    "energy": lambda reader: energy(reader, DAY),
    "products": products,
    "sides": sides,
    "calendar": lambda reader: due_days(reader, DAY),
}
# Its rows are left open, as the form asks.
FORM = "form04"


def sections(found: Iterable[Part]) -> Iterator[list[Content]]:
    """What stands under each heading, with what stands under those below it."""
    made: list[list[Content]] = []
    for one in found:
        if one["level"] == 2 or not made:
            made.append([])
        made[-1] += one["content"]
    return iter(made)


def cells(content: Content) -> Iterator[str]:
    """Every cell of the tables and registers in it, whatever they are folded in."""
    match content["kind"]:
        case "table":
            yield from (cell for row in content["rows"] for cell in row)
        case "register":
            yield from (cell for line in content["lines"] for cell in line["cells"])
        case "chart":
            yield from cells(content["table"]["made"]()) if content["table"] else ()
        case "fold":
            own = [] if content["name"] == FORM else content["content"]
            yield from (cell for one in own for cell in cells(one))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_no_cell_is_empty_and_a_dash_is_explained_where_it_stands(
    facts: Facts, page: str, language: str
) -> None:
    found = PAGES[page](arrived(facts, [("lang", language)])[0])
    meaning = {"vi": "“–”: chưa biết", "en": "“–”: not known"}[language]
    counted = 0
    for own in sections(found):
        words = [cell for content in own for cell in cells(content)]
        assert "" not in words
        said = any(one["kind"] == "text" and meaning in one["words"] for one in own)
        assert said == ("–" in words), own[0]
        counted += words.count("–")
    assert (counted > 0) == (page != "calendar")


@pytest.mark.parametrize(
    ("page", "place", "language", "says"),
    [
        # No land to let is not land of which nobody knows whether it is let.
        ("parks", ("KCN M'Drắk", "Let, ha"), "en", "does not apply"),
        ("parks", ("KCN Hòa Phú", "Not let, ha"), "en", "–"),
        ("products", ("Bia", "Riêng tháng cuối kỳ"), "vi", "không áp dụng"),
        ("sides", ("Industrial production (IIP)", "Prices"), "en", "does not apply"),
        ("energy", ("Điện gió Beta", "Nhà đầu tư"), "vi", "–"),
        ("energy", ("Điện mặt trời Xuân Thọ 1", "Caution"), "en", "none"),
    ],
)
def test_what_does_not_apply_is_told_from_what_nobody_says(
    facts: Facts, page: str, place: tuple[str, str], language: str, says: str
) -> None:
    found = PAGES[page](arrived(facts, [("lang", language)])[0])
    row, column = place
    (register,) = (one for part in found for one in part["content"] if one["kind"] == "register")
    at = [one["label"] for one in register["columns"]].index(column)
    assert says in {one["cells"][at] for one in register["lines"] if one["cells"][0] == row}
