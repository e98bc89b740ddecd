"""What commands print: one JSON document, lines for people, or a complaint."""

import json
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, TextIO

from dakcong.errors import DataError
from dakcong.texts.visible import visible

FAILED: Final = 1


def print_json(document: dict[str, Any]) -> None:
    """One document on standard output."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    _write(visible(text, keep="\n") + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Lines on standard output; a line stays one, whatever a link has brought into it."""
    _write("".join(f"{visible(line)}\n" for line in lines))


def print_complaint(message: str) -> None:
    """One line on standard error, without what a terminal would obey; lost when it is closed."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"dakcong: {visible(message)}\n")
        sys.stderr.flush()
    except OSError:
        _give_up(sys.stderr)


def refuse_output_onto(read: Path) -> None:
    """Refuse a standard output that was led into the file that is read.

    Raises:
        InputError: it was; nothing is written then.
    """
    try:
        out, given = os.fstat(sys.stdout.fileno()), read.stat()
    except (AttributeError, OSError, ValueError):
        return  # no such output, or no such file, which is said where it is read
    if stat.S_ISREG(out.st_mode) and os.path.samestat(out, given):
        message = f"the output goes into {read}, the file that is read; write it to another file"
        raise DataError(message)


def _write(text: str) -> None:
    """Write to standard output; without one, or with one that takes no more, this process ends.

    A complaint as JSON would be lost on the same way, so it goes to standard error.
    """
    if sys.stdout is None:
        print_complaint("the output cannot be written (it is closed)")
        raise SystemExit(FAILED)
    left = text.encode("utf-8", "backslashreplace")
    try:
        # An output without a buffer takes a part where room ends, and says so by its number only.
        while left:
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
    except OSError as error:
        _give_up(sys.stdout)
        if isinstance(error, BrokenPipeError):
            # The reader of the pipe, as in `| head`, has seen enough.
            raise SystemExit(0) from error
        print_complaint(f"the output cannot be written ({error.strerror})")
        raise SystemExit(FAILED) from error


def _give_up(stream: TextIO) -> None:
    """Let go of what is left in the buffer: it would fail again at the end, with a trace."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
