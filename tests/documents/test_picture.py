"""A chart as a picture: whole, with its words and its letters, made beside the server."""

import struct
from xml.etree import ElementTree

import pytest

from dakcong.answers.boards.picture import picture
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.documents.drawer import Drawer
from dakcong.documents.drawing import FORMATS
from dakcong.documents.picture import png, svg
from dakcong.shows import Picture
from tests.loops import in_a_loop_of_its_own

LINK = "https://dakcong.example/exports?v=2025-06&x.g=-20"
CHARTS = [
    ("exports", "fan", [("x.g", "-20")]),
    ("exports", "months", [("lang", "en")]),
    ("iip", "rates", [("i.h", "15")]),
    ("exports", "tornado", [("k", "explain")]),
    ("exports", "map", [("k", "map")]),
]


def made(facts: Facts, indicator: str, name: str, given: list[tuple[str, str]]) -> Picture:
    reader, _ = arrived(facts, given)
    found = picture(reader, reader.indicator(indicator), name, LINK)
    assert found is not None
    return found


def words_of(drawn: str) -> str:
    return " ".join(" ".join(one.itertext()) for one in ElementTree.fromstring(drawn).iter())


@pytest.mark.parametrize(("indicator", "name", "given"), CHARTS)
def test_a_picture_says_what_it_shows_and_rests_on(
    facts: Facts, indicator: str, name: str, given: list[tuple[str, str]]
) -> None:
    one = made(facts, indicator, name, given)
    drawn = svg(one)
    said = words_of(drawn)
    assert one["title"].split()[0] in said
    assert LINK in said
    for mark in one["legend"]:
        assert mark["word"] in said
    # Release and status, and the newspaper that printed the totals.
    english = ("lang", "en") in given
    assert ("published July 2025" if english else "công bố tháng 7/2025") in said
    assert ("Sources: " if english else "Nguồn: ") in said
    assert "base64" in drawn
    assert "https://" not in drawn.replace("https://dakcong.example", "")
    # No mark of a page, such as the link of a term to what it means.
    assert [mark for mark in ("**", "](", "#term", "`") if mark in said] == []


def test_a_changed_scenario_says_what_is_changed(facts: Facts) -> None:
    assert "so với cùng kỳ: −20" in words_of(svg(made(facts, *CHARTS[0])))
    assert "Giả định đã đổi" not in words_of(svg(made(facts, "exports", "fan", [])))


@pytest.mark.thorough
def test_every_format_is_drawn_from_the_same(facts: Facts) -> None:
    one = made(facts, *CHARTS[0])
    assert FORMATS["svg"](one).decode() == svg(one)
    assert FORMATS["png"](one) == png(one)


@pytest.mark.thorough
def test_a_png_has_two_pixels_for_one(facts: Facts) -> None:
    one = made(facts, *CHARTS[0])
    data = png(one)
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    root = ElementTree.fromstring(svg(one))
    assert (width, height) == pytest.approx(
        [2 * float(root.attrib[name]) for name in ("width", "height")], abs=2
    )


def test_a_chart_that_the_board_does_not_show_has_no_picture(facts: Facts) -> None:
    reader, _ = arrived(facts, [])
    assert picture(reader, reader.indicator("exports"), "tornado", LINK) is None
    assert picture(reader, reader.indicator("iip"), "rates", LINK) is None


@pytest.mark.thorough
def test_the_process_beside_draws_and_survives_what_cannot_be_drawn(facts: Facts) -> None:
    good = made(facts, *CHARTS[0])
    bad: Picture = {**good, "specification": {"mark": {"type": "no such mark"}}}

    async def drawn() -> list[bytes | None]:
        drawer = Drawer()
        found = [await drawer.draw(one, "png") for one in (good, bad, good)]
        await drawer.close()
        return found

    first, none, last = in_a_loop_of_its_own(drawn())
    assert first is not None
    assert none is None
    assert last == first
