"""The figures in force, by version: who asks gets the newest that can be used.

The version is what the data folder looks like (names, sizes, times of change). When it changes the
folder is read anew; every cache of answers is keyed by the facts it was made from, so no answer
outlives them. A folder that cannot be used any more leaves the last good version in force.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.errors import InputError

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A folder as it was read: what it looked like, and its facts or what is wrong with it."""

    stamp: Stamp
    facts: Facts | None
    wrong: InputError | None


_READ: dict[Path, _Read] = {}
_LOCK = Lock()


def facts_in_force(folder: Path) -> Facts:
    """The facts of a data folder in its present version.

    Raises:
        InputError: the folder cannot be used and never could since this process began.
    """
    seen = stamp(folder)
    with _LOCK:
        known = _READ.get(folder)
        if known is None or known.stamp != seen:
            known = _READ[folder] = _read(folder, seen, None if known is None else known.facts)
    if known.facts is not None:
        return known.facts
    assert known.wrong is not None
    raise known.wrong


def wrong_now(folder: Path) -> InputError | None:
    """What is wrong with the present version of a folder, while the last good one is in force."""
    known = _READ.get(folder)
    return None if known is None else known.wrong


def stamp(folder: Path) -> Stamp:
    """What a folder looks like: name, size and time of change of every file below it."""
    return tuple(sorted(_files(folder, "")))


def _read(folder: Path, seen: Stamp, before: Facts | None) -> _Read:
    try:
        return _Read(seen, load_facts(folder), None)
    except InputError as error:
        return _Read(seen, before, error)


def _files(folder: Path | str, prefix: str) -> Iterator[tuple[str, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for one in entries:
        name = f"{prefix}{one.name}"
        if one.is_dir():
            yield from _files(one.path, f"{name}/")
        else:
            found = one.stat()
            yield name, found.st_size, found.st_mtime_ns
