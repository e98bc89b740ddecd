"""Many at once, and the power off in between: nothing is lost, nothing is half."""

import time
from pathlib import Path

import pytest

from dakcong.answers.edition import facts_in_force, wrong_now
from dakcong.answers.entered import store_of
from dakcong.answers.facts import Facts
from dakcong.store import Content, Store, StoreAway
from tests.store.conftest import AN, closing, place_of, started
from tests.store.postgresql import PASSWORD, Server

pytestmark = pytest.mark.thorough  # each starts processes

PROCESSES, SAVES = 8, 200


# Counts up in a draft that others count up too; prints what was saved and what was refused.
COUNTING = """
import sys
from dakcong.store import Conflict, Content, Person, open_store
store, name, saved, refused = open_store(sys.argv[1]), sys.argv[2], 0, 0
person = Person(name=name, roles=frozenset({"analyst"}))
print("ready", flush=True)
sys.stdin.readline()
for _ in range(int(sys.argv[3])):
    seen = store.submission(1)
    counted = {"count": str(int(seen.typed["count"]) + 1), name: "x" * 500}
    try:
        store.save(person, 1, seen.version, Content(typed=counted))
        saved += 1
    except Conflict:
        refused += 1
print(saved, refused)
"""


def test_no_contested_save_is_lost(either: Store, root: Path) -> None:
    either.create(AN, "2025-08", Content(typed={"count": "0"}))
    names = [f"analyst {number}" for number in range(PROCESSES)]
    running = [started(root, COUNTING, place_of(either), name, str(SAVES)) for name in names]
    for one in running:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    said = [one.communicate("\n", timeout=300)[0].split() for one in running]
    saved = sum(int(one[0]) for one in said)
    refused = sum(int(one[1]) for one in said)
    assert saved + refused == PROCESSES * SAVES
    found = either.submission(1)
    assert int(found.typed["count"]) == saved == found.version - 1
    history = either.history()
    assert [one.version for one in history] == list(range(1, saved + 2))
    assert {one.who for one in history} <= {"An", *names}


def test_a_database_that_is_killed_comes_back_by_itself(server: Server) -> None:
    with closing(server.make("killed")) as store:
        version = store.create(AN, "2025-08", Content(typed={"level": "2.0"})).version
        server.kill()
        started_at = time.monotonic()
        with pytest.raises(StoreAway) as refused:
            store.save(AN, 1, version, Content(typed={"level": "2.1"}))
        assert time.monotonic() - started_at < 5
        assert PASSWORD not in f"{refused.value} {refused.value.detail}"
        assert PASSWORD not in repr(store)
        server.start()
        started_at = time.monotonic()
        saved = store.save(AN, 1, version, Content(typed={"level": "2.1"}))
        assert time.monotonic() - started_at < 5
        assert saved.typed == {"level": "2.1"}
        assert [one.act for one in store.history()] == ["created", "saved"]


def test_readers_go_on_while_the_database_is_away(
    server: Server, data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = server.make("readers")
    monkeypatch.setenv("DAKCONG_STORE", place)
    with closing(place):
        known = facts_in_force(data_copy, patience=0.01)
        server.kill()
        started_at = time.monotonic()
        while not isinstance(wrong_now(data_copy), StoreAway):
            assert read_again(data_copy) is known
            assert time.monotonic() - started_at < 5
        server.start()
        # The store is asked again after a second.
        started_at = time.monotonic()
        while wrong_now(data_copy) is not None:
            assert read_again(data_copy) is known
            assert time.monotonic() - started_at < 10
    seen = store_of(data_copy)
    assert seen is not None
    seen.database.close()


def read_again(folder: Path) -> Facts:
    """What a reader sees who has been there before."""
    time.sleep(0.02)
    started_at = time.monotonic()
    found = facts_in_force(folder, patience=0.01)
    assert time.monotonic() - started_at < 3
    return found


def test_who_waits_for_another_is_told_within_five_seconds(either: Store) -> None:
    version = either.create(AN, "2025-08").version
    # A busy machine may lose time in one of them.
    assert any(waited(either, version) < 5.2 for _ in range(3))
    assert either.save(AN, 1, version, Content(typed={"level": "2.1"})).version == 2


def waited(store: Store, version: int) -> float:
    """Seconds until who saves is told that another is writing."""
    with store.database.writing():
        started_at = time.monotonic()
        with pytest.raises(StoreAway, match="did not answer"):
            store.save(AN, 1, version, Content(typed={"level": "2.1"}))
        return time.monotonic() - started_at
