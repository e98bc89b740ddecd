"""`dakcong doctor`: whether everything that serving and entering rest on is in order."""

import argparse
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from dakcong.answers.entered import NOTHING, store_of, trust
from dakcong.answers.known.vintages import vintages
from dakcong.answers.publishing import tried_out
from dakcong.commands.writing import print_json, print_lines
from dakcong.errors import InputError
from dakcong.model import Published
from dakcong.settings import data_folder, store_to_make
from dakcong.store import Store, StoreAway
from dakcong.store.database import SCHEMA
from dakcong.store.records import ANALYST, APPROVER

_OF_OTHERS: Final = 0o077


class Finding(NamedTuple):
    """One line: what was looked at, whether it is in order, and what there is or what to do."""

    about: str
    ok: bool
    said: str


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("doctor", help="check data, store, roles, rights and sign-in")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one line for each; 1 where one of them is not in order."""
    found = list(_findings(data_folder()))
    if options.json:
        print_json({"doctor": [one._asdict() for one in found]})
    else:
        print_lines(f"{'ok ' if ok else 'BAD'} {about}: {said}" for about, ok, said in found)
    return 0 if all(one.ok for one in found) else 1


def _findings(folder: Path) -> Iterator[Finding]:
    yield _looked_at("data folder", lambda: f"{folder}, {_used(folder, NOTHING)}")
    try:
        store = store_of(folder)
    except InputError as error:
        yield Finding("store", False, error.message)
        store = None
    else:
        where = f"none; to enter figures make it at {store_to_make(folder)}: dakcong migrate"
        yield Finding("store", True, where if store is None else store.database.place)
    if store is not None:
        schema = _looked_at("schema", lambda: _schema(store))
        yield schema
        if schema.ok:
            yield from _inside(folder, store)
        yield _rights(store)
    yield _looked_at("sign-in", _sign_in)


def _looked_at(about: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(about, True, look())
    except StoreAway as error:
        return Finding(about, False, f"{error.message}; it says: {error.detail}")
    except InputError as error:
        return Finding(about, False, error.message)


def _used(folder: Path, published: Published) -> str:
    """What figures there are, every projection of them run."""
    known = tried_out(folder, published).catalogue
    return f"{len(known.figures)} figures, releases {', '.join(vintages(known))}"


def _schema(store: Store) -> str:
    edition = store.edition()
    return f"{SCHEMA}, edition {edition}"


def _inside(folder: Path, store: Store) -> Iterator[Finding]:
    yield _looked_at("history", lambda: f"{len(store.history())} lines, unbroken")
    for one in store.damaged():
        yield Finding("submission", False, one.message)
    yield _looked_at("published", lambda: _used(folder, store.published()))
    if trust().header:
        yield _roles(store)


def _roles(store: Store) -> Finding:
    """Whether there are two people, as publishing takes."""
    analysts, approvers = (
        {one.name for one in store.people() if role in one.roles} for role in (ANALYST, APPROVER)
    )
    if any(one != other for one in analysts for other in approvers):
        return Finding("roles", True, f"{len(analysts)} analysts, {len(approvers)} approvers")
    said = "no analyst with another approver; give roles: dakcong people NAME analyst"
    return Finding("roles", False, said)


def _rights(store: Store) -> Finding:
    """Whether this user may write where the store is, and no other may read."""
    file = store.database.file
    if file is None:
        return Finding("rights", True, "those of the database")
    if not os.access(file.parent, os.W_OK) or (file.exists() and not os.access(file, os.W_OK)):
        said = f"this user may not write to {file.parent}; give the folder to the app's user: chown"
        return Finding("rights", False, said)
    if file.parent.stat().st_mode & _OF_OTHERS:
        said = f"others may read {file.parent}; close it: chmod 700 {file.parent}"
        return Finding("rights", False, said)
    return Finding("rights", True, f"{file.parent} is this user's alone")


def _sign_in() -> str:
    known = trust()
    known.check()
    where = f"listening on {known.address} as {', '.join(known.hosts)}"
    if known.header:
        return f"{where}; the proxy names people in {known.header}"
    if known.local:
        return f"{where}; nobody signs in: one local person enters and publishes alone"
    return (
        f"{where}; nobody signs in, so nothing can be entered: to change that set"
        " DAKCONG_IDENTITY_HEADER and DAKCONG_PROXY_SECRET (deploy/README.md)"
    )
