"""The connection: SQLite in a folder, or PostgreSQL at a URL; one engine a process.

Nothing here waits for longer than five seconds, and no message holds a password.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, QueuePool, Row, create_engine, event, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from dakcong.store.problems import Damaged, NotReady, StoreAway
from dakcong.store.tables import STATE

FILE: Final = "store.sqlite"
SCHEMA: Final = 1
_POSTGRESQL: Final = ("postgresql", "postgres", "postgresql+psycopg")
# Seconds, of each kind of waiting.
_CONNECT: Final = 3
_LOCKED: Final = 4.5
_POSTGRESQL_SETTINGS: Final = {
    "connect_timeout": _CONNECT,
    # A machine that vanished without a word is given up as soon.
    "tcp_user_timeout": _CONNECT * 1000,
    "options": "-c statement_timeout=5000 -c lock_timeout=4500 -c timezone=UTC",
    "application_name": "dakcong",
}
_BROKEN: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@dataclass(frozen=True, slots=True)
class Database:
    """A store's place, opened.

    Attributes:
        place: as people may read it: without user and password.
        file: of SQLite; None on PostgreSQL.
    """

    place: str
    engine: Engine
    file: Path | None

    def close(self) -> None:
        """Give back what connects to it; it is opened again when asked."""
        self.engine.dispose()

    @contextmanager
    def raw(self, *, writing: bool) -> Iterator[Connection]:
        """A transaction whatever the schema is; what the database complains of becomes ours.

        Raises:
            StoreAway: it cannot be reached, is busy or full.
            Damaged: the file is no database any more.
        """
        try:
            with (
                self.engine.connect().execution_options(writing=writing) as connection,
                connection.begin(),
            ):
                yield connection
        except SQLAlchemyError as error:
            raise self._ours(error) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads one state of the store."""
        with self.raw(writing=False) as connection:
            if self.file is None:
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            self.state(connection)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[tuple[Connection, Row[Any]]]:
        """A transaction that is alone in writing, and the state of the store at its start."""
        with self.raw(writing=True) as connection:
            yield connection, self.state(connection, lock=True)

    def state(self, connection: Connection, *, lock: bool = False) -> Row[Any]:
        """Schema, edition and number of entries.

        Raises:
            NotReady: the schema is older or newer than this program's, or there is none.
        """
        found = None
        if has_table(connection):
            asked = select(STATE)
            found = connection.execute(asked.with_for_update() if lock else asked).one_or_none()
        version = 0 if found is None else found.schema_version
        if found is None or version != SCHEMA:
            raise not_ready(version, self.place)
        return found

    def _ours(self, error: SQLAlchemyError) -> Exception:
        cause = error.orig if isinstance(error, DBAPIError) else None
        name = getattr(cause, "sqlite_errorname", "")
        if name in _BROKEN:
            return Damaged(f"the file ({name})", self.place)
        if self.file is not None and not self.file.exists():
            return not_ready(0, self.place)
        if isinstance(error, DBAPIError | PoolTimeout):
            return StoreAway(self.place, _reason(cause), " ".join(str(cause).split()))
        return error


def _reason(cause: BaseException | None) -> str:
    """Why, in a word; the text of the driver may name a user."""
    name = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return str(name or type(cause).__name__)


def not_ready(version: int, place: str) -> NotReady:
    """Why a store of another schema is not used, with the command to run."""
    if version > SCHEMA:
        return NotReady(
            f"the store {place} has schema {version}, this program knows {SCHEMA}: it was used by"
            " a newer version; install that one (git pull, make setup)",
            key="store.newer",
            place=place,
            found=version,
            known=SCHEMA,
        )
    if version == 0:
        return NotReady(
            f"there is no store at {place} yet; make it: dakcong migrate",
            key="store.none",
            place=place,
        )
    return NotReady(
        f"the store {place} has schema {version}, this program needs {SCHEMA}; save it (dakcong"
        " backup FILE), then run: dakcong migrate",
        key="store.older",
        place=place,
        found=version,
        known=SCHEMA,
    )


def has_table(connection: Connection) -> bool:
    """Whether a store was ever made here."""
    return connection.dialect.has_table(connection, STATE.name)


def connect(place: str, *, make: bool = False) -> Database:
    """The database at a place; nothing is asked of it yet.

    Args:
        place: a folder, or a URL that begins with postgresql://.
        make: whether a file may be made where there is none.

    Raises:
        NotReady: the place is neither.
    """
    if "://" not in place:
        file = Path(place).resolve() / FILE
        return Database(str(file.parent), _sqlite(file, make=make), file)
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _POSTGRESQL:
        raise NotReady(
            f"the store {place.partition('://')[0]}:// is neither a folder nor a PostgreSQL;"
            " set DAKCONG_STORE to /a/folder or postgresql://user:password@host/database",
            key="store.place",
        )
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args=_POSTGRESQL_SETTINGS,
        pool_pre_ping=True,
        pool_timeout=_CONNECT,
        hide_parameters=True,
    )
    return Database(f"postgresql://{url.host or ''}/{url.database or ''}", engine, None)


def _sqlite(file: Path, *, make: bool) -> Engine:
    mode = "rwc" if make else "rw"

    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{file.as_uri()}?mode={mode}",
            uri=True,
            timeout=_LOCKED,
            isolation_level=None,
            check_same_thread=False,
        )
        # Whole on the disk before it is said to be saved: the power fails in offices.
        for setting in ("journal_mode=WAL", "synchronous=FULL", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {setting}")
        return connection

    engine = create_engine(
        "sqlite://",
        creator=opened,
        poolclass=QueuePool,
        pool_timeout=_CONNECT,
        hide_parameters=True,
    )

    def begin(connection: Connection) -> None:
        alone = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if alone else "BEGIN")

    event.listen(engine, "begin", begin)
    return engine
