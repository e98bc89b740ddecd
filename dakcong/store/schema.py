"""The schema of the store: made, and brought to this program's version, in one transaction."""

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import Connection, insert, select, update

from dakcong.store.database import SCHEMA, Database, has_table, not_ready
from dakcong.store.tables import APPENDED, METADATA, STATE

Step = Callable[[Connection], None]
# From a version to the next one.
STEPS: Final[Mapping[int, Step]] = {}
_KEPT_ON_POSTGRESQL: Final = """
CREATE OR REPLACE FUNCTION dakcong_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'this table is only appended to'; END $$
"""


def version_of(database: Database) -> int:
    """Version of the schema that a store has; 0 where there is none.

    Raises:
        StoreAway: it cannot be reached.
    """
    if database.file is not None and not database.file.exists():
        return 0
    with database.raw(writing=False) as connection:
        return _version(connection)


def migrate(
    database: Database, steps: Mapping[int, Step] = STEPS, version: int = SCHEMA
) -> tuple[int, int]:
    """Make the store, or bring it to a version; all or nothing.

    Returns:
        The version before, 0 where there was no store, and the one after.

    Raises:
        NotReady: it is newer than this program.
    """
    with database.raw(writing=True) as connection:
        found = _version(connection)
        if found > version:
            raise not_ready(found, database.place)
        if found == 0:
            make(connection)
        for old in range(found, version) if found else ():
            steps[old](connection)
        connection.execute(update(STATE).values(schema_version=version))
    return found, version


def _version(connection: Connection) -> int:
    if not has_table(connection):
        return 0
    return connection.execute(select(STATE.c.schema_version)).scalar() or 0


def make(connection: Connection) -> None:
    """Make an empty store of this program's schema."""
    METADATA.create_all(connection)
    connection.execute(insert(STATE).values(id=1, schema_version=SCHEMA, edition=0, entries=0))
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_KEPT_ON_POSTGRESQL)
        for table in APPENDED:
            connection.exec_driver_sql(
                f"CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name}"
                " FOR EACH STATEMENT EXECUTE FUNCTION dakcong_kept()"
            )
        return
    for table in APPENDED:
        for act in ("update", "delete"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table.name}_{act} BEFORE {act.upper()} ON {table.name} BEGIN"
                " SELECT RAISE(ABORT, 'this table is only appended to'); END"
            )
