"""Tables of text as sheets: the separator is the one that the lines agree on."""

import csv
import io
import re
from collections import Counter
from typing import Final

from dakcong.imports.encodings import Decoded
from dakcong.imports.records import Cell, Refused, Sheet

MOST_CELLS: Final = 150_000
MOST_COLUMNS: Final = 2_000
MOST_LETTERS: Final = 2_000
_SEPARATORS: Final = "\t;|,"
_INSTRUCTION: Final = re.compile(r'"?sep=(.)"?', re.I)


def sheet_of(decoded: Decoded) -> Sheet:
    """The one table of a text; rows are the lines as an editor counts them.

    Raises:
        Refused: quotes do not close, or there are too many cells.
    """
    text = decoded.text
    if "\0" in text:
        raise Refused("broken_text")
    first, _, rest = text.partition("\n")
    told = _INSTRUCTION.fullmatch(first.strip())
    above = 1 if told else 0
    separator = told[1] if told else _separator(text)
    reader = csv.reader(io.StringIO(rest if told else text, newline=""), delimiter=separator)
    cells: dict[tuple[int, int], Cell] = {}
    line = above + 1
    try:
        for row in reader:
            if len(row) > MOST_COLUMNS or len(cells) > MOST_CELLS:
                raise Refused("too_many_cells", most=f"{MOST_CELLS:,}")
            for column, one in enumerate(row, 1):
                if one.strip():
                    cells[line, column] = Cell(one[:MOST_LETTERS], converted=decoded.converted)
            line = reader.line_num + above + 1
    except csv.Error as error:
        raise Refused("broken_quotes", cell=str(line)) from error
    return Sheet(name="", cells=cells)


def _separator(text: str) -> str:
    """The sign that most lines hold equally often, more than once where it can be."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]

    def agreement(separator: str) -> tuple[int, int]:
        counts = Counter(len(_outside_quotes(line).split(separator)) - 1 for line in lines)
        counts.pop(0, None)
        if not counts:
            return (0, 0)
        often, times = max(counts.items(), key=lambda one: (one[1], one[0]))
        return (times, often)

    return max(_SEPARATORS, key=agreement)


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)
