"""What commands write: one JSON document, or lines for people."""

import json
import os
import sys
from collections.abc import Iterable
from typing import Any

from dakcong.errors import InputError
from dakcong.texts.visible import visible


def print_json(document: dict[str, Any]) -> None:
    """One document on standard output."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    _write(visible(text, keep="\n") + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Lines on standard output; a line stays one, whatever a link has brought into it."""
    _write("".join(f"{visible(line)}\n" for line in lines))


def complain(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"dakcong: {visible(message)}\n")


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
        message = f"the output cannot be written ({error.strerror})"
        raise InputError(message, key="error.data", message=message) from error
