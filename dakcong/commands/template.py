"""`dakcong template RELEASE FILE`: the figures of a release, to be filled in and read back."""

import argparse
from pathlib import Path
from typing import Any, Final

from dakcong.answers.edition import facts_in_force
from dakcong.answers.entry.from_file import to_fill_in
from dakcong.commands.files import check_place, write_bytes
from dakcong.commands.writing import print_lines
from dakcong.errors import DataError
from dakcong.imports.template import as_csv, as_xlsx
from dakcong.settings import data_folder
from dakcong.texts import LANGUAGES, say

KINDS: Final = (".xlsx", ".csv")


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("template", help="an empty table for the figures of a release")
    parser.add_argument("release", metavar="RELEASE", help="its last month, for example 2024-08")
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write: .xlsx or .csv")
    parser.add_argument("--lang", choices=LANGUAGES, default="vi", help="language of its words")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the template.

    Raises:
        InputError: the release is no month, or the file has another ending or cannot be written.
    """
    path, language = options.file, options.lang
    if path.suffix.lower() not in KINDS:
        message = f"{path.name}: a template is written as {' or '.join(KINDS)}; choose one of them"
        raise DataError(message)
    folder = data_folder()
    lines = to_fill_in(facts_in_force(folder), options.release, language)
    workbook = path.suffix.lower() == ".xlsx"
    content = as_xlsx(lines, options.release, language) if workbook else as_csv(lines)
    check_place(path, folder, folder)
    write_bytes(path, content)
    print_lines([say(language, "import_file.list.written", file=path.name, count=len(lines))])
    return 0
