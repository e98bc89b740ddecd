"""A reader's file of monthly series: what is read, what is left out, what is refused."""

import gzip
from pathlib import Path

import pytest

from dakcong.errors import InputError
from dakcong.figures import series as module
from dakcong.figures.series import SeriesFile, read_series

HEADER = "series,kind,month,value"


def months(name: str, first: str, count: int, kind: str = "trade", value: float = 10) -> list[str]:
    """Rows of consecutive months; the n-th, from 0, has `value` + n."""
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [
        f"{name},{kind},{(start + n) // 12}-{(start + n) % 12 + 1:02d},{value + n}"
        for n in range(count)
    ]


def read(folder: Path, lines: list[str], name: str = "mine.csv") -> SeriesFile:
    file = folder / name
    file.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return read_series(file)


def refused(folder: Path, lines: list[str]) -> str:
    with pytest.raises(InputError) as caught:
        read(folder, lines)
    assert caught.value.key == "error.data"
    return caught.value.message


def test_whole_years_are_read_in_order(tmp_path: Path) -> None:
    lines = months("b", "2020-01", 24) + months("a", "2021-01", 12, "retail", 100)
    found = read(tmp_path, lines[::-1])
    assert found.names == ("a", "b")
    assert found.kinds == ("retail", "trade")
    assert found.first_years == (2021, 2020)
    assert found.panel.years.tolist() == [1, 2]
    assert found.panel.months.tolist() == [
        [float(one) for one in range(first, first + 12)] for first in (100, 10, 22)
    ]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("text", "value"), [("1e3", 1000), ("12.50", 12.5), ("0.001", 0.001), ("2.5E-05", 2.5e-5)]
)
def test_numbers_as_programs_write_them(tmp_path: Path, text: str, value: float) -> None:
    lines = [*months("a", "2020-01", 11), f"a,trade,2020-12,{text}"]
    assert read(tmp_path, lines).panel.months[0, 11] == value


def test_a_packed_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    text = "\n".join([HEADER, *months("a", "2020-01", 12)])
    for name in ("a.csv.gz", "a.csv"):
        (tmp_path / name).write_bytes(gzip.compress(text.encode()))
        assert read_series(tmp_path / name).names == ("a",)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    text = "\r\n".join([HEADER, *months("a", "2020-01", 12)])
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read_series(tmp_path / "a.csv").names == ("a",)


def test_years_that_are_not_whole_are_left_out_with_a_note(tmp_path: Path) -> None:
    # March 2019 to June 2022: 2020 and 2021 are whole.
    found = read(tmp_path, months("a", "2019-03", 40))
    assert found.first_years == (2020,)
    assert found.panel.years.tolist() == [2]
    assert found.panel.months[0, 0] == 20
    assert found.notes == ("a: years that are not whole were left out",)


def test_a_series_without_a_whole_year_is_left_out_with_a_note(tmp_path: Path) -> None:
    found = read(tmp_path, months("a", "2019-02", 20) + months("b", "2019-01", 12))
    assert found.names == ("b",)
    assert found.notes == ("a: left out, without a whole year",)


def test_a_kind_that_is_not_known_counts_as_all_with_a_note(tmp_path: Path) -> None:
    lines = [row for n in range(5) for row in months(f"s{n}", "2019-01", 12, f"kind{n}")]
    found = read(tmp_path, lines + months("t", "2019-01", 12, "all"))
    assert set(found.kinds) == {"all"}
    assert found.notes == (
        "kind0, kind1, kind2 and 2 more: not a known kind (trade, retail, industry, invest), taken"
        " as all",
    )


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("a,trade,2020-13,5", r"mine.csv:14: column 'month': '2020-13' is not a month; write YYYY"),
        ("a,trade,12/2020,5", "column 'month': '12/2020' is not a month"),
        ("a,trade,2020-1,5", "column 'month': '2020-1' is not a month"),
        ("a,trade,2020-12,", "column 'value': '' is empty"),
        ("a,trade,2020-12,0", "column 'value': '0' must be above 0"),
        ("a,trade,2020-12,-3", "column 'value': '-3' is not a positive number"),
        ("a,trade,2020-12,nan", "column 'value': 'nan' is not a positive number"),
        ("a,trade,2020-12,1e999", "column 'value': '1e999' must be above 0 and finite"),
        ('a,trade,2020-12,"12,5"', "column 'value': '12,5' is not a positive number; write 12345"),
        ("a,trade,2020-12,１２", "is not a positive number"),
        ("a,retail,2020-12,5", "column 'kind': 'retail' differs from 'trade' above"),
        (",trade,2020-12,5", "column 'series': '' is empty"),
        ("a,trade,2020-12", "mine.csv:14: 3 cells where the header has 4"),
        ("a,trade,2020-05,5", "'2020-05' stands twice for 'a', first in line 6"),
        ("a,trade,2021-02,5", "mine.csv:12: 'a' has no row for 2020-12, the month after; add it"),
        ('"a,trade,2020-12,5', "check the quotes of this line"),
    ],
)
def test_a_wrong_row_is_refused_with_its_place_and_remedy(
    tmp_path: Path, row: str, complaint: str
) -> None:
    lines = [*months("a", "2020-01", 11), *months("b", "2020-01", 1), row]
    if "2021-02" in row:
        lines = [*months("a", "2020-01", 11), row]
    assert complaint in refused(tmp_path, lines)


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("series,kind,month", "mine.csv:1: column 'value' is missing; the header must be series"),
        ("series,kind,month,value,note", "mine.csv:1: a column is too much"),
        ("series,kind,month,value,value", "mine.csv:1: a column is too much"),
        ("", "mine.csv:1: column 'series' is missing"),
    ],
)
def test_a_wrong_header_is_refused(tmp_path: Path, header: str, complaint: str) -> None:
    (tmp_path / "mine.csv").write_text(header, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_series(tmp_path / "mine.csv")
    assert complaint in caught.value.message


def test_a_file_without_rows_or_whole_years_is_refused(tmp_path: Path) -> None:
    assert "holds no row below its header" in refused(tmp_path, [])
    assert "no series has a whole year" in refused(tmp_path, months("a", "2020-02", 11))


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    for name, held, complaint in [
        ("a.csv.gz", gzip.compress(b"series,kind,month,value\n" * 99)[:-20], "not whole gzip data"),
        ("b.csv.gz", b"\x1f\x8b\x08 and no more", "not whole gzip data"),
        ("c.csv", HEADER.encode() + b"\na,trade,2020-01,\xff", "c.csv:2: not UTF-8 text"),
    ]:
        (tmp_path / name).write_bytes(held)
        with pytest.raises(InputError) as caught:
            read_series(tmp_path / name)
        assert complaint in caught.value.message
    with pytest.raises(InputError, match="is missing; check the name"):
        read_series(tmp_path / "none.csv")
    with pytest.raises(InputError, match="cannot be read"):
        read_series(tmp_path)


def test_limits_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = months("a", "2020-01", 24)
    monkeypatch.setattr(module, "MOST_ROWS", 20)
    assert "more than 20 rows; split the file" in refused(tmp_path, lines)
    monkeypatch.setattr(module, "MOST_BYTES", 100)
    assert "holds more than 0 MB of text; split the file" in refused(tmp_path, lines)
