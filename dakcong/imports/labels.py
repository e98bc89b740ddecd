"""Labels and titles as they are compared, and what tells a number from them."""

import re
from typing import Final

from dakcong.imports.encodings import from_tcvn3
from dakcong.imports.folding import fold
from dakcong.imports.numbers import is_number
from dakcong.imports.records import Cell, Sheet

# What numbers a title or a label in a list: `13.`, `Biểu 24:`, `A.`, `-`.
_PREFIX: Final = re.compile(
    r"^(?:(?:bieu|bang|phu luc)(?: so)? ?)?"
    r"(?:\d{1,3}(?:\.\d{1,2})*(?:[.,:)/-]+ ?| )|(?:[ivx]{1,4}|[a-h])[.,:)/-]+ ?|[-+*•]+ ?)*"
    r"(?:\(tiep theo\) ?)?"
)


def without_prefix(folded: str) -> str:
    """Folded words without the number of a list before them."""
    rest = _PREFIX.sub("", folded, count=1)
    return rest or folded


def names(text: str) -> tuple[str, ...]:
    """What a text may say: as it stands, and as TCVN3 whose font was lost."""
    first = without_prefix(fold(text))
    if text.isascii():
        return (first,)
    return (first, without_prefix(fold(from_tcvn3(text))))


def label_names(text: str) -> tuple[str, ...]:
    """What the label of a row may say, without what stands in brackets."""
    bare = re.sub(r"\([^)]*\)", " ", text)
    said = (*names(bare), fold(bare))
    return tuple(re.sub(r"\s+", " ", one).strip(" :.*-") for one in said)


def has_numbers(sheet: Sheet, row: int, column: int) -> bool:
    """Whether something that is a number, or will be, stands right of a label."""
    beside = [one for one in sheet.rows.get(row, ()) if one > column]
    return any(holds_number(sheet.cells[row, one]) for one in beside) or any(
        at == row and one > column for at, one in sheet.uncached
    )


def holds_number(cell: Cell) -> bool:
    """Whether a cell holds a number, as one or as text."""
    return not isinstance(cell.value, str) or is_number(cell.value)


def is_year(cell: Cell) -> bool:
    """Whether a cell can be the year of a heading."""
    return re.fullmatch(r"(?:19|20)\d\d", cell.text) is not None
