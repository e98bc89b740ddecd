"""Command line: the same engine without a screen."""

import argparse
import errno
import io
import json
import os
import re
import socket
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from dakcong.answers.changes import changed, idle, moved
from dakcong.answers.defaults import chosen_figures, vocabulary
from dakcong.answers.facts import Facts
from dakcong.answers.lines import projection_lines, reconciliation_lines
from dakcong.answers.links import link_vocabulary, open_link
from dakcong.answers.loading import load_facts, try_out
from dakcong.answers.outlooks import Missing, answer
from dakcong.answers.reconciliation import reconciled
from dakcong.answers.report import projection, reconciliation
from dakcong.errors import InputError
from dakcong.scenario.link import VINTAGE, Notice, pairs_of, read_value
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Value
from dakcong.settings import app_folder, data_folder, public_address

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
INDICATORS: Final = ("exports", "retail_sales", "iip")


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
        _fail(error, as_json=getattr(options, "json", False))
        return REFUSED
    return done


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dakcong", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    project = commands.add_parser("project", help="year end, reach and link of one indicator")
    project.add_argument("indicator", choices=INDICATORS)
    project.add_argument("--vintage", metavar="V", help="release, for example 2025-06")
    project.add_argument(
        "--set", metavar="CODE=VALUE", action="append", default=[], help="an assumption, x.g=7.5"
    )
    project.add_argument("--link", metavar="URL", help="take vintage and assumptions from a link")
    project.add_argument("--json", action="store_true", help="print one JSON document")
    project.set_defaults(run=_project)
    check = commands.add_parser("reconcile", help="do the published figures agree?")
    check.add_argument("indicator", choices=INDICATORS)
    check.add_argument("--vintage", metavar="V", help="release, for example 2025-06")
    check.add_argument("--json", action="store_true", help="print one JSON document")
    check.set_defaults(run=_reconcile)
    serve = commands.add_parser("serve", help="serve the app with its production settings")
    serve.add_argument("--port", type=_port, default=8501, help="default 8501")
    serve.set_defaults(run=_serve)
    return parser


def _project(options: argparse.Namespace) -> int:
    facts = load_facts(data_folder())
    scenario, notices = _scenario(facts, options)
    found = answer(facts, options.indicator, scenario)
    if isinstance(found, Missing):
        raise InputError(
            f"{options.indicator} {scenario.vintage}: no growth of months 1-{found.month} was"
            " published for the merged province; give an assumed one in per cent, for example"
            f" --set {found.code}=15 (former Đắk Lắk alone printed +15 %)",
            key="error.missing_figure",
            indicator=options.indicator,
            measure="growth",
        )
    document = projection(facts, found, notices, public_address())
    if options.json:
        _print_json(document)
    else:
        _print_lines(projection_lines(document, facts.registry))
    return DONE


def _scenario(facts: Facts, options: argparse.Namespace) -> tuple[Scenario, list[Notice]]:
    known = link_vocabulary(facts)
    pairs = pairs_of(options.link or "")
    if options.vintage:
        _known_vintage(options.vintage, list(known.allowed))
        if VINTAGE not in dict(pairs):
            pairs = [(VINTAGE, options.vintage), *pairs]
    scenario, decoded = open_link(facts, known, pairs)
    notices = list(decoded.notices)
    vintage = options.vintage or scenario.vintage
    if vintage != scenario.vintage:
        scenario, dropped = moved(facts, scenario, vintage)
        notices += [one.notice(vintage) for one in dropped]
    given, repeated = _settings(facts, options.set, known.allowed[vintage], vintage)
    scenario = changed(facts, scenario, given)
    notices += repeated
    notices += [
        Notice(key="link.no_effect", code=code, given=facts.registry.find(code).text(value))
        for code, value in given.items()
        if idle(facts, scenario, options.indicator, code)
    ]
    return scenario, notices


def _settings(
    facts: Facts, settings: Sequence[str], allowed: Mapping[str, tuple[str, ...]], vintage: str
) -> tuple[dict[str, Value], list[Notice]]:
    """What --set gives; of a code that stands twice the last value counts, and a notice says so."""
    given: dict[str, Value] = {}
    notices = []
    for text in settings:
        code, value = _setting(facts, text, allowed, vintage)
        one = facts.registry.find(code)
        if given.get(code, value) != value:
            notices.append(
                Notice(
                    key="link.set_again",
                    code=code,
                    given=one.text(given[code]),
                    allowed=one.text(value),
                )
            )
        given[code] = value
    return given, notices


def _setting(
    facts: Facts, text: str, allowed: Mapping[str, tuple[str, ...]], vintage: str
) -> tuple[str, Value]:
    code, mark, value = text.partition("=")
    if not mark:
        raise _refused(text, "write CODE=VALUE, for example x.g=7.5", "CODE=VALUE")
    one = facts.registry.find(code)
    if code not in allowed:
        raise InputError(
            f"{code} plays no part in vintage {vintage}; leave it out",
            key="error.unknown_code",
            given=code,
            allowed=", ".join(allowed),
        )
    read = read_value(one, value, allowed[code])
    if not isinstance(read, Notice):
        return code, read
    form = f" (decimal point, at most {one.digits} decimals)" if one.form == "number" else ""
    raise _refused(text, f"{value!r} cannot be used; allowed: {read.allowed}{form}", read.allowed)


def _refused(text: str, reason: str, allowed: str) -> InputError:
    return InputError(
        f"--set {text}: {reason}", key="error.unknown_code", given=text, allowed=allowed
    )


def _reconcile(options: argparse.Namespace) -> int:
    facts = load_facts(data_folder())
    vintage = options.vintage or facts.catalogue.default_vintage
    _known_vintage(vintage, list(vocabulary(facts)))
    indicator = facts.catalogue.indicators[options.indicator]
    found = chosen_figures(facts, indicator, vintage, {})
    if found is None or indicator.form != "flow":
        raise InputError(
            f"{options.indicator} {vintage}: only growth rates were published, no amounts to"
            " reconcile; see `dakcong project iip`",
            key="figures.not_reconciled",
        )
    document = reconciliation(found, reconciled(found))
    if options.json:
        _print_json(document)
    else:
        _print_lines(reconciliation_lines(document))
    return DONE


def _serve(options: argparse.Namespace) -> int:
    try_out(load_facts(data_folder()))
    _check_free(options.port)
    server = Path(__file__).with_name("server.py")
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
        message = f"port {port} {reason}; choose another with --port"
        raise InputError(message, key="error.data", message=message) from error


def _port(text: str) -> int:
    """A port number as typed; argparse turns the complaint into one about wrong usage."""
    if re.fullmatch(r"\d{1,5}", text, re.ASCII) is None or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; write a number from 1 to 65535")
    return int(text)


def _known_vintage(vintage: str, known: list[str]) -> None:
    if vintage not in known:
        raise InputError(
            f"vintage {vintage!r} is unknown; use one of {', '.join(known)}",
            key="error.vintage_form",
            given=vintage,
        )


def _print_json(document: dict[str, Any]) -> None:
    _write(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def _print_lines(lines: Iterable[str]) -> None:
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
            raise SystemExit(DONE) from error
        message = f"the output cannot be written ({error.strerror})"
        raise InputError(message, key="error.data", message=message) from error


def _fail(error: InputError, *, as_json: bool) -> None:
    if as_json:
        _print_json({"error": {"key": error.key, "message": error.message}})
    else:
        sys.stderr.write(f"dakcong: {error.message}\n")


if __name__ == "__main__":
    raise SystemExit(main())
