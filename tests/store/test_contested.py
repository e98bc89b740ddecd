"""Many at once, and the power off in between: nothing is lost, nothing is half."""

import json
import threading
import time
from pathlib import Path

import pytest

from dakcong.answers.edition import facts_in_force, wrong_now
from dakcong.answers.entered import store_of
from dakcong.answers.facts import Facts
from dakcong.store import Content, Store, StoreAway
from dakcong.store.backup import dump, restore
from dakcong.store.database import connect
from tests.store.conftest import AN, BINH, closing, place_of, started
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


def test_a_backup_during_saves_is_restored_elsewhere(
    either: Store, server: Server, tmp_path: Path
) -> None:
    done = threading.Event()
    either.create(AN, "2025-08")

    def saving() -> None:
        while not done.is_set():
            version = either.submission(1).version
            either.save(AN, 1, version, Content(typed={"count": str(version)}))
            time.sleep(0.005)

    writer = threading.Thread(target=saving)
    writer.start()
    try:
        dumps = []
        for saved in (5, 10, 15, 20):
            while writer.is_alive() and either.submission(1).version < saved:
                time.sleep(0.01)
            dumps.append(dump(either.database))
    finally:
        done.set()
        writer.join()
    dumps.append(dump(either.database))
    folders = [tmp_path / f"copy{number}" for number in range(3)]
    for one in folders:
        one.mkdir()
    elsewhere = [server.make(f"t{time.monotonic_ns()}") for _ in range(2)]
    history = either.history()
    assert len(history) >= 20
    for text, copy in zip(dumps, [*map(str, folders), *elsewhere], strict=True):
        check_restored(copy, text, either)
    assert json.loads(dumps[-1])["tables"]["dakcong_store"][0]["entries"] == len(history)


def check_restored(place: str, text: str, store: Store) -> None:
    """A dump goes into an empty place, says what it said, and is worked on."""
    copy = Store(connect(place, make=True))
    try:
        lines = restore(copy.database, text)
        assert copy.history() == store.history()[:lines]
        assert json.loads(dump(copy.database)) == json.loads(text)
        assert copy.submission(1).version == lines
        assert copy.submit(AN, 1, lines).state == "submitted"
        assert copy.publish(BINH, 1, lines + 1) == 1
    finally:
        copy.database.close()
