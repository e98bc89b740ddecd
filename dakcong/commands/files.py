"""The files that commands write: whole or not at all, and never in place of something precious."""

import contextlib
import csv
import io
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from dakcong.errors import DataError, InputError

# What a spreadsheet takes for the start of a formula, in both widths of letters.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER: Final = re.compile(r"[-+]?\d+([.,]\d+)?", re.A)


def check_place(path: Path, read: Path, folder: Path) -> None:
    """Refuse a place that no result may take.

    Args:
        path: where a result is to be written.
        read: the file that the command reads, by any of its names.
        folder: the data folder; nothing in it is replaced.

    Raises:
        InputError: the place is that file, lies in that folder, is a link, or holds anything but a
            plain file.
    """
    try:
        held = path.lstat()
    except FileNotFoundError:
        held = None
    except OSError as error:
        raise _refused(path, f"({error.strerror}); check folder and rights") from error
    inside = path.parent.resolve().is_relative_to(folder.resolve())
    if inside:
        raise _refused(path, "in the data folder, which is read; choose another folder")
    if held is None:
        return
    if stat.S_ISLNK(held.st_mode):
        raise _refused(path, "in place of a link; write to the file that it leads to, or elsewhere")
    if not stat.S_ISREG(held.st_mode):
        raise _refused(path, "in place of a folder or a device; choose another name")
    with contextlib.suppress(OSError):  # a missing file is said where it is read
        if os.path.samestat(held, read.stat()):
            raise _refused(path, f"in place of {read}, the file that is read; choose another name")


def write_csv(
    path: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int | float]]
) -> None:
    """Write a table as CSV, beside its place first, so that it appears whole or not at all.

    Texts that a spreadsheet would take for a formula get an apostrophe before them.

    Raises:
        InputError: the file cannot be written; what stood in its place stays.
    """

    def fill(held: BinaryIO) -> None:
        file = io.TextIOWrapper(held, encoding="utf-8", newline="")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([as_text(cell) for cell in row] for row in rows)
        file.flush()
        file.detach()

    _whole(path, fill)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, beside its place first, so that it appears whole or not at all.

    Raises:
        InputError: the file cannot be written; what stood in its place stays.
    """
    _whole(path, lambda held: held.write(content))


def _whole(path: Path, fill: Callable[[BinaryIO], object]) -> None:
    try:
        handle, temporary = tempfile.mkstemp(prefix=".dakcong-", dir=path.absolute().parent)
        try:
            with open(handle, "wb") as held:  # noqa: PTH123 a handle
                fill(held)
                held.flush()
                os.fsync(handle)
            Path(temporary).chmod(_rights(path))
            Path(temporary).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise _refused(path, f"({error.strerror}); check folder, rights and room") from error


def as_text(cell: str | int | float) -> str | int | float:
    """A cell that no spreadsheet computes: text that begins like a formula after an apostrophe."""
    if isinstance(cell, str) and cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _rights(path: Path) -> int:
    """Those of the file that is replaced, or else of any new file."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)  # reading it means setting it
    os.umask(mask)
    return 0o666 & ~mask


def _refused(path: Path, reason: str) -> InputError:
    message = f"{path} cannot be written {reason}"
    return DataError(message)
