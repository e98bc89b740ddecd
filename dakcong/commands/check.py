"""`dakcong check`: the checks of the page that figures are entered on, for a file of rows."""

import argparse
from pathlib import Path
from typing import Any

from dakcong.answers.edition import facts_in_force
from dakcong.answers.entry.checks import Checked, checked
from dakcong.answers.entry.finding import Finding
from dakcong.answers.entry.said import said
from dakcong.answers.facts import Facts
from dakcong.commands.writing import FAILED, print_json, print_lines
from dakcong.figures.records import COLUMNS
from dakcong.figures.tables import read_csv
from dakcong.model import Figure
from dakcong.settings import data_folder
from dakcong.texts import LANGUAGES, say

# A wrong file is named whole; of figures only what tells them from each other.
_SHOWN = ("indicator", "region", "until", "measure", "value", "unit", "qualifier", "vintage")


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("check", help="can new figures be right, and which are unusual?")
    parser.add_argument("file", type=Path, help="CSV with the columns of data/figures.csv")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the rows and print; 1 where one of them cannot be.

    Raises:
        InputError: the file or a column of it is missing.
    """
    facts = facts_in_force(data_folder())
    rows = [one.cells for one in read_csv(options.file, COLUMNS)]
    found = checked(facts, rows)
    if options.json:
        print_json(_document(facts, options.file, found))
    else:
        print_lines(_lines(facts, found))
    return FAILED if found.blocked else 0


def _document(facts: Facts, file: Path, found: Checked) -> dict[str, Any]:
    return {
        "file": str(file),
        "new": len(found.figures),
        "known": len(found.known),
        "blocked": bool(found.blocked),
        "findings": [_finding(facts, one) for one in found.findings],
    }


def _finding(facts: Facts, one: Finding) -> dict[str, Any]:
    words = {language: said(facts, one, language) for language in LANGUAGES}
    return {
        "key": one.key,
        "check": one.kind,
        "severity": one.severity,
        "rows": sorted({_row(facts, each) for each in one.figures} - {0} or {one.place} - {0}),
        "figures": [_figure(facts, each) for each in one.figures],
        "right": None if one.right is None else list(one.right),
        **{
            language: {"what": told.what, "where": list(told.where), "right": told.right}
            for language, told in words.items()
        },
    }


def _row(facts: Facts, one: Figure) -> int:
    """The row of the file, counted from 1 without its header; 0 for a figure that is known."""
    return 0 if one in facts.catalogue.figures else one.line


def _figure(facts: Facts, one: Figure) -> dict[str, Any]:
    stands = "known" if one in facts.catalogue.figures else "entered"
    shown = {name: getattr(one, name) for name in _SHOWN}
    return {**shown, "stands": stands, "line": one.line, "source": one.source}


def _lines(facts: Facts, found: Checked) -> list[str]:
    language = LANGUAGES[-1]
    lines = [f"{len(found.figures)} new, {len(found.known)} known"]
    for one in found.findings:
        told = said(facts, one, language)
        lines += [f"{say(language, f'entry.severity.{one.severity}')}: {told.what}"]
        lines += [f"    {where}" for where in told.where] + [f"    {told.right}"]
    return lines
