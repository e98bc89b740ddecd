"""`dakcong import FILE`: the figures that a file of another office seems to hold."""

import argparse
from pathlib import Path
from typing import Any, Final

from dakcong.answers.edition import facts_in_force
from dakcong.answers.words.titles import indicator_name
from dakcong.commands.writing import print_json, print_lines
from dakcong.figures.catalogue import Catalogue
from dakcong.imports.reading import propose
from dakcong.imports.records import Problem, Proposal, Reading
from dakcong.imports.report import lines, problem_words
from dakcong.settings import data_folder
from dakcong.texts import LANGUAGES

REFUSED: Final = 1


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "import", help="what figures a file seems to hold; nothing is published"
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=".xlsx, .xls, .csv or .txt, also of our template"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="vi", help="language of the list")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read and print; returns the exit code, 1 where the file is not used at all."""
    catalogue = facts_in_force(data_folder()).catalogue
    reading = propose(options.file, options.file.name, catalogue)
    if options.json:
        print_json(document(reading))
    else:
        print_lines(lines(reading, _names(catalogue, options.lang), options.lang))
    return REFUSED if reading.refused else 0


def _names(catalogue: Catalogue, language: str) -> dict[str, str]:
    """Name of every indicator."""
    return {name: indicator_name(one, language) for name, one in catalogue.indicators.items()}


def document(reading: Reading) -> dict[str, Any]:
    """The reading as JSON: growth as a fraction, a level in the printed unit."""
    return {
        "proposals": [_proposal(one) for one in reading.proposals],
        "problems": [_problem(one) for one in reading.problems],
        "rows": [dict(one) for one in reading.rows],
    }


def _proposal(one: Proposal) -> dict[str, Any]:
    return {
        "sheet": one.sheet,
        "cell": one.cell,
        "found": one.found,
        "heading": one.heading,
        "indicator": one.indicator,
        "measure": one.measure,
        "base": one.base,
        "span": one.span,
        "year": one.year,
        "month": one.month,
        "value": one.value,
        "unit": one.unit,
        "amount": {"value": one.amount.value, "unit": one.amount.unit},
        "sure": one.sure,
        "doubts": list(one.doubts),
    }


def _problem(one: Problem) -> dict[str, Any]:
    said = {language: problem_words(one, language) for language in LANGUAGES}
    return {
        "sheet": one.sheet,
        "cell": one.cell,
        "found": one.found,
        "key": one.key,
        "weight": one.weight,
        "why": {language: words[0] for language, words in said.items()},
        "remedy": {language: words[1] for language, words in said.items()},
    }
