"""`dakcong reconcile`: do the published figures agree?"""

import argparse
from typing import Any

from dakcong.answers.edition import facts_in_force
from dakcong.answers.known.agreement import reconciled
from dakcong.answers.known.defaults import vocabulary
from dakcong.answers.known.so_far import chosen_figures
from dakcong.commands.documents.reconciliation import reconciliation
from dakcong.commands.lines import reconciliation_lines
from dakcong.commands.shared import known_indicator, known_vintage
from dakcong.commands.writing import print_json, print_lines
from dakcong.errors import InputError
from dakcong.settings import data_folder


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("reconcile", help="do the published figures agree?")
    parser.add_argument("indicator", help="its id in indicators.toml")
    parser.add_argument("--vintage", metavar="V", help="release, for example 2024-06")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Reconcile and print."""
    facts = facts_in_force(data_folder())
    known_indicator(facts, options.indicator)
    vintage = options.vintage or facts.catalogue.default_vintage
    known_vintage(vintage, list(vocabulary(facts)))
    indicator = facts.catalogue.indicators[options.indicator]
    found = chosen_figures(facts, indicator, vintage, {})
    if found is None or not indicator.flow:
        raise InputError(
            f"{options.indicator} {vintage}: only growth rates were published, no amounts to"
            f" reconcile; see `dakcong project {options.indicator}`",
            key="figures.not_reconciled",
        )
    document = reconciliation(found, reconciled(found))
    if options.json:
        print_json(document)
    else:
        print_lines(reconciliation_lines(document))
    return 0
