"""`dakcong serve`: the app with its production settings."""

import argparse
import errno
import math
import os
import re
import runpy
import socket
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

from dakcong.answers.edition import facts_in_force
from dakcong.answers.entered import trust
from dakcong.answers.facts import Facts
from dakcong.answers.loading import try_out
from dakcong.commands.writing import print_complaint
from dakcong.errors import DataError
from dakcong.settings import app_folder, data_folder, pass_on_folders
from dakcong.store import StoreAway

# What Streamlit reads from its folder in the reader's home and beside the app.
SETTINGS: Final = ("config.toml", "secrets.toml")


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("serve", help="serve the app with its production settings")
    parser.add_argument("--port", type=_port, default=8501, help="default 8501")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve in this process until a signal ends it."""
    pass_on_folders()
    try_out(_facts(data_folder()))
    trust().check()
    _check_settings()
    _check_free(options.port)
    # Streamlit reads .streamlit/config.toml of the folder it is started in.
    os.chdir(app_folder())
    # In this process: libraries and figures take a second to load again.
    sys.argv = ["dakcong.served", str(options.port)]
    runpy.run_module("dakcong.served", run_name="__main__")
    return 0


def _facts(folder: Path) -> Facts:
    """The figures in force; those of the folder alone, with a complaint, while the store is away.

    Raises:
        DataError: they cannot be used.
        NotReady: the store has to be made or migrated first.
        Damaged: somebody has edited it.
    """
    try:
        return facts_in_force(folder)
    except StoreAway as error:
        print_complaint(error.message)
        return facts_in_force(folder, patience=math.inf)


def _check_settings() -> None:
    """Refuse settings of Streamlit's that it would stumble over at every request."""
    try:
        folders = (Path.home(), app_folder())
    except RuntimeError as error:
        message = "the home folder of this user is not known; set HOME to a folder"
        raise DataError(message) from error
    for path in (folder / ".streamlit" / name for folder in folders for name in SETTINGS):
        try:
            tomllib.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            message = f"{path} cannot be read ({reason}); mend it, or set HOME to another folder"
            raise DataError(message) from error


def _check_free(port: int) -> None:
    """Refuse a port on which the app could not listen."""
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        reason = "is in use" if taken else f"cannot be opened ({error.strerror})"
        raise DataError(f"port {port} {reason}; choose another with --port") from error


def _port(text: str) -> int:
    """A port number as typed; argparse turns the complaint into one about wrong usage."""
    if re.fullmatch(r"\d{1,5}", text, re.ASCII) is None or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; write a number from 1 to 65535")
    return int(text)
