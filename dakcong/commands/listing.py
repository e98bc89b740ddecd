"""`dakcong list`: a table of the data folder, row by row."""

import argparse
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.commands.writing import print_json, print_lines
from dakcong.settings import data_folder

BOTH: Final = "both"
SIDES: Final = ("east", "west")
Rows = Iterable[Mapping[str, Any]]


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("list", help="what is known of parks and clusters, row by row")
    parser.add_argument("table", choices=tuple(TABLES), help="what to list")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--csv", action="store_true", help="print CSV, heads first")
    parser.add_argument("--side", choices=SIDES, help="rows of one side and of both together")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List and print."""
    rows = list(_of_side(TABLES[options.table](facts_in_force(data_folder())), options.side))
    if options.json:
        print_json({options.table: rows})
    elif options.csv:
        print_lines(_csv(rows))
    else:
        print_lines(map(_line, rows))
    return 0


def _parks(facts: Facts) -> Rows:
    """Industrial parks by name and in sum."""
    return (asdict(one) for one in facts.catalogue.parks if one.kind in ("park", "parks"))


def _clusters(facts: Facts) -> Rows:
    """Industrial clusters by name and in sum."""
    return (asdict(one) for one in facts.catalogue.parks if one.kind in ("cluster", "clusters"))


# What can be listed, and what makes its rows; their key `side`, where they have it, chooses.
TABLES: Final[dict[str, Callable[[Facts], Rows]]] = {"parks": _parks, "clusters": _clusters}


def _of_side(rows: Rows, side: str | None) -> Iterator[dict[str, Any]]:
    """The rows of a side, without the line of the file that they stand in."""
    for row in rows:
        if side is None or row.get("side", BOTH) in (side, BOTH):
            yield {name: value for name, value in row.items() if name != "line"}


def _csv(rows: list[dict[str, Any]]) -> list[str]:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().splitlines()


def _line(row: dict[str, Any]) -> str:
    """The values that are there, by name; the first one alone in front."""
    (_, first), *rest = row.items()
    told = (f"{name} {_shown(value)}" for name, value in rest if value not in (None, ""))
    return f"{first}: {', '.join(told)}"


def _shown(value: object) -> str:
    return f"{value:.12g}" if isinstance(value, float) else str(value)
