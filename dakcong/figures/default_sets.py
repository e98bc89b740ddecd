"""Sets of defaults that links were made with, kept for ever: `default_sets.csv` only grows.

Each line names its own digest, so that a changed sign is found without a table of checksums.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from dakcong.figures.tables import Row, entered, read_csv
from dakcong.model import DefaultSet

FILE: Final = "default_sets.csv"
COLUMNS: Final = ("digest", "vintage", "engine", "defaults")
_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_DEFAULTS: Final = re.compile(r"[a-z]\.[a-z0-9]+=\S+( [a-z]\.[a-z0-9]+=\S+)*", re.ASCII)


def read_default_sets(
    path: Path, more: Iterable[Mapping[str, str]] = ()
) -> Mapping[str, DefaultSet]:
    """The sets by digest, oldest first: those of the file, then those kept with a publication.

    Raises:
        DataError: the file is missing, or a line is not what its digest was made from.
    """
    found: dict[str, DefaultSet] = {}
    for row in read_csv(path, COLUMNS):
        one = _default_set(row)
        if one.digest != row.text("digest"):
            reason = "is not the digest of its line; restore the line, which is never changed"
            raise row.error("digest", reason)
        if one.digest in found:
            raise row.error("digest", "stands twice; leave one of the lines out")
        found[one.digest] = one
    for row in entered("published default sets", more, COLUMNS):
        one = _default_set(row)
        if one.digest != row.text("digest"):
            raise row.error("digest", "is not the digest of its row; restore the last backup")
        # A newer folder may keep what a publication kept before.
        found.setdefault(one.digest, one)
    return found


def written(sets: Iterable[DefaultSet]) -> str:
    """The lines of some sets, as they are appended."""
    return "".join(f"{one.digest},{one.vintage},{one.engine},{one.text}\n" for one in sets)


def as_rows(sets: Iterable[DefaultSet]) -> tuple[dict[str, str], ...]:
    """Some sets as rows by column, for what is kept with a publication."""
    return tuple(
        dict(zip(COLUMNS, (one.digest, one.vintage, one.engine, one.text), strict=True))
        for one in sets
    )


def _default_set(row: Row) -> DefaultSet:
    vintage, defaults = row.text("vintage"), row.text("defaults")
    if _MONTH.fullmatch(vintage) is None:
        raise row.error("vintage", "is not a release; write YYYY-MM, as in 2024-06")
    if _DEFAULTS.fullmatch(defaults) is None:
        raise row.error("defaults", "is not a row of defaults; write them as in x.t=goal x.g=11.9")
    pairs = (one.partition("=") for one in defaults.split(" "))
    by_code = {code: text for code, _mark, text in pairs}
    return DefaultSet(vintage=vintage, engine=row.text("engine"), by_code=by_code)
