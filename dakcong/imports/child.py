"""A workbook opened in a process of its own, which may fail without harm to any other.

    python -m dakcong.imports.child xlsx BYTES SECONDS < FILE

It writes the sheets as JSON. Its memory and its processor time are limited before it opens
anything, so that a file that got past the scan ends this process and no other.
"""

import contextlib
import json
import os
import resource
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Final, NamedTuple

from dakcong.imports.records import Cell, Problem, Refused, Sheet

MOST_WAIT: Final = 60.0  # on a busy machine; a heavy file ends by its processor time long before
_PACKAGE: Final = Path(__file__).resolve().parents[2]


class Limits(NamedTuple):
    """What a child may take: bytes of memory, seconds of processor time."""

    memory: int = 2 * 1024**3
    seconds: int = 8


USUAL: Final = Limits()
# What several people send at once is read two by two, so that memory stays bounded.
_AT_ONCE: Final = threading.BoundedSemaphore(2)


def sheets_apart(content: bytes, kind: str, limits: Limits = USUAL) -> tuple[Sheet, ...]:
    """The sheets of a workbook, read by a process of its own.

    Raises:
        Refused: the file is broken, or the process was ended by it.
    """
    command = [sys.executable, "-m", "dakcong.imports.child", kind, *map(str, limits)]
    try:
        with _AT_ONCE:
            done = subprocess.run(
                command,
                input=content,
                capture_output=True,
                timeout=MOST_WAIT,
                env={"PYTHONPATH": str(_PACKAGE), "PYTHONUTF8": "1"},
                check=False,
            )
    except (subprocess.TimeoutExpired, BrokenPipeError) as error:
        raise Refused("too_heavy") from error
    if done.returncode != 0:
        raise Refused("too_heavy")
    document = json.loads(done.stdout)
    if "refused" in document:
        raise Refused(document["refused"]["key"], **document["refused"]["fields"])
    return tuple(_sheet(one) for one in document["sheets"])


def _written(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "cells": [[*place, *one] for place, one in sheet.cells.items()],
        "merges": sheet.merges,
        "rows": sorted(sheet.hidden_rows),
        "columns": sorted(sheet.hidden_columns),
    }


def _sheet(one: dict[str, Any]) -> Sheet:
    return Sheet(
        name=one["name"],
        hidden=one["hidden"],
        cells={(row, column): Cell(*rest) for row, column, *rest in one["cells"]},
        merges=tuple((top, left, low, right) for top, left, low, right in one["merges"]),
        hidden_rows=frozenset(one["rows"]),
        hidden_columns=frozenset(one["columns"]),
    )


def _refusal(problem: Problem) -> dict[str, Any]:
    place = {"sheet": problem.sheet, "cell": problem.cell, "found": problem.found}
    return {"refused": {"key": problem.key, "fields": {**problem.fields, **place}}}


def main() -> None:
    """Read standard input as the kind that is named, under the limits behind it."""
    kind, memory, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    os.nice(5)  # who reads a page goes first
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from dakcong.imports.workbooks import sheets_of  # only now, under the limits

    with contextlib.redirect_stdout(sys.stderr):
        try:
            found = sheets_of(sys.stdin.buffer.read(), kind)
            document = {"sheets": [_written(one) for one in found]}
        except Refused as error:
            document = _refusal(error.problem)
    sys.stdout.write(json.dumps(document))


if __name__ == "__main__":
    main()
