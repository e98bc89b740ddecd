"""A table as CSV that a Vietnamese Excel opens as it is meant."""

import csv
import io
from typing import Final

from dakcong.documents.sheet import Cell, Number, Sheet

# What a spreadsheet takes for the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def delimited(sheet: Sheet) -> bytes:
    """The table with its heads first, then an empty line, then what is said of it.

    UTF-8 with a byte order mark. Numbers have a decimal comma and nothing between thousands.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_word(one) for one in sheet.columns])
    writer.writerows([_cell(one) for one in row] for row in sheet.rows)
    writer.writerow([])
    writer.writerows([_word(name), _word(words)] for name, words in sheet.about)
    return text.getvalue().encode("utf-8-sig")


def _cell(one: Cell) -> str:
    if one is None:
        return ""
    return _number(one) if isinstance(one, Number) else _word(one)


def _number(one: Number) -> str:
    size = one.value * 100 if one.percent else one.value
    return f"{size:.{one.decimals}f}".replace(".", ",") + ("%" if one.percent else "")


def _word(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(_FORMULA) else words
