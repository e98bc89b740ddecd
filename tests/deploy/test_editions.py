"""Two processes behind nginx while figures are published: the new ones soon, never a mixture."""

import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dakcong.answers.publishing import publish, undo
from dakcong.store import Store
from tests.answers.test_publishing import latest, submitted
from tests.deploy.house import PATIENCE, House, ask, housed
from tests.store.conftest import BINH, made

pytestmark = pytest.mark.thorough  # starts a house


@pytest.fixture
def store(data_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store, used by every process that this test starts."""
    place = data_copy.with_name("entered")
    place.mkdir()
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    monkeypatch.setenv("DAKCONG_STORE", str(place))
    return made(str(place))


@pytest.fixture
def house(root: Path, tmp_path: Path, store: Store) -> Iterator[House]:
    """Two processes on that store behind nginx."""
    folder = tmp_path / "house"
    folder.mkdir()
    with housed(root, folder) as found:
        yield found


@dataclass
class Reading:
    """What readers were shown: when they asked and were answered, and by whom.

    Attributes:
        seen: these, and the month of the release in each of two parts of the page.
    """

    house: House
    done: threading.Event = field(default_factory=threading.Event)
    seen: list[tuple[float, float, int, str, str]] = field(default_factory=list)

    def go_on(self, port: int) -> None:
        """Ask for the page again and again."""
        while not self.done.is_set():
            asked = time.monotonic()
            page = ask(port, "/exports").body.decode()
            (months,) = re.findall(r'og:description" content="[^"]*Số liệu (\d+) tháng', page)
            (release,) = re.findall(r'"query":"v=2025-0(\d)&', page)
            self.seen.append((asked, time.monotonic(), port, months, release))

    def wait(self, since: float, ports: list[int]) -> None:
        """Until every port has answered a question that was asked later than a moment."""
        until = time.monotonic() + PATIENCE
        while {one[2] for one in self.seen if one[0] >= since} != set(ports):
            assert time.monotonic() < until, "a process answers no more"
            time.sleep(0.05)


def test_a_publication_shows_in_both_processes_and_in_no_mixture(
    house: House, store: Store, data_copy: Path
) -> None:
    reading = Reading(house)
    ports = [*house.processes, house.port]
    threads = [threading.Thread(target=reading.go_on, args=(port,)) for port in ports]
    for one in threads:
        one.start()
    changes = []
    try:
        number = submitted(store)
        for turn in range(5):
            begun = time.monotonic()
            if turn == 0:
                publish(data_copy, store, BINH, number, 2)
            else:
                undo(data_copy, store, BINH, turn, "thử")
            done = time.monotonic()
            changes.append((begun, done + latest(done - begun), "6" if turn % 2 else "8"))
            reading.wait(changes[-1][1], ports)
    finally:
        reading.done.set()
        for one in threads:
            one.join()
    assert [one for one in reading.seen if one[3] != one[4]] == []
    ends = [*(begun for begun, _, _ in changes[1:]), float("inf")]
    for (_, since, shown), until in zip(changes, ends, strict=True):
        late = [one for one in reading.seen if since <= one[0] and one[1] < until]
        assert {port for _, _, port, _, _ in late} == set(ports)
        assert {months for _, _, _, months, _ in late} == {shown}
