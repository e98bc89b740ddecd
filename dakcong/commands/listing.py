"""`dakcong list`: a table of the data folder, row by row, all of it or what is chosen."""

import argparse
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.power_chain import effect
from dakcong.commands.writing import print_json, print_lines
from dakcong.errors import InputError
from dakcong.settings import data_folder

BOTH: Final = "both"
MERGED: Final = "merged"
NOTHING: Final = (None, "", ())
SHOWN: Final = 20  # values that a refusal names
SIDES: Final = ("east", "west")
Rows = Iterable[Mapping[str, Any]]


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "list", help="what is known of parks, power, obstacles, proposals, products"
    )
    parser.add_argument("table", choices=tuple(TABLES), help="what to list")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--csv", action="store_true", help="print CSV, heads first")
    parser.add_argument("--side", choices=SIDES, help="rows of one side and of both together")
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        help="only rows that say so; several for all of them",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List and print.

    Raises:
        InputError: a column, or a value in it, that no row has.
    """
    rows = list(_of_side(TABLES[options.table](facts_in_force(data_folder())), options.side))
    for condition in options.where:
        rows = _chosen(rows, condition)
    if options.json:
        print_json({options.table: rows})
    elif options.csv:
        print_lines(_csv(rows))
    else:
        print_lines(map(_line, rows))
    return 0


def _parks(facts: Facts) -> Rows:
    """Industrial parks by name and in sum."""
    return (asdict(one) for one in facts.catalogue.parks if one.kind in ("park", "parks", "mixed"))


def _clusters(facts: Facts) -> Rows:
    """Industrial clusters by name and in sum."""
    return (
        asdict(one) for one in facts.catalogue.parks if one.kind in ("cluster", "clusters", "mixed")
    )


def _energy(facts: Facts) -> Rows:
    """Power projects, by id."""
    for one in facts.catalogue.projects.values():
        row = asdict(one)
        capacity = {"capacity": None, "unit": "", **(row.pop("capacity") or {})}
        yield {**row, "capacity": capacity.pop("value", None), "unit": capacity["unit"]}


def _obstacles(facts: Facts) -> Rows:
    """Obstacles, by id, each with name, kind, side and stage of its project."""
    for one in facts.catalogue.obstacles.values():
        project = facts.catalogue.projects[one.project]
        own = {name: getattr(project, name) for name in ("name", "kind", "side", "stage")}
        yield {**asdict(one), **own}


def _proposals(facts: Facts) -> Rows:
    """Proposals, by id, of the whole province, each with its effect under the defaults."""
    scenario = complete(facts, facts.catalogue.default_vintage, {})
    for one in facts.catalogue.proposals.values():
        found = effect(facts, scenario, one)
        ends = found.reached
        yield {
            **asdict(one),
            "effect": f"none: no {found.why}" if found.why else "power",
            "gwh_low": ends and ends.gwh.low,
            "gwh_high": ends and ends.gwh.high,
            "power_share_low": ends and ends.share.low,
            "power_share_high": ends and ends.share.high,
        }


def _products(facts: Facts) -> Rows:
    """Published outputs of main products; those of the whole province are of both sides."""
    for one in facts.catalogue.products:
        row = asdict(one)
        side = row.pop("region")
        yield {"product": row.pop("product"), "side": BOTH if side == MERGED else side, **row}


# What can be listed, and what makes its rows; their key `side`, where they have it, chooses.
TABLES: Final[dict[str, Callable[[Facts], Rows]]] = {
    "parks": _parks,
    "clusters": _clusters,
    "energy": _energy,
    "obstacles": _obstacles,
    "proposals": _proposals,
    "products": _products,
}


def _of_side(rows: Rows, side: str | None) -> Iterator[dict[str, Any]]:
    """The rows of a side, without the line of the file that they stand in."""
    for row in rows:
        if side is None or row.get("side", BOTH) in (side, BOTH):
            yield {name: value for name, value in row.items() if name != "line"}


def _chosen(rows: list[dict[str, Any]], condition: str) -> list[dict[str, Any]]:
    """The rows whose column has a value, or has it among its values.

    Raises:
        InputError: no row has that column or that value.
    """
    column, _, value = condition.partition("=")
    if rows and column not in rows[0]:
        raise _refused(f"--where {condition}: no column {column!r}", rows[0])
    kept = [row for row in rows if value in _values(row[column])]
    if rows and not kept:
        known = dict.fromkeys(one for row in rows for one in _values(row[column]))
        raise _refused(f"--where {condition}: no row has {value!r}", sorted(known)[:SHOWN])
    return kept


def _refused(what: str, allowed: Iterable[str]) -> InputError:
    told = ", ".join(one or "(nothing)" for one in allowed)
    return InputError(f"{what}; use one of: {told}", key="error.list", given=what, allowed=told)


def _values(cell: object) -> tuple[str, ...]:
    """What a cell says, as text."""
    if isinstance(cell, tuple):
        return tuple(map(str, cell)) or ("",)
    return (_shown(cell),)


def _csv(rows: list[dict[str, Any]]) -> list[str]:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue().splitlines()


def _line(row: dict[str, Any]) -> str:
    """The values that are there, by name; the first one alone in front."""
    (_, first), *rest = row.items()
    told = (f"{name} {_cell(value)}" for name, value in rest if value not in NOTHING)
    return f"{first}: {', '.join(told)}"


def _cell(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else _shown(value)


def _shown(value: object) -> str:
    """As `--where` takes it: 100 of 100.0, nothing of None."""
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)
