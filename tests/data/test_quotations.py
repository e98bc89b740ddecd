"""Quotations of the shipped folder: what was read in another language is marked as such."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from dakcong.answers.facts import Facts
from dakcong.figures.records import printed_numbers, printed_qualifier
from dakcong.settings import data_folder

# Of the tables with a qualifier the column of the unit.
QUALIFIED = {"figures.csv": "unit", "sides.csv": "unit", "products.csv": ""}
# Column of a quotation to that of the source which printed it.
PRINTED = {
    **{"as_printed": "source", "decision_printed": "source", "year_printed": "year_source"},
    **{"to_date_printed": "to_date_source", "base_printed": "base_source"},
}


def rows(path: Path) -> Iterable[dict[str, str]]:
    return csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())


def test_words_without_any_vietnamese_letter_come_from_an_edition_that_names_its_language(
    facts: Facts,
) -> None:
    seen = 0
    for path in sorted(data_folder().glob("*.csv")):
        for row in rows(path):
            for column, source in PRINTED.items():
                said = row.get(column, "")
                # A word of four letters: units and names of parks are shorter, or have marks.
                if said.isascii() and re.search("[A-Za-z]{4}", said):
                    assert facts.catalogue.sources[row[source]].language, (path.name, said)
                    seen += 1
    # parks.csv alone quotes 16 lines of English.
    assert seen > 16


def test_what_stands_before_a_number_is_read_as_whoever_entered_it_did() -> None:
    seen = set()
    for name, unit in QUALIFIED.items():
        for row in rows(data_folder() / name):
            value = abs(float(row["value"] or 0))
            # What English prints in trillions, or with its commas, is not looked up.
            if value in printed_numbers(row["as_printed"], row.get(unit, "")):
                read = printed_qualifier(row["as_printed"], value, row.get(unit, ""))
                assert read == row["qualifier"], (name, row["as_printed"])
                seen.add(read)
    assert seen == {"exact", "more_than", "nearly", "about"}
