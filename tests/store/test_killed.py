"""A process that dies while it publishes leaves a whole edition or none."""

import random
import signal
import time
from pathlib import Path

import pytest

from dakcong.store import Content, Store
from tests.store.conftest import AN, place_of, started

pytestmark = pytest.mark.thorough  # each starts processes


# Publishes one submission after the other until it is killed.
PUBLISHING = """
import sys
from dakcong.store import Person, open_store
store = open_store(sys.argv[1])
person = Person(name="Bình", roles=frozenset({"approver"}))
waiting = [one for one in store.submissions() if one.state == "submitted"]
print("ready", flush=True)
for one in waiting:
    store.publish(person, one.id, one.version, ({"digest": str(one.id)},))
"""


def test_a_publication_that_is_killed_is_whole_or_not_there(either: Store, root: Path) -> None:
    chance = random.Random(20250831)
    for number in range(1, 81):
        either.create(AN, "2025-08", Content(figures=({"value": str(number)},)))
        either.submit(AN, number, 1)
    killed = 0
    while killed < 10:
        one = started(root, PUBLISHING, place_of(either))
        assert one.stdout is not None
        assert one.stdin is not None
        assert one.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.0, 0.06))
        one.send_signal(signal.SIGKILL)
        killed += one.wait() == -signal.SIGKILL
        one.stdout.close()
        one.stdin.close()
        assert whole(either)
    assert 0 < either.edition() < 80


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
    return done == told and len(submissions) == 80
