"""A file from outside, read and understood: what it proposes, and what stands in the way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from dakcong.figures.catalogue import Catalogue
from dakcong.figures.workbook_names import Naming
from dakcong.imports.child import sheets_apart
from dakcong.imports.delimited import sheet_of
from dakcong.imports.encodings import Decoded, decoded
from dakcong.imports.figure_rows import header_of, rows_read
from dakcong.imports.finding import find
from dakcong.imports.kinds import TEXT, XLSX, kind_of
from dakcong.imports.records import (
    ASKED,
    NOTE,
    Problem,
    Proposal,
    Reading,
    Refused,
    Sheet,
    shown,
)
from dakcong.imports.row_checks import Known
from dakcong.imports.scan import MOST_BYTES, scan
from dakcong.imports.tables import Table, tables_named, tables_of

# The doubt about every figure of an indicator whose table a person has to choose.
TWO_TABLES: Final = "two_tables"
Opened = Callable[[bytes, str], tuple[Sheet, ...]]


def propose(
    file: Path | bytes, name: str, catalogue: Catalogue, opened: Opened = sheets_apart
) -> Reading:
    """The figures that a file seems to hold; nothing is kept or published.

    Args:
        file: a path, or the bytes themselves.
        name: its name, which is only a hint.
        catalogue: says how tables are called, and what a row may name.
        opened: opens a workbook of a kind; in a process of its own unless told otherwise.

    Returns:
        Proposals and problems; of a file that is not used at all one problem with the weight
        "refused".
    """
    try:
        content = file if isinstance(file, bytes) else _content(file)
        sheets, notes = sheets_of(content, opened)
    except Refused as error:
        return Reading(problems=(error.problem,))
    header = header_of([one for one in sheets if not one.hidden])
    if header is not None:
        known = Known(indicators=tuple(catalogue.indicators), sources=tuple(catalogue.sources))
        read = rows_read(header, known)
        return replace(read, problems=(*notes, *read.problems))
    return understood(sheets, catalogue.workbook_names, notes, name)


def _content(path: Path) -> bytes:
    """The bytes of a file, one more than allowed at most."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused("unreadable", found=path.name) from error


def sheets_of(content: bytes, opened: Opened) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    """The sheets of a file, and what is worth knowing of how they were read.

    Raises:
        Refused: the file is not read at all.
    """
    kind = kind_of(content)
    if kind == TEXT:
        found = decoded(content)
        return (sheet_of(found),), tuple(_encoding_note(found))
    scanned = scan(content) if kind == XLSX else None
    sheets = opened(content, kind)
    if scanned is not None:
        sheets = tuple(replace(one, uncached=scanned.without_result(one.name)) for one in sheets)
    return sheets, ()


def _encoding_note(found: Decoded) -> Iterator[Problem]:
    if found.converted:
        first = next((line for line in found.text.splitlines() if line.strip()), "")
        fields = {"encoding": found.encoding}
        yield Problem(key="converted", weight=ASKED, found=shown(first), fields=fields)


def understood(
    sheets: Sequence[Sheet],
    namings: Sequence[Naming],
    notes: Sequence[Problem] = (),
    name: str = "",
) -> Reading:
    """What sheets propose; hidden ones are named and not used.

    Where no title tells what a file is, its name may; nothing of it is sure then.
    """
    problems = list(notes)
    tables: list[Table] = []
    for sheet in sheets:
        found = list(tables_of(sheet, namings))
        if sheet.hidden and found:
            title = shown(found[0].title)
            problems.append(Problem(key="hidden_sheet", weight=NOTE, sheet=sheet.name, found=title))
        elif not sheet.hidden:
            tables += found
    if any(one.title_row for one in tables):
        tables = [one for one in tables if one.title_row]
    shown_sheets = [one for one in sheets if one.cells and not one.hidden]
    if not tables and len(shown_sheets) == 1:
        tables = list(tables_named(shown_sheets[0], name, namings))
    done = find(tables)
    problems += done.problems
    choices = tuple(_choices(done.proposals))
    problems += choices
    if not tables:
        problems.append(Problem(key="no_table", weight=ASKED))
    open_ones = {one.fields["indicator"] for one in choices}
    proposals = tuple(
        replace(one, doubts=(*one.doubts, TWO_TABLES)) if one.indicator in open_ones else one
        for one in done.proposals
    )
    return Reading(proposals=proposals, problems=tuple(problems))


def _choices(proposals: Sequence[Proposal]) -> Iterator[Problem]:
    """Indicators of which more than one table was found: month and quarter, or a copy."""
    places: dict[str, list[str]] = {}
    for one in proposals:
        known = places.setdefault(one.indicator, [])
        if one.sheet not in known:
            known.append(one.sheet)
    for indicator, sheets in places.items():
        if len(sheets) > 1:
            fields = {"indicator": indicator, "sheets": "; ".join(sheets)}
            yield Problem(key=TWO_TABLES, weight=ASKED, sheet=sheets[0], fields=fields)
