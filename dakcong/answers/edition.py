"""The figures in force, by version: who asks gets the newest that can be used.

The version is what the data folder looks like (names, sizes, times of change) and the edition that
people published last. When either changes both are read anew; every cache of answers is keyed by
the facts it was made from, so no answer outlives them. A version that cannot be used leaves the
last good one in force.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from dakcong.answers.entered import NOTHING, published_now
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.errors import InputError
from dakcong.model import Published
from dakcong.texts import take

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A version as it was read.

    Attributes:
        stamp, published: the version; nothing published where the store was never read.
        looked: when.
        facts: of the last version that could be used.
        wrong: why those of this version cannot.
        away: why it is not known whether there is a newer edition.
    """

    stamp: Stamp
    published: Published | None
    looked: float
    facts: Facts | None
    wrong: InputError | None
    away: InputError | None


_READ: dict[Path, _Read] = {}
_LOCK = Lock()


def facts_in_force(folder: Path, patience: float = 0.0) -> Facts:
    """The facts of a data folder and its store in their present version.

    Args:
        folder: the data folder.
        patience: seconds for which the last look will do; a look takes 2 ms. Who has none waits
            for the store and is refused where it cannot be read; others get what is known.

    Raises:
        InputError: the folder, or what was published, cannot be used and never could since this
            process began.
    """
    known, now = _READ.get(folder), time.monotonic()
    if known is None or now - known.looked >= patience:
        with _LOCK:
            known = _READ[folder] = _looked_at(folder, now, wait=not patience)
    if known.facts is not None and (patience or known.published is not None):
        take(known.facts.catalogue.words)
        return known.facts
    refused = known.wrong or known.away
    assert refused is not None
    raise refused


def wrong_now(folder: Path) -> InputError | None:
    """What is wrong with the present version of a folder or its store, or why it is not known."""
    known = _READ.get(folder)
    return None if known is None else known.wrong or known.away


def stamp(folder: Path) -> Stamp:
    """What a folder looks like: name, size and time of change of every file below it.

    Empty where something in it vanishes meanwhile: then it looks otherwise at the next look.
    """
    try:
        return tuple(sorted(_files(str(folder))))
    except OSError:
        return ()


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Every file below a folder; asked once each, as a server looks every second."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir(follow_symlinks=False):
                yield from _files(one.path)
            elif one.is_file():
                seen = one.stat()
                yield one.path, seen.st_size, seen.st_mtime_ns


def _looked_at(folder: Path, now: float, *, wait: bool) -> _Read:
    """Folder and store as they are now: what was read before, where nothing has changed since."""
    seen, known = stamp(folder), _READ.get(folder)
    published, away = published_now(folder, wait=wait)
    if known is not None and (known.stamp, known.published) == (seen, published):
        return replace(known, looked=now, away=away)
    try:
        facts = load_facts(folder, published or NOTHING)
    except InputError as error:
        kept = None if known is None else known.facts
        return _Read(seen, published, now, kept, error, away)
    return _Read(seen, published, now, facts, None, away)
