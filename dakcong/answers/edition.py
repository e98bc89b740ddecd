"""The figures in force, by version: who asks gets the newest that can be used.

The version is what the data folder looks like (names, sizes, times of change). When it changes the
folder is read anew; every cache of answers is keyed by the facts it was made from, so no answer
outlives them. A folder that cannot be used any more leaves the last good version in force.
"""

import time
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.errors import InputError
from dakcong.texts import take

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A folder as it was read: what it looked like and when, its facts or what is wrong with it."""

    stamp: Stamp
    looked: float
    facts: Facts | None
    wrong: InputError | None


_READ: dict[Path, _Read] = {}
_LOCK = Lock()


def facts_in_force(folder: Path, patience: float = 0.0) -> Facts:
    """The facts of a data folder in its present version.

    Args:
        folder: the data folder.
        patience: seconds for which the last look at the folder will do; a look takes 0.3 ms.

    Raises:
        InputError: the folder cannot be used and never could since this process began.
    """
    known, now = _READ.get(folder), time.monotonic()
    if known is None or now - known.looked >= patience:
        with _LOCK:
            known = _READ[folder] = _looked_at(folder, now)
    if known.facts is not None:
        take(known.facts.catalogue.words)
        return known.facts
    assert known.wrong is not None
    raise known.wrong


def wrong_now(folder: Path) -> InputError | None:
    """What is wrong with the present version of a folder, while the last good one is in force."""
    known = _READ.get(folder)
    return None if known is None else known.wrong


def stamp(folder: Path) -> Stamp:
    """What a folder looks like: name, size and time of change of every file below it.

    Empty where something in it vanishes meanwhile: then it looks otherwise at the next look.
    """
    try:
        found = [(str(one), one.stat()) for one in folder.rglob("*") if one.is_file()]
    except OSError:
        return ()
    return tuple(sorted((name, seen.st_size, seen.st_mtime_ns) for name, seen in found))


def _looked_at(folder: Path, now: float) -> _Read:
    """A folder as it is now: what was read before, where it has not changed since."""
    seen, known = stamp(folder), _READ.get(folder)
    if known is not None and known.stamp == seen:
        return replace(known, looked=now)
    try:
        return _Read(seen, now, load_facts(folder), None)
    except InputError as error:
        return _Read(seen, now, None if known is None else known.facts, error)
