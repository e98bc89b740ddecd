"""Editions: what was published, one after the other; none is ever changed or taken away."""

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from dakcong.model import ALONE, Published
from dakcong.store.kept import check, now, rows_of, sealed
from dakcong.store.problems import Conflict, Damaged
from dakcong.store.records import LOCAL_NAME, Person
from dakcong.store.tables import EDITIONS, STATE

Editions = Sequence[Row[Any]]


def append(connection: Connection, person: Person, values: Mapping[str, Any]) -> int:
    """Append an edition and return its number; the caller holds the store's lock."""
    number = (connection.execute(select(func.max(EDITIONS.c.number))).scalar() or 0) + 1
    made = {
        **{"number": number, "submission": 0, "undoes": 0, **values},
        **{"made_by": person.name, "made_at": now().isoformat()},
    }
    connection.execute(insert(EDITIONS).values(sealed(made)))
    connection.execute(update(STATE).values(edition=number))
    return number


def read(connection: Connection, place: str) -> Editions:
    """All editions, in their order.

    Raises:
        Damaged: one was changed, or is missing.
    """
    rows = connection.execute(select(EDITIONS).order_by(EDITIONS.c.number)).all()
    for number, row in enumerate(rows, 1):
        if row.number != number:
            raise Damaged(f"edition {number}", place)
        check(row, f"edition {number}", place)
    if len(rows) != connection.execute(select(STATE.c.edition)).scalar():
        raise Damaged(f"edition {len(rows) + 1}", place)
    return rows


def undone_by(known: Editions) -> dict[int, int]:
    """Editions that are not in force, each with the one that undid it.

    From the newest back: one that is itself undone undoes nothing.
    """
    found: dict[int, int] = {}
    for row in reversed(known):
        if row.undoes and row.number not in found:
            found[row.undoes] = row.number
    return found


def in_force(known: Editions, without: int = 0) -> Published:
    """What is in force besides the data folder; `without` is treated as undone too."""
    out = undone_by([row for row in known if row.number != without])
    figures: list[dict[str, str]] = []
    sources: list[dict[str, str]] = []
    default_sets: list[dict[str, str]] = []
    for row in known:
        default_sets += rows_of(row.default_sets)
        if row.number not in out and row.number != without:
            said = json.loads(row.content)
            figures += said["figures"]
            alone = {"processing": ALONE} if row.made_by == LOCAL_NAME else {}
            sources += [{**one, **alone} for one in said["sources"]]
    return Published(
        edition=len(known),
        figures=tuple(figures),
        sources=tuple(sources),
        default_sets=tuple(default_sets),
    )


def overtaken(newest: Row[Any]) -> Conflict:
    """What is said where another edition came since the one that was checked with."""
    return Conflict(newest.made_by, datetime.datetime.fromisoformat(newest.made_at))
