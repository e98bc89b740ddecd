"""The methods page: the document, and the table that is made from the data in its midst."""

import csv
import re
from itertools import product
from pathlib import Path

import pytest

from dakcong.answers.boards.methods import methods
from dakcong.answers.boards.parts import number_columns
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.doubted import doubted
from dakcong.answers.reach.goals import together
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Answer
from dakcong.texts import LANGUAGES, numbers
from tests.boards.reading import contents, reading, tables, written


@pytest.fixture(scope="module")
def facts(root: Path) -> Facts:
    """The shipped coefficients, which the document quotes."""
    return load_facts(root / "data")


def rows_of(root: Path, name: str) -> list[dict[str, str]]:
    """Rows of a computed table."""
    with (root / "data" / "calibration" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_examples_of_the_document_are_what_the_pages_say(facts: Facts, language: str) -> None:
    """They are written by hand, and another default moves them."""
    asked = [("v", "2025-06"), ("lang", language)]
    reader, assuming = (arrived(facts, [*asked, *one])[0] for one in ([], [("i.h", "15")]))
    exports, retail = map(reader.answer, ("exports", "retail_sales"))
    industry = assuming.answer("iip")
    assert isinstance(exports, Answer)
    assert isinstance(retail, Answer)
    assert isinstance(industry, Answer)
    both = together(facts, reader.scenario).joint
    assert both is not None
    year, base = exports.outlook.ytd, exports.outlook.ytd.previous_year
    gained = (year.value - year.same_period) / base
    growth = exports.outlook.year_growth()
    waiting = {one.month: one for one in last_chance(facts, retail).delay.states}
    said = {
        "growth_to_date": [one.probability for one in reversed(doubted(facts, retail))],
        "together": [both.probability, both.independent, both.low, both.high],
        "contributions": [growth, gained, growth - gained],
        "in_time": [waiting[10].needed],
        "first_part": [industry.outlook.year_growth(), industry.reach.probability],
    }
    digits = {"growth_to_date": (0, 0), "contributions": (2, 2, 2), "first_part": (1, 0)}
    words = written(methods(reader))
    for name, values in said.items():
        for value, places in zip(values, digits.get(name, (1, 1, 1, 1)), strict=False):
            shown = numbers.number(100 * value, language, places)
            assert re.search(rf"(?<![\d.,]){re.escape(shown)}(?![\d])", words), (name, shown)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_tables_stand_in_the_document(facts: Facts, language: str) -> None:
    page = methods(reading(facts, {}, language))
    found = {one["anchor"]: [here["kind"] for here in one["content"]] for one in page}
    told = {name: kinds for name, kinds in found.items() if kinds != ["text"]}
    assert told == {name: ["text", "table", "text"] for name in ("reliability", "more-numbers")}
    for one in contents(page):
        if one["kind"] == "text":
            assert "{{" not in one["words"]
            assert one["words"].count("$$") % 2 == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_heading_has_its_entry_in_the_contents_and_every_entry_its_heading(
    facts: Facts, root: Path, language: str
) -> None:
    document = root.joinpath(f"dakcong/texts/methods.{language}.md").read_text(encoding="utf-8")
    wanted = re.findall(r"^## (.+) \{#(.+)\}$", document, re.MULTILINE)
    assert len(wanted) == len(re.findall("^#", document, re.MULTILINE)) == 19
    wanted.append(({"vi": "Từ ngữ", "en": "Glossary"}[language], "glossary"))
    first, listed, *sections = methods(reading(facts, {}, language))
    assert first["heading"] == first["anchor"] == ""
    # Each leads back to the list.
    back = {"vi": "[↑ Nội dung](#contents)", "en": "[↑ Contents](#contents)"}[language]
    shown = [(f"{heading} {back}", anchor) for heading, anchor in wanted]
    assert [(one["heading"], one["anchor"]) for one in sections] == shown
    assert listed["anchor"] == "contents"
    assert re.findall(r"^- \[(.+)\]\(#(.+)\)$", written([listed]), re.MULTILINE) == wanted
    assert len({anchor for _, anchor in wanted}) == 20
    # Elsewhere in the words a heading would stand in no list.
    assert not re.search("^#", written([first, *sections]), re.MULTILINE)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_section_that_is_named_is_a_link_to_it(facts: Facts, language: str) -> None:
    _, listed, *sections = methods(reading(facts, {}, language))
    led = dict(re.findall(r"^- \[(.+)\]\(#(.+)\)$", written([listed]), re.MULTILINE))
    said = written(sections[:-1])
    found = [pair for pair in re.findall(r"“([^”]+)”(\]\(#[a-z-]+\))?", said) if pair[0] in led]
    assert len(found) == 5
    assert [anchor for _, anchor in found] == [f"](#{led[heading]})" for heading, _ in found]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_source_that_is_named_is_a_link_to_where_it_was_read(facts: Facts, language: str) -> None:
    said = written(methods(reading(facts, {}, language)))
    # sources.toml: the addresses of Resolution 19, the July article, and so on.
    for name, times in {
        "nq19-2025": 4,
        "baodaklak-2025-07": 3,
        "laodong-2025-07-12": 1,
        "thanhtra-2025": 1,
        "vietnamvn-2025-12": 2,
        "vietnamvn-2025-12-08": 1,
        "congthuong-2025-12-23": 1,
    }.items():
        assert said.count(f"]({facts.catalogue.sources[name].url_main})") == times, name
    alone = {"vi": r"(?<!\[)(Nghị quyết 19|Báo \w+)", "en": r"(?<!\[)(Resolution 19|Báo \w+)"}
    assert re.findall(alone[language], said.partition("- **")[0]) == []


def test_a_section_is_called_the_same_in_both_languages(facts: Facts) -> None:
    vietnamese, english = (
        [one["anchor"] for one in methods(reading(facts, {}, language))] for language in LANGUAGES
    )
    assert vietnamese == english


def test_the_table_says_what_the_results_file_says(facts: Facts, root: Path) -> None:
    rows = [
        row
        for name in ("totals_results", "history_results")
        for row in rows_of(root, name)
        if (row["kinds"], row["kind"]) == ("known", "all") and row["basis"] != "new_country"
    ]
    _, table = tables(methods(reading(facts, {}, "en")))
    levels = {
        "published": "Three totals",
        "published5": "Five totals",
        "1y": "One earlier year by month",
        "3y": "Three earlier years by month",
        "full": "Full monthly history",
    }
    found = {(row["month"], row["information"]): row for row in rows}
    wanted = []
    for month, name in product("369", levels):
        one = found[month, name]
        shares = [f"{100 * float(one[held]):.0f}%" for held in ("held_80", "held_95")]
        told = [f"{month} months", levels[name], f"{100 * float(one['mape']):.1f}%"]
        wanted.append([*told, *shares])
    assert table["rows"] == wanted
    # Numbers stand below each other, one in a cell.
    assert number_columns(table) == [3, 4, 5]


def test_how_ranges_held_is_what_the_coverage_file_says(facts: Facts, root: Path) -> None:
    rows = [row for row in rows_of(root, "coverage") if row["month"] == "6"]
    table, _ = tables(methods(reading(facts, {}, "en")))
    assert [cells[0] for cells in table["rows"]] == [
        *("all years", "less than 5%", "5% to 10%", "10% to 20%"),
        *("20% to 30%", "more than 30%"),
    ]
    for fair, strict, cells in zip(rows[:6], rows[6:], table["rows"], strict=True):
        wanted = []
        for one in (fair, strict):
            shares = [f"{100 * float(one[name]):.0f}%" for name in ("held_80", "held_95")]
            wanted += [f"{int(one['years']):,}", *shares]
        assert cells[1:] == wanted
    # As counted for the 83 Vietnamese series: 640 years, of which 111 had moved by less than 5 %.
    assert [cells[4] for cells in table["rows"]] == ["640", "111", "115", "208", "90", "116"]
    assert table["columns"][4:] == [
        *("Vietnam: years", "Vietnam: 80% range held", "Vietnam: 95% range held")
    ]
    assert number_columns(table) == [2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_document_quotes_the_calibration_files(facts: Facts, language: str) -> None:
    said = written(methods(reading(facts, {}, language)))
    # totals.csv, month 6, three totals, kinds known: one; growth and growth@kind added up;
    # usual_season@kind; season@kind; one@kind, away@kind and uneven@kind of the spread.
    # coverage.csv: 449 series, 83 of them Vietnamese.
    for line in (
        "0.01695 | 0.01695 | 0.01695",
        "0.57209 | 0.57290 | 0.63071",
        "0.00000 | 0.02404 | 0.00000",
        "0.00000 | −0.45973 | −0.34163",
        "0.02049 | 0.06223 | 0.03223",
        "0.26247 | 0.27955 | 0.35540",
        "0.07998 | 0.08519 | 0.10830",
    ):
        assert (line.replace(".", ",") if language == "vi" else line) in said
    assert "**449 " in said
    assert " 83 " in said


@pytest.mark.parametrize(
    ("language", "end"), [("vi", "−15,2 đến +28,6\u00a0%"), ("en", "−15.2 to +28.6%")]
)
def test_a_quoted_range_is_rounded_as_it_stands_in_its_file(
    facts: Facts, language: str, end: str
) -> None:
    # growth_ranges.csv: retail, remainder after month 6: -0.1521 and 0.2855, which is 28,55 %.
    assert end in written(methods(reading(facts, {}, language)))
