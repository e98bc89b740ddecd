"""The text of a reader's own file, plain or packed; what is no text is named for what it is."""

import codecs
import gzip
import io
import zlib
from pathlib import Path
from typing import Final

from dakcong.errors import DataError

MOST_BYTES: Final = 128 * 1024 * 1024  # unpacked

_PACKED: Final = b"\x1f\x8b"
_SHEET: Final = "open it and save the sheet as CSV UTF-8"
_UNPACK: Final = "unpack it, or pack it with gzip"
_EXPORT: Final = "export the table as CSV UTF-8"
# First bytes, what they are the first bytes of, what to do.
_OTHERS: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or a protected Excel workbook", _SHEET),
    (b"BZh", "packed with bzip2", _UNPACK),
    (b"\xfd7zXZ\x00", "packed with xz", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (_PACKED, "packed twice", "unpack it once"),
    (b"%PDF", "a PDF document", _EXPORT),
    (b"{\\rtf", "a document of a word processor", _EXPORT),
    (b"PAR1", "a Parquet table", _EXPORT),
    (b"SQLite format 3\x00", "an SQLite database", _EXPORT),
    (b"\x89PNG", "a picture", _EXPORT),
    (b"\xff\xd8\xff", "a picture", _EXPORT),
    (b"<", "a web page or XML, as some sites name .xls", _SHEET),
    (b"{", "a JSON document", _EXPORT),
    (b"[", "a JSON document", _EXPORT),
)
# The mark of UTF-32 begins with that of UTF-16, so it stands before it.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of(path: Path) -> str:
    """The text of a file in UTF-8 or UTF-16, plain or packed with gzip, without its mark.

    Raises:
        InputError: the file cannot be read, is too large, is no text, or is text in another
            encoding; the message says what it is and what to save it as.
    """
    held = _unpacked(path)
    if len(held) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise DataError(f"{path.name} holds more than {most} MB of text; split the file")
    _refuse_other_files(path, held)
    encoding = _encoding(held)
    try:
        text = held.decode(encoding)
    except UnicodeDecodeError as error:
        line = held[: error.start].decode(encoding, "replace").count("\n") + 1
        known = "UTF-8" if encoding.startswith("utf-8") else encoding.upper()
        raise DataError(
            f"{path.name}:{line}: not {known} text; save it as UTF-8 (in Excel: CSV UTF-8)"
        ) from error
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise DataError(f"{path.name}:{line}: a NUL character, so not plain text; {_EXPORT}")
    return text


def _unpacked(path: Path) -> bytes:
    """The bytes of a file, one more than allowed at most; read once, so that a pipe will do."""
    try:
        with path.open("rb") as file:
            held = file.read(MOST_BYTES + 1)
        if held.startswith(_PACKED) and len(held) <= MOST_BYTES:
            with gzip.open(io.BytesIO(held)) as packed:
                held = packed.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise DataError(f"{path} is missing; check the name") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DataError(f"{path.name} is not whole gzip data ({error}); pack it again") from error
    except OSError as error:
        raise DataError(
            f"{path} cannot be read ({error.strerror}); check name and rights"
        ) from error
    return held


def _refuse_other_files(path: Path, held: bytes) -> None:
    if held.startswith(b"PK\x03\x04"):
        what, remedy = _zipped(path, held)
        raise DataError(f"{path.name} is {what}, not text; {remedy}")
    start = held[:256].lstrip()
    for first, what, remedy in _OTHERS:
        if start.startswith(first):
            raise DataError(f"{path.name} is {what}, not a table of text; {remedy}")


def _zipped(path: Path, held: bytes) -> tuple[str, str]:
    """What a zip archive is, by the names of its parts, or its own when it is cut."""
    suffix = path.suffix.lower()
    if b"xl/workbook" in held or suffix.startswith(".xls"):
        return "an Excel workbook", _SHEET
    if b"opendocument.spreadsheet" in held[:200] or suffix == ".ods":
        return "a LibreOffice spreadsheet", _SHEET
    return "a zip archive", _UNPACK


def _encoding(held: bytes) -> str:
    for mark, encoding in _MARKS:
        if held.startswith(mark):
            return encoding
    # A header in Latin letters, written in two bytes each without a mark.
    first, second = held[:16:2], held[1:16:2]
    if len(held) >= 16 and not any(second) and all(first):
        return "utf-16-le"
    if len(held) >= 16 and not any(first) and all(second):
        return "utf-16-be"
    return "utf-8"
