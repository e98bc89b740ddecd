"""Command line: the same engine without a screen."""

import argparse
import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NoReturn

from dakcong.commands.writing import print_complaint, print_json
from dakcong.errors import InputError
from dakcong.texts.visible import visible

REFUSED: Final = 1
# Each command and its module in `commands`. Of a command that is named that alone is loaded: with
# what all of them compute with, a line of history would take a second longer.
_MODULES: Final = {
    "project": "project",
    "reconcile": "reconcile",
    "backtest": "backtest",
    "list": "listing",
    "check": "check",
    "import": "import_file",
    "template": "template",
    "publish": "publish",
    "history": "history",
    "people": "people",
    "migrate": "keeping",
    "backup": "keeping",
    "restore": "keeping",
    "doctor": "doctor",
    "serve": "serve",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code (0 done, 1 input refused, 2 wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Bytes of an argument that are no UTF-8 come back escaped, whatever the locale.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
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


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(prog="dakcong", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    named = [_MODULES[one] for one in arguments[:1] if one in _MODULES]
    for module in named or dict.fromkeys(_MODULES.values()):
        import_module(f"dakcong.commands.{module}").add_to(commands)
    return parser


def _fail(error: InputError, *, as_json: bool) -> None:
    if as_json:
        print_json({"error": {"key": error.key, "message": error.message}})
    else:
        print_complaint(error.message)


if __name__ == "__main__":
    raise SystemExit(main())
