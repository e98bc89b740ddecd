"""Command line: the same engine without a screen."""

import argparse
import io
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

from dakcong.commands import (
    backtest,
    check,
    doctor,
    history,
    import_file,
    keeping,
    listing,
    people,
    project,
    publish,
    reconcile,
    serve,
    template,
)
from dakcong.commands.writing import print_complaint, print_json
from dakcong.errors import InputError
from dakcong.texts.visible import visible

REFUSED: Final = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code (0 done, 1 input refused, 2 wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Bytes of an argument that are no UTF-8 come back escaped, whatever the locale.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        done: int = options.run(options)
    except InputError as error:
        _fail(error, as_json=getattr(options, "json", False) or getattr(options, "full", False))
        return REFUSED
    return done


class _Parser(argparse.ArgumentParser):
    """Complains of wrong usage without the control characters of what was typed."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dakcong", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    answering = (project, reconcile, backtest, listing, check, import_file, template)
    for command in (*answering, publish, history, people, keeping, doctor, serve):
        command.add_to(commands)
    return parser


def _fail(error: InputError, *, as_json: bool) -> None:
    if as_json:
        print_json({"error": {"key": error.key, "message": error.message}})
    else:
        print_complaint(error.message)


if __name__ == "__main__":
    raise SystemExit(main())
