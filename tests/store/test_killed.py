"""A process that dies while it publishes leaves a whole edition or none."""

import random
import signal
import time
from pathlib import Path

import pytest

from dakcong.store import Store
from tests.store.conftest import place_of, started

pytestmark = pytest.mark.thorough  # each starts processes


# Enters, hands in and publishes one figure after the other until it is killed; says when each
# publication begins, and which edition came of it.
PUBLISHING = """
import sys
from itertools import count
from dakcong.store import Content, open_store
from dakcong.store.records import LOCAL
store = open_store(sys.argv[1])
for number in count(1):
    one = store.create(LOCAL, "2025-08", Content(figures=({"value": str(number)},)))
    version = store.submit(LOCAL, one.id, one.version).version
    print("begins", flush=True)
    print(store.publish(LOCAL, one.id, version, ({"digest": str(one.id)},)), flush=True)
"""


def test_a_publication_that_is_killed_is_whole_or_not_there(either: Store, root: Path) -> None:
    chance = random.Random(20250831)
    for _ in range(10):
        one = started(root, PUBLISHING, place_of(either))
        assert one.stdout is not None
        assert one.stdin is not None
        # The first takes longer: the process has just connected.
        for _ in range(2):
            assert one.stdout.readline() == "begins\n"
            begun = time.monotonic()
            done = int(one.stdout.readline())
            lasted = time.monotonic() - begun
        assert one.stdout.readline() == "begins\n"
        time.sleep(chance.uniform(0.0, lasted))
        one.send_signal(signal.SIGKILL)
        assert one.wait() == -signal.SIGKILL
        told = [int(line) for line in one.stdout if line.strip().isdigit()]
        one.stdout.close()
        one.stdin.close()
        # A server may still be ending what the process had asked for.
        with either.database.writing():
            pass
        assert either.edition() >= max(told, default=done)
        assert whole(either)


def whole(store: Store) -> bool:
    """Whether editions, submissions and history tell the same story."""
    submissions = {one.id: one for one in store.submissions()}
    done = {one.edition: one.id for one in submissions.values() if one.state == "published"}
    told = {one.edition: one.submission for one in store.history() if one.act == "published"}
    published = store.published()
    values = [submissions[done[number]].figures[0] for number in sorted(done)]
    assert list(published.figures) == values
    assert [one["digest"] for one in published.default_sets] == [str(done[n]) for n in sorted(done)]
    assert published.edition == len(done)
    return done == told
