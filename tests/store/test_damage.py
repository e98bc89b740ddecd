"""A store that is not as it was written is refused, with the command to run."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from dakcong.store import Conflict, Content, Damaged, NotReady, Store, open_store
from dakcong.store.database import connect
from dakcong.store.schema import migrate, version_of
from tests.store.conftest import AN, BINH


@pytest.fixture
def file(store: Store) -> Path:
    """The file of a store with one publication and one draft."""
    store.create(AN, "2025-08", Content(figures=({"value": "2000"},)))
    store.submit(AN, 1, 1)
    store.publish(BINH, 1, 2)
    store.create(AN, "2025-09", Content(typed={"level": "2,2"}))
    found = store.database.file
    assert found is not None
    return found


def edit(file: Path, *statements: str) -> None:
    """What somebody does with another program."""
    connection = sqlite3.connect(file)
    with connection:
        for one in statements:
            connection.execute(one)
    connection.close()


FREE = [
    f"DROP TRIGGER {table}_{act}"
    for table in ("dakcong_history", "dakcong_editions")
    for act in ("update", "delete")
]


def test_a_draft_that_somebody_edited_is_set_aside(store: Store, file: Path) -> None:
    edit(file, "UPDATE dakcong_submissions SET content = '{\"typed\": 1}' WHERE id = 2")
    assert [one.id for one in store.submissions()] == [1]
    (wrong,) = store.damaged()
    assert "submission 2" in wrong.message
    assert "dakcong restore FILE" in wrong.message
    with pytest.raises(Damaged, match="submission 2"):
        store.save(AN, 2, 1, Content())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dakcong_history SET who = 'Em' WHERE number = 2",
        "DELETE FROM dakcong_history WHERE number = 2",
        "DELETE FROM dakcong_history WHERE number = 4",
        "UPDATE dakcong_editions SET content = '{}'",
        "DELETE FROM dakcong_editions",
    ],
)
def test_history_and_editions_are_only_appended_to(
    store: Store, file: Path, statement: str
) -> None:
    with pytest.raises(sqlite3.DatabaseError, match="only appended to"):
        edit(file, statement)
    history = store.history()
    assert [one.number for one in history] == [1, 2, 3, 4]
    edit(file, *FREE, statement)
    with pytest.raises(Damaged, match="is not as it was written"):
        _ = store.history() if "history" in statement else store.published()


@pytest.mark.parametrize(
    ("version", "said"),
    [(99, "schema 99, this program knows 1.*install"), (-1, "needs 1.*backup.*dakcong migrate")],
)
def test_another_schema_is_refused_with_the_command_to_run(
    store: Store, file: Path, version: int, said: str
) -> None:
    edit(file, f"UPDATE dakcong_store SET schema_version = {version}")
    acts: list[Callable[[], object]] = [
        *(store.edition, store.published, store.submissions, store.history, store.people),
        lambda: store.create(AN, "2025-10"),
        lambda: store.publish(BINH, 2, 1),
    ]
    for act in acts:
        with pytest.raises(NotReady, match=said):
            act()


def test_a_place_without_a_store_is_refused_and_made_by_the_command(tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="dakcong migrate"):
        open_store(str(tmp_path)).edition()
    assert list(tmp_path.iterdir()) == []
    edit(tmp_path / "store.sqlite", "CREATE TABLE other (name TEXT)")
    with pytest.raises(NotReady, match="dakcong migrate"):
        open_store(str(tmp_path)).edition()


@pytest.mark.parametrize("place", ["mysql://u:geheim@host/db", "postgresql://u:geheim@[::1/x"])
def test_a_place_of_another_kind_is_refused_without_its_password(place: str) -> None:
    with pytest.raises(NotReady, match="neither a folder nor a PostgreSQL") as refused:
        open_store(place)
    assert "geheim" not in str(refused.value)


def test_a_migration_is_whole_or_not_at_all(store: Store, file: Path) -> None:
    def add(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE dakcong_submissions ADD COLUMN note TEXT")

    def fail(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TABLE dakcong_people")
        raise Conflict("nobody", store.history()[0].at)

    assert migrate(store.database) == (1, 1)
    with pytest.raises(Conflict):
        migrate(store.database, {1: add, 2: fail}, 3)
    assert version_of(store.database) == 1
    assert store.people() == ()
    assert store.save(AN, 2, 1, Content()).version == 2
    assert migrate(store.database, {1: add}, 2) == (1, 2)
    with pytest.raises(NotReady, match="schema 2, this program knows 1"):
        store.edition()
    with pytest.raises(NotReady, match="schema 2"):
        migrate(store.database)


@pytest.mark.parametrize(
    "content", [b"no database" * 1000, b"SQLite format 3\x00" + b"\xff" * 9000]
)
def test_what_is_no_database_is_not_taken_for_an_empty_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "store.sqlite"
    file.write_bytes(content)
    with pytest.raises(Damaged, match="restore the last backup"):
        open_store(str(tmp_path)).edition()
    with pytest.raises(Damaged):
        migrate(connect(str(tmp_path), make=True))
    assert file.read_bytes() == content


def test_a_file_whose_log_was_lost_still_opens(store: Store, file: Path, tmp_path: Path) -> None:
    store.database.close()
    shutil.copy(file, tmp_path / "store.sqlite")
    assert open_store(str(tmp_path)).history() == store.history()


# Saves until the disk takes no more; then says what it was told.
FILLING = """
import resource, sys
from dakcong.store import Content, Person, StoreAway, open_store
store, person = open_store(sys.argv[1]), Person(name="An", roles=frozenset({"analyst"}))
version = store.submission(2).version
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    while True:
        saved = store.save(person, 2, version, Content(typed={"x": "x" * 50_000}))
        version = saved.version
except StoreAway as error:
    print(version, error.message)
"""


def test_a_full_disk_refuses_the_save_and_keeps_what_was_there(
    store: Store, file: Path, root: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FILLING, str(file.parent)],
        env=os.environ | {"PYTHONPATH": str(root)},
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    version, _, said = ended.stdout.partition(" ")
    assert "nothing was saved: try again" in said, ended.stderr
    assert store.submission(2).version == int(version)
    assert len(store.history()) == 3 + int(version)
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert store.save(AN, 2, int(version), Content(typed={"x": "y"})).typed == {"x": "y"}
