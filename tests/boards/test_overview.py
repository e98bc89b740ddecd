"""The overview: each target as a bar, all of them together, and the rule of the words."""

import re

import pytest

from dakcong.answers.boards.meter import meter
from dakcong.answers.boards.overview import at_a_glance, overview, tiles
from dakcong.answers.boards.year_path import fan_rows
from dakcong.answers.facts import Facts
from dakcong.answers.move import moved
from dakcong.answers.moves.doubted import both_answers
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.sentences import takes_in_short
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Fold, Part, Tile
from dakcong.texts import numbers, rates
from tests.boards.words import words_of

PATHS = {"exports": "exports", "retail_sales": "retail_sales", "iip": "industry"}
# Shares of coffee and seafood of more than the whole: no projection of exports.
REFUSED = [("x.p", "commodities"), ("x.cs", "90"), ("x.fs", "90")]


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    return arrived(facts, pairs)[0]


def tile(reader: Reader, indicator: str) -> Tile:
    names: list[Indicator] = list(reader.facts.catalogue.projected)
    return tiles(reader, PATHS)[[one.id for one in names].index(indicator)]


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
    assert one["meter"] is not None
    year_end = numbers.amount(found.outlook.year_end(), unit, language)
    assert f"**{year_end}**" in one["meter"]["year_end_words"]
    chance = rates.probability(found.reach.probability, language)
    assert (chance in one["said"]["sentence"]) == (found.reach.probability <= 0.95)
    takes = takes_in_short(found, language)
    doubted = both_answers(facts, found)
    size = numbers.share(abs(found.reach.required_growth or 0.0), language)
    assert (size if doubted else takes) in one["said"]["sentence"]
    assert one["note"] == ""


def test_a_tile_leads_to_the_page_of_its_indicator(facts: Facts) -> None:
    found = tiles(reader_of(facts, ("lang", "en")), PATHS)
    assert [one["page"] for one in found] == ["exports", "retail_sales", "industry"]
    assert [one["label"] for one in found] == ["Details", "Details", "Set an assumption"]


def test_a_missing_figure_is_said_and_nothing_is_put_in_its_place(facts: Facts) -> None:
    one = tile(reader_of(facts, ("lang", "en")), "iip")
    assert [badge["icon"] for badge in one["said"]["badges"]] == ["help"]
    said = "Published for the merged province from a later release on; target: 10% growth."
    assert one["said"]["sentence"] == said
    assert one["label"] == "Set an assumption"
    assert one["meter"] is None


def test_a_figure_of_an_earlier_release_is_marked(facts: Facts) -> None:
    # Retail sales were printed in July and October, not in September.
    reader = reader_of(facts, ("v", "2025-08"))
    assert "6 tháng 2025" in tile(reader, "retail_sales")["note"]
    assert tile(reader, "exports")["note"] == ""


def test_assumptions_that_allow_no_answer_are_named_and_the_others_stay(facts: Facts) -> None:
    reader = reader_of(facts, *REFUSED)
    one = tile(reader, "exports")
    assert "vượt 100\u00a0%" in one["said"]["sentence"]
    assert (one["said"]["badges"], one["meter"], one["page"]) == ([], None, "exports")
    assert tile(reader, "retail_sales")["meter"] is not None


@pytest.mark.parametrize(
    ("indicator", "amounts"),
    # The methods of the first engine: year to date, median, 80 % range, target.
    [
        ("exports", (1520, 2646, 2444, 2891, 2200)),
        ("retail_sales", (92742, 188078, 180453, 196366, 182281)),
    ],
)
def test_the_bar_ends_at_130_per_cent_of_the_target_or_beyond_the_range(
    facts: Facts, indicator: str, amounts: tuple[int, ...]
) -> None:
    # Of exports 2 891 are 131 % of 2 200: the bar is 3 % longer than that.
    found = tile(reader_of(facts), indicator)["meter"]
    assert found is not None
    *others, target = amounts
    end = max(1.3, 1.03 * amounts[3] / target)
    stands = [found[name] for name in ("so_far", "year_end", "low", "high")]  # type: ignore[literal-required]
    wanted = [amount / target / end for amount in others]
    assert stands == pytest.approx(wanted, abs=0.0005)
    assert found["target"] == pytest.approx(1 / end, abs=0.0005)


def test_the_bar_of_an_index_is_of_growth(facts: Facts) -> None:
    # 48 % of the year at +15 %, 52 % at +5 %, of a target of +10 %: 9.8 of 13 points.
    given = (("i.h", "15"), ("i.w", "48"), ("i.g", "5"))
    reader = reader_of(facts, *given)
    answer, found = reader.answer("iip"), tile(reader, "iip")["meter"]
    assert found is not None
    assert isinstance(answer, Answer)
    end = max(13.0, 103 * (answer.outlook.year_end(0.9) - 1))
    assert (found["so_far"], found["year_end"]) == (0.0, pytest.approx(9.8 / end, abs=1e-6))
    assert found["target"] == pytest.approx(10 / end)
    assert found["so_far_words"] == "6 tháng đầu năm tăng 15\u00a0%"


@pytest.mark.parametrize(
    ("language", "given", "said"),
    [
        # 1,52 are 68 % of the plan of 2,235, and 69 % of the target of 2,2 that stands beside.
        (
            "vi",
            (),
            ("(68\u00a0% kế hoạch HĐND)", "(68\u00a0% kế hoạch 2,235\u00a0tỷ USD)"),
        ),
        (
            "en",
            (),
            ("(68% of the council's plan)", "(68% of the plan of 2.235\u00a0billion USD)"),
        ),
        ("vi", (("x.t", "plan"),), ("(68\u00a0% kế hoạch)",) * 2),
        ("en", (("x.t", "plan"),), ("(68% of the plan)",) * 2),
    ],
)
def test_a_share_of_the_plan_names_it_beside_another_target(
    facts: Facts, given: tuple[tuple[str, str], ...], language: str, said: tuple[str, str]
) -> None:
    reader = reader_of(facts, *given, ("lang", language))
    found = reader.answer("exports")
    assert isinstance(found, Answer)
    assert meter(reader, found)["so_far_words"].endswith(said[0])
    (told,) = [row["said"] for row in fan_rows(reader, found) if "said" in row]
    first, *rest = told.split("\n")
    assert " ".join(rest) == said[1]
    # On the axis of a phone stand thirty letters.
    assert max(map(len, (first, *rest))) < 30


def test_what_leaders_know_stands_on_the_first_screen(facts: Facts) -> None:
    # As printed: 92.742 tỷ đồng, 50,8 % of the plan; 68 %; the plan of 182.281 is 9,4 % more. The
    # target of 2 200 is 0,6 % more than 2 187: the plan of 2 235 over its 2,2 %.
    said = [tile(reader_of(facts), name)["meter"] for name in ("exports", "retail_sales")]
    words = " ".join(str(one) for one in said)
    for known in ("92.742", "50,8", "182.281", "tăng 9,4", "tăng 0,6", "(68", "1,52"):
        assert known in words, known


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_parts_of_the_bars_are_named_where_there_is_a_bar(facts: Facts, language: str) -> None:
    found = at_a_glance(reader_of(facts, ("lang", language)), PATHS)["legend"]
    assert list(found) == ["so-far", "rest", "range", "line"]
    said = ["đã có", "dự báo", "khoảng", "mục tiêu"]
    if language == "en":
        said = ["so far", "projected", "likely", "target"]
    assert all(word in one for word, one in zip(said, found.values(), strict=True))
    # What stands in the rows has no room for more numbers.
    assert not re.search(r"\d", " ".join(found.values()))


def test_the_bars_have_a_table_of_the_same_numbers(facts: Facts) -> None:
    (fold,) = [one for one in folds_of(overview(reader_of(facts))) if one["name"] == "summary"]
    (table,) = fold["content"]
    assert table["kind"] == "table"
    exports, _ = table["rows"]
    assert [cell.split("\u00a0")[0] for cell in exports[1:4]] == ["2.444", "2.646", "2.891"]


def test_all_goals_together_leave_out_what_has_no_answer(facts: Facts) -> None:
    said = " ".join(words_of(overview(reader_of(facts, ("lang", "en")))))
    assert "Chance of meeting both targets (exports, retail sales)" in said
    assert "Left out for want of figures: industrial production" in said
    # The growth of retail sales that it rests on is doubted.
    assert "All this holds only if the published figures do." in said


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


def test_a_changed_scenario_says_so_and_offers_the_way_back(facts: Facts) -> None:
    reader = reader_of(facts, ("x.g", "-20"), ("r.us", "on"), ("i.h", "15"), ("lang", "en"))
    found = at_a_glance(reader, PATHS)
    words = found["changed"].replace("\u00a0", " ")
    assert "**Exports of goods**: Growth in July–December against" in words
    assert ": −20%." in words
    assert found["back"] is not None
    after = moved(reader, None, found["back"]["move"])
    assert after is not None
    assert after.reader.scenario == reader_of(facts).scenario
    there = at_a_glance(after.reader, PATHS)
    assert (there["changed"], there["back"]) == ("", None)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_rows_are_the_story_in_few_words_and_numbers(facts: Facts, language: str) -> None:
    # A leader reads them in five seconds: 110 syllables, 15 numbers, the article's among them.
    said: list[str] = []
    for one in tiles(reader_of(facts, ("lang", language)), PATHS):
        said += [one["heading"], one["label"], one["said"]["sentence"], *one["said"]["remarks"]]
        said += [badge["word"] for badge in one["said"]["badges"]]
        if meter := one["meter"]:
            said += [meter["target_words"], meter["so_far_words"], meter["year_end_words"]]
    words = " ".join(said)
    assert len(re.findall(r"[^\W\d_]+", words)) <= 110
    # Months by their name are no number: 6 tháng cuối năm is July–December.
    assert len(re.findall(r"\d[\d.,]*(?! tháng)", words)) <= 15
    printed = ["92.742", "50,8", "68", "9,4"]
    if language == "en":
        printed = ["92,742", "50.8", "68", "9.4"]
    assert all(one in words for one in printed)
