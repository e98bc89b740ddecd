"""The tables of the store, the same on SQLite and PostgreSQL; texts hold JSON and times in UTC."""

from typing import Final

from sqlalchemy import Column, Integer, MetaData, Table, Text

METADATA: Final = MetaData()


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _key(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


# One row. Whoever writes locks it, so that numbers have no gap and acts have an order.
STATE: Final = Table(
    "dakcong_store",
    METADATA,
    _key("id"),
    _number("schema_version"),
    _number("edition"),
    _number("entries"),
)
SUBMISSIONS: Final = Table(
    "dakcong_submissions",
    METADATA,
    _key("id"),
    _number("version"),
    *(_text(one) for one in ("release", "state", "content", "author", "edited_by")),
    *(_text(one) for one in ("changed_by", "changed_at", "remark")),
    _number("edition"),
    # What the form named its first save; the digest says that all of this is as it was written.
    Column("key", Text, nullable=True, unique=True),
    _text("digest"),
)
EDITIONS: Final = Table(
    "dakcong_editions",
    METADATA,
    _key("number"),
    *(_number(one) for one in ("submission", "undoes")),
    *(_text(one) for one in ("content", "default_sets", "made_by", "made_at", "digest")),
)
HISTORY: Final = Table(
    "dakcong_history",
    METADATA,
    _key("number"),
    *(_text(one) for one in ("at", "who")),
    _number("local"),
    _text("act"),
    *(_number(one) for one in ("submission", "version", "edition")),
    *(_text(one) for one in ("release", "remark", "digest")),
)
PEOPLE: Final = Table(
    "dakcong_people", METADATA, Column("name", Text, primary_key=True), _text("roles")
)
# Nothing in them is ever changed.
APPENDED: Final = (EDITIONS, HISTORY)
