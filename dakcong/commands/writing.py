"""What commands write: one JSON document, or lines for people."""

import json
import os
import sys
from collections.abc import Iterable
from typing import Any

from dakcong.errors import DataError


def print_json(document: dict[str, Any]) -> None:
    """One document on standard output."""
    _write(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Lines on standard output."""
    _write("".join(f"{line}\n" for line in lines))


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would fail again at the end, with a trace.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            # The reader of the pipe, as in `| head`, has seen enough.
            raise SystemExit(0) from error
        raise DataError(f"the output cannot be written ({error.strerror})") from error
