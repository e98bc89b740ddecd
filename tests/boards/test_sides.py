"""The page of East and West: first line, bridge, refusals, gaps, every row of its register."""

import datetime

import pytest

from dakcong.answers.boards.sides import missing_of_east, sides, sides_sources
from dakcong.answers.boards.sides_register import COLUMNS, side_register
from dakcong.answers.boards.sides_words import period_words, refused
from dakcong.answers.boards.sources import sources
from dakcong.answers.boards.week import week
from dakcong.answers.facts import Facts
from dakcong.answers.known.side_readings import side_readings
from dakcong.answers.reader import Reader, arrived
from dakcong.charts.style import ACTUAL, EAST, LAST_YEAR, WEST
from dakcong.engine.amounts import BASES, PRICES
from dakcong.errors import InputError
from dakcong.figures.sides import CONFIDENCES, DOUBTS
from dakcong.texts import LANGUAGES, has
from tests.golden.page_lines import lines_of_parts


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    return arrived(facts, list(pairs))[0]


def lines(facts: Facts, *pairs: tuple[str, str]) -> list[str]:
    shown = lines_of_parts(sides(reader_of(facts, *pairs)))
    return [one.replace("\u00a0", " ") for one in shown]


def test_the_first_line_says_what_is_missing_of_the_east(facts: Facts) -> None:
    first = lines(facts, ("v", "2025-06"))[0]
    assert "xuất khẩu từ tháng 1/2025" in first
    assert "bán lẻ từ tháng 7/2023" in first
    assert "sản xuất công nghiệp từ tháng 7/2023" in first
    assert missing_of_east(reader_of(facts, ("lang", "en"))) in lines(facts, ("lang", "en"))[0]


def test_the_overview_says_it_with_the_way_there(facts: Facts) -> None:
    reader = reader_of(facts, ("x.g", "7.5"))
    (part,) = week(reader, datetime.date(2026, 11, 29))
    asked = [dict(one) for one in part["content"]][-1:]
    assert [one["said"] for one in asked] == [missing_of_east(reader)]
    assert asked[0]["page"] == "sides"
    assert "x.g=7.5" in asked[0]["query"]


def test_the_bridge_adds_up_as_shown(facts: Facts) -> None:
    drawn = [
        content
        for part in sides(reader_of(facts))
        for content in part["content"]
        if content["kind"] == "chart"
    ]
    assert [one["name"] for one in drawn] == ["bridge_exports", "bridge_retail_sales"]
    # 1.650 + 320 + 203 + 14 = 2.187; 105.000 + 6.323 + 55.296 = 166.619.
    for one, steps in zip(
        drawn, ([1650, 320, 203, 14, 2187], [105000, 6323, 55296, 166619]), strict=True
    ):
        sizes = [row["end"] - row["start"] or row["end"] for row in one["rows"]]
        assert sizes == steps
        # From nothing, and levels as bars: 1.650 and 2.187, 105.000 and 166.619.
        axis = one["specification"]["layer"][0]["encoding"]["x"]["scale"]["domain"]
        assert axis[0] == 0
        assert axis[1] > steps[-1]
        assert [one["rows"][at]["start"] for at in (0, -1)] == [0, 0]
        # Grey for what is left, a side in its own colour, and no name of one that is not there.
        of = ["side_west", "side_east", "side_west"] if len(steps) == 5 else ["side_west"] * 2
        assert [row["meaning"] for row in one["rows"]] == [*of, "not_published", "total"]
        named = [mark["colour"] for mark in one["legend"]]
        assert named == [WEST, *([EAST] if "side_east" in of else []), LAST_YEAR, ACTUAL]
        assert one["table"] is not None
        assert all(row[-1] for row in one["table"]["made"]()["rows"])


def test_refusals_say_what_was_given(facts: Facts) -> None:
    shown = "\n".join(lines(facts, ("lang", "en")))
    assert "adds up: 1,970 million USD" in shown
    # Nobody printed the sum.
    assert "the first published figures of the two provinces add up to 1,970 million USD" in shown
    assert "One is revised, the other first published." in shown
    assert "Two periods (first 6 months of 2025 and first 6 months of 2023)." in shown
    (output,) = (one for one in shown.splitlines() if "Two periods (year 2022 and" in one)
    assert "The source does not give its prices." in output
    refusals = [one for one in shown.splitlines() if "Growth rates do not add up." in one]
    assert [one.split(" | ")[0] for one in refusals] == [
        "  row Industrial production (IIP)",
        "  row Gross regional domestic product (GRDP)",
    ]


def test_a_month_after_the_release_is_not_missing_yet(facts: Facts) -> None:
    # The West's last figures are of June 2025.
    for vintage, missing in (("2025-06", False), ("2025-08", True)):
        shown = lines(facts, ("lang", "en"), ("v", vintage))
        assert any("missing since July 2025" in one for one in shown) is missing


@pytest.mark.parametrize(
    ("key", "one", "other", "said"),
    [
        ("amounts.mixed_unit", "million USD", "billion VND", "(million USD and billion VND)"),
        ("amounts.mixed_prices", "current", "constant_2010", "(current prices and constant 2010"),
        ("amounts.mixed_prices", "", "current", "(does not apply and current prices)"),
        ("amounts.mixed_basis", "revised", "implied", "One is revised, the other implied by"),
        ("amounts.mixed_territory", "west", "merged", "(Former Đắk Lắk and "),
        (
            "amounts.mixed_period",
            "2024-04/2024-06",
            "2024-06/2024-06",
            "(April to June 2024 and",
        ),
    ],
)
def test_every_refusal_has_its_words(
    facts: Facts, key: str, one: str, other: str, said: str
) -> None:
    error = InputError("", key=key, one=one, other=other)
    assert said in refused(reader_of(facts, ("lang", "en")), error)


def test_refusals_without_codes_have_their_words(facts: Facts) -> None:
    reader = reader_of(facts)
    of_amounts = ("amounts.other_year", "amounts.rates", "amounts.prices_unknown")
    for key in ("sides.not_both", "sides.more_than_both", *of_amounts):
        assert refused(reader, InputError("", key=key)).endswith(".")


def test_months_are_said_as_people_say_them(facts: Facts) -> None:
    reader = reader_of(facts)
    assert period_words(reader, "2024-01/2024-12") == "cả năm 2024"
    assert period_words(reader, "2025-01/2025-06") == "6 tháng 2025"
    assert period_words(reader, "2025-06/2025-06") == "tháng 6/2025"
    assert period_words(reader, "2024-04/2024-06") == "từ tháng 4 đến tháng 6/2024"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_source_date_printing_and_confidence(facts: Facts, language: str) -> None:
    catalogue = facts.catalogue
    register = side_register(reader_of(facts, ("lang", language)))
    heads = [one.partition(":")[0] for one in COLUMNS]
    readings = side_readings(catalogue)
    assert len(register["lines"]) == len(readings)
    for line, one in zip(register["lines"], readings, strict=True):
        cells = dict(zip(heads, line["cells"], strict=True))
        for name in ("indicator", "side", "months", "value", "basis", "published", "confidence"):
            assert cells[name], (one, name)
        assert catalogue.sources[one.source].url_main.startswith("http")
        assert catalogue.sources[one.source].url_main in cells["source"]
        assert one.as_printed in cells["printed"]
        assert one.amount is not None


def test_what_came_later_stands_under_its_own_date(facts: Facts) -> None:
    register = side_register(reader_of(facts, ("v", "2025-06"), ("lang", "en")))
    place = [one.partition(":")[0] for one in COLUMNS].index("known")
    marks = [line["cells"][place] for line in register["lines"]]
    assert register["chosen"] == {str(place): "known at release"}
    assert (marks.count("known at release"), marks.count("after the release shown")) == (71, 28)


def test_gaps_say_since_when(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("v", "2025-06"))
    gaps = shown[shown.index("header What is missing?") + 1 :]
    assert len(gaps) == 7
    assert "Industrial output value since July 2023" in gaps[0]
    assert "Total investment" in gaps[1]
    assert "Industrial production (IIP)" in gaps[2]
    # Of sides.csv: the West 2019, 2019, 2020, 2022; the East 2020, 2023; its 2011 has prices.
    assert "former Đắk Lắk, 2019 to 2022; former Phú Yên, 2020 to 2023." in gaps[6]
    # The lists of parks and projects still tell the sides apart.
    assert gaps[3].endswith(
        "tells the two sides apart in exports, retail sales, industrial production."
    )
    # Of 2,235 / 1.006 = 2,222 less 1,970 and 203.
    other = next(one for one in shown if one.startswith("text Another base: "))
    assert "2,222 million USD = 2,235 / 1.006" in other
    assert other.endswith("It leaves 49 million USD unexplained.")


def test_of_what_was_not_found_the_page_says_no_more(facts: Facts) -> None:
    for language, words in (
        ("en", "none found in the sources read"),
        ("vi", "chưa thấy trong các nguồn đã đọc"),
    ):
        shown = "\n".join(lines(facts, ("lang", language), ("v", "2025-06")))
        assert f"| {words}" in shown
        for claimed in ("never had", "no figure yet", "chưa có số nào"):
            assert claimed not in shown


def test_growth_that_its_own_months_do_not_give_is_marked(facts: Facts) -> None:
    # (5 x 15.16 + 22.15) / 6 = 16.325.
    shown = lines(facts, ("lang", "en"), ("v", "2025-06"))
    marked = [one for one in shown if "about 16.3%" in one]
    assert [one.split(" | ")[1] for one in marked] == ["+15.26%", "+22.15%"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_foot_of_a_page_without_a_projection_speaks_of_none(
    facts: Facts, language: str
) -> None:
    reader = reader_of(facts, ("lang", language))
    (part,) = sources(reader, sides_sources(reader), projected=False)
    first = next(lines_of_parts([part]))
    said = {"vi": "số tính thêm là của Đắk Công", "en": "calculated from them is Đắk Công's"}
    assert said[language] in first
    assert "dự báo" not in first
    assert "projection" not in first


def test_every_code_has_words_in_both_languages(facts: Facts) -> None:
    keys = [f"side_basis.{one}" for one in BASES]
    keys += [f"side_prices.{one}" for one in PRICES if one]
    keys += [f"side_confidence.{one}" for one in CONFIDENCES]
    keys += [f"side_doubt.{one}" for one in DOUBTS]
    for language in LANGUAGES:
        assert [key for key in keys if not has(language, key)] == []


def test_every_source_that_the_page_rests_on_is_named(facts: Facts) -> None:
    named = set(sides_sources(reader_of(facts)))
    assert named <= set(facts.catalogue.sources)
    assert {"tracuuquyhoach-2025-03-west", "bankviet-2024-12", "nld-2024-11"} <= named


def test_the_lists_are_counted_by_side(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("v", "2025-06"))
    # products.csv up to July 2025: 19 rows of the West, 8 of the East, none of the province.
    west, east = "19 rows, last updated June 2025", "8 rows, last updated July 2020"
    assert f"  row Main industrial products | {west} | {east} | no row yet" in shown
    # energy.csv up to then: 24 and 7; the list of June 2026 came later.
    assert any(one.startswith("  row Energy projects | 24 rows, ") for one in shown)
