"""`dakcong history`: who did what to the entered figures, and when."""

import argparse
import csv
import io
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from dakcong.commands.acting import store_in_use
from dakcong.commands.writing import print_json, print_lines
from dakcong.store import Entry

# What Excel would take for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("history", help="who did what to the entered figures, and when")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--csv", action="store_true", help="print CSV, heads first")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print all of it, oldest first.

    Raises:
        Damaged: somebody has edited it.
    """
    entries = store_in_use().history()
    if options.json:
        print_json({"history": [_row(one) for one in entries]})
    elif options.csv:
        print_lines(_csv(entries))
    else:
        print_lines(map(_line, entries))
    return 0


def _row(one: Entry) -> dict[str, Any]:
    return {**asdict(one), "at": one.at.isoformat()}


def _csv(entries: tuple[Entry, ...]) -> Iterator[str]:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(Entry.__dataclass_fields__), lineterminator="\n")
    writer.writeheader()
    for one in entries:
        row = {name: str(cell).replace("\n", " ") for name, cell in _row(one).items()}
        told = ("who", "remark")
        safe = {name: f"'{row[name]}" for name in told if row[name].startswith(_FORMULA)}
        writer.writerow({**row, **safe})
    yield from text.getvalue().splitlines()


def _line(one: Entry) -> str:
    alone = " (alone, no second person)" if one.local and one.act == "published" else ""
    named = {"submission": one.submission, "edition": one.edition, "release": one.release}
    told = ", ".join(f"{name} {value}" for name, value in named.items() if value)
    remark = f": {one.remark}" if one.remark else ""
    at = one.at.isoformat(timespec="seconds")
    return f"{one.number}: {at} {one.who} {one.act} {told}".rstrip() + alone + remark
