"""The template of a release and figures files: made, filled in, read back."""

import io

import openpyxl
import pytest

from dakcong.answers.facts import Facts
from dakcong.errors import InputError
from dakcong.figures.records import COLUMNS, QUALIFIERS, STATUSES, read_figures
from dakcong.imports.folding import fold
from dakcong.imports.records import Reading, column_letters
from dakcong.imports.row_checks import words_of
from dakcong.imports.template import HEADER, Line, as_csv, as_xlsx, lines_of
from tests.conftest import ROOT
from tests.imports.making import read


def lines(facts: Facts, release: str = "2031-08") -> list[Line]:
    names = {one.id: one.id for one in facts.catalogue.projected}
    return list(lines_of(facts.catalogue, names, release, "vi"))


def filled(content: bytes, values: dict[str, object], row: int = 6) -> bytes:
    """The workbook with cells of one row written by the names of their columns."""
    made = openpyxl.load_workbook(io.BytesIO(content))
    for name, value in values.items():
        made.worksheets[0].cell(row, HEADER.index(name) + 1, value)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def workbook(facts: Facts, values: dict[str, object], row: int = 6) -> Reading:
    return read(filled(as_xlsx(lines(facts), "2031-08", "vi"), values, row), facts, "mau.xlsx")


GIVEN = {"value": 2100.5, "qualifier": "hơn", "status": "sơ bộ", "source": "nq19-2025"}


def test_a_template_that_is_filled_in_becomes_a_row_of_figures(facts: Facts) -> None:
    reading = workbook(facts, GIVEN | {"locator": "trang 2", "as_printed": "hơn 2.100,5"})
    (row,) = reading.rows
    assert tuple(row) == COLUMNS
    assert (row["indicator"], row["measure"], row["value"]) == ("exports", "level", "2100.5")
    assert (row["year"], row["month"], row["unit"]) == ("2031", "8", "million USD")
    assert (row["qualifier"], row["status"], row["decimals"]) == ("more_than", "preliminary", "1")
    assert (row["vintage"], row["known_on"], row["region"]) == ("2031-08", "2031-09", "merged")
    assert reading.release == "2031-08"
    (proposal,) = reading.proposals
    assert (proposal.cell, proposal.span, proposal.sure) == ("G6", "to_date", True)
    assert [one.key for one in reading.problems] == ["not_filled"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_words_of_its_lists_are_read_back(facts: Facts, language: str) -> None:
    content = as_xlsx(lines(facts), "2031-08", language)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    rules = sheet.data_validations.dataValidation
    assert sum(one.type == "decimal" for one in rules) == len(lines(facts))
    lists = {one.formula1.strip('"') for one in rules if one.type == "list"}
    codes = [
        words_of(kind, allowed)[fold(word)]
        for kind, allowed in (("qualifier", QUALIFIERS), ("figure_status", STATUSES))
        for words in lists
        for word in words.split(",")
        if fold(word) in words_of(kind, allowed)
    ]
    assert sorted(codes) == sorted([*QUALIFIERS, *STATUSES])


def test_a_template_as_csv_is_read_back(facts: Facts) -> None:
    empty = as_csv(lines(facts)).decode("utf-8-sig")
    (first, *_rest) = [one for one in empty.splitlines() if ";exports;" in one]
    cells = first.split(";")
    for name, value in GIVEN.items():
        cells[HEADER.index(name)] = str(value).replace(".", ",")
    reading = read(empty.replace(first, ";".join(cells)).encode("utf-8-sig"), facts)
    assert [one["value"] for one in reading.rows] == ["2100.5"]


@pytest.mark.parametrize("release", ["2031-12", "2031-01"])
def test_any_release_can_be_made(facts: Facts, release: str) -> None:
    made = lines(facts, release)
    months = {one.cells["month"] for one in made}
    assert months == {str(int(release[5:])), "12"}
    assert {one.cells["known_on"] for one in made} == {
        "2032-01" if release[5:] == "12" else "2031-02"
    }


def test_a_release_that_is_no_month_is_refused(facts: Facts) -> None:
    with pytest.raises(InputError):
        lines(facts, "2031-13")


@pytest.mark.parametrize(
    ("values", "key", "column"),
    [
        ({"qualifier": "chừng"}, "not_allowed", "qualifier"),
        ({"status": "x"}, "not_allowed", "status"),
        ({"measure": "ratio"}, "not_allowed", "measure"),
        ({"indicator": "coffee"}, "not_allowed", "indicator"),
        ({"region": "north"}, "not_allowed", "region"),
        ({"year": 1931}, "not_allowed", "year"),
        ({"year": "'31"}, "not_allowed", "year"),
        ({"month": 13}, "not_allowed", "month"),
        ({"measure": "growth"}, "not_allowed", "unit"),
        ({"vintage": "8/2031"}, "not_allowed", "vintage"),
        ({"known_on": "2031-01"}, "not_allowed", "known_on"),
        ({"value": -5}, "not_positive", "value"),
        ({"value": "2.100"}, "open_number", "value"),
        ({"value": "hai nghìn"}, "not_a_number", "value"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named_with_what_can(
    facts: Facts, values: dict[str, object], key: str, column: str
) -> None:
    reading = workbook(facts, GIVEN | values)
    places = {(one.key, one.cell) for one in reading.problems}
    assert (key, f"{column_letters(HEADER.index(column) + 1)}6") in places
    assert reading.rows == ()


def test_a_new_source_is_asked_and_the_row_kept(facts: Facts) -> None:
    reading = workbook(facts, GIVEN | {"source": "bao-cao-8-2031"})
    assert len(reading.rows) == 1
    assert [one.weight for one in reading.problems if one.key == "new_source"] == ["asked"]


def test_our_own_figures_file_is_read_whole(facts: Facts) -> None:
    path = ROOT / "data" / "figures.csv"
    reading = read(path.read_bytes(), facts)
    catalogue = facts.catalogue
    figures = read_figures(path, tuple(catalogue.indicators), tuple(catalogue.sources))
    assert reading.problems == ()
    assert [float(one["value"]) for one in reading.rows] == [one.value for one in figures]
    assert [one["as_printed"] for one in reading.rows] == [one.as_printed for one in figures]


HEAD = "indicator,year,month,measure,value,unit,vintage,known_on,source"
ROW = "exports,2031,8,level,{},million USD,2031-08,2031-09,nq19-2025"


@pytest.mark.parametrize(
    ("text", "key", "cell", "rows"),
    [
        (f"{HEAD}\n{ROW}\n{ROW}\n".format(5, 5), "same_twice", "3", 1),
        (f"{HEAD}\n{ROW}\n{ROW}\n".format(5, 6), "two_values", "3", 0),
        (f"{HEAD},extra\n{ROW},1\n".format(5), "extra_column", "1", 1),
        (f"{HEAD}\n{ROW}\n".replace(",unit", "").format(5), "missing_columns", "1", 0),
        (f"{HEAD}\n{ROW}\n".format(""), "not_filled", "", 0),
        (f" Indicator , YEAR {HEAD[14:]}\n{ROW}\n".format(5), "", "", 1),
        (
            f"{HEAD}\n{ROW}\n{ROW}\n".replace(",", ";").format("1.234,5", "1,234.5"),
            "mixed_numbers",
            "3",
            0,
        ),
    ],
)
def test_figures_files_with_something_odd(
    facts: Facts, text: str, key: str, cell: str, rows: int
) -> None:
    reading = read(text.encode(), facts)
    assert len(reading.rows) == rows
    assert not key or (key, cell) in {(one.key, one.cell) for one in reading.problems}
    assert key or reading.problems == ()
