"""A workbook looked at before anything opens it: streamed, in little memory and time."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Any, Final
from xml.parsers import expat

from dakcong.imports.records import Refused, column_letters

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_UNPACKED: Final = 50 * 1024 * 1024
MOST_PARTS: Final = 2_000  # a statistics office's own workbook has up to 204
MOST_CELLS: Final = 100_000  # the largest sheet seen has 28 000, most of them empty
MOST_MERGED: Final = 200_000
MOST_AREA: Final = 1_000_000
_CHUNK: Final = 64 * 1024
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_PACKED: Final = (".zip", ".rar", ".7z", ".gz", ".xlsx", ".xlsm", ".docx", ".jar")
_BROKEN: Final = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError, KeyError)


@dataclass(slots=True)
class Scanned:
    """What the scan saw.

    Attributes:
        parts: sheet name to its part in the archive.
        uncached: part to the cells whose formula has no result.
    """

    parts: dict[str, str] = field(default_factory=dict)
    uncached: dict[str, set[tuple[int, int]]] = field(default_factory=dict)

    def without_result(self, sheet: str) -> frozenset[tuple[int, int]]:
        """Cells of a sheet whose formula has no result."""
        return frozenset(self.uncached.get(self.parts.get(sheet, ""), ()))


def scan(content: bytes) -> Scanned:
    """Look through an .xlsx without opening it.

    Raises:
        Refused: it is broken, protected, holds macros or archives, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_directory(archive)
            return _Scan(archive).run()
    except _BROKEN as error:
        raise Refused("broken_workbook") from error
    except expat.ExpatError as error:
        raise Refused("broken_workbook") from error


def _check_directory(archive: zipfile.ZipFile) -> None:
    """Names, numbers and sizes as the directory declares them."""
    parts = archive.infolist()
    names = {one.filename for one in parts}
    if len(parts) > MOST_PARTS:
        raise Refused("too_many_parts", given=str(len(parts)), most=str(MOST_PARTS))
    if sum(one.file_size for one in parts) > MOST_UNPACKED:
        raise Refused("unpacks_too_large", most=str(MOST_UNPACKED // 1024**2))
    for one in parts:
        name = one.filename.lower()
        if one.flag_bits & 1:
            raise Refused("protected")
        if name.startswith(("/", "\\")) or ".." in name.split("/") or "\\" in name:
            raise Refused("strange_part", found=one.filename[:60])
        if name.endswith("vbaproject.bin"):
            raise Refused("macros")
        if name.endswith(_PACKED) and not name.startswith("xl/embeddings/"):
            raise Refused("packed_inside", found=one.filename[:60])
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise Refused("not_a_workbook")


class _Scan:
    """The parts of an archive, one after another."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.scanned = Scanned()
        self.targets: dict[str, str] = {}
        self.ids: dict[str, str] = {}

    def run(self) -> Scanned:
        """Count first, which is fast, then look at each element.

        Raises:
            Refused: something in a part is not to be opened.
        """
        self._count()
        for one in self.archive.infolist():
            name = one.filename
            if not name.lower().endswith((".xml", ".rels")):
                continue
            start: Callable[[str, dict[str, str]], None] | None = None
            sheet = None
            if name == "xl/workbook.xml":
                start = self._sheet_name
            elif name == "xl/_rels/workbook.xml.rels":
                start = self._relation
            elif name.startswith("xl/worksheets/"):
                sheet = _SheetScan(name, self.scanned)
                start = sheet.start
            with self.archive.open(one) as stream:
                self._stream(stream, start, sheet)
        self.scanned.parts = {name: self.targets.get(one, "") for name, one in self.ids.items()}
        return self.scanned

    def _count(self) -> None:
        """Refuse what has too many cells, or unpacks to more than its directory says."""
        cells = unpacked = 0
        for one in self.archive.infolist():
            sheet = one.filename.startswith("xl/worksheets/")
            with self.archive.open(one) as stream:
                while chunk := stream.read(_CHUNK):
                    unpacked += len(chunk)
                    cells += (chunk.count(b"<c ") + chunk.count(b"<c>")) if sheet else 0
                    if unpacked > MOST_UNPACKED:
                        raise Refused("unpacks_too_large", most=str(MOST_UNPACKED // 1024**2))
                    if cells > MOST_CELLS:
                        raise Refused("too_many_cells", most=f"{MOST_CELLS:,}")

    def _stream(self, stream: IO[bytes], start: Any, sheet: "_SheetScan | None") -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _refuse_doctype
        if start is not None:
            parser.StartElementHandler = start
        if sheet is not None:
            parser.EndElementHandler = sheet.end
            parser.CharacterDataHandler = sheet.text
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _sheet_name(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" sheet"):
            wanted = [text for key, text in attributes.items() if key.endswith("relationships id")]
            self.ids[attributes.get("name", "")] = wanted[0] if wanted else ""

    def _relation(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" Relationship"):
            target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
            self.targets[attributes.get("Id", "")] = target.lstrip("/")


class _SheetScan:
    """The cells of one sheet: how far they reach, and which formulas have no result."""

    def __init__(self, part: str, scanned: Scanned) -> None:
        self.part, self.scanned = part, scanned
        self.cells = self.merged = self.row = self.column = self.reach = self.width = 0
        self.formula = self.value = self.inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self.cells += 1
            if self.cells > MOST_CELLS:
                raise Refused("too_many_cells", most=f"{MOST_CELLS:,}")
            self.formula = self.value = False
            found = _ADDRESS.fullmatch(attributes.get("r", ""))
            self.column = column_number(found[1]) if found else self.column + 1
            self.row = int(found[2]) if found else self.row
        elif tag == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
        elif tag == "f":
            self.formula = True
        elif tag in ("v", "t"):
            self.inside = True
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def text(self, _: str) -> None:
        self.value |= self.inside

    def end(self, name: str) -> None:
        self.inside = False
        if not name.endswith(" c"):
            return
        if self.formula and not self.value:
            self.scanned.uncached.setdefault(self.part, set()).add((self.row, self.column))
        if self.value or self.formula:
            self.reach, self.width = max(self.reach, self.row), max(self.width, self.column)
            if self.reach * self.width > MOST_AREA:
                place = f"{column_letters(self.column)}{self.row}"
                raise Refused("far_cell", cell=place, found=self.part)

    def _merge(self, reference: str) -> None:
        ends = _ADDRESS.findall(reference)
        if len(ends) == 2:
            (left, top), (right, bottom) = ends
            width = column_number(right) - column_number(left) + 1
            self.merged += width * (int(bottom) - int(top) + 1)
        if self.merged > MOST_MERGED:
            raise Refused("far_cell", cell=reference, found=self.part)


def _refuse_doctype(*_: object) -> None:
    raise Refused("entities")


def column_number(letters: str) -> int:
    """Number of a column from 1; AB is 28."""
    number = 0
    for one in letters:
        number = number * 26 + ord(one) - ord("A") + 1
    return number
