"""Records as rows of a table, each with a digest of what was written: a hand that edits is seen."""

import datetime
import hashlib
import json
import time
from collections.abc import Mapping
from typing import Any, Final, cast

from sqlalchemy import Row

from dakcong.store.problems import Damaged
from dakcong.store.records import STATES, Content, Entry, Rows, State, Submission

_DIGEST: Final = "digest"


def now() -> datetime.datetime:
    """When an act is recorded (UTC); what a page says of today comes from elsewhere."""
    return datetime.datetime.fromtimestamp(time.time(), datetime.UTC)


def as_json(value: object) -> str:
    """A value as the one text that stands for it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sealed(values: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """The values of a row with their digest.

    Args:
        values: of all columns; a digest among them is not part of the new one.
        before: digest of the row before, where rows form a chain.
    """
    text = before + as_json({name: one for name, one in values.items() if name != _DIGEST})
    return {**values, _DIGEST: hashlib.sha256(text.encode()).hexdigest()}


def check(row: Row[Any], what: str, place: str, before: str = "") -> None:
    """Refuse a row that somebody changed.

    Raises:
        Damaged: it is not what its digest was made from.
    """
    values = dict(row._mapping)
    if sealed(values, before) != values:
        raise Damaged(what, place)


def content_text(content: Content) -> str:
    """What a submission says, as it is kept."""
    return as_json(
        {
            "figures": list(content.figures),
            "sources": list(content.sources),
            "reasons": dict(content.reasons),
            "typed": dict(content.typed),
        }
    )


def changed(before: Content, after: Content) -> str:
    """Which fields and reasons differ, by their keys, as a line of the history has it."""
    pairs = ((before.typed, after.typed), (before.reasons, after.reasons))
    names = [
        name
        for old, new in pairs
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    ]
    return ", ".join(names)


def submission_of(row: Row[Any], place: str) -> Submission:
    """A row as the submission that was written.

    Raises:
        Damaged: somebody edited it.
    """
    what = f"submission {row.id}"
    check(row, what, place)
    if row.state not in STATES:
        raise Damaged(what, place)
    said = json.loads(row.content)
    return Submission(
        id=row.id,
        version=row.version,
        release=row.release,
        state=cast("State", row.state),
        figures=tuple(said["figures"]),
        sources=tuple(said["sources"]),
        reasons=said["reasons"],
        typed=said["typed"],
        author=row.author,
        edited_by=row.edited_by,
        changed_by=row.changed_by,
        changed_at=datetime.datetime.fromisoformat(row.changed_at),
        remark=row.remark,
        edition=row.edition,
    )


def entry_of(row: Row[Any]) -> Entry:
    """A row of the history as an entry; the chain is checked by who reads all of it."""
    values = {name: one for name, one in row._mapping.items() if name != _DIGEST}
    at, local = datetime.datetime.fromisoformat(row.at), bool(row.local)
    return Entry(**{**values, "at": at, "local": local})


def rows_of(text: str) -> Rows:
    """Rows that were kept as a text."""
    return tuple(json.loads(text))
