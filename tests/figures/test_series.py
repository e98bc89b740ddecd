"""A reader's file of monthly series: what is read, what is left out, what is refused."""

from pathlib import Path

import pytest

from dakcong.figures import dialect
from tests.monthly_rows import HEADER, WANDERING, month, months, read, refused, table


def test_whole_years_are_read_in_order(tmp_path: Path) -> None:
    lines = months("b", "2020-01", 24) + months("a", "2021-01", 12, "retail", 100)
    found = read(tmp_path, table(lines[::-1]))
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
    assert read(tmp_path, table(lines)).panel.months[0, 11] == value


def test_years_that_are_not_whole_are_left_out_with_a_note(tmp_path: Path) -> None:
    # March 2019 to June 2022: 2020 and 2021 are whole.
    found = read(tmp_path, table(months("a", "2019-03", 40)))
    assert found.first_years == (2020,)
    assert found.panel.years.tolist() == [2]
    assert found.panel.months[0, 0] == 20
    assert found.notes == ("a: years that are not whole were left out",)


def test_a_series_without_a_whole_year_is_left_out_with_a_note(tmp_path: Path) -> None:
    found = read(tmp_path, table(months("a", "2019-02", 20) + months("b", "2019-01", 12)))
    assert found.names == ("b",)
    assert found.notes == ("a: left out, without a whole year",)


def test_a_kind_that_is_not_known_counts_as_all_with_a_note(tmp_path: Path) -> None:
    lines = [row for n in range(5) for row in months(f"s{n}", "2019-01", 12, f"kind{n}")]
    found = read(tmp_path, table(lines + months("t", "2019-01", 12, "all")))
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
        (f"a,trade,{'7' * 999},5", f"'{'7' * 100}…' is not a month"),
        (f"{'n' * 999},trade,2020-1,5", "mine.csv:14: column 'month': '2020-1' is not a month"),
        ("a,trade,2020-12,１２", "is not a positive number"),
        ("a,retail,2020-12,5", "column 'kind': 'retail' differs from 'trade' above"),
        (",trade,2020-12,5", "column 'series': '' is empty"),
        ("a,trade,2020-12", "mine.csv:14: 3 cells where the header has 4"),
        ("a,trade,2020-05,5", "stands twice for 'a' with different values, first in line 6; keep"),
        ("a,trade,2020-12,1.7e308", "'1.7e308' must be above 0 and finite, from 1e-30 to 1e+30"),
        ("a,trade,2020-12,5e-324", "'5e-324' must be above 0 and finite, from 1e-30 to 1e+30"),
        ("a,trade,2020-12,108,5", "5 cells where the header has 4; write decimals with a point"),
        ('"a,trade,2020-12,5', "check the quotes of this line"),
    ],
)
def test_a_wrong_row_is_refused_with_its_place_and_remedy(
    tmp_path: Path, row: str, complaint: str
) -> None:
    lines = [*months("a", "2020-01", 11), *months("b", "2020-01", 1), row]
    assert complaint in refused(tmp_path, table(lines))


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("series,kind,month", "mine.csv:1: column 'value' is missing; the header must be series"),
        ("series,kind,month,value,note", "mine.csv:1: a column is too much"),
        ("series,kind,month,value,value", "mine.csv:1: a column is too much"),
        ("", "mine.csv is empty; write a header series,kind,month,value and rows"),
        ("\n ,\n", "mine.csv is empty"),
    ],
)
def test_a_wrong_header_is_refused(tmp_path: Path, header: str, complaint: str) -> None:
    assert complaint in refused(tmp_path, header)


def test_a_file_without_rows_or_whole_years_is_refused(tmp_path: Path) -> None:
    assert "holds no row below its header" in refused(tmp_path, HEADER)
    assert "no series has a whole year" in refused(tmp_path, table(months("a", "2020-02", 11)))


def test_the_limit_of_rows_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect, "MOST_ROWS", 20)
    text = table(months("a", "2020-01", 24))
    assert "more than 20 rows; split the file" in refused(tmp_path, text)


def test_a_month_missing_in_the_first_year_is_told_and_what_follows_is_read(tmp_path: Path) -> None:
    rows = months("a", "2020-01", WANDERING)
    found = read(tmp_path, table(rows[:4] + rows[5:]))
    assert found.notes == ("a: no row for 2020-05; 2021 to 2023 kept",)
    assert found.first_years == (2021,)
    assert found.panel.months.ravel().tolist() == WANDERING[12:]


@pytest.mark.parametrize(
    ("missing", "kept", "told"),
    [
        # Of 2020 to 2023 the longest run of whole years, the later of two as long.
        ([47 - 1], (2020, 3), "2023-11; 2020 to 2022 kept"),
        ([1, 2, 3, 5], (2021, 3), "2020-02 to 2020-04, 2020-06; 2021 to 2023 kept"),
        ([14, 40], (2022, 1), "2021-03, 2023-05; 2022 to 2022 kept"),
        ([14], (2022, 2), "2021-03; 2022 to 2023 kept"),
        (range(12, 24), (2022, 2), "2021-01 to 2021-12; 2022 to 2023 kept"),
        ([11, 24], (2023, 1), "2020-12, 2022-01; 2023 to 2023 kept"),
    ],
)
def test_the_longest_run_of_whole_years_is_kept(
    tmp_path: Path, missing: list[int], kept: tuple[int, int], told: str
) -> None:
    rows = [row for n, row in enumerate(months("a", "2020-01", 48)) if n not in missing]
    found = read(tmp_path, table(rows))
    assert (found.first_years[0], int(found.panel.years[0])) == kept
    assert found.notes == (f"a: no row for {told}",)


def test_all_gaps_of_all_series_are_named_at_once(tmp_path: Path) -> None:
    rows = []
    for name in "abc":
        whole = months(name, "2020-01", 24)
        rows += whole[:3] + whole[4:17] + whole[18:]
    complaint = refused(tmp_path, table(rows))
    assert complaint.startswith("mine.csv: no series has a whole year")
    for name in "abc":
        assert f"{name}: no row for 2020-04, 2021-06; no whole year is left" in complaint
    many = [row for n in range(12) for row in months(f"s{n}", "2020-01", 3)[::2]]
    assert refused(tmp_path, table(many)).endswith(
        "2 more series have months missing between others"
    )
    every_other = [f"a,trade,{month('2000-01', 2 * n)},5" for n in range(12)]
    assert "2001-08 and 1 more; no whole year is left" in refused(tmp_path, table(every_other))


def test_a_row_that_stands_twice_with_one_value_counts_once(tmp_path: Path) -> None:
    rows = months("a", "2020-01", 12)
    found = read(tmp_path, table([*rows, rows[3], "a,trade,2020-05,14.0"]))
    assert found.panel.months.ravel().tolist() == [float(10 + n) for n in range(12)]
    assert found.notes == ("a: rows that stand twice with the same value were counted once",)


def test_a_year_of_thirteen_months_is_refused(tmp_path: Path) -> None:
    rows = [*months("a", "2020-01", 12), "a,trade,2020-13,5"]
    assert "'2020-13' is not a month" in refused(tmp_path, table(rows))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đắk Lắk", "\u0110a\u0306\u0301k La\u0306\u0301k"),  # the second in decomposed letters
        ("Đắk Lắk", "  Đắk Lắk "),
        ("Đắk Lắk", "\u00a0Đắk\u00a0Lắk\u202f"),
        ("Đắk Lắk", "\u200bĐắk Lắk\ufeff"),
        ("a", "a "),
    ],
)
def test_names_that_look_alike_are_one_series(tmp_path: Path, one: str, other: str) -> None:
    rows = months(one, "2020-01", WANDERING[:24]) + months(other, "2022-01", WANDERING[24:])
    found = read(tmp_path, table(rows))
    assert found.names == (one,)
    assert found.panel.years.tolist() == [4]
    assert found.panel.months.ravel().tolist() == WANDERING
    assert found.notes == ()


def test_names_in_other_letters_are_other_series(tmp_path: Path) -> None:
    names = ("Coffee", "coffee", "cà phê", "ca phe", "coffee  beans", "coffee beans")
    found = read(tmp_path, table([row for name in names for row in months(name, "2020-01", 12)]))
    assert found.names == names


def test_what_a_terminal_would_obey_is_not_repeated(tmp_path: Path) -> None:
    name = "a\x1b[31m\x9b" + "b" * 100
    found = read(tmp_path, table(months(name, "2020-01", 14)))
    assert found.names == (name,)
    assert found.notes == (f"a\\x1b[31m\\x9b{'b' * 53}…: years that are not whole were left out",)
