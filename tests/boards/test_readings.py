"""A doubted figure, read both ways; the numbers by hand are in tests/answers/moves/test_doubted."""

import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.overview import overview, tiles
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.move import moved
from dakcong.answers.reader import Reader, arrived
from dakcong.scenario.registry import Value
from dakcong.shows import Readings
from tests.boards.words import words_of


def reader_of(facts: Facts, **given: Value) -> Reader:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return Reader(facts=facts, scenario=complete(facts, "2025-06", values), language="vi")


def read(reader: Reader) -> Readings:
    found = board(reader, "retail_sales")["readings"]
    assert found is not None
    return found


def test_both_readings_say_what_each_would_mean(facts: Facts) -> None:
    printed, west = read(reader_of(facts))["options"]
    said = [
        " ".join((one["name"], one["value"], one["below"])).replace("\u00a0", " ")
        for one in (printed, west)
    ]
    assert said == [
        "Tăng 16 % như công bố 188.078 tỷ đồng khả năng đạt 85 %",
        "Tăng 10,9 % như Đắk Lắk (cũ) 181.959 tỷ đồng khả năng đạt 47 %",
    ]
    assert (printed["active"], west["active"]) == (True, False)


def test_a_press_brings_what_was_said(facts: Facts) -> None:
    # Also beside a growth that the reader has set: all else is as in the scenario.
    for reader in (reader_of(facts), reader_of(facts, r_g=5.0)):
        there = reader.indicator("retail_sales")
        for one in read(reader)["options"]:
            after = moved(reader, there, one["move"])
            assert after is not None
            pressed = board(after.reader, "retail_sales")
            assert pressed["said"]["cards"][0]["value"] == one["value"]
            assert pressed["said"]["cards"][1]["value"] in one["below"]
            assert [each["active"] for each in read(after.reader)["options"]].count(True) == 1


def test_the_caution_stands_once_and_only_where_there_is_a_doubt(facts: Facts) -> None:
    remarks = " ".join(board(reader_of(facts), "retail_sales")["said"]["remarks"])
    assert remarks.count("Cần rà lại") == 1
    assert "Hai cách đọc" not in remarks
    assert board(reader_of(facts), "exports")["readings"] is None


# On the overview, in as few words as can be: the chances are those above. As printed the rest must
# bring 89 539 where 166 619 - 92 742 / 1.16 = 86 669 were: +3,4 %; on the growth of the West
# 166 619 - 92 742 / 1.109 = 82 992: +7,9 %.
@pytest.mark.parametrize(
    ("given", "language", "said"),
    [
        (
            (),
            "vi",
            "cần tăng 3,4\u00a0% (khả năng **85\u00a0%**); nếu lũy kế tăng như Đắk Lắk (cũ):"
            " 7,9\u00a0% (47\u00a0%).",
        ),
        (
            (),
            "en",
            "must grow by 3.4% (chance **85%**); if the year so far grew like former Đắk Lắk: 7.9%"
            " (47%).",
        ),
        (
            (("r.h", "10.9"),),
            "en",
            "must grow by 3.4% (chance 85%); if the year so far grew like former Đắk Lắk: 7.9%"
            " (**47%**).",
        ),
        # Neither of them: the chance of the reader's own growth.
        ((("r.h", "13"),), "en", "Chance, if figures hold: **67%**."),
        # Above 95 % by both, as the status says.
        ((("r.g", "25"),), "en", ""),
    ],
)
def test_a_doubted_growth_stands_in_the_row_by_both_its_readings(
    facts: Facts, given: tuple[tuple[str, str], ...], language: str, said: str
) -> None:
    reader, _ = arrived(facts, [*given, ("lang", language)])
    paths = dict.fromkeys(("exports", "retail_sales", "iip"), "")
    found = tiles(reader, paths)[1]["said"]["sentence"]
    assert said in found
    assert ("chance" in found.lower()) == (said != "" and language == "en")


@pytest.mark.parametrize(
    ("given", "asked", "caution"),
    # As above: +3,4 % as printed, +7,9 % on the growth of the West.
    [
        ((), "grow by at least 3.4% (7.9% if the first 6 months grew as in former Đắk Lắk)", True),
        ((("r.h", "10.9"),), "7.9% (3.4% if the first 6 months grew as published)", False),
        ((("r.h", "13"),), "grow by at least", False),
    ],
)
def test_what_all_goals_ask_is_said_of_which_reading(
    facts: Facts, given: tuple[tuple[str, str], ...], asked: str, caution: bool
) -> None:
    reader, _ = arrived(facts, [*given, ("lang", "en")])
    said = " ".join(words_of(overview(reader)))
    assert asked in said
    assert ("only if the published figures do" in said) == caution
    assert ("13" in dict(given).values()) == ("if the first 6 months grew" not in said)
