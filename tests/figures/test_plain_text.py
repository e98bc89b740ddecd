"""The text of a reader's file: packed, in two bytes a letter, or no text at all."""

import gzip
import io
import os
import threading
import zipfile
from pathlib import Path

import pytest

from dakcong.errors import InputError
from dakcong.figures import plain_text
from dakcong.figures.series import read_series
from tests.monthly_rows import HEADER, months, read, refused, table

TEXT = table(months("cà phê", "2020-01", 12))


@pytest.mark.parametrize("name", ["a.csv.gz", "a.csv"])
def test_a_packed_file_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, gzip.compress(TEXT.encode()), name).names == ("cà phê",)
    assert read(tmp_path, gzip.compress(TEXT.encode("utf-16")), name).names == ("cà phê",)


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_unicode_and_every_end_of_line_is_read(
    tmp_path: Path, encoding: str, end: str
) -> None:
    mark = "\ufeff" if encoding == "utf-32-be" else ""
    found = read(tmp_path, (mark + TEXT.replace("\n", end)).encode(encoding))
    assert found.names == ("cà phê",)
    assert found.panel.months.ravel().tolist() == [float(10 + n) for n in range(12)]


def test_big_endian_with_its_mark_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, ("\ufeff" + TEXT).encode("utf-16-be")).names == ("cà phê",)


def zipped(part: str, held: bytes = b"") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(part, held)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "held", "complaint"),
    [
        # The start of a workbook, cut before its directory.
        (
            "a.xlsx",
            b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(128, 256)),
            "Excel workbook",
        ),
        ("a.csv", zipped("xl/workbook.xml"), "is an Excel workbook, not text; open it and save"),
        ("a.csv", gzip.compress(zipped("xl/workbook.xml")), "is an Excel workbook"),
        (
            "a.csv",
            zipped("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            "is a LibreOffice spreadsheet",
        ),
        ("a.zip", zipped("a.csv", TEXT.encode()), "is a zip archive, not text; unpack it, or pack"),
        (
            "a.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
            "old or a protected Excel work",
        ),
        ("a.xls", b"<html><table><tr><td>series", "is a web page or XML, as some sites name .xls"),
        ("a.csv", b'\n {"series": 1}', "is a JSON document"),
        ("a.csv", b"%PDF-1.7\n", "is a PDF document"),
        ("a.csv", b"PAR1\x15\x04", "is a Parquet table"),
        ("a.csv.gz", gzip.compress(gzip.compress(TEXT.encode())), "is packed twice"),
        ("a.csv.xz", b"\xfd7zXZ\x00\x00", "is packed with xz"),
        (
            "a.csv",
            TEXT.encode("cp1258", "replace"),
            "a.csv:2: not UTF-8 text; save it as UTF-8 (in",
        ),
        ("a.csv", TEXT.encode("utf-16")[:-1], "a.csv:13: not UTF-16 text; save it as UTF-8"),
        ("a.csv", f"{HEADER}\na,trade\0".encode(), "a.csv:2: a NUL character, so not plain text"),
        ("a.csv.gz", gzip.compress(TEXT.encode() * 9)[:-20], "not whole gzip data"),
        ("a.csv.gz", b"\x1f\x8b\x08 and no more", "not whole gzip data"),
        ("a.csv", b"", "a.csv is empty"),
        ("a.csv", gzip.compress(b""), "a.csv is empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_text_is_named_for_what_it_is(
    tmp_path: Path, name: str, held: bytes, complaint: str
) -> None:
    assert complaint in refused(tmp_path, held, name)


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is missing; check the name"):
        read_series(tmp_path / "none.csv")
    with pytest.raises(InputError, match="cannot be read"):
        read_series(tmp_path)


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(gzip.compress(TEXT.encode()),))
    writer.start()
    assert read_series(pipe).names == ("cà phê",)
    writer.join()


@pytest.mark.parametrize("packed", [True, False])
def test_the_limit_of_size_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    monkeypatch.setattr(plain_text, "MOST_BYTES", 1024**2)
    held = b"\n" * (1024**2 + 1)
    text = gzip.compress(held) if packed else held
    assert "holds more than 1 MB of text; split the file" in refused(tmp_path, text)
