"""`dakcong backtest`: replay a file of monthly series, print how the projections did."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from dakcong.answers.edition import facts_in_force
from dakcong.commands.documents.backtest import COLUMNS, backtest, predictions, scored
from dakcong.commands.files import check_place, write_csv
from dakcong.commands.writing import print_json, print_lines, refuse_output_onto
from dakcong.engine.informed import INFORMATION
from dakcong.figures.dialect import MOST_ROWS
from dakcong.figures.plain_text import MOST_BYTES
from dakcong.figures.series import read_series
from dakcong.settings import data_folder

DONE: Final = 0
ORIGINS: Final = (3, 6, 9)
OFFERED: Final = ("full", "3y", "1y", "published5", "published")
ENGINE: Final = "Đắk Công"
RULES: Final = {
    "run_rate": "run rate",
    "same_growth": "same growth",
    "rest_flat": "rest flat",
    "phi_half": "half the growth persists",
    "chain_ladder": "chain ladder, 5 years",
}
DESCRIPTION: Final = (
    "Project every year with three earlier ones, from what was known after each origin"
    " month. FILE has the columns series,kind,month,value (month as YYYY-MM; kind trade,"
    " retail, industry, invest or all), at most"
    f" {MOST_ROWS:,} rows and {MOST_BYTES // 1024**2} MB of text, UTF-8 or UTF-16, plain or"
    " packed with gzip; separated by commas, semicolons (decimal comma or point), tabs or"
    " bars. Years that are not whole are left out; of a series with months missing the"
    " longest run of whole years is kept."
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser(
        "backtest",
        help="how the projections would have done in the earlier years of a file",
        description=DESCRIPTION,
    )
    parser.add_argument("file", type=Path, metavar="FILE.csv[.gz]")
    parser.add_argument(
        "--origin",
        type=int,
        nargs="+",
        choices=range(1, 12),
        default=list(ORIGINS),
        metavar="MONTH",
        help="last published months, 1 to 11; default 3 6 9",
    )
    assert set(OFFERED) <= set(INFORMATION)
    parser.add_argument(
        "--information", choices=OFFERED, default="full", help="what is known; default full"
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="OUT.csv",
        help=(
            "write every projection to this file, which appears whole or not at all; never in place"
            " of what is read, a link, or anything but a plain file"
        ),
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Replay the file; returns the exit code.

    Raises:
        InputError: the file cannot be used, or the projections cannot be written.
    """
    folder = data_folder()
    refuse_output_onto(options.file)
    if options.predictions is not None:
        check_place(options.predictions, options.file, folder)
    calibrated = facts_in_force(folder).catalogue.calibrated
    origins = sorted(set(options.origin))
    done = backtest(read_series(options.file), calibrated, origins, options.information)
    document = scored(done)
    if options.predictions is not None:
        check_place(options.predictions, options.file, folder)  # it may have changed meanwhile
        write_csv(options.predictions, COLUMNS, predictions(done))
    if options.json:
        print_json(document)
    else:
        print_lines(_lines(document))
    return DONE


def _lines(document: Mapping[str, Any]) -> list[str]:
    """The scores as a table for people, in per cent of the year."""
    lines = [
        f"{document['judged']} years of {document['series_judged']} series judged (up to three a"
        f" series, {document['projected']} projected); information: {document['information']};"
        " figures in per cent of the year",
        f"{'':<26}{'MAPE':>7}{'median':>8}{'in 80 %':>9}{'in 95 %':>9}{'W80':>7}{'W95':>7}",
    ]
    for origin in document["origins"]:
        ours = origin["engine"]
        lines.append(f"origin month {origin['origin']}")
        names = ("mape", "median", "held_80", "held_95", "score_80", "score_95")
        widths = (7, 8, 9, 9, 7, 7)
        numbers = (_percent(ours[name], width) for name, width in zip(names, widths, strict=True))
        lines.append(f"  {ENGINE:<24}{''.join(numbers)}")
        lines += [
            f"  {shown:<24}{_percent(origin[name]['mape'], 7)}{_percent(origin[name]['median'], 8)}"
            for name, shown in RULES.items()
        ]
    return lines + [f"note: {note}" for note in document["notes"]]


def _percent(value: float, width: int) -> str:
    """Per cent with two decimals; without them, or as a power of ten, where the column is full."""
    for form in (".2f", ".0f", ".0e"):
        text = f"{100 * value:{form}}"
        if len(text) < width:
            break
    return f"{text:>{width}}"
