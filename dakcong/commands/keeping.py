"""`dakcong migrate`, `backup` and `restore`: the store made, saved and brought back."""

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

from dakcong.commands.acting import store_in_use
from dakcong.commands.writing import print_lines
from dakcong.errors import DataError
from dakcong.settings import NO_STORE, data_folder, store_to_make
from dakcong.store.backup import dump, restore
from dakcong.store.database import Database, connect
from dakcong.store.schema import migrate


def add_to(commands: Any) -> None:
    """Add the commands to the parser's subcommands."""
    parser = commands.add_parser("migrate", help="make the store, or bring it to this version")
    parser.set_defaults(run=run_migrate)
    parser = commands.add_parser("backup", help="write all that the store holds into a file")
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file")
    parser.set_defaults(run=run_backup)
    parser = commands.add_parser("restore", help="fill an empty store from such a file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.set_defaults(run=run_restore)


def run_migrate(_options: argparse.Namespace) -> int:
    """Make or migrate the store of the settings; all or nothing."""
    database = _place()
    before, after = migrate(database)
    told = {0: "made", after: "is up to date"}.get(before, f"migrated from schema {before}")
    print_lines([f"store {database.place}: {told}, schema {after}"])
    return 0


def run_backup(options: argparse.Namespace) -> int:
    """Write a backup, whole or not at all; others may go on writing meanwhile.

    Raises:
        DataError: the file is there already, or cannot be written.
    """
    text = dump(store_in_use().database)
    file: Path = options.file
    try:
        # Readable by who runs the command alone, and under its name only once it is whole.
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                out.write(text)
                out.flush()
                os.fsync(out.fileno())
            os.link(name, file)
        finally:
            Path(name).unlink()
    except FileExistsError as error:
        message = f"{file} is there already; name a new file"
        raise DataError(message) from error
    except OSError as error:
        message = f"{file} cannot be written ({error.strerror}); choose another place"
        raise DataError(message) from error
    print_lines([f"{file}: {len(text.encode())} bytes"])
    return 0


def run_restore(options: argparse.Namespace) -> int:
    """Fill the empty store of the settings; all or nothing.

    Raises:
        DataError: the file cannot be read.
    """
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{options.file} cannot be read; name a file that dakcong backup has written"
        raise DataError(message) from error
    database = _place()
    lines = restore(database, text)
    print_lines([f"store {database.place}: restored, {lines} lines of history"])
    return 0


def _place() -> Database:
    """The place of the settings, its folder made where it is one.

    Raises:
        DataError: no store is wanted, or its folder cannot be made.
    """
    if os.environ.get("DAKCONG_STORE") == NO_STORE:
        message = f"DAKCONG_STORE is {NO_STORE}: no store is wanted; name its place, or unset it"
        raise DataError(message)
    place = store_to_make(data_folder())
    if "://" not in place:
        try:
            Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            message = (
                f"the folder {place} cannot be made ({error.strerror}); set DAKCONG_STORE to a"
                " folder that this user may write to"
            )
            raise DataError(message) from error
    return connect(place, make=True)
