"""Products whose figures are in doubt: no headline, and why their month cannot be told."""

from dataclasses import replace

import pytest

from dakcong.answers.boards.product_register import register
from dakcong.answers.boards.products import answer
from dakcong.answers.facts import Facts
from tests.boards.test_products import JULY, SEPTEMBER, lines, reader_of


def test_no_headline_rests_on_what_is_in_doubt(facts: Facts) -> None:
    sure = ("electricity_generated", "electricity_commercial", "coffee_ground")
    made = tuple(one for one in facts.catalogue.products if one.product not in sure)
    changed = replace(facts, catalogue=replace(facts.catalogue, products=made))
    (title,) = (one for one in lines(changed) if one.startswith("exhibit "))
    assert title.startswith("exhibit Growth of the products with figures of the first 6 months")
    assert "Fastest" not in answer(reader_of(changed))


def test_two_years_to_date_that_are_alike_are_said_to_be(facts: Facts) -> None:
    # "64 000 tonnes" of five months, "64.000 ton" of six.
    for language, said in (
        ("en", "is printed as 64,000 tonnes after 5 months and after 6."),
        ("vi", "lũy kế 5 tháng và 6 tháng đều ghi 64.000 tấn."),
    ):
        assert any(said in one for one in lines(facts, language=language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "by the published figures June of the year before was about 225% of the mean"),
        ("vi", "tháng 6 năm trước bằng khoảng 225\u00a0% bình quân các tháng trước đó"),
    ],
)
def test_the_reason_why_a_month_cannot_be_told_is_given(
    facts: Facts, language: str, said: str
) -> None:
    steel = "Steel" if language == "en" else "Thép"
    (line,) = (one for one in lines(facts, language=language) if f"- **{steel}**" in one)
    assert said in line


def test_a_growth_that_cannot_be_told_is_sorted_as_none(facts: Facts) -> None:
    lines = register(reader_of(facts))["lines"]
    untold = [line["order"][8] for line in lines if "cannot be told" in line["cells"][8]]
    told = [line["order"][8] for line in lines if line["cells"][8].startswith("up ")]
    # Starch, sugar, beer and steel of six months, steel of five.
    assert untold == [""] * 5
    assert told
    assert all(isinstance(one, float) for one in told)


def test_a_bar_shows_what_rounding_leaves_open(facts: Facts) -> None:
    # June of ground coffee: certain up to 25.8 %, open to 27.4 %.
    shown = lines(facts)
    assert any("▭ #7c8796 Left open by rounding" in one for one in shown)
    rows = [one for one in shown if "label=Ground coffee, June" in one.replace("\n", " ")]
    assert [one.split("meaning=")[1].split()[0] for one in rows] == ["month_alone", "month_open"]
    assert "end=25.8" in rows[0]
    # As the sentences have it: up 25.8–27.4 %.
    assert "said=+25.8 to\n+27.4% ;" in rows[1]
    assert "said= ;" in rows[0]
    assert "end=27.3" in rows[1]
    assert "start=25.8" in rows[1]
    # Steel (+17.9 %) is in doubt: its June does not fit; next is power generated (+15.9 %).
    (title,) = (one for one in shown if one.startswith("exhibit "))
    assert title.startswith("exhibit Electricity generated: fastest growth in the year to date")
    assert title.endswith("leaving out those whose figures are to be checked")
    # Of seven months the months were printed: nothing is open.
    assert not any("Left open" in one for one in lines(facts, JULY))


@pytest.mark.parametrize(
    ("language", "mark", "names"),
    [
        ("en", "(to\u00a0be\u00a0checked)", "Steel, Beer, Sugar"),
        ("vi", "(cần\u00a0rà\u00a0lại)", "Thép, Bia, Đường"),
    ],
)
def test_a_month_that_cannot_be_told_is_marked_in_its_cell_with_the_reason(
    facts: Facts, language: str, mark: str, names: str
) -> None:
    rows = [one["cells"] for one in register(reader_of(facts, language=language))["lines"]]
    # Of sugar it would be nothing at all: no number stands for that.
    none = {"en": "cannot be told", "vi": "chưa tính được"}[language]
    marked = [row for row in rows if row[7].endswith((mark, none)) and not row[8].endswith(mark)]
    # Starch, sugar, beer and steel of six months, steel of five: 142,500 and 114,000 t.
    assert len(marked) == 5
    assert marked == [row for row in rows if row[8].startswith(("cannot be told: ", "chưa tính"))]
    # 167,470 - 142,500 t, 38.179 - 35.47 million litres, twice 64,000 t; the same month of the year
    # before is 225 % and 48 % of those before it.
    told = zip(names.split(", "), ("24", "2", none), ("225", "48", "64"), strict=True)
    for name, size, why in told:
        row = next(row for row in marked if row[0] == name)
        assert f" {size}" in f" {row[7]}"
        assert why in row[8]


def test_what_the_headline_leaves_out_is_drawn_as_an_outline(facts: Facts) -> None:
    for vintage, names in (
        ("2025-06", ["Steel", "Beer", "Cassava starch", "Sugar"]),
        (SEPTEMBER, ["Dried cashew", "Ground coffee"]),
    ):
        shown = [one.replace("\n", " ") for one in lines(facts, vintage)]
        rows = [one for one in shown if "meaning=to_check" in one]
        assert [one.split("label=")[1].split(" (")[0] for one in rows] == names
        assert all("(to\u00a0be\u00a0checked)" in one for one in rows)
        assert any("▭ #0f8a7e Year to date, to be checked" in one for one in shown)
    # Of seven months nothing is in doubt, and no key stands for it.
    assert not any("to be checked" in one for one in lines(facts, JULY) if "row" not in one)
    told = {
        one["cells"][0]: one["cells"][9]
        for one in register(reader_of(facts, SEPTEMBER))["lines"]
        if one["cells"][3] == "First 9 months of 2025"
    }
    assert told["Dried cashew"] == "to be checked, see Caution"
    assert told["Canned tuna"] == "none"


def test_a_doubt_of_june_touches_may_which_has_the_same_year_to_date(facts: Facts) -> None:
    # 64,000 t after five months and after six: one of them is wrong, and May is the first less
    # 52,000 t. Starch: 81,000 less 71,000 t, beer: 35.47 less 27 million litres. Coffee fits.
    rows = {
        row[0]: row
        for row in (one["cells"] for one in register(reader_of(facts))["lines"])
        if row[3] == "First 5 months of 2025"
    }
    mark = " (to\u00a0be\u00a0checked)"
    for name, size in (("Sugar", "12,000"), ("Cassava starch", "10,000"), ("Beer", "8.47")):
        assert rows[name][7] == f"about {size}{mark}"
        assert rows[name][8].endswith(mark)
        assert rows[name][9] == "to be checked, see Caution"
        assert "year to date of 5 months is too round for that of 6" in rows[name][15]
    assert rows["Ground coffee"][7] == "about 3,600"
    assert rows["Ground coffee"][9] == "none"


def test_bars_go_from_the_fastest_down_and_what_is_in_doubt_stands_below(facts: Facts) -> None:
    shown = [one.replace("\n", " ") for one in lines(facts)]
    rows = [one.split("label=")[1].split(" ;")[0] for one in shown if "; meaning=" in one]
    power, coffee, mark = "Electricity generated", "Ground coffee", "(to\u00a0be\u00a0checked)"
    # +15.9, +10.9, +0.4 %; in doubt +17.9, +7.2, +6.9, +3.5 %. A month stands below its product.
    assert list(dict.fromkeys(rows)) == [
        *(power, f"{power}, June alone", coffee, f"{coffee}, June alone", "Electricity sold"),
        *(f"{name} {mark}" for name in ("Steel", "Beer", "Cassava starch", "Sugar")),
    ]
