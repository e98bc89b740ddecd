"""`dakcong serve`: the app with its production settings."""

import argparse
import errno
import os
import re
import socket
import sys
from pathlib import Path
from typing import Any

from dakcong.answers.loading import load_facts, try_out
from dakcong.errors import DataError
from dakcong.settings import app_folder, data_folder


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("serve", help="serve the app with its production settings")
    parser.add_argument("--port", type=_port, default=8501, help="default 8501")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Give this process to the server; returns only by an error."""
    try_out(load_facts(data_folder()))
    _check_free(options.port)
    server = Path(__file__).parents[1] / "server.py"
    # Streamlit reads .streamlit/config.toml of the folder it is started in.
    os.chdir(app_folder())
    command = [sys.executable, "-m", "streamlit", "run", str(server)]
    os.execv(sys.executable, [*command, "--server.port", str(options.port)])


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
