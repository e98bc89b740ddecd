"""A backup while 50 saves a second go on: whole, and the same elsewhere by `dakcong history`."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dakcong.store import Store, open_store
from dakcong.store.backup import dump
from tests.store.conftest import AN, BINH, place_of, started
from tests.store.postgresql import Server

pytestmark = pytest.mark.thorough  # starts processes

EACH = 0.02  # seconds from one save to the next: 50 a second
# Counts up in a draft, at that pace, until its input ends; prints what it begins.
SAVING = """
import sys, threading, time
from dakcong.store import Content, Person, open_store
store, person = open_store(sys.argv[1]), Person(name="An", roles=frozenset({"analyst"}))
done = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), done.set())).start()
version, due = store.submission(1).version, time.monotonic()
print("ready", flush=True)
while not done.wait(max(0.0, due - time.monotonic())):
    version = store.save(person, 1, version, Content(typed={"count": str(version)})).version
    due += float(sys.argv[2])
"""


@contextmanager
def saving(root: Path, store: Store) -> Iterator[None]:
    """Another process saves the first draft, at that pace, all the while."""
    running = started(root, SAVING, place_of(store), str(EACH))
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    try:
        yield
        assert running.poll() is None, "it gave up"
    finally:
        running.communicate("", timeout=60)
    assert running.returncode == 0


def command(root: Path, place: str, *words: str) -> str:
    """What a command says in a process of its own, as whoever runs the server calls it."""
    asked = [sys.executable, "-m", "dakcong.cli", *words]
    settings = os.environ | {"DAKCONG_STORE": place, "PYTHONPATH": str(root)}
    return subprocess.run(
        asked, check=True, capture_output=True, text=True, timeout=60, env=settings
    ).stdout


def test_a_backup_during_saves_is_restored_elsewhere(
    either: Store, server: Server, root: Path, tmp_path: Path
) -> None:
    either.create(AN, "2025-08")
    file, last = str(tmp_path / "during.json"), str(tmp_path / "after.json")
    with saving(root, either):
        before = len(either.history())
        command(root, place_of(either), "backup", file)
        after = len(either.history())
    command(root, place_of(either), "backup", last)
    lines = command(root, place_of(either), "history").splitlines()
    assert before < after <= len(lines)
    copies = [str(tmp_path / "elsewhere"), server.make("elsewhere" + str(id(file)))]
    for text, copy in zip((file, last), copies, strict=True):
        command(root, copy, "restore", text)
        restored = command(root, copy, "history").splitlines()
        assert restored == lines[: len(restored)]
        # The first one holds a moment while saves went on, the last one everything.
        assert before <= len(restored) <= after if text == file else restored == lines
        check_whole(copy, text, len(restored))


def check_whole(place: str, text: str, version: int) -> None:
    """A copy says what the backup says, and is worked on."""
    copy = open_store(place)
    try:
        assert json.loads(dump(copy.database)) == json.loads(Path(text).read_text("utf-8"))
        assert copy.submission(1).version == version
        assert copy.submit(AN, 1, version).state == "submitted"
        assert copy.publish(BINH, 1, version + 1) == 1
    finally:
        copy.database.close()
