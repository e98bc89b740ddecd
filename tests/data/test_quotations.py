"""Quotations of the shipped folder: what was read in another language is marked as such."""

import csv
import re

from dakcong.answers.facts import Facts
from dakcong.settings import data_folder

# Column of a quotation to that of the source which printed it.
PRINTED = {
    **{"as_printed": "source", "decision_printed": "source", "year_printed": "year_source"},
    **{"to_date_printed": "to_date_source", "base_printed": "base_source"},
}


def test_words_without_any_vietnamese_letter_come_from_an_edition_that_names_its_language(
    facts: Facts,
) -> None:
    seen = 0
    for path in sorted(data_folder().glob("*.csv")):
        for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()):
            for column, source in PRINTED.items():
                said = row.get(column, "")
                # A word of four letters: units and names of parks are shorter, or have marks.
                if said.isascii() and re.search("[A-Za-z]{4}", said):
                    assert facts.catalogue.sources[row[source]].language, (path.name, said)
                    seen += 1
    # parks.csv alone quotes 16 lines of English.
    assert seen > 16
