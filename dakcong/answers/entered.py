"""What people have published, as a process sees it: the newest edition that it could read.

A reader waits a moment for a look at the store and no longer: one that does not answer is asked
again in the background, and what was known stays in force.
"""

import datetime
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread
from typing import Final

from dakcong.errors import InputError
from dakcong.model import Published
from dakcong.settings import identity_header, listening, proxy_secret, store_place
from dakcong.store import Store, open_store
from dakcong.store.identity import Trust
from dakcong.store.kept import now

# Seconds that a reader waits for a look; one takes 1 ms.
_MOMENT: Final = 0.3
# Seconds until a store that did not answer is asked again.
_PAUSE: Final = 1.0
NOTHING: Final = Published()


@dataclass(frozen=True, slots=True)
class Away:
    """A store that could not be read.

    Attributes:
        since: the first look that failed, UTC.
        edition: that is shown meanwhile; 0 for the data folder alone.
    """

    since: datetime.datetime
    edition: int


@dataclass(slots=True)
class _Seen:
    """What a process knows of one store."""

    store: Store
    published: Published | None = None
    wrong: InputError | None = None
    since: datetime.datetime | None = None
    looking: Thread | None = None
    looked: float = 0.0
    lock: Lock = field(default_factory=Lock)

    def look(self) -> None:
        """Read the store's edition, and what it holds where that is another one."""
        with self.lock:
            try:
                if self.published is None or self.store.edition() != self.published.edition:
                    self.published = self.store.published()
                self.wrong = self.since = None
            except InputError as error:
                self.wrong, self.since = error, self.since or now()
            self.looked = time.monotonic()

    def look_for_a_moment(self) -> None:
        """The same in the background, awaited for a moment unless one is on its way already.

        The first look is awaited to its end: figures without what was published are no figures
        to begin with.
        """
        if not self.looked:
            self.look()
            return
        if self.looking is not None and self.looking.is_alive():
            return
        if self.wrong is not None and time.monotonic() - self.looked < _PAUSE:
            return
        self.looking = Thread(target=self.look, daemon=True, name="dakcong-edition")
        self.looking.start()
        self.looking.join(_MOMENT)


_SEEN: Final[dict[str, _Seen]] = {}
_OPENING: Final = Lock()


def store_of(folder: Path) -> Store | None:
    """The store beside a data folder; one a process. None where nothing is configured.

    Raises:
        NotReady: DAKCONG_STORE is neither a folder nor a PostgreSQL.
    """
    place = store_place(folder)
    return None if place is None else _seen(place).store


def published_now(folder: Path, *, wait: bool) -> tuple[Published | None, InputError | None]:
    """What is in force besides a data folder, and why nothing newer is known.

    Args:
        folder: the data folder.
        wait: for as long as the store takes to answer or to fail.

    Returns:
        None, with the reason, where the store could never be read since this process began.
    """
    place = store_place(folder)
    if place is None:
        return NOTHING, None
    try:
        seen = _seen(place)
    except InputError as error:
        return None, error
    if wait:
        seen.look()
    else:
        seen.look_for_a_moment()
    return seen.published, seen.wrong


def away(folder: Path) -> Away | None:
    """Since when the store beside a data folder could not be read; None where the last look did."""
    seen = _SEEN.get(store_place(folder) or "")
    if seen is None or seen.since is None:
        return None
    return Away(seen.since, seen.published.edition if seen.published else 0)


def trust() -> Trust:
    """Whom this server believes, by its settings."""
    address, hosts = listening()
    return Trust(header=identity_header(), secret=proxy_secret(), address=address, hosts=hosts)


def _seen(place: str) -> _Seen:
    with _OPENING:
        if place not in _SEEN:
            _SEEN[place] = _Seen(open_store(place))
        return _SEEN[place]
