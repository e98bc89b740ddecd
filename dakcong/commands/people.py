"""`dakcong people`: who has which role, and giving roles."""

import argparse
import getpass
from typing import Any

from dakcong.commands.acting import store_in_use
from dakcong.commands.writing import print_json, print_lines
from dakcong.errors import InputError
from dakcong.store import Person
from dakcong.store.records import ROLES


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("people", help="who may enter and publish figures; give roles")
    parser.add_argument("name", nargs="?", help="whose roles to set, as signed in")
    parser.add_argument("roles", nargs="*", metavar="ROLE", help=f"some of {', '.join(ROLES)}")
    parser.add_argument("--none", action="store_true", help="take every role away")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Set roles where a name is given, and print who has which.

    Raises:
        InputError: a role or a name that is none.
    """
    store = store_in_use()
    if options.name is not None:
        if bool(options.roles) == options.none:
            message = f"say which roles {options.name} has: some of {', '.join(ROLES)}, or --none"
            raise InputError(message, key="store.roles", given="")
        store.set_roles(_by(), options.name, frozenset(options.roles))
    known = store.people()
    if options.json:
        print_json({"people": [{"name": one.name, "roles": sorted(one.roles)} for one in known]})
    else:
        print_lines(f"{one.name}: {', '.join(sorted(one.roles))}" for one in known)
    return 0


def _by() -> Person:
    """Whoever has this machine's command line; the history says so."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = "unknown user"
    return Person(name=f"{name} (command line)", roles=frozenset(), local=True)
