"""What a file is, by its first bytes and never by its name."""

import re
from typing import Final

from dakcong.imports.records import Refused
from dakcong.imports.scan import MOST_BYTES

XLSX: Final = "xlsx"
XLS: Final = "xls"
TEXT: Final = "text"

MOST_TEXT: Final = 4 * 1024 * 1024  # read in this process; a table of an office has a few kB

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# An old workbook without the wrapping of a later one.
_BIFF: Final = (b"\x09\x08\x10\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OTHERS: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
)
_MARKUP: Final = re.compile(rb"\s*<(!doctype|html|\?xml|table|meta|head)", re.I)


def kind_of(content: bytes) -> str:
    """xlsx, xls or text.

    Raises:
        Refused: it is empty, too large, or something else; the reason names what.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise Refused("empty_file")
    _check_size(content, MOST_BYTES)
    if content.startswith(_ZIP):
        return _zipped(content)
    if content.startswith(_OLE):
        return _wrapped(content)
    if content.startswith(_BIFF):
        return XLS
    other = next((name for first, name in _OTHERS if content.startswith(first)), "")
    if other:
        raise Refused("other_kind", found=other)
    if _MARKUP.match(content[:200].removeprefix(_MARKS[0])):
        raise Refused("web_page")
    if not content.startswith(_MARKS[1:]) and _binary(content):
        raise Refused("other_kind", found="binary")
    _check_size(content, MOST_TEXT)
    return TEXT


def _check_size(content: bytes, most: int) -> None:
    if len(content) > most:
        raise Refused("file_too_large", most=str(most // 1024**2))


def _zipped(content: bytes) -> str:
    """A workbook, or another document that is packed the same way."""
    if b"opendocument" in content[:200]:
        raise Refused("open_document")
    if b"xl/" not in content:
        raise Refused("other_kind", found="DOCX" if b"word/" in content else "ZIP")
    return XLSX


def _wrapped(content: bytes) -> str:
    """An old workbook, or something else in the same wrapping."""

    def named(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if named("EncryptedPackage") or named("EncryptionInfo"):
        raise Refused("protected")
    if named("Workbook") or named("Book"):
        return XLS
    raise Refused("other_kind", found="DOC" if named("WordDocument") else "OLE")


def _binary(content: bytes) -> bool:
    """Whether text has bytes that no table has; every second byte of UTF-16 may be nothing."""
    head = content[:4096]
    nothing = head.count(0)
    halves = (head[::2].count(0), head[1::2].count(0))
    if nothing and max(halves) == nothing and nothing > len(head) / 5:
        return False
    control = sum(one < 9 or 13 < one < 27 for one in head)
    return control > len(head) / 50 or nothing > 0
