"""What was made of the files of a folder, kept for the next reading of it."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from dakcong.figures.tables import read_text

# By reader and file: what it was given, and what it made of it.
_KEPT: Final[dict[tuple[Callable[..., Any], str], tuple[tuple[object, ...], Any]]] = {}


def kept(read: Callable[..., Any], path: Path, *known: object) -> Any:
    """What `read` makes of a file and of what is known, of these alone; read-only.

    Of a folder that is read anew one file has changed: the others are not read apart again.

    Raises:
        DataError: as `read` does.
    """
    given = (read_text(path), *known)
    before = _KEPT.get((read, path.name))
    if before is None or before[0] != given:
        made = read(path, *known)
        held = MappingProxyType(made) if isinstance(made, dict) else made
        before = _KEPT[read, path.name] = given, held
    return before[1]
