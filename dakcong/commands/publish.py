"""`dakcong publish`: what waits for a second person, published or undone."""

import argparse
from typing import Any

from dakcong.answers.publishing import publish, undo
from dakcong.commands.acting import acting, name_option, store_in_use
from dakcong.commands.writing import print_lines
from dakcong.settings import data_folder


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("publish", help="publish what was submitted, or undo an edition")
    parser.add_argument("number", nargs="?", type=int, help="of a submission; none lists them")
    parser.add_argument("--undo", type=int, metavar="EDITION", help="make an edition without it")
    parser.add_argument("--reason", default="", help="why it is undone")
    name_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Publish, undo, or list what waits.

    Raises:
        InputError: the figures with it cannot be used, or who asks may not.
    """
    store = store_in_use()
    if options.undo is not None:
        person = acting(store, options.name)
        edition = undo(data_folder(), store, person, options.undo, options.reason)
        print_lines([f"edition {edition}: without edition {options.undo}"])
    elif options.number is not None:
        person = acting(store, options.name)
        version = store.submission(options.number).version
        edition = publish(data_folder(), store, person, options.number, version)
        print_lines([f"edition {edition}: submission {options.number}"])
    else:
        waiting = [one for one in store.submissions() if one.state == "submitted"]
        print_lines(
            f"{one.id}: {one.release}, {len(one.figures)} figures, submitted by {one.changed_by}"
            f" {one.changed_at.isoformat(timespec='minutes')}"
            for one in waiting
        )
    return 0
