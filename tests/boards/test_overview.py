"""The overview: each target in short, all of them in one picture, and the rule of the words."""

import pytest

from dakcong.answers.boards.overview import overview, tiles
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.sentences import headline, what_it_takes
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Chart, Fold, Part, Tile
from dakcong.texts import numbers
from tests.boards.words import words_of

PATHS = {"exports": "exports", "retail_sales": "retail_sales", "iip": "industry"}
# Shares of coffee and seafood of more than the whole: no projection of exports.
REFUSED = [("x.p", "commodities"), ("x.cs", "90"), ("x.fs", "90")]


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    return arrived(facts, pairs)[0]


def tile(reader: Reader, indicator: str) -> Tile:
    names: list[Indicator] = list(reader.facts.catalogue.projected)
    return tiles(reader, PATHS)[[one.id for one in names].index(indicator)]


def chart_of(parts: list[Part]) -> Chart:
    (one,) = [one for part in parts for one in part["content"] if one["kind"] == "chart"]
    return one


def folds_of(parts: list[Part]) -> list[Fold]:
    return [one for part in parts for one in part["content"] if one["kind"] == "fold"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("indicator", "given"),
    [
        ("exports", [("x.g", "-12.3")]),
        ("exports", [("x.g", "7.5"), ("x.t", "plan"), ("x.us", "on")]),
        ("exports", [("v", "2025-08"), ("x.p", "quarters")]),
        ("retail_sales", [("r.g", "4.5")]),
        ("iip", [("i.h", "15"), ("i.g", "3")]),
    ],
)
def test_a_tile_says_what_the_engine_says(
    facts: Facts, indicator: str, given: list[tuple[str, str]], language: str
) -> None:
    reader = reader_of(facts, *given, ("lang", language))
    found = reader.answer(indicator)
    assert isinstance(found, Answer)
    one, unit = tile(reader, indicator), found.indicator.unit
    card = one["card"]
    assert card is not None
    assert card["value"] == numbers.amount(found.outlook.year_end(), unit, language)
    assert one["said"]["sentence"] == headline(found, language)
    assert numbers.probability(found.reach.probability, language) in one["lines"][0]
    assert what_it_takes(found, language) in one["lines"][0]
    assert one["note"] == ""


def test_a_tile_leads_to_the_page_of_its_indicator(facts: Facts) -> None:
    found = tiles(reader_of(facts, ("lang", "en")), PATHS)
    assert [one["page"] for one in found] == ["exports", "retail_sales", "industry"]
    assert found[2]["label"] == "Open the page Industry"


def test_a_missing_figure_is_said_and_nothing_is_put_in_its_place(facts: Facts) -> None:
    one = tile(reader_of(facts, ("lang", "en")), "iip")
    assert [badge["icon"] for badge in one["said"]["badges"]] == ["help"]
    assert one["said"]["remarks"] == ["Open the Industry page to set an assumption."]
    assert (one["card"], one["lines"]) == (None, [])


def test_a_figure_of_an_earlier_release_is_marked(facts: Facts) -> None:
    # Retail sales were printed in July and October, not in September.
    reader = reader_of(facts, ("v", "2025-08"))
    assert "6 tháng 2025" in tile(reader, "retail_sales")["note"]
    assert tile(reader, "exports")["note"] == ""


def test_assumptions_that_allow_no_answer_are_named_and_the_others_stay(facts: Facts) -> None:
    reader = reader_of(facts, *REFUSED)
    one = tile(reader, "exports")
    assert "vượt 100\u00a0%" in one["said"]["sentence"]
    assert (one["said"]["badges"], one["card"], one["page"]) == ([], None, "exports")
    assert tile(reader, "retail_sales")["card"] is not None
    rows = chart_of(overview(reader))["rows"]
    assert [row["label"] for row in rows] == [reader.text("indicator.retail_sales")]


def test_the_picture_is_in_per_cent_of_the_target(facts: Facts) -> None:
    exports, retail = chart_of(overview(reader_of(facts)))["rows"]
    # The methods: 2.646 (2.444 to 2.891) of 2.200; 188.078 (180.453 to 196.366) of 182.281.
    for row, median, low, high, target in (
        (exports, 2646, 2444, 2891, 2200),
        (retail, 188078, 180453, 196366, 182281),
    ):
        assert row["median"] == pytest.approx(100 * median / target, abs=0.05)
        assert row["low"] == pytest.approx(100 * low / target, abs=0.05)
        assert row["high"] == pytest.approx(100 * high / target, abs=0.05)
        assert row["target"] == 100


def test_the_picture_has_a_table_of_the_same_numbers(facts: Facts) -> None:
    (fold,) = [one for one in folds_of(overview(reader_of(facts))) if one["name"] == "summary"]
    (table,) = fold["content"]
    assert table["kind"] == "table"
    exports, _ = table["rows"]
    assert [cell.split("\u00a0")[0] for cell in exports[1:4]] == ["2.444", "2.646", "2.891"]


def test_all_goals_together_leave_out_what_has_no_answer(facts: Facts) -> None:
    said = " ".join(words_of(overview(reader_of(facts, ("lang", "en")))))
    assert "Probability that all targets are met (exports, retail sales" in said
    assert "Left out: industrial production" in said


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_rule_names_every_status_by_its_probability(facts: Facts, language: str) -> None:
    reader = reader_of(facts, ("lang", language))
    (rule,) = [one for one in folds_of(overview(reader)) if one["name"] == "status_rule"]
    words = rule["content"][1]
    assert words["kind"] == "text"
    lines = words["words"].splitlines()
    # Published edges of the rule, issue 2: 95, 80, 50, 20 %.
    edges = [("near_certain", "95"), ("likely", "80"), ("possible", "50"), ("hard", "20")]
    for line, (status, edge) in zip(lines, edges, strict=False):
        assert reader.text(f"status.{status}") in line
        assert edge in line
    assert len(lines) == 6
    assert reader.text("status.missing") in lines[5]
