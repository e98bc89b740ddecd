"""What people confirmed of a sender's tables: lines of the history, the last of which counts."""

import datetime
import json
from typing import Any, Final

from sqlalchemy import Connection, select

from dakcong.store.history import Act, record
from dakcong.store.kept import as_json, now
from dakcong.store.records import ANALYST, Mapped, Person
from dakcong.store.refusals import check_role
from dakcong.store.tables import HISTORY

_MAPPED: Final = "mapped"
_FORGOTTEN: Final = "forgotten"


def mappings(connection: Connection) -> tuple[Mapped, ...]:
    """What is remembered, the newest first."""
    asked = select(HISTORY).where(HISTORY.c.act.in_((_MAPPED, _FORGOTTEN)))
    found: dict[tuple[str, str], Mapped] = {}
    for row in connection.execute(asked.order_by(HISTORY.c.number)):
        said: dict[str, Any] = json.loads(row.remark)
        at = datetime.datetime.fromisoformat(row.at)
        one = Mapped(**said, by=row.who, at=at)
        found.pop(one.key, None)
        if row.act == _MAPPED:
            found[one.key] = one
    return tuple(reversed(found.values()))


def remember(connection: Connection, person: Person, sender: str, heading: str, form: str) -> None:
    """Remember how a sender heads a column; once, however often it is confirmed."""
    check_role(person, ANALYST)
    one = Mapped(sender=sender, heading=heading, form=form, by=person.name, at=now())
    if one.key not in {known.key for known in mappings(connection)}:
        _record(connection, person, _MAPPED, one)


def forget(connection: Connection, person: Person, one: Mapped) -> None:
    """Ask about it again from now on."""
    check_role(person, ANALYST)
    if one.key in {known.key for known in mappings(connection)}:
        _record(connection, person, _FORGOTTEN, one)


def _record(connection: Connection, person: Person, act: str, one: Mapped) -> None:
    said = as_json({"sender": one.sender, "heading": one.heading, "form": one.form})
    record(connection, person, Act(act, remark=said))
