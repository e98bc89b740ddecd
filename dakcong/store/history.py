"""The history: one line for each act, never changed; its digest holds that of the line before."""

from dataclasses import asdict, dataclass
from typing import Final

from sqlalchemy import Connection, insert, select, update

from dakcong.store.kept import check, entry_of, now, sealed
from dakcong.store.problems import Damaged
from dakcong.store.records import Entry, Person
from dakcong.store.tables import HISTORY, STATE

FIRST: Final = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What was done; 0 and "" where that says nothing."""

    act: str
    submission: int = 0
    version: int = 0
    edition: int = 0
    release: str = ""
    remark: str = ""


def record(connection: Connection, person: Person, act: Act) -> None:
    """Append a line; the caller holds the store's lock."""
    asked = select(HISTORY.c.number, HISTORY.c.digest).order_by(HISTORY.c.number.desc()).limit(1)
    last = connection.execute(asked).one_or_none()
    number, before = (last.number + 1, last.digest) if last else (1, FIRST)
    values = {
        **{"number": number, "at": now().isoformat(), "who": person.name},
        **{"local": int(person.local), **asdict(act)},
    }
    connection.execute(insert(HISTORY).values(sealed(values, before)))
    connection.execute(update(STATE).values(entries=number))


def whole_history(connection: Connection, place: str) -> tuple[Entry, ...]:
    """All lines, in their order.

    Raises:
        Damaged: a line was changed, or is missing.
    """
    rows = connection.execute(select(HISTORY).order_by(HISTORY.c.number)).all()
    before = FIRST
    for number, row in enumerate(rows, 1):
        if row.number != number:
            raise Damaged(f"line {number} of the history", place)
        check(row, f"line {number} of the history", place, before)
        before = row.digest
    if len(rows) != connection.execute(select(STATE.c.entries)).scalar():
        raise Damaged("the end of the history", place)
    return tuple(entry_of(row) for row in rows)
