"""The whole store as one text, which SQLite and PostgreSQL both take back.

It is read in one transaction, while others go on writing, and says its own digest.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select, update

from dakcong.errors import InputError
from dakcong.store import editions
from dakcong.store.database import SCHEMA, Database, has_table, not_ready
from dakcong.store.history import whole_history
from dakcong.store.kept import as_json, submission_of
from dakcong.store.problems import NotReady
from dakcong.store.schema import make
from dakcong.store.tables import EDITIONS, HISTORY, PEOPLE, STATE, SUBMISSIONS

_KIND: Final = "dakcong store"
_TABLES: Final = (STATE, SUBMISSIONS, EDITIONS, HISTORY, PEOPLE)


def dump(database: Database) -> str:
    """All that a store holds.

    Raises:
        Damaged: somebody has edited it; nothing is dumped then.
    """
    with database.reading() as connection:
        _check(connection, database.place)
        tables = {
            one.name: [dict(row._mapping) for row in connection.execute(select(one))]
            for one in _TABLES
        }
    head = {"kind": _KIND, "schema": SCHEMA, "digest": _digest(tables)}
    return json.dumps({**head, "tables": tables}, ensure_ascii=False, indent=1) + "\n"


def restore(database: Database, text: str) -> int:
    """Fill an empty store, or a place where there is none; returns the lines of its history.

    Raises:
        NotReady: there is something in it already, or the backup is of another schema.
        InputError: the text is no backup, or not a whole one.
    """
    tables = _read(text, database.place)
    with database.raw(writing=True) as connection:
        if has_table(connection):
            _check_empty(database, connection)
        else:
            make(connection)
        for table in _TABLES[1:]:
            if tables[table.name]:
                connection.execute(insert(table), tables[table.name])
        connection.execute(update(STATE).values(**tables[STATE.name][0]))
        _check(connection, database.place)
        return len(whole_history(connection, database.place))


def _read(text: str, place: str) -> Mapping[str, list[dict[str, Any]]]:
    try:
        found = json.loads(text)
        tables = found["tables"]
        whole = found["kind"] == _KIND and found["digest"] == _digest(tables)
    except (ValueError, LookupError, TypeError, RecursionError):
        whole = False
    if not whole or set(tables) != {one.name for one in _TABLES}:
        raise InputError(
            "the file is no backup of a store, or not a whole one; choose another, as"
            " dakcong backup has written it",
            key="store.backup",
        )
    if found["schema"] != SCHEMA:
        raise not_ready(int(found["schema"]), place)
    return dict(tables)


def _check_empty(database: Database, connection: Connection) -> None:
    database.state(connection, lock=True)
    for table in _TABLES[1:]:
        if connection.execute(select(func.count()).select_from(table)).scalar():
            raise NotReady(
                f"the store {database.place} is not empty; restore into a new one: set"
                " DAKCONG_STORE to another folder or database",
                key="store.filled",
            )


def _check(connection: Connection, place: str) -> None:
    """Refuse what is not as it was written."""
    whole_history(connection, place)
    editions.read(connection, place)
    for row in connection.execute(select(SUBMISSIONS)):
        submission_of(row, place)


def _digest(tables: Mapping[str, Any]) -> str:
    return hashlib.sha256(as_json(tables).encode()).hexdigest()
